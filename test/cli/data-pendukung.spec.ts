import { DomainError, type Kesalahan } from '#kernel';
import { jombang2024Fakta, susunTemplat, type IsiTulis } from '#impor/nest';
import { FolderUji, PD, diMeja, type Meja } from './buku-besar-uji.js';

type Baris = Record<string, string>;

async function kesalahan(kerja: Promise<unknown>): Promise<readonly Kesalahan[]> {
  const error: unknown = await kerja.then(() => undefined, (e: unknown) => e);
  if (!(error instanceof DomainError)) throw new Error('expected a refusal', { cause: error });
  return error.kesalahan;
}

const tempat = (k: Kesalahan): string => `${k.kode} ${k.tempat?.lembar}!${k.tempat?.sel}`;

describe('counts, comparisons, analyses and formulas in the workbook', () => {
  const folder = new FolderUji();
  let jombang: string;
  beforeAll(async () => {
    jombang = await folder.jombang();
  });
  afterAll(() => folder.bersihkan());

  const templat = async (meja: Meja): Promise<IsiTulis> => susunTemplat(await meja.penghitung(PD, 2024));
  const diSalinan = async <T>(kerja: (meja: Meja) => Promise<T>): Promise<T> => diMeja(await folder.salinan(jombang), kerja);

  it('stand in the office\'s own workbook as they are recorded', async () => {
    await diMeja(jombang, async (meja) => {
      const isi = await templat(meja);
      expect([isi.dataPendukung!.length, isi.pembanding!.length, isi.analisis!.length]).toEqual([jombang2024Fakta.dataPendukung.length, jombang2024Fakta.pembanding.length, jombang2024Fakta.analisis.length]);
      expect(isi.indikator!.find((b) => b['indikator'] === 'I-3')).toMatchObject({ formula: 'rasio', pembilang: 'koperasi-rat', penyebut: 'koperasi-sasaran', pengali: '' });
      expect((await meja.uji(isi)).jumlahPeristiwa).toBe(0);
    });
  });

  it('are refused with every fault by sheet and cell', async () => {
    await diSalinan(async (meja) => {
      const isi = await templat(meja);
      const data = isi.dataPendukung!.length;
      const dasar: Baris = { kunci: 'baru', nama: 'Baru', nilai: '1', satuan: 'unit', dokumen: 'LKJIP-2025' };
      const faults = await kesalahan(meja.uji({
        ...isi,
        indikator: isi.indikator!.map((b) => (b['indikator'] === 'I-S2' ? { ...b, formula: 'rasio', pembilang: 'Aset Koperasi' } : b['indikator'] === 'I-S4' ? { ...b, pembilang: 'a' } : b)),
        dataPendukung: [...isi.dataPendukung!, { ...dasar, kunci: 'Kunci Salah' }, { ...dasar, ciri: 'kecamatan' }, { ...dasar, tahunData: '2023', tanggal: '2024-01-31' }, { ...dasar, satuan: 'orang', sifat: 'mengalir' }, { ...dasar, dokumen: 'TIDAK-ADA' }],
        pembanding: [...isi.pembanding!, { indikator: 'I-S9', lingkup: 'dunia', nama: 'x', tahunNilai: '24', ukuran: 'target', nilai: '1', satuan: 'x', sebanding: 'ya', dokumen: 'LKJIP-2025' }],
        analisis: [...isi.analisis!, { indikator: 'I-S1', simpul: 'S1', faktor: 'solusi', nomor: '0', teks: 'x', dokumen: 'LKJIP-2025' }],
      }));
      const baris = data + 2;
      const indikator = (kode: string): number => isi.indikator!.findIndex((b) => b['indikator'] === kode) + 2;
      expect(faults.map(tempat).sort()).toEqual([
        `suku-tidak-sah Indikator!I${indikator('I-S2')}`, `formula-kosong Indikator!H${indikator('I-S4')}`, `kunci-data-tidak-sah Data Pendukung!B${baris}`, `ciri-tidak-sah Data Pendukung!D${baris + 1}`, `saat-ganda Data Pendukung!G${baris + 2}`, `pilihan-tidak-dikenal Data Pendukung!H${baris + 3}`, `dokumen-tidak-ada Data Pendukung!L${baris + 4}`,
        'indikator-tidak-ada Pembanding!B22', 'pilihan-tidak-dikenal Pembanding!C22', 'tahun-tidak-sah Pembanding!E22', 'subjek-tidak-jelas Analisis!C27', 'nomor-tidak-sah Analisis!F27',
      ].sort());
      expect((await meja.uji(isi)).jumlahPeristiwa).toBe(0);
    });
  });

  it('change on a Koreksi only; a formula on a document of its own', async () => {
    await diSalinan(async (meja) => {
      const asli = await templat(meja);
      const letak = asli.dataPendukung!.findIndex((b) => b['kunci'] === 'um-omset-naik');
      const ubah = (nilai: string): IsiTulis => ({ ...asli, dataPendukung: asli.dataPendukung!.map((b, n) => (n === letak ? { ...b, nilai } : b)) });
      expect((await kesalahan(meja.uji(ubah('15')))).map(tempat)).toEqual([`berbeda-dari-tercatat Data Pendukung!I${letak + 2}`]);
      const dokumen = [...asli.dokumen!, { dokumen: 'BA', jenis: 'BERITA_ACARA', nomor: '1', tanggal: '2025-02-03' }];
      const dikoreksi: IsiTulis = { ...ubah('15'), dokumen, koreksi: [{ lembar: 'Data Pendukung', baris: String(letak + 2), alasan: 'Salah hitung', dokumen: 'BA' }] };
      const hasil = await meja.impor(dikoreksi);
      expect(hasil.perubahan.filter((p) => p.lembar === 'Data Pendukung')).toMatchObject([{ lama: '14', baru: '15', angka: `${PD}/2024/data/um-omset-naik/-/2024-tahun` }]);
      const h = await meja.penghitung(PD, 2024);
      expect(h.kinerja.formula([...h.c.indikator.values()].find((i) => i.kode === 'I-6')!)!.nilai!.tetap(2)).toBe('4.89');
      const lain = await templat(meja);
      const formula = (b: Baris): IsiTulis => ({ ...lain, dokumen: [...lain.dokumen!, { dokumen: 'IKU', jenis: 'PERKADA', nomor: '7', tanggal: '2024-06-01' }], indikator: lain.indikator!.map((x) => (x['indikator'] === 'I-6' ? { ...x, ...b } : x)) });
      expect((await kesalahan(meja.uji(formula({ formula: 'jumlah', penyebut: '' })))).map((k) => k.kode)).toEqual(['formula-berbeda']);
      expect((await meja.uji(formula({ formula: 'jumlah', penyebut: '', dokumenFormula: 'IKU' }))).perubahan.filter((p) => p.lembar === 'Indikator').map((p) => [p.uraian.slice(0, 12), p.baru])).toEqual([['Formula: I-6', 'um-omset-naik']]);
    });
  });
});
