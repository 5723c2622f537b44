import type { Kolom } from '../lembar.js';
import { angkaDariSel, kaliSeratus } from './angka-sel.js';
import type { IsiMentah } from './sel-mentah.js';
import { bacaTanggalKantor, tanggalDariSerial } from './tanggal-kantor.js';

/** Text of a cell as its column wants it. `bilangan`: it came from a numeric cell and is an exact canonical decimal, with `%` behind it for a percent cell. */
export interface NilaiSel {
  readonly teks: string;
  readonly bilangan: boolean;
  readonly catatan?: { readonly kode: string; readonly pesan: string };
}

export interface SalahSel {
  readonly kode: string;
  readonly salah: string;
}

/** Longest text that a spreadsheet can hold in a cell. */
export const panjangTeks = 32_767;

const kolomKode: ReadonlySet<string> = new Set(['kode', 'induk', 'simpul', 'indikator', 'rekening', 'sumberDana', 'dokumen']);

export function nilaiSel(isi: IsiMentah, kolom: Kolom, sejak1904: boolean): NilaiSel | SalahSel {
  switch (isi.jenis) {
    case 'galat':
      return { kode: 'sel-galat', salah: `sel berisi kesalahan ${isi.kode}. Perbaiki rumusnya, atau ketik nilainya.` };
    case 'rumus-tanpa-hasil':
      return { kode: 'rumus-tanpa-hasil', salah: 'rumus belum dihitung sehingga tidak ada hasil yang tersimpan. Buka berkas di Excel, simpan, lalu kirim lagi.' };
    case 'boole':
      return { teks: kolom.pilihan?.includes('ya') ? (isi.nilai ? 'ya' : 'tidak') : isi.nilai ? 'TRUE' : 'FALSE', bilangan: false };
    case 'tanggal-iso':
      return kolom.isi === 'tanggal' ? bacaTanggal(isi.teks.slice(0, 10)) : tanggalSalahTempat;
    case 'teks':
      return teksSel(isi.teks, kolom);
    case 'bilangan':
      return isi.gaya === 'tanggal' || kolom.isi === 'tanggal' ? tanggalSel(isi, kolom, sejak1904) : bilanganSel(isi, kolom);
  }
}

const tanggalSalahTempat: SalahSel = {
  kode: 'tanggal-bukan-tempatnya',
  salah: 'sel berisi tanggal; Excel mungkin mengubah ketikan seperti 1/2 atau 12/2024 menjadi tanggal. Ubah format sel menjadi Teks, lalu ketik ulang.',
};

function teksSel(mentah: string, kolom: Kolom): NilaiSel | SalahSel {
  const teks = mentah.replace(/\r\n?/g, '\n').trim();
  if (teks.length > panjangTeks) return { kode: 'teks-terlalu-panjang', salah: `teks sepanjang ${teks.length} huruf; batasnya ${panjangTeks}. Persingkat isinya.` };
  return kolom.isi === 'tanggal' && teks !== '' ? bacaTanggal(teks) : { teks, bilangan: false };
}

function bacaTanggal(teks: string): NilaiSel | SalahSel {
  const iso = bacaTanggalKantor(teks);
  if (iso === undefined) return { kode: 'tanggal-tidak-terbaca', salah: `"${teks.slice(0, 60)}" bukan tanggal yang dikenal. Tulis 2024-10-01, 01/10/2024 (hari dahulu) atau 1 Oktober 2024.` };
  return { teks: iso, bilangan: false };
}

function tanggalSel(isi: IsiMentah & { jenis: 'bilangan' }, kolom: Kolom, sejak1904: boolean): NilaiSel | SalahSel {
  if (kolom.isi !== 'tanggal') return tanggalSalahTempat;
  const angka = angkaDariSel(isi.mentah.replace(/\.\d*$/, ''));
  const iso = isi.gaya === 'tanggal' && 'nilai' in angka ? tanggalDariSerial(angka.nilai, sejak1904) : undefined;
  if (iso !== undefined) return { teks: iso, bilangan: false };
  return { kode: 'tanggal-tidak-terbaca', salah: `sel berisi bilangan ${isi.mentah.slice(0, 40)}, bukan tanggal. Ubah format sel menjadi Tanggal dan periksa isinya, atau tulis 2024-10-01.` };
}

function bilanganSel(isi: IsiMentah & { jenis: 'bilangan' }, kolom: Kolom): NilaiSel | SalahSel {
  const angka = angkaDariSel(isi.mentah);
  if ('alasan' in angka) {
    if (angka.alasan === 'bukan-bilangan') return { kode: 'bilangan-rusak', salah: `sel bertipe bilangan tetapi berisi "${isi.mentah.slice(0, 40)}". Ketik ulang nilainya.` };
    return { kode: 'bilangan-tidak-eksak', salah: `bilangan ${isi.mentah.slice(0, 40)} lebih dari 15 angka penting, sehingga tidak tersimpan eksak. Bulatkan, misalnya dengan =ROUND(…;2), atau tulis sebagai teks.` };
  }
  if (kolomKode.has(kolom.kunci) && isi.gaya !== 'umum') {
    return { kode: 'kode-sebagai-bilangan', salah: `kode tersimpan sebagai bilangan ${angka.nilai} yang tampil lain karena format selnya. Ubah format sel menjadi Teks, lalu ketik ulang kodenya.` };
  }
  switch (isi.gaya) {
    case 'campur':
      return { kode: 'format-campur', salah: 'format sel menampilkan sebagian nilai sebagai persen. Pakai satu format angka biasa, lalu periksa nilainya.' };
    case 'persen': {
      const teks = `${kaliSeratus(angka.nilai)}%`;
      return { teks, bilangan: true, catatan: { kode: 'sel-persen', pesan: `sel berformat persen dibaca seperti yang tampak, yaitu ${teks}, bukan ${angka.nilai}.` } };
    }
    default:
      return kolomKode.has(kolom.kunci) && angka.nilai.includes('.')
        ? { teks: angka.nilai, bilangan: true, catatan: { kode: 'kode-sebagai-bilangan', pesan: `kode tersimpan sebagai bilangan ${angka.nilai}. Bila yang dimaksud ${angka.nilai}0, ubah format sel menjadi Teks dan ketik ulang.` } }
        : { teks: angka.nilai, bilangan: true };
  }
}
