import { posix } from 'node:path';
import { DomainError } from '#kernel';
import { ambilAtribut, bacaXml } from './xml.js';
import type { IsiZip } from './zip-aman.js';

export interface LembarBerkas {
  readonly nama: string;
  readonly tersembunyi: boolean;
  /** Part that holds the cells. */
  readonly bagian: string;
}

/** Where things are in one workbook: no name but the package's root relationship is fixed. */
export interface PetaBuku {
  readonly lembar: readonly LembarBerkas[];
  readonly sejak1904: boolean;
  readonly teksBersama: string | undefined;
  readonly gaya: string | undefined;
}

interface Hubungan {
  readonly id: string;
  readonly jenis: string;
  readonly bagian: string;
}

export function petakanBuku(zip: IsiZip): PetaBuku {
  const utama = hubungan(zip, '').find((h) => h.jenis === 'officeDocument')?.bagian ?? 'xl/workbook.xml';
  const dari = hubungan(zip, utama);
  const lembar: LembarBerkas[] = [];
  let sejak1904 = false;
  bacaXml(utama, bagianWajib(zip, utama), {
    buka: (nama, atribut) => {
      if (nama === 'workbookPr') sejak1904 ||= /^(1|true)$/.test(ambilAtribut(atribut(), 'date1904') ?? '');
      if (nama !== 'sheet') return;
      const a = atribut();
      const tujuan = dari.find((h) => h.id === ambilAtribut(a, 'id'));
      // Chart sheets have no cells.
      if (tujuan?.jenis !== 'worksheet') return;
      lembar.push({ nama: bukaXstring(ambilAtribut(a, 'name') ?? ''), tersembunyi: /hidden/i.test(ambilAtribut(a, 'state') ?? ''), bagian: tujuan.bagian });
    },
  });
  const cari = (jenis: string): string | undefined => dari.find((h) => h.jenis === jenis)?.bagian;
  return { lembar, sejak1904, teksBersama: cari('sharedStrings'), gaya: cari('styles') };
}

export function bagianWajib(zip: IsiZip, nama: string): Buffer {
  const isi = zip.xml.get(nama.toLowerCase());
  if (!isi) throw new DomainError('berkas-rusak', `Buku kerja rusak: bagian ${nama} tidak ada. Buka di Excel dan simpan ulang sebagai .xlsx, lalu kirim lagi.`);
  return isi;
}

/** Decodes the `_xHHHH_` escapes with which workbooks write characters that XML cannot carry. */
export function bukaXstring(teks: string): string {
  return teks.includes('_x') ? teks.replace(/_x([0-9a-fA-F]{4})_/g, (_, heks: string) => String.fromCharCode(parseInt(heks, 16))) : teks;
}

function hubungan(zip: IsiZip, dari: string): readonly Hubungan[] {
  const folder = posix.dirname(dari);
  const nama = posix.join(folder, '_rels', `${posix.basename(dari)}.rels`);
  const isi = zip.xml.get(nama.toLowerCase());
  if (!isi) return [];
  const hasil: Hubungan[] = [];
  bacaXml(nama, isi, {
    buka: (elemen, atribut) => {
      if (elemen !== 'Relationship') return;
      const a = atribut();
      // The last word of the type is the same in the transitional and the strict standard.
      const jenis = (ambilAtribut(a, 'Type') ?? '').split('/').pop() ?? '';
      hasil.push({ id: ambilAtribut(a, 'Id') ?? '', jenis, bagian: posix.resolve('/', folder, ambilAtribut(a, 'Target') ?? '').slice(1) });
    },
  });
  return hasil;
}
