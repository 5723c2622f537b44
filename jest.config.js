// The suites run on the built output, so that what is tested is what ships, worker threads included. Spec files share the
// threads of the runner, and with them the modules that are loaded: loading them anew for each file is what Jest's own
// runner spends most of its time on. So a spec leaves nothing behind in its thread that another one could see. (Processes
// in the place of threads would hang now and then: jest-light-runner can lose the first message to one of several.)
/** @type {import('jest').Config} */
export default {
  runner: 'jest-light-runner',
  roots: ['<rootDir>/dist'],
  testMatch: ['**/*.spec.js'],
  modulePathIgnorePatterns: ['<rootDir>/dist/web/'],
  transform: {},
  maxWorkers: 3,
  testSequencer: '<rootDir>/tools/uji/urutan.mjs',
  watchman: false,
};
