import { Desimal, DomainError, Rupiah, SebutanDokumen, akhirPeriode, kunciDokumen, namaPeriode, type AsalBaris, type Decider, type Dokumen, type Kesalahan, type Periode } from '#kernel';
import { basisDikenal, type PeristiwaRealisasi, type SubjekRealisasi } from './events.js';

export interface EntriDinyatakan {
  readonly subjek: SubjekRealisasi;
  /** Rupiah, percent, or a quantity in the indikator's unit, as a decimal string. */
  readonly nilai: string;
  readonly mentah: string | null;
  readonly dokumen: Dokumen;
  readonly koreksi?: { readonly alasan: string; readonly dokumen: Dokumen };
  readonly asal?: AsalBaris;
}

interface Sasaran {
  readonly pd: string;
  readonly tahun: number;
  readonly periode: Periode;
}

/** States documented figures of one period: the same again changes nothing. */
export interface CatatRealisasi extends Sasaran {
  readonly jenis: 'CatatRealisasi';
  readonly entri: readonly EntriDinyatakan[];
}

/** Corrects one recorded event by its id. */
export interface KoreksiRealisasi extends Sasaran {
  readonly jenis: 'KoreksiRealisasi';
  readonly peristiwa: string;
  readonly nilai: string;
  readonly alasan: string;
  readonly dokumen: Dokumen;
}

/** Closes a period. `terbuka` are the contradictions open now: each needs an explanation. */
export interface TutupPeriode extends Sasaran {
  readonly jenis: 'TutupPeriode';
  readonly tanggal: string;
  readonly terbuka: readonly string[];
  readonly penjelasan: readonly { readonly ketidaksesuaian: string; readonly alasan: string }[];
}

export interface BukaPeriode extends Sasaran {
  readonly jenis: 'BukaPeriode';
  readonly alasan: string;
  readonly dokumen: Dokumen;
}

export type PerintahRealisasi = CatatRealisasi | KoreksiRealisasi | TutupPeriode | BukaPeriode;

interface Entri {
  id: string;
  nilai: string;
  readonly subjek: SubjekRealisasi;
}

export interface RealisasiPeriode {
  readonly entri: Map<string, Entri>;
  /** Key of an entry by the id of every event that ever stated it. */
  readonly perPeristiwa: Map<string, string>;
  ditutup: boolean;
  /** Documents of entries and corrections of the period. */
  readonly dokumen: SebutanDokumen;
}

export function kunciSubjek(s: SubjekRealisasi): string {
  if (s.jenis === 'kinerja') return JSON.stringify(['kinerja', s.indikator]);
  if (s.jenis === 'fisik') return JSON.stringify(['fisik', s.simpul]);
  return JSON.stringify(['keuangan', s.simpul, s.basis, s.rekening, s.sumberDana && (s.sumberDana.kode ?? s.sumberDana.nama)]);
}

/**
 * Money is additive: every document is an entry of its own. Output and physical progress are states: one value per
 * period, whatever the document.
 */
export function kunciEntri(subjek: SubjekRealisasi, dokumen: Dokumen): string {
  return subjek.jenis === 'keuangan' ? `${kunciSubjek(subjek)}|${kunciDokumen(dokumen)}` : kunciSubjek(subjek);
}

/** Effective date of an entry: its document's, but at the latest the end of the period that it speaks about. */
export function berlakuEntri(dokumen: Dokumen, periode: Periode, tahun: number): string {
  const akhir = akhirPeriode(periode, tahun);
  return dokumen.tanggal < akhir ? dokumen.tanggal : akhir;
}

export const realisasi: Decider<PerintahRealisasi, PeristiwaRealisasi, RealisasiPeriode> = {
  initial: () => ({ entri: new Map(), perPeristiwa: new Map(), ditutup: false, dokumen: new SebutanDokumen() }),

  decide(c, state) {
    switch (c.jenis) {
      case 'CatatRealisasi':
        return catat(c, state);
      case 'KoreksiRealisasi':
        return koreksi(c, state);
      case 'TutupPeriode':
        return tutup(c, state);
      case 'BukaPeriode':
        return buka(c, state);
    }
  },

  evolve(state, e) {
    switch (e.type) {
      case 'RealisasiDicatat': {
        const kunci = kunciEntri(e.data.subjek, e.data.dokumen);
        state.entri.set(kunci, { id: e.id, nilai: e.data.nilai, subjek: e.data.subjek });
        state.perPeristiwa.set(e.id, kunci);
        state.dokumen.catat(e.data.dokumen, null);
        break;
      }
      case 'RealisasiDikoreksi': {
        state.dokumen.catat(e.data.dokumen, null);
        const kunci = state.perPeristiwa.get(e.data.peristiwa)!;
        Object.assign(state.entri.get(kunci)!, { id: e.id, nilai: e.data.nilai });
        state.perPeristiwa.set(e.id, kunci);
        break;
      }
      case 'PeriodeDitutup':
        state.ditutup = true;
        break;
      case 'PeriodeDibukaKembali':
        state.ditutup = false;
        state.dokumen.catat(e.data.dokumen, null);
        break;
    }
    return state;
  },
};

function periksaNilai(subjek: SubjekRealisasi, nilai: string): void {
  if (subjek.jenis === 'keuangan') {
    if (!basisDikenal.includes(subjek.basis)) throw new DomainError('basis-tidak-dikenal', `Basis "${subjek.basis}" tidak dikenal. Pakai ${basisDikenal.join(', ')}.`);
    Rupiah.dari(nilai);
  } else if (Desimal.dari(nilai).tanda < 0 && subjek.jenis === 'fisik') throw new DomainError('fisik-negatif', `Kemajuan fisik ${nilai} % tidak dapat negatif.`);
}

const samaNilai = (a: string, b: string): boolean => Desimal.dari(a).sama(Desimal.dari(b));

function catat(c: CatatRealisasi, state: RealisasiPeriode): PeristiwaRealisasi[] {
  const salah: Kesalahan[] = [];
  const hasil: PeristiwaRealisasi[] = [];
  const dalamPerintah = new Set<string>();
  const disebut = new SebutanDokumen([state.dokumen]);
  for (const e of c.entri) {
    const tempat = { ...e.asal, bidang: 'nilai' };
    const kunci = kunciEntri(e.subjek, e.dokumen);
    if (dalamPerintah.has(kunci)) {
      salah.push({ kode: 'entri-ganda', pesan: 'Realisasi ini sudah dinyatakan di baris lain dengan dokumen yang sama. Jumlahkan menjadi satu baris, atau sebutkan dokumennya masing-masing.', tempat });
      continue;
    }
    dalamPerintah.add(kunci);
    const beda = disebut.beda(e.dokumen, null) ?? (e.koreksi && disebut.beda(e.koreksi.dokumen, null));
    if (beda) {
      salah.push({ kode: beda.kode, pesan: beda.pesan, tempat: { ...e.asal, bidang: 'dokumen' } });
      continue;
    }
    disebut.catat(e.dokumen, null);
    try {
      periksaNilai(e.subjek, e.nilai);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      salah.push({ kode: error.kode, pesan: error.message, tempat });
      continue;
    }
    const ada = state.entri.get(kunci);
    if (ada && samaNilai(ada.nilai, e.nilai)) continue;
    const asal = e.asal ? { asal: e.asal } : {};
    if (ada && e.koreksi?.alasan.trim() === '') {
      salah.push({ kode: 'alasan-kosong', pesan: 'Koreksi perlu alasan.', tempat });
    } else if (ada && e.koreksi) {
      hasil.push(dikoreksi(c, ada, e.nilai, e.koreksi, state.ditutup, asal));
    } else if (ada) {
      salah.push({ kode: 'berbeda-dari-tercatat', pesan: `Realisasi yang tercatat ${ada.nilai}, berkas menulis ${e.nilai}. Samakan, atau sebutkan alasan dan dokumennya di lembar Koreksi.`, tempat });
    } else if (e.koreksi) {
      salah.push(koreksiTanpaDasar(e.asal));
    } else if (state.ditutup) {
      salah.push({ kode: 'periode-ditutup', pesan: `Periode ${namaPeriode(c.periode)} ${c.tahun} sudah ditutup dan tidak menerima entri baru. Buka kembali periode itu dengan alasan dan dokumen.`, tempat });
    } else {
      hasil.push({
        type: 'RealisasiDicatat', version: 1,
        data: { pd: c.pd, tahun: c.tahun, periode: c.periode, subjek: e.subjek, nilai: e.nilai, mentah: e.mentah, dokumen: e.dokumen },
        berlaku: berlakuEntri(e.dokumen, c.periode, c.tahun), ...asal,
      });
    }
  }
  if (salah.length > 0) throw DomainError.dari(salah);
  return hasil;
}

/** A correction of what was never recorded would be an entry whose reason and document nobody would find again. */
const koreksiTanpaDasar = (asal: AsalBaris | undefined): Kesalahan => ({ kode: 'koreksi-tanpa-dasar', pesan: 'Koreksi menunjuk baris yang belum pernah tercatat. Hapus barisnya dari lembar Koreksi, atau periksa dokumen dan periodenya.', tempat: { ...asal, bidang: 'nilai' } });

function dikoreksi(c: Sasaran, ada: Entri, nilai: string, dasar: { alasan: string; dokumen: Dokumen }, ditutup: boolean, asal: { asal?: AsalBaris }): PeristiwaRealisasi {
  return {
    type: 'RealisasiDikoreksi', version: 1,
    data: { pd: c.pd, tahun: c.tahun, periode: c.periode, subjek: ada.subjek, peristiwa: ada.id, nilai, alasan: dasar.alasan, dokumen: dasar.dokumen, setelahTutup: ditutup },
    berlaku: dasar.dokumen.tanggal, ...asal,
  };
}

function koreksi(c: KoreksiRealisasi, state: RealisasiPeriode): PeristiwaRealisasi[] {
  const kunci = state.perPeristiwa.get(c.peristiwa);
  const ada = kunci === undefined ? undefined : state.entri.get(kunci);
  if (!ada) throw new DomainError('peristiwa-tidak-ada', `Peristiwa ${c.peristiwa} tidak ada pada periode ${namaPeriode(c.periode)} ${c.tahun}.`);
  periksaNilai(ada.subjek, c.nilai);
  // Also where the value came about by another correction: there is nothing left to correct.
  if (samaNilai(ada.nilai, c.nilai)) return [];
  if (ada.id !== c.peristiwa) throw new DomainError('sudah-dikoreksi', `Peristiwa ${c.peristiwa} sudah dikoreksi oleh ${ada.id}. Koreksi yang terakhir itu.`);
  if (c.alasan.trim() === '') throw new DomainError('alasan-kosong', 'Koreksi perlu alasan.');
  const beda = state.dokumen.beda(c.dokumen, null);
  if (beda) throw new DomainError(beda.kode, beda.pesan);
  return [dikoreksi(c, ada, c.nilai, c, state.ditutup, {})];
}

function tutup(c: TutupPeriode, state: RealisasiPeriode): PeristiwaRealisasi[] {
  if (state.ditutup) throw new DomainError('sudah-ditutup', `Periode ${namaPeriode(c.periode)} ${c.tahun} sudah ditutup.`);
  const dijelaskan = new Set(c.penjelasan.filter((p) => p.alasan.trim() !== '').map((p) => p.ketidaksesuaian));
  const belum = c.terbuka.filter((id) => !dijelaskan.has(id));
  if (belum.length > 0) {
    throw DomainError.dari(belum.map((id) => ({ kode: 'belum-dijelaskan', pesan: `Ketidaksesuaian ${id} belum dijelaskan. Periode dapat ditutup setelah setiap ketidaksesuaian diberi penjelasan.` })));
  }
  const total = new Map<string, Rupiah>();
  for (const e of state.entri.values()) {
    if (e.subjek.jenis === 'keuangan') total.set(e.subjek.basis, (total.get(e.subjek.basis) ?? Rupiah.nol).tambah(Rupiah.dari(e.nilai)));
  }
  return [{
    type: 'PeriodeDitutup', version: 1,
    data: {
      pd: c.pd, tahun: c.tahun, periode: c.periode,
      ringkasan: { jumlahEntri: state.entri.size, totalPerBasis: Object.fromEntries([...total].map(([b, r]) => [b, r.toString()])) },
      penjelasan: c.penjelasan.filter((p) => c.terbuka.includes(p.ketidaksesuaian)),
    },
    berlaku: c.tanggal,
  }];
}

function buka(c: BukaPeriode, state: RealisasiPeriode): PeristiwaRealisasi[] {
  if (!state.ditutup) throw new DomainError('belum-ditutup', `Periode ${namaPeriode(c.periode)} ${c.tahun} tidak sedang ditutup.`);
  if (c.alasan.trim() === '') throw new DomainError('alasan-kosong', 'Pembukaan kembali periode perlu alasan.');
  const beda = state.dokumen.beda(c.dokumen, null);
  if (beda) throw new DomainError(beda.kode, beda.pesan);
  return [{ type: 'PeriodeDibukaKembali', version: 1, data: { pd: c.pd, tahun: c.tahun, periode: c.periode, alasan: c.alasan, dokumen: c.dokumen }, berlaku: c.dokumen.tanggal }];
}
