import { InvalidRequestError, TooLargeError } from './errors.js';
import { MAX_APPEND_BYTES, MAX_EVENT_BYTES, type ExpectedRevision, type SealedEvent } from './port.js';

const stamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/**
 * What every engine checks before an append leaves the process: that it is not empty, that each envelope agrees with
 * the place it is appended at, that one stamp covers the whole append, and the limits of the port.
 * Returns the stamp in milliseconds since 1970. Throws `invalid` or `too-large`.
 */
export function checkAppend(stream: string, expected: ExpectedRevision, events: readonly SealedEvent[]): number {
  if (stream === '') throw new InvalidRequestError('Nama aliran kosong.');
  if (!Number.isSafeInteger(expected) || expected < -1) throw new InvalidRequestError(`Revisi harapan ${expected} tidak sah untuk aliran "${stream}".`);
  const first = events[0];
  if (!first) throw new InvalidRequestError(`Penambahan ke aliran "${stream}" tidak berisi peristiwa.`);

  const dicatat = first.envelope.dicatat;
  const milliseconds = stamp.test(dicatat) ? Date.parse(dicatat) : Number.NaN;
  if (Number.isNaN(milliseconds)) throw new InvalidRequestError(`Waktu catat "${dicatat}" tidak sah: tulis UTC dengan milidetik, misalnya 2024-10-01T08:00:00.000Z.`);

  let total = 0;
  for (let i = 0; i < events.length; i++) {
    const { envelope, bytes } = events[i]!;
    const agrees =
      envelope.stream === stream &&
      envelope.revision === expected + 1 + i &&
      envelope.part.i === i + 1 &&
      envelope.part.n === events.length &&
      envelope.dicatat === dicatat;
    if (!agrees) throw new InvalidRequestError(`Peristiwa ${envelope.id} tidak sesuai dengan tempatnya: bagian ${i + 1} dari ${events.length}, revisi ${expected + 1 + i} di aliran "${stream}".`);
    if (bytes.length > MAX_EVENT_BYTES) throw new TooLargeError('event', bytes.length, MAX_EVENT_BYTES);
    total += bytes.length;
  }
  if (total > MAX_APPEND_BYTES) throw new TooLargeError('append', total, MAX_APPEND_BYTES);
  return milliseconds;
}
