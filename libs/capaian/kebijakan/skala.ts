import { Desimal, formatAngka } from '#kernel';
import type { IsiSkala, TingkatSkala } from './events.js';

export interface Predikat {
  /** null where the scale has no word for the value. */
  readonly predikat: string | null;
  readonly catatan: string | null;
}

const urut = (skala: IsiSkala): TingkatSkala[] => [...skala.tingkat].sort((a, b) => Desimal.dari(a.dari).banding(Desimal.dari(b.dari)));

/** Holes, overlaps and an open top, in words: what is reported when a scale is set (rules, Scales). */
export function periksaSkala(skala: IsiSkala): string[] {
  const catatan: string[] = [];
  const tingkat = urut(skala);
  tingkat.forEach((bawah, i) => {
    const atas = tingkat[i + 1];
    if (!atas) {
      if (bawah.sampai !== null) catatan.push(`Tidak ada predikat di atas ${angka(bawah.sampai)} %; dibaca ${skala.diAtasPuncak === 'puncak' ? `sebagai "${bawah.predikat}"` : 'tanpa predikat'}.`);
      return;
    }
    if (bawah.sampai === null) {
      catatan.push(`Tumpang tindih: "${bawah.predikat}" tidak berbatas atas, padahal "${atas.predikat}" mulai ${angka(atas.dari)} %.`);
      return;
    }
    const beda = Desimal.dari(bawah.sampai).banding(Desimal.dari(atas.dari));
    if (beda < 0) catatan.push(`Celah antara ${angka(bawah.sampai)} % dan ${angka(atas.dari)} %: tidak ada predikat untuk capaian di antaranya (dibaca ${bacaanCelah(skala)}).`);
    else if (beda > 0) catatan.push(`Tumpang tindih antara "${bawah.predikat}" dan "${atas.predikat}": ${angka(atas.dari)} % sampai ${angka(bawah.sampai)} %; dibaca menurut urutan tingkat.`);
    else if (bawah.sampaiTermasuk && atas.dariTermasuk) catatan.push(`Tumpang tindih tepat pada ${angka(atas.dari)} %: "${bawah.predikat}" dan "${atas.predikat}"; dibaca menurut urutan tingkat.`);
    else if (!bawah.sampaiTermasuk && !atas.dariTermasuk) catatan.push(`Celah tepat pada ${angka(atas.dari)} %: tidak termasuk "${bawah.predikat}" maupun "${atas.predikat}" (dibaca ${bacaanCelah(skala)}).`);
  });
  return catatan;
}

/** The predikat of an exact value in percent. Values below zero belong to the lowest step. */
export function predikatDari(skala: IsiSkala, nilai: Desimal): Predikat {
  const kena = skala.tingkat.find((t) => diDalam(t, nilai));
  if (kena) return { predikat: kena.predikat, catatan: null };
  const tingkat = urut(skala);
  const [terendah, tertinggi] = [tingkat[0], tingkat.at(-1)];
  if (!terendah || !tertinggi) return { predikat: null, catatan: 'skala tidak memuat satu tingkat pun' };
  if (nilai.banding(Desimal.dari(terendah.dari)) <= 0) return { predikat: terendah.predikat, catatan: null };
  if (tertinggi.sampai !== null && nilai.banding(Desimal.dari(tertinggi.sampai)) >= 0) {
    return skala.diAtasPuncak === 'puncak' ? { predikat: tertinggi.predikat, catatan: `di atas puncak skala (${angka(tertinggi.sampai)} %)` } : { predikat: null, catatan: `di atas puncak skala (${angka(tertinggi.sampai)} %)` };
  }
  const atas = tingkat.findIndex((t) => Desimal.dari(t.dari).banding(nilai) >= 0);
  const [b, a] = [tingkat[atas - 1], tingkat[atas]];
  const catatan = `di celah skala${b && a ? ` antara ${angka(b.sampai ?? b.dari)} % dan ${angka(a.dari)} %` : ''}`;
  if (skala.celah === 'bawah' && b) return { predikat: b.predikat, catatan };
  if (skala.celah === 'atas' && a) return { predikat: a.predikat, catatan };
  return { predikat: null, catatan };
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
