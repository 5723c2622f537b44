export * from './events.js';
export * from './catalogue.js';
export * from './decider.js';
export * from './projection.js';
export * from './aliran.js';
