import { Injectable } from '@nestjs/common';
import { EventStorePort, IdReusedError } from '#event-store';
import { Projections } from '#projection';
import { MODEL_PERMINTAAN, type BarisPermintaan } from './requests-model.js';

const REMEMBERED = 10_000;

interface Running {
  readonly korelasi: string;
  done: Promise<unknown>;
}

/**
 * Lets one request through per Idempotency-Key. What left events behind is found in the log's read model, also after a
 * restart; what is under way, or changed nothing, in memory.
 */
@Injectable()
export class RequestGuard {
  private readonly recent = new Map<string, Running>();

  constructor(
    private readonly store: EventStorePort,
    private readonly projections: Projections,
  ) {}

  /** Runs `work`, one at a time for a key. It is told what the same request has already left in the log. */
  async once<T>(id: string, korelasi: string, work: (before: BarisPermintaan | undefined) => Promise<T>): Promise<T> {
    for (let running = this.recent.get(id); running !== undefined; running = this.recent.get(id)) {
      if (running.korelasi !== korelasi) throw new IdReusedError(id);
      const seen = running.done;
      await seen.catch(() => undefined);
      if (this.recent.get(id)?.done === seen) break;
    }
    const done = this.checked(id, korelasi, work);
    this.remember(id, { korelasi, done });
    try {
      return await done;
    } catch (error) {
      // A refused request has used nothing up: the corrected one may come under the same key.
      if (this.recent.get(id)?.done === done) this.recent.delete(id);
      throw error;
    }
  }

  private async checked<T>(id: string, korelasi: string, work: (before: BarisPermintaan | undefined) => Promise<T>): Promise<T> {
    await this.projections.waitFor(await this.store.head(), [MODEL_PERMINTAAN]);
    const before = this.projections.db(MODEL_PERMINTAAN).prepare<[string], BarisPermintaan>('select * from permintaan where permintaan = ?').get(id);
    if (before !== undefined && before.korelasi !== korelasi) throw new IdReusedError(id);
    return work(before);
  }

  private remember(id: string, running: Running): void {
    this.recent.delete(id);
    this.recent.set(id, running);
    if (this.recent.size > REMEMBERED) this.recent.delete(this.recent.keys().next().value!);
  }
}
