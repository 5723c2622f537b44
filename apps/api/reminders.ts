import type { PengingatTenggat } from '#evaluasi/nest';
import type { Clock } from './http/clock.js';

/** How often due dates are looked at, in milliseconds. They are days: what is late by a minute is not late. */
const EVERY_MS = 60_000;

/** Has due dates announced now and then until it is stopped. What one look misses, the next one finds. */
export class Reminders {
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly due: Pick<PengingatTenggat, 'ingatkan'>,
    private readonly clock: Clock,
    private readonly onNotice: (text: string) => void,
    private readonly everyMs = EVERY_MS,
  ) {}

  start(): void {
    this.plan(0);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private plan(inMs: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.look(), inMs).unref();
  }

  private async look(): Promise<void> {
    try {
      await this.due.ingatkan(this.clock.hariIni());
    } catch (error) {
      if (!this.stopped) this.onNotice(`Tenggat belum dapat diperiksa, dicoba lagi nanti: ${(error as Error).message}`);
    }
    this.plan(this.everyMs);
  }
}
