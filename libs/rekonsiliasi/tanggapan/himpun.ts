import type { SelTercetak } from '../klaim/hasil-uji.js';
import type { SebabBersama } from '../penjelas.js';
import { letak } from './status.js';
import type { KetidaksesuaianBerstatus, StatusKetidaksesuaian, TempatKetidaksesuaian } from './hasil.js';

/** The cause of a contradiction of a printed cell. `namaTabel`: how its entry calls a table of its report. */
export interface Bersama {
  readonly sebab: SebabBersama;
  readonly namaTabel: (tabel: string) => string;
}

/**
 * One entry for what has one cause, where its first place stands; the ids of the places stay. `bersamaDari`: the cause by
 * the id of a contradiction, the very same one for all that belong together; undefined for one by itself.
 */
export function himpun(daftar: readonly KetidaksesuaianBerstatus[], bersamaDari: (id: string) => Bersama | undefined): KetidaksesuaianBerstatus[] {
  const kelompok = new Map<SebabBersama | string, { readonly bersama: Bersama | undefined; readonly anggota: KetidaksesuaianBerstatus[] }>();
  for (const k of daftar) {
    const bersama = bersamaDari(k.id);
    const kunci = bersama?.sebab ?? k.id;
    const ada = kelompok.get(kunci);
    if (ada) ada.anggota.push(k);
    else kelompok.set(kunci, { bersama, anggota: [k] });
  }
  return [...kelompok.values()].map(({ bersama, anggota }) => (bersama ? satukan(anggota, bersama) : anggota[0]!));
}

function satukan(anggota: readonly KetidaksesuaianBerstatus[], { sebab, namaTabel }: Bersama): KetidaksesuaianBerstatus {
  const terjawab = anggota.every((k) => k.jawaban !== null);
  return {
    ...anggota[0]!, tingkat: anggota.map((k) => k.tingkat).sort()[0]!, bukti: [...new Set(anggota.flatMap((k) => k.bukti))], status: statusBersama(anggota),
    jawaban: terjawab ? terakhirDijawab(anggota).jawaban : null, sebab: sebab.nama, tempat: [...anggota.flatMap((k) => k.tempat), ...sebab.cocok.map((s) => tempatCocok(s, namaTabel(s.tabel)))],
  };
}

/** What waits comes first: something answered that has changed, then something that was never answered. */
function statusBersama(anggota: readonly KetidaksesuaianBerstatus[]): StatusKetidaksesuaian {
  for (const s of ['perlu-ditinjau-ulang', 'terbuka'] as const) if (anggota.some((k) => k.status === s)) return s;
  return terakhirDijawab(anggota).status;
}

const urutan = (k: KetidaksesuaianBerstatus): number => k.jawaban?.sequence ?? 0;
const terakhirDijawab = (anggota: readonly KetidaksesuaianBerstatus[]): KetidaksesuaianBerstatus => anggota.reduce((a, b) => (urutan(b) > urutan(a) ? b : a));

function tempatCocok({ kunci, baris, kolom, tercetak, nilai }: SelTercetak, tabel: string): TempatKetidaksesuaian {
  const isi = nilai?.toString() ?? tercetak;
  return { id: null, ...letak({ tabel, baris, kolom }), kunci, teks: tercetak, tercetak: isi, seharusnya: isi, selisih: '0', status: null };
}
