import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aktorDemo } from '#akses';
import type { HasilImpor, Penghitung } from '#capaian';
import { BukuAngka } from '#capaian/nest';
import { Pengimpor, jombang2024Fakta, tulisBuku, type IsiTulis } from '#impor/nest';
import { openLedger } from '../../apps/api/ledger.js';
import { LedgerModule } from '../../apps/api/ledger.module.js';

/** What a test does with an open ledger. */
export interface Meja {
  readonly bus: CommandBus;
  impor(isi: IsiTulis): Promise<HasilImpor>;
  uji(isi: IsiTulis): Promise<HasilImpor>;
  penghitung(pd: string, tahun: number): Promise<Penghitung>;
}

export const PD = 'jombang-diskopum';

/** Opens the ledger in a folder with all its contexts, does the work, and closes it. */
export async function diMeja<T>(folder: string, kerja: (meja: Meja) => Promise<T>): Promise<T> {
  const ledger = await openLedger({ folder });
  const aplikasi = await NestFactory.createApplicationContext(LedgerModule.on(ledger), { logger: false, abortOnError: false });
  const pengimpor = aplikasi.get(Pengimpor);
  const berkas = async (isi: IsiTulis) => ({ nama: 'uji.xlsx', bytes: await tulisBuku(isi, { mode: 'terisi' }) });
  try {
    return await kerja({
      bus: aplikasi.get(CommandBus),
      impor: async (isi) => pengimpor.impor(await berkas(isi), aktorDemo, '2025-02-01'),
      uji: async (isi) => pengimpor.uji(await berkas(isi)),
      penghitung: (pd, tahun) => aplikasi.get(BukuAngka).penghitung(pd, tahun, {}),
    });
  } finally {
    await aplikasi.close();
    await ledger.close();
  }
}

/** Temporary folders of a suite, removed at its end. */
export class FolderUji {
  private readonly semua: string[] = [];

  async baru(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'runut-cli-'));
    this.semua.push(folder);
    return folder;
  }

  /** A ledger that holds the facts of the example of Jombang. */
  async jombang(): Promise<string> {
    const folder = join(await this.baru(), 'data');
    await diMeja(folder, (meja) => meja.impor(jombang2024Fakta));
    return folder;
  }

  async salinan(dari: string): Promise<string> {
    const folder = join(await this.baru(), 'data');
    await cp(dari, folder, { recursive: true });
    return folder;
  }

  async bersihkan(): Promise<void> {
    await Promise.all(this.semua.map((f) => rm(f, { recursive: true, force: true })));
  }
}
