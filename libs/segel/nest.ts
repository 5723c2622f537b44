// The second door: services and the module. Apart from index.ts, so that the projection threads load no framework.
export * from './berkas-kunci.js';
export * from './penerbit.js';
export * from './segel.module.js';
