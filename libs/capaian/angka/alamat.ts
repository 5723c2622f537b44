import { DomainError } from '#kernel';
import type { Ukuran } from '../queries/hasil.js';

/**
 * Address of a figure: `{pd}/{tahun}/{ukuran}/{subjek}[/{konteks}…]`. `subjek` is the code of a node (`pd` for the
 * whole office), of an indikator, or the name of an average. It is what a URL carries and what `runut linimasa` takes.
 *
 * - `pagu/{simpul}/{tahap}[/{rekening|-}/{sumber dana|-}]`, `pagu-terkini/{simpul}`, `selisih/{simpul}`
 * - `realisasi/{simpul}/{basis}/{periode}[/{rekening|-}/{sumber dana|-}]`, `serapan/{simpul}/{basis}`, `sisa/{simpul}/{basis}`, `fisik/{simpul}`
 * - `target/{indikator}/{tahap}[/{periode}]`, `kinerja/{indikator}/{periode}`, `capaian/{indikator}[/{periode}]`, `predikat/{indikator}`;
 *   a period of kinerja may be `sd-tw2`: the year up to that triwulan
 * - `data/{kunci}/{ciri|-}/{saat}`, ciri as `dimensi=nilai;…`, saat as `2024-tahun`, `2024-tw1` or `2024-12-31`
 * - `pembanding/{indikator}/{lingkup}/{tahun}/{ukuran}/{nama}`
 * - `target-dokumen/{indikator}/{jenis dokumen}/{tahap}`, `target-rupiah/{simpul}/{jenis dokumen}/{tahap}`
 * - `target-akhir/{indikator|simpul}/{K|Rp}/{jenis dokumen}`, `saldo-awal/{indikator|simpul}/{K|Rp}`
 * - `pk-target/{butir}/{jabatan}/{tahap}`, `pk-anggaran/{simpul}/{jabatan}/{tahap}`
 * - `rata-rata/{kelompok}`
 */
export interface Alamat {
  readonly pd: string;
  readonly tahun: number;
  readonly ukuran: Ukuran;
  readonly subjek: string;
  readonly konteks: readonly string[];
}

const panjangKonteks: Readonly<Record<Ukuran, readonly number[]>> = {
  pagu: [1, 3], 'pagu-terkini': [0], selisih: [0], realisasi: [2, 4], serapan: [1], sisa: [1], fisik: [0],
  target: [1, 2], kinerja: [1], capaian: [0, 1], predikat: [0], 'rata-rata': [0], data: [2], pembanding: [4],
  'target-dokumen': [2], 'target-rupiah': [2], 'target-akhir': [2], 'saldo-awal': [1], 'pk-target': [2], 'pk-anggaran': [2],
};

export function tulisAlamat(pd: string, tahun: number, ukuran: Ukuran, subjek: string, ...konteks: readonly string[]): string {
  let teks = `${encodeURIComponent(pd)}/${tahun}/${ukuran}/${encodeURIComponent(subjek)}`;
  for (const b of konteks) teks += `/${encodeURIComponent(b)}`;
  return teks;
}

export function bacaAlamat(teks: string): Alamat {
  const bagian = teks.split('/').map(buka);
  const [pd, tahun, ukuran, subjek, ...konteks] = bagian;
  const sah = pd && /^\d{4}$/.test(tahun ?? '') && subjek && panjangKonteks[ukuran as Ukuran]?.includes(konteks.length) && konteks.every((k) => k !== '');
  if (!sah && ukuran === 'tercetak') {
    throw new DomainError('alamat-tercetak', `"${teks}" adalah angka yang tercetak dalam laporan, bukan angka buku besar, sehingga tidak mempunyai linimasa. Kedua sisinya, hitungannya dan peristiwanya ada di halaman Rekonsiliasi, di "runut periksa", dan di GET /api/v1/pd/${pd ?? 'PD'}/${tahun ?? 'TAHUN'}/ketidaksesuaian/ID.`);
  }
  if (!sah) {
    throw new DomainError('alamat-tidak-sah', `Alamat angka "${teks}" tidak sah. Bentuknya PD/TAHUN/UKURAN/SUBJEK[/KONTEKS], misalnya jombang-diskopum/2024/pagu/6.1.1/perubahan. Alamat setiap angka ada di kolom angka pada "runut angka --json".`);
  }
  return { pd, tahun: Number(tahun), ukuran: ukuran as Ukuran, subjek, konteks };
}

function buka(bagian: string): string {
  try {
    return decodeURIComponent(bagian);
  } catch {
    return '';
  }
}
