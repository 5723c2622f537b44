import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, sign, verify, type KeyObject } from 'node:crypto';
import { DomainError } from '#kernel';

/** Signature types of C2SP signed-note: a log signs with 1, a witness cosigns with 4 (tlog-cosignature). */
export const JENIS_SEGEL = 1;
export const JENIS_SAKSI = 4;
export type JenisKunci = typeof JENIS_SEGEL | typeof JENIS_SAKSI;

/** An Ed25519 public key under its name. */
export interface KunciTerbuka {
  readonly nama: string;
  readonly jenis: JenisKunci;
  /** Four bytes that tell keys of one name apart: SHA-256(name ‖ "\n" ‖ type ‖ key), its beginning. */
  readonly id: Buffer;
  /** Verifier key as text: `name+hex id+base64(type ‖ key)`. */
  readonly teks: string;
  periksa(pesan: Uint8Array, tanda: Uint8Array): boolean;
}

/** The same with what signs. Its text is a secret. */
export interface KunciRahasia {
  readonly terbuka: KunciTerbuka;
  /** `PRIVATE+KEY+name+hex id+base64(type ‖ seed)`, as Go's sumdb/note writes it. */
  readonly teks: string;
  tandai(pesan: Uint8Array): Buffer;
}

const PANJANG = 32;
// The fixed beginnings of Ed25519 keys in DER (RFC 8410); what follows is the 32 bytes themselves.
const AWALAN_SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const AWALAN_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A name is neither empty nor holds spaces, `+` or control characters (signed-note). */
export const namaKunciSah = (nama: string): boolean => /^[^\s+\p{Cc}\p{Z}]{1,200}$/u.test(nama);

/** A new key. Throws `DomainError` `nama-kunci`. */
export function buatKunci(nama: string, jenis: JenisKunci): KunciRahasia {
  const { privateKey } = generateKeyPairSync('ed25519');
  return rahasia(nama, jenis, privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(AWALAN_PKCS8.length));
}

/** Throws `DomainError` `kunci-tidak-sah`; never with the secret in its text. */
export function bacaKunciRahasia(teks: string): KunciRahasia {
  const [, nama, id, isi] = /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(teks.trim()) ?? [];
  const { jenis, bahan } = bahanKunci(isi);
  if (nama === undefined || jenis === undefined) throw new DomainError('kunci-tidak-sah', 'Berkas ini tidak memuat kunci penanda tangan. Buat dengan "runut segel --buat-kunci" atau "runut saksi --buat-kunci".');
  const kunci = rahasia(nama, jenis, bahan);
  if (kunci.terbuka.id.toString('hex') !== id) throw new DomainError('kunci-tidak-sah', `Kunci penanda tangan bernama "${nama}" rusak: tandanya tidak cocok dengan isinya. Pulihkan dari simpanan Anda.`);
  return kunci;
}

/** Throws `DomainError` `kunci-tidak-sah`. */
export function bacaKunciTerbuka(teks: string): KunciTerbuka {
  const [, nama, id, isi] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(teks.trim()) ?? [];
  const { jenis, bahan } = bahanKunci(isi);
  if (nama === undefined || jenis === undefined) throw new DomainError('kunci-tidak-sah', `"${teks.trim().slice(0, 80)}" bukan kunci pemeriksa. Bentuknya NAMA+8 angka heksadesimal+base64.`);
  const kunci = terbuka(nama, jenis, bahan);
  if (kunci.id.toString('hex') !== id) throw new DomainError('kunci-tidak-sah', `Kunci pemeriksa "${nama}" salah salin: tandanya ${id}, isinya memberi ${kunci.id.toString('hex')}.`);
  return kunci;
}

function bahanKunci(isi: string | undefined): { readonly jenis: JenisKunci | undefined; readonly bahan: Buffer } {
  const bytes = Buffer.from(isi ?? '', 'base64');
  const jenis = bytes[0] === JENIS_SEGEL || bytes[0] === JENIS_SAKSI ? bytes[0] : undefined;
  const sah = jenis !== undefined && bytes.length === 1 + PANJANG && bytes.toString('base64') === isi;
  return { jenis: sah ? jenis : undefined, bahan: bytes.subarray(1) };
}

function terbuka(nama: string, jenis: JenisKunci, bahan: Uint8Array): KunciTerbuka {
  if (!namaKunciSah(nama)) throw new DomainError('nama-kunci', `"${nama}" bukan nama kunci. Pakai seperti alamat tanpa https://, tanpa spasi dan tanpa +, misalnya inspektorat.jombangkab.go.id.`);
  const kunci: KeyObject = createPublicKey({ key: Buffer.concat([AWALAN_SPKI, bahan]), format: 'der', type: 'spki' });
  const id = hash('sha256', Buffer.concat([Buffer.from(`${nama}\n`), Buffer.from([jenis]), bahan]), 'buffer').subarray(0, 4);
  const teks = `${nama}+${id.toString('hex')}+${Buffer.concat([Buffer.from([jenis]), bahan]).toString('base64')}`;
  return { nama, jenis, id, teks, periksa: (pesan, tanda) => tanda.length === 64 && verify(null, pesan, kunci, tanda) };
}

function rahasia(nama: string, jenis: JenisKunci, benih: Uint8Array): KunciRahasia {
  const kunci = createPrivateKey({ key: Buffer.concat([AWALAN_PKCS8, benih]), format: 'der', type: 'pkcs8' });
  const milik = terbuka(nama, jenis, createPublicKey(kunci).export({ format: 'der', type: 'spki' }).subarray(AWALAN_SPKI.length));
  const isi = Buffer.concat([Buffer.from([jenis]), benih]).toString('base64');
  return { terbuka: milik, teks: `PRIVATE+KEY+${nama}+${milik.id.toString('hex')}+${isi}`, tandai: (pesan) => sign(null, pesan, kunci) };
}
