import { Desimal, type PeriodeAngka } from '#kernel';
import type { Formula, SukuFormula } from '#perencanaan';
import { BukuData, sebutPokok, type Hitungan, type PokokHitungan } from './buku-data.js';
import type { Data } from './cuplikan.js';

/** One input of a formula as it stands at the coordinates. */
export interface MasukanFormula {
  readonly peran: 'pembilang' | 'penyebut' | 'sebelumnya';
  readonly pokok: PokokHitungan;
  readonly tahun: number;
  readonly periode: PeriodeAngka;
  readonly hitungan: Hitungan;
}

export interface HasilFormula {
  /** Exact value in percent or in the counts' unit; undefined is not zero. */
  readonly nilai: Desimal | undefined;
  readonly alasan: string | null;
  readonly masukan: readonly MasukanFormula[];
  readonly dari: readonly Data[];
}

/** What a formula gives for a period: every input is a recorded count, or there is no value and the reason why. */
export function hitungFormula(f: Formula, buku: BukuData, tahun: number, periode: PeriodeAngka): HasilFormula {
  const baca = (peran: MasukanFormula['peran'], suku: readonly SukuFormula[], t: number, p: PeriodeAngka): MasukanFormula[] =>
    suku.map((s) => {
      const pokok = { kunci: s.data, ciri: s.ciri };
      return { peran, pokok, tahun: t, periode: p, hitungan: buku.nilai(pokok, t, p) };
    });
  const n = baca('pembilang', f.pembilang, tahun, periode);
  // Growth is measured against the year before as a whole: a quarter's position against the position at its end. So is a base year.
  const sebelumnya = f.jenis === 'pertumbuhan' ? baca('sebelumnya', f.pembilang, tahun - 1, 'tahun') : [];
  const penyebut = baca('penyebut', f.penyebut, tahun, f.jenis === 'pertumbuhan' ? 'tahun' : periode);
  const masukan = [...n, ...sebelumnya, ...penyebut];
  const hasil = (nilai: Desimal | undefined, alasan: string | null): HasilFormula => ({ nilai, alasan, masukan, dari: masukan.flatMap((m) => m.hitungan.dari) });
  const kurang = masukan.find((m) => m.hitungan.nilai === undefined);
  if (kurang) return hasil(undefined, kurang.hitungan.alasan);
  const arus = f.jenis === 'pertumbuhan' && periode !== 'tahun' ? n.find((m) => m.hitungan.dari.some((d) => d.sifat === 'arus')) : undefined;
  if (arus) return hasil(undefined, `pertumbuhan "${sebutPokok(arus.pokok)}" hanya dapat dihitung setahun: datanya arus`);
  const jumlah = (bagian: readonly MasukanFormula[]): Desimal => Desimal.jumlah(bagian.map((m) => m.hitungan.nilai!));
  if (f.jenis === 'jumlah') return hasil(jumlah(n), null);
  const atas = f.jenis === 'rasio' ? jumlah(n) : jumlah(n).kurang(jumlah(sebelumnya));
  const nilai = atas.kali(Desimal.dari(f.pengali)).bagi(jumlah(penyebut.length > 0 ? penyebut : sebelumnya));
  return nilai ? hasil(nilai, null) : hasil(undefined, penyebut.length > 0 ? 'penyebut nol' : 'nilai tahun sebelumnya nol');
}
