// The second door: commands, queries and the module. Apart from index.ts, so that the projection threads load no framework.
export * from './buku-angka.js';
export * from './commands/perintah.js';
export * from './capaian.module.js';
export * from './queries/pertanyaan.js';
export * from './ringkasan/pertanyaan.js';
