import type { JsonObject } from './json.js';

/** Sheet and row of a workbook (or field of a form) that a fact was read from. Completes the source of the command. */
export interface AsalBaris {
  readonly lembar: string;
  readonly baris: number;
}

/**
 * What a decider emits: a fact in the past tense, before it has an envelope.
 * `berlaku` is the effective date (YYYY-MM-DD), taken from the document.
 */
export interface Peristiwa<T extends string = string, D extends object = JsonObject> {
  readonly type: T;
  readonly version: number;
  readonly data: D;
  readonly berlaku: string;
  readonly asal?: AsalBaris;
}

/** What `evolve` sees: the fact and the id that the log gave it. */
export type Terjadi<E extends Peristiwa<string, object> = Peristiwa> = E & { readonly id: string };

/**
 * Pure decision logic (design law 6): no clock, no database, no randomness.
 * `decide` throws `DomainError` to refuse; an empty array means that nothing has to change. It never touches the state.
 * `evolve` is deterministic; it may update the state that it is given and return it, because whoever folds owns that
 * state alone: copying a map of ten thousand lines for each of ten thousand events would be quadratic.
 */
export interface Decider<C, E extends Peristiwa<string, object>, S> {
  initial(): S;
  decide(command: C, state: S): readonly E[];
  evolve(state: S, event: Terjadi<E>): S;
}
