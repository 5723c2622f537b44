import { adalahTanggal, formatAngka, tanggalPanjang } from '#kernel';

/**
 * The two times of a question, as they stand in the URL. Null: now, and everything that is known.
 * `diketahui` is a sequence number, an instant or a date (end of that day, WIB); `berlaku` is a date.
 */
export interface KoordinatUrl {
  readonly diketahui: string | null;
  readonly berlaku: string | null;
}

export const sekarang: KoordinatUrl = { diketahui: null, berlaku: null };

export function readKoordinat(search: URLSearchParams): KoordinatUrl {
  return { diketahui: search.get('diketahui') || null, berlaku: search.get('berlaku') || null };
}

export const isAsOf = (k: KoordinatUrl): boolean => k.diketahui !== null || k.berlaku !== null;

export const isSequence = (text: string): boolean => /^\d+$/.test(text);

/** `urutan 120`, `akhir 3 Oktober 2024 (WIB)`, or the instant. */
export function sebutDiketahui(diketahui: string): string {
  if (isSequence(diketahui)) return `urutan ${formatAngka(diketahui)}`;
  if (adalahTanggal(diketahui)) return `akhir ${tanggalPanjang(diketahui)} (WIB)`;
  return sebutSaat(diketahui);
}

const wib = new Intl.DateTimeFormat('id-ID', {
  timeZone: 'Asia/Jakarta', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit',
});

/** An instant for people, always in WIB: two readers in two zones must read the same text. */
export function sebutSaat(instant: string): string {
  const saat = new Date(instant);
  return Number.isNaN(saat.getTime()) ? instant : `${wib.format(saat)} WIB`;
}

/** The sentence of the banner. */
export function kalimatKoordinat({ diketahui, berlaku }: KoordinatUrl): string {
  const tahu = diketahui ? `seperti diketahui sampai ${sebutDiketahui(diketahui)}` : 'seperti diketahui sekarang';
  return `Tabel ${tahu}${berlaku ? ` dan berlaku per ${tanggalPanjang(berlaku)}` : ''}.`;
}
