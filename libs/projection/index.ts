export * from './model.js';
export * from './bitemporal.js';
