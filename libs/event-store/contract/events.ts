import type { JsonObject } from '#kernel';
import { bodyHash, canonical, seal, type CommandMeta } from '../envelope.js';
import type { Append, Envelope, SealedEvent } from '../port.js';

/** Events for the contract suite and for every test of an engine. They mean nothing. */

export interface AppendShape {
  /** Events in the append, default 1. */
  readonly n?: number;
  /** Id of the command, and with it the ids of the events. Default: a fresh one. */
  readonly command?: string;
  readonly dicatat?: string;
  readonly data?: JsonObject;
}

const encoder = new TextEncoder();
let commands = 0;

/** Seals one append. Two calls with the same shape and command give identical bytes. */
export function appendOf(stream: string, expected: number, { n = 1, command = `perintah-${++commands}`, dicatat = '2024-03-01T08:00:00.000Z', data = {} }: AppendShape = {}): SealedEvent[] {
  const meta: CommandMeta = {
    id: command,
    aktor: { id: 'aktor-1', peran: 'bendahara', lingkup: 'pd-1' },
    source: { jenis: 'api' },
    correlationId: command,
    causationId: null,
    usulan: null,
  };
  const events = Array.from({ length: n }, (_, i) => ({ type: 'UjiDicatat', version: 1, data: { ...data, ke: i + 1 }, berlaku: '2024-01-02' }));
  return seal(stream, expected, events, meta, bodyHash(data), dicatat);
}

export function envelopeOf(stream: string, expected: number): Envelope {
  return appendOf(stream, expected)[0]!.envelope;
}

/** Seals an envelope without the checks of `seal`, to show that the engine has its own. */
export function forged(envelope: Envelope): SealedEvent {
  return { envelope, bytes: encoder.encode(canonical(envelope)) };
}

/** An append of `sizes.length` events whose canonical bytes have exactly these lengths. */
export function appendOfSizes(stream: string, expected: number, sizes: readonly number[]): SealedEvent[] {
  return appendOf(stream, expected, { n: sizes.length, data: { isi: '' } }).map(({ envelope, bytes }, i) =>
    forged({ ...envelope, data: { ...envelope.data, isi: 'x'.repeat(sizes[i]! - bytes.length) } }),
  );
}

/** Bytes as text, which is how a difference between two events shows itself. */
export function textOf(event: { readonly bytes: Uint8Array }): string {
  return Buffer.from(event.bytes).toString('utf8');
}

export const sequencesOf = (appends: readonly Append[]): number[][] => appends.map((append) => append.map(({ sequence }) => sequence));
