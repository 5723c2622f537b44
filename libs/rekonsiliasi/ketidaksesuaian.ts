import { Desimal } from '#kernel';
import { sha256 } from '#event-store';
import type { Ketidaksesuaian } from '#capaian';

/** A contradiction before it has an id and a difference. */
export interface Isi {
  readonly jenis: string;
  readonly tingkat: 'A' | 'B' | 'C';
  readonly tabel: string;
  readonly baris: string;
  readonly kolom: string;
  readonly angka: string;
  readonly tercetak: string | null;
  readonly seharusnya: string | null;
  readonly penjelasan: string;
  readonly dari: readonly { readonly id: string }[];
}

export function ketidaksesuaian(x: Isi): Ketidaksesuaian {
  const selisih = x.tercetak !== null && x.seharusnya !== null ? Desimal.dari(x.tercetak).kurang(Desimal.dari(x.seharusnya)).toString() : null;
  return {
    id: sha256(`${x.jenis}|${x.angka}`).slice(0, 12), jenis: x.jenis, tingkat: x.tingkat, lokasi: { tabel: x.tabel, baris: x.baris, kolom: x.kolom }, angka: x.angka,
    tercetak: x.tercetak, seharusnya: x.seharusnya, selisih, penjelasan: x.penjelasan, bukti: [...new Set(x.dari.map((d) => d.id))],
  };
}
