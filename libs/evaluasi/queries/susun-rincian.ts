import { DomainError, formatRupiah, tanggalPanjang, type Dokumen } from '#kernel';
import { idRekomendasi } from '../aliran.js';
import { sebutanLangkah } from '../langkah.js';
import type { PeristiwaTindakLanjut } from '../events.js';
import type { BarisLangkah } from '../projection.js';
import type { BukuEvaluasi, CuplikanEvaluasi } from '../buku-evaluasi.js';
import type { LangkahTampil, RincianRekomendasi } from './hasil.js';
import { susunLhe } from './susun-lhe.js';
import { susunMatriks } from './susun-matriks.js';

/** One recommendation with its whole course, except where its stream stands now. Throws `rekomendasi-tidak-ada`. */
export function susunRekomendasi(buku: BukuEvaluasi, c: CuplikanEvaluasi, id: string, pada: string): Omit<RincianRekomendasi, 'aliran' | 'revisi'> {
  const rekomendasi = susunMatriks(buku, c, pada).find((b) => b.rekomendasi === id);
  if (!rekomendasi) throw new DomainError('rekomendasi-tidak-ada', `Rekomendasi "${id}" tidak ada pada ${c.pd} pada titik waktu yang diminta. Tanda pengenalnya ada pada matriks tindak lanjut.`);
  const terbit = c.rekomendasi.find((r) => idRekomendasi(r.lhe, r.nomor) === id)!;
  const laporan = c.lhe.find((l) => l.lhe === rekomendasi.lhe)!;
  const samping = c.samping.get(id) ?? [];
  const awal: LangkahTampil = {
    eventId: terbit.id, sequence: terbit.sequence, jenis: 'RekomendasiDiterbitkan', uraian: 'Rekomendasi diterbitkan', dicatat: terbit.dicatat, berlaku: terbit.berlaku, aktor: terbit.aktor, dokumen: laporan.isi.dokumen, sumber: terbit.sumber, isi: terbit.isi!,
  };
  const { aturan } = { aturan: buku.kebijakan(c.pemda, 'tindak-lanjut', c.koordinat.diketahui, pada).isi };
  const { bukti } = c.keadaan(id);
  const digantikan = new Set(bukti.map((b) => b.menggantikan));
  return {
    koordinat: c.koordinat, pada, rekomendasi, lhe: susunLhe(buku, c, laporan),
    langkah: [awal, ...[...(c.langkah.get(id) ?? []), ...samping].sort((a, b) => a.sequence - b.sequence).map(langkahTampil)],
    bukti: bukti.map((b) => ({ ...b, digantikan: digantikan.has(b.berkas) })),
    setoran: samping.flatMap(({ id: eventId, peristiwa: e }) => (e.type === 'SetoranDicatat' ? [{ nilai: e.data.nilai, dokumen: e.data.dokumen, eventId }] : [])),
    pilihan: { klaim: aturan.klaim.map((k) => k.kata), alasanSah: aturan.alasanSah },
  };
}

function langkahTampil({ id, sequence, dicatat, berlaku, aktor, sumber, peristiwa }: BarisLangkah): LangkahTampil {
  const { pd: _, lhe: __, nomor: ___, oleh: ____, ...isi } = peristiwa.data;
  return { eventId: id, sequence, jenis: peristiwa.type, uraian: sebut(peristiwa), dicatat, berlaku, aktor, dokumen: 'dokumen' in isi ? (isi.dokumen as Dokumen | null) : null, sumber, isi };
}

const karena = (alasan: string | null): string => (alasan === null ? '' : `: ${alasan}`);

function sebut(e: PeristiwaTindakLanjut): string {
  switch (e.type) {
    case 'TanggapanDiberikan':
      return `Tanggapan: ${e.data.sikap}${karena(e.data.alasan)}`;
    case 'RencanaAksiDiajukan':
      return `Rencana aksi diajukan: ${e.data.rencana.map((r) => r.uraian).join('; ')}`;
    case 'RencanaAksiDisetujui':
      return `Rencana aksi disetujui${karena(e.data.catatan)}`;
    case 'RencanaAksiDikembalikan':
      return `Rencana aksi dikembalikan: ${e.data.alasan}`;
    case 'KemajuanDilaporkan':
      return `Kemajuan${e.data.klaim ? ` (${e.data.klaim.kata})` : ''}: ${e.data.uraian}`;
    case 'BuktiDilampirkan':
      return `Bukti dilampirkan: ${e.data.nama}`;
    case 'PenyelesaianDiajukan':
      return `Penyelesaian diajukan: ${e.data.uraian}`;
    case 'TindakLanjutDiverifikasi':
      return `Diverifikasi ${e.data.putusan.replaceAll('-', ' ')}${karena(e.data.alasan)}${e.data.penyetuju === null ? '' : `, disetujui ${e.data.penyetuju}`}`;
    case 'TindakLanjutDitutup':
      return `Ditutup${karena(e.data.catatan)}`;
    case 'TindakLanjutDibukaKembali':
      return `Dibuka kembali: ${e.data.alasan}`;
    case 'PerpanjanganDiminta':
      return `Rencana aksi ${e.data.rencana}: ${sebutanLangkah.perpanjangan} sampai ${tanggalPanjang(e.data.sampai)}: ${e.data.alasan}`;
    case 'TenggatDiperpanjang':
      return `Tenggat rencana aksi ${e.data.rencana} diperpanjang dari ${tanggalPanjang(e.data.dari)} sampai ${tanggalPanjang(e.data.sampai)}${karena(e.data.alasan)}`;
    case 'PerpanjanganDitolak':
      return `Perpanjangan rencana aksi ${e.data.rencana} ditolak: ${e.data.alasan}`;
    case 'SetoranDicatat':
      return `Setoran ${formatRupiah(e.data.nilai)}`;
    case 'TenggatMendekat':
      return `Tenggat rencana aksi ${e.data.rencana} mendekat: ${tanggalPanjang(e.data.jatuhTempo)}`;
    case 'TenggatTerlampaui':
      return `Tenggat rencana aksi ${e.data.rencana} terlampaui: ${tanggalPanjang(e.data.jatuhTempo)}`;
  }
}
