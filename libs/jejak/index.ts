export * from './linimasa.js';
export * from './pertanyaan.js';
export * from './jejak.module.js';
