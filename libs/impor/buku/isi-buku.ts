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

/** Reads a whole workbook on the calling thread. Meant for the worker; throws a DomainError that lists every fault. */
export async function bacaIsi(bytes: Uint8Array, batas: Batas): Promise<{ lembar: readonly IsiLembar[]; peringatan: readonly Kesalahan[] }> {
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
  for (const l of peta.lembar) {
    const lembar = lembarBuku.find((b) => ratakan(b.nama) === ratakan(l.nama));
    if (!lembar) {
      if (ratakan(l.nama) !== ratakan(lembarPetunjuk)) temuan.ingatkan({ kode: 'lembar-asing', pesan: `Lembar "${l.nama.slice(0, 60)}" tidak dikenal dan diabaikan. Lembar yang dikenal: ${lembarBuku.map((b) => b.nama).join(', ')}.`, tempat: { lembar: l.nama } });
      continue;
    }
    if (hasil.has(lembar.kunci)) {
      temuan.tambah({ kode: 'lembar-ganda', pesan: `Lembar ${lembar.nama} ada dua kali. Gabungkan isinya ke satu lembar.`, tempat: { lembar: l.nama } });
      continue;
    }
    const penyusun = new PenyusunLembar(lembar, temuan, peta.sejak1904);
    const gabungan = bacaLembarXml(lembar.nama, l.bagian, bagianWajib(zip, l.bagian), konteks, (b) => penyusun.terima(b));
    penyusun.selesai(gabungan);
    if (l.tersembunyi && penyusun.baris.length > 0) temuan.ingatkan({ kode: 'lembar-tersembunyi', pesan: `Lembar ${lembar.nama} tersembunyi tetapi ${penyusun.baris.length} barisnya ikut dibaca. Tampilkan dan periksa lembar itu.`, tempat: { lembar: lembar.nama } });
    hasil.set(lembar.kunci, { kunci: lembar.kunci, letak: penyusun.letak, baris: penyusun.baris });
  }
  for (const l of lembarBuku) {
    if (l.wajib && !hasil.has(l.kunci)) temuan.tambah({ kode: 'lembar-hilang', pesan: `Lembar wajib ${l.nama} tidak ada. Tambahkan lembar bernama ${l.nama} dengan judul: ${l.kolom.map((k) => k.judul).join(', ')}.`, tempat: { lembar: l.nama } });
  }
  temuan.tuntaskan();
  return { lembar: [...hasil.values()], peringatan: temuan.peringatan };
}
