import { crc32 } from 'node:zlib';
import { DomainError } from '#kernel';
import * as yauzl from 'yauzl';
import type { Batas } from './batas.js';
import { tolakDtd } from './xml.js';

/** XML parts of a package by lower-case name (part names are case-insensitive), and the names of everything else in it. */
export interface IsiZip {
  readonly xml: ReadonlyMap<string, Buffer>;
  readonly nama: readonly string[];
}

/**
 * Unpacks a zip within limits. Every entry is inflated once and its bytes are counted as they come, since declared sizes
 * lie; entries that are not XML (pictures, printer settings) are counted and thrown away.
 */
export async function bukaZip(bytes: Uint8Array, batas: Batas): Promise<IsiZip> {
  const isi = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isi.length > batas.ukuranBerkas) throw terlaluBesar(`${isi.length} bita, batasnya ${batas.ukuranBerkas}`);
  const zip = await yauzl.fromBufferPromise(isi, { lazyEntries: true }).catch(() => {
    throw zipRusak();
  });
  if (zip.entryCount > batas.entri) throw terlaluBesar(`${zip.entryCount} entri, batasnya ${batas.entri}`);
  const xml = new Map<string, Buffer>();
  const nama = new Set<string>();
  let jumlah = 0;
  const hitung = (n: number): void => {
    jumlah += n;
    if (jumlah > batas.ukuranIsi) throw terlaluBesar(`isinya lebih dari ${batas.ukuranIsi} bita setelah dibuka`);
    if (jumlah > batas.rasioMulai && jumlah > isi.length * batas.rasio) throw terlaluBesar(`isinya lebih dari ${batas.rasio} kali ukuran berkas`);
  };
  try {
    for await (const entri of zip.eachEntry()) {
      const kunci = entri.fileName.toLowerCase();
      if (nama.has(kunci)) throw zipRusak(`entri ganda ${entri.fileName}`);
      nama.add(kunci);
      if (entri.isEncrypted()) throw new DomainError('berkas-berkata-sandi', 'Isi berkas dilindungi kata sandi. Simpan ulang tanpa kata sandi sebagai .xlsx, lalu kirim lagi.');
      if (kunci.endsWith('/')) continue;
      const simpan = kunci.endsWith('.xml') || kunci.endsWith('.rels') || kunci === 'mimetype';
      const data = await kembangkan(zip, entri, hitung, simpan);
      if (!data) continue;
      if (kunci !== 'mimetype') tolakDtd(entri.fileName, data);
      xml.set(kunci, data);
    }
  } catch (e) {
    throw e instanceof DomainError ? e : zipRusak();
  } finally {
    zip.close();
  }
  return { xml, nama: [...nama] };
}

async function kembangkan(zip: yauzl.ZipFile, entri: yauzl.Entry, hitung: (n: number) => void, simpan: boolean): Promise<Buffer | undefined> {
  const aliran = await zip.openReadStreamPromise(entri);
  const potongan: Buffer[] = [];
  let sidik = 0;
  try {
    for await (const p of aliran as AsyncIterable<Buffer>) {
      hitung(p.length);
      sidik = crc32(p, sidik);
      if (simpan) potongan.push(p);
    }
  } finally {
    aliran.destroy();
  }
  if (sidik !== entri.crc32) throw zipRusak(`sidik CRC entri ${entri.fileName} tidak cocok`);
  return simpan ? Buffer.concat(potongan) : undefined;
}

function terlaluBesar(rincian: string): DomainError {
  return new DomainError('berkas-terlalu-besar', `Buku kerja terlalu besar: ${rincian}. Hapus lembar, gambar dan baris yang tidak dipakai, atau bagi menjadi beberapa berkas.`);
}

/** What the unpacker itself says is English and about its own parts: it would not help the one who sent the file. */
function zipRusak(sebab?: string): DomainError {
  return new DomainError('berkas-rusak', `Berkas .xlsx rusak atau terpotong${sebab === undefined ? '' : ` (${sebab})`}. Buka di Excel dan simpan ulang, atau kirim ulang berkas yang utuh.`);
}
