import { mayDo, type Caller } from './access.js';
import { batchAnswer, unaryAnswer, type AppendAnswer } from './append-answer.js';
import { sizeOnDisk, type AppendRequest, type Expected, type ProposedEvent } from './event.js';
import type { AppendFault, Cut } from './fault.js';
import type { Met } from './faults.js';
import { caller, cutOff, notLeading, orderedRefusal, requiresLeader, type NodeContext } from './node-context.js';
import type { grpcTypes, streamsTypes } from './protocol.js';
import { asServiceError, refusals, type Refusal } from './refusal.js';

/** How an append hears of its outcome. */
interface Reply {
  readonly answer: (answer: AppendAnswer) => void;
  readonly cut: (cut: Cut) => void;
}

/** One append on its way through this node. */
interface Attempt {
  readonly request: AppendRequest;
  readonly caller: Caller | undefined;
  readonly requiresLeader: boolean;
  /** The client gives up at this instant, milliseconds since 1970. */
  readonly deadline: number;
}

/** Tries an append as this node would, and lets it meet what was ordered for it. */
async function attempt(node: NodeContext, what: Attempt, reply: Reply): Promise<void> {
  const met = node.faults.meet('append', what.request.stream);
  if (met === undefined) return reply.answer(await perform(node, what));
  await misbehave(node, what, reply, met);
}

async function misbehave(node: NodeContext, what: Attempt, reply: Reply, { fault, released }: Met<AppendFault>): Promise<void> {
  switch (fault.kind) {
    case 'silence':
      return;
    case 'lost-answer':
      await perform(node, what);
      return;
    case 'late': {
      const committed = fault.commit === 'at-once' ? await perform(node, what) : undefined;
      await (fault.milliseconds === undefined ? released : Promise.race([released, after(fault.milliseconds)]));
      return reply.answer(committed ?? (await perform(node, what)));
    }
    case 'duplicate': {
      const answer = await perform(node, what);
      reply.answer(answer);
      return reply.answer(answer);
    }
    case 'disconnect-before-commit':
      return reply.cut(fault.cut ?? 'connection');
    case 'commit-then-disconnect':
      await perform(node, what);
      return reply.cut(fault.cut ?? 'connection');
    default:
      return reply.answer({ kind: 'refused', refusal: orderedRefusal(node, fault) });
  }
}

const after = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds).unref());

/** The append itself: what the real server checks, in its order, and then the log. */
async function perform(node: NodeContext, { request, caller: who, requiresLeader: wantsLeader, deadline }: Attempt): Promise<AppendAnswer> {
  if (who === undefined) return { kind: 'refused', refusal: refusals.unauthenticated() };
  if (!mayDo(who, 'write', request.stream, node.storage)) return { kind: 'access-denied' };
  if (deadline <= node.now()) return { kind: 'timeout' };
  const size = request.events.reduce((sum, event) => sum + sizeOnDisk(event), 0);
  if (size > node.maxAppendBytes) return { kind: 'too-large', limit: node.maxAppendBytes };
  if (wantsLeader && !node.isLeader()) return { kind: 'refused', refusal: notLeading(node) };
  // A follower hands the append on to the leader; without one it is never committed.
  if (node.leader() === undefined) return { kind: 'timeout' };
  return node.storage.append(request);
}

/** Streams.Append: options first, then one message an event, then one answer. */
export function append(node: NodeContext, call: grpcTypes.ServerReadableStream<streamsTypes.AppendReq, streamsTypes.AppendResp>, callback: grpcTypes.sendUnaryData<streamsTypes.AppendResp>): void {
  let options: streamsTypes.AppendReq.Options | undefined;
  const events: ProposedEvent[] = [];
  call.on('data', (message: streamsTypes.AppendReq) => {
    if (message.hasOptions()) options = message.getOptions();
    else events.push(proposed(message.getProposedMessage()!));
  });
  call.on('end', () => {
    if (options === undefined) return callback(asServiceError(refusals.invalid('options must come first')));
    const request = { stream: nameOf(options.getStreamIdentifier()), expected: expectedOf(options), events };
    const refuse = (refusal: Refusal) => callback(asServiceError(refusal));
    let answered = false;
    const reply: Reply = {
      answer: (answer) => {
        if (answered) return;
        answered = true;
        if (answer.kind === 'written' || answer.kind === 'wrong-version') callback(null, unaryAnswer(request, answer));
        else refuse(refusalOf(request, answer));
      },
      cut: (cut) => cutOff(node, cut, call.getPeer(), refuse),
    };
    const what = { request, caller: caller(node, call), requiresLeader: requiresLeader(call.metadata), deadline: Infinity };
    unlessStopped(attempt(node, what, reply));
  });
}

/** Streams.BatchAppend: many appends over one call, each in one or several messages, each answered under its correlation id. */
export function batchAppend(node: NodeContext, call: grpcTypes.ServerDuplexStream<streamsTypes.BatchAppendReq, streamsTypes.BatchAppendResp>): void {
  const begun = new Map<string, { readonly options: streamsTypes.BatchAppendReq.Options; readonly events: ProposedEvent[] }>();
  const who = caller(node, call);
  const end = (refusal: Refusal) => call.emit('error', asServiceError(refusal));
  call.on('data', (message: streamsTypes.BatchAppendReq) => {
    const correlation = message.getCorrelationId();
    const key = correlation?.getString() ?? '';
    if (message.hasOptions()) begun.set(key, { options: message.getOptions()!, events: [] });
    const parts = begun.get(key);
    if (parts === undefined) return;
    for (const event of message.getProposedMessagesList()) parts.events.push(proposed(event));
    if (!message.getIsFinal()) return;
    begun.delete(key);
    const { options, events } = parts;
    const request = { stream: nameOf(options.getStreamIdentifier()), expected: expectedOf(options), events };
    const reply: Reply = {
      answer: (answer) => {
        if (answer.kind === 'refused') end(answer.refusal);
        else if (!call.cancelled && !call.destroyed && !call.writableEnded) call.write(batchAnswer(correlation, request, answer));
      },
      cut: (cut) => cutOff(node, cut, call.getPeer(), end),
    };
    unlessStopped(attempt(node, { request, caller: who, requiresLeader: requiresLeader(call.metadata), deadline: deadlineOf(options) }, reply));
  });
  call.on('end', () => call.end());
}

/** The storage rejects what it could not commit because the stand-in was stopped: then there is nobody to answer. */
function unlessStopped(work: Promise<void>): void {
  work.catch(() => {});
}

function refusalOf(request: AppendRequest, answer: Exclude<AppendAnswer, { kind: 'written' | 'wrong-version' }>): Refusal {
  switch (answer.kind) {
    case 'deleted':
      return refusals.streamDeleted(request.stream);
    case 'too-large':
      return refusals.tooLarge(answer.limit);
    case 'access-denied':
      return refusals.accessDenied();
    case 'timeout':
      return refusals.timeout();
    case 'refused':
      return answer.refusal;
  }
}

type Named = { getStreamName_asU8(): Uint8Array } | undefined;

export const nameOf = (identifier: Named): string => Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');

function deadlineOf(options: streamsTypes.BatchAppendReq.Options): number {
  const deadline = options.getDeadline();
  return deadline === undefined ? Infinity : deadline.getSeconds() * 1000 + deadline.getNanos() / 1e6;
}

/** The three kinds of options say the same in two spellings. */
type WithExpectation = Pick<streamsTypes.AppendReq.Options, 'hasAny' | 'hasNoStream' | 'hasStreamExists'> & ({ getRevision(): string } | { getStreamPosition(): string });

export function expectedOf(options: WithExpectation): Expected {
  if (options.hasAny()) return 'any';
  if (options.hasNoStream()) return 'no_stream';
  if (options.hasStreamExists()) return 'stream_exists';
  return Number('getRevision' in options ? options.getRevision() : options.getStreamPosition());
}

function proposed(message: streamsTypes.AppendReq.ProposedMessage | streamsTypes.BatchAppendReq.ProposedMessage): ProposedEvent {
  const metadata = message.getMetadataMap();
  return {
    id: message.getId()!.getString(),
    type: metadata.get('type') ?? '',
    contentType: metadata.get('content-type') ?? 'application/octet-stream',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}
