import writeXlsxFile, { type Cell, type Row, type Sheet } from 'write-excel-file/node';
import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import { type Kolom, type KunciLembar, type Lembar, lembarBuku } from '../lembar.js';
import { type AturanLembar, fiturLembar } from './fitur-lembar.js';
import { judulTanda, lembarPetunjuk, tandaContoh, tandaWajib } from './judul.js';
import { isiPetunjuk, lebarPetunjuk, selContohTeks } from './petunjuk.js';
import { formatTeks, pastikanMuat, selTulis } from './sel-tulis.js';
import { samakanWaktuZip } from './waktu-zip.js';

/** Rows to write, by sheet; each row by column key. Figures are canonical decimals, dates ISO; anything else is written as text. */
export type IsiTulis = Partial<Record<KunciLembar, readonly Readonly<Record<string, string>>[]>>;

export interface OpsiTulis {
  /** `kosong` gives every sheet an example row; `terisi` holds the given rows only. */
  readonly mode: 'kosong' | 'terisi';
  readonly judul?: string;
}

type LembarTulis = Sheet<Stream | Buffer | Blob>;

const gayaJudul = { type: String, fontWeight: 'bold', textColor: '#FFFFFF', wrap: true, alignVertical: 'center', borderStyle: 'thin', borderColor: '#8FA3B8' } as const;
const gayaContoh = { fontStyle: 'italic', textColor: '#7A7A7A', backgroundColor: '#F3F3F3' } as const;

/** Writes the one workbook format as .xlsx. The same input gives the same bytes. */
export async function tulisBuku(isi: IsiTulis, opsi: OpsiTulis): Promise<Uint8Array> {
  const petunjuk: LembarTulis = {
    sheet: lembarPetunjuk,
    data: isiPetunjuk(opsi.judul ?? 'Buku kerja Runut'),
    columns: lebarPetunjuk.map((width) => ({ width })),
    showGridLines: false,
  };
  const lembar = lembarBuku.map((l) => susunLembar(l, isi[l.kunci] ?? [], opsi.mode));
  const aturan = [undefined, ...lembarBuku.map(aturanLembar)];
  const zip = await writeXlsxFile([petunjuk, ...lembar], { features: [fiturLembar(aturan, selContohTeks)] }).toBuffer();
  return samakanWaktuZip(zip);
}

function susunLembar(lembar: Lembar, baris: readonly Readonly<Record<string, string>>[], mode: OpsiTulis['mode']): LembarTulis {
  const judul: Row = [
    { ...gayaJudul, value: judulTanda, backgroundColor: '#5B6B7B' },
    ...lembar.kolom.map((k): Cell => ({ ...gayaJudul, value: k.wajib ? k.judul + tandaWajib : k.judul, backgroundColor: k.wajib ? '#1F4E79' : '#5B6B7B' })),
  ];
  const contoh: Row[] = mode === 'terisi' ? [] : [[{ ...gayaContoh, value: tandaContoh, type: String, format: formatTeks }, ...lembar.kolom.map((k) => barisContoh(k))]];
  const data = baris.map((b, i) => barisData(lembar, b, i + contoh.length + 2));
  return {
    sheet: lembar.nama,
    data: [judul, ...contoh, ...data],
    columns: [{ width: 9 }, ...lembar.kolom.map((k) => ({ width: lebar(k) }))],
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  };
}

function barisContoh(kolom: Kolom): Cell {
  const isi = selTulis(kolom.contoh, kolom.isi);
  return isi && { ...isi, ...gayaContoh };
}

function barisData(lembar: Lembar, baris: Readonly<Record<string, string>>, nomor: number): Row {
  const asing = Object.keys(baris).find((kunci) => !lembar.kolom.some((k) => k.kunci === kunci));
  if (asing !== undefined) throw new Error(`sheet ${lembar.nama} has no column with key "${asing}"`);
  return [
    null,
    ...lembar.kolom.map((k, i) => {
      const nilai = baris[k.kunci] ?? '';
      pastikanMuat(nilai, lembar, i + 2, nomor);
      return selTulis(nilai, k.isi);
    }),
  ];
}

function aturanLembar(lembar: Lembar): AturanLembar {
  return {
    pilihan: lembar.kolom.flatMap((k, i) => (k.pilihan ? [{ kolom: i + 2, nilai: k.pilihan }] : [])),
    kolomTeks: new Set(lembar.kolom.flatMap((k, i) => (k.isi === 'teks' ? [i + 2] : []))),
  };
}

function lebar(kolom: Kolom): number {
  if (kolom.isi === 'angka') return 22;
  if (kolom.isi === 'tanggal') return 14;
  return Math.min(60, Math.max(14, kolom.judul.length + 4, Math.ceil(kolom.contoh.length * 1.15)));
}
