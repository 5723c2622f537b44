import { Desimal, DomainError, adalahDesimal, adalahKunciData, ciri, kunciDokumen, type AsalBaris, type Dokumen, type Kesalahan } from '#kernel';
import { jenisFormula, type Formula, type SukuFormula } from './formula.js';
import type { FormulaIndikatorDitetapkan } from './events.js';

export interface FormulaDinyatakan {
  readonly indikator: string;
  readonly formula: Formula;
  /** What states it; null where the source of the indikator names none. */
  readonly dokumen: Dokumen | null;
  readonly asal?: AsalBaris;
}

/** States how realisasi follows from counts, from a year on. The same again changes nothing; another one needs a document of its own. */
export interface TetapkanFormula {
  readonly jenis: 'TetapkanFormula';
  readonly pd: string;
  readonly tahun: number;
  readonly formula: readonly FormulaDinyatakan[];
}

/** A formula that was stated for an indikator, in the order of recording. */
export interface FormulaTercatat {
  readonly tahun: number;
  readonly isi: string;
  readonly dokumen: string | null;
}

interface Keadaan {
  readonly indikator: ReadonlyMap<string, { readonly kode: string; readonly akumulasi: string }>;
  readonly formula: ReadonlyMap<string, readonly FormulaTercatat[]>;
}

/** One text for one meaning: terms are added, so that their order says nothing. */
export function isiFormula(f: Formula): string {
  const suku = (daftar: readonly SukuFormula[]): string[] => daftar.map((s) => JSON.stringify([s.data, ciri(s.ciri).map((c) => [c.dimensi, c.nilai.toLowerCase()])])).sort();
  return JSON.stringify([f.jenis, suku(f.pembilang), suku(f.penyebut), Desimal.dari(f.pengali).toString()]);
}

export const tercatat = (e: FormulaIndikatorDitetapkan): FormulaTercatat => ({ tahun: e.data.tahun, isi: isiFormula(e.data.formula), dokumen: e.data.dokumen && kunciDokumen(e.data.dokumen) });

export function tetapkanFormula(c: TetapkanFormula, state: Keadaan): FormulaIndikatorDitetapkan[] {
  const salah: Kesalahan[] = [];
  const hasil: FormulaIndikatorDitetapkan[] = [];
  const dinyatakan = new Set<string>();
  for (const f of c.formula) {
    const tolak = (kode: string, pesan: string, bidang = 'formula'): void => void salah.push({ kode, pesan, tempat: { ...f.asal, bidang } });
    const indikator = state.indikator.get(f.indikator);
    if (!indikator) {
      tolak('indikator-tidak-ada', 'Formula menunjuk indikator yang tidak tercatat.', 'indikator');
      continue;
    }
    const cacat = periksaFormula(f.formula, indikator.akumulasi);
    for (const k of cacat) tolak(k.kode, k.pesan, k.bidang);
    if (cacat.length > 0) continue;
    const baru: FormulaTercatat = { tahun: c.tahun, isi: isiFormula(f.formula), dokumen: f.dokumen && kunciDokumen(f.dokumen) };
    if (dinyatakan.has(f.indikator)) {
      tolak('formula-ganda', `Formula indikator ${indikator.kode} dinyatakan lebih dari satu kali. Sisakan satu.`);
      continue;
    }
    dinyatakan.add(f.indikator);
    const semua = state.formula.get(f.indikator) ?? [];
    // A formula holds on in the years after it: stating it again there says nothing new.
    const terakhir = Math.max(...semua.filter((x) => x.tahun <= c.tahun).map((x) => x.tahun));
    if (terakhir < c.tahun && semua.findLast((x) => x.tahun === terakhir)?.isi === baru.isi) continue;
    const riwayat = semua.filter((x) => x.tahun === c.tahun);
    const sedokumen = riwayat.findLast((x) => x.dokumen === baru.dokumen);
    if (riwayat.at(-1)?.isi === baru.isi || sedokumen?.isi === baru.isi) continue;
    if (riwayat.length > 0 && (baru.dokumen === null || sedokumen)) {
      tolak('formula-berbeda', `Indikator ${indikator.kode} tahun ${c.tahun} sudah tercatat dengan formula lain. Samakan, atau sebutkan dokumen yang mengubahnya.`);
      continue;
    }
    hasil.push({
      type: 'FormulaIndikatorDitetapkan', version: 1, data: { pd: c.pd, indikator: f.indikator, tahun: c.tahun, formula: f.formula, dokumen: f.dokumen },
      berlaku: berlakuFormula(c.tahun, f.dokumen), ...(f.asal ? { asal: f.asal } : {}),
    });
  }
  if (salah.length > 0) throw DomainError.dari(salah);
  return hasil;
}

/** A formula speaks about a year: within it from the date of its document, without a document from its first day. */
function berlakuFormula(tahun: number, dokumen: Dokumen | null): string {
  const [awal, akhir] = [`${tahun}-01-01`, `${tahun}-12-31`];
  if (dokumen === null || dokumen.tanggal < awal) return awal;
  return dokumen.tanggal > akhir ? akhir : dokumen.tanggal;
}

interface Cacat {
  readonly kode: string;
  readonly pesan: string;
  readonly bidang: string;
}

function periksaFormula(f: Formula, akumulasi: string): Cacat[] {
  const cacat: Cacat[] = [];
  const tambah = (kode: string, pesan: string, bidang: string): void => void cacat.push({ kode, pesan, bidang });
  if (!jenisFormula.includes(f.jenis)) return [{ kode: 'formula-tidak-dikenal', pesan: `Jenis formula "${f.jenis}" tidak dikenal. Pakai ${jenisFormula.join(', ')}.`, bidang: 'formula' }];
  if (akumulasi === 'rasio-anak') tambah('formula-dan-rasio-anak', 'Realisasi indikator ini dihitung dari anak-anaknya (rasio-anak), sehingga tidak memakai formula. Kosongkan formulanya.', 'formula');
  if (f.pembilang.length === 0) tambah('pembilang-kosong', 'Formula perlu paling sedikit satu data. Isi pembilangnya.', 'pembilang');
  if (f.jenis === 'rasio' && f.penyebut.length === 0) tambah('penyebut-kosong', 'Formula rasio perlu penyebut.', 'penyebut');
  if (f.jenis === 'jumlah' && f.penyebut.length > 0) tambah('penyebut-berlebih', 'Formula jumlah tidak memakai penyebut. Kosongkan.', 'penyebut');
  for (const [bidang, suku] of [['pembilang', f.pembilang], ['penyebut', f.penyebut]] as const) {
    for (const s of suku) {
      if (!adalahKunciData(s.data)) tambah('suku-tidak-sah', `"${s.data}" bukan kunci data. Tulis huruf kecil, angka dan tanda hubung, misalnya koperasi-aktif.`, bidang);
      try {
        ciri(s.ciri);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        tambah(error.kode, error.message, bidang);
      }
    }
  }
  if (!adalahDesimal(f.pengali) || Desimal.dari(f.pengali).tanda <= 0) tambah('pengali-tidak-sah', `Pengali "${f.pengali}" harus bilangan lebih dari nol, misalnya 100.`, 'pengali');
  return cacat;
}
