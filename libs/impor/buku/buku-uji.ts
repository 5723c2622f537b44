import { crc32, deflateRawSync } from 'node:zlib';

// Builds workbooks for the tests by hand, the ones that no library would write included.

export interface EntriUji {
  readonly nama: string;
  readonly isi: string | Uint8Array;
  /** Uncompressed size to state, where it is to be a lie. */
  readonly ukuranTersebut?: number;
  readonly bendera?: number;
  readonly crcTersebut?: number;
}

/** A zip with one deflated entry after the other. */
export function zipUji(entri: readonly EntriUji[]): Buffer {
  const lokal: Buffer[] = [];
  const pusat: Buffer[] = [];
  let letak = 0;
  for (const e of entri) {
    const isi = Buffer.from(e.isi);
    const padat = deflateRawSync(isi);
    const nama = Buffer.from(e.nama);
    const inti = Buffer.alloc(26);
    inti.writeUInt16LE(20, 0);
    inti.writeUInt16LE(e.bendera ?? 0x0800, 2);
    inti.writeUInt16LE(8, 4);
    inti.writeUInt32LE(e.crcTersebut ?? crc32(isi), 10);
    inti.writeUInt32LE(padat.length, 14);
    inti.writeUInt32LE(e.ukuranTersebut ?? isi.length, 18);
    inti.writeUInt16LE(nama.length, 22);
    const awalPusat = Buffer.from([0x50, 0x4b, 1, 2, 20, 0]);
    const akhirPusat = Buffer.alloc(14);
    akhirPusat.writeUInt32LE(letak, 10);
    const blok = [Buffer.from([0x50, 0x4b, 3, 4]), inti, nama, padat];
    lokal.push(...blok);
    pusat.push(awalPusat, inti, akhirPusat, nama);
    letak += blok.reduce((n, b) => n + b.length, 0);
  }
  const direktori = Buffer.concat(pusat);
  const akhir = Buffer.alloc(22);
  akhir.writeUInt32LE(0x06054b50, 0);
  akhir.writeUInt16LE(entri.length, 8);
  akhir.writeUInt16LE(entri.length, 10);
  akhir.writeUInt32LE(direktori.length, 12);
  akhir.writeUInt32LE(letak, 16);
  return Buffer.concat([...lokal, direktori, akhir]);
}

export interface LembarUji {
  readonly nama: string;
  /** Content of `<sheetData>`. */
  readonly baris: string;
  /** What follows `</sheetData>`. */
  readonly ekor?: string;
  readonly tersembunyi?: boolean;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const tipe = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Number formats behind `s="0"`, `s="1"`, … of the cells below. */
export const formatUji = ['General', '0%', '0.00', 'dd/mm/yyyy', '0.0%;0.0', '@', '#,##0'] as const;

/** The parts of a plain workbook; tests swap and add parts. */
export function bagianUji(lembar: readonly LembarUji[], opsi: { sejak1904?: boolean } = {}): EntriUji[] {
  return [
    { nama: '[Content_Types].xml', isi: `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${tipe}.sheet.main+xml"/></Types>` },
    { nama: '_rels/.rels', isi: `<Relationships><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>` },
    {
      nama: 'xl/workbook.xml',
      isi: `<workbook xmlns="${main}" xmlns:r="${rel}"><workbookPr${opsi.sejak1904 ? ' date1904="1"' : ''}/><sheets>${lembar.map((l, i) => `<sheet name="${l.nama}" sheetId="${i + 1}" r:id="rId${i + 1}"${l.tersembunyi ? ' state="hidden"' : ''}/>`).join('')}</sheets></workbook>`,
    },
    {
      nama: 'xl/_rels/workbook.xml.rels',
      isi: `<Relationships>${lembar.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${rel}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rIdS" Type="${rel}/styles" Target="/xl/styles.xml"/></Relationships>`,
    },
    {
      nama: 'xl/styles.xml',
      isi: `<styleSheet xmlns="${main}"><numFmts>${formatUji.map((f, i) => `<numFmt numFmtId="${200 + i}" formatCode="${f}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${formatUji.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join('')}</cellXfs></styleSheet>`,
    },
    ...lembar.map((l, i) => ({ nama: `xl/worksheets/sheet${i + 1}.xml`, isi: `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${l.baris}</sheetData>${l.ekor ?? ''}</worksheet>` })),
  ];
}

/** One row of text cells; an empty string leaves the cell out. */
export function barisTeks(nomor: number, isi: readonly string[]): string {
  return `<row r="${nomor}">${isi.map((t, i) => (t === '' ? '' : `<c r="${String.fromCharCode(65 + i)}${nomor}" t="inlineStr"><is><t>${t}</t></is></c>`)).join('')}</row>`;
}

/** The two required sheets, filled. */
export const lembarWajib: readonly LembarUji[] = [
  { nama: 'Identitas', baris: barisTeks(1, ['Pemda', 'Nama pemda', 'PD', 'Nama PD', 'Tahun']) + barisTeks(2, ['jombang', 'Kabupaten Jombang', 'jombang-diskopum', 'Dinas Koperasi', '2024']) },
  { nama: 'Dokumen', baris: barisTeks(1, ['Dokumen', 'Jenis', 'Tanggal']) + barisTeks(2, ['DPA-2024', 'DPA', '2024-01-02']) },
];

/** A workbook of the required sheets and the given ones. */
export function bukuUji(lembar: readonly LembarUji[] = [], tambahan: readonly EntriUji[] = []): Buffer {
  return zipUji([...bagianUji([...lembarWajib, ...lembar]), ...tambahan]);
}
