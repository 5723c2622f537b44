import type { Call, FaultOf } from './fault.js';
import type { Decision, Rates, Where } from './faults.js';
import type { StandIn } from './stand-in.js';
import { rewriteEvent, removeEvent, scavenge, truncateLog, writeStatistics } from './tampering.js';

/** Where a stand-in is to be found. */
export interface Whereabouts {
  readonly url: string;
  readonly discoverUrl: string;
  readonly members: readonly { readonly port: number; readonly url: string; readonly alive: boolean; readonly leader: boolean }[];
}

export const whereabouts = (standIn: StandIn): Whereabouts => ({
  url: standIn.url,
  discoverUrl: standIn.discoverUrl,
  members: standIn.members.map(({ port, url, alive, leader }) => ({ port, url, alive, leader })),
});

/** What a stand-in in a process of its own does on demand. Arguments and results are JSON; `null` says nothing. */
export const commands = (standIn: StandIn) => ({
  whereabouts: (): Whereabouts => whereabouts(standIn),
  /** The id of the order. */
  next: <C extends Call>(call: C, fault: FaultOf<C>, where: Where = {}): number => standIn.faults.next(call, fault, where).id,
  /** Answers when a call has met the fault. */
  met: async (id: number): Promise<null> => {
    await standIn.faults.ordered(id).met;
    return null;
  },
  release: (id: number): null => {
    standIn.faults.ordered(id).release();
    return null;
  },
  random: (seed: number | string, rates: Rates, limits: { readonly atMostMilliseconds?: number; readonly atMostEvents?: number } = {}): null => {
    standIn.faults.random(seed, rates, limits);
    return null;
  },
  off: (): null => {
    standIn.faults.off();
    return null;
  },
  decisions: (): readonly Decision[] => standIn.faults.decisions,
  moveLeadership: (to: number | null): null => {
    standIn.moveLeadership(to ?? undefined);
    return null;
  },
  cutConnections: (member: number): null => {
    standIn.members[member]!.cutConnections();
    return null;
  },
  down: async (member: number): Promise<null> => {
    await standIn.members[member]!.down();
    return null;
  },
  up: async (member: number): Promise<null> => {
    await standIn.members[member]!.up();
    return null;
  },
  restart: async (): Promise<null> => {
    await standIn.restart();
    return null;
  },
  /** Flips the lowest bit of one byte. */
  garble: (stream: string, revision: number, at: number): null => {
    rewriteEvent(standIn.storage, stream, revision, (data) => data.with(at, data[at]! ^ 1));
    return null;
  },
  removeEvent: (stream: string, revision: number): null => {
    removeEvent(standIn.storage, stream, revision);
    return null;
  },
  truncateLog: (from: number): null => {
    truncateLog(standIn.storage, from);
    return null;
  },
  scavenge: (): number => scavenge(standIn.storage),
  writeStatistics: (count: number): null => {
    writeStatistics(standIn.storage, count);
    return null;
  },
});

export type Commands = ReturnType<typeof commands>;

/** One command on its way: `{"do":"next","with":["append",{"kind":"silence"}]}`. */
export interface CommandLine {
  readonly do: keyof Commands;
  readonly with: readonly unknown[];
}
