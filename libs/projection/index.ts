export * from './model.js';
export * from './bitemporal.js';
export * from './errors.js';
export * from './log-source.js';
export * from './generations.js';
export * from './model-file.js';
export * from './content-hash.js';
export * from './runner.js';
