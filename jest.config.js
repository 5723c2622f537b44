// The suites run on the built output, so that what is tested is what ships, worker threads included.
/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/dist'],
  testMatch: ['**/*.spec.js'],
  modulePathIgnorePatterns: ['<rootDir>/dist/web/'],
  transform: {},
  injectGlobals: true,
  testTimeout: 60_000,
  maxWorkers: 2,
  watchman: false,
};
