import type { BarisAngka } from '#capaian';
import type { KolomCsv } from './csv.js';

const angka = new Set<keyof BarisAngka>(['tahun', 'nilai', 'sequence']);

const urutan: readonly (keyof BarisAngka)[] = [
  'pd', 'tahun', 'jenjang', 'kode', 'uraian', 'indikator', 'ukuran', 'tahap', 'periode', 'basis', 'sumberDana', 'rekening', 'nilai', 'teks', 'satuan', 'asal', 'sequence', 'dicatat', 'berlaku', 'eventId', 'angka',
];

/** Columns of the CSV of every figure, in the order of the public interface. */
export const kolomAngka: readonly KolomCsv<BarisAngka>[] = urutan.map((judul) => ({ judul, isi: angka.has(judul) ? 'angka' : 'teks' }));
