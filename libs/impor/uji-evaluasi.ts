import { sebutDokumen, type Peristiwa, type Terjadi } from '#kernel';
import type { KemajuanDilaporkan, LheDiterbitkan, NilaiKomponenDitetapkan, RekomendasiDiterbitkan, RencanaAksiDiajukan, TanggapanDiberikan } from '#evaluasi';
import type { PerubahanImpor } from '#capaian';

/** What events about evaluations state, row by row; null for another event. */
export function perubahanEvaluasi(e: Terjadi<Peristiwa<string, object>>, asal: { readonly lembar: string; readonly baris: number }): PerubahanImpor[] | null {
  const satu = (uraian: string, baru: string): PerubahanImpor[] => [{ ...asal, angka: null, uraian, lama: null, baru }];
  switch (e.type) {
    case 'LheDiterbitkan': {
      const d = (e as unknown as LheDiterbitkan).data;
      return satu(`${d.sumber} tentang tahun ${d.tahunDievaluasi}`, sebutDokumen(d.dokumen));
    }
    case 'NilaiKomponenDitetapkan': {
      const d = (e as unknown as NilaiKomponenDitetapkan).data;
      return satu(`Nilai ${d.tahun} ${d.komponen}${d.sub === null ? '' : `.${d.sub}`} ${d.nama}`, d.nilai ?? `${d.capaian} %`);
    }
    case 'RekomendasiDiterbitkan': {
      const d = (e as unknown as RekomendasiDiterbitkan).data;
      return satu(`Rekomendasi ${d.nomor}`, d.uraian);
    }
    case 'TanggapanDiberikan': {
      const d = (e as unknown as TanggapanDiberikan).data;
      return satu(`Tanggapan rekomendasi ${d.nomor}`, d.sikap);
    }
    case 'RencanaAksiDiajukan': {
      const d = (e as unknown as RencanaAksiDiajukan).data;
      return satu(`Rencana aksi rekomendasi ${d.nomor}`, d.rencana.map((r) => r.uraian).join('; '));
    }
    case 'KemajuanDilaporkan': {
      const d = (e as unknown as KemajuanDilaporkan).data;
      return satu(`Status rekomendasi ${d.nomor}`, d.klaim?.kata ?? d.uraian);
    }
    default:
      return null;
  }
}
