import type { Kesalahan } from '#kernel';
import { batasBaku } from './batas.js';
import { bacaBuku } from './baca.js';
import { bagianUji, barisTeks, bukuUji, formatUji, lembarWajib, type LembarUji, zipUji } from './buku-uji.js';
import { bacaIsi } from './isi-buku.js';

const kepala = ['Kode simpul', 'Tahap', 'Dokumen', 'Nilai baru'];
const teksSel = (alamat: string, isi: string): string => `<c r="${alamat}" t="inlineStr"><is><t>${isi}</t></is></c>`;
const gaya = (format: (typeof formatUji)[number]): number => formatUji.indexOf(format);

/** A sheet Anggaran whose row 2 has the given cell as its figure. */
function anggaran(selNilai: string): LembarUji {
  return { nama: 'Anggaran', baris: `${barisTeks(1, kepala)}<row r="2">${teksSel('A2', '1.1')}${teksSel('B2', 'awal')}${teksSel('C2', 'D')}${selNilai}</row>` };
}

async function kesalahan(lembar: readonly LembarUji[]): Promise<readonly Kesalahan[]> {
  return (await bacaIsi(bukuUji(lembar), batasBaku)).kesalahan;
}
const ringkas = (k: readonly Kesalahan[]): string[] => k.map((x) => `${x.kode} ${x.tempat?.lembar ?? ''}!${x.tempat?.sel ?? ''}`);

async function nilai(selNilai: string): Promise<{ teks: string | undefined; peringatan: string[] }> {
  const { lembar, peringatan } = await bacaIsi(bukuUji([anggaran(selNilai)]), batasBaku);
  return { teks: lembar.find((l) => l.kunci === 'anggaran')?.baris[0]?.isi['nilai'], peringatan: ringkas(peringatan) };
}

describe('figures', () => {
  it.each([
    ['4590850', '4590850'],
    ['1.5E7', '15000000'],
    ['0.1', '0.1'],
    ['0.55000000000000004', '0.55'],
    ['1234567.8899999999', '1234567.89'],
    ['7.0000000000000007E-2', '0.07'],
    ['-0', '0'],
    ['123456789012345', '123456789012345'],
  ])('reads the XML number %s as %s', async (mentah, eksak) => {
    expect((await nilai(`<c r="D2"><v>${mentah}</v></c>`)).teks).toBe(eksak);
  });

  it.each(['1234567890123456', '0.33333333333333331', '62499750405542892', '1.00000000000000001', '1E400'])('refuses %s, which has no exact decimal of 15 digits', async (mentah) => {
    expect(ringkas(await kesalahan([anggaran(`<c r="D2"><v>${mentah}</v></c>`)]))).toEqual(['bilangan-tidak-eksak Anggaran!D2']);
  });

  it('reads a percent cell as it shows, and says so; an unclear percent format is refused', async () => {
    expect(await nilai(`<c r="D2" s="${gaya('0%')}"><v>0.55000000000000004</v></c>`)).toEqual({ teks: '55%', peringatan: ['sel-persen Anggaran!D2'] });
    expect(ringkas(await kesalahan([anggaran(`<c r="D2" s="${gaya('0.0%;0.0')}"><v>0.5</v></c>`)]))).toEqual(['format-campur Anggaran!D2']);
  });

  it('uses the stored result of a formula; refuses errors, and formulas without a result', async () => {
    expect(await nilai('<c r="D2"><f>1+1</f><v>2</v></c>')).toEqual({ teks: '2', peringatan: ['sel-berumus Anggaran!D2'] });
    expect(ringkas(await kesalahan([anggaran('<c r="D2" t="e"><f>1/0</f><v>#DIV/0!</v></c>')]))).toEqual(['sel-galat Anggaran!D2']);
    expect(ringkas(await kesalahan([anggaran('<c r="D2"><f>1+1</f></c>')]))).toEqual(['rumus-tanpa-hasil Anggaran!D2']);
  });

  it('refuses a date where a figure or text belongs, and a code whose format hides what it is', async () => {
    expect(ringkas(await kesalahan([anggaran(`<c r="D2" s="${gaya('dd/mm/yyyy')}"><v>45566</v></c>`)]))).toEqual(['tanggal-bukan-tempatnya Anggaran!D2']);
    const pohon = (s: string): LembarUji => ({ nama: 'Pohon', baris: `${barisTeks(1, ['Kode', 'Jenjang', 'Uraian'])}<row r="2">${s}${teksSel('B2', 'misi')}${teksSel('C2', 'x')}</row>` });
    expect(ringkas(await kesalahan([pohon(`<c r="A2" s="${gaya('0.00')}"><v>1.1</v></c>`)]))).toEqual(['kode-sebagai-bilangan Pohon!A2']);
    expect(ringkas((await bacaIsi(bukuUji([pohon('<c r="A2"><v>1.1</v></c>')]), batasBaku)).peringatan)).toEqual(['kode-sebagai-bilangan Pohon!A2']);
  });
});

describe('dates', () => {
  const dokumen = (sel: string): LembarUji[] => [lembarWajib[0]!, { nama: 'Dokumen', baris: `${barisTeks(1, ['Dokumen', 'Jenis', 'Tanggal'])}<row r="2">${teksSel('A2', 'D')}${teksSel('B2', 'DPA')}${sel}</row>` }];
  const tanggal = async (sel: string, sejak1904 = false): Promise<string | undefined> => {
    const { lembar } = await bacaIsi(zipUji(bagianUji(dokumen(sel), { sejak1904 })), batasBaku);
    return lembar.find((l) => l.kunci === 'dokumen')?.baris[0]?.isi['tanggal'];
  };

  it('reads date cells of both epochs, ISO cells, and dates as offices write them', async () => {
    const s = gaya('dd/mm/yyyy');
    expect(await tanggal(`<c r="C2" s="${s}"><v>45566</v></c>`)).toBe('2024-10-01');
    expect(await tanggal(`<c r="C2" s="${s}"><v>45566.75</v></c>`)).toBe('2024-10-01');
    expect(await tanggal(`<c r="C2" s="${s}"><v>44104</v></c>`, true)).toBe('2024-10-01');
    expect(await tanggal('<c r="C2" t="d"><v>2024-10-01T00:00:00</v></c>')).toBe('2024-10-01');
    for (const teks of ['1 Oktober 2024', 'Selasa, 1 Okt 2024', '01/10/2024', '1-10-2024', '2024-10-01']) expect(await tanggal(teksSel('C2', teks))).toBe('2024-10-01');
  });

  it.each([teksSel('C2', '10/25/2024'), teksSel('C2', '31 Juni 2024'), '<c r="C2"><v>45566</v></c>', `<c r="C2" s="${gaya('dd/mm/yyyy')}"><v>60</v></c>`])('refuses %s', async (sel) => {
    expect(ringkas((await bacaIsi(zipUji(bagianUji(dokumen(sel))), batasBaku)).kesalahan)).toEqual(['tanggal-tidak-terbaca Dokumen!C2']);
  });
});

describe('sheets and columns', () => {
  it('finds columns in any order and spelling, under a title, and says where they were', async () => {
    const lembar = { nama: 'ANGGARAN', baris: barisTeks(1, ['Pagu DPA 2024']) + barisTeks(3, ['nilai  BARU', 'Dokumen *', 'tahap', 'KODE SIMPUL', 'Catatan']) + barisTeks(4, ['5', 'D', 'awal', '1.1', 'abaikan']) };
    const hasil = await bacaBuku(bukuUji([lembar]));
    expect(hasil.buku.anggaran).toEqual([{ baris: 4, isi: { simpul: '1.1', tahap: 'awal', dokumen: 'D', rekening: '', sumberDana: '', nilai: '5', selisih: '' } }]);
    expect(hasil.selDari('anggaran', 'nilai', 4)).toBe('A4');
    expect(hasil.selDari('anggaran', 'simpul', 4)).toBe('D4');
    expect(ringkas(hasil.peringatan)).toEqual(['kolom-asing Anggaran!E3']);
  });

  it('ignores unknown sheets with a warning, and reads hidden rows and sheets with one', async () => {
    const kinerja = { nama: 'Kinerja', tersembunyi: true, baris: barisTeks(1, ['Periode', 'Indikator', 'Realisasi', 'Dokumen']) + barisTeks(2, ['Tahun', 'I', '3', 'D']).replace('<row ', '<row hidden="1" ') };
    const { lembar, peringatan } = await bacaIsi(bukuUji([kinerja, { nama: 'Catatan', baris: '' }, { nama: 'Petunjuk', baris: '' }]), batasBaku);
    expect(lembar.find((l) => l.kunci === 'kinerja')?.baris).toHaveLength(1);
    expect(peringatan.map((p) => p.kode).sort()).toEqual(['baris-tersembunyi', 'lembar-asing', 'lembar-tersembunyi']);
  });

  it('collects every fault, each at its cell', async () => {
    const k = await kesalahan([
      { nama: 'Anggaran', baris: barisTeks(1, kepala) + barisTeks(2, ['1.1', '', 'D', '5']) + barisTeks(3, ['', '', '', '']) + barisTeks(7, ['', 'awal', '', '5']) },
      { nama: 'Kinerja', baris: barisTeks(1, ['Periode', 'Indikator', 'Dokumen']) + barisTeks(2, ['Tahun', 'I', 'D']) },
      { nama: 'Pohon', baris: barisTeks(1, ['Kode', 'Jenjang', 'Uraian', 'kode']) },
      { nama: 'pohon ', baris: '' },
    ]);
    expect(ringkas(k)).toEqual(['wajib-kosong Anggaran!B2', 'wajib-kosong Anggaran!A7', 'wajib-kosong Anggaran!C7', 'kolom-hilang Kinerja!', 'kolom-ganda Pohon!D1', 'lembar-ganda pohon !']);
    expect(k[1]?.tempat).toEqual({ lembar: 'Anggaran', sel: 'A7', baris: 7 });
    expect(k[3]?.pesan).toContain('Realisasi (wajib)');
  });

  it('names a required sheet that is missing, with its headings', async () => {
    const { kesalahan: k, tidakUtuh } = await bacaIsi(zipUji(bagianUji([lembarWajib[0]!])), batasBaku);
    expect(k).toMatchObject([{ kode: 'lembar-hilang', pesan: expect.stringContaining('Dokumen, Jenis, Nomor') as string }]);
    expect(tidakUtuh).toEqual(['dokumen']);
  });

  it('stops listing at the limit and counts the rest', async () => {
    const baris = barisTeks(1, kepala) + Array.from({ length: 50 }, (_, i) => barisTeks(i + 2, ['', '', 'D', '5'])).join('');
    const hasil = await bacaIsi(bukuUji([{ nama: 'Anggaran', baris }]), { ...batasBaku, kesalahan: 10 });
    expect([hasil.kesalahan.length, hasil.tidakTerdaftar]).toEqual([10, 90]);
  });

  it('refuses merged cells among the data, and only there', async () => {
    const dua = (ref: string): LembarUji => ({ ...anggaran('<c r="D2"><v>5</v></c>'), ekor: `<mergeCells><mergeCell ref="${ref}"/></mergeCells>` });
    expect(ringkas(await kesalahan([dua('A2:A3')]))).toEqual(['sel-gabungan Anggaran!A2']);
    expect(ringkas(await kesalahan([dua('C1:E2')]))).toEqual(['sel-gabungan Anggaran!C1']);
    // A cell inside the block is not blank by its author's doing, and what the block hides is not read.
    const tegak = { nama: 'Anggaran', baris: barisTeks(1, kepala) + barisTeks(2, ['1.1', 'awal', 'D', '5']) + barisTeks(3, ['1.2', '', 'D', '6']) + barisTeks(4, ['1.3', '', 'D', '7']), ekor: '<mergeCells><mergeCell ref="B2:B3"/></mergeCells>' };
    expect(ringkas(await kesalahan([tegak]))).toEqual(['sel-gabungan Anggaran!B2', 'wajib-kosong Anggaran!B4']);
    expect((await bacaIsi(bukuUji([tegak]), batasBaku)).lembar.find((l) => l.kunci === 'anggaran')?.baris.map((b) => b.cacat)).toEqual([['tahap'], ['tahap'], ['tahap']]);
    for (const ref of ['A1:B1', 'A9:A10', 'F2:G2']) await expect(bacaIsi(bukuUji([dua(ref)]), batasBaku)).resolves.toBeDefined();
  });
});

describe('example rows', () => {
  const kinerja = (...baris: string[][]): LembarUji => ({ nama: 'Kinerja', baris: [['#', 'Periode', 'Indikator', 'Realisasi', 'Dokumen'], ...baris].map((b, i) => barisTeks(i + 1, b)).join('') });
  const contoh = ['contoh', 'Tahun', 'I-1.1.1', '3', 'LKJIP-2024'];

  it('are passed over wherever they stand; other marks mean nothing', async () => {
    const { lembar } = await bacaIsi(bukuUji([kinerja(['1', 'TW I', 'I', '1', 'D'], contoh, ['x', 'TW II', 'I', '2', 'D'], ['contoh', '', '', '', ''])]), batasBaku);
    expect(lembar.find((l) => l.kunci === 'kinerja')?.baris.map((b) => b.baris)).toEqual([2, 4]);
  });

  it('are refused once somebody has typed over them, so that no figure is lost without a word', async () => {
    expect(ringkas(await kesalahan([kinerja(['Contoh', 'Tahun', 'I-1.1.1', '4', 'LKJIP-2024'])]))).toEqual(['contoh-diubah Kinerja!A2']);
  });
});
