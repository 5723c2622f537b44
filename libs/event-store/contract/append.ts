import { MAX_APPEND_BYTES, MAX_EVENT_BYTES, NO_STREAM, type EventStore } from '../port.js';
import { appendOf, appendOfSizes, envelopeOf, forged, textOf } from './events.js';
import { collect, freshLedger, put, type LedgerFactory } from './ledger.js';

const kind = (name: string) => expect.objectContaining({ kind: name });

async function texts(store: EventStore): Promise<string[]> {
  return (await collect(store.readAll())).flat().map(textOf);
}

export function appendContract(factory: LedgerFactory): void {
  describe('append', () => {
    const ledger = freshLedger(factory);

    it('numbers revisions in the stream from 0 and sequences in the ledger from 1', async () => {
      const { store } = ledger();
      expect(await put(store, appendOf('a', NO_STREAM, { n: 2 }))).toEqual({ firstRevision: 0, lastRevision: 1, firstSequence: 1, lastSequence: 2, duplicate: false });
      expect(await put(store, appendOf('b', NO_STREAM))).toEqual({ firstRevision: 0, lastRevision: 0, firstSequence: 3, lastSequence: 3, duplicate: false });
      expect(await put(store, appendOf('a', 1, { n: 3 }))).toEqual({ firstRevision: 2, lastRevision: 4, firstSequence: 4, lastSequence: 6, duplicate: false });
      expect(await store.head()).toBe(6);
    });

    it('keeps the bytes as they were sealed', async () => {
      const { store } = ledger();
      const events = appendOf('ü "a\\b"', NO_STREAM, { n: 3, data: { uraian: 'Rp 1.000,50 – “kutip” \u2028 😀 \u0000', kosong: null } });
      await put(store, events);
      expect(await texts(store)).toEqual(events.map(textOf));
    });

    it('returns the first result when the same append is sent again', async () => {
      const { store } = ledger();
      const events = appendOf('a', NO_STREAM, { n: 2 });
      const first = await put(store, events);
      await put(store, appendOf('a', 1));
      expect(await put(store, events)).toEqual({ ...first, duplicate: true });
      expect(await store.head()).toBe(3);
    });

    it('returns the first result after the ledger was opened again', async () => {
      const events = appendOf('a', NO_STREAM, { n: 2 });
      const first = await put(ledger().store, events);
      const store = await ledger().reopen();
      expect(await put(store, events)).toEqual({ ...first, duplicate: true });
      expect(await store.head()).toBe(2);
    });

    it('stores one copy when the same append is sent many times at once', async () => {
      const { store } = ledger();
      const events = appendOf('a', NO_STREAM, { n: 2 });
      const results = await Promise.all(Array.from({ length: 10 }, () => put(store, events)));
      expect(results.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
      expect(new Set(results.map(({ firstSequence }) => firstSequence))).toEqual(new Set([1]));
      expect(await texts(store)).toEqual(events.map(textOf));
    });

    it.each([
      ['other content', { data: { nilai: '2' } }],
      ['another stamp', { dicatat: '2024-03-01T08:00:00.001Z' }],
      ['more events', { n: 2 }],
    ])('refuses the ids of an earlier append with %s', async (_, change) => {
      const { store } = ledger();
      const first = appendOf('a', NO_STREAM, { command: 'sama', data: { nilai: '1' } });
      await put(store, first);
      await expect(put(store, appendOf('a', NO_STREAM, { command: 'sama', data: { nilai: '1' }, ...change }))).rejects.toEqual(kind('id-reused'));
      expect(await texts(store)).toEqual(first.map(textOf));
    });

    it('refuses the ids of an earlier append with fewer events', async () => {
      const { store } = ledger();
      await put(store, appendOf('a', NO_STREAM, { command: 'sama', n: 3 }));
      await expect(put(store, appendOf('a', NO_STREAM, { command: 'sama', n: 2 }))).rejects.toEqual(kind('id-reused'));
      expect(await store.head()).toBe(3);
    });

    it.each([
      ['a stale revision', 0, 2],
      ['a revision that is not there yet', 5, 2],
      ['no stream, though there is one', -1, 2],
    ])('refuses %s and says both revisions', async (_, expectedRevision, actualRevision) => {
      const { store } = ledger();
      await put(store, appendOf('a', NO_STREAM, { n: 3 }));
      await expect(put(store, appendOf('a', expectedRevision))).rejects.toMatchObject({ kind: 'conflict', stream: 'a', expectedRevision, actualRevision });
      expect(await store.head()).toBe(3);
    });

    it('says revision -1 for a stream that does not exist', async () => {
      await expect(put(ledger().store, appendOf('a', 3))).rejects.toMatchObject({ kind: 'conflict', expectedRevision: 3, actualRevision: -1 });
    });

    it('lets exactly one of many rivals win, and the others change nothing', async () => {
      const { store } = ledger();
      const results = await Promise.allSettled(Array.from({ length: 20 }, () => put(store, appendOf('a', NO_STREAM, { n: 2 }))));
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject({ kind: 'conflict', actualRevision: 1 });
      expect(await store.head()).toBe(2);
    });

    it('gives rivals in other streams their own outcome', async () => {
      const { store } = ledger();
      const [good, bad, alsoGood] = await Promise.allSettled([put(store, appendOf('a', NO_STREAM)), put(store, appendOf('b', 7)), put(store, appendOf('c', NO_STREAM))]);
      expect([good.status, bad.status, alsoGood.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await store.head()).toBe(2);
    });

    it('takes an event at the limit and refuses one byte more', async () => {
      const { store } = ledger();
      await put(store, appendOfSizes('a', NO_STREAM, [MAX_EVENT_BYTES]));
      await expect(put(store, appendOfSizes('b', NO_STREAM, [MAX_EVENT_BYTES + 1]))).rejects.toMatchObject({ kind: 'too-large', what: 'event', bytes: MAX_EVENT_BYTES + 1 });
      expect((await collect(store.readStream('a')))[0]!.bytes).toHaveLength(MAX_EVENT_BYTES);
      expect(await store.head()).toBe(1);
    });

    it('takes an append at the limit and refuses one byte more', async () => {
      const { store } = ledger();
      const sizes = Array.from({ length: 20 }, () => MAX_APPEND_BYTES / 20);
      await put(store, appendOfSizes('a', NO_STREAM, sizes));
      await expect(put(store, appendOfSizes('b', NO_STREAM, [...sizes.slice(1), sizes[0]! + 1]))).rejects.toMatchObject({ kind: 'too-large', what: 'append', bytes: MAX_APPEND_BYTES + 1 });
      expect(await store.head()).toBe(20);
    });

    it('refuses an empty append', async () => {
      await expect(ledger().store.append('a', NO_STREAM, [])).rejects.toEqual(kind('invalid'));
    });

    it.each([
      ['stream', { stream: 'lain' }],
      ['revision', { revision: 4 }],
      ['place in the append', { part: { i: 2, n: 2 } }],
      ['stamp', { dicatat: '2024-03-01 08:00' }],
      ['stamp without milliseconds', { dicatat: '2024-03-01T08:00:00Z' }],
      ['stamp that no calendar has', { dicatat: '2024-13-01T08:00:00.000Z' }],
    ])('refuses an event with a wrong %s', async (_, wrong) => {
      const { store } = ledger();
      await expect(store.append('a', NO_STREAM, [forged({ ...envelopeOf('a', NO_STREAM), ...wrong })])).rejects.toEqual(kind('invalid'));
      expect(await store.head()).toBe(0);
    });

    it('refuses an append that was stamped twice', async () => {
      const [first, second] = appendOf('a', NO_STREAM, { n: 2 });
      const events = [first!, forged({ ...second!.envelope, dicatat: '2024-03-01T08:00:00.001Z' })];
      await expect(ledger().store.append('a', NO_STREAM, events)).rejects.toEqual(kind('invalid'));
    });

    it.each([-2, 0.5, Number.NaN])('refuses %d as an expected revision', async (expected) => {
      await expect(ledger().store.append('a', expected, appendOf('a', NO_STREAM))).rejects.toEqual(kind('invalid'));
    });

    it('settles what was handed in before it was closed, and refuses what comes later', async () => {
      const { store, reopen } = ledger();
      const early = Array.from({ length: 100 }, (_, i) => put(store, appendOf(`s-${i}`, NO_STREAM)));
      const closed = store.close();
      await expect(put(store, appendOf('telat', NO_STREAM))).rejects.toEqual(kind('unavailable'));
      expect(await Promise.all(early)).toHaveLength(100);
      await closed;
      expect(await (await reopen()).head()).toBe(100);
    });
  });
}
