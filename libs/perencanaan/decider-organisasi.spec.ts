import { dokumenUji, spesifikasi } from '../../test/spesifikasi/spesifikasi.js';
import { namaPada, organisasi, tahunTertutup, type BentukPd, type GabungPd, type PecahPd, type UbahPd } from './decider-organisasi.js';
import type { PeristiwaOrganisasi } from './events.js';

const bentuk: BentukPd = { pemda: 'jombang', namaPemda: 'Kabupaten Jombang', pd: 'jombang-diskopum', nama: 'Dinas Koperasi dan Usaha Mikro', berlaku: '2024-01-01' };
const dibentuk: PeristiwaOrganisasi = { type: 'PdDibentuk', version: 1, data: { pemda: 'jombang', namaPemda: 'Kabupaten Jombang', pd: 'jombang-diskopum', nama: 'Dinas Koperasi dan Usaha Mikro', dokumen: null }, berlaku: '2024-01-01' };
const perda = dokumenUji('PERDA', '2024-06-20');
const ubah: UbahPd = { jenis: 'UbahPd', pemda: 'jombang', pd: 'jombang-diskopum', nama: 'Dinas Koperasi', berlaku: '2024-07-01', dokumen: perda };
const diubah: PeristiwaOrganisasi = { type: 'PdDiubah', version: 1, data: { pemda: 'jombang', pd: 'jombang-diskopum', nama: 'Dinas Koperasi', dokumen: perda }, berlaku: '2024-07-01' };

describe('organisasi', () => {
  const kosong = spesifikasi(organisasi);
  const ada = kosong.diketahui([dibentuk]);

  it('forms a PD once', () => {
    kosong.bila(bentuk).maka([dibentuk]).diulang().maka([]);
  });

  it('leaves a PD that is recorded already, from whatever year it is asked', () => {
    ada.bila({ ...bentuk, berlaku: '2025-01-01' }).maka([]);
    ada.bila({ ...bentuk, berlaku: '2023-01-01' }).maka([]);
  });

  it('forms a second PD of the same pemda', () => {
    ada.bila({ ...bentuk, pd: 'jombang-dinkes', nama: 'Dinas Kesehatan' }).maka([{ ...dibentuk, data: { ...dibentuk.data, pd: 'jombang-dinkes', nama: 'Dinas Kesehatan', dokumen: null, namaPemda: 'Kabupaten Jombang' } } as PeristiwaOrganisasi]);
  });

  it.each([
    ['pemda-tidak-sah', { pemda: 'Jombang' }],
    ['pemda-tidak-sah', { pemda: '' }],
    ['pemda-tidak-sah', { pemda: 'jombang-' }],
    ['pemda-tidak-sah', { pemda: 'jombang_1' }],
    ['pd-tidak-sah', { pd: 'diskopum' }],
    ['pd-tidak-sah', { pd: 'jombang' }],
    ['pd-tidak-sah', { pd: 'jombang-' }],
    ['pd-tidak-sah', { pd: 'jombang-Diskopum' }],
    ['pd-tidak-sah', { pd: 'inhil-diskopum' }],
    ['pd-tidak-sah', { pd: 'jombangdiskopum' }],
  ])('refuses with %s: %j', (kode, lain) => {
    kosong.bila({ ...bentuk, ...lain }).ditolak(kode);
  });

  it('refuses another name for what is recorded', () => {
    ada.bila({ ...bentuk, nama: 'Dinas Koperasi' }).ditolak('pd-berbeda');
    ada.bila({ ...bentuk, namaPemda: 'Kota Jombang' }).ditolak('pd-berbeda');
    ada.bila({ ...bentuk, pd: 'jombang-dinkes', namaPemda: 'Kota Jombang' }).ditolak('nama-pemda-berbeda');
  });

  it('a rename holds from its day on, and a year takes every name that the PD had in it', () => {
    const berganti = ada.bila(ubah).maka([diubah]).selesai();
    for (const tahun of ['2024', '2025', '2023']) berganti.bila({ ...bentuk, berlaku: `${tahun}-01-01`, nama: tahun === '2025' ? ubah.nama : bentuk.nama }).maka([]);
    berganti.bila({ ...bentuk, nama: ubah.nama }).maka([]);
    berganti.bila({ ...bentuk, berlaku: '2025-01-01' }).ditolak('pd-berbeda');
    berganti.bila({ ...bentuk, berlaku: '2023-01-01', nama: ubah.nama }).ditolak('pd-berbeda');
    berganti.bila(ubah).maka([]);
  });

  it('a rename that is recorded late takes its place among the others', () => {
    const riwayat = ada.lalu({ ...ubah, berlaku: '2026-01-01', nama: 'Nama 2026' }, { ...ubah, nama: 'Nama 2024' });
    expect(['2024-06-30', '2024-07-01', '2026-01-01'].map((t) => namaPada(riwayat.keadaan().pd.get(bentuk.pd)!, t))).toEqual([bentuk.nama, 'Nama 2024', 'Nama 2026']);
  });

  describe('merging', () => {
    const dua = ada.diketahui([{ ...dibentuk, data: { ...dibentuk.data, pd: 'jombang-dagang', nama: 'Dinas Perdagangan' } } as PeristiwaOrganisasi]);
    const gabung: GabungPd = { jenis: 'GabungPd', pemda: 'jombang', dari: ['jombang-diskopum', 'jombang-dagang'], menjadi: { pd: 'jombang-dkupp', nama: 'Dinas Koperasi dan Perdagangan' }, berlaku: '2025-01-01', dokumen: perda };

    it('ends the ones and forms the other, which takes no year before it', () => {
      const jadi = dua.bila(gabung).maka([{ type: 'PdDigabung', version: 1, data: { pemda: 'jombang', namaPemda: 'Kabupaten Jombang', dari: gabung.dari, menjadi: gabung.menjadi, dokumen: perda }, berlaku: '2025-01-01' }]);
      jadi.diulang().maka([]);
      const sesudah = jadi.selesai();
      sesudah.bila({ ...bentuk, berlaku: '2024-01-01' }).maka([]);
      sesudah.bila({ ...bentuk, berlaku: '2025-01-01' }).ditolak('pd-sudah-berakhir');
      sesudah.bila({ ...bentuk, pd: 'jombang-dkupp', nama: gabung.menjadi.nama, berlaku: '2025-01-01' }).maka([]);
      sesudah.bila({ ...bentuk, pd: 'jombang-dkupp', nama: gabung.menjadi.nama, berlaku: '2024-01-01' }).ditolak('pd-belum-terbentuk');
      sesudah.bila({ ...ubah, berlaku: '2025-06-01' }).ditolak('pd-sudah-berakhir');
      sesudah.bila({ ...gabung, menjadi: { pd: 'jombang-lain', nama: 'Lain' } }).ditolak('pd-sudah-berakhir');
    });

    it('in the middle of a year leaves that year open and closes the next', () => {
      const sesudah = dua.lalu({ ...gabung, berlaku: '2024-07-01' });
      expect([2024, 2025].map((t) => tahunTertutup(sesudah.keadaan(), 'jombang-diskopum', t)?.kode)).toEqual([undefined, 'pd-sudah-berakhir']);
    });

    it('into one that exists, which lives on', () => {
      const serap = { ...gabung, dari: ['jombang-dagang'], menjadi: { pd: 'jombang-diskopum', nama: 'Dinas Gabungan' } };
      const sesudah = dua.lalu(serap);
      sesudah.bila({ ...bentuk, nama: 'Dinas Gabungan', berlaku: '2025-01-01' }).maka([]);
      sesudah.bila({ ...bentuk, berlaku: '2024-01-01' }).maka([]);
      expect(tahunTertutup(sesudah.keadaan(), 'jombang-dagang', 2025)?.kode).toBe('pd-sudah-berakhir');
    });

    it.each<[string, Partial<GabungPd>]>([
      ['pd-asal-kurang', { dari: ['jombang-diskopum'] }],
      ['pd-ganda', { dari: ['jombang-diskopum', 'jombang-diskopum'] }],
      ['pd-ganda', { menjadi: { pd: 'jombang-dagang', nama: 'X' } }],
      ['pd-tidak-ada', { dari: ['jombang-diskopum', 'jombang-tiada'] }],
      ['pd-tidak-sah', { menjadi: { pd: 'kediri-x', nama: 'X' } }],
      ['nama-kosong', { menjadi: { pd: 'jombang-x', nama: ' ' } }],
      ['tanggal-tidak-sah', { berlaku: '2025-02-30' }],
    ])('refuses with %s: %j', (kode, lain) => {
      dua.bila({ ...gabung, ...lain }).ditolak(kode);
    });
  });

  describe('splitting', () => {
    const pecah: PecahPd = { jenis: 'PecahPd', pemda: 'jombang', pd: bentuk.pd, menjadi: [{ pd: 'jombang-diskop', nama: 'Dinas Koperasi' }, { pd: 'jombang-dum', nama: 'Dinas Usaha Mikro' }], berlaku: '2025-01-01', dokumen: perda };
    const tetap: PecahPd = { ...pecah, menjadi: [{ pd: bentuk.pd, nama: 'Dinas Koperasi' }, pecah.menjadi[1]!] };

    it('ends the one and forms the others', () => {
      const sesudah = ada.bila(pecah).maka([{ type: 'PdDipecah', version: 1, data: { pemda: 'jombang', namaPemda: 'Kabupaten Jombang', pd: bentuk.pd, menjadi: pecah.menjadi, dokumen: perda }, berlaku: '2025-01-01' }]);
      sesudah.diulang().maka([]);
      sesudah.selesai().bila({ ...bentuk, berlaku: '2025-01-01' }).ditolak('pd-sudah-berakhir');
    });

    it('may leave the one alive, smaller and renamed', () => {
      const sesudah = ada.bila(tetap);
      sesudah.diulang().maka([]);
      sesudah.selesai().bila({ ...bentuk, nama: 'Dinas Koperasi', berlaku: '2025-01-01' }).maka([]);
    });

    it('never uses an id again', () => {
      ada.lalu(pecah).bila({ ...pecah, pd: 'jombang-dum', berlaku: '2026-01-01', menjadi: [{ pd: bentuk.pd, nama: 'A' }, { pd: 'jombang-b', nama: 'B' }] }).ditolak('pd-terpakai');
      ada.bila({ ...pecah, menjadi: pecah.menjadi.slice(0, 1) }).ditolak('pd-hasil-kurang');
    });
  });
});
