import type { HasilImpor, PerubahanImpor } from '#capaian';
import { cetakNilai } from './cetak-angka.js';
import { susunTabel, type KolomTabel } from './tabel.js';

/** Derived figures that are listed one by one; the others are counted. */
const TURUNAN_TERBANYAK = 20;

const pembuka: Readonly<Record<HasilImpor['keadaan'], string>> = {
  uji: 'Hasil uji: belum ada yang dicatat.',
  selesai: 'Berkas telah diimpor.',
  'sudah-pernah': 'Berkas ini sudah pernah diimpor: tidak ada yang berubah.',
  'sudah-tercatat': 'Seluruh isi berkas ini sudah tercatat: tidak ada yang berubah, dan berkasnya tidak dicatat sebagai impor.',
  berjalan: 'Berkas sudah diterima; pencatatannya masih berjalan.',
  tertahan: 'Berkas sudah diterima, tetapi pencatatannya tertahan.',
};

const kolom: readonly KolomTabel<PerubahanImpor>[] = [
  { judul: 'Asal', lebar: 16, isi: (p) => (p.lembar === 'Turunan' ? 'turunan' : `${p.lembar} baris ${p.baris}`) },
  { judul: 'Angka', isi: (p) => p.uraian },
  { judul: 'Tercatat', kanan: true, lebar: 24, isi: (p) => cetakNilai(p.lama) },
  { judul: 'Menjadi', kanan: true, lebar: 30, isi: (p) => cetakNilai(p.baru) },
];

/** What an import changed, or would change: what the file states, then what follows from it. */
export function cetakImpor(h: HasilImpor): string[] {
  const dinyatakan = h.perubahan.filter((p) => p.lembar !== 'Turunan');
  const turunan = h.perubahan.filter((p) => p.lembar === 'Turunan');
  const lebih = turunan.length - TURUNAN_TERBANYAK;
  return [
    `${h.nama}: ${h.pd}, tahun ${h.tahun}. ${pembuka[h.keadaan]}`,
    h.perubahan.length === 0 ? 'Tidak ada angka yang berubah.' : `${dinyatakan.length} perubahan dari berkas, ${turunan.length} angka turunan, ${h.jumlahPeristiwa} peristiwa${h.sequence === null ? '' : `, sampai urutan ${h.sequence}`}.`,
    ...(h.perubahan.length === 0 ? [] : ['', ...susunTabel(kolom, [...dinyatakan, ...turunan.slice(0, TURUNAN_TERBANYAK)])]),
    ...(lebih > 0 ? [`… dan ${lebih} angka turunan lain; semuanya ada pada --json.`] : []),
    ...daftar('Peringatan', h.peringatan.map((p) => p.pesan)),
    ...daftar('Ketidaksesuaian', h.ketidaksesuaian.map((k) => `[${k.tingkat}] ${k.lokasi.tabel}: ${k.lokasi.baris}, ${k.lokasi.kolom}: ${k.penjelasan}`)),
  ];
}

function daftar(judul: string, isi: readonly string[]): string[] {
  return isi.length === 0 ? [] : ['', ...susunTabel([{ judul: `${judul} (${isi.length})`, isi: (t: string) => t }], isi)];
}
