import { lembarBuku } from '../lembar.js';
import { batasBaku } from './batas.js';
import { bagianUji, lembarWajib, zipUji } from './buku-uji.js';
import { barisValidasi, panjangPilihan } from './fitur-lembar.js';
import { gayaFormat } from './gaya.js';
import { tulisBuku } from './tulis.js';
import { samakanWaktuZip } from './waktu-zip.js';
import { bukaZip } from './zip-aman.js';

async function bagian(bytes: Uint8Array): Promise<ReadonlyMap<string, Buffer>> {
  return (await bukaZip(bytes, batasBaku)).xml;
}
const lembarKe = (xml: ReadonlyMap<string, Buffer>, n: number): string => xml.get(`xl/worksheets/sheet${n}.xml`)!.toString();

it('gives the same bytes for the same input, whatever the clock says', async () => {
  const isi = { kinerja: [{ periode: 'Tahun', indikator: 'I', nilai: '3', dokumen: 'D' }] };
  const satu = await tulisBuku(isi, { mode: 'kosong' });
  const jam = Date.now;
  Date.now = () => Date.parse('2031-05-06T07:08:09Z');
  try {
    expect(Buffer.compare(satu, await tulisBuku(isi, { mode: 'kosong' }))).toBe(0);
  } finally {
    Date.now = jam;
  }
});

it('changes nothing of a zip but its time stamps, and refuses what is not a plain zip', async () => {
  const zip = zipUji(bagianUji(lembarWajib));
  const sama = samakanWaktuZip(zip);
  expect(sama.length).toBe(zip.length);
  expect(sama.equals(zip)).toBe(false);
  expect([...(await bagian(sama)).values()]).toEqual([...(await bagian(zip)).values()]);
  expect(() => samakanWaktuZip(zip.subarray(0, -1))).toThrow('end record');
});

it('never writes a formula', async () => {
  const jahat = '=HYPERLINK("http://contoh.invalid","klik")';
  const xml = await bagian(await tulisBuku({ koreksi: [{ lembar: jahat, baris: jahat, alasan: jahat, dokumen: jahat }], anggaran: [{ simpul: '+1', tahap: '@a', dokumen: '-D', nilai: '=1+1' }] }, { mode: 'kosong' }));
  for (const [nama, isi] of xml) if (nama.includes('worksheets/')) expect(isi.toString()).not.toMatch(/<f[ >]/);
});

it('offers every closed list, for a bounded number of rows, and makes text columns text', async () => {
  const xml = await bagian(await tulisBuku({}, { mode: 'terisi' }));
  lembarBuku.forEach((l, i) => {
    const isi = lembarKe(xml, i + 2);
    const daftar = [...isi.matchAll(/sqref="([A-Z]+)2:\1(\d+)"><formula1>"([^"]*)"/g)];
    expect(daftar.map((d) => d[3])).toEqual(l.kolom.flatMap((k) => (k.pilihan ? [k.pilihan.join(',')] : [])));
    for (const d of daftar) {
      expect(Number(d[2])).toBe(barisValidasi + 1);
      expect(d[3]!.length).toBeLessThanOrEqual(panjangPilihan);
    }
    expect(isi.match(/<col [^>]*style=/g) ?? []).toHaveLength(l.kolom.filter((k) => k.isi === 'teks').length);
    expect(isi).toContain('state="frozen"');
  });
});

it('explains every sheet and every column, and how to import', async () => {
  const xml = await bagian(await tulisBuku({}, { mode: 'kosong', judul: 'Buku kerja Dinas Uji' }));
  const teks = xml.get('xl/sharedstrings.xml')!.toString();
  expect(xml.get('xl/workbook.xml')!.toString()).toMatch(/name="Petunjuk".*name="Identitas".*name="Koreksi"/s);
  for (const kata of ['Buku kerja Dinas Uji', 'npx runut impor BERKAS.xlsx --uji', ...lembarBuku.map((l) => l.petunjuk)]) expect(teks).toContain(kata);
  for (const k of lembarBuku.flatMap((l) => l.kolom)) expect(teks).toContain(k.petunjuk.replace(/&/g, '&amp;'));
});

it('refuses a column that the sheet does not have, and text that no cell can hold', async () => {
  await expect(tulisBuku({ kinerja: [{ nama: 'x' }] }, { mode: 'terisi' })).rejects.toThrow('no column with key "nama"');
  await expect(tulisBuku({ kinerja: [{ periode: 'x'.repeat(32_768) }] }, { mode: 'terisi' })).rejects.toMatchObject({ kode: 'teks-terlalu-panjang', kesalahan: [{ tempat: { lembar: 'Kinerja', sel: 'B2', baris: 2 } }] });
});

it.each([
  [0, undefined, 'umum'],
  [9, undefined, 'persen'],
  [14, undefined, 'tanggal'],
  [44, undefined, 'angka'],
  [170, 'General', 'umum'],
  [170, '0.00%', 'persen'],
  [170, '0.0%;[Red]-0.0%;"-"', 'persen'],
  [170, '0.0%;0.0', 'campur'],
  [170, '0"%"', 'angka'],
  [170, '0\\%', 'angka'],
  [170, 'dd mmmm yyyy', 'tanggal'],
  [170, '[$-421]dd\\ mmmm\\ yyyy;@', 'tanggal'],
  [170, '[h]:mm', 'tanggal'],
  [170, '_-"Rp"* #,##0_-;-"Rp"* #,##0_-;_-"Rp"* "-"_-;_-@_-', 'angka'],
  [170, '[$Rp-421]#,##0;[Red]-[$Rp-421]#,##0', 'angka'],
  [170, '0.00E+00', 'angka'],
] as const)('sees format %i %s as %s', (id, kode, gaya) => {
  expect(gayaFormat(id, kode)).toBe(gaya);
});
