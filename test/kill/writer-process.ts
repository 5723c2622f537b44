import { writeSync } from 'node:fs';
import { EmbeddedEventStore, sha256, type AppendResult } from '#event-store';
import { Projections } from '#projection';
import { appendAt } from './events.js';
import { modelsModule } from './read-model-check.js';

// The process that is killed: many writers at once, each on its own stream, each going on for ever. It prints one line
// for an event that the store has acknowledged, and nothing earlier. Usage: writer-process.js FOLDER WRITERS

const [folder, writers] = [process.argv[2]!, Number(process.argv[3])];
const store = await EmbeddedEventStore.open(folder);
const projections = await Projections.start({ folder, modelsModule });
projections.notify(await store.head());
const aMoment = new Int32Array(new SharedArrayBuffer(4));

async function append(stream: string, expected: number): Promise<AppendResult> {
  const events = appendAt(stream, expected);
  const result = await store.append(stream, expected, events);
  projections.notify(result.lastSequence);
  print(events.map(({ envelope, bytes }) => `${stream} ${envelope.revision} ${envelope.id} ${sha256(bytes)}\n`).join(''));
  return result;
}

/**
 * Synchronous, so that a line which the parent never sees is an acknowledgement that nobody ever had. The pipe takes what
 * it has room for; while the parent is busy that may be nothing at all.
 */
function print(text: string): void {
  for (let rest = Buffer.from(text); rest.length > 0; ) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(aMoment, 0, 0, 1);
    }
  }
}

async function write(stream: string): Promise<void> {
  const last = await store.lastEvent(stream);
  let revision = last ? last.envelope.revision : -1;
  if (last) {
    // Its acknowledgement may have died with the process before: sent again, it must be found and not stored twice.
    const { duplicate } = await append(stream, revision - last.envelope.part.n);
    if (!duplicate) throw new Error(`${stream}: the last append was stored a second time`);
  }
  for (;;) revision = (await append(stream, revision)).lastRevision;
}

await Promise.all(Array.from({ length: writers }, (_, w) => write(`realisasi-uji-${w}-2024-tw1`)));
