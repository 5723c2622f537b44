export * from './queries/hasil.js';
