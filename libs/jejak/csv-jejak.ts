import { sebutDokumen } from '#kernel';
import { tulisCsv, type KolomCsv } from '#capaian';
import type { Andai, Asal, Banding, BarisBanding, BarisTerlambat, PernyataanAsal, PeristiwaJejak, PeristiwaSejak, SimpulAsal } from './hasil.js';

const kolomPeristiwa: readonly KolomCsv<PeristiwaJejak>[] = [
  { nama: 'sequence', isi: (p) => p.sequence, bilangan: true },
  { nama: 'eventId', isi: (p) => p.eventId },
  { nama: 'jenis', isi: (p) => p.jenis },
  { nama: 'dicatat', isi: (p) => p.dicatat },
  { nama: 'berlaku', isi: (p) => p.berlaku },
  { nama: 'aktor', isi: (p) => p.aktor.id },
  { nama: 'peran', isi: (p) => p.aktor.peran },
  { nama: 'penyetuju', isi: (p) => p.usulan?.penyetuju ?? null },
  { nama: 'dokumen', isi: (p) => (p.dokumen === null ? null : sebutDokumen(p.dokumen)) },
  { nama: 'kode', isi: (p) => p.perihal.kode },
  { nama: 'uraian', isi: (p) => p.perihal.uraian },
  { nama: 'tahap', isi: (p) => p.perihal.tahap },
  { nama: 'nilai', isi: (p) => p.nilai },
  { nama: 'nilaiSebelum', isi: (p) => p.nilaiSebelum },
  { nama: 'satuan', isi: (p) => p.satuan },
  { nama: 'alasan', isi: (p) => p.alasan },
  { nama: 'berkas', isi: (p) => p.sumber.namaBerkas ?? p.sumber.berkas },
  { nama: 'lembar', isi: (p) => p.sumber.lembar },
  { nama: 'baris', isi: (p) => p.sumber.baris, bilangan: true },
];

const kolomPeriode: readonly KolomCsv<Pick<PeristiwaSejak, 'periode' | 'penutupan' | 'pembukaan'>>[] = [
  { nama: 'periode', isi: (p) => p.periode },
  { nama: 'penutupan', isi: (p) => p.penutupan?.sequence ?? null, bilangan: true },
  { nama: 'pembukaan', isi: (p) => p.pembukaan?.sequence ?? null, bilangan: true },
  { nama: 'alasanPembukaan', isi: (p) => p.pembukaan?.alasan ?? null },
];

export const csvSejak = (peristiwa: readonly PeristiwaSejak[]): string => tulisCsv<PeristiwaSejak>([{ nama: 'golongan', isi: (p) => p.golongan }, ...kolomPeriode, ...kolomPeristiwa], peristiwa);

export const csvTerlambat = (baris: readonly BarisTerlambat[]): string =>
  tulisCsv<BarisTerlambat>([{ nama: 'golongan', isi: (b) => b.golongan.join(' ') }, { nama: 'hari', isi: (b) => b.hari, bilangan: true }, { nama: 'berlakuAngka', isi: (b) => b.berlakuAngka }, ...kolomPeriode, ...kolomPeristiwa], baris);

/** A changed figure with what its events say: documents, aktor and approvers, each once. */
export function csvBanding({ baris, peristiwa }: Pick<Banding, 'baris' | 'peristiwa'>): string {
  const perUrutan = new Map(peristiwa.map((p) => [p.sequence, p]));
  const semua = (b: BarisBanding, isi: (p: PeristiwaJejak) => string | null | undefined): string => [...new Set(b.peristiwa.flatMap((s) => isi(perUrutan.get(s)!) ?? []))].join('; ');
  const teks = (['jenjang', 'kode', 'uraian', 'indikator', 'ukuran', 'tahap', 'periode', 'basis', 'sumberDana', 'rekening', 'satuan', 'arah', 'keadaan'] as const).map((k): KolomCsv<BarisBanding> => ({ nama: k, isi: (b) => b[k] }));
  const angka = (['lama', 'baru', 'selisih', 'persen'] as const).map((k): KolomCsv<BarisBanding> => ({ nama: k, isi: (b) => b[k] }));
  return tulisCsv<BarisBanding>([
    ...teks, ...angka, { nama: 'lamaTeks', isi: (b) => b.lamaTeks }, { nama: 'baruTeks', isi: (b) => b.baruTeks }, { nama: 'angkaDari', isi: (b) => b.angkaDari }, { nama: 'angkaKe', isi: (b) => b.angkaKe },
    { nama: 'peristiwa', isi: (b) => b.peristiwa.join(' ') }, { nama: 'dokumen', isi: (b) => semua(b, (p) => p.dokumen && sebutDokumen(p.dokumen)) }, { nama: 'aktor', isi: (b) => semua(b, (p) => p.aktor.id) }, { nama: 'penyetuju', isi: (b) => semua(b, (p) => p.usulan?.penyetuju) },
  ], baris);
}

/** An event of a tree with the figure that rests on it. */
export interface DaunAsal extends PernyataanAsal {
  readonly angka: string;
  readonly judul: string;
  /** Depth below the figure that was asked for. */
  readonly dalam: number;
}

/** The events of a tree, in the order of the tree. `sumbangan` is what each adds to the figure just above it. */
export function daunAsal(s: SimpulAsal, dalam = 0): DaunAsal[] {
  return [...s.pernyataan.map((p) => ({ ...p, angka: s.angka, judul: s.judul, dalam })), ...s.bagian.flatMap((b) => daunAsal(b, dalam + 1))];
}

export const csvAsal = ({ akar }: Pick<Asal, 'akar'>): string =>
  tulisCsv<DaunAsal>([{ nama: 'angka', isi: (p) => p.angka }, { nama: 'dalam', isi: (p) => p.dalam, bilangan: true }, { nama: 'sumbangan', isi: (p) => p.sumbangan, bilangan: true }, { nama: 'periode', isi: (p) => p.perihal.periode }, ...kolomPeristiwa], daunAsal(akar));

export const csvAndai = (andai: Andai): string =>
  tulisCsv<Andai>([
    { nama: 'angka', isi: (a) => a.angka }, { nama: 'judul', isi: (a) => a.judul }, { nama: 'tanpa', isi: (a) => a.tanpa.sequence, bilangan: true }, { nama: 'mungkin', isi: (a) => String(a.mungkin) }, { nama: 'ikut', isi: (a) => String(a.ikut) },
    { nama: 'nilai', isi: (a) => a.nilai }, { nama: 'nilaiTanpa', isi: (a) => a.nilaiTanpa }, { nama: 'selisih', isi: (a) => a.selisih, bilangan: true }, { nama: 'persen', isi: (a) => a.persen, bilangan: true }, { nama: 'satuan', isi: (a) => a.satuan },
    { nama: 'teks', isi: (a) => a.teks }, { nama: 'teksTanpa', isi: (a) => a.teksTanpa }, { nama: 'penghalang', isi: (a) => a.penghalang.map((p) => p.sequence).join(' ') },
  ], [andai]);
