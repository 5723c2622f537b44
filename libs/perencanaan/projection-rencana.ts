import { Rupiah, type Dokumen, type NilaiTarget, type Tahap } from '#kernel';
import { BitemporalReader, BitemporalWriter, SELAMANYA, type ProjectionPart } from '#projection';
import { kunciRencana, rencanaDari, type AngkaRencana } from './decider-rencana.js';
import type { ButirPk, Jabatan, JenisAngkaRencana, PeristiwaPk, PeristiwaRencana, ProgramPk } from './events.js';
import { partisiPd, partisiTahun } from './partisi.js';

/** Rows `target-rupiah`, `target-akhir` and `saldo-awal`, keyed by `kunciRencana`. */
export type IsiRencana = AngkaRencana & {
  /** Event that states this value: what a correction names. */
  readonly id: string;
  /** Year of the figure; for the end of a planning period its last year. */
  readonly tahun: number;
  readonly nilai: NilaiTarget;
  readonly dokumen: Dokumen;
  /** Sequence from which its document counts: its place among statements of one date, which a correction keeps. */
  readonly urut: number;
};

/** Rows `pk`: one signed PK, keyed by post and tahap. */
export interface IsiPk {
  readonly id: string;
  readonly jabatan: Jabatan;
  readonly atasan: Jabatan;
  readonly tahap: Tahap;
  readonly dokumen: Dokumen;
  /** The PK that it revises; null for a first one. */
  readonly merevisi: Dokumen | null;
  readonly alasan: string | null;
  readonly butir: readonly ButirPk[];
  readonly program: readonly ProgramPk[];
  readonly urut: number;
}

/** The end of a planning period concerns every year of it, so it stands beside the tree; the rest belongs to its year. */
const partisiRencana = (angka: JenisAngkaRencana, pd: string, tahun: number): string => (angka === 'target-akhir' ? partisiPd(pd) : partisiTahun(pd, tahun));

const sen = (n: NilaiTarget): bigint | null => (n.jenis === 'angka' && n.satuan === 'Rp' ? Rupiah.dari(n.nilai).sen : null);

export const kunciPk = (jabatan: string, tahap: Tahap): string => `${jabatan}|${tahap}`;

/** Rows of planning figures and of PK. A correction replaces what was stated, not the time from which it holds. */
export const proyeksiRencana: ProjectionPart = {
  types: ['TargetRupiahDitetapkan', 'TargetAkhirDitetapkan', 'SaldoAwalRenstraDicatat', 'AngkaRencanaDikoreksi', 'PkDitandatangani', 'PkDiubah', 'PkDikoreksi'],

  prepare(db) {
    const tulis = new BitemporalWriter(db);
    const baca = new BitemporalReader(db);
    /** The row that an event stated, and its content. */
    const berjalan = <T extends { readonly id: string }>(partisi: string, jenis: string, kunci: string, id: string) => {
      const baris = baca.semuaVersi(partisi, jenis, kunci).find((v) => v.seqAkhir === SELAMANYA && (JSON.parse(v.isi!) as T).id === id);
      if (!baris) throw new Error(`Koreksi menunjuk peristiwa ${id} yang tidak ada.`);
      return { baris, isi: JSON.parse(baris.isi!) as T };
    };
    return ({ sequence, envelope }) => {
      const e = { type: envelope.type, data: envelope.data } as unknown as PeristiwaRencana | PeristiwaPk;
      const tambah = (partisi: string, jenis: string, kunci: string, berlaku: string, nilai: bigint | null, isi: IsiRencana | IsiPk): void =>
        tulis.tambah({ partisi, jenis, kunci, berlaku, seq: sequence, peristiwa: sequence, nilai, isi: JSON.stringify(isi) });
      switch (e.type) {
        case 'AngkaRencanaDikoreksi': {
          const { pd, tahun, angka, kunci, peristiwa, nilai } = e.data;
          const partisi = partisiRencana(angka, pd, tahun);
          const { baris, isi } = berjalan<IsiRencana>(partisi, angka, kunci, peristiwa);
          tulis.hentikan(partisi, angka, kunci, baris.berlaku, baris.peristiwa, sequence);
          tambah(partisi, angka, kunci, baris.berlaku, sen(nilai), { ...isi, id: envelope.id, nilai });
          break;
        }
        case 'PkDitandatangani':
        case 'PkDiubah': {
          const { pd, tahun, jabatan, atasan, tahap, dokumen, butir, program } = e.data;
          const revisi = e.type === 'PkDiubah' ? { merevisi: e.data.merevisi.dokumen, alasan: e.data.alasan } : { merevisi: null, alasan: null };
          tambah(partisiTahun(pd, tahun), 'pk', kunciPk(jabatan.id, tahap), envelope.berlaku, null, { id: envelope.id, jabatan, atasan, tahap, dokumen, ...revisi, butir, program, urut: sequence });
          break;
        }
        case 'PkDikoreksi': {
          const { pd, tahun, jabatan, atasan, butir, program, peristiwa } = e.data;
          const partisi = partisiTahun(pd, tahun);
          const lama = baca.berawalan(partisi, 'pk', `${jabatan.id}|`).find((v) => v.seqAkhir === SELAMANYA && (JSON.parse(v.isi!) as IsiPk).id === peristiwa);
          if (!lama) throw new Error(`PkDikoreksi menunjuk peristiwa ${peristiwa} yang tidak ada.`);
          tulis.hentikan(partisi, 'pk', lama.kunci, lama.berlaku, lama.peristiwa, sequence);
          tambah(partisi, 'pk', lama.kunci, lama.berlaku, null, { ...(JSON.parse(lama.isi!) as IsiPk), id: envelope.id, jabatan, atasan, butir, program });
          break;
        }
        default: {
          const { nilai, ...r } = rencanaDari(e);
          const { pd, tahun, dokumen } = e.data;
          tambah(partisiRencana(r.angka, pd, tahun), r.angka, kunciRencana(r, tahun, dokumen.jenis), envelope.berlaku, sen(nilai), { ...r, id: envelope.id, tahun, nilai, dokumen, urut: sequence });
        }
      }
    };
  },
};
