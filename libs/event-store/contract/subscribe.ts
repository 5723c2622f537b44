import { concat, EMPTY, finalize, firstValueFrom, ignoreElements, lastValueFrom, NEVER, of, Subject, take, tap, throwError, timer, toArray, type Observable } from 'rxjs';
import { NO_STREAM, type Append, type EventStore } from '../port.js';
import { appendOf, sequencesOf, textOf } from './events.js';
import { collect, freshLedger, put, type LedgerFactory } from './ledger.js';

const whole = (append: Append): Observable<Append> => of(append);
const firstOf = (append: Append): number => append[0]!.sequence;
const seen = (store: EventStore, from: number, count: number): Promise<Append[]> => lastValueFrom(store.subscribe(from, whole).pipe(take(count), toArray()));

function broken(): never {
  throw new Error('tidak dapat diterapkan');
}

async function fill(store: EventStore, sizes: readonly number[], prefix = 's'): Promise<void> {
  for (const [i, n] of sizes.entries()) await put(store, appendOf(`${prefix}-${i}`, NO_STREAM, { n }));
}

export function subscribeContract(factory: LedgerFactory): void {
  describe('subscribe', () => {
    const ledger = freshLedger(factory);

    it('catches up by whole appends, then goes on live', async () => {
      const { store } = ledger();
      await fill(store, [2, 1, 3]);
      const all = seen(store, 1, 5);
      await firstValueFrom(store.subscribe(4, whole));
      await fill(store, [1, 2], 'baru');
      expect(sequencesOf(await all)).toEqual([[1, 2], [3], [4, 5, 6], [7], [8, 9]]);
    });

    it('waits at the end of an empty ledger', async () => {
      const { store } = ledger();
      const first = seen(store, 1, 1);
      const events = appendOf('a', NO_STREAM, { n: 2 });
      await put(store, events);
      expect((await first)[0]!.map(textOf)).toEqual(events.map(textOf));
    });

    it.each([
      [0, [1, 2]],
      [2, [1, 2]],
      [3, [3]],
      [5, [4, 5, 6]],
    ])('begins at %i with the append that holds it', async (from, sequences) => {
      const { store } = ledger();
      await fill(store, [2, 1, 3]);
      expect(sequencesOf(await seen(store, from, 1))).toEqual([sequences]);
    });

    it('hands over from catch-up to live without a gap or a repetition while others append', async () => {
      const { store } = ledger();
      const writers = Array.from({ length: 16 }, async (_, w) => {
        for (let i = 0, revision = NO_STREAM; i < 25; i++) {
          const n = 1 + ((w + i) % 4);
          await put(store, appendOf(`w-${w}`, revision, { n }));
          revision += n;
        }
      });
      // Every subscription begins at another moment of the writing, one of them inside what is there already.
      const late = Array.from({ length: 6 }, async (_, k) => {
        await firstValueFrom(store.subscribe(1 + k * 150, whole));
        return seen(store, 1, 16 * 25);
      });
      await Promise.all(writers);
      const truth = (await collect(store.readAll())).map((append) => append.map((event) => [event.sequence, textOf(event)]));
      expect(truth.flat().map(([sequence]) => sequence)).toEqual(Array.from({ length: await store.head() }, (_, i) => i + 1));
      for (const appends of await Promise.all(late)) expect(appends.map((append) => append.map((event) => [event.sequence, textOf(event)]))).toEqual(truth);
    });

    it('passes on what project emits, in order', async () => {
      const { store } = ledger();
      await fill(store, [1, 1]);
      const emitted = store.subscribe(1, (append) => [firstOf(append), 'selesai']).pipe(take(4), toArray());
      expect(await lastValueFrom(emitted)).toEqual([1, 'selesai', 2, 'selesai']);
    });

    it('takes a promise for an observable', async () => {
      const { store } = ledger();
      await fill(store, [1, 1]);
      expect(await lastValueFrom(store.subscribe(1, async (append) => firstOf(append)).pipe(take(2), toArray()))).toEqual([1, 2]);
    });

    it('hands over the next append only when the previous one is done', async () => {
      const { store } = ledger();
      await fill(store, [1, 1, 1]);
      const started = new Subject<number>();
      const order: number[] = [];
      const gates = new Map<number, Subject<never>>();
      const next = (): Promise<number> => firstValueFrom(started);
      let arrival = next();
      const subscription = store
        .subscribe(1, (append) => {
          const gate = new Subject<never>();
          gates.set(firstOf(append), gate);
          order.push(firstOf(append));
          queueMicrotask(() => started.next(firstOf(append)));
          return gate;
        })
        .subscribe();
      for (const sequence of [1, 2, 3]) {
        expect(await arrival).toBe(sequence);
        // Commits, reads and another subscription that overtakes: none of them may push the slow one on.
        await put(store, appendOf(`sela-${sequence}`, NO_STREAM));
        await seen(store, 1, sequence + 3);
        expect(order.at(-1)).toBe(sequence);
        arrival = next();
        gates.get(sequence)!.complete();
      }
      expect(await arrival).toBe(4);
      expect(order).toEqual([1, 2, 3, 4]);
      subscription.unsubscribe();
    });

    it('never has two appends in work, whether project answers at once or later', async () => {
      const { store } = ledger();
      await fill(store, Array.from({ length: 40 }, () => 1));
      let inWork = 0;
      let most = 0;
      const work = (append: Append): Observable<number> => {
        most = Math.max(most, ++inWork);
        const pause = firstOf(append) % 3 === 0 ? timer(0).pipe(ignoreElements()) : EMPTY;
        return concat(pause, of(firstOf(append))).pipe(tap({ complete: () => inWork-- }));
      };
      expect(await lastValueFrom(store.subscribe(1, work).pipe(take(40), toArray()))).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
      expect(most).toBe(1);
    });

    it('stops when it is unsubscribed, and drops what project is doing', async () => {
      const { store } = ledger();
      await fill(store, [1, 1, 1]);
      const handed: number[] = [];
      let dropped = false;
      const arrived = new Subject<void>();
      const second = firstValueFrom(arrived);
      const subscription = store
        .subscribe(1, (append) => {
          handed.push(firstOf(append));
          if (firstOf(append) === 1) return of(1);
          queueMicrotask(() => arrived.next());
          return NEVER.pipe(finalize(() => (dropped = true)));
        })
        .subscribe();
      await second;
      subscription.unsubscribe();
      expect(dropped).toBe(true);
      await put(store, appendOf('baru', NO_STREAM));
      await seen(store, 4, 1);
      expect(handed).toEqual([1, 2]);
    });

    it.each([
      ['throws', broken],
      ['fails', () => throwError(() => new Error('tidak dapat diterapkan'))],
    ])('ends with the error when project %s, and hands over nothing more', async (_, fail) => {
      const { store } = ledger();
      await fill(store, [1, 1, 1]);
      const handed: number[] = [];
      const failing = store.subscribe(1, (append) => {
        handed.push(firstOf(append));
        return firstOf(append) === 2 ? fail() : of(1);
      });
      await expect(lastValueFrom(failing)).rejects.toThrow('tidak dapat diterapkan');
      await put(store, appendOf('baru', NO_STREAM));
      await seen(store, 4, 1);
      expect(handed).toEqual([1, 2]);
    });

    it('begins anew for each subscriber', async () => {
      const { store } = ledger();
      await fill(store, [1, 1]);
      const source = store.subscribe(1, whole).pipe(take(2), toArray());
      expect(sequencesOf(await lastValueFrom(source))).toEqual([[1], [2]]);
      expect(sequencesOf(await lastValueFrom(source))).toEqual([[1], [2]]);
    });

    it('completes when the store is closed', async () => {
      const { store } = ledger();
      await fill(store, [1, 1]);
      const caughtUp = new Subject<void>();
      const second = firstValueFrom(caughtUp);
      const all = lastValueFrom(
        store
          .subscribe(1, (append) => {
            if (firstOf(append) === 2) queueMicrotask(() => caughtUp.next());
            return of(firstOf(append));
          })
          .pipe(toArray()),
      );
      await second;
      await store.close();
      expect(await all).toEqual([1, 2]);
    });
  });
}
