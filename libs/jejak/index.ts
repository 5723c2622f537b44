export * from './linimasa.js';
