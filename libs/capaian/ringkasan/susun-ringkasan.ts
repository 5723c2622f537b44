import { Desimal, Rupiah, persenDari } from '#kernel';
import { SELURUH_PD } from '#anggaran';
import type { Basis } from '#realisasi';
import type { PembacaAngka } from '../angka/baca.js';
import { Penghitung, SKALA_PERSEN } from '../angka/hitung.js';
import type { Koordinat } from '../queries/hasil.js';
import type { BarisRingkasan, RingkasanPemda } from './hasil.js';

/** Totals of every PD that the pemda has in a year, by the same rules as each PD's own table; undefined where it has no PD. */
export function susunRingkasan(pembaca: PembacaAngka, koordinat: Koordinat, pemda: string, tahun: number, basis?: Basis): RingkasanPemda | undefined {
  const terdaftar = pembaca.daftarPd(koordinat.diketahui, koordinat.berlaku).filter((d) => d.pemda === pemda);
  const pertama = terdaftar[0];
  if (!pertama) return undefined;
  const baris = terdaftar
    .filter((d) => d.tahun.includes(tahun))
    .map(({ pd, nama }): BarisRingkasan => {
      const h = new Penghitung(pembaca.cuplikan(koordinat, pd, tahun), basis);
      const realisasi = h.selRealisasi(SELURUH_PD).nilai;
      return { pd, nama: h.c.identitas?.nama ?? nama, paguTerkini: h.selPaguTerkini(SELURUH_PD).nilai, basis: realisasi === null ? null : h.basisDipakai, realisasi, serapan: h.selSerapan(SELURUH_PD).nilai };
    });
  return { koordinat, pemda, namaPemda: pertama.namaPemda, tahun, baris, total: total(baris) };
}

function total(baris: readonly BarisRingkasan[]): RingkasanPemda['total'] {
  const perBasis = new Map<string, Rupiah>();
  for (const b of baris) if (b.basis !== null) perBasis.set(b.basis, (perBasis.get(b.basis) ?? Rupiah.nol).tambah(Rupiah.dari(b.realisasi!)));
  const pagu = baris.some((b) => b.paguTerkini !== null) ? baris.reduce((jumlah, b) => jumlah.tambah(Rupiah.dari(b.paguTerkini ?? '0')), Rupiah.nol) : null;
  const [tunggal, ...lain] = perBasis;
  const realisasi = tunggal && lain.length === 0 ? tunggal[1] : null;
  const serapan = realisasi && pagu ? persenDari(Desimal.dariBulat(realisasi.sen), Desimal.dariBulat(pagu.sen)) : undefined;
  return {
    paguTerkini: pagu?.toString() ?? null, basis: realisasi ? tunggal![0] : null, realisasi: realisasi?.toString() ?? null, serapan: serapan?.tetap(SKALA_PERSEN) ?? null,
    perBasis: Object.fromEntries([...perBasis].map(([b, r]) => [b, r.toString()])),
  };
}
