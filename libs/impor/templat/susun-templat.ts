import { DomainError, Rupiah, namaPeriode, type Periode } from '#kernel';
import { SELURUH_PD, idRevisi } from '#anggaran';
import { jenisKebijakan, semuaEntri, susunKinerja, urutanPohon, type EntriRealisasi, type Penghitung } from '#capaian';
import type { Tercetak } from '#rekonsiliasi';
import type { IsiTulis } from '../buku/tulis.js';
import { anggaranBerikut, kinerjaBerikut, realisasiBerikut } from './baris-baru.js';
import { barisAnalisis, barisData, barisPembanding, sebutanData, selFormula } from './baris-data.js';
import { dokumenPerencanaan, lembarPerencanaanTerisi } from './baris-perencanaan.js';
import { barisKebijakan } from './baris-kebijakan.js';
import { lembarTercetakTerisi } from './baris-tercetak.js';
import { DaftarDokumen, utuhDalamSel } from './daftar-dokumen.js';
import { teksTarget } from './teks-target.js';

type Baris = Readonly<Record<string, string>>;

export interface OpsiTemplat {
  /** Prepare rows of realisasi and kinerja for this period too. */
  readonly periode?: Periode;
  /** An earlier year of the office: its tree, indikator and lines are offered where this year has no tree yet. */
  readonly sebelumnya?: Penghitung;
  /** Reports of the year and what they print. */
  readonly tercetak?: Tercetak;
}

/**
 * The office's own workbook, ready for the next entry: everything as it is recorded, and rows whose figures are still
 * blank for the next tahap of the budget and, where a period is named, for its realisasi and kinerja.
 *
 * Importing it unchanged changes nothing: what stands in it is what the ledger holds, and a blank figure states nothing.
 * A recorded fact that no cell could say exactly is left out, which states nothing either. Only in a year that has no
 * tree yet does the workbook propose one, that of the year before.
 */
export function susunTemplat(h: Penghitung, { periode, sebelumnya, tercetak }: OpsiTemplat = {}): IsiTulis {
  if (periode !== undefined && h.c.periode.get(periode)?.ditutup) {
    throw new DomainError('periode-ditutup', `Periode ${namaPeriode(periode)} ${h.c.tahun} sudah ditutup dan tidak menerima entri baru. Buka kembali periode itu dengan alasan dan dokumen, atau buat templat tanpa periode.`);
  }
  const pohon = h.c.simpul.size === 0 && sebelumnya ? sebelumnya : h;
  const urutan = urutanPohon(pohon);
  const urut = (simpul: string): number => (simpul === SELURUH_PD ? -1 : (urutan.get(simpul) ?? urutan.size));
  const dokumen = new DaftarDokumen([...sebutanDokumen(h), ...(tercetak?.laporan ?? [])]);
  const isi: IsiTulis = {
    identitas: [{ ...identitas(h), edisi: edisiUtama(pohon) ?? '' }],
    pohon: barisPohon(pohon, urutan),
    indikator: barisIndikator(pohon, dokumen),
    target: barisTarget(h, dokumen),
    anggaran: [...barisAnggaran(h, dokumen, urut), ...anggaranBerikut(h, pohon, dokumen, urut)],
    realisasi: [...barisRealisasi(h, dokumen, urut), ...(periode === undefined ? [] : realisasiBerikut(h, periode, dokumen))],
    kinerja: [...barisKinerja(h, dokumen), ...(periode === undefined ? [] : kinerjaBerikut(h, pohon, periode, dokumen))],
    dataPendukung: barisData(h, dokumen),
    pembanding: barisPembanding(h, dokumen),
    analisis: barisAnalisis(h, dokumen),
    kebijakan: semuaKebijakan(h, dokumen),
    ...(tercetak ? lembarTercetakTerisi(tercetak, dokumen) : {}),
    ...lembarPerencanaanTerisi(h, dokumen),
    koreksi: [],
  };
  return { ...isi, dokumen: dokumen.baris };
}

function sebutanDokumen(h: Penghitung) {
  const { c } = h;
  const kebijakan = Object.values(c.kebijakan.dipakai).flatMap((k) => (k.dokumen ? [{ dokumen: k.dokumen, seq: k.sequence! }] : []));
  return [...c.revisi, ...c.target, ...dokumenPerencanaan(h), ...semuaEntri(c), ...sebutanData(h), ...kebijakan];
}

/** The edition of most coded nodes: a workbook speaks in one. */
function edisiUtama(h: Penghitung): string | null {
  const jumlah = new Map<string, number>();
  for (const { edisi } of h.c.simpul.values()) if (edisi !== null) jumlah.set(edisi, (jumlah.get(edisi) ?? 0) + 1);
  return [...jumlah].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function identitas(h: Penghitung): Baris {
  const { pemda, namaPemda, nama } = h.c.identitas!;
  return { pemda, namaPemda, pd: h.c.pd, namaPd: nama, tahun: String(h.c.tahun) };
}

function barisPohon(h: Penghitung, urutan: ReadonlyMap<string, number>): Baris[] {
  const edisi = edisiUtama(h);
  return [...urutan.keys()].map((id) => h.c.simpul.get(id)!)
    .filter((s) => (s.lokal || s.edisi === edisi) && utuhDalamSel(s.uraian) && (s.induk === null || h.c.simpul.has(s.induk)))
    .map((s) => ({ kode: s.kode, jenjang: s.jenjang, induk: s.induk === null ? '' : h.kodeSimpul(s.induk), uraian: s.uraian, lokal: s.lokal ? 'ya' : 'tidak' }));
}

function barisIndikator(h: Penghitung, dokumen: DaftarDokumen): Baris[] {
  return susunKinerja(h, []).baris.filter((b) => [b.nama, b.satuan, b.kode].every(utuhDalamSel)).map((b) => ({
    indikator: b.kode, simpul: b.simpul.kode, nama: b.nama, satuan: b.satuan, arah: b.arah, akumulasi: b.akumulasi,
    ...selFormula(h, b.indikator, dokumen),
    // A name with the separator in it cannot be said here; names that are absent are not taken away.
    namaLain: b.namaLain.filter((n) => !n.includes(';') && utuhDalamSel(n)).join('; '),
  }));
}

function barisTarget(h: Penghitung, dokumen: DaftarDokumen): Baris[] {
  const tahap = h.tahapTarget();
  return [...h.c.target].sort((a, b) => tahap.indexOf(a.tahap) - tahap.indexOf(b.tahap)).flatMap((t) => {
    const kode = h.c.indikator.get(t.indikator)?.kode;
    const [tanda, target] = [dokumen.tanda(t.dokumen), teksTarget(t.nilai)];
    if (kode === undefined || tanda === undefined || target === undefined) return [];
    return [{ indikator: kode, tahap: t.tahap, dokumen: tanda, periode: t.periode === 'tahun' ? '' : namaPeriode(t.periode), target }];
  });
}

function barisAnggaran(h: Penghitung, dokumen: DaftarDokumen, urut: (simpul: string) => number): Baris[] {
  const { c } = h;
  const revisi = new Map(c.revisi.map((r) => [r.revisi, r]));
  const tahap = new Map(c.tahap.map((t, i) => [t.tahap, i]));
  return [...c.pagu].sort((a, b) => tahap.get(a.tahap)! - tahap.get(b.tahap)! || urut(a.simpul) - urut(b.simpul)).flatMap((p) => {
    const r = revisi.get(p.revisi)!;
    const tanda = dokumen.tanda(r.dokumen);
    // A revision that was named otherwise than by its document would be another one when read back.
    if (tanda === undefined || idRevisi(c.pd, c.tahun, r.tahap, r.dokumen) !== p.revisi) return [];
    return [{ simpul: h.kodeSimpul(p.simpul), tahap: p.tahap, dokumen: tanda, rekening: p.rekening ?? '', sumberDana: p.sumberDana?.kode ?? p.sumberDana?.nama ?? '', nilai: Rupiah.dariSen(p.sen).toString(), selisih: '' }];
  });
}

const urutPeriode = (p: Periode): number => (p === 'tahun' ? 13 : p.startsWith('tw') ? Number(p[2]) * 3 + 0.5 : Number(p.slice(6)));
const menurutPeriode = (a: { periode: Periode }, b: { periode: Periode }): number => urutPeriode(a.periode) - urutPeriode(b.periode);

function barisRealisasi(h: Penghitung, dokumen: DaftarDokumen, urut: (simpul: string) => number): Baris[] {
  const simpul = (e: EntriRealisasi): string => (e.subjek.jenis === 'kinerja' ? '' : e.subjek.simpul);
  return semuaEntri(h.c).sort((a, b) => menurutPeriode(a, b) || urut(simpul(a)) - urut(simpul(b)) || a.seq - b.seq).flatMap((e) => {
    const s = e.subjek;
    const tanda = dokumen.tanda(e.dokumen);
    if (s.jenis === 'kinerja' || tanda === undefined) return [];
    const rincian = s.jenis === 'fisik' ? { basis: '', rekening: '', sumberDana: '' } : { basis: s.basis, rekening: s.rekening ?? '', sumberDana: s.sumberDana?.kode ?? s.sumberDana?.nama ?? '' };
    return [{ jenis: s.jenis, periode: namaPeriode(e.periode), ...rincian, simpul: h.kodeSimpul(s.simpul), nilai: e.sen === null ? e.nilai! : Rupiah.dariSen(e.sen).toString(), dokumen: tanda }];
  });
}

function barisKinerja(h: Penghitung, dokumen: DaftarDokumen): Baris[] {
  return semuaEntri(h.c).sort(menurutPeriode).flatMap((e) => {
    const tanda = dokumen.tanda(e.dokumen);
    const kode = e.subjek.jenis === 'kinerja' ? h.c.indikator.get(e.subjek.indikator)?.kode : undefined;
    return kode === undefined || tanda === undefined ? [] : [{ periode: namaPeriode(e.periode), indikator: kode, nilai: e.nilai!, dokumen: tanda }];
  });
}

function semuaKebijakan(h: Penghitung, dokumen: DaftarDokumen): Baris[] {
  const { isi, dipakai } = h.c.kebijakan;
  return jenisKebijakan.flatMap((jenis) => {
    const { berlaku, dokumen: dasar } = dipakai[jenis];
    const tanda = dasar ? dokumen.tanda(dasar) : undefined;
    return dasar && tanda !== undefined ? barisKebijakan(jenis, isi[jenis], berlaku, { tanda, isi: dasar }) : [];
  });
}
