export * from './lembar.js';
export * from './events.js';
export * from './decider.js';
export * from './berkas/simpanan.js';
export { bacaTempatBerkas, type TempatBerkas } from './berkas/alamat-berkas.js';
export { FolderBerkas } from './berkas/folder.js';
export * from './projection.js';
