import { bacaAngkaKantor, rapikanSel, type AngkaKantor } from './angka-kantor.js';
import type { Desimal } from './desimal.js';
import { DomainError } from './domain-error.js';

/**
 * A target as a planning document states it. Figures are canonical decimal strings: this is stored in events.
 * `mentah` is the cell as it stood. `teks` is a target without a number (`Orang/Bulan`): a fact, but nothing to compute with.
 */
export type NilaiTarget =
  | { readonly jenis: 'angka'; readonly nilai: string; readonly satuan: string | null; readonly mentah: string }
  | { readonly jenis: 'rentang'; readonly dari: string; readonly sampai: string; readonly predikat: string | null; readonly mentah: string }
  | { readonly jenis: 'predikat'; readonly predikat: string; readonly nilai: string | null; readonly mentah: string }
  | { readonly jenis: 'teks'; readonly mentah: string }
  | { readonly jenis: 'tidak-berlaku'; readonly mentah: string };

/** Letter grades as SAKIP and reformasi birokrasi give them. Words are labels of a scale only beside a range. */
const polaHuruf = /^(AA|A|BB|B|CC|C|D)[+-]?$/i;
const polaKurung = /^(.+?) ?\(([^()]+)\)$/;
const polaRentang = /^(.+?) ?(?:-|s\/d|s\.? ?d\.?|sampai(?: dengan)?|hingga) ?(.+)$/i;
const polaKata = /^\p{L}+(?: \p{L}+){0,2}$/u;

/**
 * Reads a target of kinerja: a number with or without unit, a range, a predikat, or plain text.
 * Refuses a blank or `-` (whether that means "no row" is the caller's to say), a spreadsheet's error, and a number
 * that has no single reading.
 */
export function bacaNilaiTarget(teks: string): NilaiTarget {
  const angka = bacaAngkaKantor(teks);
  switch (angka.jenis) {
    case 'angka':
      return { jenis: 'angka', nilai: angka.nilai.toString(), satuan: angka.satuan, mentah: teks };
    case 'ambigu':
      throw tidakPasti(angka.alasan);
    case 'tidak-berlaku':
      return { jenis: 'tidak-berlaku', mentah: teks };
    case 'kosong':
    case 'strip':
      throw new DomainError('target-kosong', 'Target kosong. Isi targetnya, tulis "tidak berlaku", atau hapus barisnya.');
    case 'bukan-angka':
      if (teks.trim().startsWith('#')) throw new DomainError('target-galat-rumus', angka.alasan);
      return bacaBerlabel(rapikanSel(teks).replace(/^predikat:? /i, ''), teks);
  }
}

function bacaBerlabel(t: string, mentah: string): NilaiTarget {
  if (polaHuruf.test(t)) return { jenis: 'predikat', predikat: t.toUpperCase(), nilai: null, mentah };
  const kurung = polaKurung.exec(t);
  if (!kurung) {
    const rentang = bacaRentang(t);
    return rentang ? { jenis: 'rentang', ...rentang, predikat: null, mentah } : { jenis: 'teks', mentah };
  }
  const [luar, dalam] = [kurung[1]!, kurung[2]!.trim()];
  return bacaPasangan(luar, dalam, mentah) ?? bacaPasangan(dalam, luar, mentah) ?? { jenis: 'teks', mentah };
}

/** A label and its number or range, as in `80 (bb)`, `BB (73)`, `B (60-70)`, `Baik (76 - 90)`. */
function bacaPasangan(label: string, ukuran: string, mentah: string): NilaiTarget | undefined {
  const huruf = polaHuruf.test(label);
  if (!huruf && !polaKata.test(label)) return undefined;
  const predikat = huruf ? label.toUpperCase() : label;
  const rentang = bacaRentang(ukuran);
  if (rentang) return { jenis: 'rentang', ...rentang, predikat, mentah };
  const angka = bacaAngkaKantor(ukuran);
  return huruf && bernilai(angka) ? { jenis: 'predikat', predikat, nilai: pasti(angka).toString(), mentah } : undefined;
}

function bacaRentang(t: string): { readonly dari: string; readonly sampai: string } | undefined {
  const bagian = polaRentang.exec(t);
  if (!bagian) return undefined;
  const [bawah, atas] = [bacaAngkaKantor(bagian[1]!), bacaAngkaKantor(bagian[2]!)];
  if (!bernilai(bawah) || !bernilai(atas)) return undefined;
  const [dari, sampai] = [pasti(bawah), pasti(atas)];
  if (dari.banding(sampai) > 0) throw new DomainError('target-ambigu', `Rentang "${t}" terbalik: batas bawahnya lebih besar daripada batas atasnya. Periksa ke dokumennya.`);
  return { dari: dari.toString(), sampai: sampai.toString() };
}

type Bernilai = Extract<AngkaKantor, { jenis: 'angka' } | { alasan: string }>;

/** Whether the text is meant as a number, with a single reading or without. */
function bernilai(angka: AngkaKantor): angka is Bernilai {
  return angka.jenis === 'angka' || angka.jenis === 'ambigu';
}

function pasti(angka: Bernilai): Desimal {
  if (angka.jenis === 'angka') return angka.nilai;
  throw tidakPasti(angka.alasan);
}

function tidakPasti(alasan: string): DomainError {
  return new DomainError('target-ambigu', `Target tidak dapat dibaca dengan pasti. ${alasan}`);
}
