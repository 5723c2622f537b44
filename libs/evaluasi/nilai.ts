import { Desimal, formatAngka } from '#kernel';
import { predikatDari, type IsiKatalogLhe, type IsiSkala } from '#capaian';
import type { IsiNilai, LetakNilai } from './events.js';

export interface NilaiTercatat extends LetakNilai, IsiNilai {
  readonly nama: string;
}

/** A score as it counts: what is stated, else what follows from its percent, else from its sub-components. */
export interface NilaiTerhitung {
  readonly kunci: string;
  readonly nama: string;
  readonly bobot: string;
  /** Percent of the weight: as stated, else points / weight, two places. */
  readonly capaian: string | null;
  readonly nilai: string | null;
  readonly asal: 'dinyatakan' | 'dihitung' | null;
  /** What its own parts contradict, in words. */
  readonly catatan: readonly string[];
}

export interface KomponenTerhitung extends NilaiTerhitung {
  readonly sub: readonly NilaiTerhitung[];
}

/** The scores of one year in one report. `nilai` null: cannot be computed, and why. */
export interface HasilNilai {
  readonly tahun: number;
  readonly komponen: readonly KomponenTerhitung[];
  readonly nilai: string | null;
  readonly predikat: string | null;
  readonly alasan: string | null;
}

const seratus = Desimal.dariBulat(100);

/** Adds the scores of a year up by the catalogue and the scale of the report's date. A component without a score makes the total unknown, never smaller. */
export function hitungNilai(tahun: number, tercatat: readonly NilaiTercatat[], katalog: IsiKatalogLhe, skala: IsiSkala): HasilNilai {
  const milik = (komponen: string, sub: string | null): NilaiTercatat | undefined => tercatat.find((n) => n.tahun === tahun && n.komponen === komponen && n.sub === sub);
  const komponen = katalog.komponen.map((k): KomponenTerhitung => {
    const sub = k.sub.flatMap((u) => {
      const n = milik(k.kunci, u.kunci);
      return n ? [satu(u.kunci, n, u.bobot)] : [];
    });
    const utuh = sub.length > 0 && sub.length === k.sub.length;
    const dariSub = utuh ? Desimal.jumlah(sub.map((u) => Desimal.dari(u.nilai!))) : undefined;
    const n = milik(k.kunci, null);
    if (n) {
      const sendiri = satu(k.kunci, n, k.bobot);
      const beda = dariSub && !dariSub.sama(Desimal.dari(sendiri.nilai!)) ? [`Nilai komponen ${formatAngka(sendiri.nilai!)}, padahal subkomponennya berjumlah ${formatAngka(dariSub)}.`] : [];
      return { ...sendiri, catatan: [...sendiri.catatan, ...beda], sub };
    }
    return { kunci: k.kunci, nama: k.nama, bobot: k.bobot, capaian: dariSub?.bagi(Desimal.dari(k.bobot))?.kali(seratus).bulatkan(2).toString() ?? null, nilai: dariSub?.toString() ?? null, asal: dariSub ? 'dihitung' : null, catatan: [], sub };
  });
  const kosong = komponen.filter((k) => k.nilai === null);
  if (kosong.length > 0) return { tahun, komponen, nilai: null, predikat: null, alasan: `nilai ${kosong.map((k) => k.nama).join(', ')} belum dicatat` };
  const total = Desimal.jumlah(komponen.map((k) => Desimal.dari(k.nilai!)));
  return { tahun, komponen, nilai: total.toString(), predikat: predikatDari(skala, total).predikat, alasan: null };
}

function satu(kunci: string, { nama, bobot, capaian, nilai }: NilaiTercatat, bobotKatalog: string): NilaiTerhitung {
  const b = Desimal.dari(bobot);
  const dariCapaian = capaian === null ? undefined : Desimal.dari(capaian).kali(b).bagi(seratus)!;
  const catatan: string[] = [];
  if (!b.sama(Desimal.dari(bobotKatalog))) catatan.push(`Bobot ${formatAngka(bobot)} berbeda dari katalog (${formatAngka(bobotKatalog)}).`);
  if (nilai !== null && Desimal.dari(nilai).banding(b) > 0) catatan.push(`Nilai ${formatAngka(nilai)} melebihi bobotnya (${formatAngka(bobot)}).`);
  const nyata = nilai === null ? undefined : Desimal.dari(nilai).bagi(b)?.kali(seratus);
  if (capaian !== null && nyata) {
    // Rounding half up at the stated places passes, on either side.
    const [c, n] = [Desimal.dari(capaian), Desimal.dari(nilai!)];
    if (!nyata.bulatkan(c.skala).sama(c) && !dariCapaian!.bulatkan(n.skala).sama(n)) catatan.push(`Capaian ${formatAngka(capaian)} %, padahal ${formatAngka(nilai!)} dari bobot ${formatAngka(bobot)} adalah ${formatAngka(nyata.bulatkan(2))} %.`);
  }
  return { kunci, nama, bobot, capaian: capaian ?? nyata?.bulatkan(2).toString() ?? null, nilai: nilai ?? dariCapaian!.toString(), asal: nilai === null ? 'dihitung' : 'dinyatakan', catatan };
}
