import type { Database } from 'better-sqlite3';
import { LogReader } from '#event-store';
import { Connections } from './connections.js';
import { contentHash, type ContentFingerprint } from './content-hash.js';
import { ProjectionError } from './errors.js';
import { Generations } from './generations.js';
import { readPosisi } from './model-file.js';
import type { ModelStatus } from './model.js';
import { knownDefinition, type LoadedModels } from './models-module.js';
import { toStatus, WAIT_MS, Waiters } from './progress.js';
import type { ProjectionsApi } from './projections-api.js';

/** How often the checkpoint is looked at while someone waits, in milliseconds. */
const POLL_MS = 20;

/** Read models that another process keeps up to date. Never writes; follows that process's switch-overs. */
export class ReadOnlyProjections implements ProjectionsApi {
  private readonly generations: Generations;
  private readonly connections: Connections;
  private readonly waiters = new Waiters((name) => readPosisi(this.db(name)));
  private readonly log: LogReader;
  private poll: NodeJS.Timeout | null = null;

  constructor(
    folder: string,
    private readonly models: LoadedModels,
  ) {
    this.generations = new Generations(folder);
    this.connections = new Connections(this.generations);
    this.log = LogReader.open(folder);
  }

  /** The process that appends tells its own threads; nothing to do here. */
  notify(): void {}

  async waitFor(sequence: number, names: readonly string[] = this.models.definitions.map((d) => d.name), timeoutMs = WAIT_MS): Promise<void> {
    const waiting = this.waiters.wait(sequence, names, timeoutMs);
    this.poll ??= setInterval(() => this.look(), POLL_MS);
    try {
      await waiting;
    } finally {
      if (this.waiters.size === 0) this.stopPolling();
    }
  }

  status(): ModelStatus[] {
    const head = this.log.head();
    return this.models.definitions.map((definition) => {
      try {
        return toStatus(definition, readPosisi(this.db(definition.name)), head, null);
      } catch (error) {
        // A model that is not there yet is something that the status tells, not a reason to tell nothing.
        if (!(error instanceof ProjectionError)) throw error;
        return { ...toStatus(definition, { sequence: 0, stop: null }, head, null), keadaan: 'mengejar', kesalahan: error.message };
      }
    });
  }

  db(name: string): Database {
    const { version } = knownDefinition(this.models, name);
    const now = this.generations.active(name);
    const open = this.connections.get(name);
    if (now && now.generation !== open.generation.generation) this.connections.retire(open.generation, () => undefined);
    const { generation, db } = this.connections.get(name);
    if (generation.version !== version) {
      throw new ProjectionError('not-ready', `Model baca "${name}" masih versi ${generation.version}, program ini memakai versi ${version}. Mulai ulang server dengan versi yang sama.`);
    }
    return db;
  }

  rebuild(name: string): Promise<ContentFingerprint> {
    return Promise.reject(new ProjectionError('read-only', `Model baca "${name}" hanya dapat dibangun ulang oleh server yang sedang berjalan.`));
  }

  async contentHash(name: string): Promise<ContentFingerprint> {
    const { tables } = knownDefinition(this.models, name);
    const db = this.db(name);
    return db.transaction(() => ({ events: readPosisi(db).sequence, contentHash: contentHash(db, tables) }))();
  }

  async close(): Promise<void> {
    this.stopPolling();
    this.waiters.rejectAll(new ProjectionError('closed', 'Model baca sudah ditutup.'));
    this.connections.close();
    this.log.close();
  }

  private look(): void {
    this.waiters.look();
  }

  private stopPolling(): void {
    if (this.poll) clearInterval(this.poll);
    this.poll = null;
  }
}
