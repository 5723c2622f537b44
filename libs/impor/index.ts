export * from './lembar.js';
export * from './events.js';
export * from './decider.js';
export * from './berkas/simpanan.js';
export { FolderBerkas } from './berkas/folder.js';
export * from './projection.js';
