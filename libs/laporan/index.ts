export * from './buku-ketidaksesuaian.js';
export * from './sebutan.js';
