import { DisagreementError, EventStoreError, OutcomeUnknownError } from './errors.js';
import type { Append, AppendResult, EventStore } from './port.js';
import { RunningHash } from './running-hash.js';

export interface MoveOptions {
  /**
   * Appends handed in before the first of them is answered. 1 where the target keeps no order among those under way (a
   * cluster); more where it does, so that many share one disk sync (the embedded engine).
   */
  readonly inFlight?: number;
  /** Hears how many events are there and how many there are to be, in each of the two passes. */
  readonly progress?: (pass: 'memindahkan' | 'memeriksa', done: number, of: number) => void;
}

export interface LogMove {
  readonly events: number;
  /** Running hash over source and target, which is the same (see `RunningHash`). */
  readonly runningHash: string;
  /** Events that an earlier run had moved already. */
  readonly already: number;
}

/** Times that an append of unknown outcome is handed in again before the move gives up. It can be started again then. */
const MAX_UNKNOWN = 8;

/**
 * Moves a ledger from one store into another, whole append by whole append, verbatim: the same bytes, so the same ids,
 * revisions and times, in the same order. What the target holds already has to be the beginning of the source, byte for
 * byte: so a move that was killed goes on where it stopped, and a target that holds anything else is refused (`invalid`).
 * At the end both are read once more and compared by count and running hash. Nobody else may write either of them.
 */
export async function moveLog(source: EventStore, target: EventStore, { inFlight = 1, progress = () => undefined }: MoveOptions = {}): Promise<LogMove> {
  const [head, already] = [await source.head(), await target.head()];
  if (already > head) throw notTheSame(head + 1);
  const moved = new RunningHash();
  await compareBeginning(source, target, already, moved, (done) => progress('memindahkan', done, head));

  const underWay = new Set<Promise<void>>();
  let failure: unknown;
  for await (const append of source.readAll(already + 1)) {
    if (append[0]!.sequence > head) break;
    for (const { bytes } of append) moved.add(bytes);
    const answered: Promise<void> = put(target, append).then(
      () => progress('memindahkan', append.at(-1)!.sequence, head),
      (error: unknown) => void (failure ??= error),
    ).finally(() => underWay.delete(answered));
    underWay.add(answered);
    if (underWay.size >= inFlight) await Promise.race(underWay);
    if (failure !== undefined) break;
  }
  await Promise.all(underWay);
  if (failure !== undefined) throw failure;
  if ((await source.head()) !== head) throw new EventStoreError('invalid', 'Buku besar asal bertambah selagi dipindahkan. Hentikan semua yang mencatat ke sana, lalu jalankan lagi: yang sudah pindah tidak diulang.');
  await verify(target, moved, head, (done) => progress('memeriksa', done, head));
  return { events: head, runningHash: moved.hex, already };
}

/** Compares what the target holds with the beginning of the source. Both are read in step, so that neither has to fit into memory. */
async function compareBeginning(source: EventStore, target: EventStore, already: number, hash: RunningHash, progress: (done: number) => void): Promise<void> {
  if (already === 0) return;
  const originals = source.readAll(1)[Symbol.asyncIterator]();
  try {
    for await (const append of target.readAll(1)) {
      const next = await originals.next();
      const original: Append = next.done === true ? [] : next.value;
      append.forEach(({ sequence, bytes }, i) => {
        if (original[i] === undefined || Buffer.compare(bytes, original[i].bytes) !== 0) throw notTheSame(sequence);
        hash.add(bytes);
      });
      if (original.length !== append.length) throw notTheSame(append.at(-1)!.sequence);
      progress(hash.count);
      if (hash.count >= already) return;
    }
  } finally {
    await originals.return?.();
  }
}

async function put(target: EventStore, append: Append): Promise<void> {
  const { stream, revision } = append[0]!.envelope;
  const due = append[0]!.sequence;
  const { firstSequence } = await settled(() => target.append(stream, revision - 1, append));
  if (firstSequence !== due) throw new DisagreementError(`Peristiwa ${due} tiba di tujuan sebagai nomor ${firstSequence}: ada yang lain menulis ke sana. Hentikan penulis itu; tujuan ini tidak dapat dipakai lagi, mulailah di tujuan yang kosong.`);
}

/** An append whose outcome is unknown is handed in again, the very same: only that can settle it. */
async function settled(append: () => Promise<AppendResult>): Promise<AppendResult> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await append();
    } catch (error) {
      if (!(error instanceof OutcomeUnknownError) || attempt >= MAX_UNKNOWN) throw error;
    }
  }
}

async function verify(target: EventStore, moved: RunningHash, head: number, progress: (done: number) => void): Promise<void> {
  const there = new RunningHash();
  for await (const append of target.readAll(1)) {
    for (const { bytes } of append) there.add(bytes);
    progress(there.count);
  }
  if (there.count !== head || there.hex !== moved.hex) {
    throw new DisagreementError(`Tujuan tidak sama dengan asalnya: ${there.count} peristiwa dengan sidik ${there.hex}, seharusnya ${head} dengan sidik ${moved.hex}. Jangan dipakai; mulailah di tujuan yang kosong.`);
  }
}

function notTheSame(sequence: number): EventStoreError {
  return new EventStoreError('invalid', `Tujuan sudah berisi peristiwa lain: nomor ${sequence} di sana bukan nomor ${sequence} buku besar ini. Pilih tujuan yang kosong, atau awalan (prefix) yang lain.`);
}
