import type { Database } from 'better-sqlite3';
import { Connections } from './connections.js';
import type { ContentFingerprint } from './content-hash.js';
import { ProjectionError, RebuildRunningError, reasonOf } from './errors.js';
import { Generations } from './generations.js';
import { LiveThread } from './live-thread.js';
import type { FromLiveWorker, Progress } from './messages.js';
import type { ModelStatus } from './model.js';
import { knownDefinition, type LoadedModels } from './models-module.js';
import { toStatus, WAIT_MS, Waiters, type Standing } from './progress.js';
import type { ProjectionsApi } from './projections-api.js';
import { RebuildThread } from './rebuild-thread.js';

/** Read models that this process keeps up to date: one thread for all live ones, one more for each rebuild or hash. */
export class LiveProjections implements ProjectionsApi {
  private readonly standings = new Map<string, Standing>();
  private readonly waiters = new Waiters((name) => this.standing(name));
  private readonly rebuilds = new Map<string, RebuildThread>();
  private readonly hashing = new Set<RebuildThread>();
  private readonly connections: Connections;
  private head = 0;
  private closed = false;

  private constructor(
    private readonly folder: string,
    private readonly url: string,
    private readonly models: LoadedModels,
    private readonly thread: LiveThread,
  ) {
    this.connections = new Connections(new Generations(folder));
  }

  /** Resolves when every model has a usable active file; it may still have to catch up. */
  static async start(folder: string, url: string, models: LoadedModels, onNotice: (text: string) => void): Promise<LiveProjections> {
    const thread = new LiveThread({ folder, models: url });
    const ready = await thread.ready;
    ready.notices.forEach((n) => onNotice(n));
    const projections = new LiveProjections(folder, url, models, thread);
    projections.head = ready.head;
    projections.moved(ready.models);
    thread.listen((message) => projections.hear(message), (reason) => projections.died(reason));
    return projections;
  }

  notify(head: number): void {
    if (head > this.head) this.head = head;
    this.thread.wake();
  }

  async waitFor(sequence: number, names: readonly string[] = this.models.definitions.map((d) => d.name), timeoutMs = WAIT_MS): Promise<void> {
    this.mustBeOpen();
    await this.waiters.wait(sequence, names, timeoutMs);
  }

  status(): ModelStatus[] {
    return this.models.definitions.map((definition) =>
      toStatus(definition, this.standing(definition.name), this.head, this.rebuilds.get(definition.name)?.progress ?? null));
  }

  db(name: string): Database {
    this.mustBeOpen();
    knownDefinition(this.models, name);
    return this.connections.db(name);
  }

  async rebuild(name: string): Promise<ContentFingerprint> {
    this.mustBeOpen();
    knownDefinition(this.models, name);
    if (this.rebuilds.has(name)) throw new RebuildRunningError(name);
    const thread = new RebuildThread({ folder: this.folder, models: this.url, name, task: 'build' }, this.standing(name).sequence);
    this.rebuilds.set(name, thread);
    try {
      const { generation, ...fingerprint } = await thread.built();
      this.mustBeOpen();
      await this.thread.replace(generation);
      return fingerprint;
    } finally {
      this.rebuilds.delete(name);
    }
  }

  async contentHash(name: string): Promise<ContentFingerprint> {
    this.mustBeOpen();
    knownDefinition(this.models, name);
    const thread = new RebuildThread({ folder: this.folder, models: this.url, name, task: 'hash' }, this.head);
    this.hashing.add(thread);
    try {
      return await thread.hashed();
    } finally {
      this.hashing.delete(thread);
    }
  }

  /** Ends rebuilds that are under way (their files are swept away) and lets the live models finish their batch. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    this.waiters.rejectAll(closedError());
    await Promise.all([...this.rebuilds.values(), ...this.hashing].map((thread) => thread.cancel(closedError())));
    this.connections.close();
    await this.thread.close(closedError());
  }

  private hear(message: FromLiveWorker): void {
    if (message.type === 'progress') {
      this.head = Math.max(this.head, message.head);
      this.moved(message.models);
    } else if (message.type === 'replaced') {
      this.connections.retire(message.old, () => this.thread.released(message.old));
      this.moved([message.model]);
    }
  }

  private moved(models: readonly Progress[]): void {
    for (const { name, sequence, stop } of models) this.standings.set(name, { sequence, stop });
    this.waiters.look();
  }

  /** The thread of the live models has ended on its own: nothing moves any more until a restart. */
  private died(reason: unknown): void {
    this.moved(this.models.definitions.map(({ name }) => {
      const { sequence } = this.standing(name);
      return { name, sequence, stop: { sequence: sequence + 1, jenis: null, alasan: `utas model baca berakhir (${reasonOf(reason)}). Mulai ulang server.` } };
    }));
  }

  private standing(name: string): Standing {
    const found = this.standings.get(name);
    if (!found) throw new ProjectionError('unknown-model', `Tidak ada model baca bernama "${name}".`);
    return found;
  }

  private mustBeOpen(): void {
    if (this.closed) throw closedError();
  }
}

const closedError = (): ProjectionError => new ProjectionError('closed', 'Model baca sudah ditutup.');
