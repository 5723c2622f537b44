import { ModelStoppedError, ProjectionError, stopText, WaitTimeoutError, type Stop } from './errors.js';
import type { ModelStatus, ReadModelDefinition } from './model.js';

/** Default patience of `waitFor`, in milliseconds. */
export const WAIT_MS = 10_000;

/** What is known of where a model stands. */
export interface Standing {
  readonly sequence: number;
  readonly stop: Stop | null;
}

/** The models that have not applied `sequence` yet. Throws when one of them has stopped: it never will. */
export function behind(sequence: number, names: readonly string[], standing: (name: string) => Standing): { nama: string; sampai: number }[] {
  return names.flatMap((name) => {
    const at = standing(name);
    if (at.sequence >= sequence) return [];
    if (at.stop) throw new ModelStoppedError(name, at.stop);
    return [{ nama: name, sampai: at.sequence }];
  });
}

export function toStatus(definition: ReadModelDefinition, at: Standing, head: number, rebuild: ModelStatus['dibangunUlang']): ModelStatus {
  const tertinggal = Math.max(0, head - at.sequence);
  return {
    nama: definition.name,
    versi: definition.version,
    keadaan: at.stop ? 'berhenti' : tertinggal > 0 ? 'mengejar' : 'terkini',
    sampai: at.sequence,
    tertinggal,
    kesalahan: at.stop ? stopText(at.stop) : null,
    dibangunUlang: rebuild,
  };
}

interface Waiter {
  readonly sequence: number;
  readonly names: readonly string[];
  readonly timer: NodeJS.Timeout;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

/** Those who wait for models to reach a sequence. `look` is called whenever a model may have moved or stopped. */
export class Waiters {
  private readonly waiting = new Set<Waiter>();

  constructor(private readonly standing: (name: string) => Standing) {}

  wait(sequence: number, names: readonly string[], timeoutMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      if (behind(sequence, names, this.standing).length === 0) return resolve();
      const timer = setTimeout(() => this.expire(waiter, timeoutMs), timeoutMs);
      const waiter: Waiter = { sequence, names, timer, resolve, reject };
      this.waiting.add(waiter);
    });
  }

  look(): void {
    for (const waiter of this.waiting) {
      this.settle(waiter, () => {
        if (behind(waiter.sequence, waiter.names, this.standing).length > 0) return false;
        waiter.resolve();
        return true;
      });
    }
  }

  rejectAll(reason: ProjectionError): void {
    for (const waiter of this.waiting) {
      this.settle(waiter, () => {
        throw reason;
      });
    }
  }

  get size(): number {
    return this.waiting.size;
  }

  private expire(waiter: Waiter, timeoutMs: number): void {
    this.settle(waiter, () => {
      throw new WaitTimeoutError(waiter.sequence, timeoutMs, behind(waiter.sequence, waiter.names, this.standing));
    });
  }

  private settle(waiter: Waiter, attempt: () => boolean): void {
    try {
      if (!attempt()) return;
    } catch (error) {
      waiter.reject(error as Error);
    }
    this.waiting.delete(waiter);
    clearTimeout(waiter.timer);
  }
}
