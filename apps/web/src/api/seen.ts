/**
 * The highest sequence that an answer has brought so far. Sent with every request, so that a page which is answered by
 * another server, or by one that lags, never shows less than it has shown before.
 */
let highest = 0;

const HEADER = 'x-runut-sequence';

export function sawSequence(sequence: number): void {
  if (Number.isSafeInteger(sequence) && sequence > highest) highest = sequence;
}

export function sawAnswer(response: Response): void {
  sawSequence(Number(response.headers.get(HEADER) ?? 0));
}

/** Headers of the next request. */
export const demanded = (): Record<string, string> => (highest > 0 ? { [HEADER]: String(highest) } : {});
