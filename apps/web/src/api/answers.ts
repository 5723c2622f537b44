import type { HasilImpor } from '#capaian';
import type { JsonValue } from '#kernel';
import type { ReplicaState } from '#event-store';
import type { ModelStatus } from '#projection';

/** One office and the years that the ledger knows of it. */
export interface PdTercatat {
  readonly pd: string;
  readonly nama: string;
  readonly pemda: string;
  readonly namaPemda: string;
  readonly tahun: readonly number[];
  readonly berakhir: { readonly berlaku: string; readonly menjadi: readonly string[] } | null;
  readonly asal: readonly string[];
}

export interface ImporTercatat {
  readonly hash: string;
  readonly nama: string;
  readonly pd: string;
  readonly tahun: number;
  readonly keadaan: string;
  readonly dicatat: string;
  readonly sequence: number | null;
}

export interface KemajuanImpor {
  readonly hash: string;
  readonly keadaan: HasilImpor['keadaan'];
  readonly selesai: number;
  readonly dari: number;
}

export interface StatusLayanan {
  readonly versi: string;
  readonly kepala: number;
  readonly mesin: 'tertanam' | 'klaster';
  /** How the server that answered stands to its cluster; null on a log of its own. */
  readonly replika: ReplicaState | null;
  readonly model: readonly ModelStatus[];
  readonly impor: readonly ImporTercatat[];
}

export interface PeristiwaMentah {
  readonly sequence: number;
  readonly envelope: JsonValue;
}
