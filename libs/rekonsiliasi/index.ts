export * from './periksa.js';
export * from './jembatan.js';
