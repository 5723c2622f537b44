// The second door: commands, queries and the module. Apart from index.ts, so that the projection threads load no framework.
export * from './gerbang.js';
export * from './pelaksana-usulan.js';
export * from './akses.module.js';
