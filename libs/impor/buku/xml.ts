import { DomainError } from '#kernel';
import { Parser } from 'saxen';

export type Atribut = Readonly<Record<string, string>>;

/** What a reader of one XML part listens to. Names come without their namespace prefix; attributes as written, entities decoded. */
export interface PendengarXml {
  buka?(nama: string, atribut: () => Atribut): void;
  tutup?(nama: string): void;
  teks?(isi: string): void;
}

const potongan = 1024 * 1024;

/**
 * Reads one part of a workbook piece by piece. Stricter than spreadsheets are: UTF-8 only, no DTD, no entity beyond
 * the five of XML itself, no malformed attribute; what is not plain XML is refused, not repaired.
 */
export function bacaXml(bagian: string, isi: Uint8Array, pendengar: PendengarXml): void {
  tolakPengodeanLain(bagian, isi);
  const gagal = (sebab: string): never => {
    throw xmlRusak(bagian, sebab);
  };
  const parser = new Parser()
    .on('error', (e) => gagal(e.message))
    .on('warn', (e) => gagal(e.message))
    .on('attention', () => {
      throw dtdDitolak(bagian);
    })
    .on('openTag', (nama, atribut) => pendengar.buka?.(tanpaAwalan(nama), () => uraikan(bagian, atribut())))
    .on('closeTag', (nama) => pendengar.tutup?.(tanpaAwalan(nama)))
    .on('text', (teks) => pendengar.teks?.(entitas(bagian, teks)))
    .on('cdata', (teks) => pendengar.teks?.(teks));
  const dekoder = new TextDecoder('utf-8', { fatal: true });
  for (let i = 0; i < isi.length; i += potongan) {
    let teks: string;
    try {
      teks = dekoder.decode(isi.subarray(i, i + potongan), { stream: i + potongan < isi.length });
    } catch {
      return gagal('bukan UTF-8');
    }
    parser.write(teks);
  }
  parser.end();
}

/** Value of an attribute whatever its namespace prefix (`id` finds `r:id`). */
export function ambilAtribut(atribut: Atribut, nama: string): string | undefined {
  if (Object.hasOwn(atribut, nama)) return atribut[nama];
  const kunci = Object.keys(atribut).find((k) => k.endsWith(`:${nama}`));
  return kunci === undefined ? undefined : atribut[kunci];
}

/** Refuses a document type or entity declaration anywhere in the bytes, also in parts that nobody parses. */
export function tolakDtd(bagian: string, isi: Buffer): void {
  tolakPengodeanLain(bagian, isi);
  if (isi.includes('<!DOCTYPE') || isi.includes('<!ENTITY')) throw dtdDitolak(bagian);
}

/** A part in another encoding could hide from the search above, so only UTF-8 passes. */
function tolakPengodeanLain(bagian: string, isi: Uint8Array): void {
  const awal = Buffer.from(isi.subarray(0, 256)).toString('latin1');
  const tersebut = /^[^>]*\bencoding\s*=\s*["']([^"']*)["']/.exec(awal)?.[1];
  if (/^(\xff\xfe|\xfe\xff)/.test(awal) || awal.slice(0, 4).includes('\0') || (tersebut !== undefined && !/^(utf-8|us-ascii)$/i.test(tersebut))) {
    throw xmlRusak(bagian, 'bukan UTF-8');
  }
}

function tanpaAwalan(nama: string): string {
  return nama.slice(nama.indexOf(':') + 1);
}

function uraikan(bagian: string, mentah: Record<string, string>): Atribut {
  const hasil: Record<string, string> = {};
  for (const [k, v] of Object.entries(mentah)) hasil[k] = entitas(bagian, v);
  return hasil;
}

const namaEntitas: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

// The parser's own decoder cuts code points above U+FFFF and lets unknown entities through.
function entitas(bagian: string, teks: string): string {
  if (!teks.includes('&')) return teks;
  return teks.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+))?;?/g, (utuh, desimal?: string, heks?: string, nama?: string) => {
    const titik = desimal ? Number(desimal) : heks ? parseInt(heks, 16) : undefined;
    const huruf = titik !== undefined ? (titik <= 0x10ffff ? String.fromCodePoint(titik) : undefined) : nama && Object.hasOwn(namaEntitas, nama) ? namaEntitas[nama] : undefined;
    if (huruf === undefined || !utuh.endsWith(';')) throw xmlRusak(bagian, `entitas ${utuh} tidak dikenal`);
    return huruf;
  });
}

function xmlRusak(bagian: string, sebab: string): DomainError {
  return new DomainError('berkas-rusak', `Bagian ${bagian} dari buku kerja rusak (${sebab}). Buka berkas di Excel, simpan ulang sebagai .xlsx, lalu kirim lagi.`);
}

function dtdDitolak(bagian: string): DomainError {
  return new DomainError('berkas-ber-dtd', `Bagian ${bagian} memuat deklarasi DTD atau entitas, yang tidak pernah ditulis Excel dan dapat berbahaya. Simpan ulang buku kerja dari Excel atau LibreOffice, lalu kirim lagi.`);
}
