import type { Dokumen } from '#kernel';
import { BitemporalReader, BitemporalWriter, SELAMANYA, type ProjectionPart } from '#projection';
import { kunciAnalisis, kunciData, kunciPembanding } from './decider-data.js';
import type { PeristiwaData, PokokAnalisis, PokokData, PokokPembanding, SifatData } from './events-data.js';
import { tahunSaat } from './saat.js';

interface Isi {
  /** Event that states this value: what a correction names. */
  readonly id: string;
  readonly dokumen: Dokumen;
}

export interface IsiData extends Isi, PokokData {
  readonly nama: string;
  readonly sifat: SifatData;
  readonly nilai: string;
  readonly satuan: string;
  readonly sumber: string | null;
}

export interface IsiPembanding extends Isi, PokokPembanding {
  readonly nilai: string;
  readonly satuan: string;
  readonly sebanding: boolean;
  readonly catatan: string | null;
}

export interface IsiAnalisis extends Isi, PokokAnalisis {
  readonly teks: string;
}

type Tempat = readonly [partisi: string, jenis: string, kunci: string];

/** Rows of counts, comparisons and analyses in the two-time table of the figure model. */
export const proyeksiData: ProjectionPart = {
  types: ['DataPendukungDicatat', 'DataPendukungDikoreksi', 'PembandingDicatat', 'PembandingDikoreksi', 'AnalisisDicatat', 'AnalisisDikoreksi'],

  prepare(db) {
    const tulis = new BitemporalWriter(db);
    const baca = new BitemporalReader(db);
    return ({ sequence, envelope }) => {
      const e = { type: envelope.type, data: envelope.data } as unknown as PeristiwaData;
      const { id, berlaku } = envelope;
      const tambah = ([partisi, jenis, kunci]: Tempat, isi: object, sejak = berlaku): void => tulis.tambah({ partisi, jenis, kunci, berlaku: sejak, seq: sequence, peristiwa: sequence, nilai: null, isi: JSON.stringify(isi) });
      /** A correction keeps the effective date; a withdrawn statement has no row after it. */
      const ganti = (tempat: Tempat, peristiwa: string, perubahan: object | null): void => {
        const [partisi, jenis, kunci] = tempat;
        const lama = baca.semuaVersi(partisi, jenis, kunci).find((v) => v.seqAkhir === SELAMANYA && (JSON.parse(v.isi!) as Isi).id === peristiwa);
        if (!lama) throw new Error(`${e.type} menunjuk peristiwa ${peristiwa} yang tidak ada.`);
        tulis.hentikan(partisi, jenis, kunci, lama.berlaku, lama.peristiwa, sequence);
        if (perubahan) tambah(tempat, { ...(JSON.parse(lama.isi!) as Isi), id, ...perubahan }, lama.berlaku);
      };
      switch (e.type) {
        case 'DataPendukungDicatat': {
          const { kunci, ciri, saat, nama, sifat, nilai, satuan, sumber, dokumen } = e.data;
          const isi: IsiData = { id, kunci, ciri, saat, nama, sifat, nilai, satuan, sumber, dokumen };
          for (const tempat of tempatData(e.data)) tambah(tempat, isi);
          break;
        }
        case 'DataPendukungDikoreksi':
          for (const tempat of tempatData(e.data)) ganti(tempat, e.data.peristiwa, e.data.nilai === null ? null : { nilai: e.data.nilai });
          break;
        case 'PembandingDicatat': {
          const { indikator, lingkup, nama, tahunNilai, ukuran, nilai, satuan, sebanding, catatan, dokumen } = e.data;
          tambah(tempatPembanding(e.data), { id, indikator, lingkup, nama, tahunNilai, ukuran, nilai, satuan, sebanding, catatan, dokumen } satisfies IsiPembanding);
          break;
        }
        case 'PembandingDikoreksi': {
          const { nilai, sebanding, catatan } = e.data;
          ganti(tempatPembanding(e.data), e.data.peristiwa, nilai === null ? null : { nilai, sebanding, catatan });
          break;
        }
        case 'AnalisisDicatat': {
          const { subjek, periode, faktor, nomor, teks, dokumen } = e.data;
          tambah(tempatAnalisis(e.data), { id, subjek, periode, faktor, nomor, teks, dokumen } satisfies IsiAnalisis);
          break;
        }
        case 'AnalisisDikoreksi':
          ganti(tempatAnalisis(e.data), e.data.peristiwa, e.data.teks === null ? null : { teks: e.data.teks });
          break;
      }
    };
  },
};

const partisi = (pd: string, tahun: number): string => `${pd}/${tahun}`;

/** A count of the year itself stands in the next year too: growth looks back one year, and a read looks into one partition. */
function tempatData(d: PokokData & { readonly pd: string; readonly tahun: number }): Tempat[] {
  const kunci = kunciData(d);
  const milik: Tempat = [partisi(d.pd, d.tahun), 'data', kunci];
  return tahunSaat(d.saat) === d.tahun ? [milik, [partisi(d.pd, d.tahun + 1), 'data-lalu', kunci]] : [milik];
}

const tempatPembanding = (d: PokokPembanding & { readonly pd: string; readonly tahun: number }): Tempat => [partisi(d.pd, d.tahun), 'pembanding', kunciPembanding(d)];
const tempatAnalisis = (d: PokokAnalisis & { readonly pd: string; readonly tahun: number }): Tempat => [partisi(d.pd, d.tahun), 'analisis', kunciAnalisis(d)];
