import { dokumenUji, spesifikasi } from '../../test/spesifikasi/spesifikasi.js';
import { organisasi, type BentukPd } from './decider-organisasi.js';
import type { PeristiwaOrganisasi } from './events.js';

const bentuk: BentukPd = { pemda: 'jombang', namaPemda: 'Kabupaten Jombang', pd: 'jombang-diskopum', nama: 'Dinas Koperasi dan Usaha Mikro', berlaku: '2024-01-01' };
const dibentuk: PeristiwaOrganisasi = { type: 'PdDibentuk', version: 1, data: { pemda: 'jombang', namaPemda: 'Kabupaten Jombang', pd: 'jombang-diskopum', nama: 'Dinas Koperasi dan Usaha Mikro', dokumen: null }, berlaku: '2024-01-01' };

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

  it('takes a changed name over', () => {
    const berganti = ada.diketahui([{ type: 'PdDiubah', version: 1, data: { pemda: 'jombang', pd: 'jombang-diskopum', nama: 'Dinas Koperasi', dokumen: dokumenUji('PERDA', '2024-07-01') }, berlaku: '2024-07-01' }]);
    berganti.bila({ ...bentuk, nama: 'Dinas Koperasi' }).maka([]);
    berganti.bila(bentuk).ditolak('pd-berbeda');
  });
});
