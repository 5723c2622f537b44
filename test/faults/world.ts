import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_PREFIX } from '#event-store';
import { StandIn } from '../support/eventstore-standin/index.js';
import { Coverage } from './coverage.js';
import { Desk } from './desk.js';
import { Board } from './errands.js';
import { History } from './history.js';
import { Mirror } from './mirror.js';
import { LocalNode, wipe } from './node.js';
import type { Plant } from './plants.js';
import { Random } from './random.js';
import type { Scenario } from './scenario.js';
import { witnessed } from './witness.js';

/** Place of one application node: it comes, goes and comes back here. */
export interface Slot {
  readonly index: number;
  readonly folder: string;
  /** How far the clock of this node is off, in milliseconds. */
  readonly skew: number;
  lives: number;
  node: LocalNode | undefined;
  desk: Desk | undefined;
}

/** The server, the nodes and whatever befalls them. Everything that happens here is written into the script. */
export class World {
  readonly faults: string[] = [];
  readonly coverage = new Coverage();
  readonly script: string[] = [];
  readonly board = new Board();
  readonly history: History;
  readonly slots: readonly Slot[];
  private readonly random: Random;
  private readonly mirror = new Mirror(DEFAULT_PREFIX);
  private readonly ending: Promise<void>[] = [];
  private turns = 0;
  /** The event of the world that is under way: one at a time. */
  private befalling: Promise<void> = Promise.resolve();
  private busy = false;

  private constructor(
    readonly scenario: Scenario,
    private readonly plant: Plant,
    private readonly folder: string,
    private readonly standIn: StandIn,
  ) {
    this.random = new Random(scenario.seed, 'world');
    this.history = new History(() => this.mirror.bytes.length);
    this.mirror.attach(standIn.storage);
    this.slots = Array.from({ length: scenario.nodes }, (_, index) => ({ index, folder: join(folder, `node-${index}`), skew: this.random.int(-90_000, 90_000), lives: 0, node: undefined, desk: undefined }));
  }

  static async create(scenario: Scenario, plant: Plant): Promise<World> {
    const folder = await mkdtemp(join(tmpdir(), 'runut-simulasi-'));
    const standIn = await StandIn.start({ folder: join(folder, 'server'), members: scenario.members, features: scenario.batchAppend });
    const world = new World(scenario, plant, folder, standIn);
    await Promise.all(world.slots.map((slot) => world.start(slot)));
    standIn.faults.random(scenario.seed, scenario.rates, scenario.atMost);
    return world;
  }

  readonly fault = (text: string): void => void this.faults.push(text);

  get stored(): readonly Uint8Array[] {
    return this.mirror.bytes;
  }

  get running(): Slot[] {
    return this.slots.filter((s) => s.node !== undefined);
  }

  /** Somebody has had a turn: now and then something befalls the world. */
  turn(): void {
    this.turns += 1;
    if (this.turns % this.scenario.pace !== 0 || this.busy) return;
    this.busy = true;
    this.befalling = this.befall().finally(() => (this.busy = false));
  }

  /** The trouble is over: the server is well, every node runs. */
  async heal(): Promise<void> {
    await this.befalling;
    this.standIn.faults.off();
    this.standIn.moveLeadership(0);
    if (!this.standIn.running) await this.startServer();
    for (const slot of this.slots) {
      // Some start from their files once more, so that what they hold is what is on their disk.
      if (slot.node && this.random.chance(0.3)) await this.leave(slot, 'stop');
      if (!slot.node) await this.start(slot);
    }
  }

  async end(): Promise<void> {
    for (const decision of this.standIn.faults.decisions) if (decision.fault) this.coverage.add(`fault ${decision.call} ${decision.fault.kind}`);
    await Promise.all(this.running.map((slot) => this.leave(slot, 'stop')));
    await Promise.all(this.ending);
    await this.standIn.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Faults that calls met, in the order in which they met them: what the seed came to in this run. */
  decisions(): string[] {
    return this.standIn.faults.decisions.filter((d) => d.fault).map((d) => `${d.call} ${d.index} ${d.stream}: ${JSON.stringify(d.fault)}`);
  }

  private async befall(): Promise<void> {
    const down = this.slots.filter((s) => s.node === undefined);
    if (!this.standIn.running) return this.note('server-restart', 'server', () => this.startServer());
    if (this.standIn.leaderIndex === undefined) return this.standIn.moveLeadership(0);
    const what = this.random.weighted({ crash: 4, stop: 2, start: down.length > 0 ? 8 : 0, wipe: down.length > 0 ? 3 : 0, 'server-stop': 2, 'cut-all': 3, election: 2 });
    const slot = this.random.pick(what === 'start' || what === 'wipe' ? down : this.slots);
    switch (what) {
      case 'crash':
      case 'stop':
        if (slot.node) await this.note(what, `node ${slot.index}`, () => this.leave(slot, what));
        return;
      case 'wipe':
        return this.note(what, `node ${slot.index}`, async () => {
          await wipe(slot.folder);
          await this.start(slot);
        });
      case 'start':
        return this.note(what, `node ${slot.index}`, () => this.start(slot));
      case 'server-stop':
        return this.note(what, 'server', () => this.standIn.stop());
      case 'cut-all':
        for (const member of this.standIn.members) member.cutConnections();
        return this.note(what, 'server', async () => undefined);
      case 'election':
        this.standIn.moveLeadership(undefined);
        return this.note(what, 'server', async () => undefined);
    }
  }

  private async note(what: string, whom: string, work: () => Promise<void>): Promise<void> {
    this.coverage.add(`event ${what}`);
    this.script.push(`turn ${this.turns}: ${what} ${whom}`);
    try {
      await work();
    } catch (error) {
      this.fault(`${what} ${whom}: ${String(error)}`);
    }
  }

  private async start(slot: Slot): Promise<void> {
    const name = `node ${slot.index}.${++slot.lives}`;
    const node = await LocalNode.start({ name, folder: slot.folder, url: this.standIn.url, now: () => new Date(Date.now() + slot.skew), plant: this.plant, fault: this.fault });
    slot.node = node;
    slot.desk = new Desk(witnessed(node, this.history, this.fault));
  }

  private async leave(slot: Slot, how: 'crash' | 'stop'): Promise<void> {
    const node = slot.node!;
    slot.node = undefined;
    slot.desk = undefined;
    if (how === 'crash') await node.crash();
    else await node.close();
  }

  private async startServer(): Promise<void> {
    await this.standIn.restart();
    this.mirror.attach(this.standIn.storage);
  }
}
