import { existsSync } from 'node:fs';
import { chmod, open, readFile, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DomainError } from '#kernel';
import { bacaKunciRahasia, type KunciRahasia } from './catatan/kunci.js';

/**
 * The file of the key that signs checkpoints. It lies beside the ledger's folder, never in it: what copies the ledger
 * must not carry away what could sign another one. Readable by its owner alone (0600), which is checked on every read.
 */
export class BerkasKunci {
  constructor(readonly jalur: string) {}

  /** Whether this node has a key to sign with. */
  ada(): boolean {
    return existsSync(this.jalur);
  }

  /** The key whose verifier key is `kunci`. Throws `DomainError` `kunci-segel-tidak-ada`, `kunci-segel-terbuka`, `kunci-segel-lain`. */
  async baca(kunci: string): Promise<KunciRahasia> {
    // A rotation that was cut off after its event: the new key waits beside the old one.
    for (const jalur of [this.jalur, this.calon]) {
      const isi = await this.isi(jalur);
      if (isi?.terbuka.teks !== kunci) continue;
      if (jalur === this.calon) await this.pakaiCalon();
      return isi;
    }
    if (!this.ada()) throw new DomainError('kunci-segel-tidak-ada', `Berkas kunci segel "${this.jalur}" tidak ada di komputer ini. Segel diterbitkan di server yang memegangnya, atau sebutkan letaknya dengan RUNUT_KUNCI_SEGEL.`);
    throw new DomainError('kunci-segel-lain', `Berkas "${this.jalur}" memuat kunci lain daripada yang berlaku di buku besar ini. Sebutkan berkas yang benar dengan RUNUT_KUNCI_SEGEL.`);
  }

  /** What stands in the file, whatever ledger it belongs to. */
  async tersimpan(): Promise<KunciRahasia | undefined> {
    return this.isi(this.jalur);
  }

  /** Writes the first key. Throws `kunci-segel-ada` where there is one. */
  async simpan(kunci: KunciRahasia): Promise<void> {
    await tulis(this.jalur, kunci);
  }

  /** Writes the next key beside the one that still signs. */
  async siapkan(kunci: KunciRahasia): Promise<void> {
    await tulis(this.calon, kunci, 'w');
  }

  /** Puts the next key in the place of the old one, which stays under a name with its id. */
  async pakaiCalon(): Promise<void> {
    const lama = await this.isi(this.jalur);
    if (lama) await rename(this.jalur, `${this.jalur}.${lama.terbuka.id.toString('hex')}`);
    await rename(this.calon, this.jalur);
    await sinkronkan(dirname(this.jalur));
  }

  private get calon(): string {
    return `${this.jalur}.calon`;
  }

  private async isi(jalur: string): Promise<KunciRahasia | undefined> {
    let teks: string;
    try {
      const { mode } = await stat(jalur);
      if (process.platform !== 'win32' && (mode & 0o077) !== 0) throw new DomainError('kunci-segel-terbuka', `Berkas kunci segel "${jalur}" dapat dibaca pengguna lain. Jalankan: chmod 600 "${jalur}"`);
      teks = await readFile(jalur, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
    return bacaKunciRahasia(teks);
  }
}

async function tulis(jalur: string, kunci: KunciRahasia, flag: 'w' | 'wx' = 'wx'): Promise<void> {
  let berkas;
  try {
    berkas = await open(jalur, flag, 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new DomainError('kunci-segel-ada', `Berkas kunci "${jalur}" sudah ada dan tidak ditimpa.`);
  }
  try {
    await chmod(jalur, 0o600);
    await berkas.writeFile(`${kunci.teks}\n`);
    await berkas.sync();
  } finally {
    await berkas.close();
  }
  await sinkronkan(dirname(jalur));
}

async function sinkronkan(folder: string): Promise<void> {
  const pegangan = await open(folder, 'r');
  try {
    await pegangan.sync();
  } finally {
    await pegangan.close();
  }
}
