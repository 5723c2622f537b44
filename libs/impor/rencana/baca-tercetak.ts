import { DomainError, adalahTahap, type Dokumen } from '#kernel';
import { SELURUH_PD } from '#anggaran';
import { bacaAlamat, type Ukuran } from '#capaian';
import { DaftarSel, bacaPernyataan, bacaTercetak, laporan as deciderLaporan, sebagaiDikenal, semuaBagian, tingkatDikenal, tulisUngkapan, type Klaim, type Laporan, type PerintahLaporan, type SelDinyatakan, type SelOperand, type Ungkapan } from '#rekonsiliasi';
import type { KunciLembarTercetak } from '../lembar-tercetak.js';
import type { Isian } from './isian.js';
import type { LembarRujukan } from './rujukan.js';

/** What the plan knows of the rest of the workbook and of the ledger. */
export interface KonteksTercetak {
  readonly pd: string;
  readonly tahun: number;
  baris(lembar: KunciLembarTercetak): Isian[];
  dokumenDari(i: Isian): Dokumen | undefined;
  dasarKoreksi(i: Isian): { koreksi?: { readonly alasan: string; readonly dokumen: Dokumen } };
  adaSimpul(kode: string): boolean;
  adaIndikator(kode: string): boolean;
  /** Refuses a column of a row for a key that no row of these sheets gives, unless one that is refused or unread may. */
  tidakDitemukan(i: Isian, lembar: readonly LembarRujukan[], kunci: string, kodeSalah: string, pesan: string, kolom: string): void;
  /** Whether every row of a sheet was read. */
  utuh(lembar: KunciLembarTercetak): boolean;
  /** Reports as they are recorded. */
  readonly laporan: ReadonlyMap<string, Laporan>;
}

/** Bytes of events that go into one append: half of what the log takes. */
const UKURAN_LANGKAH = 500_000;
/** Bytes of an envelope around what it states. */
const UKURAN_AMPLOP = 1_500;

interface BarisSel {
  readonly i: Isian;
  readonly sel: SelDinyatakan;
  readonly klaim: readonly Klaim[];
}

/** Commands that register reports and state what they print. */
export function bacaLaporanTercetak(k: KonteksTercetak): PerintahLaporan[] {
  const pokok = (laporan: string) => ({ pd: k.pd, tahun: k.tahun, laporan });
  const disebut = new Map<string, Isian>();
  const daftar = k.baris('laporan').flatMap((i): PerintahLaporan[] => {
    const [laporan, judul] = [i.wajib('laporan'), i.wajib('judul')];
    const dokumen = k.dokumenDari(i);
    if (disebut.has(laporan)) i.tolak('laporan-ganda', `Laporan "${laporan}" sudah ada di baris ${disebut.get(laporan)!.asal.baris}. Hapus salah satu.`, 'laporan');
    if (laporan !== '') disebut.set(laporan, i);
    return dokumen && i.utuh ? [{ jenis: 'DaftarkanLaporan', ...pokok(laporan), judul, dokumen, asal: i.asal }] : [];
  });
  const perLaporan = new Map<string, BarisSel[]>();
  for (const i of k.baris('angkaTercetak')) {
    const laporan = i.wajib('laporan');
    if (!disebut.get(laporan)?.utuh && !k.laporan.get(laporan)?.terdaftar) {
      if (disebut.has(laporan) || !k.utuh('laporan')) i.gantungkan();
      else if (laporan !== '') i.tolak('laporan-tidak-ada', `Laporan "${laporan}" tidak ada di lembar Laporan. Tambahkan barisnya di sana.`, 'laporan');
    }
    const baris = bacaSel(i, k);
    const ada = perLaporan.get(laporan);
    if (ada) ada.push(baris);
    else perLaporan.set(laporan, [baris]);
  }
  const catat = [...perLaporan].flatMap(([laporan, baris]) => {
    periksaRujukan(k, baris, k.laporan.get(laporan) ?? deciderLaporan.initial());
    return potong(baris.filter((b) => b.i.utuh).map((b) => b.sel)).map((sel): PerintahLaporan => ({ jenis: 'CatatAngkaTercetak', ...pokok(laporan), sel }));
  });
  return [...daftar, ...catat];
}

function bacaSel(i: Isian, k: KonteksTercetak): BarisSel {
  const teks = (kolom: string): string => i.teks(kolom);
  if (i.baris.bilangan?.includes('tercetak')) i.tolak('tercetak-sebagai-bilangan', 'Sel ini tersimpan sebagai bilangan Excel, sehingga cara cetaknya hilang. Ubah format sel menjadi Teks, lalu ketik persis seperti tercetak.', 'tercetak');
  const sebagai = i.pilihan('sebagai', sebagaiDikenal) ?? 'kata';
  const tingkat = teks('tingkat') === '' ? null : (i.pilihan('tingkat', tingkatDikenal) ?? null);
  const rusak = i.pilihan('rusak', ['ya', 'tidak'], 'tidak') === 'ya';
  const klaim = i.coba('pernyataan', () => bacaPernyataan(teks('pernyataan'))) ?? [];
  const sel: SelDinyatakan = {
    kunci: i.wajib('kunci'), tabel: i.wajib('tabel'), baris: i.wajib('baris'), kolom: i.wajib('kolom'), sebagai, tercetak: teks('tercetak'), pernyataan: teks('pernyataan'), tingkat, rusak, catatan: teks('catatan') || null, ...k.dasarKoreksi(i), asal: i.asal,
  };
  return { i, sel, klaim };
}

/** Every cell and figure that a claim names must be there, and every text that a claim needs must be readable. */
function periksaRujukan(k: KonteksTercetak, baris: readonly BarisSel[], tercatat: Laporan): void {
  const perKunci = new Map<string, BarisSel>();
  for (const b of baris) {
    const ada = perKunci.get(b.sel.kunci);
    if (ada && b.sel.kunci !== '') b.i.tolak('kunci-ganda', `Sel "${b.sel.kunci}" sudah ada di baris ${ada.i.asal.baris}. Beri kunci lain, atau hapus salah satu.`, 'kunci');
    else perKunci.set(b.sel.kunci, b);
  }
  const operand = (kunci: string, s: Pick<SelDinyatakan, 'tercetak' | 'sebagai' | 'rusak'>): SelOperand => ({ kunci, isi: bacaTercetak(s.tercetak, s.sebagai), rusak: s.rusak, bukti: [] });
  const lama = [...tercatat.sel].filter(([kunci]) => !perKunci.has(kunci)).map(([kunci, { isi }]) => operand(kunci, isi));
  const semua = new DaftarSel([...lama, ...[...perKunci].map(([kunci, b]) => operand(kunci, b.sel))]);
  const diperlukan = new Map<string, BarisSel>();
  for (const b of baris) {
    for (const { teks, ungkapan } of b.klaim) {
      if (!b.sel.rusak) diperlukan.set(b.sel.kunci, b);
      for (const u of semuaBagian(ungkapan)) {
        if (u.jenis === 'angka') periksaAngka(k, b.i, u);
        else if (u.jenis === 'tercetak') {
          const kena = (u.kunci.includes('*') ? semua.selCocok(u.kunci) : [semua.sel(u.kunci)].filter((s) => s !== undefined)).filter((s) => s.kunci !== b.sel.kunci);
          if (kena.length > 0) for (const s of kena) diperlukan.set(s.kunci, diperlukan.get(s.kunci) ?? b);
          else if (u.kunci === b.sel.kunci) b.i.tolak('rujukan-diri', `Pernyataan "${teks}" menunjuk selnya sendiri. Tunjuk sel lain.`, 'pernyataan');
          else if (k.utuh('angkaTercetak')) b.i.tolak('sel-tidak-ada', `Pernyataan menunjuk ${tulisUngkapan(u)}, padahal ${u.kunci.includes('*') ? 'tidak ada sel yang cocok' : 'sel itu tidak ada'} dalam laporan ${b.i.teks('laporan')}. Periksa kuncinya, atau tambahkan barisnya.`, 'pernyataan');
        }
      }
    }
  }
  for (const [kunci, oleh] of diperlukan) {
    const b = perKunci.get(kunci);
    const isi = b && !b.sel.rusak ? bacaTercetak(b.sel.tercetak, b.sel.sebagai) : undefined;
    if (b && isi?.jenis === 'tak-terbaca') b.i.tolak('tercetak-tidak-terbaca', `${isi.alasan} Teks ini diperlukan pernyataan sel ${oleh.sel.kunci}. Bila sumbernya memang begitu, tandai rusak; bila tercetak begitu tetapi bukan angka, pakai sebagai "kata".`, 'tercetak');
  }
}

const ukuranSimpul: readonly Ukuran[] = ['pagu', 'pagu-terkini', 'selisih', 'realisasi', 'serapan', 'sisa', 'fisik', 'target-rupiah', 'pk-anggaran'];
const ukuranIndikator: readonly Ukuran[] = ['target', 'kinerja', 'capaian', 'predikat', 'pembanding', 'target-dokumen'];

/** K of an indikator or Rp of a node. */
const ukuranRenstra: readonly Ukuran[] = ['target-akhir', 'saldo-awal'];

/** Figures whose address names a tahap next to its subject. */
const bertahap: readonly Ukuran[] = ['pagu', 'target'];

/** An address that cannot be one, or names a node or indikator that nobody knows, is a slip; a figure that was not recorded is not. */
function periksaAngka(k: KonteksTercetak, i: Isian, u: Extract<Ungkapan, { jenis: 'angka' }>): void {
  const a = i.coba('pernyataan', () => {
    try {
      // A file that does not say whose it is, or of which year, has that fault and no other.
      return bacaAlamat(`${encodeURIComponent(k.pd || 'pd')}/${u.tahun ?? (k.tahun || 2000)}/${u.alamat}`);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw new DomainError(error.kode, `Alamat ${tulisUngkapan(u)} tidak sah. Bentuknya [UKURAN/SUBJEK/KONTEKS…] tanpa PD dan tahun, misalnya [pagu/6.1.1/perubahan]; alamat setiap angka ada di kolom angka pada "runut angka --json".`);
    }
  });
  if (!a || u.tahun !== null) return;
  if (bertahap.includes(a.ukuran) && !adalahTahap(a.konteks[0]!)) i.tolak('tahap-tidak-dikenal', `Pernyataan menunjuk ${tulisUngkapan(u)}, padahal "${a.konteks[0]}" bukan tahap. Dalam alamat tahap ditulis awal, pergeseran-1, pergeseran-2, …, atau perubahan.`, 'pernyataan');
  const [keSimpul, keIndikator] = [ukuranSimpul.includes(a.ukuran) || ukuranRenstra.includes(a.ukuran), ukuranIndikator.includes(a.ukuran) || ukuranRenstra.includes(a.ukuran)];
  if (!keSimpul && !keIndikator) return;
  if ((keSimpul && (a.subjek === SELURUH_PD || k.adaSimpul(a.subjek))) || (keIndikator && k.adaIndikator(a.subjek))) return;
  k.tidakDitemukan(i, [...(keSimpul ? ['pohon' as const] : []), ...(keIndikator ? ['indikator' as const] : [])], a.subjek, 'rujukan-tidak-ada', `Pernyataan menunjuk ${tulisUngkapan(u)}, padahal ${keSimpul ? 'simpul' : 'indikator'} "${a.subjek}" tidak dikenal. Periksa kodenya.`, 'pernyataan');
}

function potong(semua: readonly SelDinyatakan[]): SelDinyatakan[][] {
  const hasil: SelDinyatakan[][] = [];
  let sisa = 0;
  for (const s of semua) {
    const ukuran = UKURAN_AMPLOP + Buffer.byteLength(JSON.stringify(s));
    if (ukuran > sisa) {
      hasil.push([]);
      sisa = UKURAN_LANGKAH;
    }
    hasil.at(-1)!.push(s);
    sisa -= ukuran;
  }
  return hasil;
}
