export * from './lembar.js';
export * from './events.js';
export * from './decider.js';
export * from './berkas.js';
export * from './projection.js';
