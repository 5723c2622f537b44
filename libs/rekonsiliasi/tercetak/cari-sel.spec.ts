import type { SelTercatat } from '../projection.js';
import type { SebagaiTercetak } from '../klaim/hasil-uji.js';
import { cariSel } from './cari-sel.js';

const sel = (tercetak: string, sebagai: SebagaiTercetak = 'rupiah', baris = 'Program'): SelTercatat => ({ laporan: 'LKJIP', kunci: `t/${baris}/${tercetak}`, id: tercetak, urut: 1, tabel: 'Tabel 3.7', baris, kolom: 'Anggaran', sebagai, tercetak, pernyataan: '', tingkat: null, rusak: false, catatan: null });
const cari = (semua: readonly SelTercatat[], teks: string): string[] => cariSel(semua, teks, (s) => s).map((s) => s.tercetak);

describe('a printed figure that is sought', () => {
  const semua = [sel('16.302.736.257'), sel('6,302,736,257,-'), sel('6.302.736.257'), sel('1.120,89', 'persen'), sel('120.89 %', 'persen'), sel('13,128', 'bilangan', 'Usaha mikro'), sel('Sangat Tinggi', 'kata', 'Predikat'), sel('')];

  it.each([
    ['6.302.736.257', ['6,302,736,257,-', '6.302.736.257', '16.302.736.257']], ['6302736257', ['6,302,736,257,-', '6.302.736.257']], ['Rp 6.302.736.257,00', ['6,302,736,257,-', '6.302.736.257']],
    ['120,89', ['120.89 %', '1.120,89']], ['120.89', ['120.89 %']], ['13.128', ['13,128']], ['13,128', ['13,128']], ['sangat tinggi', ['Sangat Tinggi']], ['usaha 13,128', ['13,128']], ['mikro tabel', ['13,128']], ['302.736', ['16.302.736.257', '6.302.736.257']], ['99', []],
  ])('%s', (teks, hasil) => {
    expect(cari(semua, teks)).toEqual(hasil);
  });

  it('is every one of them, in their order, where nothing is sought', () => {
    expect(cari(semua, '  ')).toEqual(semua.map((s) => s.tercetak));
  });
});
