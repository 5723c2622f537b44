import { DomainError, adalahTanggal } from '#kernel';
import type { EventStore } from '#event-store';
import type { Koordinat } from '../queries/hasil.js';

/** The two times as a person writes them: a sequence, an instant or a date; and a date. Blank: best known now. */
export interface TitikWaktu {
  readonly diketahui?: string | undefined;
  readonly berlaku?: string | undefined;
}

/** Indonesia's western time: a bare date means the end of that day there. */
const AKHIR_HARI_WIB = 'T23:59:59.999+07:00';

const polaInstan = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Turns what a person asked for into the cut that every node agrees on (design law 3). */
export async function tentukanKoordinat(store: EventStore, titik: TitikWaktu): Promise<Koordinat> {
  const kepala = await store.head();
  const berlaku = titik.berlaku?.trim() || null;
  if (berlaku !== null && !adalahTanggal(berlaku)) throw new DomainError('berlaku-tidak-sah', `Tanggal berlaku "${berlaku}" tidak sah. Tulis sebagai TTTT-BB-HH, misalnya 2024-09-30.`);
  const diketahui = titik.diketahui?.trim() ?? '';
  if (diketahui === '') return { diketahui: kepala, berlaku, kepala };
  if (/^\d{1,15}$/.test(diketahui)) {
    const sequence = Number(diketahui);
    if (sequence > kepala) throw new DomainError('urutan-belum-ada', `Urutan ${sequence} belum ada: buku besar sampai urutan ${kepala}.`);
    return pada(await store.cut({ sequence }), berlaku);
  }
  const instan = adalahTanggal(diketahui) ? `${diketahui}${AKHIR_HARI_WIB}` : diketahui;
  if (!polaInstan.test(instan) || Number.isNaN(Date.parse(instan))) {
    throw new DomainError('diketahui-tidak-sah', `"${diketahui}" bukan urutan, tanggal (2024-09-30) atau waktu (2024-09-30T10:00:00+07:00).`);
  }
  return pada(await store.cut({ instant: new Date(Date.parse(instan)).toISOString() }), berlaku);
}

/** Nothing that grows after the cut may stand in an answer at explicit coordinates. */
const pada = (diketahui: number, berlaku: string | null): Koordinat => ({ diketahui, berlaku, kepala: diketahui });
