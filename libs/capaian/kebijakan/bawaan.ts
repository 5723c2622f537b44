import type { IsiKatalogLhe, IsiKebijakan, TingkatSkala } from './events.js';

const tingkat = (predikat: string, dari: string, sampai: string | null, dariTermasuk = false): TingkatSkala => ({ predikat, dari, dariTermasuk, sampai, sampaiTermasuk: true });

const komponen = (kunci: string, nama: string, bobot: string, [a, b, c]: readonly [string, string, string]): IsiKatalogLhe['komponen'][number] => ({
  kunci, nama, bobot, sub: [{ kunci: 'a', nama: 'Keberadaan', bobot: a }, { kunci: 'b', nama: 'Kualitas', bobot: b }, { kunci: 'c', nama: 'Pemanfaatan', bobot: c }],
});

/**
 * Policies that hold until a pemda sets its own (version 0). The scale is the shipped reading of Permendagri 86/2017:
 * the regulation prints 91–100, 76–90, 66–75, 51–65, ≤ 50; it is read > 90, > 75, > 65, > 50, else, so that no value
 * falls between, and above 100 is "Melampaui". The evaluation is that of PermenPANRB 88/2021: lower bounds are open, so that
 * exactly 70 is B. No holiday is shipped: which days are free is decided each year, and a pemda sets them.
 */
export const kebijakanBawaan: IsiKebijakan = {
  capaian: { batas: null, dokumenTarget: ['PK', 'RKT', 'RENJA', 'DPPA', 'DPA', 'RENSTRA', 'RPJMD'] },
  'rata-rata': { atas: 'sasaran-dan-program', nilai: 'tanpa-batas' },
  skala: {
    tingkat: [
      tingkat('Melampaui', '100', null), tingkat('Sangat Tinggi', '90', '100'), tingkat('Tinggi', '75', '90'),
      tingkat('Sedang', '65', '75'), tingkat('Rendah', '50', '65'), tingkat('Sangat Rendah', '0', '50', true),
    ],
    celah: 'tanpa-predikat',
    diAtasPuncak: 'puncak',
  },
  basis: { basis: 'LRA_AUDIT' },
  'empat-mata': { wajib: [] },
  'skala-lhe': {
    tingkat: [tingkat('AA', '90', null), tingkat('A', '80', '90'), tingkat('BB', '70', '80'), tingkat('B', '60', '70'), tingkat('CC', '50', '60'), tingkat('C', '30', '50'), tingkat('D', '0', '30', true)],
    celah: 'tanpa-predikat',
    diAtasPuncak: 'puncak',
  },
  'katalog-lhe': {
    komponen: [
      komponen('1', 'Perencanaan Kinerja', '30', ['6', '9', '15']), komponen('2', 'Pengukuran Kinerja', '30', ['6', '9', '15']),
      komponen('3', 'Pelaporan Kinerja', '15', ['3', '4.5', '7.5']), komponen('4', 'Evaluasi Akuntabilitas Kinerja Internal', '25', ['5', '7.5', '12.5']),
    ],
  },
  'hari-libur': { libur: [] },
  'tindak-lanjut': {
    klaim: [{ kata: 'Selesai', selesai: true }, { kata: 'Proses', selesai: false }],
    sebutan: { sesuai: 'Sesuai rekomendasi', 'belum-sesuai': 'Belum sesuai (dalam proses)', 'belum-ditindaklanjuti': 'Belum ditindaklanjuti', 'tidak-dapat-ditindaklanjuti': 'Tidak dapat ditindaklanjuti' },
    alasanSah: ['keadaan kahar', 'dalam proses peradilan', 'tidak lagi efektif, efisien atau ekonomis'],
    ingatkan: 7,
  },
};
