export * from './model.js';
export * from './bitemporal.js';
export * from './part.js';
export * from './errors.js';
export { contentHash, type ContentFingerprint } from './content-hash.js';
export { oncePerConnection } from './active-connection.js';
export { positionOf } from './model-file.js';
export * from './projections.js';
