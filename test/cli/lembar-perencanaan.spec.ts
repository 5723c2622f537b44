import { DomainError, type Kesalahan } from '#kernel';
import type { HasilImpor } from '#capaian';
import { jombang2024Fakta, susunTemplat, type IsiTulis } from '#impor/nest';
import { FolderUji, PD, diMeja, type Meja } from './buku-besar-uji.js';

type Baris = Readonly<Record<string, string>>;

const dokumen: readonly Baris[] = [
  { dokumen: 'RENSTRA', jenis: 'RENSTRA', nomor: '5/2023', tanggal: '2023-02-10' },
  { dokumen: 'RENJA', jenis: 'RENJA', nomor: '9/2023', tanggal: '2023-08-01' },
  { dokumen: 'PK-A', jenis: 'PK', nomor: '130/1', tanggal: '2024-01-15' },
  { dokumen: 'PK-B', jenis: 'PK', nomor: '130/2', tanggal: '2024-10-04' },
  { dokumen: 'BA', jenis: 'BERITA_ACARA', nomor: '7/2024', tanggal: '2024-11-05' },
  { dokumen: 'PERDA', jenis: 'PERDA', nomor: '3/2024', tanggal: '2024-06-20' },
];
const kepala = (jabatan: string, atasan: string, tanda: string, tahap = 'awal'): Baris => ({ jabatan, namaJabatan: `Jabatan ${jabatan}`, atasan, namaAtasan: `Jabatan ${atasan}`, tahap, dokumen: tanda, alasan: '' });
const butir = (jabatan: string, tanda: string, nomor: string, lain: Baris = {}): Baris => ({ jabatan, dokumen: tanda, nomor, sasaran: 'Sasaran', indikator: 'I-S1', nama: 'Koperasi aktif', satuan: 'persen', target: '2%', ...lain });

/** Only what planning adds to the office's ledger. */
const isi: IsiTulis = {
  identitas: jombang2024Fakta.identitas, dokumen,
  dukungan: [{ indikator: 'I-S1', simpul: '6' }],
  penggantian: [{ indikator: 'I-1.7', oleh: 'I-1.6', sebanding: 'tidak', alasan: 'Digabung', dokumen: 'RENSTRA' }],
  targetRupiah: [
    { simpul: '2', tahap: 'awal', dokumen: 'RENSTRA', nilai: '220500000' }, { simpul: '2', tahap: 'awal', dokumen: 'RENJA', nilai: '11491259904.25' }, { simpul: 'pd', tahap: 'perubahan', dokumen: 'RENJA', nilai: '7' }, { simpul: '3', tahap: 'awal', dokumen: 'RENSTRA', nilai: '' },
  ],
  renstra: [
    { angka: 'saldo awal', indikator: 'I-3', k: '50%', dokumen: 'RENSTRA' }, { angka: 'saldo awal', simpul: '3', rupiah: '81355200', dokumen: 'RENSTRA' },
    { angka: 'target akhir', simpul: '3', dari: '2024', sampai: '2026', rupiah: '1000000000', dokumen: 'RENSTRA' }, { angka: 'target akhir', indikator: 'I-3.1', dari: '2024', sampai: '2026', k: 'B (60-70)', dokumen: 'RENSTRA' },
  ],
  pk: [kepala('kabid', 'kadis', 'PK-A'), kepala('kadis', 'bupati', 'PK-A'), { ...kepala('kadis', 'bupati', 'PK-B', 'perubahan'), alasan: 'Perubahan APBD' }],
  pkButir: [
    butir('kadis', 'PK-A', '1'), butir('kadis', 'PK-A', '7', { bagian: 'a', indikator: '', diLuarRenstra: 'ya', nama: 'LHKPN' }), butir('kadis', 'PK-A', '7', { bagian: 'b', indikator: '', diLuarRenstra: 'ya', nama: 'LHKASN' }),
    butir('kadis', 'PK-B', '1', { target: '3%' }), butir('kabid', 'PK-A', '1', { mendukung: 'kadis/7.b' }),
  ],
  pkAnggaran: [{ jabatan: 'kadis', dokumen: 'PK-A', simpul: '2', nilai: '32702250' }, { jabatan: 'kadis', dokumen: 'PK-A', simpul: '3', nilai: '' }],
};

async function kesalahan(kerja: Promise<unknown>): Promise<readonly Kesalahan[]> {
  const error: unknown = await kerja.then(() => undefined, (e: unknown) => e);
  if (!(error instanceof DomainError)) throw new Error('expected a refusal', { cause: error });
  return error.kesalahan;
}
const letak = (k: Kesalahan): string => `${k.kode} ${k.tempat?.lembar}!${k.tempat?.sel}`;
const dinyatakan = (h: HasilImpor) => h.perubahan.filter((p) => p.lembar !== 'Turunan').map((p) => [p.lembar, p.baris, p.angka?.replace(`${PD}/2024/`, '') ?? p.uraian, p.baru]);

describe('planning sheets of the workbook', () => {
  const folder = new FolderUji();
  let jombang: string;
  beforeAll(async () => {
    jombang = await folder.jombang();
  });
  afterAll(() => folder.bersihkan());
  const diSalinan = async <T>(kerja: (meja: Meja) => Promise<T>): Promise<T> => diMeja(await folder.salinan(jombang), kerja);
  const templat = async (meja: Meja): Promise<IsiTulis> => susunTemplat(await meja.penghitung(PD, 2024));

  it('say figure by figure what they change, go in once, and come back in the office\'s own workbook without a change', async () => {
    await diSalinan(async (meja) => {
      const uji = await meja.uji(isi);
      expect(dinyatakan(uji)).toEqual(expect.arrayContaining([
        ['Target Rupiah', 3, 'target-rupiah/2/RENJA/awal', '11491259904.25'], ['Renstra', 2, 'saldo-awal/I-3/K', '50%'], ['Renstra', 4, 'target-akhir/3/Rp/RENSTRA', '1000000000'],
        ['PK', 3, 'pk-target/7.b/kadis/awal', '2'], ['PK', 3, 'pk-anggaran/2/kadis/awal', '32702250'], ['Dukungan', 2, 'Dukungan kepada I-S1', '6 Program Pemberdayaan Usaha Menengah, Usaha Kecil, dan Usaha Mikro (UMKM)'], ['Penggantian', 2, 'Pengganti I-1.7', 'I-1.6, tidak sebanding'],
      ]));
      const hasil = await meja.impor(isi);
      expect([hasil.jumlahPeristiwa, hasil.perubahan]).toEqual([uji.jumlahPeristiwa, uji.perubahan]);
      expect((await meja.impor(isi)).keadaan).toBe('sudah-pernah');
      const kembali = await templat(meja);
      expect([kembali.targetRupiah!.length, kembali.renstra!.length, kembali.pk!.length, kembali.pkButir!.length, kembali.penggantian!.length, kembali.dukungan!.length]).toEqual([3, 4 + 11, 3 + 1, 5 + 10, 1, 7 + 1]);
      expect((await meja.uji(kembali)).jumlahPeristiwa).toBe(0);
    });
  });

  it('are refused whole, every fault by sheet and cell, and a PK with a faulty row is not judged further', async () => {
    await diMeja(jombang, async (meja) => {
      const salah: IsiTulis = {
        ...isi,
        dukungan: [{ indikator: 'I-S1', simpul: '2.1' }],
        penggantian: [{ indikator: 'I-TIADA', oleh: 'I-1.6', sebanding: 'tidak', alasan: 'x', dokumen: 'RENSTRA' }],
        targetRupiah: [{ simpul: '9.9', tahap: 'awal', dokumen: 'RENSTRA', nilai: '1' }],
        renstra: [{ angka: 'saldo awal', indikator: 'I-3', simpul: '3', k: '1', dokumen: 'RENSTRA' }, { angka: 'target akhir', indikator: 'I-3', dari: '2024', sampai: '2026', k: '1%', dokumen: 'RENJA' }, { angka: 'saldo awal', simpul: '3', k: '5', rupiah: '1', dokumen: 'RENSTRA' }],
        pk: [kepala('kadis', 'bupati', 'PK-A'), { ...kepala('kabid', 'kadis', 'PK-A'), namaAtasan: 'Contoh Orang, S.H.' }],
        pkButir: [butir('kadis', 'PK-A', '1', { indikator: '' }), butir('kadis', 'PK-A', '2', { mendukung: 'bupati' }), butir('kabid', 'PK-A', '1'), butir('tiada', 'PK-A', '1')],
        pkAnggaran: [],
      };
      expect((await kesalahan(meja.impor(salah))).map(letak).sort()).toEqual([
        'bukan-program Dukungan!C2', 'data-pribadi PK!E3', 'dokumen-bukan-renstra Renstra!I3', 'indikator-tidak-ada Penggantian!B2', 'kolom-tidak-berlaku Renstra!G4', 'mendukung-tidak-sah PK Butir!L3', 'pk-tidak-ada PK Butir!B5',
        'simpul-tidak-ada Target Rupiah!B2', 'subjek-tidak-tunggal Renstra!C2',
      ]);
    });
  });

  it('a difference from a recorded document needs a Koreksi', async () => {
    await diSalinan(async (meja) => {
      await meja.impor(isi);
      const beda: IsiTulis = { ...isi, renstra: isi.renstra!.map((b, i) => (i === 1 ? { ...b, rupiah: '81355201' } : b)), pkButir: isi.pkButir!.map((b, i) => (i === 0 ? { ...b, target: '4%' } : b)) };
      expect((await kesalahan(meja.impor(beda))).map(letak)).toEqual(['berbeda-dari-tercatat Renstra!H3', 'berbeda-dari-tercatat PK Butir!J2']);
      const koreksi = (lembar: string, baris: string): Baris => ({ lembar, baris, alasan: 'Salah salin', dokumen: 'BA' });
      const hasil = await meja.impor({ ...beda, koreksi: [koreksi('Renstra', '3'), koreksi('PK Butir', '2')] });
      expect(hasil.jumlahPeristiwa).toBe(2);
      expect(dinyatakan(hasil).map((p) => p.slice(2))).toEqual([['saldo-awal/3/Rp', '81355201'], ['pk-target/1/kadis/awal', '4']]);
      expect((await meja.uji(await templat(meja))).jumlahPeristiwa).toBe(0);
    });
  });

  it('a PD is renamed and split by its workbook', async () => {
    await diSalinan(async (meja) => {
      const perubahanPd = [
        { jenis: 'ubah', pd: PD, menjadi: '', nama: 'Dinas Koperasi', berlaku: '2024-07-01', dokumen: 'PERDA' },
        { jenis: 'pecah', pd: PD, menjadi: 'jombang-diskop', nama: 'Dinas Koperasi', berlaku: '2025-01-01', dokumen: 'PERDA' },
        { jenis: 'pecah', pd: PD, menjadi: 'jombang-dum', nama: 'Dinas Usaha Mikro', berlaku: '2025-01-01', dokumen: 'PERDA' },
      ];
      const hasil = await meja.impor({ identitas: isi.identitas!, dokumen, perubahanPd });
      expect(dinyatakan(hasil)).toEqual([['Perubahan PD', 2, 'Nama perangkat daerah', 'Dinas Koperasi'], ['Perubahan PD', 3, `Pemecahan ${PD}`, 'jombang-diskop Dinas Koperasi; jombang-dum Dinas Usaha Mikro']]);
      const kembali = await templat(meja);
      expect([kembali.identitas![0]!['namaPd'], (await meja.uji(kembali)).jumlahPeristiwa]).toEqual(['Dinas Koperasi', 0]);
      expect((await kesalahan(meja.uji({ ...kembali, identitas: [{ ...kembali.identitas![0]!, tahun: '2025' }] }))).map((k) => k.kode)).toContain('pd-sudah-berakhir');
      expect((await kesalahan(meja.uji({ identitas: isi.identitas!, dokumen, perubahanPd: [{ ...perubahanPd[0]!, pd: 'jombang-lain' }] }))).map(letak)).toEqual(['pd-lain Perubahan PD!C2']);
    });
  });
});
