import { DomainError, Rupiah, SebutanDokumen, kunciDokumen, type AsalBaris, type Dokumen, type Kesalahan, type NilaiTarget, type Tahap } from '#kernel';
import { periksaNilai, targetSama, type DasarKoreksi } from './nilai-rencana.js';
import type { JenisAngkaRencana, PeristiwaRencana, SubjekRencana } from './events.js';

/** Which planning figure a row states. */
export type AngkaRencana =
  | { readonly angka: 'target-rupiah'; readonly simpul: string; readonly tahap: Tahap }
  | { readonly angka: 'target-akhir'; readonly subjek: SubjekRencana; readonly dariTahun: number }
  | { readonly angka: 'saldo-awal'; readonly subjek: SubjekRencana };

export type RencanaDinyatakan = AngkaRencana & {
  /** An amount is a plain number of the unit `Rp`. */
  readonly nilai: NilaiTarget;
  readonly dokumen: Dokumen;
  readonly koreksi?: DasarKoreksi;
  readonly asal?: AsalBaris;
  /** Column of the row that holds the value, where it is not called `nilai`: for its faults. */
  readonly kolomNilai?: string;
};

/** States planning figures beside the yearly targets. For the end of a Renstra `tahun` is its last year. */
export interface TetapkanRencana {
  readonly jenis: 'TetapkanRencana';
  readonly pd: string;
  readonly tahun: number;
  readonly baris: readonly RencanaDinyatakan[];
}

interface Tercatat {
  readonly id: string;
  readonly nilai: NilaiTarget;
  readonly angka: JenisAngkaRencana;
  readonly kunci: string;
}

export interface RencanaTahun {
  /** What each document states, by figure and document. */
  readonly pernyataan: Map<string, Tercatat>;
  /** Key of a statement by the id of every event that ever stated it. */
  readonly perPeristiwa: Map<string, string>;
}

export const rencanaKosong = (): RencanaTahun => ({ pernyataan: new Map(), perPeristiwa: new Map() });

export const kunciSubjekRencana = (s: SubjekRencana): string => (s.jenis === 'indikator' ? `indikator|${s.indikator}` : `simpul|${s.simpul}`);

/** One planning figure. What different kinds of document promise are different figures; a realised balance is one whoever states it. */
export function kunciRencana(r: AngkaRencana, tahun: number, jenisDokumen: string): string {
  if (r.angka === 'target-rupiah') return [r.angka, r.simpul, jenisDokumen, r.tahap].join('|');
  if (r.angka === 'target-akhir') return [r.angka, kunciSubjekRencana(r.subjek), jenisDokumen, tahun].join('|');
  return [r.angka, kunciSubjekRencana(r.subjek)].join('|');
}

const uang = (r: AngkaRencana): boolean => r.angka === 'target-rupiah' || r.subjek.jenis === 'simpul';

/** Documents that promise something for the end of a period. */
const dokumenPeriode = ['RENSTRA', 'RPJMD'];

/** `disebut`: documents that the stream cites already. */
export function tetapkanRencana(c: TetapkanRencana, state: RencanaTahun, disebut: SebutanDokumen): PeristiwaRencana[] {
  const salah: Kesalahan[] = [];
  const hasil: PeristiwaRencana[] = [];
  const dalamBerkas = new Set<string>();
  for (const b of c.baris) {
    const tolak = (kode: string, pesan: string, bidang = 'nilai'): unknown => salah.push({ kode, pesan, tempat: { ...b.asal, bidang: bidang === 'nilai' ? (b.kolomNilai ?? bidang) : bidang } });
    const kunci = kunciRencana(b, c.tahun, b.dokumen.jenis);
    if (dalamBerkas.has(kunci)) {
      tolak('rencana-ganda', 'Angka ini sudah dinyatakan di baris lain dari dokumen berjenis sama. Hapus salah satu.');
      continue;
    }
    dalamBerkas.add(kunci);
    const tahap = b.angka === 'target-rupiah' ? b.tahap : null;
    const beda = disebut.beda(b.dokumen, tahap) ?? (b.koreksi && disebut.beda(b.koreksi.dokumen, null));
    if (beda) {
      tolak(beda.kode, beda.pesan, 'dokumen');
      continue;
    }
    disebut.catat(b.dokumen, tahap);
    const bentuk = salahBentuk(b, c.tahun);
    if (bentuk) {
      tolak(bentuk.kode, bentuk.pesan, bentuk.bidang);
      continue;
    }
    const ada = state.pernyataan.get(`${kunci}|${kunciDokumen(b.dokumen)}`);
    if (ada && targetSama(ada.nilai, b.nilai)) continue;
    if (!ada && b.koreksi) tolak('koreksi-tanpa-dasar', 'Koreksi menunjuk angka yang belum pernah tercatat dari dokumen ini. Hapus barisnya dari lembar Koreksi, atau periksa dokumennya.');
    else if (!ada) hasil.push(peristiwaBaru(c, b));
    else if (!b.koreksi) tolak('berbeda-dari-tercatat', `Yang tercatat dari dokumen ini "${ada.nilai.mentah}", berkas menulis "${b.nilai.mentah}". Samakan, atau sebutkan alasan dan dokumennya di lembar Koreksi.`);
    else if (b.koreksi.alasan.trim() === '') tolak('alasan-kosong', 'Koreksi perlu alasan.');
    else {
      hasil.push({
        type: 'AngkaRencanaDikoreksi', version: 1, berlaku: b.koreksi.dokumen.tanggal, ...(b.asal ? { asal: b.asal } : {}),
        data: { pd: c.pd, tahun: c.tahun, angka: b.angka, kunci, peristiwa: ada.id, nilai: b.nilai, alasan: b.koreksi.alasan, dokumen: b.koreksi.dokumen },
      });
    }
  }
  if (salah.length > 0) throw DomainError.dari(salah);
  return hasil;
}

function salahBentuk(b: RencanaDinyatakan, tahun: number): { kode: string; pesan: string; bidang: string } | undefined {
  const nilai = periksaNilai(b.nilai) ?? (uang(b) ? salahUang(b.nilai) : b.angka === 'saldo-awal' && b.nilai.jenis !== 'angka' ? { kode: 'saldo-bukan-angka', pesan: 'Saldo awal adalah realisasi sampai tahun lalu: isi dengan satu angka.' } : undefined);
  if (nilai) return { ...nilai, bidang: 'nilai' };
  if (b.angka !== 'target-akhir') return undefined;
  if (!dokumenPeriode.includes(b.dokumen.jenis)) return { kode: 'dokumen-bukan-renstra', pesan: `Target akhir periode bersandar pada ${dokumenPeriode.join(' atau ')}, bukan ${b.dokumen.jenis}.`, bidang: 'dokumen' };
  if (b.dariTahun > tahun) return { kode: 'periode-terbalik', pesan: `Periode ${b.dariTahun}–${tahun} terbalik.`, bidang: 'sampai' };
  return undefined;
}

function salahUang(n: NilaiTarget): Pick<Kesalahan, 'kode' | 'pesan'> | undefined {
  if (n.jenis !== 'angka') return { kode: 'rupiah-bukan-angka', pesan: `"${n.mentah}" bukan jumlah rupiah.` };
  try {
    Rupiah.dari(n.nilai);
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return { kode: error.kode, pesan: error.message };
    throw error;
  }
}

function peristiwaBaru({ pd, tahun }: TetapkanRencana, b: RencanaDinyatakan): PeristiwaRencana {
  const amplop = { version: 1, berlaku: b.dokumen.tanggal, ...(b.asal ? { asal: b.asal } : {}) } as const;
  if (b.angka === 'target-rupiah') return { type: 'TargetRupiahDitetapkan', ...amplop, data: { pd, tahun, simpul: b.simpul, tahap: b.tahap, nilai: (b.nilai as Extract<NilaiTarget, { jenis: 'angka' }>).nilai, dokumen: b.dokumen } };
  if (b.angka === 'target-akhir') return { type: 'TargetAkhirDitetapkan', ...amplop, data: { pd, tahun, dariTahun: b.dariTahun, subjek: b.subjek, nilai: b.nilai, dokumen: b.dokumen } };
  return { type: 'SaldoAwalRenstraDicatat', ...amplop, data: { pd, tahun, subjek: b.subjek, nilai: b.nilai, dokumen: b.dokumen } };
}

/** An amount as the value of a target. */
export const nilaiRupiah = (nilai: string, mentah: string = nilai): NilaiTarget => ({ jenis: 'angka', nilai, satuan: 'Rp', mentah });

/** The figure that an event states, with its value. */
export function rencanaDari(e: Exclude<PeristiwaRencana, { type: 'AngkaRencanaDikoreksi' }>): AngkaRencana & { readonly nilai: NilaiTarget } {
  switch (e.type) {
    case 'TargetRupiahDitetapkan':
      return { angka: 'target-rupiah', simpul: e.data.simpul, tahap: e.data.tahap, nilai: nilaiRupiah(e.data.nilai) };
    case 'TargetAkhirDitetapkan':
      return { angka: 'target-akhir', subjek: e.data.subjek, dariTahun: e.data.dariTahun, nilai: e.data.nilai };
    case 'SaldoAwalRenstraDicatat':
      return { angka: 'saldo-awal', subjek: e.data.subjek, nilai: e.data.nilai };
  }
}

export function evolveRencana(state: RencanaTahun, e: PeristiwaRencana & { readonly id: string }): void {
  if (e.type === 'AngkaRencanaDikoreksi') {
    const kunci = state.perPeristiwa.get(e.data.peristiwa);
    if (kunci === undefined) return;
    state.pernyataan.set(kunci, { ...state.pernyataan.get(kunci)!, id: e.id, nilai: e.data.nilai });
    state.perPeristiwa.set(e.id, kunci);
    return;
  }
  const r = rencanaDari(e);
  const kunci = kunciRencana(r, e.data.tahun, e.data.dokumen.jenis);
  const pernyataan = `${kunci}|${kunciDokumen(e.data.dokumen)}`;
  state.pernyataan.set(pernyataan, { id: e.id, nilai: r.nilai, angka: r.angka, kunci });
  state.perPeristiwa.set(e.id, pernyataan);
}
