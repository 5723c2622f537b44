// The second door: commands, queries and the module. Apart from index.ts, so that the projection threads load no framework.
export * from './commands/perintah.js';
export * from './commands/perintah-data.js';
export * from './realisasi.module.js';
