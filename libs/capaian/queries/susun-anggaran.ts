import { SELURUH_PD } from '#anggaran';
import type { Penghitung } from '../angka/hitung.js';
import type { BarisAnggaran, Ketidaksesuaian, Sel, TabelAnggaran } from './hasil.js';

/** The budget table: the whole PD and its tree, one column a tahap. Pure. */
export function susunAnggaran(h: Penghitung, ketidaksesuaian: readonly Ketidaksesuaian[], imporBerjalan: readonly string[]): TabelAnggaran {
  const { c } = h;
  const perAngka = new Map<string, string[]>();
  for (const k of ketidaksesuaian) perAngka.set(k.angka, [...(perAngka.get(k.angka) ?? []), k.id]);

  const baris = (simpul: string): BarisAnggaran => {
    const s = c.simpul.get(simpul);
    const sel = {
      pagu: c.tahap.map((_, i) => h.selPagu(simpul, i)),
      paguTerkini: h.selPaguTerkini(simpul), selisih: h.selSelisih(simpul),
      realisasi: h.selRealisasi(simpul), serapan: h.selSerapan(simpul), sisa: h.selSisa(simpul), fisik: h.selFisik(simpul),
    };
    const anak = h.pagu.anak(simpul).map(baris);
    const semua: readonly Sel[] = [...sel.pagu, sel.paguTerkini, sel.selisih, sel.realisasi, sel.serapan, sel.sisa, sel.fisik];
    return {
      kode: s?.kode ?? SELURUH_PD, lokal: s?.lokal ?? true, jenjang: s?.jenjang ?? 'pd', uraian: s?.uraian ?? c.identitas?.nama ?? c.pd,
      ...sel,
      // A row also carries what is found below it, so that a folded tree hides nothing.
      ketidaksesuaian: [...new Set([...semua.flatMap((x) => perAngka.get(x.angka) ?? []), ...anak.flatMap((a) => a.ketidaksesuaian)])],
      anak,
    };
  };

  return {
    koordinat: c.koordinat, pd: c.pd, namaPd: c.identitas?.nama ?? c.pd, namaPemda: c.identitas?.namaPemda ?? '', tahun: c.tahun,
    tahap: c.tahap.map((t) => ({ tahap: t.tahap, nama: t.nama, dokumen: t.dokumen, sequence: t.seq })),
    basis: h.basis, basisDipakai: h.basisDipakai, total: baris(SELURUH_PD), ketidaksesuaian, imporBerjalan,
  };
}
