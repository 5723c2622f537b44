import { DomainError, Rupiah, SebutanDokumen, kunciDokumen, type AsalBaris, type Decider, type Dokumen, type Kesalahan, type Tahap } from '#kernel';
import { canonical, sha256 } from '#event-store';
import type { BarisPagu, PeristiwaAnggaran, SumberDana } from './events.js';

export interface BarisDinyatakan {
  readonly simpul: string;
  readonly rekening: string | null;
  readonly sumberDana: SumberDana | null;
  /** New value in rupiah, or … */
  readonly nilai: string | null;
  /** … the difference to the value before. Exactly one of the two. */
  readonly selisih: string | null;
  readonly koreksi?: { readonly alasan: string; readonly dokumen: Dokumen };
  readonly asal?: AsalBaris;
}

/**
 * Records a budget document. A large one comes in several commands with `tutup: false` and a last one with
 * `tutup: true`: nothing of it counts before the last (law 9).
 */
export interface SahkanRevisi {
  readonly pd: string;
  readonly tahun: number;
  readonly revisi: string;
  readonly tahap: Tahap;
  readonly dokumen: Dokumen;
  readonly baris: readonly BarisDinyatakan[];
  readonly tutup: boolean;
}

interface BarisTercatat {
  id: string;
  baris: BarisPagu;
  /** What held for the line when it was recorded: the base of a difference, for as long as the document is restated. */
  readonly dasar: string | undefined;
}

export interface Revisi {
  readonly revisi: string;
  tahap: Tahap | null;
  dokumen: Dokumen | null;
  /** Place among the closed revisions of the year; null while it is open. */
  urutan: number | null;
  readonly baris: Map<string, BarisTercatat>;
}

export interface AnggaranTahun {
  readonly revisi: Map<string, Revisi>;
  jumlahSah: number;
  /** Documents of revisions and corrections. */
  readonly dokumen: SebutanDokumen;
}

/** What one line is about: node × rekening × sumber dana. */
export function kunciBaris(b: Pick<BarisPagu, 'simpul' | 'rekening' | 'sumberDana'>): string {
  return JSON.stringify([b.simpul, b.rekening, b.sumberDana && (b.sumberDana.kode ?? b.sumberDana.nama)]);
}

export function hashBaris(baris: Iterable<BarisPagu>): string {
  return sha256(canonical([...baris]));
}

/** The closed revision that stands just before a document date: what a revision of that date revises. */
export function revisiSebelum(state: AnggaranTahun, tanggal: string, kecuali: string): Revisi | undefined {
  return urutRevisi(state).filter((r) => r.revisi !== kecuali && r.dokumen!.tanggal <= tanggal).at(-1);
}

/** Closed revisions by document date, then by the order in which they were recorded. */
export function urutRevisi(state: AnggaranTahun): Revisi[] {
  return [...state.revisi.values()].filter((r) => r.urutan !== null).sort((a, b) => (a.dokumen!.tanggal < b.dokumen!.tanggal ? -1 : a.dokumen!.tanggal > b.dokumen!.tanggal ? 1 : a.urutan! - b.urutan!));
}

export const anggaran: Decider<SahkanRevisi, PeristiwaAnggaran, AnggaranTahun> = {
  initial: () => ({ revisi: new Map(), jumlahSah: 0, dokumen: new SebutanDokumen() }),

  decide(c, state) {
    const ada = state.revisi.get(c.revisi);
    const revisiLain = ada?.dokumen && kunciDokumen(c.dokumen) !== kunciDokumen(ada.dokumen);
    const beda = [...(revisiLain ? [] : bedaSebutan(state, c.dokumen, c.tahap, undefined)), ...c.baris.flatMap((b) => (b.koreksi ? bedaSebutan(state, b.koreksi.dokumen, null, b.asal) : []))];
    return ada && ada.urutan !== null ? bandingkan(c, state, ada, beda) : catat(c, state, ada, beda);
  },

  evolve(state, e) {
    if (e.type === 'PaguDitetapkan') {
      const { simpul, rekening, sumberDana, nilai, revisi } = e.data;
      const r = state.revisi.get(revisi) ?? { revisi, tahap: null, dokumen: null, urutan: null, baris: new Map<string, BarisTercatat>() };
      const kunci = kunciBaris(e.data);
      r.baris.set(kunci, { id: e.id, baris: { simpul, rekening, sumberDana, nilai }, dasar: nilaiSebelum(state, e.berlaku, revisi, kunciBaris(e.data)) });
      state.revisi.set(revisi, r);
    } else if (e.type === 'RevisiAnggaranDisahkan') {
      const r = state.revisi.get(e.data.revisi);
      if (r) Object.assign(r, { tahap: e.data.tahap, dokumen: e.data.dokumen, urutan: state.jumlahSah });
      state.jumlahSah += 1;
      state.dokumen.catat(e.data.dokumen, e.data.tahap);
    } else {
      state.dokumen.catat(e.data.dokumen, null);
      const baris = state.revisi.get(e.data.revisi)?.baris.get(kunciBaris(e.data));
      if (baris) Object.assign(baris, { id: e.id, baris: { ...baris.baris, nilai: e.data.nilai } });
    }
    return state;
  },
};

/** Lines of a document that is not closed yet. */
function catat(c: SahkanRevisi, state: AnggaranTahun, terbuka: Revisi | undefined, salah: Kesalahan[]): PeristiwaAnggaran[] {
  const hasil: PeristiwaAnggaran[] = [];
  const baris = new Map([...(terbuka?.baris ?? [])].map(([k, b]) => [k, b.baris]));
  const dalamPerintah = new Set<string>();
  for (const b of c.baris) {
    const kunci = kunciBaris(b);
    if (dalamPerintah.has(kunci)) {
      salah.push({ kode: 'baris-ganda', pesan: 'Pagu untuk simpul, rekening dan sumber dana ini sudah dinyatakan di baris lain dokumen yang sama. Hapus salah satu.', tempat: { ...b.asal, bidang: 'simpul' } });
      continue;
    }
    dalamPerintah.add(kunci);
    if (b.koreksi) {
      salah.push({ kode: 'koreksi-tanpa-dasar', pesan: 'Koreksi menunjuk dokumen anggaran yang belum disahkan. Hapus barisnya dari lembar Koreksi, atau periksa dokumen dan tahapnya.', tempat: { ...b.asal, bidang: 'nilai' } });
      continue;
    }
    const nilai = nilaiBaris(b, () => nilaiSebelum(state, c.dokumen.tanggal, c.revisi, kunci), salah);
    if (nilai === undefined) continue;
    const sudah = baris.get(kunci);
    if (sudah) {
      if (sudah.nilai !== nilai) salah.push({ kode: 'berbeda-dari-tercatat', pesan: `Baris ini sudah tercatat ${sudah.nilai} pada bagian dokumen yang lebih dulu.`, tempat: { ...b.asal, bidang: 'nilai' } });
      continue;
    }
    const pagu: BarisPagu = { simpul: b.simpul, rekening: b.rekening, sumberDana: b.sumberDana, nilai };
    baris.set(kunci, pagu);
    hasil.push({ type: 'PaguDitetapkan', version: 1, data: { pd: c.pd, tahun: c.tahun, revisi: c.revisi, ...pagu }, berlaku: c.dokumen.tanggal, ...(b.asal ? { asal: b.asal } : {}) });
  }
  if (salah.length > 0) throw DomainError.dari(salah);
  if (!c.tutup) return hasil;
  if (baris.size === 0) throw new DomainError('revisi-kosong', 'Dokumen anggaran tidak memuat satu baris pun.');
  const merevisi = revisiSebelum(state, c.dokumen.tanggal, c.revisi)?.revisi ?? null;
  hasil.push({
    type: 'RevisiAnggaranDisahkan', version: 1,
    data: { pd: c.pd, tahun: c.tahun, revisi: c.revisi, merevisi, tahap: c.tahap, dokumen: c.dokumen, jumlahBaris: baris.size, hashBaris: hashBaris(baris.values()) },
    berlaku: c.dokumen.tanggal,
  });
  return hasil;
}

function bedaSebutan(state: AnggaranTahun, dokumen: Dokumen, tahap: Tahap | null, asal: AsalBaris | undefined): Kesalahan[] {
  const beda = state.dokumen.beda(dokumen, tahap);
  return beda ? [{ kode: beda.kode, pesan: beda.pesan, tempat: { ...asal, bidang: 'dokumen' } }] : [];
}

/** A document that is closed already: the same again changes nothing, a difference needs a correction. */
function bandingkan(c: SahkanRevisi, state: AnggaranTahun, ada: Revisi, salah: Kesalahan[]): PeristiwaAnggaran[] {
  const hasil: PeristiwaAnggaran[] = [];
  for (const b of c.baris) {
    const tercatat = ada.baris.get(kunciBaris(b));
    const tempat = { ...b.asal, bidang: b.nilai === null ? 'selisih' : 'nilai' };
    if (!tercatat) {
      salah.push({ kode: 'baris-baru', pesan: `Dokumen ${ada.dokumen!.jenis} ${ada.dokumen!.tanggal} sudah disahkan tanpa baris ini (${ada.baris.size} baris). Baris baru perlu dokumen revisi baru.`, tempat: { ...tempat, bidang: 'simpul' } });
      continue;
    }
    // The same difference restated says what it said when it was recorded; a corrected one counts from what holds now.
    const kini = nilaiSebelum(state, c.dokumen.tanggal, c.revisi, kunciBaris(b));
    if (!b.koreksi && [tercatat.dasar, kini].some((d) => selisihMemberi(b, d, tercatat.baris.nilai))) continue;
    const nilai = nilaiBaris(b, () => (b.koreksi ? kini : (tercatat.dasar ?? kini)), salah);
    if (nilai === undefined || Rupiah.dari(nilai).sama(Rupiah.dari(tercatat.baris.nilai))) continue;
    if (!b.koreksi) {
      salah.push({ kode: 'berbeda-dari-tercatat', pesan: `Pagu yang tercatat dari dokumen ini ${tercatat.baris.nilai}, berkas menulis ${nilai}. Samakan, atau sebutkan alasan dan dokumennya di lembar Koreksi.`, tempat });
      continue;
    }
    if (b.koreksi.alasan.trim() === '') {
      salah.push({ kode: 'alasan-kosong', pesan: 'Koreksi perlu alasan.', tempat });
      continue;
    }
    const { simpul, rekening, sumberDana } = tercatat.baris;
    hasil.push({
      type: 'PaguDikoreksi', version: 1,
      data: { pd: c.pd, tahun: c.tahun, revisi: c.revisi, tahap: ada.tahap!, simpul, rekening, sumberDana, peristiwa: tercatat.id, nilai, alasan: b.koreksi.alasan, dokumen: b.koreksi.dokumen },
      berlaku: b.koreksi.dokumen.tanggal, ...(b.asal ? { asal: b.asal } : {}),
    });
  }
  if (kunciDokumen(c.dokumen) !== kunciDokumen(ada.dokumen!) || c.tahap !== ada.tahap) {
    salah.push({ kode: 'revisi-lain', pesan: 'Tanda revisi ini sudah dipakai dokumen lain.' });
  }
  if (salah.length > 0) throw DomainError.dari(salah);
  return hasil;
}

/** Whether a line stated as a difference to `dasar` comes to `nilai`. */
function selisihMemberi(b: BarisDinyatakan, dasar: string | undefined, nilai: string): boolean {
  if (b.nilai !== null || b.selisih === null || dasar === undefined || !/^-?\d+(\.\d{1,2})?$/.test(b.selisih)) return false;
  return Rupiah.dari(dasar).tambah(Rupiah.dari(b.selisih)).sama(Rupiah.dari(nilai));
}

function nilaiBaris(b: BarisDinyatakan, sebelum: () => string | undefined, salah: Kesalahan[]): string | undefined {
  const tempat = { ...b.asal, bidang: b.nilai === null ? 'selisih' : 'nilai' };
  if ((b.nilai === null) === (b.selisih === null)) {
    salah.push({ kode: 'nilai-atau-selisih', pesan: 'Isi nilai baru atau selisih, tepat salah satu.', tempat });
    return undefined;
  }
  let nilai: Rupiah;
  try {
    nilai = Rupiah.dari(b.nilai ?? b.selisih!);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    salah.push({ kode: error.kode, pesan: error.message, tempat });
    return undefined;
  }
  if (b.nilai === null) {
    const dasar = sebelum();
    if (dasar === undefined) {
      salah.push({ kode: 'selisih-tanpa-dasar', pesan: 'Selisih tidak dapat dihitung: belum ada pagu sebelumnya untuk baris ini. Isi nilai baru.', tempat });
      return undefined;
    }
    nilai = Rupiah.dari(dasar).tambah(nilai);
  }
  if (nilai.sen < 0n) {
    salah.push({ kode: 'pagu-negatif', pesan: `Pagu menjadi ${nilai.toString()}: pagu tidak dapat negatif. Periksa nilai atau selisihnya.`, tempat });
    return undefined;
  }
  return nilai.toString();
}

/** Value of a line in the latest closed revision on or before a date that states it. */
function nilaiSebelum(state: AnggaranTahun, tanggal: string, kecuali: string, kunci: string): string | undefined {
  return urutRevisi(state).filter((r) => r.revisi !== kecuali && r.dokumen!.tanggal <= tanggal && r.baris.has(kunci)).at(-1)?.baris.get(kunci)?.baris.nilai;
}
