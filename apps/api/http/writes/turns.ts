import { setImmediate } from 'node:timers/promises';

/** Work on the thread that serves everybody, one piece at a time, with a turn of the event loop before each: whoever waits for a short answer gets it in between. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.last.then(() => setImmediate()).then(work);
    this.last = mine.catch(() => undefined);
    return mine;
  }
}
