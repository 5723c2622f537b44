import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LOG_FILE, LogReader, sha256, type Append } from '#event-store';
import { appendAt } from './events.js';

/** What the killed processes were told: `stream revision` → `id sha256` of every acknowledged event. */
export type Acknowledged = ReadonlyMap<string, string>;

/** Looks at a ledger folder after a kill, while no process writes it. Throws when something is wrong. */
export type LedgerCheck = (folder: string, acknowledged: Acknowledged) => void | Promise<void>;

/** Every acknowledged event once and unchanged; sequence and revisions without a gap; no part of an append. */
export const verifyLog: LedgerCheck = (folder, acknowledged) => {
  const appends = existsSync(join(folder, LOG_FILE)) || acknowledged.size > 0 ? readAppends(folder) : [];
  const faults: string[] = [];
  const missing = new Map(acknowledged);
  const revisions = new Map<string, number>();
  let sequence = 0;

  for (const append of appends) {
    const { stream } = append[0]!.envelope;
    const last = revisions.get(stream) ?? -1;
    // What nobody acknowledged may be there or not, but if so, then whole and as it was sent.
    const sent = appendAt(stream, last);
    if (append.length !== sent.length) faults.push(`${stream} after ${last}: ${append.length} of ${sent.length} events`);
    append.forEach((event, i) => {
      if (event.sequence !== ++sequence) faults.push(`sequence ${event.sequence} where ${sequence} was due`);
      if (sent[i] === undefined || Buffer.compare(event.bytes, sent[i].bytes) !== 0) faults.push(`sequence ${event.sequence}: other bytes than were sent`);
      const key = `${stream} ${event.envelope.revision}`;
      const told = missing.get(key);
      missing.delete(key);
      if (told !== undefined && told !== `${event.envelope.id} ${sha256(event.bytes)}`) faults.push(`${key}: not what was acknowledged`);
    });
    revisions.set(stream, last + append.length);
  }
  for (const key of missing.keys()) faults.push(`${key}: acknowledged, but lost`);
  if (faults.length > 0) throw new Error(`${faults.length} faults after a kill:\n${faults.slice(0, 20).join('\n')}`);
};

function readAppends(folder: string): Append[] {
  const reader = LogReader.open(folder);
  try {
    return reader.readFrom(1, Number.MAX_SAFE_INTEGER);
  } finally {
    reader.close();
  }
}
