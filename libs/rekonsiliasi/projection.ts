import { BitemporalReader, BitemporalWriter, SELAMANYA, type ProjectionPart, type Versi } from '#projection';
import type { Dokumen } from '#kernel';
import type { IsiAngkaTercetak, PeristiwaLaporan } from './events.js';
import { isiSel } from './decider.js';

/** A registered report. */
export interface LaporanTercatat {
  readonly laporan: string;
  readonly judul: string;
  readonly dokumen: Dokumen;
  readonly id: string;
  /** Sequence of its event. */
  readonly seq: number;
}

/** A printed cell with the event that states it. */
export interface SelTercatat extends IsiAngkaTercetak {
  readonly laporan: string;
  readonly kunci: string;
  readonly id: string;
  /** Sequence of its first event: cells stand in the order of the report. */
  readonly urut: number;
}

/** Printed cells lie apart from the figures: a table of figures does not read them. */
export const partisiTercetak = (pd: string, tahun: number): string => `${pd}/${tahun}/tercetak`;

const kunciBaris = (laporan: string, kunci: string): string => `${laporan}|${kunci}`;

/** Rows of reports and of their printed cells in the two-time table of the figure model. */
export const proyeksiTercetak: ProjectionPart = {
  types: ['LaporanDidaftarkan', 'AngkaTercetakDicatat', 'AngkaTercetakDikoreksi'],

  prepare(db) {
    const tulis = new BitemporalWriter(db);
    const baca = new BitemporalReader(db);
    return ({ sequence, envelope }) => {
      const e = { type: envelope.type, data: envelope.data } as unknown as PeristiwaLaporan;
      const { id, berlaku } = envelope;
      const { pd, tahun, laporan } = e.data;
      const partisi = partisiTercetak(pd, tahun);
      const tambah = (jenis: string, kunci: string, isi: LaporanTercatat | SelTercatat): void => tulis.tambah({ partisi, jenis, kunci, berlaku, seq: sequence, peristiwa: sequence, nilai: null, isi: JSON.stringify(isi) });
      switch (e.type) {
        case 'LaporanDidaftarkan':
          tambah('laporan', laporan, { laporan, judul: e.data.judul, dokumen: e.data.dokumen, id, seq: sequence });
          break;
        case 'AngkaTercetakDicatat':
          tambah('sel', kunciBaris(laporan, e.data.kunci), { laporan, kunci: e.data.kunci, id, urut: sequence, ...isiSel(e.data) });
          break;
        default: {
          const kunci = kunciBaris(laporan, e.data.kunci);
          const lama = baca.semuaVersi(partisi, 'sel', kunci).find((v) => v.seqAkhir === SELAMANYA);
          const isi = lama && (JSON.parse(lama.isi!) as SelTercatat);
          if (!isi || isi.id !== e.data.peristiwa) throw new Error(`${e.type} menunjuk peristiwa ${e.data.peristiwa} yang tidak ada.`);
          tulis.hentikan(partisi, 'sel', kunci, lama.berlaku, lama.peristiwa, sequence);
          if (e.data.isi !== null) tambah('sel', kunci, { laporan, kunci: e.data.kunci, id, urut: isi.urut, ...isiSel(e.data.isi) });
        }
      }
    };
  },
};

/** Reports and printed cells of a PD and year at one point of the two times. */
export interface Tercetak {
  readonly laporan: readonly LaporanTercatat[];
  /** In the order of the reports. */
  readonly sel: readonly SelTercatat[];
}

const uraikan = <T>(v: Versi): T => (v.terurai ??= JSON.parse(v.isi!)) as T;

/** Out of the rows of `partisiTercetak`, cut to one point of the two times. */
export function susunTercetak(baris: readonly Versi[]): Tercetak {
  const laporan = baris.filter((v) => v.jenis === 'laporan').map((v) => uraikan<LaporanTercatat>(v));
  return { laporan, sel: baris.filter((v) => v.jenis === 'sel').map((v) => uraikan<SelTercatat>(v)).sort((a, b) => a.urut - b.urut) };
}
