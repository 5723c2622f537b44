import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '#kernel';

/** Files by the hash of their content (imports, evidence, issued reports). Reading verifies the hash every time. */
export abstract class SimpananBerkas {
  /** Keeps the bytes durably and returns their SHA-256 in hex. The same bytes twice are one file. */
  abstract simpan(bytes: Uint8Array): Promise<string>;
  /** Throws `DomainError` `berkas-tidak-ada` or `berkas-berubah`. */
  abstract baca(hash: string): Promise<Uint8Array>;
}

/** The default: a folder, `berkas/<first two>/<hash>`. */
export class FolderBerkas extends SimpananBerkas {
  constructor(private readonly folder: string) {
    super();
  }

  override async simpan(bytes: Uint8Array): Promise<string> {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const tujuan = this.letak(hash);
    await mkdir(join(tujuan, '..'), { recursive: true });
    // Written beside, synced and renamed: a killed process leaves a whole file or none under the final name.
    const sementara = `${tujuan}.${process.pid}.${process.hrtime.bigint()}`;
    const berkas = await open(sementara, 'wx');
    try {
      await berkas.writeFile(bytes);
      await berkas.sync();
    } catch (error) {
      await berkas.close();
      await unlink(sementara);
      throw error;
    }
    await berkas.close();
    await rename(sementara, tujuan);
    const folder = await open(join(tujuan, '..'), 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
    return hash;
  }

  override async baca(hash: string): Promise<Uint8Array> {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new DomainError('berkas-tidak-ada', `"${hash}" bukan sidik berkas.`);
    let bytes: Uint8Array;
    try {
      bytes = await readFile(this.letak(hash));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      throw new DomainError('berkas-tidak-ada', `Berkas dengan sidik ${hash} tidak ada dalam simpanan.`);
    }
    if (createHash('sha256').update(bytes).digest('hex') !== hash) throw new DomainError('berkas-berubah', `Berkas ${hash} dalam simpanan sudah berubah: isinya tidak cocok lagi dengan sidiknya.`);
    return bytes;
  }

  private letak(hash: string): string {
    return join(this.folder, 'berkas', hash.slice(0, 2), hash);
  }
}
