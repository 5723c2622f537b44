import { DomainError } from '#kernel';

const simpanUlang = 'Buka berkas itu, pilih Simpan Sebagai > Buku Kerja Excel (.xlsx), lalu kirim hasilnya.';

/** Refuses, by their first bytes, files that are not even a zip, and says what to do with what they are. Cheap: safe on the main thread. */
export function periksaJenisBerkas(bytes: Uint8Array): void {
  const isi = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isi.length === 0) throw new DomainError('berkas-kosong', 'Berkas kosong (0 bita). Kirim ulang buku kerja .xlsx.');
  if (isi.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]))) return;
  if (isi.subarray(0, 8).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))) {
    if (isi.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
      throw new DomainError('berkas-berkata-sandi', 'Buku kerja dilindungi kata sandi sehingga tidak dapat dibaca. Buka di Excel, hapus kata sandinya (File > Info > Lindungi Buku Kerja > Enkripsi dengan Kata Sandi), simpan sebagai .xlsx, lalu kirim lagi.');
    }
    throw new DomainError('berkas-xls', `Berkas ini berformat Excel lama (.xls), bukan .xlsx. ${simpanUlang}`);
  }
  if (isi.subarray(0, 1024).includes('%PDF-')) throw new DomainError('berkas-pdf', 'Berkas ini PDF, bukan buku kerja. Isi templat .xlsx (perintah runut templat) dan kirim templat itu.');
  throw new DomainError('bukan-xlsx', `Berkas ini bukan buku kerja .xlsx (mungkin CSV, HTML atau teks). ${simpanUlang}`);
}
