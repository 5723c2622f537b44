import type { Desimal } from '#kernel';
import type { Penjelasan, SelTercetak, Uraian } from '../klaim/hasil-uji.js';
import { calonSendiri, jelaskanDi, type Terjelaskan } from './jelaskan.js';
import type { Calon } from './hipotesis.js';
import { BENAR_SEBELUM_KOREKSI } from './koreksi.js';
import type { KlaimDiuji, Lingkungan } from './lingkungan.js';
import { Medan, type Kasus } from './medan.js';
import { gabung, sebutBaris, sebutNilai, sebutTempat } from './sebut.js';

/** Which cells print which value of one figure. */
export interface NilaiDiTempat {
  readonly nilai: Desimal;
  readonly sel: readonly string[];
}

/**
 * What belongs together. `tunggal`: one failed claim. `angka-berbeda`: one figure printed differently in several places.
 * `judul-kolom`: one wrong heading, or one wrong way to compute, over a whole column.
 */
export interface KelompokGagal {
  readonly jenis: 'tunggal' | 'angka-berbeda' | 'judul-kolom';
  readonly anggota: readonly KlaimDiuji[];
  /** Best first; empty: *tidak terjelaskan*. */
  readonly penjelasan: readonly Penjelasan[];
  /** What explains each member: its own explanations and what they have in common, best first. */
  readonly perAnggota: ReadonlyMap<KlaimDiuji, readonly Penjelasan[]>;
  /** Only of `angka-berbeda`: every value with its places, the most frequent first. */
  readonly tempat: readonly NilaiDiTempat[];
}

/** Explains all failed claims of a report, and puts together what has one cause. Every failed claim is in exactly one entry. Pure. */
export function kelompokkan(lingkungan: Lingkungan): KelompokGagal[] {
  const medan = new Medan(lingkungan);
  const semua = jelaskanDi(medan);
  // What was right when it was printed has no cause in the report.
  const judul = judulKolom(semua.filter((t) => t.penjelasan[0]?.jenis !== BENAR_SEBELUM_KOREKSI), lingkungan, medan);
  const terpakai = new Set(judul.flatMap((j) => j.anggota));
  const berbeda = angkaBerbeda(semua.filter((t) => !terpakai.has(t.klaim)), medan);
  for (const b of berbeda) for (const k of b.anggota) terpakai.add(k);
  // In the order of the report, each entry where its first member stands.
  const milik = new Map([...judul, ...berbeda].flatMap((g) => g.anggota.map((k) => [k, g] as const)));
  const hasil = new Set<KelompokGagal>();
  for (const t of semua) hasil.add(milik.get(t.klaim) ?? { jenis: 'tunggal', anggota: [t.klaim], penjelasan: t.penjelasan, perAnggota: new Map([[t.klaim, t.penjelasan]]), tempat: [] });
  return [...hasil];
}

/** One figure that its places print with different values. */
function angkaBerbeda(semua: readonly Terjelaskan[], medan: Medan): KelompokGagal[] {
  const perAkar = new Map<string, Terjelaskan[]>();
  for (const t of semua) {
    const { jenis } = t.klaim.seharusnya;
    if ((jenis !== 'angka' && jenis !== 'tercetak') || t.klaim.sel.nilai === undefined) continue;
    const akar = medan.akarDari(t.klaim.sel.kunci);
    perAkar.set(akar, [...(perAkar.get(akar) ?? []), t]);
  }
  return [...perAkar.entries()].flatMap(([akar, anggota]): KelompokGagal[] => {
    const sel = medan.seakar(akar).length > 0 ? medan.seakar(anggota[0]!.klaim.sel.kunci) : [];
    const semuaSel = [...new Set([...sel, ...(medan.sel.has(akar) ? [akar] : [])])].map((x) => medan.sel.get(x)!).filter((s) => s.nilai);
    const tempat = perNilai(semuaSel);
    if (semuaSel.length < 2 || tempat.length < 2) return [];
    const satu = semuaSel[0]!;
    const sebut = tempat.map((t) => `${sebutNilai(t.nilai, medan.sel.get(t.sel[0]!)!)} di ${gabung(t.sel.map((x) => sebutTempat(medan.sel.get(x)!)))}`).join('; ');
    const dasar: Penjelasan = { jenis: 'angka-berbeda', bobot: 50, sel: semuaSel.map((s) => s.kunci), teks: `Satu angka tercetak dengan ${tempat.length} nilai: ${sebut}.${medan.sel.has(akar) ? '' : ` Di buku besar ${sebutBuku(anggota[0]!.klaim.seharusnya, satu)}.`}` };
    const perAnggota = new Map(anggota.map((t) => [t.klaim, [...t.penjelasan, dasar].sort(urut)]));
    return [{ jenis: 'angka-berbeda', anggota: anggota.map((t) => t.klaim), tempat, perAnggota, penjelasan: [...anggota.flatMap((t) => t.penjelasan).filter((p, i, a) => a.findIndex((q) => q.jenis === p.jenis && q.teks === p.teks) === i), dasar].sort(urut) }];
  });
}

const urut = (a: Penjelasan, b: Penjelasan): number => b.bobot - a.bobot;

/** What the ledger says of a figure: its number or word, or why there is neither. */
const sebutBuku = (u: Uraian, sel: SelTercetak): string => (u.nilai ? sebutNilai(u.nilai, sel) : u.kata === undefined ? `tidak ada nilainya: ${u.alasan}` : `“${u.kata}”`);

/** Values with their places; what is only printed with fewer decimals is the same value. */
function perNilai(sel: readonly SelTercetak[]): NilaiDiTempat[] {
  const hasil: { nilai: Desimal; presisi: number; sel: string[] }[] = [];
  for (const s of [...sel].sort((a, b) => b.presisi - a.presisi)) {
    const sama = hasil.find((h) => h.nilai.sama(s.nilai!) || (s.presisi < h.presisi && h.nilai.bulatkan(s.presisi).sama(s.nilai!)));
    if (sama) sama.sel.push(s.kunci);
    else hasil.push({ nilai: s.nilai!, presisi: s.presisi, sel: [s.kunci] });
  }
  return hasil.sort((a, b) => b.sel.length - a.sel.length).map(({ nilai, sel: kunci }) => ({ nilai, sel: kunci }));
}

const PALING_SEDIKIT = 3;
/** Share of the tested cells of a column that one reading must make right. */
const HAMPIR_SEMUA = 0.9;

/** A column that fails under its heading and holds under one other reading. */
function judulKolom(semua: readonly Terjelaskan[], lingkungan: Lingkungan, medan: Medan): KelompokGagal[] {
  const kolom = new Map<string, { readonly gagal: Terjelaskan[]; readonly lulus: KlaimDiuji[] }>();
  const di = (k: KlaimDiuji): { readonly gagal: Terjelaskan[]; readonly lulus: KlaimDiuji[] } => {
    const { tabel, kolom: nama } = medan.letakDari(k.sel.kunci);
    // One cell may be claimed in two ways: each way by itself.
    const tanda = `${tabel}/${nama}/${k.seharusnya.jenis}`;
    let ada = kolom.get(tanda);
    if (!ada) kolom.set(tanda, (ada = { gagal: [], lulus: [] }));
    return ada;
  };
  for (const t of semua) di(t.klaim).gagal.push(t);
  for (const k of lingkungan.klaim) if (k.lulus) di(k).lulus.push(k);
  return [...kolom.values()].flatMap(({ gagal, lulus }): KelompokGagal[] => {
    if (gagal.length < PALING_SEDIKIT || gagal.length < lulus.length / 2) return [];
    const calon = new Map<string, { readonly cocok: { readonly klaim: KlaimDiuji; readonly calon: Calon }[]; bukti: number }>();
    for (const t of gagal) {
      for (const c of bacaan(t.klaim, medan)) {
        const ada = calon.get(c.bacaan!) ?? { cocok: [], bukti: 0 };
        ada.cocok.push({ klaim: t.klaim, calon: c });
        ada.bukti += c.digit - Math.log10(c.alternatif);
        calon.set(c.bacaan!, ada);
      }
    }
    const layak = [...calon.entries()].filter(([, c]) => c.cocok.length >= PALING_SEDIKIT && c.bukti >= 4 && c.cocok.length >= HAMPIR_SEMUA * gagal.length);
    const terbaik = layak.sort(([, a], [, b]) => b.cocok.length - a.cocok.length || rataDasar(b.cocok) - rataDasar(a.cocok))[0];
    if (!terbaik) return [];
    const [nama, { cocok }] = terbaik;
    // Cells that hold under the heading must hold under the other reading as well, or be few.
    const lain = lulus.filter((k) => !bacaan(k, medan).some((c) => c.bacaan === nama)).length;
    if (cocok.length < HAMPIR_SEMUA * (gagal.length + lain)) return [];
    const satu = cocok[0]!;
    const penjelasan: Penjelasan = {
      jenis: satu.calon.jenis, bobot: 100, sel: [...new Set(cocok.flatMap((c) => [c.klaim.sel.kunci, ...(c.calon.sel ?? [])]))],
      teks: `Satu sebab untuk kolom ${satu.klaim.sel.kolom} (${satu.klaim.sel.tabel}): isinya bukan seperti judulnya, pada ${cocok.length} dari ${gagal.length + lulus.length} sel yang diuji. Misalnya pada baris "${sebutBaris(satu.klaim.sel)}": ${satu.calon.teks}`,
    };
    return [{ jenis: 'judul-kolom', anggota: cocok.map((c) => c.klaim), penjelasan: [penjelasan], perAnggota: new Map(cocok.map((c) => [c.klaim, [penjelasan]])), tempat: [] }];
  });
}

const rataDasar = (c: readonly { readonly calon: Calon }[]): number => c.reduce((j, x) => j + x.calon.dasar, 0) / c.length;

/** Ways to read a cell under which it is right, one of each, weak ones too: a column of them is strong. */
function bacaan(k: KlaimDiuji, medan: Medan): Calon[] {
  const kasus: Kasus = { ...k, sel: medan.sel.get(k.sel.kunci) ?? k.sel, letak: medan.letakDari(k.sel.kunci), luas: medan.luas(k), asal: k };
  const ada = new Set<string>();
  return calonSendiri(kasus, medan).filter((c) => c.bacaan !== undefined && !ada.has(c.bacaan) && ada.add(c.bacaan));
}
