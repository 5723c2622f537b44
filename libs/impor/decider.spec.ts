import { spesifikasi } from '../../test/spesifikasi/spesifikasi.js';
import { impor, type PerintahImpor } from './decider.js';

const terima: PerintahImpor = { jenis: 'Terima', hash: 'h', nama: 'dppa.xlsx', ukuran: 10, pemda: 'uji', pd: 'uji-dinas', tahun: 2024, jumlahLangkah: 3, tanggal: '2024-05-01' };
const selesaikan: PerintahImpor = { jenis: 'Selesaikan', hash: 'h', pd: 'uji-dinas', tahun: 2024, jumlahPeristiwa: 12 };
const kosong = spesifikasi(impor);
const diterima = kosong.lalu(terima);

describe('impor: the life of one file', () => {
  it('is accepted once, whatever it is called the next time and on whatever day', () => {
    const { jenis: _, tanggal, ...data } = terima;
    kosong.bila(terima).maka([{ type: 'ImporDiterima', version: 1, data, berlaku: tanggal }]);
    diterima.bila({ ...terima, nama: 'lain.xlsx', tanggal: '2024-06-01' }).maka([]);
  });

  it('finishes once, under the day on which it was accepted: two nodes that finish it say the same', () => {
    diterima.bila(selesaikan).maka([{ type: 'ImporSelesai', version: 1, data: { hash: 'h', pd: 'uji-dinas', tahun: 2024, jumlahPeristiwa: 12 }, berlaku: '2024-05-01' }]);
    diterima.lalu(selesaikan).bila(selesaikan).maka([]);
    diterima.lalu(selesaikan).bila(terima).maka([]);
    kosong.bila(selesaikan).ditolak('impor-tidak-ada');
  });
});
