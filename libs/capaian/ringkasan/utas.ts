import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Worker } from 'node:worker_threads';
import { UnavailableError } from '#event-store';
import type { RingkasanPemda } from './hasil.js';
import { LetakModel } from './letak-model.js';
import type { JawabanRingkasan, MasukanUtas, PermintaanRingkasan } from './pesan.js';

interface Menunggu {
  readonly selesai: (hasil: RingkasanPemda | undefined) => void;
  readonly gagal: (galat: Error) => void;
}

/** The main thread's handle on the roll-up thread: started with the first question, one question after another. */
@Injectable()
export class UtasRingkasan implements OnModuleDestroy {
  private worker: Worker | undefined;
  private nomor = 0;
  private readonly menunggu = new Map<number, Menunggu>();

  constructor(private readonly letak: LetakModel) {}

  hitung(permintaan: Omit<PermintaanRingkasan, 'nomor'>): Promise<RingkasanPemda | undefined> {
    const nomor = ++this.nomor;
    return new Promise((selesai, gagal) => {
      this.menunggu.set(nomor, { selesai, gagal });
      this.utas().postMessage({ nomor, ...permintaan } satisfies PermintaanRingkasan);
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.worker?.terminate();
  }

  private utas(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(new URL('./ringkasan.worker.js', import.meta.url), { workerData: { folder: this.letak.folder, modelsModule: this.letak.modelsModule.href } satisfies MasukanUtas, name: 'runut-ringkasan' });
    worker.on('message', ({ nomor, hasil, galat }: JawabanRingkasan) => {
      const m = this.menunggu.get(nomor);
      this.menunggu.delete(nomor);
      if (galat === undefined) m?.selesai(hasil);
      else m?.gagal(new UnavailableError(`Ringkasan tidak dapat dihitung: ${galat}`));
    });
    worker.on('error', (error) => this.berakhir(error));
    worker.on('exit', (kode) => this.berakhir(new Error(`utas berakhir (kode ${kode})`)));
    return (this.worker = worker);
  }

  /** Those who wait are told; the next question starts a new thread. */
  private berakhir(sebab: Error): void {
    this.worker = undefined;
    for (const { gagal } of this.menunggu.values()) gagal(new UnavailableError(`Ringkasan tidak dapat dihitung: ${sebab.message}`, { cause: sebab }));
    this.menunggu.clear();
  }
}
