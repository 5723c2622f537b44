import { sebutDokumen, type Peristiwa, type Terjadi } from '#kernel';
import type { AngkaTercetakDicatat, AngkaTercetakDikoreksi, LaporanDidaftarkan } from '#rekonsiliasi';
import type { PerubahanImpor } from '#capaian';

/** What events about reports state, row by row; null for another event. */
export function perubahanTercetak(e: Terjadi<Peristiwa<string, object>>, asal: { readonly lembar: string; readonly baris: number }): PerubahanImpor[] | null {
  const sel = (d: { readonly laporan: string; readonly tabel: string; readonly baris: string; readonly kolom: string }): string => `${d.laporan}, ${d.tabel}: ${d.baris}, ${d.kolom}`;
  switch (e.type) {
    case 'LaporanDidaftarkan': {
      const d = (e as unknown as LaporanDidaftarkan).data;
      return [{ ...asal, angka: null, uraian: `Laporan ${d.laporan}`, lama: null, baru: `${d.judul} (${sebutDokumen(d.dokumen)})` }];
    }
    case 'AngkaTercetakDicatat': {
      const d = (e as unknown as AngkaTercetakDicatat).data;
      return [{ ...asal, angka: null, uraian: `Tercetak di ${sel(d)}`, lama: null, baru: d.tercetak }];
    }
    case 'AngkaTercetakDikoreksi': {
      const d = (e as unknown as AngkaTercetakDikoreksi).data;
      return [{ ...asal, angka: null, uraian: `Tercetak di ${d.isi ? sel({ laporan: d.laporan, ...d.isi }) : `${d.laporan}, sel ${d.kunci}`}`, lama: null, baru: d.isi?.tercetak ?? null }];
    }
    default:
      return null;
  }
}
