import { Desimal, formatAngka } from '#kernel';
import { hitungNilai, type NilaiTercatat } from '../nilai.js';
import type { BarisLhe } from '../projection.js';
import type { BukuEvaluasi, CuplikanEvaluasi } from '../buku-evaluasi.js';
import type { LheTampil, NilaiTampil } from './hasil.js';

/** A report with its total and the year before beside it, by the policies of the report's date. */
export function susunLhe(buku: BukuEvaluasi, c: CuplikanEvaluasi, b: BarisLhe): LheTampil {
  const { isi } = b;
  const nilai = isi.sumber === 'LHE' ? nilaiTahun(buku, c, b, isi.tahunDievaluasi) : null;
  const sebelumnya = isi.sumber === 'LHE' ? nilaiSebelumnya(buku, c, b) : null;
  const selisih = isi.nilaiDinyatakan !== null && nilai?.nilai != null ? Desimal.dari(isi.nilaiDinyatakan).kurang(Desimal.dari(nilai.nilai)) : null;
  const catatan = [...(nilai?.komponen ?? []), ...(sebelumnya?.lhe === b.lhe ? sebelumnya.komponen : [])].flatMap((k) => [...k.catatan.map((t) => `${k.nama}: ${t}`), ...k.sub.flatMap((s) => s.catatan.map((t) => `${k.nama}, ${s.nama}: ${t}`))]);
  if (selisih && !selisih.nol) catatan.push(`Nilai yang dinyatakan ${formatAngka(isi.nilaiDinyatakan!)}, padahal komponennya berjumlah ${formatAngka(nilai!.nilai!)}.`);
  if (isi.predikatDinyatakan !== null && nilai?.predikat != null && isi.predikatDinyatakan !== nilai.predikat) catatan.push(`Predikat yang dinyatakan ${isi.predikatDinyatakan}, padahal ${formatAngka(nilai.nilai!)} adalah ${nilai.predikat}.`);
  return {
    pd: b.pd, lhe: b.lhe, sumber: isi.sumber, dokumen: isi.dokumen, suratTugas: isi.suratTugas, tahunDievaluasi: isi.tahunDievaluasi, tahunTerbit: Number(isi.dokumen.tanggal.slice(0, 4)), diterima: isi.diterima,
    nilai, sebelumnya, kenaikan: nilai?.nilai != null && sebelumnya?.nilai != null ? Desimal.dari(nilai.nilai).kurang(Desimal.dari(sebelumnya.nilai)).toString() : null,
    dinyatakan: { nilai: isi.nilaiDinyatakan, predikat: isi.predikatDinyatakan, selisih: selisih && !selisih.nol ? selisih.toString() : null }, catatan,
    katalog: b.katalog, ralat: b.ralat, rekomendasi: c.rekomendasi.filter((r) => r.lhe === b.lhe).length, eventId: b.id, sequence: b.sequence,
  };
}

function nilaiTahun(buku: BukuEvaluasi, c: CuplikanEvaluasi, b: BarisLhe, tahun: number): NilaiTampil {
  const { tanggal } = b.isi.dokumen;
  const tercatat = c.nilai.filter((n) => n.lhe === b.lhe).map((n): NilaiTercatat => ({ tahun: n.tahun, komponen: n.komponen, sub: n.sub, nama: n.nama, ...n.isi! }));
  const katalog = buku.kebijakan(c.pemda, 'katalog-lhe', c.koordinat.diketahui, tanggal);
  const skala = buku.kebijakan(c.pemda, 'skala-lhe', c.koordinat.diketahui, tanggal);
  return { ...hitungNilai(tahun, tercatat, katalog.isi, skala.isi), skala: skala.versi };
}

/** The year before as this report prints it, else as that year's own report scores it. */
function nilaiSebelumnya(buku: BukuEvaluasi, c: CuplikanEvaluasi, b: BarisLhe): LheTampil['sebelumnya'] {
  const tahun = b.isi.tahunDievaluasi - 1;
  if (c.nilai.some((n) => n.lhe === b.lhe && n.tahun === tahun)) return { ...nilaiTahun(buku, c, b, tahun), lhe: b.lhe };
  const lain = c.lhe.findLast((x) => x.isi.sumber === 'LHE' && x.isi.tahunDievaluasi === tahun && x.lhe !== b.lhe);
  return lain ? { ...nilaiTahun(buku, c, lain, tahun), lhe: lain.lhe } : null;
}
