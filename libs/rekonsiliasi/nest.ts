// The second door: commands, queries and the module. Apart from index.ts, so that the projection threads load no framework.
export * from './buku-tercetak.js';
export * from './commands/perintah.js';
export * from './pertanyaan.js';
export * from './tanggapan/buku-ketidaksesuaian.js';
export * from './tanggapan/pertanyaan.js';
export * from './tercetak/pertanyaan.js';
export * from './rekonsiliasi.module.js';
