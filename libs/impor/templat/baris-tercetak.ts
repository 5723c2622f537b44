import type { Tercetak } from '#rekonsiliasi';
import type { IsiTulis } from '../buku/tulis.js';
import { utuhDalamSel, type DaftarDokumen } from './daftar-dokumen.js';

/** Reports and what they print, as they are recorded. A report whose document no sheet can say is left out with its cells. */
export function lembarTercetakTerisi({ laporan, sel }: Tercetak, dokumen: DaftarDokumen): Pick<IsiTulis, 'laporan' | 'angkaTercetak'> {
  const baris = laporan.flatMap((l) => {
    const tanda = dokumen.tanda(l.dokumen);
    return tanda !== undefined && utuhDalamSel(l.judul) ? [{ laporan: l.laporan, dokumen: tanda, judul: l.judul }] : [];
  });
  const ada = new Set(baris.map((b) => b.laporan));
  return {
    laporan: baris,
    angkaTercetak: sel.filter((s) => ada.has(s.laporan) && [s.kunci, s.tabel, s.baris, s.kolom, s.tercetak, s.pernyataan, s.catatan ?? ''].every(utuhDalamSel)).map((s) => ({
      laporan: s.laporan, kunci: s.kunci, tabel: s.tabel, baris: s.baris, kolom: s.kolom, sebagai: s.sebagai, tercetak: s.tercetak, pernyataan: s.pernyataan, tingkat: s.tingkat ?? '', rusak: s.rusak ? 'ya' : '', catatan: s.catatan ?? '',
    })),
  };
}
