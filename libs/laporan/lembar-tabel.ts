import writeXlsxFile, { type Cell, type Feature, type Row, type Sheet } from 'write-excel-file/node';
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility';
import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import { panjangTeks, samakanWaktuZip, sel, selTulis } from '#impor/nest';

/** A column of a sheet. Figures are canonical decimals, dates ISO, times ISO instants: each is typed where a cell holds it exactly, else text. */
export interface KolomLembar<B> {
  readonly judul: string;
  readonly lebar: number;
  readonly isi: 'teks' | 'angka' | 'tanggal' | 'waktu';
  readonly nilai: (baris: B) => string | null | undefined;
}

type Tujuan = Stream | Buffer | Blob;

/** A sheet that is one table: its headings stay in sight and filter it. */
export interface LembarTabel {
  readonly lembar: Sheet<Tujuan>;
  /** Cells that the filter covers. */
  readonly rentang: string;
}

const gayaJudul = { type: String, fontWeight: 'bold', textColor: '#FFFFFF', backgroundColor: '#1F4E79', wrap: true, alignVertical: 'center' } as const;
/** Indonesia's western time has no summer time. */
const WIB_MS = 7 * 3_600_000;

/** Writes tables as .xlsx. The same input gives the same bytes. */
export async function tulisLembar(semua: readonly LembarTabel[]): Promise<Uint8Array> {
  return samakanWaktuZip(await writeXlsxFile(semua.map((l) => l.lembar), { features: [saringan(semua.map((l) => l.rentang))] }).toBuffer());
}

export function lembarTabel<B>(nama: string, kolom: readonly KolomLembar<B>[], baris: readonly B[]): LembarTabel {
  const judul: Row = kolom.map((k): Cell => ({ ...gayaJudul, value: k.judul }));
  const data = [judul, ...baris.map((b): Row => kolom.map((k) => isiSel(k.nilai(b) ?? '', k)))];
  return { lembar: { sheet: nama, data, columns: kolom.map((k) => ({ width: k.lebar })), stickyRowsCount: 1 }, rentang: `A1:${sel(kolom.length, data.length)}` };
}

function isiSel(nilai: string, { isi }: Pick<KolomLembar<never>, 'isi'>): Cell {
  if (isi === 'waktu') return nilai === '' ? null : { value: new Date(Date.parse(nilai) + WIB_MS), type: Date, format: 'yyyy-mm-dd hh:mm:ss' };
  return selTulis(nilai.length > panjangTeks ? `${nilai.slice(0, panjangTeks - 1)}…` : nilai, isi);
}

/** write-excel-file has no option for filters; it offers hooks into the XML for such. */
function saringan(rentang: readonly string[]): Feature<Tujuan> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _opsi, { sheetIndex }) => insertElementMarkupAccordingToOrderOfSiblings(xml, `<autoFilter ref="${rentang[sheetIndex]!}"/>`, getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [], 'worksheet'),
        },
      },
    },
  };
}
