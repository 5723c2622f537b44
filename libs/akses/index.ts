export * from './events.js';
export * from './decider-usulan.js';
export * from './aktor-demo.js';
export * from './projection.js';
