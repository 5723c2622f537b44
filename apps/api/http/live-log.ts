import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Subject, type Observable, type Subscription } from 'rxjs';
import { EventStorePort } from '#event-store';
import { ModelStoppedError, Projections } from '#projection';

/** Tells listeners how far the read models have come: best effort, several appends may be told as one. */
@Injectable()
export class LiveLog implements OnModuleDestroy {
  private readonly subject = new Subject<number>();
  private subscription: Subscription | undefined;
  private appended = 0;
  private applied = 0;
  private waiting = false;

  constructor(
    private readonly store: EventStorePort,
    private readonly projections: Projections,
  ) {}

  /** Sequences up to which a reader sees everything, from now on. */
  readonly sequences: Observable<number> = this.subject.asObservable();

  /** Last sequence that was told; begins to follow the log with the first caller. */
  async current(): Promise<number> {
    if (this.subscription === undefined) {
      this.applied = this.appended = await this.store.head();
      this.subscription ??= this.store.subscribe(this.appended + 1, (append) => {
        this.appended = append.at(-1)!.sequence;
        void this.tell();
        return [];
      }).subscribe({ error: () => this.subject.complete() });
    }
    return this.applied;
  }

  /** Whether anybody listens. */
  get observed(): boolean {
    return this.subject.observed;
  }

  onModuleDestroy(): void {
    this.subscription?.unsubscribe();
    this.subject.complete();
  }

  private async tell(): Promise<void> {
    if (this.waiting) return;
    this.waiting = true;
    try {
      while (this.applied < this.appended) {
        const sequence = this.appended;
        await this.projections.waitFor(sequence);
        this.applied = sequence;
        this.subject.next(sequence);
      }
    } catch (error) {
      // A model that only lags is waited for again at the next append; one that has stopped is what /status shows.
      if (!(error instanceof ModelStoppedError)) setImmediate(() => void this.tell());
    } finally {
      this.waiting = false;
    }
  }
}
