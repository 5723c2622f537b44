export * from './model.js';
export * from './bitemporal.js';
export * from './part.js';
