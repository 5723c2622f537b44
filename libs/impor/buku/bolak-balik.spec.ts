import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { type Kolom, lembarBuku } from '../lembar.js';
import { angkaDariSel, muatDalamSel } from './angka-sel.js';
import { batasBaku } from './batas.js';
import { bilanganSel } from './bilangan-sel.js';
import { bacaIsi } from './isi-buku.js';
import { type IsiTulis, tulisBuku } from './tulis.js';

const teks = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).map((t) => t.replace(/\r\n?/g, '\n').trim()).filter((t) => t !== '');
const licik = fc.constantFrom('=1+1', '=HYPERLINK("http://x")', '+62', '-5', '@a', '_x0041_', '_x005F_x0041_', '<b>&amp;</b>', ']]>', '007', '1.10', 'a\nb', '1e5', 'TRUE', '\u{1F600}', '\u0007', 'constructor', '__proto__');
const desimal = fc.tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.integer({ min: 0, max: 4 })).map(([minus, n, skala]) => {
  const d = n.toString().padStart(skala + 1, '0');
  const pecahan = skala === 0 ? '' : d.slice(-skala).replace(/0+$/, '');
  const nilai = d.slice(0, d.length - skala) + (pecahan && `.${pecahan}`);
  return minus && nilai !== '0' ? `-${nilai}` : nilai;
});
const tanggal = fc.date({ min: new Date('1900-03-01T00:00:00Z'), max: new Date('2999-12-31T00:00:00Z'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));

function isiKolom(k: Kolom): fc.Arbitrary<string> {
  const nilai = k.isi === 'tanggal' ? tanggal : k.isi === 'angka' ? fc.oneof(desimal, fc.constantFrom('3 dok', '-', '1.500.000')) : fc.oneof(teks, licik);
  return k.wajib ? nilai : fc.oneof(nilai, fc.constant(''));
}

const buku: fc.Arbitrary<IsiTulis> = fc.record(
  Object.fromEntries(lembarBuku.map((l) => [l.kunci, fc.array(fc.record(Object.fromEntries(l.kolom.map((k) => [k.kunci, isiKolom(k)]))), { maxLength: 4 })])),
) as fc.Arbitrary<IsiTulis>;

async function baca(bytes: Uint8Array): Promise<Record<string, readonly Record<string, string>[]>> {
  const { lembar, peringatan } = await bacaIsi(bytes, batasBaku);
  expect(peringatan).toEqual([]);
  return Object.fromEntries(lembar.map((l) => [l.kunci, l.baris.map((b) => b.isi)]));
}

it.each(['terisi', 'kosong'] as const)('reads back exactly what it wrote (%s), example rows left out', async (mode) => {
  await fc.assert(
    fc.asyncProperty(buku, async (isi) => {
      expect(await baca(await tulisBuku(isi, { mode }))).toEqual(isi);
    }),
    { numRuns: 20 },
  );
});

it('marks numeric cells, and only them, as exact figures', async () => {
  const baris = (nilai: string) => ({ simpul: '1', tahap: 'awal', dokumen: 'D', rekening: '', sumberDana: '', nilai, selisih: '' });
  const isi: IsiTulis = {
    identitas: [{ pemda: 'a', namaPemda: 'b', pd: 'c', namaPd: 'd', tahun: '2024', edisi: '' }],
    dokumen: [{ dokumen: 'D', jenis: 'DPA', nomor: '', tanggal: '2024-01-02', tanggalPerkiraan: '', uraian: '' }],
    anggaran: [baris('1.234'), baris('123456789012345'), baris('1234567890123456'), baris('-0.05'), baris('1.234.567')],
  };
  const { lembar } = await bacaIsi(await tulisBuku(isi, { mode: 'terisi' }), batasBaku);
  const anggaran = lembar.find((l) => l.kunci === 'anggaran')!.baris;
  expect(anggaran.map((b) => bilanganSel(b, 'nilai')?.nilai.toString())).toEqual(['1.234', '123456789012345', undefined, '-0.05', undefined]);
  expect(anggaran.map((b) => b.isi['nilai'])).toEqual(['1.234', '123456789012345', '1234567890123456', '-0.05', '1.234.567']);
  expect(anggaran.every((b) => bilanganSel(b, 'simpul') === undefined)).toBe(true);
});

it('is read in the same way by another program', async () => {
  const isi: IsiTulis = { dokumen: [{ dokumen: '=1+1', jenis: 'DPA', nomor: '007', tanggal: '2024-10-01', tanggalPerkiraan: '', uraian: 'a & b' }] };
  const bytes = Buffer.from(await tulisBuku(isi, { mode: 'terisi' }));
  expect(await readSheet(bytes, 'Dokumen')).toEqual([
    ['#', 'Dokumen *', 'Jenis *', 'Nomor', 'Tanggal *', 'Tanggal perkiraan', 'Uraian'],
    [null, '=1+1', 'DPA', '007', new Date('2024-10-01T00:00:00Z'), null, 'a & b'],
  ]);
});

it('writes as numbers exactly the figures of at most 15 digits', () => {
  fc.assert(
    fc.property(desimal, (d) => {
      const digit = d.replace(/[-.]/g, '').replace(/^0+/, '');
      const penting = d.includes('.') ? digit : digit.replace(/0+$/, '');
      expect(muatDalamSel(d)).toBe(penting.length <= 15);
      // What the library writes is JavaScript's text of the double.
      if (muatDalamSel(d)) expect(angkaDariSel(String(Number(d)))).toEqual({ nilai: d });
    }),
  );
});
