export * from './pohon/hash-pohon.js';
export * from './pohon/letak.js';
export * from './pohon/pohon.js';
export * from './pohon/tepi.js';
export * from './catatan/kunci.js';
export * from './catatan/catatan.js';
export * from './catatan/segel.js';
export * from './catatan/saksi.js';
