import { DomainError } from '#kernel';
import { sha256 } from '#event-store';
import { tulisBuku } from '../buku/tulis.js';
import type { IsiContoh } from './isi.js';
import { inhil2024 } from './inhil-2024.js';
import { jombang2024 } from './jombang-2024.js';
import { kediri2021 } from './kediri-2021.js';
import { kukar2023 } from './kukar-2023.js';
import { lumajang2021 } from './lumajang-2021.js';
import { namaContoh, type NamaContoh } from './nama.js';

/** A published report whose figures ship with the program as a workbook. */
export interface Contoh {
  /** What it is called on the command line and in addresses. */
  readonly nama: string;
  /** The report that its figures come from. */
  readonly judul: string;
  readonly pemda: string;
  readonly namaPemda: string;
  readonly pd: string;
  readonly namaPd: string;
  readonly tahun: number;
  readonly isi: IsiContoh;
}

/** An example as the file that anybody could hand in. */
export interface BukuContoh {
  readonly nama: string;
  readonly bytes: Uint8Array;
  readonly hash: string;
}

const laporan: Readonly<Record<NamaContoh, { readonly judul: string; readonly isi: IsiContoh }>> = {
  'jombang-2024': { judul: 'Laporan kinerja (LKjIP) tahun 2024', isi: jombang2024 },
  'inhil-2024': { judul: 'Laporan kinerja (LKjIP) tahun 2024', isi: inhil2024 },
  'kediri-2021': { judul: 'Laporan kinerja (LKjIP) tahun 2021', isi: kediri2021 },
  'kukar-2023': { judul: 'Laporan kinerja (LKjIP) tahun 2023', isi: kukar2023 },
  'lumajang-2021': { judul: 'Laporan kinerja triwulan IV tahun 2021 (formulir E.81)', isi: lumajang2021 },
};

/** Every shipped example, in the order in which they are offered. */
export const daftarContoh: readonly Contoh[] = namaContoh.map((nama) => {
  const { judul, isi } = laporan[nama];
  const { pemda, namaPemda, pd, namaPd, tahun } = isi.identitas[0] as { pemda: string; namaPemda: string; pd: string; namaPd: string; tahun: string };
  return { nama, judul, pemda, namaPemda, pd, namaPd, tahun: Number(tahun), isi };
});

/** Throws `contoh-tidak-ada` with the names that there are. */
export function cariContoh(nama: string): Contoh {
  const ada = daftarContoh.find((c) => c.nama === nama);
  if (!ada) throw new DomainError('contoh-tidak-ada', `Contoh "${nama}" tidak ada. Yang ada: ${namaContoh.join(', ')}.`);
  return ada;
}

const ditulis = new Map<string, Promise<BukuContoh>>();

/** The workbook of an example, written once: the same bytes wherever it is offered, so that it is known again by its hash. */
export function bukuContoh(c: Contoh): Promise<BukuContoh> {
  let buku = ditulis.get(c.nama);
  if (!buku) ditulis.set(c.nama, (buku = tulisContoh(c)));
  return buku;
}

async function tulisContoh(c: Contoh): Promise<BukuContoh> {
  const bytes = await tulisBuku(c.isi, { mode: 'terisi', judul: judulContoh(c) });
  return { nama: `contoh-${c.nama}.xlsx`, bytes, hash: sha256(bytes) };
}

export const judulContoh = (c: Contoh): string => `Buku kerja Runut: contoh ${c.nama}`;
