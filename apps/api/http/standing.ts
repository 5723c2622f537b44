import type { ReplicaState } from '#event-store';
import type { ModelStatus } from '#projection';
import type { ImporTercatat } from './imports.js';

/** How a server stands, for people. */
export interface Status {
  readonly versi: string;
  readonly kepala: number;
  readonly mesin: 'tertanam' | 'klaster';
  /** How this server stands to the cluster; null on a log of its own. */
  readonly replika: ReplicaState | null;
  readonly model: readonly ModelStatus[];
  readonly impor: readonly ImporTercatat[];
}

/** How a server stands, for whatever decides whether to send it requests. */
export interface Kesehatan {
  /** Reads are served, and what they say is whole. */
  readonly sehat: boolean;
  readonly bukuBesar: 'terbuka' | 'tertutup';
  /** Writes can be taken now, as far as this server knows. */
  readonly menulis: boolean;
  readonly replika: Pick<ReplicaState, 'keadaan' | 'sequence' | 'runningHash' | 'lag' | 'sejak' | 'kesalahan' | 'sambungUlang'> | null;
  readonly model: readonly Pick<ModelStatus, 'nama' | 'keadaan' | 'tertinggal' | 'kesalahan'>[];
}
