import { Rupiah, adalahTanggal, DomainError } from '#kernel';
import type { StatusNasional } from '#capaian';
import { idRekomendasi } from '../aliran.js';
import { selisihHari } from '../hari.js';
import { langkahBoleh, sebutanKeadaan, selesaiDiputus } from '../langkah.js';
import type { RencanaTercatat, TindakLanjut } from '../keadaan-tindaklanjut.js';
import type { BarisLangkah, BarisRekomendasi } from '../projection.js';
import type { BukuEvaluasi, CuplikanEvaluasi } from '../buku-evaluasi.js';
import type { BarisMatriks, RencanaTampil, Umur } from './hasil.js';

/** Every recommendation of a PD as it stands; ages on the day `pada`. In the order of reports and numbers. */
export function susunMatriks(buku: BukuEvaluasi, c: CuplikanEvaluasi, pada: string): BarisMatriks[] {
  if (!adalahTanggal(pada)) throw new DomainError('tanggal-tidak-sah', `Tanggal "${pada}" tidak sah. Tulis sebagai TTTT-BB-HH, misalnya 2024-10-01.`);
  const sebutan = buku.kebijakan(c.pemda, 'tindak-lanjut', c.koordinat.diketahui, pada).isi.sebutan;
  const urutan = new Map(c.lhe.map((l, i) => [l.lhe, i]));
  return c.rekomendasi.filter((r) => urutan.has(r.lhe))
    .sort((a, b) => urutan.get(a.lhe)! - urutan.get(b.lhe)! || a.nomor.localeCompare(b.nomor, 'id', { numeric: true }))
    .map((r) => susunBaris(c, r, pada, sebutan));
}

function susunBaris(c: CuplikanEvaluasi, r: BarisRekomendasi, pada: string, sebutan: Readonly<Record<StatusNasional, string>>): BarisMatriks {
  const id = idRekomendasi(r.lhe, r.nomor);
  const { isi: laporan } = c.lhe.find((l) => l.lhe === r.lhe)!;
  const s = c.keadaan(id);
  const status = statusDari(s);
  const selesai = selesaiDiputus(s.keadaan);
  const asal = selesai ? null : terawal(s.rencana, (x) => x.tenggat.jatuhTempo);
  const kini = selesai ? null : terawal(s.rencana, (x) => x.sampai);
  return {
    pd: c.pd, namaPd: c.namaPd, rekomendasi: id, lhe: r.lhe, nomor: r.nomor, sumber: laporan.sumber, tahunDievaluasi: laporan.tahunDievaluasi, tahunTerbit: Number(laporan.dokumen.tanggal.slice(0, 4)),
    uraian: r.isi!.uraian, komponen: r.isi!.komponen, angka: r.isi!.angka, rencana: s.rencana.map(rencanaTampil), keadaan: s.keadaan, sebutanKeadaan: sebutanKeadaan[s.keadaan],
    klaim: s.klaim, putusan: s.putusan, status, sebutanStatus: sebutan[status], berbedaKlaim: s.klaim?.selesai === true && status !== 'sesuai',
    rupiah: rupiahDari(r.isi!.rupiah, c.samping.get(id) ?? []),
    jatuhTempo: asal, jatuhTempoKini: kini, hariLewat: lewat(asal, pada), hariLewatKini: lewat(kini, pada), umur: umurDari(asal, pada, selesai), umurKini: umurDari(kini, pada, selesai),
    banyakBukti: s.bukti.length, dibukaKembali: s.dibukaKembali, langkahBoleh: langkahBoleh(s.keadaan), pelanggaran: pelanggaran(s, c.langkah.get(id) ?? []),
  };
}

/** The verifier's word where it holds; else whether anything was done at all. */
function statusDari(s: TindakLanjut): StatusNasional {
  if (selesaiDiputus(s.keadaan)) return s.putusan!.putusan;
  return s.rencana.length > 0 || s.adaKemajuan || s.dibukaKembali > 0 ? 'belum-sesuai' : 'belum-ditindaklanjuti';
}

const terawal = (rencana: readonly RencanaTercatat[], tanggal: (r: RencanaTercatat) => string | null): string | null => rencana.map(tanggal).filter((t) => t !== null).sort()[0] ?? null;

const lewat = (jatuhTempo: string | null, pada: string): number | null => (jatuhTempo === null ? null : selisihHari(jatuhTempo, pada));

function umurDari(jatuhTempo: string | null, pada: string, selesai: boolean): Umur {
  const hari = lewat(jatuhTempo, pada);
  if (selesai) return 'selesai';
  if (hari === null) return 'tanpa-tenggat';
  return hari <= 0 ? 'belum-jatuh-tempo' : hari <= 30 ? '1-30' : hari <= 60 ? '31-60' : hari <= 90 ? '61-90' : '>90';
}

function rupiahDari(nilai: string | null, samping: readonly BarisLangkah[]): BarisMatriks['rupiah'] {
  if (nilai === null) return null;
  const disetor = Rupiah.jumlah(samping.flatMap(({ peristiwa: e }) => (e.type === 'SetoranDicatat' ? [Rupiah.dari(e.data.nilai)] : [])));
  return { nilai, disetor: disetor.toString(), sisa: Rupiah.dari(nilai).kurang(disetor).toString() };
}

/** What replay finds: verdicts by a reporter, and steps whose envelope names another person than the step itself. */
const pelanggaran = (s: TindakLanjut, langkah: readonly BarisLangkah[]): string[] => [...new Set([...s.pelanggaran, ...langkah.filter((l) => l.aktor.id !== l.peristiwa.data.oleh).map((l) => l.id)])];

const kata = { kalender: ' kalender', kerja: ' kerja', 'tidak-disebut': '' } as const;

const rencanaTampil = (r: RencanaTercatat): RencanaTampil => ({
  kunci: r.kunci, uraian: r.uraian, tujuan: r.tujuan, penanggungJawab: r.penanggungJawab, hari: r.tenggat.hari, satuan: r.tenggat.satuan, waktu: r.tenggat.hari === null ? null : `${r.tenggat.hari} hari${kata[r.tenggat.satuan]}`,
  mulai: r.tenggat.mulai, jatuhTempo: r.tenggat.jatuhTempo, jatuhTempoKini: r.sampai, disetujui: r.disetujui, perpanjanganDiminta: r.diminta,
});
