import type { Rentang } from './alamat.js';

/** The merged blocks of a sheet, asked cell by cell. Blocks may overlap and be many: a hostile file must not make the asking slow. */
export class BlokGabungan {
  /** Rows covered in each column: ranges in order, without overlap. */
  private readonly perKolom = new Map<number, { awal: number; akhir: number }[]>();

  constructor(blok: readonly Rentang[], kolom: Iterable<number>) {
    const urut = [...blok].sort((a, b) => a.barisAwal - b.barisAwal);
    for (const ke of kolom) {
      const daftar: { awal: number; akhir: number }[] = [];
      for (const r of urut) {
        if (ke < r.kolomAwal || ke > r.kolomAkhir) continue;
        const akhir = daftar.at(-1);
        if (akhir && r.barisAwal <= akhir.akhir) akhir.akhir = Math.max(akhir.akhir, r.barisAkhir);
        else daftar.push({ awal: r.barisAwal, akhir: r.barisAkhir });
      }
      if (daftar.length > 0) this.perKolom.set(ke, daftar);
    }
  }

  memuat(kolom: number, baris: number): boolean {
    const daftar = this.perKolom.get(kolom);
    if (!daftar) return false;
    let [kiri, kanan] = [0, daftar.length];
    while (kiri < kanan) {
      const tengah = (kiri + kanan) >> 1;
      if (daftar[tengah]!.akhir < baris) kiri = tengah + 1;
      else kanan = tengah;
    }
    return kiri < daftar.length && daftar[kiri]!.awal <= baris;
  }
}
