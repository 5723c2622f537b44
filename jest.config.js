// The suites run on the built output, so that what is tested is what ships, worker threads included. Spec files share the
// processes of the runner, and with them the modules that are loaded: loading them anew for each file is what Jest's own
// runner spends most of its time on. So a spec leaves nothing behind in its process that another one could see.
/** @type {import('jest').Config} */
export default {
  runner: ['jest-light-runner', { runtime: 'child_process' }],
  roots: ['<rootDir>/dist'],
  testMatch: ['**/*.spec.js'],
  modulePathIgnorePatterns: ['<rootDir>/dist/web/'],
  transform: {},
  maxWorkers: 3,
  testSequencer: '<rootDir>/tools/uji/urutan.mjs',
  watchman: false,
};
