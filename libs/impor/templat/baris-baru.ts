import { namaPeriode, namaTahap, type Periode, type Tahap } from '#kernel';
import { SELURUH_PD, kunciBaris } from '#anggaran';
import { kunciSubjek } from '#realisasi';
import { semuaEntri, type EntriRealisasi, type Penghitung } from '#capaian';
import type { DaftarDokumen } from './daftar-dokumen.js';

type Baris = Readonly<Record<string, string>>;

/** Lines of pagu for the next tahap, their figures left blank: every line that an earlier tahap, or the year of the tree, states. */
export function anggaranBerikut(h: Penghitung, pohon: Penghitung, dokumen: DaftarDokumen, urut: (simpul: string) => number): Baris[] {
  const garis = new Map(pohon.c.pagu.map((p) => [kunciBaris(p), { simpul: p.simpul, rekening: p.rekening ?? '', sumberDana: p.sumberDana?.kode ?? p.sumberDana?.nama ?? '' }]));
  const baris = garis.size > 0 ? [...garis.values()] : [...pohon.c.simpul.values()].filter((s) => s.anak.length === 0).map((s) => ({ simpul: s.id, rekening: '', sumberDana: '' }));
  if (baris.length === 0) return [];
  const tahap = tahapBerikut(h.c.tahap.map((t) => t.tahap));
  const jenis = tahap === 'awal' ? 'DPA' : tahap.startsWith('perubahan') ? 'DPPA' : 'PERKADA';
  const tanda = dokumen.siapkan(`${jenis}-${h.c.tahun}`, jenis, namaTahap(tahap));
  return baris
    .sort((a, b) => urut(a.simpul) - urut(b.simpul))
    .map((b) => ({ simpul: pohon.kodeSimpul(b.simpul), tahap, dokumen: tanda, rekening: b.rekening, sumberDana: b.sumberDana, nilai: '', selisih: '' }));
}

/** Perubahan normally happens once a year; what moves money after it is a pergeseran. */
function tahapBerikut(tahap: readonly Tahap[]): Tahap {
  if (tahap.length === 0) return 'awal';
  if (!tahap.some((t) => t.startsWith('perubahan'))) return 'perubahan';
  const nomor = tahap.map((t) => Number(/^pergeseran-(\d+)$/.exec(t)?.[1] ?? 0));
  return `pergeseran-${Math.max(...nomor) + 1}`;
}

/** Lowest places at which pagu stands: where the next realisasi is entered. */
function tempatRealisasi(h: Penghitung): string[] {
  const berpagu = (simpul: string): boolean => h.pagu.terkini(simpul).sen !== undefined;
  const telusuri = (simpul: string): string[] => {
    const anak = h.pagu.anak(simpul).filter(berpagu);
    return anak.length > 0 ? anak.flatMap(telusuri) : berpagu(simpul) ? [simpul] : [];
  };
  return telusuri(SELURUH_PD);
}

/** Rows of a period's realisasi, their figures left blank. Physical progress only where the office records it. */
export function realisasiBerikut(h: Penghitung, periode: Periode, dokumen: DaftarDokumen): Baris[] {
  const simpul = tempatRealisasi(h);
  if (simpul.length === 0) return [];
  const basis = h.basisDipakai === null || h.basisDipakai === 'TIDAK_DISEBUT' ? 'SP2D' : h.basisDipakai;
  const jenisDokumen = basis.startsWith('LRA') ? 'LRA' : basis;
  const tanda = dokumen.siapkan(`${jenisDokumen}-${h.c.tahun}-${periode}`, jenisDokumen, `Realisasi ${namaPeriode(periode)} ${h.c.tahun}`);
  const baris = (jenis: 'keuangan' | 'fisik', s: string): Baris => ({ jenis, periode: namaPeriode(periode), basis: jenis === 'fisik' ? '' : basis, simpul: h.kodeSimpul(s), rekening: '', sumberDana: '', nilai: '', dokumen: tanda });
  const fisik = h.c.fisik.length > 0 ? simpul.filter((s) => !sudahAda(h, periode, { jenis: 'fisik', simpul: s })) : [];
  return [...simpul.map((s) => baris('keuangan', s)), ...fisik.map((s) => baris('fisik', s))];
}

/** Rows of a period's output, one for each indikator that has none yet, their figures left blank. */
export function kinerjaBerikut(h: Penghitung, pohon: Penghitung, periode: Periode, dokumen: DaftarDokumen): Baris[] {
  const belum = [...pohon.c.indikator.keys()].filter((i) => !sudahAda(h, periode, { jenis: 'kinerja', indikator: i }));
  if (belum.length === 0) return [];
  const tanda = dokumen.siapkan(`KINERJA-${h.c.tahun}-${periode}`, 'LAINNYA', `Laporan kinerja ${namaPeriode(periode)} ${h.c.tahun}`);
  return belum.map((i) => ({ periode: namaPeriode(periode), indikator: pohon.c.indikator.get(i)!.kode, nilai: '', dokumen: tanda }));
}

function sudahAda(h: Penghitung, periode: Periode, subjek: EntriRealisasi['subjek']): boolean {
  return semuaEntri(h.c).some((e) => e.periode === periode && kunciSubjek(e.subjek) === kunciSubjek(subjek));
}
