import { NO_STREAM, type EventStore } from '../port.js';
import { appendOf, sequencesOf, textOf } from './events.js';
import { collect, freshLedger, put, type LedgerFactory } from './ledger.js';

/** Sequences 1–3, 4, 5–6, 7 (the clock went back), 8, 9. */
const stamped: readonly [n: number, time: string][] = [
  [3, '10:00:01.000'],
  [1, '10:00:01.000'],
  [2, '10:00:05.000'],
  [1, '10:00:03.000'],
  [1, '10:00:05.000'],
  [1, '10:00:06.000'],
];

async function fillStamped(store: EventStore): Promise<void> {
  for (const [i, [n, time]] of stamped.entries()) await put(store, appendOf(`s-${i}`, NO_STREAM, { n, dicatat: `2024-03-01T${time}Z` }));
}

export function readContract(factory: LedgerFactory): void {
  describe('read', () => {
    const ledger = freshLedger(factory);

    it('finds nothing in an empty ledger', async () => {
      const { store } = ledger();
      expect(await store.head()).toBe(0);
      expect(await collect(store.readAll())).toEqual([]);
      expect(await store.readAt(1)).toBeUndefined();
      expect(await store.lastEvent('a')).toBeUndefined();
      expect(await store.cut({ sequence: 1 })).toBe(0);
      expect(await store.cut({ instant: '2999-01-01T00:00:00Z' })).toBe(0);
    });

    it('reads a stream from any revision, across many chunks', async () => {
      const { store } = ledger();
      const sealed = [];
      for (let i = 0; i < 7; i++) {
        const events = appendOf('a', i * 100 - 1, { n: 100 });
        sealed.push(...events);
        await put(store, events);
        await put(store, appendOf('b', i - 1));
      }
      const all = await collect(store.readStream('a'));
      expect(all.map(textOf)).toEqual(sealed.map(textOf));
      expect(all.map(({ envelope }) => envelope.revision)).toEqual(sealed.map((_, i) => i));
      expect((await collect(store.readStream('a', 650))).map(textOf)).toEqual(sealed.slice(650).map(textOf));
      expect(await collect(store.readStream('a', 700))).toEqual([]);
    });

    it('gives back the envelope that the bytes say', async () => {
      const { store } = ledger();
      const [sealed] = appendOf('a', NO_STREAM, { data: { nilai: '12.50' } });
      await put(store, [sealed!]);
      expect((await store.lastEvent('a'))!.envelope).toEqual(sealed!.envelope);
    });

    it('says that a stream does not exist, from any revision', async () => {
      await expect(collect(ledger().store.readStream('a'))).rejects.toMatchObject({ kind: 'stream-not-found', stream: 'a' });
      await expect(collect(ledger().store.readStream('a', 3))).rejects.toMatchObject({ kind: 'stream-not-found' });
    });

    it('does not take one stream for another whose name begins alike', async () => {
      const { store } = ledger();
      await put(store, appendOf('lhe-1', NO_STREAM));
      await put(store, appendOf('lhe-10', NO_STREAM));
      expect(await collect(store.readStream('lhe-1'))).toHaveLength(1);
      await expect(collect(store.readStream('lhe-'))).rejects.toMatchObject({ kind: 'stream-not-found' });
    });

    it('finds the last event of a stream and any event by its sequence', async () => {
      const { store } = ledger();
      const first = appendOf('a', NO_STREAM, { n: 2 });
      const other = appendOf('b', NO_STREAM);
      await put(store, first);
      await put(store, other);
      const last = (await store.lastEvent('a'))!;
      expect([last.sequence, textOf(last)]).toEqual([2, textOf(first[1]!)]);
      const third = (await store.readAt(3))!;
      expect([third.sequence, textOf(third)]).toEqual([3, textOf(other[0]!)]);
      expect(await store.readAt(0)).toBeUndefined();
      expect(await store.readAt(4)).toBeUndefined();
    });

    it('reads whole appends in global order', async () => {
      const { store } = ledger();
      await fillStamped(store);
      expect(sequencesOf(await collect(store.readAll()))).toEqual([[1, 2, 3], [4], [5, 6], [7], [8], [9]]);
    });

    it.each([
      [-3, 1],
      [0, 1],
      [1, 1],
      [4, 4],
      [5, 5],
      [9, 9],
    ])('reads all from %i, beginning with %i', async (from, first) => {
      const { store } = ledger();
      await fillStamped(store);
      expect(sequencesOf(await collect(store.readAll(from))).flat()).toEqual(Array.from({ length: 10 - first }, (_, i) => first + i));
    });

    it('gives the whole append when asked to begin inside it', async () => {
      const { store } = ledger();
      await fillStamped(store);
      expect(sequencesOf(await collect(store.readAll(3)))[0]).toEqual([1, 2, 3]);
      expect(sequencesOf(await collect(store.readAll(6)))[0]).toEqual([5, 6]);
      expect(await collect(store.readAll(10))).toEqual([]);
    });

    it('keeps large appends whole, however they fall on its chunks', async () => {
      const { store } = ledger();
      const sizes = [200, 1, 300, 255, 1, 256, 2, 600, 3];
      for (const [i, n] of sizes.entries()) await put(store, appendOf(`s-${i}`, NO_STREAM, { n }));
      const appends = await collect(store.readAll());
      expect(appends.map((append) => append.length)).toEqual(sizes);
      expect(sequencesOf(appends).flat()).toEqual(Array.from({ length: 1618 }, (_, i) => i + 1));
    });

    it('reads up to the head at the time of the call', async () => {
      const { store } = ledger();
      await fillStamped(store);
      const all = store.readAll();
      await put(store, appendOf('baru', NO_STREAM));
      expect(sequencesOf(await collect(all)).flat()).toHaveLength(9);
    });

    it('lets a reader stop early', async () => {
      const { store } = ledger();
      await fillStamped(store);
      for await (const append of store.readAll()) {
        expect(append).toHaveLength(3);
        break;
      }
      expect(await store.head()).toBe(9);
    });
  });

  describe('cut', () => {
    const ledger = freshLedger(factory);

    it.each([
      [-1, 0],
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 3],
      [4, 4],
      [5, 4],
      [6, 6],
      [7, 7],
      [9, 9],
      [10, 9],
      [1e12, 9],
    ])('cuts sequence %i back to %i, the end of a whole append', async (sequence, end) => {
      const { store } = ledger();
      await fillStamped(store);
      expect(await store.cut({ sequence })).toBe(end);
    });

    it.each([
      ['before everything', '2024-03-01T10:00:00.999Z', 0],
      ['at a stamp that several appends share', '2024-03-01T10:00:01.000Z', 4],
      ['where a later event has an earlier stamp: that one is not known yet', '2024-03-01T10:00:03.000Z', 4],
      ['just before the stamp', '2024-03-01T10:00:04.999Z', 4],
      ['at the stamp, over the clock’s step back', '2024-03-01T10:00:05.000Z', 8],
      ['at the last stamp', '2024-03-01T10:00:06.000Z', 9],
      ['after everything', '2999-01-01T00:00:00Z', 9],
      ['in another time zone', '2024-03-01T17:00:01.000+07:00', 4],
      ['finer than a millisecond', '2024-03-01T10:00:04.999999Z', 4],
    ])('cuts an instant %s', async (_, instant, end) => {
      const { store } = ledger();
      await fillStamped(store);
      expect(await store.cut({ instant })).toBe(end);
      expect(await (await ledger().reopen()).cut({ instant })).toBe(end);
    });

    it('keeps the time limit over a restart, so that a clock that runs behind moves no cut', async () => {
      await fillStamped(ledger().store);
      const store = await ledger().reopen();
      await put(store, appendOf('mundur', NO_STREAM, { dicatat: '2024-03-01T10:00:02.000Z' }));
      expect(await store.cut({ instant: '2024-03-01T10:00:02.000Z' })).toBe(4);
      expect(await store.cut({ instant: '2024-03-01T10:00:06.000Z' })).toBe(10);
    });

    it.each([0, 7])('leaves out what stands behind an event stamped by a clock that ran ahead, over a restart %i appends later', async (restart) => {
      await put(ledger().store, appendOf('maju', NO_STREAM, { n: 2, dicatat: '2024-03-01T10:00:09.000Z' }));
      let { store } = ledger();
      for (let i = 0; i < 8; i++) {
        if (i === restart) store = await ledger().reopen();
        await put(store, appendOf(`s-${i}`, NO_STREAM, { dicatat: '2024-03-01T10:00:01.000Z' }));
      }
      expect(await store.cut({ instant: '2024-03-01T10:00:08.999Z' })).toBe(0);
      expect(await store.cut({ instant: '2024-03-01T10:00:09.000Z' })).toBe(10);
    });

    it.each(['kemarin', '2024-03-01', '2024-03-01T10:00:00', '2024-03-01T25:00:00Z', ''])('refuses "%s" as an instant', async (instant) => {
      await expect(ledger().store.cut({ instant })).rejects.toMatchObject({ kind: 'invalid' });
    });
  });
}
