import { backoff } from './backoff.js';

it('doubles up to its limit and draws from the upper half', () => {
  expect([0, 1, 2, 3, 4, 50].map((failures) => backoff(failures, 100, 1_000, () => 1))).toEqual([100, 200, 400, 800, 1_000, 1_000]);
  expect([0, 1, 50].map((failures) => backoff(failures, 100, 1_000, () => 0))).toEqual([50, 100, 500]);
  expect(backoff(1, 100, 1_000, () => 0.5)).toBe(150);
});
