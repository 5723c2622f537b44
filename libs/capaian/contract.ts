// The third door, for tests of other contexts: a ledger in memory with the real deciders, projection and figure engine.
export * from './fixtures/buku-uji.js';
