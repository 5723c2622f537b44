import { sebutDokumen, type Peristiwa, type Terjadi } from '#kernel';
import { ubahanSel, type AngkaTercetakDicatat, type AngkaTercetakDikoreksi, type IsiAngkaTercetak, type LaporanDidaftarkan } from '#rekonsiliasi';
import type { PerubahanImpor } from '#capaian';

/** What events about reports state, row by row; null for another event. `lama`: what a cell said before, by its report and key. */
export function perubahanTercetak(e: Terjadi<Peristiwa<string, object>>, asal: { readonly lembar: string; readonly baris: number }, lama: (laporan: string, kunci: string) => IsiAngkaTercetak | undefined): PerubahanImpor[] | null {
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
      const dulu = lama(d.laporan, d.kunci);
      if (!d.isi || !dulu) return [{ ...asal, angka: null, uraian: `Tercetak di ${d.laporan}, sel ${d.kunci}`, lama: dulu?.tercetak ?? null, baru: d.isi?.tercetak ?? null }];
      const tempat = sel({ laporan: d.laporan, ...d.isi });
      return ubahanSel(dulu, d.isi).map((u) => ({ ...asal, angka: null, uraian: `${u.bidang[0]!.toUpperCase()}${u.bidang.slice(1)} di ${tempat}`, lama: u.lama, baru: u.baru }));
    }
    default:
      return null;
  }
}
