import type { Dokumen, Terjadi } from '#kernel';
import type { Aktor, Envelope } from '#event-store';
import { BitemporalReader, BitemporalWriter, type ProjectionPart } from '#projection';
import { idRekomendasi } from './aliran.js';
import { katalogEvaluasi } from './catalogue.js';
import { isiLhe, isiNilai, isiRekomendasi, kunciNilai } from './decider-lhe.js';
import { langkahPeristiwa } from './keadaan-tindaklanjut.js';
import type { IsiLhe, IsiNilai, IsiRalat, IsiRekomendasi, LetakNilai, PeristiwaLhe, PeristiwaTindakLanjut, PokokLhe } from './events.js';

/** Where a row comes from. */
export interface Pencatatan {
  readonly id: string;
  readonly sequence: number;
  readonly dicatat: string;
  readonly berlaku: string;
  readonly aktor: Aktor;
  readonly sumber: Envelope['source'];
}

/** What rows hold; `isi` null where it was withdrawn. */
export interface BarisLhe extends Pencatatan, PokokLhe {
  readonly isi: IsiLhe;
  readonly katalog: number;
  /** Where it is a correction: the event that it corrects, why, and its document. */
  readonly ralat: { readonly peristiwa: string; readonly alasan: string; readonly dokumen: Dokumen } | null;
}
export interface BarisNilai extends Pencatatan, PokokLhe, LetakNilai {
  readonly nama: string;
  readonly isi: IsiNilai | null;
}
export interface BarisRekomendasi extends Pencatatan, PokokLhe {
  readonly nomor: string;
  readonly isi: IsiRekomendasi | null;
}
export interface BarisLangkah extends Pencatatan {
  readonly peristiwa: Terjadi<PeristiwaTindakLanjut>;
}

/** Evaluations and their follow-up lie apart from the figures, by PD. */
export const partisiEvaluasi = (pd: string): string => `${pd}/evaluasi`;

/**
 * Rows of reports, their scores and recommendations, and one for every step of a follow-up, in the two-time table of the
 * figure model. What stands beside the course of steps (setoran, announced due dates) has a kind of its own: it may count
 * from an earlier day than the steps before it.
 */
export const proyeksiEvaluasi: ProjectionPart = {
  types: Object.keys(katalogEvaluasi.current),

  prepare(db) {
    const tulis = new BitemporalWriter(db);
    const baca = new BitemporalReader(db);
    return ({ sequence, envelope }) => {
      const e = { id: envelope.id, type: envelope.type, version: envelope.version, data: envelope.data, berlaku: envelope.berlaku } as unknown as Terjadi<PeristiwaLhe | PeristiwaTindakLanjut>;
      const { pd, lhe } = e.data;
      const partisi = partisiEvaluasi(pd);
      const dasar: Pencatatan = { id: envelope.id, sequence, dicatat: envelope.dicatat, berlaku: envelope.berlaku, aktor: envelope.aktor, sumber: envelope.source };
      const tambah = (jenis: string, kunci: string, isi: object): void => tulis.tambah({ partisi, jenis, kunci, berlaku: envelope.berlaku, seq: sequence, peristiwa: sequence, nilai: null, isi: JSON.stringify({ ...dasar, ...isi }) });
      switch (e.type) {
        case 'LheDiterbitkan':
          tambah('lhe', lhe, { pd, lhe, isi: isiLhe(e.data), katalog: e.data.katalog, ralat: null } satisfies Omit<BarisLhe, keyof Pencatatan>);
          break;
        case 'NilaiKomponenDitetapkan': {
          const { tahun, komponen, sub, nama } = e.data;
          tambah('nilai', `${lhe}|${kunciNilai(e.data)}`, { pd, lhe, tahun, komponen, sub, nama, isi: isiNilai(e.data) } satisfies Omit<BarisNilai, keyof Pencatatan>);
          break;
        }
        case 'RekomendasiDiterbitkan':
          tambah('rekomendasi', idRekomendasi(lhe, e.data.nomor), { pd, lhe, nomor: e.data.nomor, isi: isiRekomendasi(e.data) } satisfies Omit<BarisRekomendasi, keyof Pencatatan>);
          break;
        case 'LheDiralat': {
          const lama = cariRalat(baca, partisi, lhe, e.data.peristiwa);
          const isi = e.data.isi === null ? null : tanpaPerihal(e.data.isi);
          tambah(lama.jenis, lama.kunci, { ...lama.isi, ...dasar, isi, ...(lama.jenis === 'lhe' ? { ralat: { peristiwa: e.data.peristiwa, alasan: e.data.alasan, dokumen: e.data.dokumen } } : {}) });
          break;
        }
        default:
          tambah(langkahPeristiwa[e.type] === null ? 'samping' : 'langkah', idRekomendasi(lhe, e.data.nomor), { peristiwa: e } satisfies Omit<BarisLangkah, keyof Pencatatan>);
      }
    };
  },
};

function tanpaPerihal(ralat: IsiRalat): IsiLhe | IsiNilai | IsiRekomendasi {
  const { perihal: _, ...isi } = ralat;
  return isi;
}

/** The row of the report that an event stated. */
function cariRalat(baca: BitemporalReader, partisi: string, lhe: string, peristiwa: string): { readonly jenis: string; readonly kunci: string; readonly isi: object } {
  for (const [jenis, awalan] of [['lhe', lhe], ['nilai', `${lhe}|`], ['rekomendasi', idRekomendasi(lhe, '')]] as const) {
    for (const v of baca.berawalan(partisi, jenis, awalan)) {
      const isi = JSON.parse(v.isi!) as { id: string };
      if (isi.id === peristiwa) return { jenis, kunci: v.kunci, isi };
    }
  }
  throw new Error(`LheDiralat menunjuk peristiwa ${peristiwa} yang tidak ada.`);
}
