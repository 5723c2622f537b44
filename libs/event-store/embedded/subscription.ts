import { from, Observable, type ObservableInput, type Subscription } from 'rxjs';
import type { Append } from '../port.js';

/** What a subscription needs of its engine. */
export interface AppendSource {
  /** Whole appends from a sequence on; empty at the end of the log. */
  read(sequence: number): readonly Append[];
  /** Calls back each time the log may have grown. Returns the way to stop. */
  onGrowth(listener: () => void): () => void;
  /** Calls back once, when the store closes. Returns the way to stop. */
  onClose(listener: () => void): () => void;
}

/**
 * Pulls appends one by one: the next is handed to `project` only after the observable of the previous one completed.
 * At the end of the log it waits for growth. Nothing can fall between reading "empty" and waiting, because both happen
 * in one turn of the event loop and news of a commit comes in a later one. Completes when the store closes.
 */
export function pullSubscription<T>(source: AppendSource, fromSequence: number, project: (append: Append) => ObservableInput<T>): Observable<T> {
  return new Observable<T>((subscriber) => {
    let next = fromSequence;
    let chunk: readonly Append[] = [];
    let place = 0;
    let inner: Subscription | undefined;
    /** True while an append is with `project`, or a turn is already planned: growth needs no further turn then. */
    let busy = true;

    const turn = (): void => {
      busy = true;
      try {
        // A chunk of which every append completes at once is done in this loop, then other work gets its turn.
        for (; !subscriber.closed && place < chunk.length; ) {
          const append = chunk[place++]!;
          next = append.at(-1)!.sequence + 1;
          if (!hand(append)) return;
        }
        if (subscriber.closed) return;
        chunk = source.read(next);
        place = 0;
        if (chunk.length > 0) setImmediate(turn);
        else busy = false;
      } catch (error) {
        subscriber.error(error);
      }
    };

    /** Hands over one append. True when its observable has completed already; else its completion starts a new turn. */
    const hand = (append: Append): boolean => {
      let returned = false;
      let completed = false;
      inner = from(project(append)).subscribe({
        next: (value) => subscriber.next(value),
        error: (error: unknown) => subscriber.error(error),
        complete: () => {
          completed = true;
          if (returned) turn();
        },
      });
      returned = true;
      return completed;
    };

    const stopGrowth = source.onGrowth(() => {
      if (!busy) turn();
    });
    const stopClose = source.onClose(() => subscriber.complete());
    const first = setImmediate(turn);
    return () => {
      clearImmediate(first);
      stopGrowth();
      stopClose();
      inner?.unsubscribe();
    };
  });
}
