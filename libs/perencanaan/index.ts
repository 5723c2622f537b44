export * from './events.js';
export * from './catalogue.js';
export * from './decider-organisasi.js';
export * from './decider-pohon.js';
export * from './decider-target.js';
export * from './projection.js';
export * from './peta-kode.js';
export * from './aliran.js';
