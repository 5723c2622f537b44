import type { Observable, ObservableInput } from 'rxjs';
import { EventStoreError, type Append, type AppendCount, type AppendResult, type EventStore, type ExpectedRevision, type RecordedEvent, type SealedEvent } from '#event-store';

/** Hears of each append that has ended: what became of it and how long it took, in milliseconds. */
export type OnAppend = (outcome: AppendCount, milliseconds: number) => void;

const counted: ReadonlySet<string> = new Set<AppendCount>(['conflict', 'id-reused', 'unavailable', 'outcome-unknown']);

/** Any engine, with its appends measured where the callers wait for them. */
export class MeasuredStore implements EventStore {
  constructor(
    private readonly engine: EventStore,
    private readonly onAppend: OnAppend,
  ) {}

  async append(stream: string, expected: ExpectedRevision, events: readonly SealedEvent[]): Promise<AppendResult> {
    const began = performance.now();
    try {
      const result = await this.engine.append(stream, expected, events);
      this.onAppend(result.duplicate ? 'duplicate' : 'ok', performance.now() - began);
      return result;
    } catch (error) {
      const kind = error instanceof EventStoreError ? error.kind : 'other';
      this.onAppend(counted.has(kind) ? (kind as AppendCount) : 'other', performance.now() - began);
      throw error;
    }
  }

  readStream(stream: string, fromRevision?: number): AsyncIterable<RecordedEvent> {
    return this.engine.readStream(stream, fromRevision);
  }
  current(stream: string): Promise<ExpectedRevision> {
    return this.engine.current(stream);
  }
  lastEvent(stream: string): Promise<RecordedEvent | undefined> {
    return this.engine.lastEvent(stream);
  }
  readAll(fromSequence?: number): AsyncIterable<Append> {
    return this.engine.readAll(fromSequence);
  }
  readAt(sequence: number): Promise<RecordedEvent | undefined> {
    return this.engine.readAt(sequence);
  }
  subscribe<T>(fromSequence: number, project: (append: Append) => ObservableInput<T>): Observable<T> {
    return this.engine.subscribe(fromSequence, project);
  }
  head(): Promise<number> {
    return this.engine.head();
  }
  cut(at: { readonly sequence: number } | { readonly instant: string }): Promise<number> {
    return this.engine.cut(at);
  }
  close(): Promise<void> {
    return this.engine.close();
  }
}
