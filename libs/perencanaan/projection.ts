import { BitemporalReader, BitemporalWriter, SELAMANYA, type ProjectionPart, type Versi } from '#projection';
import type { Dokumen, NilaiTarget, Periode, Tahap } from '#kernel';
import { kunciTarget } from './decider-target.js';
import type { Formula } from './formula.js';
import { PARTISI_DAFTAR, partisiPd, partisiTahun } from './partisi.js';
import type { Akumulasi, Arah, Jenjang, PdBernama, PeristiwaOrganisasi, PeristiwaPohon, PeristiwaRencana, PeristiwaTarget } from './events.js';

/**
 * Effective date of what has no beginning of its own: a PD, a node and an indikator outlive years, and an earlier year
 * may be recorded after a later one. Which of them a year has, its codes say.
 */
const SEJAK_AWAL = '0001-01-01';
export interface IsiPd {
  readonly pemda: string;
  readonly namaPemda: string;
  readonly nama: string;
}
/** Rows `pd-akhir`: from when a PD is no more, and what it became. */
export interface IsiPdAkhir {
  readonly menjadi: readonly string[];
  readonly dokumen: Dokumen;
}
/** Rows `pd-asal`: what a PD came out of, or took in. */
export interface IsiPdAsal {
  readonly dari: readonly string[];
  readonly dokumen: Dokumen;
}
export interface IsiSimpul {
  readonly jenjang: Jenjang;
  readonly induk: string | null;
  readonly uraian: string;
}
export interface IsiKode {
  readonly kode: string;
  readonly edisi: string | null;
  readonly lokal: boolean;
  readonly uraian: string;
}
export interface IsiIndikator {
  readonly kode: string;
  readonly nama: string;
  readonly satuan: string;
  readonly arah: Arah;
  readonly akumulasi: Akumulasi;
  readonly namaLain: readonly string[];
}
export interface IsiPasang {
  readonly indikator: string;
  readonly simpul: string;
}
export interface IsiFormula {
  readonly id: string;
  readonly formula: Formula;
  readonly dokumen: Dokumen | null;
}
/** Rows `dukung`: a program that helps an indikator in a year. */
export interface IsiDukung {
  readonly program: string;
  readonly indikator: string;
}
/** Rows `ganti` under the id of the indikator that gave way. */
export interface IsiGanti {
  readonly oleh: string;
  readonly sebanding: boolean;
  readonly alasan: string;
  readonly dokumen: Dokumen;
}
export interface IsiTarget {
  /** Event that states this value: what a correction names. */
  readonly id: string;
  readonly indikator: string;
  readonly tahap: Tahap;
  readonly periode: Periode;
  readonly nilai: NilaiTarget;
  readonly dokumen: Dokumen;
  /** Sequence from which its document counts: its place among statements of one date, which a correction keeps. */
  readonly urut: number;
}

type Peristiwa = PeristiwaOrganisasi | PeristiwaPohon | Exclude<PeristiwaTarget, PeristiwaRencana>;

/** Rows of organisasi, pohon and target in the two-time table of the figure model. */
export const proyeksiPerencanaan: ProjectionPart = {
  types: ['PdDibentuk', 'PdDiubah', 'PdDigabung', 'PdDipecah', 'SimpulDitambahkan', 'KodeDipasang', 'SimpulDipindahkan', 'IndikatorDitetapkan', 'IndikatorDipasang', 'IndikatorDigantikan', 'ProgramMendukungIndikator', 'FormulaIndikatorDitetapkan', 'TargetDitetapkan', 'TargetDikoreksi'],

  prepare(db) {
    const tulis = new BitemporalWriter(db);
    const baca = new BitemporalReader(db);
    const tahunDikenal = new Set<string>();
    return ({ sequence, envelope }) => {
      const e = { type: envelope.type, data: envelope.data } as unknown as Peristiwa;
      const catat = (partisi: string, jenis: string, kunci: string, isi: object, berlaku = envelope.berlaku): void =>
        tulis.tambah({ partisi, jenis, kunci, berlaku, seq: sequence, peristiwa: sequence, nilai: null, isi: JSON.stringify(isi) });
      const terakhir = (partisi: string, jenis: string, kunci: string): Versi | undefined => baca.semuaVersi(partisi, jenis, kunci).filter((v) => v.seqAkhir === SELAMANYA).at(-1);
      const bernama = (pemda: string, namaPemda: string, { pd, nama }: PdBernama): void => catat(PARTISI_DAFTAR, 'pd', pd, { pemda, namaPemda, nama } satisfies IsiPd);

      switch (e.type) {
        case 'PdDibentuk': {
          const isi: IsiPd = { pemda: e.data.pemda, namaPemda: e.data.namaPemda, nama: e.data.nama };
          catat(PARTISI_DAFTAR, 'pd', e.data.pd, isi, SEJAK_AWAL);
          break;
        }
        case 'PdDiubah': {
          const lama = JSON.parse(terakhir(PARTISI_DAFTAR, 'pd', e.data.pd)!.isi!) as IsiPd;
          catat(PARTISI_DAFTAR, 'pd', e.data.pd, { ...lama, nama: e.data.nama });
          break;
        }
        case 'PdDigabung': {
          const { pemda, namaPemda, dari, menjadi, dokumen } = e.data;
          for (const pd of dari) catat(PARTISI_DAFTAR, 'pd-akhir', pd, { menjadi: [menjadi.pd], dokumen } satisfies IsiPdAkhir);
          bernama(pemda, namaPemda, menjadi);
          catat(PARTISI_DAFTAR, 'pd-asal', menjadi.pd, { dari, dokumen } satisfies IsiPdAsal);
          break;
        }
        case 'PdDipecah': {
          const { pemda, namaPemda, pd, menjadi, dokumen } = e.data;
          if (!menjadi.some((m) => m.pd === pd)) catat(PARTISI_DAFTAR, 'pd-akhir', pd, { menjadi: menjadi.map((m) => m.pd), dokumen } satisfies IsiPdAkhir);
          for (const m of menjadi) {
            bernama(pemda, namaPemda, m);
            if (m.pd !== pd) catat(PARTISI_DAFTAR, 'pd-asal', m.pd, { dari: [pd], dokumen } satisfies IsiPdAsal);
          }
          break;
        }
        case 'SimpulDitambahkan': {
          const isi: IsiSimpul = { jenjang: e.data.jenjang, induk: e.data.induk, uraian: e.data.uraian };
          catat(partisiPd(e.data.pd), 'simpul', e.data.simpul, isi, SEJAK_AWAL);
          break;
        }
        case 'SimpulDipindahkan': {
          const lama = JSON.parse(terakhir(partisiPd(e.data.pd), 'simpul', e.data.simpul)!.isi!) as IsiSimpul;
          catat(partisiPd(e.data.pd), 'simpul', e.data.simpul, { ...lama, induk: e.data.induk });
          break;
        }
        case 'KodeDipasang': {
          const kunciTahun = partisiTahun(e.data.pd, e.data.tahun);
          if (!tahunDikenal.has(kunciTahun)) {
            if (!terakhir(PARTISI_DAFTAR, 'tahun', kunciTahun)) catat(PARTISI_DAFTAR, 'tahun', kunciTahun, { pd: e.data.pd, tahun: e.data.tahun });
            tahunDikenal.add(kunciTahun);
          }
          const isi: IsiKode = { kode: e.data.kode, edisi: e.data.edisi, lokal: e.data.lokal, uraian: e.data.uraian };
          catat(kunciTahun, 'kode', e.data.simpul, isi);
          break;
        }
        case 'IndikatorDitetapkan': {
          const { pd, indikator, ...isi } = e.data;
          catat(partisiPd(pd), 'indikator', indikator, isi satisfies IsiIndikator, SEJAK_AWAL);
          break;
        }
        case 'IndikatorDipasang': {
          const isi: IsiPasang = { indikator: e.data.indikator, simpul: e.data.simpul };
          catat(partisiTahun(e.data.pd, e.data.tahun), 'pasang', `${e.data.indikator}|${e.data.simpul}`, isi);
          break;
        }
        case 'ProgramMendukungIndikator':
          catat(partisiTahun(e.data.pd, e.data.tahun), 'dukung', `${e.data.indikator}|${e.data.program}`, { program: e.data.program, indikator: e.data.indikator } satisfies IsiDukung);
          break;
        case 'IndikatorDigantikan':
          catat(partisiPd(e.data.pd), 'ganti', e.data.indikator, { oleh: e.data.oleh, sebanding: e.data.sebanding, alasan: e.data.alasan, dokumen: e.data.dokumen } satisfies IsiGanti);
          break;
        case 'FormulaIndikatorDitetapkan': {
          const { pd, indikator, formula, dokumen } = e.data;
          catat(partisiPd(pd), 'formula', indikator, { id: envelope.id, formula, dokumen } satisfies IsiFormula);
          break;
        }
        case 'TargetDitetapkan': {
          const { pd, tahun, ...d } = e.data;
          catat(partisiTahun(pd, tahun), 'target', kunciTarget(d.indikator, d.dokumen.jenis, d.tahap, d.periode), { id: envelope.id, ...d, urut: sequence } satisfies IsiTarget);
          break;
        }
        case 'TargetDikoreksi': {
          const d = e.data;
          const partisi = partisiTahun(d.pd, d.tahun);
          const kunci = kunciTarget(d.indikator, d.jenisDokumen, d.tahap, d.periode);
          const lama = baca.semuaVersi(partisi, 'target', kunci).find((v) => v.seqAkhir === SELAMANYA && (JSON.parse(v.isi!) as IsiTarget).id === d.peristiwa);
          if (!lama) throw new Error(`TargetDikoreksi menunjuk peristiwa ${d.peristiwa} yang tidak ada.`);
          const isi = JSON.parse(lama.isi!) as IsiTarget;
          tulis.hentikan(partisi, 'target', kunci, lama.berlaku, lama.peristiwa, sequence);
          // A correction replaces the value, not the time from which the target holds.
          tulis.tambah({ partisi, jenis: 'target', kunci, berlaku: lama.berlaku, seq: sequence, peristiwa: sequence, nilai: null, isi: JSON.stringify({ ...isi, id: envelope.id, nilai: d.nilai } satisfies IsiTarget) });
          break;
        }
      }
    };
  },
};
