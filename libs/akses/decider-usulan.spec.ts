import { spesifikasi } from '../../test/spesifikasi/spesifikasi.js';
import { hashUsulan, usulan, type PerintahUsulan } from './decider-usulan.js';
import type { IsiUsulan } from './events.js';

const isi: IsiUsulan = { perintah: 'realisasi', isi: { pd: 'uji-dinas', tahun: 2024 } };
const hash = hashUsulan(isi);
const oleh = (aktor: string) => ({ usulan: 'u-1', aktor, tanggal: '2024-05-01' });
const ajukan: PerintahUsulan = { ...oleh('pengusul'), jenis: 'Ajukan', pd: 'uji-dinas', isi, catatan: 'TW I' };
const setujui = (aktor: string, h = hash): PerintahUsulan => ({ ...oleh(aktor), jenis: 'Setujui', hash: h });
const tolak = (aktor: string, alasan = 'kurang bukti'): PerintahUsulan => ({ ...oleh(aktor), jenis: 'Tolak', alasan });
const tarik = (aktor: string, alasan = 'salah periode'): PerintahUsulan => ({ ...oleh(aktor), jenis: 'Tarik', alasan });
const laksanakan: PerintahUsulan = { ...oleh('penyetuju'), jenis: 'Laksanakan', jumlahPeristiwa: 3 };
const kosong = spesifikasi(usulan);
const diajukan = kosong.lalu(ajukan);

describe('usulan: four eyes', () => {
  it('holds its content and the hash of it', () => {
    kosong.bila(ajukan).maka([{ type: 'UsulanDiajukan', version: 1, data: { usulan: 'u-1', pd: 'uji-dinas', ...isi, hash, pengusul: 'pengusul', catatan: 'TW I' }, berlaku: '2024-05-01' }]);
    diajukan.bila(ajukan).ditolak('usulan-sudah-ada');
  });

  it('is approved by somebody else, for exactly what was proposed', () => {
    diajukan.bila(setujui('pengusul')).ditolak('empat-mata');
    diajukan.bila(setujui('penyetuju', 'lain')).ditolak('usulan-berbeda');
    diajukan.bila(setujui('penyetuju')).maka([{ type: 'UsulanDisetujui', version: 1, data: { usulan: 'u-1', hash, penyetuju: 'penyetuju' }, berlaku: '2024-05-01' }]);
    kosong.bila(setujui('penyetuju')).ditolak('usulan-tidak-ada');
  });

  it('is refused by somebody else and withdrawn by its proposer only, each with a reason', () => {
    diajukan.bila(tolak('pengusul')).ditolak('empat-mata');
    diajukan.bila(tolak('penyetuju', ' ')).ditolak('alasan-kosong');
    diajukan.bila(tarik('penyetuju')).ditolak('bukan-pengusul');
    diajukan.bila(tarik('pengusul', '')).ditolak('alasan-kosong');
    for (const akhir of [tolak('penyetuju'), tarik('pengusul')]) {
      const selesai = diajukan.lalu(akhir);
      selesai.bila(setujui('penyetuju')).ditolak('usulan-selesai');
      selesai.bila(laksanakan).ditolak('usulan-belum-disetujui');
    }
  });

  it('is carried out once, and only after its approval', () => {
    diajukan.bila(laksanakan).ditolak('usulan-belum-disetujui');
    const disetujui = diajukan.lalu(setujui('penyetuju'));
    disetujui.bila(laksanakan).maka([{ type: 'UsulanDilaksanakan', version: 1, data: { usulan: 'u-1', jumlahPeristiwa: 3 }, berlaku: '2024-05-01' }]).diulang().maka([]);
  });
});
