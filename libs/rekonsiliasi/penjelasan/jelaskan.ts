import { daun } from '../klaim/uraian.js';
import { hipotesisJumlah, hipotesisRata } from './jumlah.js';
import { timbang, type Calon, type Hipotesis } from './hipotesis.js';
import { hipotesisKata, hipotesisKataOperand, hipotesisTanpaNilai } from './kata.js';
import { hipotesisKetik, hipotesisOperand } from './ketik.js';
import { BENAR_SEBELUM_KOREKSI, hipotesisKoreksi } from './koreksi.js';
import type { KlaimDiuji, Lingkungan } from './lingkungan.js';
import { Medan, type Kasus } from './medan.js';
import { hipotesisNilaiLain } from './nilai-lain.js';
import { hipotesisDariPersen, hipotesisPembulatan, hipotesisRasio, hipotesisRataPersen } from './pembulatan.js';
import { DaftarLompatan, hipotesisRevisi } from './revisi.js';
import { hipotesisRumus } from './rumus.js';
import { hipotesisSatuan } from './satuan.js';

/** A failed claim with its explanations, best first. None: *tidak terjelaskan*. */
export interface Terjelaskan {
  readonly klaim: KlaimDiuji;
  readonly penjelasan: readonly Hipotesis[];
}

/** How many explanations of one claim are kept. */
const PALING_BANYAK = 5;

/** Explains every failed claim of a report. Pure; the same report always gives the same explanations in the same order. */
export function jelaskanSemua(lingkungan: Lingkungan): Terjelaskan[] {
  return jelaskanDi(new Medan(lingkungan));
}

export function jelaskanDi(medan: Medan): Terjelaskan[] {
  const kasus = medan.gagal.map((k): Kasus => ({ ...k, sel: medan.sel.get(k.sel.kunci) ?? k.sel, letak: medan.letakDari(k.sel.kunci), luas: medan.luas(k), asal: k }));
  const lompatan = new DaftarLompatan(kasus, medan);
  const sendiri = new Map(kasus.map((k) => [k, tertimbang(k, [...calonSendiri(k, medan), ...calonRevisi(k, medan, lompatan), ...hipotesisKoreksi(k, medan)], medan)]));
  // What is wrong with a cell, by its own claims: it may be what makes the claims wrong in which it is an operand.
  const perSel = new Map<string, Hipotesis[]>();
  for (const [k, h] of sendiri) perSel.set(k.sel.kunci, [...(perSel.get(k.sel.kunci) ?? []), ...h].sort(urut));
  const operand = new Map(kasus.map((k) => [k, tertimbang(k, calonOperand(k, medan, perSel), medan)]));
  // A wrong operand that one sum gives away explains the percentages over it, too.
  const perOperand = new Map<string, Hipotesis>();
  for (const [k, semua] of operand) {
    for (const h of semua) {
      const kunci = h.perbaikan?.kunci;
      if (kunci === undefined || kunci === k.sel.kunci) continue;
      const ada = perOperand.get(kunci);
      if (!ada || urut(h, ada) < 0) perOperand.set(kunci, h);
    }
  }
  return kasus.map((k) => ({ klaim: k.asal, penjelasan: ringkas([...sendiri.get(k)!, ...operand.get(k)!, ...tertimbang(k, calonTurunan(k, medan, perOperand), medan)]) }));
}

function calonOperand(k: Kasus, medan: Medan, perSel: ReadonlyMap<string, readonly Hipotesis[]>): Calon[] {
  if (k.seharusnya.kata !== undefined) return hipotesisKataOperand(k, medan, perSel);
  return k.sel.nilai && k.seharusnya.nilai ? hipotesisOperand(k, medan, k.seharusnya.nilai, perSel) : [];
}

function calonTurunan(k: Kasus, medan: Medan, perOperand: ReadonlyMap<string, Hipotesis>): Calon[] {
  return [...new Set(daun(k.seharusnya).map((d) => d.sebutan))].flatMap((kunci): Calon[] => {
    const h = perOperand.get(kunci);
    return h?.perbaikan && medan.dampak(kunci, h.perbaikan.nilai).pulih.has(k.asal) ? [{ ...h.calon, perbaikan: h.perbaikan, sel: h.sel }] : [];
  });
}

/** What the claim, its cell and its surroundings suggest by themselves. */
export function calonSendiri(k: Kasus, medan: Medan): readonly Calon[] {
  return medan.ingat(k.asal, () => cariSendiri(k, medan));
}

function cariSendiri(k: Kasus, medan: Medan): Calon[] {
  const e = k.seharusnya.nilai;
  if (k.seharusnya.kata !== undefined || ['predikat', 'predikatLhe', 'skala'].includes(k.seharusnya.jenis)) return hipotesisKata(k, medan);
  if (!e || !k.sel.nilai) return hipotesisTanpaNilai(k, medan);
  return [
    ...hipotesisPembulatan(k, medan, e), ...hipotesisRumus(k, medan, e), ...hipotesisJumlah(k, medan, e), ...hipotesisRata(k, medan),
    ...hipotesisRataPersen(k, medan), ...hipotesisRasio(k, medan), ...hipotesisDariPersen(k, medan), ...hipotesisNilaiLain(k, medan), ...hipotesisSatuan(k, medan), ...hipotesisKetik(k, e),
  ];
}

function calonRevisi(k: Kasus, medan: Medan, lompatan: DaftarLompatan): Calon[] {
  return k.sel.nilai && k.seharusnya.nilai ? hipotesisRevisi(k, medan, k.seharusnya.nilai, lompatan) : [];
}

function tertimbang(k: Kasus, calon: readonly Calon[], medan: Medan): Hipotesis[] {
  return calon.flatMap((c) => timbang(c, k, k.seharusnya.nilai, medan) ?? []);
}

const urut = (a: Hipotesis, b: Hipotesis): number => b.bobot - a.bobot || (a.jenis < b.jenis ? -1 : a.jenis > b.jenis ? 1 : 0);

/** Best first, one of each kind and place. What the ledger itself said before a correction leaves nothing to guess. */
function ringkas(semua: readonly Hipotesis[]): Hipotesis[] {
  const pasti = semua.find((h) => h.jenis === BENAR_SEBELUM_KOREKSI);
  if (pasti) return [pasti];
  const ada = new Set<string>();
  return [...semua].sort(urut).filter((h) => {
    const tanda = `${h.jenis}|${h.perbaikan?.kunci ?? ''}`;
    return !ada.has(tanda) && ada.add(tanda);
  }).slice(0, PALING_BANYAK);
}
