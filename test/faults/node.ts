import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { ClusterEventStore, CommandRunner, type EventStore, type Outcome } from '#event-store';
import { oneThread } from '../../libs/event-store/contract.js';
import type { Subscription } from 'rxjs';
import type { Holding } from './audit/auditor.js';
import type { Runner } from './desk.js';
import { Figures, eventReader } from './figures.js';
import type { Plant } from './plants.js';
import { NodeDied, type Witnessed } from './witness.js';

export interface NodeOptions {
  readonly name: string;
  readonly folder: string;
  readonly url: string;
  /** Clock of this node: they differ. */
  readonly now: () => Date;
  readonly plant: Plant;
  readonly auditMs: number;
  /** Whether the engine starts its threads, as it does in a server; else all nodes of a run share this one. */
  readonly ownThreads: boolean;
  readonly fault: (text: string) => void;
}

/** Patience of the engine in a simulation, in milliseconds: short, so that a run in which much goes wrong stays short. */
const APPEND_MS = 60;
const PAUSE_MS = 2;
/** Patience of a command with its own figures. */
const VISIBLE_MS = 2_000;
const TIMING = { backoffMs: 5, maxBackoffMs: 40, probeMs: 80, answerMs: 400 };

/** One application node in this process: the engine on a replica of its own, a command runner, the figure model. */
export class LocalNode implements Witnessed {
  readonly death: Promise<never>;
  readonly runner: Runner;
  dead = false;
  private die!: (reason: NodeDied) => void;
  private readonly figures = new Figures();
  private readonly tail: Subscription;
  /** Set when the log cannot be projected: the node shows nothing from then on. */
  private stopped: string | undefined;

  private constructor(
    private readonly options: NodeOptions,
    private readonly engine: ClusterEventStore,
    private readonly store: EventStore,
  ) {
    this.death = new Promise<never>((_, reject) => (this.die = reject));
    this.death.catch(() => undefined);
    this.tail = store.subscribe(1, (append) => (this.figures.take(append), [])).subscribe({ error: (error: unknown) => this.stop(`its figures stopped: ${String(error)}`) });
    this.runner = options.plant.runner(new CommandRunner(store, eventReader, options.now, (sequence) => options.plant.visible(() => this.figures.reached(sequence, VISIBLE_MS)), PAUSE_MS));
  }

  static async start(options: NodeOptions): Promise<LocalNode> {
    const { folder, url, plant, name, fault } = options;
    const engine = await ClusterEventStore.open({
      folder, url, appendTimeoutMs: APPEND_MS, timing: { ...TIMING, auditMs: options.auditMs },
      onStopped: (error) => fault(`${name}: stopped for good: ${error.message}`),
    }, ...(options.ownThreads ? [] : [oneThread]));
    return new LocalNode(options, engine, plant.store(engine));
  }

  get name(): string {
    return this.options.name;
  }

  async readsOwnWrite({ sequence, stream }: Outcome, id: string): Promise<string | undefined> {
    if (this.stopped !== undefined) return this.stopped;
    const event = await this.store.readAt(sequence);
    if (event?.envelope.command.id !== id) return `command ${id} was acknowledged at ${sequence}, where this node shows ${event?.envelope.command.id ?? 'nothing'}`;
    if (this.figures.applied < sequence) return `command ${id} was acknowledged at ${sequence}, this node's figures stand at ${this.figures.applied}`;
    return event.envelope.stream === stream ? undefined : `sequence ${sequence} stands in ${event.envelope.stream}`;
  }

  /** Ends in order: what is under way is answered first. */
  async close(): Promise<void> {
    this.dead = true;
    this.tail.unsubscribe();
    await this.engine.close();
    this.die(new NodeDied(this.name));
    this.figures.close();
  }

  /** Dies: nobody hears of what is under way. */
  async crash(): Promise<void> {
    this.dead = true;
    this.die(new NodeDied(this.name));
    this.tail.unsubscribe();
    await this.engine.close();
    this.figures.close();
  }

  /** Resolves when the node is connected again, or when the patience is at its end: until then it refuses without trying. */
  async connected(patienceMs: number): Promise<void> {
    for (const until = Date.now() + patienceMs; !this.dead && this.engine.replica().keadaan === 'menyambung' && Date.now() < until; ) await pause(PAUSE_MS);
  }

  /** Resolves when the node holds so many events and has projected them. */
  async level(size: number, patienceMs: number): Promise<void> {
    await this.engine.reached(size, patienceMs);
    await this.figures.reached(size, patienceMs);
  }

  async holding(): Promise<Holding> {
    const bytes: Uint8Array[] = [];
    const fresh = new Figures();
    for await (const append of this.store.readAll(1)) {
      for (const event of append) bytes.push(event.bytes);
      fresh.take(append);
    }
    if (fresh.contentHash() !== this.figures.contentHash()) this.options.fault(`${this.name}: its figures differ from those of a rebuild`);
    const { realised, ceilings } = this.figures.read();
    const holding = { node: this.name, bytes, runningHash: this.engine.replica().runningHash, figures: fresh.contentHash(), realised, ceilings };
    fresh.close();
    return holding;
  }

  private stop(reason: string): void {
    if (this.dead) return;
    this.stopped = reason;
    this.options.fault(`${this.name}: ${reason}`);
  }
}

/** A node whose disk is gone starts as a new one. */
export const wipe = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });
