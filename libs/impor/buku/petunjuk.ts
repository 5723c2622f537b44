import type { CellObject, SheetData } from 'write-excel-file/node';
import { type Kolom, lembarBuku } from '../lembar.js';
import { formatTeks } from './sel-tulis.js';

/** An empty text cell without other style; see `fiturLembar`. */
export const selContohTeks = 'D1';

const aturan: readonly string[] = [
  'Isi lembar yang diperlukan saja, lalu simpan sebagai .xlsx. Nama lembar dan judul kolom jangan diubah; urutannya boleh.',
  'Judul bertanda * wajib ada dan diisi; hanya angka (dan tanggal dokumen) yang belum diketahui boleh kosong, dan barisnya lalu tidak menyatakan apa pun. Sel kosong, tanda "-" dan angka 0 adalah tiga hal yang berbeda.',
  'Baris yang kolom # -nya berisi kata "contoh" tidak dibaca. Hapus kata itu bila baris contoh diganti dengan data sendiri. Isi lain di kolom # diabaikan.',
  'Angka: ketik sebagai bilangan Excel, paling banyak 15 angka penting. Sel berformat persen dibaca seperti yang tampak: 55% tetap 55%.',
  'Kode: ketik dalam sel berformat Teks, supaya 1.10 tidak menjadi 1.1.',
  'Tanggal: tanggal Excel, atau teks 2024-10-01, 01/10/2024 (hari dahulu), 1 Oktober 2024.',
  'Jangan menggabungkan sel, jangan memakai makro atau tautan ke berkas lain. Rumus boleh; yang dibaca adalah hasil yang tersimpan.',
  'Berkas dengan satu kesalahan ditolak seluruhnya; semua kesalahan disebut dengan lembar dan selnya. Mengimpor berkas yang sama dua kali tidak mengubah apa pun.',
  'Periksa dahulu tanpa mencatat: npx runut impor BERKAS.xlsx --uji',
  'Bila sudah benar, catat: npx runut impor BERKAS.xlsx',
];

const teks = (value: string, lain: Partial<CellObject> = {}): CellObject => ({ value, type: String, format: formatTeks, wrap: true, alignVertical: 'top', ...lain });

const tebal = { fontWeight: 'bold' } as const;

/** The instruction sheet: what the workbook is, its rules, and a line for every sheet and column, from the same table that the reader uses. */
export function isiPetunjuk(judul: string): SheetData {
  return [
    [teks(judul, { ...tebal, fontSize: 16, wrap: false }), null, null, { type: String, format: formatTeks }],
    [teks('Buku kerja ini memuat rencana, anggaran dan realisasi satu perangkat daerah untuk satu tahun, siap diimpor ke Runut.', { wrap: false })],
    [],
    [teks('Aturan', tebal)],
    ...aturan.map((a, i) => [teks(`${i + 1}. ${a}`, { wrap: false })]),
    [],
    [teks('Lembar', tebal), teks('Kolom', tebal), teks('Penjelasan', tebal), teks('Contoh', tebal)],
    ...lembarBuku.flatMap((l) => [
      [teks(l.nama, tebal), teks(l.wajib ? '(lembar wajib)' : '(boleh kosong)'), teks(l.petunjuk), null],
      ...l.kolom.map((k) => [null, teks(k.wajib ? `${k.judul} *` : k.judul), teks(penjelasan(k)), k.contoh === '' ? null : teks(k.contoh)]),
    ]),
  ];
}

export const lebarPetunjuk: readonly number[] = [16, 22, 100, 40];

function penjelasan(k: Kolom): string {
  return k.pilihan ? `${k.petunjuk} Pilihan: ${k.pilihan.join(', ')}.` : k.petunjuk;
}
