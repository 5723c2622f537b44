import { DomainError } from '#kernel';

/** Work that is accepted in the log and finished exactly once, on whatever node: imports, approved proposals. */
export interface DurableWork {
  /** What is accepted and not finished, with the sequence of its last progress on any node. */
  terbuka(): readonly { readonly id: string; readonly nama: string; readonly kemajuan: number }[];
  /** Whether this process is carrying it out now. */
  dikerjakan(id: string): boolean;
  /** Finishes it; throws `DomainError` where it can no longer be carried out. */
  selesaikan(id: string): Promise<void>;
}

export interface UnfinishedWorkOptions {
  /** How long work may make no progress before this node takes it over, in milliseconds. */
  readonly patienceMs: number;
  /** Told what was taken over, held back or failed, in words for the log. */
  readonly onNotice?: (text: string) => void;
  /** Monotonic clock, in milliseconds. */
  readonly now?: () => number;
  /** From 0 to 1: nodes that wait for the same work do not all come at once. */
  readonly random?: () => number;
}

interface Watched {
  readonly kemajuan: number;
  /** Since when this node has seen no progress, by its own clock: no two clocks are ever compared. */
  readonly since: number;
  readonly waitMs: number;
}

/** Held back or failed: each further try waits twice as long, up to this many times the first wait. */
const SLOWEST = 32;

/**
 * Supervises work that outlives the process that accepted it. What another node carries out is known by the events that
 * it leaves; when it has left none for a while, this node takes over. Two that do so at once take the same steps under
 * the same command ids, which is harmless.
 */
export class UnfinishedWork {
  private readonly watched = new Map<string, Watched>();
  private readonly now: () => number;
  private readonly random: () => number;
  private readonly onNotice: (text: string) => void;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly kinds: readonly DurableWork[],
    private readonly options: UnfinishedWorkOptions,
  ) {
    this.now = options.now ?? (() => performance.now());
    this.random = options.random ?? Math.random;
    this.onNotice = options.onNotice ?? (() => undefined);
  }

  /** Looks now and then until it is stopped. */
  start(): void {
    this.plan();
  }

  /** Looks no more. What is being finished ends by itself, or with the log, and is taken up again by whoever looks next. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** Everything that is open, at once: for a log that only this process writes, where it can be nobody else's. */
  async finishOwn(): Promise<void> {
    for (const kind of this.kinds) {
      for (const { id, nama, kemajuan } of kind.terbuka()) await this.finish(kind, id, nama, kemajuan, this.wait());
    }
  }

  /** One look: takes over what has made no progress for its time. */
  async look(): Promise<void> {
    const seen = new Set<string>();
    for (const kind of this.kinds) {
      for (const { id, nama, kemajuan } of kind.terbuka()) {
        seen.add(id);
        if (kind.dikerjakan(id)) this.watched.delete(id);
        else if (this.due(id, kemajuan)) await this.finish(kind, id, nama, kemajuan, Math.min(this.watched.get(id)!.waitMs * 2, this.options.patienceMs * SLOWEST));
      }
    }
    for (const id of this.watched.keys()) if (!seen.has(id)) this.watched.delete(id);
  }

  private due(id: string, kemajuan: number): boolean {
    const before = this.watched.get(id);
    if (before?.kemajuan === kemajuan) return this.now() - before.since >= before.waitMs;
    this.watched.set(id, { kemajuan, since: this.now(), waitMs: this.wait() });
    return false;
  }

  private async finish(kind: DurableWork, id: string, nama: string, kemajuan: number, nextWaitMs: number): Promise<void> {
    if (this.stopped) return;
    try {
      await kind.selesaikan(id);
      this.watched.delete(id);
      this.onNotice(`Pekerjaan yang terputus diselesaikan: ${nama}.`);
    } catch (error) {
      this.watched.set(id, { kemajuan, since: this.now(), waitMs: nextWaitMs });
      if (this.stopped) return;
      this.onNotice(error instanceof DomainError ? `Tertahan: ${nama}: ${error.message}` : `Pekerjaan yang terputus belum dapat dilanjutkan, dicoba lagi nanti: ${nama}: ${(error as Error).message}`);
    }
  }

  private wait(): number {
    return this.options.patienceMs * (1 + this.random() / 2);
  }

  private plan(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      void this.look().catch((error: unknown) => this.onNotice(`Pekerjaan yang terputus tidak dapat dilihat: ${(error as Error).message}`)).then(() => this.plan());
    }, Math.max(50, this.options.patienceMs / 4)).unref();
  }
}
