import { randomUUID } from 'node:crypto';
import { EMPTY, Subscription, from } from 'rxjs';
import type { EventStore } from '#event-store';
import type { SebabSegel } from '#segel';
import { metaSegel, type PenerbitSegel } from '#segel/nest';

export interface JadwalSegelOptions {
  /** Between two looks, in milliseconds; 0: no schedule. */
  readonly selangMs: number;
  readonly hariIni: () => string;
  readonly onNotice: (text: string) => void;
}

/** Publishes checkpoints by the clock and whenever a period is closed, on a node that holds the key. One after the other. */
export class JadwalSegel {
  private readonly langganan = new Subscription();
  private timer: NodeJS.Timeout | undefined;
  private antre: Promise<void> = Promise.resolve();

  constructor(
    private readonly penerbit: PenerbitSegel,
    private readonly store: EventStore,
    private readonly options: JadwalSegelOptions,
  ) {}

  async start(): Promise<void> {
    const mulai = (await this.store.head()) + 1;
    const ditutup = this.store.subscribe(mulai, (append) => (append.some((e) => e.envelope.type === 'PeriodeDitutup') ? from(this.terbitkan('tutup-periode')) : EMPTY));
    this.langganan.add(ditutup.subscribe({ error: (error: unknown) => this.options.onNotice(`Segel tidak lagi mengikuti tutup buku: ${String(error)}`) }));
    if (this.options.selangMs > 0) this.timer = setInterval(() => void this.terbitkan('jadwal'), this.options.selangMs).unref();
  }

  /** Publishes no more, once what is under way is done. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.langganan.unsubscribe();
    await this.antre;
  }

  private terbitkan(sebab: SebabSegel): Promise<void> {
    this.antre = this.antre.then(async () => {
      if (!this.penerbit.siap()) return;
      try {
        await this.penerbit.terbitkan(sebab, metaSegel(randomUUID()), this.options.hariIni());
      } catch (error) {
        this.options.onNotice(`Segel belum terbit: ${(error as Error).message}`);
      }
    });
    return this.antre;
  }
}
