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

/** Zones of Indonesia, by their distance from UTC in hours. */
const jauhZona = { WIB: 7, WITA: 8, WIT: 9 } as const;
export type Zona = keyof typeof jauhZona;
export const zonaWaktu = Object.keys(jauhZona) as Zona[];

/** An instant as a person enters it: a day, a time of day and the zone that both are meant in. */
export interface SaatIsian {
  readonly tanggal: string | null;
  readonly jam: string;
  readonly zona: Zona;
}

/** Reads `14.30`, `14:30` or `14.30.05`; null where it is no time of day. */
export function bacaJam(teks: string): string | null {
  const cocok = /^\s*([01]?\d|2[0-3])[.:]([0-5]\d)(?:[.:]([0-5]\d))?\s*$/.exec(teks);
  if (!cocok) return null;
  const [, jam, menit, detik] = cocok;
  return [jam!.padStart(2, '0'), menit, ...(detik === undefined ? [] : [detik])].join(':');
}

/** What to show for an instant of the address: in its own zone where that is one of Indonesia's, else in WIB. */
export function jamDari(instant: string | null): SaatIsian {
  const ms = instant === null ? Number.NaN : Date.parse(instant);
  if (instant === null || Number.isNaN(ms)) return { tanggal: null, jam: '', zona: 'WIB' };
  const zona = zonaWaktu.find((z) => instant.endsWith(offset(z))) ?? 'WIB';
  const setempat = new Date(ms + jauhZona[zona] * 3_600_000).toISOString();
  const berdetik = /T\d{2}:\d{2}:\d{2}/.test(instant);
  return { tanggal: setempat.slice(0, 10), jam: setempat.slice(11, berdetik ? 19 : 16).replaceAll(':', '.'), zona };
}

/** The instant for the address; null while day or time is missing. What was not touched stays as it was, to the fraction of a second. */
export function tulisJam(saat: SaatIsian, semula: string | null): string | null {
  const jam = bacaJam(saat.jam);
  if (saat.tanggal === null || jam === null) return null;
  const lama = jamDari(semula);
  if (semula !== null && lama.tanggal === saat.tanggal && lama.jam === saat.jam && lama.zona === saat.zona) return semula;
  return `${saat.tanggal}T${jam}${offset(saat.zona)}`;
}

const offset = (z: Zona): string => `+0${jauhZona[z]}:00`;

/** The sentence of the banner. */
export function kalimatKoordinat({ diketahui, berlaku }: KoordinatUrl): string {
  const tahu = diketahui ? `seperti diketahui sampai ${sebutDiketahui(diketahui)}` : 'seperti diketahui sekarang';
  return `Tabel ${tahu}${berlaku ? ` dan berlaku per ${tanggalPanjang(berlaku)}` : ''}.`;
}
