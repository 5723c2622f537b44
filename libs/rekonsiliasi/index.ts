export * from './periksa.js';
export * from './jembatan.js';
export * from './pertanyaan.js';
export * from './rekonsiliasi.module.js';
