import { Desimal, formatAngka } from '#kernel';
import type { IsiSkala, TingkatSkala } from './events.js';

export interface Predikat {
  /** null where the scale has no word for the value. */
  readonly predikat: string | null;
  readonly catatan: string | null;
}

const urut = (skala: IsiSkala): TingkatSkala[] => [...skala.tingkat].sort((a, b) => Desimal.dari(a.dari).banding(Desimal.dari(b.dari)));

/** Holes, overlaps and open ends, in words: what is reported when a scale is set (rules, Scales). */
export function periksaSkala(skala: IsiSkala): string[] {
  const catatan: string[] = [];
  const [terendah, ...lainnya] = urut(skala);
  if (!terendah) return catatan;
  if (Desimal.dari(terendah.dari).tanda > 0) catatan.push(`Tidak ada predikat di bawah ${angka(terendah.dari)} %; dibaca sebagai "${terendah.predikat}".`);
  // The step that reaches furthest up among those seen so far: a step may lie inside an earlier one.
  let puncak = terendah;
  for (const atas of lainnya) {
    catatan.push(...periksaPasangan(skala, puncak, atas));
    if (bandingAtas(atas, puncak) > 0) puncak = atas;
  }
  if (puncak.sampai !== null) catatan.push(`Tidak ada predikat ${puncak.sampaiTermasuk ? 'di atas' : 'mulai'} ${angka(puncak.sampai)} %; dibaca ${skala.diAtasPuncak === 'puncak' ? `sebagai "${puncak.predikat}"` : 'tanpa predikat'}.`);
  return catatan;
}

/** What is wrong between the step that reaches furthest and the next one that begins. */
function periksaPasangan(skala: IsiSkala, bawah: TingkatSkala, atas: TingkatSkala): string[] {
  if (bawah.sampai === null) return [`Tumpang tindih: "${bawah.predikat}" tidak berbatas atas, padahal "${atas.predikat}" mulai ${angka(atas.dari)} %.`];
  const beda = Desimal.dari(bawah.sampai).banding(Desimal.dari(atas.dari));
  if (beda < 0) return [`Celah antara ${angka(bawah.sampai)} % dan ${angka(atas.dari)} %: tidak ada predikat untuk capaian di antaranya (dibaca ${bacaanCelah(skala)}).`];
  if (beda > 0) {
    const sampai = bandingAtas(atas, bawah) < 0 ? atas.sampai! : bawah.sampai;
    return [`Tumpang tindih antara "${bawah.predikat}" dan "${atas.predikat}": ${angka(atas.dari)} % sampai ${angka(sampai)} %; dibaca menurut urutan tingkat.`];
  }
  if (bawah.sampaiTermasuk && atas.dariTermasuk) return [`Tumpang tindih tepat pada ${angka(atas.dari)} %: "${bawah.predikat}" dan "${atas.predikat}"; dibaca menurut urutan tingkat.`];
  if (!bawah.sampaiTermasuk && !atas.dariTermasuk) return [`Celah tepat pada ${angka(atas.dari)} %: tidak termasuk "${bawah.predikat}" maupun "${atas.predikat}" (dibaca ${bacaanCelah(skala)}).`];
  return [];
}

/** Which of two steps reaches further up; none goes beyond an open one. */
function bandingAtas(a: TingkatSkala, b: TingkatSkala): number {
  if (a.sampai === null || b.sampai === null) return Number(a.sampai === null) - Number(b.sampai === null);
  return Desimal.dari(a.sampai).banding(Desimal.dari(b.sampai)) || Number(a.sampaiTermasuk) - Number(b.sampaiTermasuk);
}

/** The predikat of an exact value in percent. Values below the scale belong to its lowest step. */
export function predikatDari(skala: IsiSkala, nilai: Desimal): Predikat {
  const kena = skala.tingkat.find((t) => diDalam(t, nilai));
  if (kena) return { predikat: kena.predikat, catatan: null };
  const tingkat = urut(skala);
  const diBawah = tingkat.filter((t) => t.sampai !== null && Desimal.dari(t.sampai).banding(nilai) <= 0);
  const bawah = diBawah.reduce<TingkatSkala | undefined>((b, t) => (b === undefined || bandingAtas(t, b) > 0 ? t : b), undefined);
  const atas = tingkat.find((t) => Desimal.dari(t.dari).banding(nilai) >= 0);
  if (!bawah && !atas) return { predikat: null, catatan: 'skala tidak memuat satu tingkat pun' };
  if (!bawah) {
    const catatan = nilai.tanda > 0 ? `di bawah dasar skala (${angka(atas!.dari)} %)` : null;
    return { predikat: atas!.predikat, catatan };
  }
  if (!atas) return { predikat: skala.diAtasPuncak === 'puncak' ? bawah.predikat : null, catatan: `di atas puncak skala (${angka(bawah.sampai!)} %)` };
  const catatan = `di celah skala antara ${angka(bawah.sampai!)} % dan ${angka(atas.dari)} %`;
  return { predikat: skala.celah === 'bawah' ? bawah.predikat : skala.celah === 'atas' ? atas.predikat : null, catatan };
}

function diDalam(t: TingkatSkala, nilai: Desimal): boolean {
  const bawah = nilai.banding(Desimal.dari(t.dari));
  if (bawah < 0 || (bawah === 0 && !t.dariTermasuk)) return false;
  if (t.sampai === null) return true;
  const atas = nilai.banding(Desimal.dari(t.sampai));
  return atas < 0 || (atas === 0 && t.sampaiTermasuk);
}

const angka = (teks: string): string => formatAngka(Desimal.dari(teks).toString());

function bacaanCelah(s: IsiSkala): string {
  return s.celah === 'tanpa-predikat' ? 'tanpa predikat' : s.celah === 'bawah' ? 'sebagai tingkat di bawahnya' : 'sebagai tingkat di atasnya';
}
