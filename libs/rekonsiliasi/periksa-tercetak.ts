import { Desimal, formatAngka } from '#kernel';
import { sha256 } from '#event-store';
import type { CakupanTercetak, HitunganCakupan, Ketidaksesuaian, KlaimTidakTeruji, Penghitung } from '#capaian';
import type { KlaimGagal, Penjelasan, SelTercetak, Uraian } from './klaim/hasil-uji.js';
import type { JenisGagal } from './klaim/uji.js';
import { buktiDari } from './klaim/uraian.js';
import { sebutHitungan } from './sebut-hitungan.js';
import type { LaporanTeruji, SelTeruji } from './uji-tercetak.js';

/** Finds explanations of what failed in a report, best first; none: *tidak terjelaskan*. */
export type Penjelas = (laporan: LaporanTeruji) => (gagal: KlaimGagal) => readonly Penjelasan[];

/** One claim that does not hold, with the kind of contradiction that it makes. */
export interface Gagal {
  readonly jenis: JenisGagal;
  readonly gagal: KlaimGagal;
}

/** The claims of a cell that do not hold. */
export const gagalDari = (s: SelTeruji): Gagal[] => s.klaim.flatMap(({ uji }) => (uji.hasil === 'gagal' ? [{ jenis: uji.jenis, gagal: uji.gagal }] : []));

/**
 * Every printed cell that contradicts one of its claims: one entry a cell, of the kind of the first claim that fails. Both
 * sides in words; why, only from `penjelas`.
 */
export function ketidaksesuaianTercetak(h: Penghitung, semua: readonly LaporanTeruji[], penjelas?: Penjelas): Ketidaksesuaian[] {
  return semua.flatMap((l) => {
    const letak = new Map(l.sel.map((s) => [s.sel.kunci, `${s.sel.tabel}, ${s.sel.baris}, ${s.sel.kolom}`]));
    const gagal = l.sel.map((s) => ({ s, gagal: gagalDari(s) })).filter((x) => x.gagal.length > 0);
    const jelaskan = gagal.length > 0 ? penjelas?.(l) : undefined;
    return gagal.map(({ s, gagal: [utama, ...lain] }) => entri(h, l, s, utama!, lain, letak, namaTabel(semua, l, s.sel.tabel), jelaskan));
  });
}

/** A table for people; of which report, where there are several. */
export const namaTabel = (semua: readonly LaporanTeruji[], { laporan }: LaporanTeruji, tabel: string): string => (semua.length > 1 ? `${laporan.laporan}, ${tabel}` : tabel);

const alamatSel = (h: Penghitung, laporan: string, kunci: string): string => `${encodeURIComponent(h.c.pd)}/${h.c.tahun}/tercetak/${encodeURIComponent(laporan)}/${encodeURIComponent(kunci)}`;

/** The id of whatever contradicts a printed cell: it lasts, however much the cell and what is expected there change. */
export const idTercetak = (h: Penghitung, laporan: string, kunci: string): string => sha256(alamatSel(h, laporan, kunci)).slice(0, 12);

function entri(h: Penghitung, l: LaporanTeruji, { tercatat, sel }: SelTeruji, utama: Gagal, lain: readonly Gagal[], letak: ReadonlyMap<string, string>, tabel: string, jelaskan: ((gagal: KlaimGagal) => readonly Penjelasan[]) | undefined): Ketidaksesuaian {
  const { seharusnya } = utama.gagal;
  const alamat = alamatSel(h, l.laporan.laporan, sel.kunci);
  const sebab = terbaik(utama, jelaskan);
  // What explains a further claim is told where the first one stays unexplained.
  const sebabLain = sebab?.length === 0 ? lain.map((g) => terbaik(g, jelaskan)) : [];
  const bulat = seharusnya.nilai && bulatkan(seharusnya.nilai, utama.jenis === 'dipotong' ? sel.presisi : presisi(utama.gagal));
  return {
    id: idTercetak(h, l.laporan.laporan, sel.kunci), jenis: utama.jenis, tingkat: [utama, ...lain].map((g) => g.gagal.sel.tingkat).sort()[0]!,
    lokasi: { tabel, baris: sel.baris, kolom: sel.kolom },
    angka: seharusnya.jenis === 'angka' ? seharusnya.sebutan : alamat,
    tercetak: sel.nilai?.toString() ?? sel.tercetak, seharusnya: bulat?.toString() ?? seharusnya.kata ?? null,
    selisih: bulat && sel.nilai ? sel.nilai.kurang(bulat).toString() : null,
    ...(lain.length > 0 && { sisiLain: sidikSisi(lain) }),
    penjelasan: [`${polos(utama, letak)}${sebab ? ` ${sebutSebab(sebab)}` : ''}`, ...lain.map((g, i) => `Juga: ${polos(g, letak)}${sebabLain[i]?.length ? ` ${sebutSebab(sebabLain[i])}` : ''}`)].join(' '),
    bukti: [...new Set([tercatat.id, ...[utama, ...lain].flatMap((g) => buktiDari(g.gagal.seharusnya)), ...[sebab, ...sebabLain].flatMap((p) => p ?? []).flatMap((p) => p.bukti ?? [])])],
  };
}

const sidikSisi = (gagal: readonly Gagal[]): string => sha256(JSON.stringify(gagal.map(({ gagal: { pernyataan, seharusnya, sel } }) => [pernyataan, seharusnyaCetak(seharusnya, sel)]))).slice(0, 12);

/** The two best explanations of a claim; undefined where none was sought. */
const terbaik = (g: Gagal, jelaskan: ((gagal: KlaimGagal) => readonly Penjelasan[]) | undefined): readonly Penjelasan[] | undefined => jelaskan && [...jelaskan(g.gagal)].sort((a, b) => b.bobot - a.bobot).slice(0, 2);

const sebutSebab = ([satu, dua]: readonly Penjelasan[]): string => (satu ? `${satu.teks}${dua ? ` Atau: ${dua.teks}` : ''}` : 'Tidak terjelaskan.');

/** Longest fraction that a figure elsewhere keeps where it is shown as what should have been printed. */
const PECAHAN_TERPANJANG = 4;

/**
 * Places at which the expected value is shown: the printed ones; of a cell that prints no number, those of its kind. A
 * figure that stands elsewhere as it is keeps its own.
 */
function presisi({ sel, seharusnya: { jenis, nilai } }: Pick<KlaimGagal, 'sel' | 'seharusnya'>): number {
  const cetak = sel.nilai ? sel.presisi : sel.sebagai === 'rupiah' ? 0 : 2;
  return nilai && (jenis === 'angka' || jenis === 'tercetak') && nilai.skala <= PECAHAN_TERPANJANG ? Math.max(cetak, nilai.skala) : cetak;
}

/** Cut to where sums of quotients are certain, then rounded once. */
const bulatkan = (n: Desimal, skala: number): Desimal => n.bulatkan(60).bulatkan(skala);

/** What a claim expects in a cell, as it would be printed there: a decimal or a word; null where there is neither. */
export const seharusnyaCetak = (s: Uraian, sel: SelTercetak): string | null => (s.nilai ? bulatkan(s.nilai, presisi({ sel, seharusnya: s })).toString() : (s.kata ?? null));

/** Both sides in words. */
function polos({ jenis, gagal }: Gagal, letak: ReadonlyMap<string, string>): string {
  const { sel, seharusnya: s, pernyataan } = gagal;
  const tercetak = sel.tercetak === '' ? 'Tidak ada yang tercetak' : `Tercetak ${sel.tercetak}`;
  const hitungan = sebutHitungan(s) ?? pernyataan;
  const sebut = s.jenis === 'angka' ? pernyataan : hitungan;
  const menurut = s.jenis === 'angka' ? `di buku besar (${pernyataan})` : s.jenis === 'tercetak' ? `di ${letak.get(s.sebutan) ?? pernyataan}` : `menurut ${hitungan} =`;
  if (s.nilai === undefined && s.kata === undefined) return `${tercetak}, padahal ${sebut} tidak dapat dihitung: ${s.alasan}.`;
  if (s.nilai === undefined) return `${tercetak}, padahal ${menurut} "${s.kata}".`;
  const bulat = bulatkan(s.nilai, jenis === 'dipotong' ? sel.presisi : presisi(gagal));
  if (jenis === 'dipotong') return `${tercetak}: dipotong pada ${sel.presisi} angka di belakang koma, bukan dibulatkan menjadi ${formatAngka(bulat.tetap(sel.presisi))} (${hitungan}).`;
  const selisih = sel.nilai?.kurang(bulat);
  const beda = selisih && selisih.tanda !== 0 ? `, ${selisih.tanda > 0 ? 'lebih' : 'kurang'} ${formatAngka(selisih.mutlak())}` : '';
  return `${tercetak}, padahal ${menurut} ${formatAngka(bulat.tetap(presisi(gagal)))}${beda}.`;
}

/** How much of what the reports print was tested, and what was not and why. */
export function cakupanTercetak(semua: readonly LaporanTeruji[]): CakupanTercetak {
  return { laporan: semua.map((l) => ({ laporan: l.laporan.laporan, judul: l.laporan.judul, ...hitungCakupan(l.sel) })), jumlah: hitungCakupan(semua.flatMap((l) => l.sel)), tidakTeruji: semua.flatMap((l) => tidakTeruji(l)) };
}

function hitungCakupan(sel: readonly SelTeruji[]): HitunganCakupan {
  const keadaan = sel.map(keadaanSel);
  const banyak = (k: ReturnType<typeof keadaanSel>): number => keadaan.filter((x) => x === k).length;
  const [cocok, tidakCocok, tak] = [banyak('cocok'), banyak('tidak-cocok'), banyak('tidak-teruji')];
  return { sel: sel.length, berpernyataan: cocok + tidakCocok + tak, cocok, tidakCocok, tidakTeruji: tak, rusak: banyak('rusak') };
}

export const keadaanSelDikenal = ['cocok', 'tidak-cocok', 'tidak-teruji', 'tanpa-pernyataan', 'rusak'] as const;
export type KeadaanSel = (typeof keadaanSelDikenal)[number];

/** A cell fails with one claim that fails, and passes where at least one passes. */
export function keadaanSel({ tercatat, klaim }: SelTeruji): KeadaanSel {
  if (tercatat.rusak) return 'rusak';
  if (klaim.length === 0) return 'tanpa-pernyataan';
  if (klaim.some((k) => k.uji.hasil === 'gagal')) return 'tidak-cocok';
  return klaim.some((k) => k.uji.hasil === 'sesuai') ? 'cocok' : 'tidak-teruji';
}

const tidakTeruji = (l: LaporanTeruji): KlaimTidakTeruji[] =>
  l.sel.flatMap((s) => s.klaim.flatMap(({ pernyataan, uji }) => (uji.hasil === 'tidak-teruji' ? [{ laporan: l.laporan.laporan, kunci: s.sel.kunci, lokasi: { tabel: s.sel.tabel, baris: s.sel.baris, kolom: s.sel.kolom }, tercetak: s.sel.tercetak, pernyataan, alasan: uji.alasan }] : [])));
