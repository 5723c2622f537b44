import { setImmediate } from 'node:timers/promises';

/** How long a computation may hold the thread before it lets others in, in milliseconds. */
const GILIRAN_MS = 8;

/** A long computation on the thread that serves HTTP awaits this between its steps: others get their turn in between. */
export function bergantian(): () => Promise<void> {
  let mulai = performance.now();
  return async () => {
    if (performance.now() - mulai < GILIRAN_MS) return;
    await setImmediate();
    mulai = performance.now();
  };
}
