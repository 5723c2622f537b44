import { type KunciLembar, type BarisLembar, lembarBuku } from '../lembar.js';
import type { Kesalahan } from '#kernel';
import { bagianWajib, petakanBuku } from './bagian.js';
import type { Batas } from './batas.js';
import { bacaGaya } from './gaya.js';
import { lembarPetunjuk, ratakan } from './judul.js';
import { tolakIsiTerlarang } from './larangan.js';
import { bacaLembarXml, type KonteksLembar } from './lembar-xml.js';
import { bacaTeksBersama } from './sel-mentah.js';
import { PenyusunLembar } from './susun-lembar.js';
import { Temuan } from './temuan.js';
import { bukaZip } from './zip-aman.js';

/** What one sheet yielded: its rows, and the column of each heading that was found. */
export interface IsiLembar {
  readonly kunci: KunciLembar;
  readonly letak: Readonly<Record<string, number>>;
  readonly baris: readonly BarisLembar[];
}

export interface IsiBuku {
  readonly lembar: readonly IsiLembar[];
  readonly peringatan: readonly Kesalahan[];
  /** Faults of single cells, headings and sheets; what is not faulty was read all the same. */
  readonly kesalahan: readonly Kesalahan[];
  /** Faults beyond the limit of the list. */
  readonly tidakTerdaftar: number;
  /** Sheets of which some rows could not be read at all: what is not found there may stand in one of those. */
  readonly tidakUtuh: readonly KunciLembar[];
}

/**
 * Reads a whole workbook on the calling thread. Meant for the worker. Throws a DomainError where the file as a whole is
 * no workbook, damaged or beyond a limit; faults of its content are part of the answer.
 */
export async function bacaIsi(bytes: Uint8Array, batas: Batas): Promise<IsiBuku> {
  const zip = await bukaZip(bytes, batas);
  tolakIsiTerlarang(zip);
  const peta = petakanBuku(zip);
  const konteks: KonteksLembar = {
    teksBersama: peta.teksBersama ? bacaTeksBersama(peta.teksBersama, bagianWajib(zip, peta.teksBersama)) : [],
    gaya: peta.gaya ? bacaGaya(peta.gaya, bagianWajib(zip, peta.gaya)) : [],
    batas,
    jumlahSel: 0,
  };
  const temuan = new Temuan(batas.kesalahan);
  const hasil = new Map<KunciLembar, IsiLembar>();
  const tidakUtuh = new Set<KunciLembar>();
  for (const l of peta.lembar) {
    const lembar = lembarBuku.find((b) => ratakan(b.nama) === ratakan(l.nama));
    if (!lembar) {
      if (ratakan(l.nama) !== ratakan(lembarPetunjuk)) temuan.ingatkan({ kode: 'lembar-asing', pesan: `Lembar "${l.nama.slice(0, 60)}" tidak dikenal dan diabaikan. Lembar yang dikenal: ${lembarBuku.map((b) => b.nama).join(', ')}.`, tempat: { lembar: l.nama } });
      continue;
    }
    if (hasil.has(lembar.kunci)) {
      temuan.tambah({ kode: 'lembar-ganda', pesan: `Lembar ${lembar.nama} ada dua kali. Gabungkan isinya ke satu lembar.`, tempat: { lembar: l.nama } });
      tidakUtuh.add(lembar.kunci);
      continue;
    }
    const penyusun = new PenyusunLembar(lembar, temuan, peta.sejak1904);
    const gabungan = bacaLembarXml(lembar.nama, l.bagian, bagianWajib(zip, l.bagian), konteks, (b) => penyusun.terima(b));
    penyusun.selesai(gabungan);
    if (l.tersembunyi && penyusun.baris.length > 0) temuan.ingatkan({ kode: 'lembar-tersembunyi', pesan: `Lembar ${lembar.nama} tersembunyi tetapi ${penyusun.baris.length} barisnya ikut dibaca. Tampilkan dan periksa lembar itu.`, tempat: { lembar: lembar.nama } });
    if (!penyusun.berjudul) tidakUtuh.add(lembar.kunci);
    hasil.set(lembar.kunci, { kunci: lembar.kunci, letak: penyusun.letak, baris: penyusun.baris });
  }
  for (const l of lembarBuku) {
    if (!l.wajib || hasil.has(l.kunci)) continue;
    tidakUtuh.add(l.kunci);
    temuan.tambah({ kode: 'lembar-hilang', pesan: `Lembar wajib ${l.nama} tidak ada. Tambahkan lembar bernama ${l.nama} dengan judul: ${l.kolom.map((k) => k.judul).join(', ')}.`, tempat: { lembar: l.nama } });
  }
  return { lembar: [...hasil.values()], peringatan: temuan.peringatan, kesalahan: temuan.kesalahan, tidakTerdaftar: temuan.tidakTerdaftar, tidakUtuh: [...tidakUtuh] };
}
