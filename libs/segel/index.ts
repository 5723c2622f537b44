export * from './pohon/hash-pohon.js';
export * from './pohon/letak.js';
export * from './pohon/pohon.js';
export * from './pohon/tepi.js';
