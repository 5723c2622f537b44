import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Lingkup } from './ukur.js';

/** Work folders below one root, removed at the end. */
export class LingkupKerja implements Lingkup {
  private readonly akar: string;

  constructor(readonly cepat: boolean, akar: string) {
    this.akar = join(akar, `kerja-${process.pid}`);
  }

  folder(nama: string): string {
    const path = join(this.akar, nama);
    if (existsSync(path)) throw new Error(`Folder kerja ${nama} dipakai dua kali.`);
    mkdirSync(path, { recursive: true });
    return path;
  }

  kabari(teks: string): void {
    process.stderr.write(`bench: ${teks}\n`);
  }

  bersihkan(): void {
    rmSync(this.akar, { recursive: true, force: true });
  }
}
