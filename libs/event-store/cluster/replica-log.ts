import type Database from 'better-sqlite3';
import { DisagreementError, EventStoreError } from '../errors.js';
import { openForWriting } from '../embedded/schema.js';
import { asEventStoreError, isFatal } from '../embedded/sqlite-error.js';
import { EMPTY_RUNNING_HASH, RunningHash } from '../running-hash.js';
import { Arrival, type ArrivedEvent, type WholeAppend } from './arrival.js';
import type { Position } from './position.js';

/** Where a replica stands. Plain data, because it crosses a thread border. */
export interface ReplicaMark {
  /** Sequence of the last event, 0 for an empty replica. */
  readonly sequence: number;
  /** Its place in the cluster's log; `null` for an empty replica. */
  readonly position: Position | null;
  readonly hash: string;
}

/** The replica's last whole append, which must still stand in the cluster before anything is added behind it. */
export interface Anchor {
  /** Without the prefix. */
  readonly stream: string;
  readonly revision: number;
  readonly bytes: readonly Uint8Array[];
}

/** Streams whose last revision is remembered; past this many the memory is dropped and filled again from the index. */
const REMEMBERED_STREAMS = 100_000;

/**
 * The one connection that writes a replica: whole appends in the cluster's order, together with the place in the cluster
 * and the running hash, in one transaction. Hold a `WriterLock` beside it. The file is the embedded engine's, so that
 * whoever reads one reads the other.
 */
export class ReplicaLog {
  readonly #db: Database.Database;
  readonly #statements;
  readonly #revisions = new Map<string, number>();
  readonly #arrival: Arrival;
  #hash = new RunningHash();
  #mark: ReplicaMark = { sequence: 0, position: null, hash: EMPTY_RUNNING_HASH };
  #timeLimit = 0;

  private constructor(db: Database.Database, folder: string, prefix: string) {
    this.#db = db;
    this.#statements = {
      begin: db.prepare('begin immediate'),
      commit: db.prepare('commit'),
      insert: db.prepare('insert into log (sequence, stream, revision, part_i, part_n, batas_waktu, bytes) values (?, ?, ?, ?, ?, ?, ?)'),
      move: db.prepare('update salinan set posisi_commit = ?, posisi_prepare = ?, sidik = ?, jumlah = ?'),
      mark: db.prepare<[], MarkRow>('select awalan, posisi_commit, posisi_prepare, sidik, jumlah from salinan'),
      end: db.prepare<[], EndRow>('select sequence, batas_waktu, part_i, part_n, (select min(sequence) from log) as awal from log order by sequence desc limit 1'),
      revision: db.prepare('select max(revision) from log where stream = ?').pluck(),
      last: db.prepare<[number], AnchorRow>('select stream, revision, bytes from log where sequence > ? order by sequence'),
    };
    this.#arrival = new Arrival(prefix, (stream) => this.#lastRevision(stream));
    this.#claim(folder, prefix);
    this.#readEnd();
  }

  /**
   * Opens or creates the replica in `folder`. Throws `invalid` for a ledger of its own or a replica of another prefix,
   * `unavailable`, `newer-version`, `damaged`.
   */
  static open(folder: string, prefix: string): ReplicaLog {
    const db = openForWriting(folder);
    try {
      return new ReplicaLog(db, folder, prefix);
    } catch (error) {
      db.close();
      throw asEventStoreError(error, `Salinan buku besar di folder "${folder}" tidak dapat dibuka`);
    }
  }

  get mark(): ReplicaMark {
    return this.#mark;
  }

  /** Drops the parts of an append that did not arrive whole, and says where the cluster is to be read on. */
  restart(): Anchor | undefined {
    this.#arrival.reset();
    const { sequence } = this.#mark;
    if (sequence === 0) return undefined;
    const rows = this.#statements.last.all(sequence - this.#statements.end.get()!.part_n);
    return { stream: rows[0]!.stream, revision: rows[0]!.revision, bytes: rows.map(({ bytes }) => bytes) };
  }

  /**
   * Stores what is whole of these events, in one transaction, and keeps the parts of an append whose rest has not
   * arrived. Throws `disagreement` at an event that cannot follow (what came before it is stored), and an error of the
   * disk, after which nothing of this call is stored; `restart` before the next call then.
   */
  take(events: Iterable<ArrivedEvent>): void {
    let objection: DisagreementError | undefined;
    try {
      this.#statements.begin.run();
      let { sequence, position } = this.#mark;
      try {
        for (const event of events) {
          const whole = this.#arrival.add(event, sequence);
          if (!whole) continue;
          this.#insert(whole, sequence + 1);
          sequence += whole.events.length;
          position = { commit: event.commit, prepare: event.prepare };
        }
      } catch (error) {
        if (!(error instanceof DisagreementError)) throw error;
        objection = error;
      }
      if (sequence > this.#mark.sequence) this.#statements.move.run(String(position!.commit), String(position!.prepare), this.#hash.hex, sequence);
      this.#statements.commit.run();
      this.#mark = { sequence, position, hash: this.#hash.hex };
    } catch (error) {
      if (this.#db.inTransaction) this.#db.exec('rollback');
      this.#revisions.clear();
      this.#arrival.reset();
      if (!isFatal(error)) this.#readEnd();
      throw asEventStoreError(error, 'Salinan buku besar tidak dapat ditulis');
    }
    if (objection) throw objection;
  }

  close(): void {
    this.#db.close();
  }

  #insert({ stream, revision, dicatat, events }: WholeAppend, firstSequence: number): void {
    this.#timeLimit = Math.max(this.#timeLimit, dicatat);
    for (let i = 0; i < events.length; i++) {
      const { bytes } = events[i]!;
      this.#statements.insert.run(firstSequence + i, stream, revision + i, i + 1, events.length, this.#timeLimit, bytes);
      this.#hash.add(bytes);
    }
    this.#revisions.set(stream, revision + events.length - 1);
  }

  #lastRevision(stream: string): number {
    let revision = this.#revisions.get(stream);
    if (revision === undefined) {
      revision = (this.#statements.revision.get(stream) as number | null) ?? -1;
      if (this.#revisions.size >= REMEMBERED_STREAMS) this.#revisions.clear();
      this.#revisions.set(stream, revision);
    }
    return revision;
  }

  /** Makes sure that the folder belongs to this ledger of this cluster; an unused one is marked. */
  #claim(folder: string, prefix: string): void {
    const mark = this.#statements.mark.get();
    if (mark) {
      if (mark.awalan !== prefix) {
        throw new EventStoreError('invalid', `Folder "${folder}" berisi salinan buku besar klaster berawalan "${mark.awalan}", bukan "${prefix}". Pilih folder lain, atau perbaiki awalannya: awalan sebuah buku besar tidak pernah berubah.`);
      }
      return;
    }
    if (this.#statements.end.get()) {
      throw new EventStoreError('invalid', `Folder "${folder}" berisi buku besar tertanam, bukan salinan klaster. Pilih folder lain untuk node ini, atau kosongkan EVENTSTORE_URL; isinya dapat dipindahkan ke klaster dengan "runut pindah".`);
    }
    this.#db.prepare('insert into salinan (satu, awalan, sidik, jumlah) values (1, ?, ?, 0)').run(prefix, EMPTY_RUNNING_HASH);
  }

  #readEnd(): void {
    const mark = this.#statements.mark.get()!;
    const end = this.#statements.end.get();
    const whole = end ? end.part_i === end.part_n && end.awal === 1 && end.sequence === mark.jumlah && mark.posisi_commit !== null && mark.posisi_prepare !== null : mark.jumlah === 0;
    if (!whole) throw new EventStoreError('damaged', 'Salinan buku besar terpotong: isinya tidak cocok dengan catatan posisinya. Hapus folder salinan itu lalu jalankan lagi; isinya disalin ulang dari klaster.');
    this.#hash = new RunningHash(mark.sidik, mark.jumlah);
    this.#timeLimit = end?.batas_waktu ?? 0;
    const position = end ? { commit: BigInt(mark.posisi_commit!), prepare: BigInt(mark.posisi_prepare!) } : null;
    this.#mark = { sequence: mark.jumlah, position, hash: mark.sidik };
  }
}

interface MarkRow {
  readonly awalan: string;
  readonly posisi_commit: string | null;
  readonly posisi_prepare: string | null;
  readonly sidik: string;
  readonly jumlah: number;
}
interface EndRow {
  readonly sequence: number;
  readonly batas_waktu: number;
  readonly part_i: number;
  readonly part_n: number;
  readonly awal: number;
}
interface AnchorRow {
  readonly stream: string;
  readonly revision: number;
  readonly bytes: Uint8Array;
}
