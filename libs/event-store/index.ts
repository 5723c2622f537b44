export * from './port.js';
export * from './errors.js';
export * from './identity.js';
export * from './envelope.js';
export * from './upcaster.js';
export * from './command.js';
