export * from './periksa.js';
export * from './jembatan.js';
export * from './klaim/hasil-uji.js';
export * from './klaim/ungkapan.js';
export * from './klaim/baca-pernyataan.js';
export * from './klaim/teks-tercetak.js';
export * from './klaim/hitung-klaim.js';
export * from './klaim/uji.js';
