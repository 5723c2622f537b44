// The second door: commands, queries and the module. Apart from index.ts, so that the projection threads load no framework.
export * from './buku-evaluasi.js';
export * from './commands/lingkup.js';
export * from './commands/perintah.js';
export * from './jenis-bukti.js';
export * from './pengingat.js';
export * from './queries/pertanyaan.js';
export * from './evaluasi.module.js';
