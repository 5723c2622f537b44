import { spesifikasi } from '../../test/spesifikasi/spesifikasi.js';
import { tandaiCatatan, uraiCatatan } from './catatan/catatan.js';
import { JENIS_SAKSI, JENIS_SEGEL, buatKunci, type KunciRahasia } from './catatan/kunci.js';
import { saksikan } from './catatan/saksi.js';
import { teksSegel } from './catatan/segel.js';
import { segel, teksPernyataanKunci, type CatatSaksi, type TerbitkanSegel, type TetapkanKunci } from './decider.js';

const ASAL = 'runut.example';
const tanggal = '2025-02-01';
const [pertama, kedua, saksi] = [buatKunci(ASAL, JENIS_SEGEL), buatKunci(ASAL, JENIS_SEGEL), buatKunci('bpk.example', JENIS_SAKSI)];
const akarKe = (n: number): string => Buffer.alloc(32, n).toString('base64');

const tetapkan = (kunci: KunciRahasia, lama: KunciRahasia | null, penanda: readonly KunciRahasia[], alasan: string | null = null): TetapkanKunci => ({
  jenis: 'TetapkanKunci', asal: ASAL, kunci: kunci.terbuka.teks, pernyataan: tandaiCatatan(teksPernyataanKunci(ASAL, kunci.terbuka.teks, lama?.terbuka.teks ?? null), ...penanda), alasan, tanggal,
});
const terbitkan = (ukuran: number, kunci = pertama, asal = ASAL): TerbitkanSegel => ({ jenis: 'TerbitkanSegel', catatan: tandaiCatatan(teksSegel({ asal, ukuran, akar: akarKe(ukuran) }), kunci), sebab: 'permintaan', tanggal });
const disaksikan = (dasar: TerbitkanSegel, oleh = saksi): CatatSaksi => ({ jenis: 'CatatSaksi', catatan: `${dasar.catatan}${saksikan(uraiCatatan(dasar.catatan), oleh, 1_738_400_000n)}\n`, saksi: oleh.terbuka.teks, tanggal });

describe('segel', () => {
  const berkunci = spesifikasi(segel).lalu(tetapkan(pertama, null, [pertama]));

  it('begins with a key that signs for itself', () => {
    spesifikasi(segel).bila(terbitkan(3)).ditolak('kunci-segel-belum-ada');
    spesifikasi(segel).bila(tetapkan(pertama, null, [kedua])).ditolak('pernyataan-kunci');
    spesifikasi(segel).bila({ ...tetapkan(saksi, null, [saksi]) }).ditolak('kunci-tidak-sah');
    spesifikasi(segel).bila({ ...tetapkan(pertama, null, [pertama]), asal: 'lain' }).ditolak('asal-berbeda');
    berkunci.bila(tetapkan(pertama, null, [pertama])).maka([]);
  });

  it('a key follows another under both signatures, or with a reason', () => {
    const diganti = berkunci.lalu(tetapkan(kedua, pertama, [kedua, pertama]));
    expect(diganti.terjadi.at(-1)!.data).toMatchObject({ kunci: kedua.terbuka.teks, menggantikan: pertama.terbuka.teks, alasan: null });
    berkunci.bila(tetapkan(kedua, pertama, [kedua])).ditolak('alasan-kosong');
    berkunci.bila(tetapkan(kedua, pertama, [kedua], ' ')).ditolak('alasan-kosong');
    berkunci.lalu(tetapkan(kedua, pertama, [kedua], 'Kunci lama hilang'));
    berkunci.bila(tetapkan(kedua, null, [kedua, pertama])).ditolak('pernyataan-kunci');
    diganti.bila(terbitkan(3)).ditolak('tanda-segel');
    diganti.lalu(terbitkan(3, kedua));
  });

  it('checkpoints only grow, and are of this ledger', () => {
    const tersegel = berkunci.lalu(terbitkan(3));
    expect(tersegel.terjadi.at(-1)!.data).toMatchObject({ asal: ASAL, ukuran: 3, akar: akarKe(3), kunci: pertama.terbuka.teks, sebab: 'permintaan' });
    tersegel.bila(terbitkan(3)).ditolak('segel-mundur');
    tersegel.bila(terbitkan(2)).ditolak('segel-mundur');
    berkunci.bila(terbitkan(0)).ditolak('segel-kosong');
    berkunci.bila(terbitkan(3, buatKunci('lain', JENIS_SEGEL), 'lain')).ditolak('asal-berbeda');
    berkunci.bila({ ...terbitkan(3), catatan: 'x' }).ditolak('catatan-tidak-sah');
    berkunci.bila(terbitkan(3, kedua)).ditolak('tanda-segel');
  });

  it('a witness is kept once, under a checkpoint that was published', () => {
    const tersegel = berkunci.lalu(terbitkan(3));
    const bersaksi = tersegel.lalu(disaksikan(terbitkan(3)));
    expect(bersaksi.terjadi.at(-1)!.data).toMatchObject({ ukuran: 3, akar: akarKe(3), saksi: saksi.terbuka.teks });
    bersaksi.bila(disaksikan(terbitkan(3))).maka([]);
    tersegel.bila(disaksikan(terbitkan(4))).ditolak('segel-tidak-dikenal');
    tersegel.bila({ ...disaksikan(terbitkan(3)), catatan: terbitkan(3).catatan }).ditolak('tanda-saksi');
    tersegel.bila({ ...disaksikan(terbitkan(3)), saksi: pertama.terbuka.teks }).ditolak('kunci-tidak-sah');
  });
});
