import { jombang2024, tulisBuku } from '#impor/nest';

export interface Kemajuan {
  readonly keadaan: string;
  readonly selesai: number;
  readonly dari: number;
}

const BULAN = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];

/**
 * The example with many more documents of realisasi: enough steps to be cut off between them. Without its LHE: rows of the
 * follow-up hold when they were recorded, which two ledgers do not share.
 */
export function bukuPanjang(dokumen = 120): Promise<Uint8Array> {
  const nomor = Array.from({ length: dokumen }, (_, i) => i);
  const simpul = jombang2024.anggaran.filter((b) => b['tahap'] === 'awal').map((b) => b['simpul']!);
  return tulisBuku(
    {
      ...jombang2024,
      lhe: [],
      nilaiLhe: [],
      rekomendasi: [],
      dokumen: [...jombang2024.dokumen, ...nomor.map((n) => ({ dokumen: `SP2D-${n}`, jenis: 'SP2D', nomor: String(n), tanggal: '2024-06-01', tanggalPerkiraan: 'tidak', uraian: 'SP2D' }))],
      realisasi: [...jombang2024.realisasi, ...BULAN.flatMap((periode, b) => nomor.map((n) => ({ jenis: 'keuangan', periode, basis: 'SP2D', simpul: simpul[(n + b) % simpul.length]!, nilai: String(1_000 + n * 13 + b), dokumen: `SP2D-${n}` })))],
    },
    { mode: 'terisi' },
  );
}

/** Follows the progress of an import until a step is done that `enough` asks for. Asks again when the log has grown, not all the time. */
export async function sampai(base: string, hash: string, enough: (k: Kemajuan) => boolean): Promise<Kemajuan> {
  for (let seen = ''; ; ) {
    const jawaban = await fetch(`${base}/api/v1/impor/${hash}`, { headers: seen === '' ? {} : { 'x-runut-sequence': String(Number(seen) + 1) } });
    const k = (await jawaban.json()) as Kemajuan;
    if (jawaban.ok && enough(k)) return k;
    // Before it is accepted there is nothing to wait for; and what is held back leaves no event.
    seen = jawaban.ok ? (jawaban.headers.get('x-runut-sequence') ?? '') : '';
  }
}
