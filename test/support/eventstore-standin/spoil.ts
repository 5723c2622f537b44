import { setTimeout as delay } from 'node:timers/promises';
import type { Cut, ReadFault, RefusedCall, Spoiling } from './fault.js';
import type { Frame, Frames } from './reader.js';
import { changedEvent } from './wire.js';

/** Thrown where a read shall be cut. */
export class CutHere extends Error {
  constructor(readonly cut: Cut) {
    super('the read is cut here');
  }
}

/** The read with its fault in it. */
export async function* withFault(frames: Frames, fault: Exclude<ReadFault, RefusedCall>, stopped: AbortSignal): Frames {
  switch (fault.kind) {
    case 'silence':
      return yield* upTo(empty(), 0, stopped, 'stall');
    case 'cut':
      yield* upTo(frames, fault.after, stopped, 'end');
      throw new CutHere(fault.cut ?? 'connection');
    case 'end':
    case 'stall':
      return yield* upTo(frames, fault.after, stopped, fault.kind);
    case 'slow':
      return yield* slowly(frames, fault.every, fault.milliseconds, stopped);
    case 'spoil':
      return yield* spoiled(frames, fault.at, fault.how);
  }
}

async function* empty(): Frames {}

/** The messages up to the n-th event; then the end, or nothing for as long as the call lives. */
async function* upTo(frames: Frames, count: number, stopped: AbortSignal, then: 'end' | 'stall'): Frames {
  let left = count;
  for await (const page of left > 0 ? frames : empty()) {
    const cut: Frame[] = [];
    for (const frame of page) {
      cut.push(frame);
      if (frame.event !== undefined) left -= 1;
      if (left === 0) break;
    }
    yield cut;
    if (left === 0) break;
  }
  if (then === 'stall') await new Promise<void>((resolve) => (stopped.aborted ? resolve() : stopped.addEventListener('abort', () => resolve())));
}

async function* slowly(frames: Frames, every: number, milliseconds: number, stopped: AbortSignal): Frames {
  for await (const page of frames) {
    for (let i = 0; i < page.length; i += every) {
      if (stopped.aborted) return;
      yield page.slice(i, i + every);
      await delay(milliseconds, undefined, { ref: false });
    }
  }
}

async function* spoiled(frames: Frames, at: number, how: Spoiling): Frames {
  let seen = 0;
  /** An event that was to be swapped and waits for the one that follows it. */
  let held: Frame | undefined;
  for await (const page of frames) {
    const out: Frame[] = [];
    for (const frame of page) {
      const index = frame.event === undefined ? -1 : seen++;
      if (index !== at) out.push(frame);
      else if (how === 'swapped') {
        held = frame;
        continue;
      } else out.push(...spoil(frame, how));
      if (held !== undefined && frame.event !== undefined) {
        out.push(held);
        held = undefined;
      }
    }
    yield out;
  }
  if (held !== undefined) yield [held];
}

function spoil(frame: Frame, how: Exclude<Spoiling, 'swapped'>): Frame[] {
  switch (how) {
    case 'missing':
      return [];
    case 'repeated':
      return [frame, frame];
    case 'garbled':
      return [
        changed(frame, (event) => {
          const data = Uint8Array.from(event.getData_asU8());
          const middle = Math.floor(data.length / 2);
          if (data.length > 0) data[middle] = data[middle]! ^ 1;
          event.setData(data);
        }),
      ];
    case 'system-type':
      return [changed(frame, (event) => event.getMetadataMap().set('type', `$${event.getMetadataMap().get('type')}`))];
    case 'renumbered':
      return [changed(frame, (event) => event.setStreamRevision(String(Number(event.getStreamRevision()) + 1)))];
  }
}

const changed = (frame: Frame, change: Parameters<typeof changedEvent>[1]): Frame => ({ ...frame, bytes: changedEvent(frame.bytes, change) });
