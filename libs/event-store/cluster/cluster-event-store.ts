import type { Observable, ObservableInput } from 'rxjs';
import type { Append, AppendResult, EventStore, ExpectedRevision, RecordedEvent, SealedEvent } from '../port.js';
import { UnavailableError } from '../errors.js';
import type { ClusterOptions, ReplicaState } from './options.js';

/** The EventStoreDB engine. The exported surface; what is behind it follows in the next commits. */
export class ClusterEventStore implements EventStore {
  private constructor(private readonly options: ClusterOptions) {}

  static open(options: ClusterOptions): Promise<ClusterEventStore> {
    return Promise.reject(new ClusterEventStore(options).#notYet());
  }

  replica(): ReplicaState {
    throw this.#notYet();
  }
  /** Resolves when the replica holds the sequence; throws `unavailable` when it does not get there in time. */
  reached(_sequence: number, _timeoutMs: number): Promise<void> {
    return Promise.reject(this.#notYet());
  }
  append(_stream: string, _expected: ExpectedRevision, _events: readonly SealedEvent[]): Promise<AppendResult> {
    return Promise.reject(this.#notYet());
  }
  readStream(_stream: string, _fromRevision?: number): AsyncIterable<RecordedEvent> {
    throw this.#notYet();
  }
  lastEvent(_stream: string): Promise<RecordedEvent | undefined> {
    return Promise.reject(this.#notYet());
  }
  readAll(_fromSequence?: number): AsyncIterable<Append> {
    throw this.#notYet();
  }
  readAt(_sequence: number): Promise<RecordedEvent | undefined> {
    return Promise.reject(this.#notYet());
  }
  subscribe<T>(_fromSequence: number, _project: (append: Append) => ObservableInput<T>): Observable<T> {
    throw this.#notYet();
  }
  head(): Promise<number> {
    return Promise.reject(this.#notYet());
  }
  cut(_at: { readonly sequence: number } | { readonly instant: string }): Promise<number> {
    return Promise.reject(this.#notYet());
  }
  close(): Promise<void> {
    return Promise.reject(this.#notYet());
  }

  #notYet(): UnavailableError {
    return new UnavailableError(`Mesin klaster untuk "${this.options.folder}" belum tersedia.`);
  }
}
