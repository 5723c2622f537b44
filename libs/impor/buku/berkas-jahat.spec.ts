import { DomainError } from '#kernel';
import { type Batas, batasBaku } from './batas.js';
import { bacaBuku } from './baca.js';
import { bagianUji, barisTeks, bukuUji, type EntriUji, lembarWajib, zipUji } from './buku-uji.js';
import { bacaIsi } from './isi-buku.js';
import { bukaZip } from './zip-aman.js';

async function kode(janji: Promise<unknown>): Promise<string> {
  try {
    await janji;
  } catch (e) {
    if (e instanceof DomainError) return e.kode;
    throw e;
  }
  return 'diterima';
}

const dengan = (tambahan: EntriUji[], batas: Partial<Batas> = {}): Promise<string> => kode(bacaIsi(bukuUji([], tambahan), { ...batasBaku, ...batas }));
const ganti = (nama: string, isi: string | Buffer): Promise<string> => kode(bacaIsi(zipUji(bagianUji(lembarWajib).map((e) => (e.nama === nama ? { nama, isi } : e))), batasBaku));
const nol = (n: number): string => '0'.repeat(n);

it('accepts the plain workbook that the others are made from', async () => {
  expect(await dengan([])).toBe('diterima');
});

describe('by the first bytes, before any thread is started', () => {
  it.each([
    ['an empty file', Buffer.alloc(0), 'berkas-kosong'],
    ['text', Buffer.from('kode;nilai\n1;2'), 'bukan-xlsx'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'berkas-pdf'],
    ['an old .xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook', 'utf16le')]), 'berkas-xls'],
    ['a workbook with a password', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]), 'berkas-berkata-sandi'],
  ])('refuses %s', async (_, isi, diharapkan) => {
    expect(await kode(bacaBuku(isi))).toBe(diharapkan);
  });

  it('refuses a file above the size limit', async () => {
    expect(await kode(bacaBuku(bukuUji(), { ukuranBerkas: 500 }))).toBe('berkas-terlalu-besar');
  });
});

describe('zip', () => {
  it('refuses a bomb by what it inflates to, not by what it states', async () => {
    const bom = zipUji([...bagianUji(lembarWajib), { nama: 'xl/media/a.bin', isi: nol(3_000_000), ukuranTersebut: 10 }]);
    const jujur = zipUji([...bagianUji(lembarWajib), { nama: 'xl/media/a.bin', isi: nol(3_000_000) }]);
    const batas = { ...batasBaku, ukuranIsi: 1_000_000 };
    expect(await kode(bukaZip(bom, batas))).toMatch(/^berkas-(rusak|terlalu-besar)$/);
    expect(await kode(bukaZip(jujur, batas))).toBe('berkas-terlalu-besar');
    expect(await kode(bukaZip(jujur, batasBaku))).toBe('diterima');
  });

  it('refuses an entry that is longer or shorter than stated, or not what its checksum says', async () => {
    const satu = (lain: Partial<EntriUji>): Promise<string> => dengan([{ nama: 'xl/media/a.bin', isi: 'abcdef', ...lain }]);
    expect(await satu({ ukuranTersebut: 3 })).toBe('berkas-rusak');
    expect(await satu({ ukuranTersebut: 9 })).toBe('berkas-rusak');
    expect(await satu({ crcTersebut: 1 })).toBe('berkas-rusak');
    expect(await satu({})).toBe('diterima');
  });

  it('refuses too high a ratio, too many entries, entries with one name, encrypted entries, names that climb', async () => {
    expect(await dengan([{ nama: 'xl/media/a.bin', isi: nol(2_000_000) }], { rasioMulai: 1_000_000, rasio: 50 })).toBe('berkas-terlalu-besar');
    const banyak = Array.from({ length: 40 }, (_, i) => ({ nama: `xl/media/${i}.bin`, isi: 'x' }));
    expect(await dengan(banyak, { entri: 40 })).toBe('berkas-terlalu-besar');
    expect(await dengan(banyak)).toBe('diterima');
    expect(await dengan([{ nama: 'XL/Workbook.xml', isi: '<workbook/>' }])).toBe('berkas-rusak');
    expect(await dengan([{ nama: 'a.bin', isi: 'x', bendera: 1 }])).toBe('berkas-berkata-sandi');
    expect(await dengan([{ nama: '../a.bin', isi: 'x' }])).toBe('berkas-rusak');
  });

  it('refuses a file that was cut off, wherever', async () => {
    const utuh = bukuUji();
    for (const bagian of [0.3, 0.6, 0.9, 0.999]) expect(await kode(bacaIsi(utuh.subarray(0, Math.floor(utuh.length * bagian)), batasBaku))).toBe('berkas-rusak');
  });
});

describe('content', () => {
  it('refuses macros, by part and by content type', async () => {
    expect(await dengan([{ nama: 'xl/vbaProject.bin', isi: 'x' }])).toBe('berkas-bermakro');
    expect(await dengan([{ nama: 'xl/macrosheets/sheet1.xml', isi: '<a/>' }])).toBe('berkas-bermakro');
    expect(await ganti('[Content_Types].xml', '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>')).toBe('berkas-bermakro');
  });

  it('refuses links to other files, also obfuscated, but not hyperlinks', async () => {
    const rels = (jenis: string, mode: string): EntriUji => ({ nama: 'xl/worksheets/_rels/sheet1.xml.rels', isi: `<Relationships><Relationship Id="a" Type="http://x/${jenis}" Target="http://contoh.invalid/" TargetMode="${mode}"/></Relationships>` });
    expect(await dengan([{ nama: 'xl/externalLinks/externalLink1.xml', isi: '<a/>' }])).toBe('berkas-bertautan-luar');
    expect(await dengan([{ nama: 'xl/connections.xml', isi: '<a/>' }])).toBe('berkas-bertautan-luar');
    expect(await dengan([rels('image', 'External')])).toBe('berkas-bertautan-luar');
    expect(await dengan([rels('image', '&#69;xternal')])).toBe('berkas-bertautan-luar');
    expect(await dengan([rels('hyperlink', 'External')])).toBe('diterima');
  });

  it('refuses DTDs and entities in any part, and encodings that would hide them', async () => {
    const dtd = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>';
    expect(await dengan([{ nama: 'docProps/app.xml', isi: dtd }])).toBe('berkas-ber-dtd');
    expect(await ganti('xl/workbook.xml', dtd)).toBe('berkas-ber-dtd');
    expect(await dengan([{ nama: 'docProps/app.xml', isi: Buffer.from(`\ufeff${dtd}`, 'utf16le') }])).toBe('berkas-rusak');
    expect(await dengan([{ nama: 'docProps/app.xml', isi: `<?xml version="1.0" encoding="UTF-7"?>${dtd}` }])).toBe('berkas-rusak');
    expect(await ganti('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>')).toBe('berkas-rusak');
  });

  it('refuses XML that is malformed or not UTF-8, and parts that are missing', async () => {
    expect(await ganti('xl/worksheets/sheet1.xml', '<worksheet><sheetData>')).toBe('berkas-rusak');
    expect(await ganti('xl/worksheets/sheet1.xml', Buffer.from('<worksheet a="\xff"/>', 'latin1'))).toBe('berkas-rusak');
    expect(await kode(bacaIsi(zipUji(bagianUji(lembarWajib).filter((e) => e.nama !== 'xl/styles.xml')), batasBaku))).toBe('berkas-rusak');
  });

  it('tells other zips apart', async () => {
    expect(await kode(bacaIsi(zipUji([{ nama: 'a.txt', isi: 'x' }]), batasBaku))).toBe('bukan-xlsx');
    expect(await kode(bacaIsi(zipUji([{ nama: 'mimetype', isi: 'application/vnd.oasis.opendocument.spreadsheet' }, { nama: 'content.xml', isi: '<a/>' }]), batasBaku))).toBe('berkas-ods');
    expect(await ganti('[Content_Types].xml', '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')).toBe('bukan-xlsx');
  });

  it('refuses rows and cells that come twice or out of order: another program might see other figures', async () => {
    const sel = (alamat: string): string => `<c r="${alamat}"><v>1</v></c>`;
    for (const baris of [`<row r="2">${sel('A2')}</row><row r="2">${sel('A2')}</row>`, `<row r="1">${sel('B1')}${sel('A1')}</row>`, `<row r="1">${sel('A2')}</row>`, '<row r="9999999"/>']) {
      expect(await kode(bacaIsi(bukuUji([{ nama: 'Pohon', baris }]), batasBaku))).toBe('berkas-rusak');
    }
  });

  it('limits rows, columns and cells with content; one cell in the last corner of a sheet costs one cell', async () => {
    const kepala = barisTeks(1, ['Periode', 'Indikator', 'Realisasi', 'Dokumen']);
    const isi = Array.from({ length: 30 }, (_, i) => barisTeks(i + 2, ['Tahun', 'I', '3', 'D'])).join('');
    const kinerja = (baris: string, batas: Partial<Batas>): Promise<string> => kode(bacaIsi(bukuUji([{ nama: 'Kinerja', baris }]), { ...batasBaku, ...batas }));
    expect(await kinerja(kepala + isi, { barisPerLembar: 30 })).toBe('berkas-terlalu-besar');
    expect(await kinerja(kepala + isi, { barisPerLembar: 31 })).toBe('diterima');
    expect(await kinerja(kepala + isi, { sel: 100 })).toBe('berkas-terlalu-besar');
    expect(await kinerja(kepala + isi, { kolom: 3 })).toBe('berkas-terlalu-besar');
    const pojok = `${kepala}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`;
    expect(await kinerja(pojok, {})).toBe('berkas-terlalu-besar');
    expect(await kinerja(pojok, { kolom: 16_384 })).toBe('diterima');
    expect(await kinerja(pojok.replace('<v>1</v>', ''), {})).toBe('diterima');
  });
});
