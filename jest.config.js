// The suites run on the built output, so that what is tested is what ships, worker threads included.
/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // Jest's sweeping of globals only warns, about its own.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  roots: ['<rootDir>/dist'],
  testMatch: ['**/*.spec.js'],
  modulePathIgnorePatterns: ['<rootDir>/dist/web/'],
  transform: {},
  injectGlobals: true,
  // Properties over real files: half a minute alone, more on a busy machine.
  testTimeout: 180_000,
  maxWorkers: 2,
  testSequencer: '<rootDir>/tools/uji/urutan.mjs',
  watchman: false,
};
