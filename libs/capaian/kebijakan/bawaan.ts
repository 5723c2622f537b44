import type { IsiKebijakan, TingkatSkala } from './events.js';

const tingkat = (predikat: string, dari: string, sampai: string | null, dariTermasuk = false): TingkatSkala => ({ predikat, dari, dariTermasuk, sampai, sampaiTermasuk: true });

/**
 * Policies that hold until a pemda sets its own (version 0). The scale is the shipped reading of Permendagri 86/2017:
 * the regulation prints 91–100, 76–90, 66–75, 51–65, ≤ 50; it is read > 90, > 75, > 65, > 50, else, so that no value
 * falls between, and above 100 is "Melampaui".
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
};
