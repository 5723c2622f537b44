import type { Refusal } from './refusal.js';

/** The calls that can go wrong. `append` is one append, whether alone or inside a BatchAppend stream. */
export type Call = 'features' | 'gossip' | 'append' | 'read' | 'subscribe' | 'delete';

/** What is cut: the one call, or the connection with everything that runs over it. */
export type Cut = 'call' | 'connection';

/** What any call may be told instead of an answer. */
export type RefusedCall =
  /** "Another node leads", with the address of the leader, as a follower says it. */
  | { readonly kind: 'not-leader' }
  /** UNAVAILABLE, "Server Is Not Ready". */
  | { readonly kind: 'not-ready' }
  | { readonly kind: 'refuse'; readonly refusal: Refusal };

/** The call is accepted and nothing more happens. */
export type Silence = { readonly kind: 'silence' };

export type AppendFault =
  | RefusedCall
  | Silence
  /** Committed, and the answer is dropped. */
  | { readonly kind: 'lost-answer' }
  /** Answered only when the test releases it, or after some milliseconds. Committed at once or only then. */
  | { readonly kind: 'late'; readonly commit: 'at-once' | 'late'; readonly milliseconds?: number }
  /** Answered twice. The second answer of a unary Append has nowhere to go. */
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'disconnect-before-commit'; readonly cut?: Cut }
  | { readonly kind: 'commit-then-disconnect'; readonly cut?: Cut };

/** How one event of a read is spoiled. */
export type Spoiling =
  /** It is left out. */
  | 'missing'
  /** One byte of its data is another. */
  | 'garbled'
  /** It comes twice. */
  | 'repeated'
  /** It comes after the one that follows it. */
  | 'swapped'
  /** Its type begins with `$`. */
  | 'system-type'
  /** It is said to stand one revision further. */
  | 'renumbered';

/** Counts are of events, from the start of the call. */
export type ReadFault =
  | RefusedCall
  | Silence
  | { readonly kind: 'cut'; readonly after: number; readonly cut?: Cut }
  /** Ends as if there were nothing more. */
  | { readonly kind: 'end'; readonly after: number }
  /** Says nothing more, and stays open. */
  | { readonly kind: 'stall'; readonly after: number }
  | { readonly kind: 'slow'; readonly every: number; readonly milliseconds: number }
  /** `at` counts from 0. */
  | { readonly kind: 'spoil'; readonly at: number; readonly how: Spoiling };

export type FaultOf<C extends Call> = C extends 'append' ? AppendFault : C extends 'read' | 'subscribe' ? ReadFault : RefusedCall | Silence;
export type Fault = AppendFault | ReadFault;
