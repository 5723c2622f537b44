export * from './lembar.js';
