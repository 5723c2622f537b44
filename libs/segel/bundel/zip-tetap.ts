import { createHash, type Hash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { DomainError } from '#kernel';

/** A file that was put into a bundle. */
export interface IsiZip {
  readonly nama: string;
  readonly ukuran: number;
  readonly sha256: string;
}

const MAKS = 0xffff_fffe;
const TANGGAL = 0x0021; // 1 January 1980, the first day of the format

/**
 * A zip whose bytes follow from names and contents alone: nothing compressed (another zlib compresses otherwise), no
 * time, no attributes, no extra fields, names in the order in which they come. Written as a stream: sizes are filled in
 * afterwards. Throws `DomainError` `bundel-terlalu-besar` beyond 4 GiB or 65 534 files.
 */
export class ZipTetap {
  private readonly daftar: { isi: IsiZip; crc: number; letak: number }[] = [];
  private letak = 0;

  private constructor(private readonly berkas: FileHandle) {}

  static async buat(jalur: string): Promise<ZipTetap> {
    return new ZipTetap(await open(jalur, 'wx'));
  }

  /** What was put in so far. */
  get isi(): readonly IsiZip[] {
    return this.daftar.map((d) => d.isi);
  }

  /** Puts one file in, piece by piece. */
  async tambah(nama: string, potongan: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<IsiZip> {
    const [letak, sidik]: [number, Hash] = [this.letak, createHash('sha256')];
    let [crc, ukuran] = [0, 0];
    await this.tulis(kepala(nama, 0, 0));
    for await (const p of potongan) {
      crc = crc32(p, crc);
      ukuran += p.length;
      sidik.update(p);
      await this.tulis(p);
    }
    await this.berkas.write(kepala(nama, crc, ukuran), 0, undefined, letak);
    const isi = { nama, ukuran, sha256: sidik.digest('hex') };
    this.daftar.push({ isi, crc, letak });
    return isi;
  }

  /** Writes the directory; the zip is whole and on disk when it resolves. */
  async tutup(): Promise<void> {
    const awal = this.letak;
    for (const { isi, crc, letak } of this.daftar) await this.tulis(baris(isi.nama, crc, isi.ukuran, letak));
    const akhir = Buffer.alloc(22);
    akhir.writeUInt32LE(0x0605_4b50, 0);
    akhir.writeUInt16LE(this.daftar.length, 8);
    akhir.writeUInt16LE(this.daftar.length, 10);
    akhir.writeUInt32LE(this.letak - awal, 12);
    akhir.writeUInt32LE(awal, 16);
    await this.tulis(akhir);
    await this.berkas.sync();
    await this.berkas.close();
  }

  /** Lets go of the file without finishing it. */
  async batal(): Promise<void> {
    await this.berkas.close();
  }

  private async tulis(bytes: Uint8Array): Promise<void> {
    if (this.letak + bytes.length > MAKS || this.daftar.length >= 0xffff) throw new DomainError('bundel-terlalu-besar', 'Bundel ini melebihi 4 GiB. Ekspor per perangkat daerah dengan --pd.');
    await this.berkas.write(bytes, 0, undefined, this.letak);
    this.letak += bytes.length;
  }
}

/** The fields that both headers share, from the version needed up to the length of the name. */
function bidang(nama: Buffer, crc: number, ukuran: number): Buffer {
  const b = Buffer.alloc(24);
  b.writeUInt16LE(20, 0);
  b.writeUInt16LE(0x0800, 2); // names are UTF-8
  b.writeUInt16LE(TANGGAL, 8);
  b.writeUInt32LE(crc, 10);
  b.writeUInt32LE(ukuran, 14);
  b.writeUInt32LE(ukuran, 18);
  b.writeUInt16LE(nama.length, 22);
  return b;
}

function kepala(teks: string, crc: number, ukuran: number): Buffer {
  const nama = Buffer.from(teks);
  return Buffer.concat([Buffer.from('504b0304', 'hex'), bidang(nama, crc, ukuran), Buffer.alloc(2), nama]);
}

function baris(teks: string, crc: number, ukuran: number, letak: number): Buffer {
  const nama = Buffer.from(teks);
  const ekor = Buffer.alloc(16);
  ekor.writeUInt32LE(letak, 12);
  return Buffer.concat([Buffer.from('504b0102', 'hex'), Buffer.from([20, 0]), bidang(nama, crc, ukuran), ekor, nama]);
}
