import type { EventStoreError } from '../errors.js';

/** What became of one append, as metrics count it. */
export type AppendCount = 'ok' | 'duplicate' | 'conflict' | 'id-reused' | 'unavailable' | 'outcome-unknown' | 'other';

export interface ClusterOptions {
  /** Folder of this node's replica. One process a folder. */
  readonly folder: string;
  /** Connection string: `esdb://` or `esdb+discover://`, with TLS, credentials and certificates as the client knows them. */
  readonly url: string;
  /** Prefix of the ledger's streams in the cluster; ends in a full stop and never changes. Default `runut.`. */
  readonly prefix?: string;
  /** Patience with one attempt of an append, in milliseconds; an append is tried several times. Default 5 000. */
  readonly appendTimeoutMs?: number;
  /** Hears what an operator should know and nobody needs to wait for: lost connections, missing protection, repairs. Indonesian. */
  readonly onNotice?: (text: string) => void;
  /** Called once, when the store stops for good: replica and cluster disagree, or the replica's disk failed. */
  readonly onStopped?: (error: EventStoreError) => void;
  /** Hears of each append that has ended, and how long it took from the call to its answer. */
  readonly onAppend?: (outcome: AppendCount, milliseconds: number) => void;
  /** Rhythm of supervision. The defaults are right for a cluster; tests make it faster. */
  readonly timing?: Partial<ClusterTiming>;
}

/** All in milliseconds. */
export interface ClusterTiming {
  /** First pause before a lost connection is tried again; doubles each time, with jitter. */
  readonly backoffMs: number;
  readonly maxBackoffMs: number;
  /** How often the cluster's end is compared with what has arrived. */
  readonly probeMs: number;
  /** Patience with one question to the cluster. */
  readonly answerMs: number;
  /** Between two audits; the first one follows the first catch-up. */
  readonly auditMs: number;
}

export const DEFAULT_PREFIX = 'runut.';
export const DEFAULT_APPEND_TIMEOUT_MS = 5_000;
export const DEFAULT_TIMING: ClusterTiming = { backoffMs: 200, maxBackoffMs: 15_000, probeMs: 5_000, answerMs: 10_000, auditMs: 24 * 60 * 60 * 1_000 };

/** A place in the cluster's log. Decimal strings: the numbers are 64 bits wide. */
export interface ClusterPosition {
  readonly commit: string;
  readonly prepare: string;
}

/** How this node stands to the cluster, for health, metrics and the status page. */
export interface ReplicaState {
  /** Catching up; level and live; without a connection (reads go on); stopped for good. */
  readonly keadaan: 'menyusul' | 'tersambung' | 'menyambung' | 'berhenti';
  /** Sequence of the last event in the replica. */
  readonly sequence: number;
  /** Its place in the cluster, `null` while the replica is empty. */
  readonly position: ClusterPosition | null;
  /** Running hash over the replica up to `sequence` (see `RunningHash`), lower-case hex. */
  readonly runningHash: string;
  readonly lag: {
    /** Seconds since the replica was last known to hold all that the cluster held; 0 while it is level, `null` when it never was since the start. */
    readonly detik: number | null;
    /** Bytes of the cluster's log between the replica and the last end that was seen, `null` when none was seen. */
    readonly bita: number | null;
  };
  /** Since when `keadaan` is what it is, RFC 3339. */
  readonly sejak: string;
  /** What went wrong last, in Indonesian; `null` while all is well. */
  readonly kesalahan: string | null;
  /** Connections made anew since the start. */
  readonly sambungUlang: number;
  /** Result of the last finished audit, `null` before the first. */
  readonly audit: { readonly selesai: string; readonly jumlah: number; readonly runningHash: string } | null;
}
