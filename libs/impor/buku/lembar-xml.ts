import { DomainError } from '#kernel';
import { bacaAlamat, bacaRentang, type Rentang } from './alamat.js';
import type { Batas } from './batas.js';
import type { Gaya } from './gaya.js';
import { type SelMentah, susunSel } from './sel-mentah.js';
import { ambilAtribut, type Atribut, bacaXml } from './xml.js';

export interface BarisMentah {
  readonly nomor: number;
  readonly tersembunyi: boolean;
  /** Cells with content by column, from 1. Never empty. */
  readonly sel: ReadonlyMap<number, SelMentah>;
}

/** What all sheets of one workbook share while they are read, the running count of cells included. */
export interface KonteksLembar {
  readonly teksBersama: readonly string[];
  readonly gaya: readonly Gaya[];
  readonly batas: Batas;
  jumlahSel: number;
}

/**
 * Reads the rows of one worksheet in order, one at a time, so that memory follows content and not the sheet's stated
 * size: a single cell in the last corner of a sheet costs one cell. Returns the merged blocks, which the file lists last.
 */
export function bacaLembarXml(nama: string, bagian: string, isi: Uint8Array, konteks: KonteksLembar, padaBaris: (baris: BarisMentah) => void): readonly Rentang[] {
  const { batas } = konteks;
  const gabungan: Rentang[] = [];
  let barisBerisi = 0;
  let nomor = 0;
  let tersembunyi = false;
  let sel = new Map<number, SelMentah>();
  let kolom = 0;
  let diSheetData = false;
  let c: { tipe: string; gaya: Gaya; rumus: boolean; nilai: string | undefined } | undefined;
  let rekam = false;
  let bunyi = false;
  const rusak = (sebab: string): never => {
    throw new DomainError('berkas-rusak', `Lembar ${nama} rusak (${sebab}). Buka berkas di Excel, simpan ulang, lalu kirim lagi.`);
  };
  const melebihi = (sebab: string): never => {
    throw new DomainError('berkas-terlalu-besar', `Lembar ${nama} ${sebab}. Hapus isi yang tidak dipakai, atau bagi menjadi beberapa berkas.`, [
      { kode: 'berkas-terlalu-besar', pesan: `Lembar ${nama} ${sebab}. Hapus isi yang tidak dipakai, atau bagi menjadi beberapa berkas.`, tempat: { lembar: nama } },
    ]);
  };
  const bukaBaris = (a: Atribut): void => {
    const r = ambilAtribut(a, 'r');
    const berikut = r === undefined ? nomor + 1 : Number(r);
    // Out of order or twice: another program might show another figure than the one read here.
    if (!(Number.isSafeInteger(berikut) && berikut > nomor && berikut <= 1_048_576)) rusak(`baris ${r ?? berikut} tidak berurutan`);
    nomor = berikut;
    tersembunyi = /^(1|true)$/.test(ambilAtribut(a, 'hidden') ?? '');
    sel = new Map();
    kolom = 0;
  };
  const bukaSel = (a: Atribut): void => {
    const r = ambilAtribut(a, 'r');
    const alamat = r === undefined ? { kolom: kolom + 1, baris: nomor } : bacaAlamat(r);
    if (!alamat || alamat.baris !== nomor || alamat.kolom <= kolom) return rusak(`sel ${r} tidak pada tempatnya`);
    kolom = alamat.kolom;
    c = { tipe: ambilAtribut(a, 't') ?? 'n', gaya: konteks.gaya[Number(ambilAtribut(a, 's') ?? 0)] ?? 'umum', rumus: false, nilai: undefined };
  };
  const tutupSel = (): void => {
    const hasil = c && susunSel(c, konteks.teksBersama);
    c = undefined;
    if (!hasil) return;
    if (kolom > batas.kolom) melebihi(`berisi lebih dari ${batas.kolom} kolom`);
    if (++konteks.jumlahSel > batas.sel) melebihi(`membuat buku kerja melebihi ${batas.sel} sel berisi`);
    sel.set(kolom, hasil);
  };
  bacaXml(bagian, isi, {
    buka: (unsur, atribut) => {
      if (unsur === 'sheetData') diSheetData = true;
      else if (unsur === 'mergeCell') {
        const r = bacaRentang(ambilAtribut(atribut(), 'ref') ?? '');
        if (r) gabungan.push(r);
      } else if (!diSheetData) return;
      else if (unsur === 'row') bukaBaris(atribut());
      else if (unsur === 'c') bukaSel(atribut());
      else if (!c) return;
      else if (unsur === 'f') c.rumus = true;
      else if (unsur === 'rPh') bunyi = true;
      else if (unsur === 'v' || (unsur === 't' && !bunyi)) {
        rekam = true;
        c.nilai ??= '';
      }
    },
    teks: (t) => {
      if (rekam && c) c.nilai += t;
    },
    tutup: (unsur) => {
      if (unsur === 'sheetData') diSheetData = false;
      else if (unsur === 'v' || unsur === 't') rekam = false;
      else if (unsur === 'rPh') bunyi = false;
      else if (unsur === 'c') tutupSel();
      else if (unsur === 'row' && diSheetData && sel.size > 0) {
        if (++barisBerisi > batas.barisPerLembar) melebihi(`berisi lebih dari ${batas.barisPerLembar} baris`);
        padaBaris({ nomor, tersembunyi, sel });
      }
    },
  });
  return gabungan;
}
