import type { MessagePort } from 'node:worker_threads';
import type { EventStoreErrorKind } from '../errors.js';
import type { AppendOutcome } from './settle.js';
import type { AppendRequest } from './sqlite-log.js';

/** Appends committed with one disk sync. More gains nothing measurable and makes the first of them wait longer. */
export const MAX_BATCH = 64;

/** What the writer thread is started with. Its end of a channel, because only a port can be asked for what has arrived. */
export interface WriterInput {
  readonly folder: string;
  readonly port: MessagePort;
}

/** One append in a message. The bytes of all its events follow one another in the message's buffer. */
export interface PackedAppend {
  readonly ticket: number;
  readonly stream: string;
  readonly expected: number;
  readonly dicatat: number;
  /** Length of each event in bytes. */
  readonly sizes: readonly number[];
}

/** Main thread → writer. All appends of one turn of the event loop travel together, their bytes in one transferred buffer. */
export type ToWriter = { readonly kind: 'append'; readonly appends: readonly PackedAppend[]; readonly bytes: ArrayBuffer } | { readonly kind: 'close' };

export interface Refusal {
  readonly error: EventStoreErrorKind;
  readonly message: string;
}

/** Writer → main thread. `ready` or `refused` comes first and once; `settled` follows each commit; `failed` is the last word. */
export type FromWriter =
  | { readonly kind: 'ready'; readonly head: number }
  | ({ readonly kind: 'refused' } & Refusal)
  | { readonly kind: 'settled'; readonly tickets: readonly number[]; readonly outcomes: readonly AppendOutcome[]; readonly head: number }
  | ({ readonly kind: 'failed' } & Refusal);

export interface WaitingAppend {
  readonly ticket: number;
  readonly request: AppendRequest;
}

/** The appends of a message, each event a view on the transferred buffer. */
export function unpack(appends: readonly PackedAppend[], bytes: ArrayBuffer): WaitingAppend[] {
  let offset = 0;
  return appends.map(({ ticket, stream, expected, dicatat, sizes }) => {
    const events = sizes.map((size) => {
      const event = Buffer.from(bytes, offset, size);
      offset += size;
      return event;
    });
    return { ticket, request: { stream, expected, dicatat, events } };
  });
}

/** The reverse: copies the bytes once, into a buffer that can be transferred without a further copy. */
export function pack(waiting: readonly WaitingAppend[]): { appends: PackedAppend[]; bytes: ArrayBuffer } {
  let total = 0;
  for (const { request } of waiting) for (const event of request.events) total += event.length;
  const bytes = new ArrayBuffer(total);
  const view = new Uint8Array(bytes);
  let offset = 0;
  const appends = waiting.map(({ ticket, request: { stream, expected, dicatat, events } }) => ({
    ticket,
    stream,
    expected,
    dicatat,
    sizes: events.map((event) => {
      view.set(event, offset);
      offset += event.length;
      return event.length;
    }),
  }));
  return { appends, bytes };
}
