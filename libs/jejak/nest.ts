// The second door: commands, queries and the module. Apart from index.ts, so that the projection threads load no framework.
export * from './pertanyaan.js';
export * from './pertanyaan-replay.js';
export { NamaBerkas } from './sumber-jejak.js';
export * from './jejak.module.js';
