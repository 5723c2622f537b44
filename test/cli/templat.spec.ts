import { DomainError, type Kesalahan } from '#kernel';
import type { HasilImpor } from '#capaian';
import { jombang2024Fakta, susunTemplat, type IsiTulis } from '#impor/nest';
import { JalankanRealisasi } from '#realisasi/nest';
import { uuid5 } from '#event-store';
import { aktorDemo } from '#akses';
import { FolderUji, PD, diMeja, type Meja } from './buku-besar-uji.js';

type Baris = Record<string, string>;
type Lembar = keyof IsiTulis;

const dinyatakan = (h: HasilImpor) => h.perubahan.filter((p) => p.lembar !== 'Turunan');

/** The workbook with some rows of one sheet changed. */
function ubah(isi: IsiTulis, lembar: Lembar, pilih: (b: Baris) => boolean, perubahan: Baris): IsiTulis {
  expect(isi[lembar]!.some(pilih)).toBe(true);
  return { ...isi, [lembar]: isi[lembar]!.map((b) => (pilih(b) ? { ...b, ...perubahan } : b)) };
}

/** Fills in the date that every prepared document waits for. */
const bertanggal = (isi: IsiTulis, tanggal: string): IsiTulis => ubah(isi, 'dokumen', (b) => b.tanggal === '', { tanggal, tanggalPerkiraan: 'tidak' });

async function kesalahan(kerja: Promise<unknown>): Promise<readonly Kesalahan[]> {
  const error: unknown = await kerja.then(() => undefined, (e: unknown) => e);
  if (!(error instanceof DomainError)) throw new Error('expected a refusal', { cause: error });
  return error.kesalahan;
}

const sel = (k: Kesalahan): string => `${k.tempat?.lembar}!${k.tempat?.sel}`;

describe("the office's own workbook", () => {
  const folder = new FolderUji();
  let jombang: string;
  beforeAll(async () => {
    jombang = await folder.jombang();
  });
  afterAll(() => folder.bersihkan());

  const templat = async (meja: Meja, periode?: 'tw1' | 'tahun'): Promise<IsiTulis> => susunTemplat(await meja.penghitung(PD, 2024), periode ? { periode } : {});
  const diSalinan = async <T>(kerja: (meja: Meja) => Promise<T>): Promise<T> => diMeja(await folder.salinan(jombang), kerja);

  it('changes nothing when it is imported as it is, whatever period it is prepared for', async () => {
    await diMeja(jombang, async (meja) => {
      for (const periode of [undefined, 'tw1', 'tahun'] as const) {
        const hasil = await meja.uji(await templat(meja, periode));
        expect([hasil.jumlahPeristiwa, hasil.perubahan]).toEqual([0, []]);
      }
    });
  });

  it('holds what is recorded, and rows for the next entry without figures', async () => {
    await diMeja(jombang, async (meja) => {
      const isi = await templat(meja, 'tw1');
      const berangka = (lembar: Lembar) => isi[lembar]!.filter((b) => (b['nilai'] ?? b['target']) !== '' || (b['selisih'] ?? '') !== '').length;
      expect({ ...Object.fromEntries((['target', 'anggaran', 'realisasi', 'kinerja'] as const).map((l) => [l, berangka(l)])) }).toEqual({ target: 102, anggaran: 56, realisasi: 7, kinerja: 11 });
      const siap = isi.anggaran!.filter((b) => b['nilai'] === '');
      expect([siap.length, ...new Set(siap.map((b) => b['tahap']))]).toEqual([29, 'pergeseran-1']);
      expect(isi.realisasi!.filter((b) => b['nilai'] === '').map((b) => b['simpul'])).toContain('6.1.2');
      expect(isi.kinerja!.filter((b) => b['nilai'] === '')).toHaveLength(51);
      // Output of the year is recorded for eleven indikator: only the others are asked for.
      expect((await templat(meja, 'tahun')).kinerja!.filter((b) => b['nilai'] === '')).toHaveLength(40);
    });
  });

  it('is the same workbook until something is recorded', async () => {
    await diMeja(jombang, async (meja) => expect(await templat(meja, 'tw1')).toEqual(await templat(meja, 'tw1')));
  });

  it.each([
    ['anggaran', (b: Baris) => b['tahap'] === 'pergeseran-1' && b['simpul'] === '6.1.1', { selisih: '-1000000' }, '194925400'],
    ['anggaran', (b: Baris) => b['tahap'] === 'pergeseran-1' && b['simpul'] === '6.1.1', { nilai: '195000000.50' }, '195000000.50'],
    ['realisasi', (b: Baris) => b['nilai'] === '' && b['simpul'] === '1.1.1', { nilai: '1250000' }, '1250000'],
    ['kinerja', (b: Baris) => b['nilai'] === '' && b['indikator'] === 'I-S1', { nilai: '0.25' }, '0.25'],
  ] as const)('one figure filled in on the sheet %s is one change', async (lembar, pilih, isian, menjadi) => {
    await diSalinan(async (meja) => {
      const isi = bertanggal(ubah(await templat(meja, 'tw1'), lembar, pilih, isian), '2024-11-04');
      const uji = await meja.uji(isi);
      expect(dinyatakan(uji).map((p) => p.baru)).toEqual([menjadi]);
      const hasil = await meja.impor(isi);
      expect(dinyatakan(hasil)).toEqual(dinyatakan(uji));
      expect((await meja.uji(await templat(meja, 'tw1'))).perubahan).toEqual([]);
    });
  });

  it('takes a whole DPPA as differences to the awal', async () => {
    const perubahan = new Map(jombang2024Fakta.anggaran.filter((b) => b['tahap'] === 'perubahan').map((b) => [b['simpul'], BigInt(b['nilai']!)]));
    const awal = new Map(jombang2024Fakta.anggaran.filter((b) => b['tahap'] === 'awal').map((b) => [b['simpul'], BigInt(b['nilai']!)]));
    await diMeja(await folder.baru(), async (meja) => {
      await meja.impor({ ...jombang2024Fakta, anggaran: jombang2024Fakta.anggaran.filter((b) => b['tahap'] === 'awal') });
      const kosong = await templat(meja);
      const siap = kosong.anggaran!.filter((b) => b['nilai'] === '');
      expect([siap.length, ...new Set(siap.map((b) => `${b['tahap']} ${b['dokumen']}`))]).toEqual([27, 'perubahan DPPA-2024']);
      const isi: IsiTulis = {
        ...bertanggal(kosong, '2024-10-01'),
        anggaran: kosong.anggaran!.map((b) => (b['nilai'] === '' ? { ...b, selisih: String(perubahan.get(b['simpul'])! - awal.get(b['simpul'])!) } : b)),
      };
      await meja.impor(isi);
      const h = await meja.penghitung(PD, 2024);
      expect(h.selPagu('pd', 1).nilai).toBe('6302736257');
      expect(h.selPagu(h.c.perKode.get('1.7.1')!, 1).nilai).toBe('96211050');
      expect((await meja.uji(await templat(meja))).perubahan).toEqual([]);
      // The same differences again are the same document: nothing changes.
      expect((await meja.uji({ ...isi, koreksi: [] })).jumlahPeristiwa).toBe(0);
    });
  });

  it('refuses another value for a recorded document by its cell, and takes it with a Koreksi', async () => {
    await diSalinan(async (meja) => {
      const pilih = (b: Baris): boolean => b['tahap'] === 'perubahan' && b['simpul'] === '6.1.1';
      const asli = await templat(meja);
      const isi = ubah(asli, 'anggaran', pilih, { nilai: '195925401' });
      const baris = isi.anggaran!.findIndex(pilih) + 2;
      expect((await kesalahan(meja.impor(isi))).map((k) => [k.kode, sel(k)])).toEqual([['berbeda-dari-tercatat', `Anggaran!G${baris}`]]);
      const koreksi = { ...isi, koreksi: [{ lembar: 'Anggaran', baris: String(baris), alasan: 'Salah salin dari DPPA', dokumen: 'DPPA-2024' }] };
      expect(dinyatakan(await meja.impor(koreksi)).map((p) => [p.lama, p.baru])).toEqual([['195925400', '195925401']]);
      expect((await meja.uji(await templat(meja))).perubahan).toEqual([]);
    });
  });

  it('asks for the date of a prepared document as soon as it is used', async () => {
    await diMeja(jombang, async (meja) => {
      const isi = ubah(await templat(meja), 'anggaran', (b) => b['tahap'] === 'pergeseran-1', { nilai: '1' });
      const baris = isi.dokumen!.findIndex((b) => b['tanggal'] === '') + 2;
      expect((await kesalahan(meja.uji(isi))).map((k) => [k.kode, sel(k)])).toEqual([['tanggal-kosong', `Dokumen!E${baris}`]]);
    });
  });

  it('a closed period takes no entry, and no workbook is prepared for it', async () => {
    await diSalinan(async (meja) => {
      const isi = bertanggal(ubah(await templat(meja, 'tw1'), 'realisasi', (b) => b['nilai'] === '' && b['simpul'] === '1.1.1', { nilai: '5' }), '2024-03-31');
      await tutup(meja, 'tw1');
      const baris = isi.realisasi!.findIndex((b) => b['nilai'] === '5') + 2;
      expect((await kesalahan(meja.impor(isi))).map((k) => [k.kode, sel(k)])).toEqual([['periode-ditutup', `Realisasi!H${baris}`]]);
      expect((await kesalahan(templat(meja, 'tw1'))).map((k) => k.kode)).toEqual(['periode-ditutup']);
      // What was recorded before it was closed may still be said again.
      await tutup(meja, 'tahun');
      expect((await meja.uji(await templat(meja))).perubahan).toEqual([]);
    });
  });

  it('proposes the tree of the year before to a year that has none, with the same nodes', async () => {
    await diSalinan(async (meja) => {
      const [lama, baru] = [await meja.penghitung(PD, 2024), await meja.penghitung(PD, 2025)];
      const isi = susunTemplat(baru, { sebelumnya: lama });
      expect([isi.identitas![0]!['tahun'], isi.pohon!.length, isi.target, isi.realisasi]).toEqual(['2025', 57, [], []]);
      expect(new Set(isi.anggaran!.map((b) => `${b['tahap']} ${b['nilai']}${b['selisih']}`))).toEqual(new Set(['awal ']));
      await meja.impor(isi);
      const h = await meja.penghitung(PD, 2025);
      expect([...h.c.simpul.keys()].sort()).toEqual([...lama.c.simpul.keys()].sort());
      expect((await meja.uji(susunTemplat(h))).jumlahPeristiwa).toBe(0);
    });
  });

  it('says figures, codes, documents and policies back to the last digit', async () => {
    await diMeja(await folder.baru(), async (meja) => {
      await meja.impor(sulit);
      const isi = susunTemplat(await meja.penghitung('kota-dinas', 2024), { periode: 'bulan-02' });
      const hasil = await meja.uji(isi);
      expect([hasil.jumlahPeristiwa, hasil.perubahan]).toEqual([0, []]);
      // Nothing was left out to get there.
      const banyak = (b: IsiTulis, l: Lembar): number => b[l]!.filter((x) => [x['nilai'], x['target'], x['selisih']].some((n) => n !== undefined && n !== '')).length;
      for (const l of ['target', 'anggaran', 'realisasi', 'kinerja'] as const) expect([l, banyak(isi, l)]).toEqual([l, banyak(sulit, l)]);
      expect(new Set(isi.kebijakan!.map((b) => b['jenis']))).toEqual(new Set(['skala', 'capaian', 'rata-rata', 'basis', 'empat-mata']));
      expect(isi.pohon).toHaveLength(sulit.pohon!.length);
    });
  });

  it('refuses another date or uraian of a recorded document once, at its own row, whatever cites it', async () => {
    await diMeja(await folder.baru(), async (meja) => {
      await meja.impor({ ...sulit, target: [] });
      const lain = async (perubahan: Baris) => (await kesalahan(meja.uji({ ...ubah(sulit, 'dokumen', (b) => b.dokumen === 'A', perubahan), anggaran: [] }))).map((k) => [k.kode, sel(k)]);
      expect(await lain({ tanggal: '2024-01-03' })).toEqual([['tanggal-dokumen-berbeda', 'Dokumen!E2']]);
      expect(await lain({ uraian: 'DPA lain' })).toEqual([['uraian-dokumen-berbeda', 'Dokumen!G2']]);
      expect((await meja.uji(ubah(sulit, 'dokumen', (b) => b.dokumen === 'A', { uraian: '' }))).jumlahPeristiwa).toBe(sulit.target!.length);
    });
  });

  async function tutup(meja: Meja, periode: 'tw1' | 'tahun'): Promise<void> {
    const meta = { id: uuid5('tutup', periode), aktor: aktorDemo, source: { jenis: 'cli' as const }, correlationId: 'tutup', causationId: null, usulan: null };
    await meja.bus.execute(new JalankanRealisasi({ jenis: 'TutupPeriode', pd: PD, tahun: 2024, periode, tanggal: '2025-01-31', terbuka: [], penjelasan: [] }, meta));
  }
});

const EDISI = 'kepmen-900.1.15.5-1317-2023';

/** A workbook of everything that is easily lost on the way: editions, local codes, refunds, sen, ranges, two documents without numbers. */
const sulit: IsiTulis = {
  identitas: [{ pemda: 'kota', namaPemda: 'Kota "Uji" & Sekitarnya', pd: 'kota-dinas', namaPd: 'Dinas =Satu', tahun: '2024', edisi: EDISI }],
  dokumen: [
    { dokumen: 'A', jenis: 'DPA', nomor: '007', tanggal: '2024-01-02', tanggalPerkiraan: 'tidak', uraian: 'DPA' },
    { dokumen: 'B', jenis: 'SP2D', tanggal: '2024-02-01', tanggalPerkiraan: 'ya', uraian: 'SP2D pertama' },
    { dokumen: 'C', jenis: 'SP2D', tanggal: '2024-02-01', tanggalPerkiraan: 'ya', uraian: 'SP2D kedua' },
    { dokumen: 'D', jenis: 'STS', nomor: '1.10', tanggal: '2024-02-20', tanggalPerkiraan: 'tidak' },
    { dokumen: 'E', jenis: 'LAINNYA', tanggal: '2024-03-01', tanggalPerkiraan: 'tidak', uraian: 'Peraturan wali kota' },
  ],
  pohon: [
    { kode: 'S-1', jenjang: 'sasaran', uraian: 'Sasaran setempat', lokal: 'ya' },
    { kode: '2.17.03', jenjang: 'program', induk: 'S-1', uraian: '+Program', lokal: 'tidak' },
    { kode: '2.17.03.2.01', jenjang: 'kegiatan', induk: '2.17.03', uraian: 'Kegiatan', lokal: 'tidak' },
    { kode: '2.17.03.2.01.0001', jenjang: 'sub-kegiatan', induk: '2.17.03.2.01', uraian: 'Sub', lokal: 'tidak' },
  ],
  indikator: [
    { indikator: '1.10', simpul: 'S-1', nama: 'Satu', satuan: '%', arah: 'positif', akumulasi: 'akhir', namaLain: 'I; II' },
    { indikator: '1.10', simpul: '2.17.03', nama: 'Satu', satuan: '%', arah: 'positif', akumulasi: 'akhir', namaLain: 'I; II' },
    { indikator: '2', simpul: '2.17.03.2.01.0001', nama: 'Dua', satuan: 'orang', arah: 'negatif', akumulasi: 'jumlah' },
  ],
  target: [
    { indikator: '1.10', tahap: 'awal', dokumen: 'A', target: 'B (60-70)' },
    { indikator: '1.10', tahap: 'awal', dokumen: 'A', periode: 'TW II', target: '80 (bb)' },
    { indikator: '1.10', tahap: 'awal', dokumen: 'A', periode: 'TW III', target: 'Orang/Bulan' },
    { indikator: '1.10', tahap: 'perubahan', dokumen: 'E', target: 'tidak berlaku' },
    { indikator: '2', tahap: 'awal', dokumen: 'A', target: '1.234.567,89 orang' },
    { indikator: '2', tahap: 'awal', dokumen: 'A', periode: 'Maret', target: '-0,5' },
  ],
  anggaran: [
    { simpul: '2.17.03.2.01.0001', tahap: 'awal', dokumen: 'A', rekening: '5.1', sumberDana: 'PAD', nilai: '1234567890123456.05' },
    { simpul: '2.17.03.2.01.0001', tahap: 'awal', dokumen: 'A', rekening: '5.2', sumberDana: '=DAK', nilai: '0' },
    { simpul: 'pd', tahap: 'awal', dokumen: 'A', nilai: '1234567890123456.05' },
  ],
  realisasi: [
    { jenis: 'keuangan', periode: 'Februari', basis: 'SP2D', simpul: '2.17.03.2.01.0001', rekening: '5.1', sumberDana: 'PAD', nilai: '1000.5', dokumen: 'B' },
    { jenis: 'keuangan', periode: 'Februari', basis: 'SP2D', simpul: '2.17.03.2.01.0001', rekening: '5.1', sumberDana: 'PAD', nilai: '1000.5', dokumen: 'C' },
    { jenis: 'keuangan', periode: 'Februari', basis: 'SP2D', simpul: '2.17.03.2.01.0001', nilai: '-250', dokumen: 'D' },
    { jenis: 'fisik', periode: 'Februari', simpul: '2.17.03.2.01.0001', nilai: '12.345', dokumen: 'B' },
  ],
  kinerja: [
    { periode: 'TW I', indikator: '1.10', nilai: '1.234', dokumen: 'E' },
    { periode: 'Februari', indikator: '2', nilai: '123456789012345.678', dokumen: 'E' },
  ],
  kebijakan: [
    { jenis: 'skala', berlaku: '2024-01-01', dokumen: 'E', kunci: 'Tinggi', nilai: '(100,∞]' },
    { jenis: 'skala', berlaku: '2024-01-01', dokumen: 'E', kunci: 'Rendah', nilai: '[0,100]' },
    { jenis: 'skala', berlaku: '2024-01-01', dokumen: 'E', kunci: 'celah', nilai: 'bawah' },
    { jenis: 'capaian', berlaku: '2024-01-01', dokumen: 'E', kunci: 'batas', nilai: '120,1250' },
    { jenis: 'rata-rata', berlaku: '2024-01-01', dokumen: 'E', kunci: 'atas', nilai: 'program' },
    { jenis: 'basis', berlaku: '2024-01-01', dokumen: 'E', kunci: 'basis', nilai: 'SP2D' },
    { jenis: 'empat-mata', berlaku: '2024-01-01', dokumen: 'E', kunci: 'wajib', nilai: 'tidak ada' },
  ],
  koreksi: [],
};
