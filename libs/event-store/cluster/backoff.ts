/**
 * Pause before the next attempt, in milliseconds: doubled with each failure up to a limit, then drawn from the upper half,
 * so that many nodes which lost the same server do not return to it at the same moment.
 */
export function backoff(failures: number, firstMs: number, limitMs: number, random: () => number): number {
  const full = Math.min(limitMs, firstMs * 2 ** Math.min(failures, 30));
  return Math.round(full / 2 + (full / 2) * random());
}
