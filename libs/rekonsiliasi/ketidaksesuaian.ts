import { Desimal } from '#kernel';
import { sha256 } from '#event-store';
import { tulisAlamat, type Ketidaksesuaian, type Penghitung, type Tingkat } from '#capaian';

/** What a check says of one contradiction: where it stands, both sides, and what they rest on. */
export interface Isi {
  readonly jenis: string;
  readonly tingkat: Tingkat;
  readonly tabel: string;
  readonly baris: string;
  readonly kolom: string;
  readonly angka: string;
  readonly tercetak: string | null;
  readonly seharusnya: string | null;
  readonly penjelasan: string;
  readonly dari: readonly { readonly id: string }[];
  /** Tells apart what is found more than once at one figure. */
  readonly rinci?: string;
}

/** The contradiction with its lasting id and its difference. */
export function ketidaksesuaian(x: Isi): Ketidaksesuaian {
  const selisih = x.tercetak !== null && x.seharusnya !== null ? Desimal.dari(x.tercetak).kurang(Desimal.dari(x.seharusnya)).toString() : null;
  return {
    id: sha256(`${x.jenis}|${x.angka}${x.rinci === undefined ? '' : `|${x.rinci}`}`).slice(0, 12), jenis: x.jenis, tingkat: x.tingkat, lokasi: { tabel: x.tabel, baris: x.baris, kolom: x.kolom }, angka: x.angka,
    tercetak: x.tercetak, seharusnya: x.seharusnya, selisih, penjelasan: x.penjelasan, bukti: [...new Set(x.dari.map((d) => d.id))],
  };
}

/** A node for people. */
export function sebut(h: Penghitung, simpul: string): string {
  const s = h.c.simpul.get(simpul);
  return s ? `${s.kode} ${s.uraian}` : (h.c.identitas?.nama ?? h.c.pd);
}

/** Address of a figure of this PD and year. */
export const alamat = (h: Penghitung, ...bagian: [Parameters<typeof tulisAlamat>[2], string, ...string[]]): string => tulisAlamat(h.c.pd, h.c.tahun, ...bagian);
