export * from './events.js';
export * from './decider-usulan.js';
export * from './aktor-demo.js';
export * from './gerbang.js';
export * from './pelaksana-usulan.js';
export * from './projection.js';
export * from './akses.module.js';
