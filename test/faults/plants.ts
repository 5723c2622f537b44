import type { Observable, ObservableInput } from 'rxjs';
import type { Decider, Peristiwa } from '#kernel';
import { ConflictError, OutcomeUnknownError, UnavailableError, uuid5, type Append, type AppendResult, type CommandMeta, type EventStore, type ExpectedRevision, type RecordedEvent, type SealedEvent } from '#event-store';
import { realisasi, type RealisasiPeriode } from '#realisasi';
import { usulan, type Usulan } from '#akses';
import type { Runner } from './desk.js';

/** A fault planted into the nodes of a run, to see whether the auditor finds it. */
export interface Plant {
  readonly name: string;
  readonly store: (engine: EventStore) => EventStore;
  readonly runner: (real: Runner) => Runner;
  readonly visible: (wait: () => Promise<void>) => Promise<void>;
}

/** Nothing is planted. */
export const honest: Plant = { name: 'honest', store: (engine) => engine, runner: (real) => real, visible: (wait) => wait() };

/** A store that leaves everything to another one. */
class Through implements EventStore {
  constructor(protected readonly engine: EventStore) {}
  append(stream: string, expected: ExpectedRevision, events: readonly SealedEvent[]): Promise<AppendResult> {
    return this.engine.append(stream, expected, events);
  }
  readStream(stream: string, fromRevision?: number): AsyncIterable<RecordedEvent> {
    return this.engine.readStream(stream, fromRevision);
  }
  current(stream: string): Promise<ExpectedRevision> {
    return this.engine.current(stream);
  }
  lastEvent(stream: string): Promise<RecordedEvent | undefined> {
    return this.engine.lastEvent(stream);
  }
  readAll(fromSequence?: number): AsyncIterable<Append> {
    return this.engine.readAll(fromSequence);
  }
  readAt(sequence: number): Promise<RecordedEvent | undefined> {
    return this.engine.readAt(sequence);
  }
  subscribe<T>(fromSequence: number, project: (append: Append) => ObservableInput<T>): Observable<T> {
    return this.engine.subscribe(fromSequence, project);
  }
  head(): Promise<number> {
    return this.engine.head();
  }
  cut(at: { readonly sequence: number } | { readonly instant: string }): Promise<number> {
    return this.engine.cut(at);
  }
  close(): Promise<void> {
    return this.engine.close();
  }
}

/** Takes "unknown" for "no". */
class TakesUnknownForNo extends Through {
  override append(stream: string, expected: ExpectedRevision, events: readonly SealedEvent[]): Promise<AppendResult> {
    return super.append(stream, expected, events).catch((error: unknown) => {
      throw error instanceof OutcomeUnknownError ? new UnavailableError('tidak tersimpan') : error;
    });
  }
}

/** Takes "unknown" for "yes". */
class TakesUnknownForYes extends Through {
  override append(stream: string, expected: ExpectedRevision, events: readonly SealedEvent[]): Promise<AppendResult> {
    return super.append(stream, expected, events).catch(async (error: unknown) => {
      if (!(error instanceof OutcomeUnknownError)) throw error;
      const head = await this.head();
      return { firstRevision: expected + 1, lastRevision: expected + events.length, firstSequence: head + 1, lastSequence: head + events.length, duplicate: false };
    });
  }
}

/** Finds something at the place of its append and takes it for its own, whatever it says. */
class ComparesNoBytes extends Through {
  override append(stream: string, expected: ExpectedRevision, events: readonly SealedEvent[]): Promise<AppendResult> {
    return super.append(stream, expected, events).catch(async (error: unknown) => {
      if (!(error instanceof ConflictError) || error.actualRevision < expected + events.length) throw error;
      const there: RecordedEvent[] = [];
      for await (const event of this.readStream(stream, expected + 1)) there.push(event);
      const last = there[events.length - 1];
      if (!last) throw error;
      return { firstRevision: expected + 1, lastRevision: expected + events.length, firstSequence: there[0]!.sequence, lastSequence: last.sequence, duplicate: true };
    });
  }
}

/** Leaves one append out of what it shows, and closes the ranks. */
class DropsAnAppend extends Through {
  private static readonly DROPPED = 12;
  private missing: { readonly from: number; readonly n: number } | undefined;

  override subscribe<T>(fromSequence: number, project: (append: Append) => ObservableInput<T>): Observable<T> {
    return super.subscribe(fromSequence, (append) => {
      const shown = this.shown(append);
      return shown.length === 0 ? [] : project(shown);
    });
  }
  override async *readAll(fromSequence?: number): AsyncIterable<Append> {
    for await (const append of super.readAll(fromSequence)) {
      const shown = this.shown(append);
      if (shown.length > 0) yield shown;
    }
  }
  private shown(append: Append): Append {
    const first = append[0]!.sequence;
    if (first >= DropsAnAppend.DROPPED) this.missing ??= { from: first, n: append.length };
    if (this.missing === undefined || first < this.missing.from) return append;
    const { from, n } = this.missing;
    return first === from ? [] : append.map(({ envelope, bytes, sequence }) => ({ envelope, bytes, sequence: sequence - n }));
  }
}

type AnyDecider = Decider<never, Peristiwa<string, object>, never>;

/** Runs another decider than the one that is asked for. */
function swapping(real: Runner, from: unknown, to: unknown): Runner {
  const swap = <D>(decider: D): D => ((decider as unknown) === from ? (to as D) : decider);
  return {
    run: (stream, decider, command, meta, expected) => real.run(stream, swap(decider), command, meta, expected),
    state: (stream, decider) => real.state(stream, swap(decider)),
    preview: (stream, decider, command, id) => real.preview(stream, swap(decider), command, id),
    simulate: (stream, decider, commands) => real.simulate(stream, swap(decider), commands),
  };
}

const forgetsClosing = { ...realisasi, evolve: (state: RealisasiPeriode, event: never) => Object.assign(realisasi.evolve(state, event), { ditutup: false }) } as unknown as AnyDecider;
const forgetsProposer = { ...usulan, evolve: (state: Usulan, event: never) => ({ ...usulan.evolve(state, event), pengusul: '' }) } as unknown as AnyDecider;

/** Decides anew under another id when it is told that nothing was recorded. */
function redecides(real: Runner): Runner {
  return {
    ...swapping(real, undefined, undefined),
    run: async (stream, decider, command, meta: CommandMeta, expected) => {
      try {
        return await real.run(stream, decider, command, meta, expected);
      } catch (error) {
        if (!(error instanceof UnavailableError)) throw error;
        return real.run(stream, decider, command, { ...meta, id: uuid5(meta.id, 'lagi') }, expected);
      }
    },
  };
}

/** Every planted fault, and what the auditor says when it has found it. */
export const plants: readonly (Plant & { readonly found: RegExp })[] = [
  { ...honest, name: 'takes an unknown outcome for a refusal and decides anew under another id', store: (e) => new TakesUnknownForNo(e), runner: redecides, found: /nobody had sent command|though every try until then was answered/ },
  { ...honest, name: 'takes an unknown outcome for a refusal', store: (e) => new TakesUnknownForNo(e), found: /though every try until then was answered/ },
  { ...honest, name: 'takes an unknown outcome for success', store: (e) => new TakesUnknownForYes(e), found: /acknowledged|hilang dari buku besar/ },
  { ...honest, name: 'does not compare bytes', store: (e) => new ComparesNoBytes(e), found: /acknowledged, but not in the log/ },
  { ...honest, name: 'leaves an append out of its replica', store: (e) => new DropsAnAppend(e), found: /holds \d+ events, the cluster/ },
  { ...honest, name: 'answers before its read models show the command', visible: () => Promise.resolve(), found: /this node's figures stand at/ },
  { ...honest, name: 'takes entries into closed periods', runner: (r) => swapping(r, realisasi, forgetsClosing), found: /an entry into a closed period/ },
  { ...honest, name: 'lets people approve what they propose', runner: (r) => swapping(r, usulan, forgetsProposer), found: /who had proposed it/ },
];
