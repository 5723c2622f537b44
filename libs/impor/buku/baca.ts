import { Worker } from 'node:worker_threads';
import { DomainError, type Kesalahan } from '#kernel';
import type { BarisLembar, BukuKerja, KunciLembar } from '../lembar.js';
import { sel } from './alamat.js';
import { Antrean } from './antrean.js';
import { type Batas, batasBaku } from './batas.js';
import type { IsiBuku } from './isi-buku.js';
import { periksaJenisBerkas } from './jenis-berkas.js';
import type { PesanBaca, TugasBaca } from './pesan-worker.js';

export interface HasilBaca {
  readonly buku: BukuKerja;
  /** What was passed over or read in a way worth knowing: unknown sheets and columns, formulas, percentages, hidden rows. */
  readonly peringatan: readonly Kesalahan[];
  /** Faults of cells, headings and sheets. Their rows are here too, with the faulty cells named (`BarisLembar.cacat`). */
  readonly kesalahan: readonly Kesalahan[];
  /** Faults beyond the limit of the list. */
  readonly tidakTerdaftar: number;
  /** Sheets of which some rows could not be read at all. */
  readonly tidakUtuh: readonly KunciLembar[];
  /** Address of a column's cell in the file as sent, whatever the order of its columns; the row's first cell where the column is absent. */
  selDari(lembar: KunciLembar, kunciKolom: string, baris: number): string;
}

// Each reader may take its full share of memory, so that only few may run at once, however many files arrive.
const antrean = new Antrean(2);

/**
 * Reads a workbook in the one format, in a thread of its own with limits on time and memory, so that no file can stall
 * the caller. Throws a DomainError where the file as a whole cannot be read; faults of cells and sheets are part of the
 * answer, so that the rest can be checked in the same round.
 */
export async function bacaBuku(bytes: Uint8Array, batas: Partial<Batas> = {}): Promise<HasilBaca> {
  const semua: Batas = { ...batasBaku, ...batas };
  if (bytes.length > semua.ukuranBerkas) throw new DomainError('berkas-terlalu-besar', `Berkas ${bytes.length} bita; batasnya ${semua.ukuranBerkas}. Hapus lembar dan gambar yang tidak dipakai, atau bagi menjadi beberapa berkas.`);
  periksaJenisBerkas(bytes);
  const buku: Record<KunciLembar, BarisLembar[]> = { identitas: [], dokumen: [], pohon: [], indikator: [], target: [], anggaran: [], realisasi: [], kinerja: [], dataPendukung: [], pembanding: [], analisis: [], kebijakan: [], koreksi: [] };
  const letak = new Map<KunciLembar, Readonly<Record<string, number>>>();
  const akhir = await antrean.giliran(() =>
    jalankan({ bytes, batas: semua }, (pesan) => {
      if (pesan.jenis === 'lembar') letak.set(pesan.kunci, pesan.letak);
      else buku[pesan.kunci].push(...pesan.baris);
    }),
  );
  return {
    buku,
    ...akhir,
    selDari: (lembar, kunciKolom, b) => sel(letak.get(lembar)?.[kunciKolom] ?? 1, b),
  };
}

type PesanIsi = Extract<PesanBaca, { jenis: 'lembar' | 'bagian' }>;

function jalankan(tugas: TugasBaca, padaIsi: (pesan: PesanIsi) => void): Promise<Omit<IsiBuku, 'lembar'>> {
  return new Promise((selesai, gagal) => {
    const worker = new Worker(new URL('./baca.worker.js', import.meta.url), {
      workerData: tugas,
      resourceLimits: { maxOldGenerationSizeMb: tugas.batas.memoriMb },
      // The worker inherits neither the environment nor the arguments of the server: it needs none.
      env: {},
      argv: [],
      execArgv: [],
    });
    const batasWaktu = setTimeout(() => {
      tutup(() => gagal(new DomainError('waktu-habis', `Membaca buku kerja melebihi ${Math.ceil(tugas.batas.waktuMs / 1000)} detik dan dihentikan. Hapus lembar dan format yang tidak dipakai, atau bagi menjadi beberapa berkas.`)));
    }, tugas.batas.waktuMs);
    const tutup = (lalu: () => void): void => {
      clearTimeout(batasWaktu);
      worker.removeAllListeners();
      // A late error of a thread that is being stopped concerns nobody, but must not go unheard.
      worker.on('error', () => undefined);
      void worker.terminate().then(lalu);
    };
    worker.on('message', (pesan: PesanBaca) => {
      if (pesan.jenis === 'selesai') tutup(() => selesai(pesan.akhir));
      else if (pesan.jenis === 'ditolak') tutup(() => gagal(new DomainError(pesan.kode, pesan.pesan, pesan.kesalahan)));
      else {
        padaIsi(pesan);
        if (pesan.jenis === 'bagian') worker.postMessage('lanjut');
      }
    });
    worker.on('error', (e: Error & { code?: string }) => {
      tutup(() => gagal(e.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new DomainError('berkas-terlalu-besar', `Membaca buku kerja memerlukan lebih dari ${tugas.batas.memoriMb} MB memori dan dihentikan. Bagi menjadi beberapa berkas.`) : e));
    });
    worker.on('exit', (kode) => tutup(() => gagal(new Error(`reader thread ended early with code ${kode}`))));
  });
}
