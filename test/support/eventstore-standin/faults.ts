import { createHash } from 'node:crypto';
import type { Call, Fault, FaultOf } from './fault.js';

/** Which of the coming calls is meant. */
export interface Where {
  /** Only calls about streams whose name begins so; `$all` for reads of everything. */
  readonly stream?: string;
  /** How many such calls go well before; default none. */
  readonly skip?: number;
  /** How many calls it hits; default one. */
  readonly times?: number;
}

/** A fault that was ordered. */
export interface Ordered {
  readonly id: number;
  /** Resolves when the first call has met it. */
  readonly met: Promise<void>;
  /** Lets a `late` answer go. Before it was met: the answer will not be late. */
  release(): void;
}

/** A fault as a call meets it. */
export interface Met<F extends Fault = Fault> {
  readonly fault: F;
  /** Resolves when the test releases a `late` answer. */
  readonly released: Promise<void>;
}

/** One decision: the how-manieth call of its kind met what. Equal seeds and calls give equal decisions. */
export interface Decision {
  readonly call: Call;
  readonly index: number;
  readonly stream: string;
  readonly fault: Fault | undefined;
}

/** Chances of faults, by call and kind of fault, between 0 and 1; together at most 1 for a call. A refusal needs words: it is only ordered. */
export type Rates = { readonly [C in Call]?: { readonly [K in Exclude<FaultOf<C>['kind'], 'refuse'>]?: number } };

interface Order {
  readonly id: number;
  readonly call: Call;
  readonly fault: Fault;
  readonly stream: string;
  skip: number;
  times: number;
  readonly wasMet: () => void;
  readonly released: Promise<void>;
}

interface Random {
  readonly seed: string;
  readonly rates: Rates;
  /** How late, slow and far things go: milliseconds and events. */
  readonly atMostMilliseconds: number;
  readonly atMostEvents: number;
}

/** What shall go wrong: ordered call by call, or drawn from a seed. Orders go before draws. */
export class Faults {
  /** Every decision since faults were last drawn by chance, newest last; of calls while nothing could go wrong there is none. */
  readonly decisions: Decision[] = [];
  readonly #counts = new Map<Call, number>();
  readonly #ordered = new Map<number, Ordered>();
  #orders: Order[] = [];
  #random: Random | undefined;
  #nextId = 1;

  /** The next call of this kind that fits meets this fault. Orders are met in the order in which they were given. */
  next<C extends Call>(call: C, fault: FaultOf<C>, { stream = '', skip = 0, times = 1 }: Where = {}): Ordered {
    const id = this.#nextId++;
    let wasMet = () => {};
    let release = () => {};
    const met = new Promise<void>((resolve) => (wasMet = resolve));
    const released = new Promise<void>((resolve) => (release = resolve));
    this.#orders.push({ id, call, fault, stream, skip, times, wasMet, released });
    const ordered: Ordered = { id, met, release: () => release() };
    this.#ordered.set(id, ordered);
    return ordered;
  }

  /** What was ordered under an id. */
  ordered(id: number): Ordered {
    const ordered = this.#ordered.get(id);
    if (ordered === undefined) throw new Error(`no fault was ordered under ${id}`);
    return ordered;
  }

  /**
   * From now on calls meet faults by chance. The how-manieth call of a kind meets what (seed, kind, number) says and
   * nothing else, so that a run is repeated by its seed as far as the calls come in the same order.
   */
  random(seed: number | string, rates: Rates, { atMostMilliseconds = 50, atMostEvents = 20 } = {}): void {
    this.#random = { seed: String(seed), rates, atMostMilliseconds, atMostEvents };
    this.#counts.clear();
    this.decisions.length = 0;
  }

  /** Nothing goes wrong any more. */
  off(): void {
    this.#orders = [];
    this.#random = undefined;
  }

  /** What this call meets. */
  meet<C extends Call>(call: C, stream: string): Met<FaultOf<C>> | undefined {
    if (this.#random === undefined && this.#orders.length === 0) return undefined;
    const index = this.#counts.get(call) ?? 0;
    this.#counts.set(call, index + 1);
    const order = this.#orderFor(call, stream);
    const fault = order?.fault ?? this.#drawn(call, index);
    this.decisions.push({ call, index, stream, fault });
    if (fault === undefined) return undefined;
    order?.wasMet();
    // An order is kept by the kind of its call, so its fault is one of that call.
    return { fault: fault as FaultOf<C>, released: order?.released ?? new Promise(() => {}) };
  }

  #orderFor(call: Call, stream: string): Order | undefined {
    const order = this.#orders.find((o) => o.call === call && stream.startsWith(o.stream));
    if (order === undefined) return undefined;
    if (order.skip > 0) {
      order.skip -= 1;
      return undefined;
    }
    order.times -= 1;
    if (order.times <= 0) this.#orders = this.#orders.filter((o) => o !== order);
    return order;
  }

  #drawn(call: Call, index: number): Fault | undefined {
    const random = this.#random;
    const rates = random?.rates[call];
    if (random === undefined || rates === undefined) return undefined;
    const draw = (what: string) => fraction(`${random.seed}/${call}/${index}/${what}`);
    let chance = draw('kind');
    for (const [kind, rate] of Object.entries(rates).sort(([a], [b]) => (a < b ? -1 : 1))) {
      chance -= rate;
      if (chance < 0) return drawnFault(kind as DrawnKind, draw, random);
    }
    return undefined;
  }
}

/** A number in [0, 1) that follows from a text. */
const fraction = (text: string): number => createHash('sha256').update(text).digest().readUIntBE(0, 6) / 2 ** 48;

type DrawnKind = Exclude<Fault['kind'], 'refuse'>;

function drawnFault(kind: DrawnKind, draw: (what: string) => number, { atMostMilliseconds, atMostEvents }: Random): Fault {
  const cut = draw('cut') < 0.5 ? 'call' : 'connection';
  const milliseconds = Math.floor(draw('milliseconds') * atMostMilliseconds);
  const events = Math.floor(draw('events') * atMostEvents);
  switch (kind) {
    case 'late':
      return { kind, commit: draw('commit') < 0.5 ? 'at-once' : 'late', milliseconds };
    case 'disconnect-before-commit':
    case 'commit-then-disconnect':
      return { kind, cut };
    case 'cut':
      return { kind, after: events, cut };
    case 'end':
    case 'stall':
      return { kind, after: events };
    case 'slow':
      return { kind, every: events + 1, milliseconds };
    case 'spoil':
      return { kind, at: events, how: (['missing', 'garbled', 'repeated', 'swapped', 'system-type', 'renumbered'] as const)[Math.floor(draw('how') * 6)]! };
    default:
      return { kind };
  }
}
