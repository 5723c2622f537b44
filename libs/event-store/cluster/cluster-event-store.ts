import { checkAppend } from '../check.js';
import { Listeners } from '../embedded/growth.js';
import { LogReader } from '../embedded/log-reader.js';
import { LogStore } from '../embedded/log-store.js';
import { EventStoreError, TooLargeError, UnavailableError } from '../errors.js';
import type { AppendResult, EventStore, ExpectedRevision, SealedEvent } from '../port.js';
import { ClusterAppends } from './cluster-append.js';
import { checkPrefix, hostsOf } from './connection-string.js';
import { ConnectionThread, type ConnectionListener } from './connection-thread.js';
import { isBefore, type Position } from './position.js';
import { DEFAULT_APPEND_TIMEOUT_MS, DEFAULT_PREFIX, DEFAULT_TIMING, type AppendCount, type ClusterOptions, type ReplicaState } from './options.js';
import type { ReplicaMark } from './replica-log.js';
import { ReplicaThread } from './replica-thread.js';
import { ownThreads, type Threads } from './threads.js';
import { Waiting } from './waiting.js';

/** How many connections may fail, one after another, before a store opens without the cluster, or not at all. */
const OPEN_LOSSES = 3;

/** What a server takes in one append unless told otherwise (up to 24.x); it counts two bytes for each letter of a type. */
const SERVER_APPEND_BYTES = 1_048_576;

/** Times that the cluster is asked where a stream stands. */
const CURRENT_ATTEMPTS = 3;

/**
 * The EventStoreDB engine. Appends go to the cluster; everything that is read comes from this node's replica, a folder in
 * the embedded format which follows the cluster's order, so that every node numbers the same events alike. While the
 * cluster is away reads go on and appends fail; when replica and cluster disagree the store stops: every call throws
 * `disagreement` from then on, and `onStopped` is called once.
 */
export class ClusterEventStore extends LogStore implements EventStore {
  readonly #options: ClusterOptions;
  readonly #waiting = new Waiting();
  readonly #appends: ClusterAppends;
  readonly #replica: ReplicaThread;
  #connection: ConnectionThread | undefined;
  #mark: ReplicaMark;
  #keadaan: ReplicaState['keadaan'] = 'menyambung';
  #sejak = new Date();
  #kesalahan: string | null = null;
  #connections = 0;
  #end: Position | null | undefined;
  #levelAt: number | undefined;
  #audit: ReplicaState['audit'] = null;
  #stopped: EventStoreError | undefined;
  #closing: Promise<void> | undefined;
  /** Woken at each change while the store is being opened. */
  #opening: () => void = () => undefined;
  /** Called when a connection is lost, or was not made, while the store is being opened. */
  #lost: () => void = () => undefined;

  private constructor(options: ClusterOptions, replica: ReplicaThread, reader: LogReader) {
    super(reader, new Listeners());
    this.#options = options;
    this.#replica = replica;
    this.#mark = replica.mark;
    this.#appends = new ClusterAppends({
      reader,
      waiting: this.#waiting,
      attempt: (stream, expected, events, patienceMs) => this.#connection!.append(stream, expected, events, patienceMs),
      patienceMs: options.appendTimeoutMs ?? DEFAULT_APPEND_TIMEOUT_MS,
      away: () => this.#away(),
      stop: (error) => this.#stop(error),
    });
  }

  /**
   * Opens this node's replica, creating it in an unused folder, and connects it to the cluster. Resolves when it holds
   * all that the cluster held at the call. Where the cluster is not reachable, a replica that holds events serves them;
   * without one it throws `unavailable`. Throws `locked`, `invalid` (a folder of another ledger), `disagreement`, and
   * what an unusable folder throws.
   */
  static async open(options: ClusterOptions, threads: Threads = ownThreads): Promise<ClusterEventStore> {
    hostsOf(options.url);
    const prefix = checkPrefix(options.prefix ?? DEFAULT_PREFIX);
    let store: ClusterEventStore | undefined;
    const replica = await ReplicaThread.start({ folder: options.folder, prefix }, {
      committed: (mark) => store && store.#committed(mark),
      stopped: (error) => store && store.#stop(error),
    }, threads);
    try {
      store = new ClusterEventStore(options, replica, LogReader.open(options.folder));
      await store.#connect(prefix, threads);
      return store;
    } catch (error) {
      if (store) await store.close();
      else await replica.close();
      throw error;
    }
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly SealedEvent[]): Promise<AppendResult> {
    checkAppend(stream, expected, events);
    const size = events.reduce((sum, { envelope, bytes }) => sum + bytes.length + 2 * envelope.type.length, 0);
    if (size > SERVER_APPEND_BYTES) throw new TooLargeError('append', size, SERVER_APPEND_BYTES);
    this.open();
    const started = performance.now();
    try {
      const result = await this.#appends.append(stream, expected, events);
      this.#count(result.duplicate ? 'duplicate' : 'ok', started);
      return result;
    } catch (error) {
      this.#count(countOf(error), started);
      throw error;
    }
  }

  /** Asks the leader, and waits until the replica is there. */
  override async current(stream: string): Promise<ExpectedRevision> {
    const reader = this.open();
    const patience = this.#options.appendTimeoutMs ?? DEFAULT_APPEND_TIMEOUT_MS;
    for (let attempt = 1; ; attempt++) {
      const away = this.#away();
      const answer = away === undefined ? await this.#connection!.current(stream, patience) : { kind: 'away' as const, message: away };
      this.open();
      if (answer.kind === 'ok') {
        if (await this.#waiting.until(() => reader.lastRevision(stream) >= answer.revision, patience)) return reader.lastRevision(stream);
        throw new UnavailableError(`Salinan node ini belum sampai ke revisi ${answer.revision} aliran "${stream}". Ulangi sebentar lagi, atau tanyakan node lain.`);
      }
      if (away !== undefined || attempt >= CURRENT_ATTEMPTS) throw new UnavailableError(`${'message' in answer ? answer.message : 'Klaster tidak menjawab.'} Jawaban menurut salinan node ini mungkin sudah usang, maka tidak diberikan; ulangi setelah klaster terjangkau lagi.`);
    }
  }

  /** What to say where the cluster has been away for longer than anybody should wait for it. */
  #away(): string | undefined {
    if (this.#keadaan !== 'menyambung' || Date.now() - this.#sejak.getTime() < (this.#options.appendTimeoutMs ?? DEFAULT_APPEND_TIMEOUT_MS)) return undefined;
    return `Klaster tidak terjangkau sejak ${this.#sejak.toISOString()}.${this.#kesalahan === null ? '' : ` ${this.#kesalahan}`}`;
  }

  /** How this node stands to the cluster. Never throws, not even when the store has stopped. */
  replica(): ReplicaState {
    const { sequence, position, hash } = this.#mark;
    const behind = this.#end && position && isBefore(position, this.#end) ? Number(this.#end.commit - position.commit) : 0;
    return {
      keadaan: this.#keadaan,
      sequence,
      position: position && { commit: String(position.commit), prepare: String(position.prepare) },
      runningHash: hash,
      lag: {
        detik: this.#levelAt === undefined ? null : this.#keadaan === 'tersambung' && behind === 0 ? 0 : Math.round((Date.now() - this.#levelAt) / 1_000),
        bita: this.#end === undefined ? null : this.#end && !position ? Number(this.#end.commit) : behind,
      },
      sejak: this.#sejak.toISOString(),
      kesalahan: this.#kesalahan,
      sambungUlang: Math.max(0, this.#connections - 1),
      audit: this.#audit,
    };
  }

  /** Resolves when the replica holds the sequence; throws `unavailable` when it does not get there in time. */
  async reached(sequence: number, timeoutMs: number): Promise<void> {
    this.open();
    if (!(await this.#waiting.until(() => this.#mark.sequence >= sequence, timeoutMs))) {
      throw new UnavailableError(`Node ini belum sampai ke urutan ${sequence} (baru ${this.#mark.sequence}). Ulangi sebentar lagi, atau tanyakan node lain.`);
    }
  }

  /** Settles the appends already handed in, completes subscriptions, lets the cluster go, releases the lock. May be called more than once. */
  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  async #close(): Promise<void> {
    this.shut();
    this.#opening();
    await this.#appends.settled();
    this.#waiting.fail(new UnavailableError('Buku besar sudah ditutup.'));
    await this.#connection?.close();
    // Before the writer, whose connection, as the last one, then folds the WAL into the file.
    this.reader.close();
    await this.#replica.close();
  }

  async #connect(prefix: string, threads: Threads): Promise<void> {
    const { folder, url } = this.#options;
    const hadEvents = this.#mark.sequence > 0;
    this.#connection = new ConnectionThread({ folder, url, prefix, timing: { ...DEFAULT_TIMING, ...this.#options.timing } }, this.#listener(), threads);
    // Until the replica is level with what the cluster holds, or the cluster is lost again and again without getting on.
    for (let losses = 0, reached = this.#mark.sequence; losses < OPEN_LOSSES; ) {
      const outcome = await this.#levelOrLost();
      if (outcome === 'level') return;
      losses = this.#mark.sequence > reached ? 1 : losses + 1;
      reached = this.#mark.sequence;
    }
    if (!hadEvents) throw new UnavailableError(`Salinan buku besar di folder "${folder}" masih kosong dan klaster tidak dapat dipakai: ${this.#kesalahan ?? ''}`);
  }

  #levelOrLost(): Promise<'level' | 'lost'> {
    return new Promise((resolve, reject) => {
      this.#opening = () => {
        if (this.#stopped) reject(this.#stopped);
        else if (this.#closing) reject(new UnavailableError('Buku besar sudah ditutup.'));
        else if (this.#keadaan === 'tersambung') resolve('level');
      };
      this.#lost = () => resolve('lost');
      this.#opening();
    });
  }

  #listener(): ConnectionListener {
    return {
      connect: (port) => this.#replica.connect(port),
      connected: (end) => {
        this.#connections++;
        this.#kesalahan = null;
        this.#enter('menyusul');
        this.#sawEnd(end);
      },
      end: (end) => this.#sawEnd(end),
      lost: (message, reachable) => {
        if (this.#stopped) return;
        if (this.#kesalahan !== message) this.#options.onNotice?.(message);
        this.#kesalahan = message;
        this.#enter('menyambung');
        if (!reachable) this.#lost();
      },
      stopped: (error) => this.#stop(error),
      notice: (text) => this.#options.onNotice?.(text),
      audited: (jumlah, runningHash) => {
        this.#audit = { selesai: new Date().toISOString(), jumlah, runningHash };
      },
    };
  }

  #committed(mark: ReplicaMark): void {
    this.#mark = mark;
    if (this.#keadaan === 'menyusul') this.#sawEnd(this.#end ?? null);
    this.#waiting.look();
    this.growth.tell();
  }

  /** The cluster's last event of this ledger is known to be there. */
  #sawEnd(end: Position | null): void {
    this.#end = end;
    if (!this.#level()) return;
    this.#levelAt = Date.now();
    if (this.#keadaan === 'menyusul') this.#enter('tersambung');
  }

  #level(): boolean {
    if (this.#end === undefined) return false;
    return this.#end === null || (this.#mark.position !== null && !isBefore(this.#mark.position, this.#end));
  }

  #enter(keadaan: ReplicaState['keadaan']): void {
    if (this.#keadaan === keadaan) return;
    this.#keadaan = keadaan;
    this.#sejak = new Date();
    this.#opening();
  }

  #stop(error: EventStoreError): void {
    if (this.#stopped || this.#closing) return;
    this.#stopped = error;
    this.#kesalahan = error.message;
    this.#enter('berhenti');
    this.fail(() => new EventStoreError(error.kind, error.message, { cause: error }));
    this.#waiting.fail(error);
    this.#opening();
    void this.#connection?.close();
    this.#options.onStopped?.(error);
  }

  #count(outcome: AppendCount, started: number): void {
    this.#options.onAppend?.(outcome, performance.now() - started);
  }
}

function countOf(error: unknown): AppendCount {
  const kind = error instanceof EventStoreError ? error.kind : undefined;
  return kind === 'conflict' || kind === 'id-reused' || kind === 'unavailable' || kind === 'outcome-unknown' ? kind : 'other';
}
