import type { MessagePort } from 'node:worker_threads';
import type { EventStoreErrorKind } from '../errors.js';
import type { Bundle } from './bundle.js';
import type { Meaning } from './cluster-error.js';
import type { Position } from './position.js';
import type { ClusterTiming } from './options.js';
import type { Anchor, ReplicaMark } from './replica-log.js';

// Three threads. `main` reads the replica and decides about appends; `connection` holds the client and nothing durable;
// `replica` is the only one that writes the replica. Events go from connection to replica directly, over a port of their own.

export interface Refusal {
  readonly error: EventStoreErrorKind;
  readonly message: string;
}

// ——— connection ↔ replica ———

/** A generation is one attempt to subscribe: what belongs to an earlier one is ignored. */
export type ToReplica = { readonly kind: 'begin'; readonly generation: number } | { readonly kind: 'events'; readonly generation: number; readonly count: number; readonly bundle: Bundle };

export type FromReplica =
  | { readonly kind: 'from'; readonly generation: number; readonly mark: ReplicaMark; readonly anchor: Anchor | undefined }
  | { readonly kind: 'taken'; readonly generation: number; readonly count: number }
  /** Nothing of what was sent since the last `taken` is stored: the disk refused. The subscription begins anew. */
  | { readonly kind: 'not-taken'; readonly generation: number; readonly message: string };

// ——— main ↔ replica ———

export type MainToReplica = { readonly kind: 'connect'; readonly port: MessagePort } | { readonly kind: 'close' };

export type ReplicaToMain =
  | { readonly kind: 'ready'; readonly mark: ReplicaMark }
  | ({ readonly kind: 'refused' } & Refusal)
  | { readonly kind: 'committed'; readonly mark: ReplicaMark }
  | ({ readonly kind: 'stopped' } & Refusal);

// ——— main ↔ connection ———

export interface ConnectionSettings {
  readonly folder: string;
  readonly url: string;
  readonly prefix: string;
  readonly timing: ClusterTiming;
}

export type MainToConnection =
  | { readonly kind: 'start'; readonly port: MessagePort }
  | { readonly kind: 'append'; readonly ticket: number; readonly stream: string; readonly expected: number; readonly events: readonly Uint8Array[]; readonly patienceMs: number }
  | { readonly kind: 'prepare' }
  | { readonly kind: 'close' };

/** What one attempt of an append came to. */
export type AttemptAnswer =
  | { readonly kind: 'ok'; readonly revision: number }
  | { readonly kind: 'wrong-version'; readonly actual: number }
  | { readonly kind: 'invalid'; readonly message: string }
  | { readonly kind: Meaning; readonly message: string };

export type ConnectionToMain =
  | { readonly kind: 'appended'; readonly ticket: number; readonly answer: AttemptAnswer }
  /** A subscription stands; the ledger's last event in the cluster was there. */
  | { readonly kind: 'connected'; readonly end: Position | null }
  /** The cluster was seen to hold nothing behind `end`. */
  | { readonly kind: 'end'; readonly end: Position | null }
  /** No subscription stands, and why. `reachable`: the cluster answers, but does not hold yet what the replica holds. */
  | { readonly kind: 'lost'; readonly message: string; readonly reachable: boolean }
  | ({ readonly kind: 'stopped' } & Refusal)
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'audited'; readonly count: number; readonly hash: string }
  | { readonly kind: 'prepared'; readonly changed: boolean; readonly warnings: readonly string[] }
  | ({ readonly kind: 'not-prepared' } & Refusal);
