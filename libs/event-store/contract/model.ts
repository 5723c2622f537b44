import fc from 'fast-check';
import { lastValueFrom, of, take, toArray } from 'rxjs';
import { appendOf, textOf } from './events.js';
import { collect, put, type LedgerFactory } from './ledger.js';
import type { Append, AppendResult, EventStore, SealedEvent } from '../port.js';

/** The ledger as one would explain it: a list of appends. Everything else is computed the slow and obvious way. */
interface Model {
  readonly appends: (readonly SealedEvent[])[];
}
interface Real {
  store: EventStore;
  readonly reopen: () => Promise<EventStore>;
}
type Command = fc.AsyncCommand<Model, Real>;

const last = (model: Model, stream: string): number => streamOf(model, stream).length - 1;
const streamOf = (model: Model, stream: string): SealedEvent[] => model.appends.flat().filter(({ envelope }) => envelope.stream === stream);
const headOf = (model: Model): number => model.appends.flat().length;
const numbered = (appends: readonly Append[]): [number, string][][] => appends.map((append) => append.map((event) => [event.sequence, textOf(event)]));

function numberedOf(model: Model): [number, string][][] {
  let sequence = 0;
  return model.appends.map((append) => append.map((event) => [++sequence, textOf(event)]));
}

function resultOf(model: Model, place: number, duplicate: boolean): AppendResult {
  const firstSequence = model.appends.slice(0, place).flat().length + 1;
  const append = model.appends[place]!;
  const firstRevision = append[0]!.envelope.revision;
  return { firstRevision, lastRevision: firstRevision + append.length - 1, firstSequence, lastSequence: firstSequence + append.length - 1, duplicate };
}

const stamp = (second: number): string => new Date(Date.UTC(2024, 2, 1, 8, 0, second)).toISOString();

class Add implements Command {
  constructor(
    private readonly stream: string,
    private readonly n: number,
    private readonly second: number,
  ) {}
  check = (): boolean => true;
  async run(model: Model, real: Real): Promise<void> {
    const events = appendOf(this.stream, last(model, this.stream), { n: this.n, dicatat: stamp(this.second) });
    const result = await put(real.store, events);
    model.appends.push(events);
    expect(result).toEqual(resultOf(model, model.appends.length - 1, false));
  }
  toString = (): string => `add(${this.stream}, ${this.n}, ${this.second})`;
}

class AddElsewhere implements Command {
  constructor(
    private readonly stream: string,
    private readonly off: number,
  ) {}
  check = (model: Readonly<Model>): boolean => last(model, this.stream) + this.off >= -1;
  async run(model: Model, real: Real): Promise<void> {
    const actualRevision = last(model, this.stream);
    const expectedRevision = actualRevision + this.off;
    await expect(put(real.store, appendOf(this.stream, expectedRevision))).rejects.toMatchObject({ kind: 'conflict', expectedRevision, actualRevision });
  }
  toString = (): string => `addElsewhere(${this.stream}, ${this.off})`;
}

class Repeat implements Command {
  constructor(private readonly pick: number) {}
  check = (model: Readonly<Model>): boolean => model.appends.length > 0;
  async run(model: Model, real: Real): Promise<void> {
    const place = this.pick % model.appends.length;
    expect(await put(real.store, model.appends[place]!)).toEqual(resultOf(model, place, true));
  }
  toString = (): string => `repeat(${this.pick})`;
}

class ReuseId implements Command {
  constructor(private readonly pick: number) {}
  check = (model: Readonly<Model>): boolean => model.appends.length > 0;
  async run(model: Model, real: Real): Promise<void> {
    const append = model.appends[this.pick % model.appends.length]!;
    const { stream, revision, command } = append[0]!.envelope;
    const other = appendOf(stream, revision - 1, { command: command.id, n: append.length, data: { lain: true } });
    await expect(put(real.store, other)).rejects.toMatchObject({ kind: 'id-reused', id: append[0]!.envelope.id });
  }
  toString = (): string => `reuseId(${this.pick})`;
}

class ReadAll implements Command {
  constructor(private readonly from: number) {}
  check = (): boolean => true;
  async run(model: Model, real: Real): Promise<void> {
    const expected = numberedOf(model).filter((append) => append.at(-1)![0] >= this.from);
    expect(numbered(await collect(real.store.readAll(this.from)))).toEqual(expected);
    expect(await real.store.head()).toBe(headOf(model));
  }
  toString = (): string => `readAll(${this.from})`;
}

class ReadStream implements Command {
  constructor(
    private readonly stream: string,
    private readonly from: number,
  ) {}
  check = (): boolean => true;
  async run(model: Model, real: Real): Promise<void> {
    const expected = streamOf(model, this.stream);
    const tip = await real.store.lastEvent(this.stream);
    expect(tip && textOf(tip)).toBe(expected.length > 0 ? textOf(expected.at(-1)!) : undefined);
    const reading = collect(real.store.readStream(this.stream, this.from));
    if (expected.length === 0) await expect(reading).rejects.toMatchObject({ kind: 'stream-not-found' });
    else expect((await reading).map(textOf)).toEqual(expected.slice(this.from).map(textOf));
  }
  toString = (): string => `readStream(${this.stream}, ${this.from})`;
}

class Cut implements Command {
  constructor(
    private readonly sequence: number,
    private readonly second: number,
  ) {}
  check = (): boolean => true;
  async run(model: Model, real: Real): Promise<void> {
    const ends = numberedOf(model).map((append) => append.at(-1)![0]);
    expect(await real.store.cut({ sequence: this.sequence })).toBe(ends.findLast((end) => end <= this.sequence) ?? 0);
    const later = model.appends.findIndex((append) => append[0]!.envelope.dicatat > stamp(this.second));
    expect(await real.store.cut({ instant: stamp(this.second) })).toBe((later < 0 ? ends.at(-1) : ends[later - 1]) ?? 0);
  }
  toString = (): string => `cut(${this.sequence}, ${this.second})`;
}

class Subscribe implements Command {
  constructor(private readonly from: number) {}
  check = (model: Readonly<Model>): boolean => this.from <= headOf(model);
  async run(model: Model, real: Real): Promise<void> {
    // One append more than there is: the subscription must go over from what was there to what comes.
    const before = numberedOf(model).filter((append) => append.at(-1)![0] >= this.from).length;
    const received = lastValueFrom(real.store.subscribe(this.from, (append) => of(append)).pipe(take(before + 1), toArray()));
    const events = appendOf('langsung', last(model, 'langsung'), { n: 2 });
    await put(real.store, events);
    model.appends.push(events);
    expect(numbered(await received)).toEqual(numberedOf(model).slice(-before - 1));
  }
  toString = (): string => `subscribe(${this.from})`;
}

class Reopen implements Command {
  check = (): boolean => true;
  async run(_: Model, real: Real): Promise<void> {
    real.store = await real.reopen();
  }
  toString = (): string => 'reopen';
}

const stream = fc.constantFrom('a', 'b', 'c');
const commands = [
  fc.tuple(stream, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 20 })).map((args) => new Add(...args)),
  fc.tuple(stream, fc.constantFrom(-3, -2, -1, 1, 2)).map((args) => new AddElsewhere(...args)),
  fc.nat(50).map((pick) => new Repeat(pick)),
  fc.nat(50).map((pick) => new ReuseId(pick)),
  fc.integer({ min: -1, max: 40 }).map((from) => new ReadAll(from)),
  fc.tuple(stream, fc.nat(8)).map((args) => new ReadStream(...args)),
  fc.tuple(fc.integer({ min: -1, max: 60 }), fc.nat(21)).map((args) => new Cut(...args)),
  fc.nat(30).map((from) => new Subscribe(from)),
  fc.constant(new Reopen()),
];

/** Runs random commands against an engine and against the model, side by side. */
export function modelContract(factory: LedgerFactory, { runs, commandsEach }: { readonly runs: number; readonly commandsEach: number }): void {
  it('does what the model does, whatever the order of commands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { size: 'large', maxCommands: commandsEach }), async (run) => {
        const ledger = await factory();
        const real: Real = { store: ledger.store, reopen: () => ledger.reopen() };
        try {
          const model: Model = { appends: [] };
          await fc.asyncModelRun(() => ({ model, real }), run);
          await new ReadAll(1).run(model, real);
        } finally {
          await ledger.destroy();
        }
      }),
      { numRuns: runs },
    );
  });
}
