import { BitemporalReader, BitemporalWriter, SELAMANYA, type ProjectionPart, type Versi } from '#projection';
import type { Dokumen } from '#kernel';
import type { Aktor, Envelope } from '#event-store';
import { isiPertentangan, type IsiAngkaTercetak, type IsiPertentangan, type PerihalPertentangan, type PeristiwaLaporan, type Putusan } from './events.js';
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

/** Who answered or reviewed, and when. */
interface Pencatatan {
  readonly laporan: string;
  readonly eventId: string;
  readonly sequence: number;
  readonly dicatat: string;
  readonly berlaku: string;
  readonly aktor: Aktor;
  /** The proposal that it was approved under. */
  readonly usulan: Envelope['usulan'];
}

/** An answer to a contradiction. */
export interface JawabanTercatat extends Pencatatan, IsiPertentangan {
  readonly ketidaksesuaian: string;
  readonly perihal: PerihalPertentangan;
  readonly putusan: Putusan;
  readonly alasan: string;
  readonly dokumen: Dokumen | null;
}

/** A reviu of a report. */
export interface ReviuTercatat extends Pencatatan {
  readonly dokumen: Dokumen;
  readonly catatan: readonly string[];
  readonly pernyataan: string;
}

/** Printed cells lie apart from the figures: a table of figures does not read them. */
export const partisiTercetak = (pd: string, tahun: number): string => `${pd}/${tahun}/tercetak`;

/** Key of the row of a cell: keys are unique in one report only. */
export const kunciBaris = (laporan: string, kunci: string): string => `${laporan}|${kunci}`;

/** Rows of reports and of their printed cells in the two-time table of the figure model. */
export const proyeksiTercetak: ProjectionPart = {
  types: ['LaporanDidaftarkan', 'AngkaTercetakDicatat', 'AngkaTercetakDikoreksi', 'KetidaksesuaianDijelaskan', 'LaporanDireviu'],

  prepare(db) {
    const tulis = new BitemporalWriter(db);
    const baca = new BitemporalReader(db);
    return ({ sequence, envelope }) => {
      const e = { type: envelope.type, data: envelope.data } as unknown as PeristiwaLaporan;
      const { id, berlaku } = envelope;
      const { pd, tahun, laporan } = e.data;
      const partisi = partisiTercetak(pd, tahun);
      const tambah = (jenis: string, kunci: string, isi: LaporanTercatat | SelTercatat | JawabanTercatat | ReviuTercatat): void => tulis.tambah({ partisi, jenis, kunci, berlaku, seq: sequence, peristiwa: sequence, nilai: null, isi: JSON.stringify(isi) });
      switch (e.type) {
        case 'LaporanDidaftarkan':
          tambah('laporan', laporan, { laporan, judul: e.data.judul, dokumen: e.data.dokumen, id, seq: sequence });
          break;
        case 'AngkaTercetakDicatat':
          tambah('sel', kunciBaris(laporan, e.data.kunci), { laporan, kunci: e.data.kunci, id, urut: sequence, ...isiSel(e.data) });
          break;
        // Every answer and reviu has a row of its own: a later one does not hide what was said before.
        case 'KetidaksesuaianDijelaskan': {
          const { ketidaksesuaian, perihal, putusan, alasan, dokumen } = e.data;
          tambah('jawaban', kunciBaris(laporan, id), { ...pencatatan(envelope, laporan, sequence), ketidaksesuaian, perihal, putusan, alasan, dokumen, ...isiPertentangan(e.data) });
          break;
        }
        case 'LaporanDireviu':
          tambah('reviu', kunciBaris(laporan, id), { ...pencatatan(envelope, laporan, sequence), dokumen: e.data.dokumen, catatan: e.data.catatan, pernyataan: e.data.pernyataan });
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

const pencatatan = ({ id, dicatat, berlaku, aktor, usulan }: Envelope, laporan: string, sequence: number): Pencatatan => ({ laporan, eventId: id, sequence, dicatat, berlaku, aktor, usulan });

/** Reports and printed cells of a PD and year at one point of the two times. */
export interface Tercetak {
  readonly laporan: readonly LaporanTercatat[];
  /** In the order of the reports. */
  readonly sel: readonly SelTercatat[];
}

const uraikan = <T>(v: Versi): T => (v.terurai ??= JSON.parse(v.isi!)) as T;

/** What was answered and reviewed of a PD and year at one point of the two times. */
export interface TanggapanTercatat {
  /** In the order in which they were given: of one contradiction, the last one holds. */
  readonly jawaban: readonly JawabanTercatat[];
  /** In the order in which they were recorded. */
  readonly reviu: readonly ReviuTercatat[];
  /** Sequence of the event that states each cell and report, by the id of that event. */
  readonly urutan: ReadonlyMap<string, number>;
}

const yang = <T>(baris: readonly Versi[], jenis: string): T[] => baris.filter((v) => v.jenis === jenis).map((v) => uraikan<T>(v));

/** Out of the rows of `partisiTercetak`, cut to one point of the two times. */
export function susunTercetak(baris: readonly Versi[]): Tercetak {
  return { laporan: yang<LaporanTercatat>(baris, 'laporan'), sel: yang<SelTercatat>(baris, 'sel').sort((a, b) => a.urut - b.urut) };
}

/** The same rows, for what was answered. */
export function susunTanggapan(baris: readonly Versi[]): TanggapanTercatat {
  const menurutCatatan = (a: Pencatatan, b: Pencatatan): number => a.sequence - b.sequence;
  return {
    jawaban: yang<JawabanTercatat>(baris, 'jawaban').sort(menurutCatatan), reviu: yang<ReviuTercatat>(baris, 'reviu').sort(menurutCatatan),
    urutan: new Map(baris.filter((v) => v.jenis === 'sel' || v.jenis === 'laporan').map((v) => [uraikan<{ id: string }>(v).id, v.peristiwa])),
  };
}
