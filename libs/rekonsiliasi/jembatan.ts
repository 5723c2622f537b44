import { Rupiah } from '#kernel';
import { SELURUH_PD } from '#anggaran';
import { tulisAlamat, urutanPohon, type BarisJembatan, type Jembatan, type Penghitung } from '#capaian';

/** The bridge awal → pergeseran → perubahan for the whole PD and every node with a pagu, in the order of the tree. Pure. */
export function jembatan(h: Penghitung): Jembatan {
  const { c } = h;
  const simpul = [SELURUH_PD, ...urutanPohon(h).keys()].filter((s) => c.tahap.some((_, i) => h.pagu.nilai(s, i).sen !== undefined));
  return { koordinat: c.koordinat, pd: c.pd, tahun: c.tahun, baris: simpul.map((s) => baris(h, s)) };
}

function baris(h: Penghitung, simpul: string): BarisJembatan {
  const { c } = h;
  const s = c.simpul.get(simpul);
  const rupiah = (sen: bigint | undefined): string | null => (sen === undefined ? null : Rupiah.dariSen(sen).toString());
  return {
    kode: s?.kode ?? SELURUH_PD, jenjang: s?.jenjang ?? 'pd', uraian: s?.uraian ?? c.identitas?.nama ?? c.pd,
    langkah: c.tahap.map((t, i) => {
      const [sebelum, sesudah] = [h.pagu.nilai(simpul, i - 1).sen, h.pagu.nilai(simpul, i).sen];
      return {
        tahap: t.tahap, nama: t.nama, dokumen: t.dokumen, sebelum: rupiah(sebelum), sesudah: rupiah(sesudah),
        selisih: sebelum === undefined || sesudah === undefined ? null : rupiah(sesudah - sebelum),
        angka: tulisAlamat(c.pd, c.tahun, 'pagu', s?.kode ?? SELURUH_PD, t.tahap),
      };
    }),
    realisasi: h.selRealisasi(simpul),
  };
}
