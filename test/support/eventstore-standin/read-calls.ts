import { ALL_STREAM, mayDo } from './access.js';
import { caller, cutOff, notLeading, orderedRefusal, requiresLeader, type NodeContext } from './node-context.js';
import type { grpcTypes, streamsTypes } from './protocol.js';
import { Outlet } from './outlet.js';
import { read, type Frames } from './reader.js';
import { asServiceError, refusals, type Refusal } from './refusal.js';
import { CutHere, withFault } from './spoil.js';

/** A read sends bytes that were made before: nothing is encoded on the way. */
export type ReadCall = grpcTypes.ServerWritableStream<streamsTypes.ReadReq, Buffer>;

/** Streams.Read: reads and subscriptions alike. */
export function readCall(node: NodeContext, call: ReadCall): void {
  const stopped = new AbortController();
  const close = node.reads.begin();
  stopped.signal.addEventListener('abort', close);
  call.on('cancelled', () => stopped.abort());
  call.on('close', () => stopped.abort());
  const reading = read(node.storage, call.request.getOptions()!, stopped.signal, node.now);
  const met = node.faults.meet(reading.subscription ? 'subscribe' : 'read', reading.stream ?? ALL_STREAM);
  const end = (refusal: Refusal) => {
    stopped.abort();
    call.emit('error', asServiceError(refusal));
  };
  const refused = refusalOf(node, call, reading.stream);
  if (refused !== undefined) return end(refused);
  const fault = met?.fault;
  if (fault?.kind === 'not-leader' || fault?.kind === 'not-ready' || fault?.kind === 'refuse') return end(orderedRefusal(node, fault));
  const frames = fault === undefined ? reading.frames : withFault(reading.frames, fault, stopped.signal);
  send(call, frames, stopped.signal).catch((error: unknown) => {
    if (error instanceof CutHere) cutOff(node, error.cut, call.getPeer(), end);
    // Otherwise the stand-in was stopped under the read: the connection is cut anyway.
    else end(refusals.unavailable());
  });
}

function refusalOf(node: NodeContext, call: ReadCall, stream: string | undefined): Refusal | undefined {
  const who = caller(node, call);
  if (who === undefined) return refusals.unauthenticated();
  if (!mayDo(who, 'read', stream ?? ALL_STREAM, node.storage)) return refusals.accessDenied();
  if (requiresLeader(call.metadata) && !node.isLeader()) return notLeading(node);
  return stream !== undefined && node.storage.isTombstoned(stream) ? refusals.streamDeleted(stream) : undefined;
}

async function send(call: ReadCall, frames: Frames, stopped: AbortSignal): Promise<void> {
  const outlet = new Outlet(call);
  for await (const page of frames) {
    if (stopped.aborted) return;
    if (page.length > 0) await outlet.write(page.map(({ bytes }) => bytes));
  }
  call.end();
}
