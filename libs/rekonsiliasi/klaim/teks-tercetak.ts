import { Desimal, bacaAngkaKantor } from '#kernel';
import type { SebagaiTercetak } from './hasil-uji.js';

/**
 * What a printed text says. `kosong`: nothing, a dash, n/a or an error of a spreadsheet formula. `tak-terbaca`: neither
 * a number nor one of these. `lain` is the other reading of a text that has two (`13,128`).
 */
export type TeksTercetak =
  | { readonly jenis: 'angka'; readonly nilai: Desimal; readonly lain: Desimal | undefined; readonly presisi: number }
  | { readonly jenis: 'kata'; readonly kata: string }
  | { readonly jenis: 'kosong'; readonly bentuk: 'hampa' | 'strip' | 'galat' }
  | { readonly jenis: 'tak-terbaca'; readonly alasan: string };

const polaSatuKelompok = /^[-+(]?\s*(?:rp\.?\s*)?(\d{1,3})([.,])(\d{3})(?!\d)/i;

/** Reads the text of a printed cell. Never throws. */
export function bacaTercetak(teks: string, sebagai: SebagaiTercetak): TeksTercetak {
  const t = teks.trim();
  if (sebagai === 'kata') return t === '' || /^[-–—]+$/.test(t) ? { jenis: 'kosong', bentuk: t === '' ? 'hampa' : 'strip' } : { jenis: 'kata', kata: t };
  if (/^#(?:DIV\/0!?|N\/A|VALUE!?|REF!?|NUM!?|NAME\?)/i.test(t)) return { jenis: 'kosong', bentuk: 'galat' };
  if (/^[-–—]+ ?%$/.test(t)) return { jenis: 'kosong', bentuk: 'strip' };
  const a = bacaAngkaKantor(t, { sebagai: sebagai === 'rupiah' ? 'rupiah' : 'kuantitas' });
  switch (a.jenis) {
    case 'angka':
      return { jenis: 'angka', nilai: a.nilai, lain: undefined, presisi: presisiTercetak(t, a.nilai) };
    case 'kosong':
      return { jenis: 'kosong', bentuk: 'hampa' };
    case 'strip':
    case 'tidak-berlaku':
      return { jenis: 'kosong', bentuk: 'strip' };
    default:
      return bacaSatuKelompok(t, sebagai) ?? { jenis: 'tak-terbaca', alasan: a.alasan };
  }
}

/**
 * One separator before three digits: a percentage has decimals there, a number is grouped by a dot and has decimals
 * behind a comma; the other reading is kept, because reports write both.
 */
function bacaSatuKelompok(t: string, sebagai: SebagaiTercetak): TeksTercetak | undefined {
  const m = sebagai === 'rupiah' ? null : polaSatuKelompok.exec(t);
  if (!m) return undefined;
  const [cocok, depan, tanda, belakang] = m as unknown as [string, string, string, string];
  // With one more decimal the text has one reading only: that of its decimals, with sign and unit as the kernel reads them.
  const desimal = bacaAngkaKantor(`${cocok}0${t.slice(cocok.length)}`);
  const ribuan = bacaAngkaKantor(`${cocok.slice(0, -belakang.length - 1)}${belakang}${t.slice(cocok.length)}`);
  if (desimal.jenis !== 'angka' || ribuan.jenis !== 'angka' || depan.startsWith('0')) return undefined;
  return sebagai === 'persen' || tanda === ','
    ? { jenis: 'angka', nilai: desimal.nilai, lain: ribuan.nilai, presisi: 3 }
    : { jenis: 'angka', nilai: ribuan.nilai, lain: desimal.nilai, presisi: 0 };
}

/** Decimal places as they are printed, closing zeros too: `96,00%` has two. */
function presisiTercetak(teks: string, nilai: Desimal): number {
  const angka = (/\d[\d., ]*/.exec(teks)?.[0] ?? '').replace(/ /g, '').replace(/[.,]$/, '');
  const pecahan = /[.,](\d+)$/.exec(angka)?.[1]?.length ?? 0;
  const semua = angka.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  // The last separator is the decimal one only where the digits behind it lie behind the comma of the value.
  return semua !== '' && nilai.mutlak().kali(Desimal.dari(`1${'0'.repeat(pecahan)}`)).sama(Desimal.dari(semua)) ? pecahan : 0;
}

/** Words are compared without case and blanks. */
export const kataBaku = (teks: string): string => teks.toLowerCase().replace(/[\s\u00a0]+/g, '');

/** Cut off at `skala` places instead of rounded. */
export function potong(nilai: Desimal, skala: number): Desimal {
  const bulat = nilai.bulatkan(skala);
  if (bulat.mutlak().banding(nilai.mutlak()) <= 0) return bulat;
  const satuan = Desimal.dari(skala === 0 ? '1' : `0.${'0'.repeat(skala - 1)}1`);
  return nilai.tanda < 0 ? bulat.tambah(satuan) : bulat.kurang(satuan);
}
