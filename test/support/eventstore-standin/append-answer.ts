import { NO_EVENTS, type AppendOutcome, type AppendRequest, type Expected } from './event.js';
import { grpc, shared, status as rpc, streams, wellKnown, type statusTypes, type streamsTypes } from './protocol.js';
import type { Refusal } from './refusal.js';
import { streamIdentifier } from './wire.js';

/** What a client is told about an append: its outcome, or why it was not even tried. */
export type AppendAnswer =
  | AppendOutcome
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'access-denied' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The answer to one append inside a BatchAppend stream. A refusal has none: it ends the whole stream. */
export function batchAnswer(correlation: streamsTypes.BatchAppendReq['getCorrelationId'] extends () => infer U ? U : never, request: AppendRequest, answer: Exclude<AppendAnswer, { kind: 'refused' }>): streamsTypes.BatchAppendResp {
  const response = new streams.BatchAppendResp().setCorrelationId(correlation).setStreamIdentifier(streamIdentifier(request.stream));
  if (answer.kind !== 'written') return response.setError(statusOf(request, answer));
  const position = new shared.AllStreamPosition().setCommitPosition(String(answer.position)).setPreparePosition(String(answer.position));
  return response.setSuccess(new streams.BatchAppendResp.Success().setCurrentRevision(String(answer.lastRevision)).setPosition(position));
}

/** The answer to a unary Append that was tried; what was refused ends with a status instead. */
export function unaryAnswer(request: AppendRequest, answer: Extract<AppendAnswer, { kind: 'written' | 'wrong-version' }>): streamsTypes.AppendResp {
  if (answer.kind === 'written') {
    const position = new streams.AppendResp.Position().setCommitPosition(String(answer.position)).setPreparePosition(String(answer.position));
    return new streams.AppendResp().setSuccess(new streams.AppendResp.Success().setCurrentRevision(String(answer.lastRevision)).setPosition(position));
  }
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (answer.current === NO_EVENTS) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(answer.current));
  if (request.expected === 'any') wrong.setExpectedAny(new shared.Empty());
  else if (request.expected === 'stream_exists') wrong.setExpectedStreamExists(new shared.Empty());
  else if (request.expected === 'no_stream') wrong.setExpectedNoStream(new shared.Empty());
  else wrong.setExpectedRevision(String(request.expected));
  return new streams.AppendResp().setWrongExpectedVersion(wrong);
}

type Failed = Exclude<AppendAnswer, { kind: 'written' | 'refused' }>;

function statusOf(request: AppendRequest, answer: Failed): statusTypes.Status {
  const { status } = grpc;
  switch (answer.kind) {
    case 'wrong-version':
      return packed(status.FAILED_PRECONDITION, 'WrongExpectedVersion', 'WrongExpectedVersion', wrongVersion(request.expected, answer.current).serializeBinary());
    case 'deleted':
      return packed(status.FAILED_PRECONDITION, 'StreamDeleted', 'StreamDeleted', new shared.StreamDeleted().setStreamIdentifier(streamIdentifier(request.stream)).serializeBinary());
    case 'access-denied':
      return packed(status.PERMISSION_DENIED, 'AccessDenied', 'AccessDenied', new shared.AccessDenied().serializeBinary());
    case 'timeout':
      return packed(status.DEADLINE_EXCEEDED, 'Timeout', 'Timeout', new shared.Timeout().serializeBinary());
    case 'too-large':
      return packed(status.INVALID_ARGUMENT, 'MaximumAppendSizeExceeded', 'MaximumAppendSizeExceeded', new shared.MaximumAppendSizeExceeded().setMaxappendsize(answer.limit).serializeBinary());
  }
}

function wrongVersion(expected: Expected, current: number) {
  const wrong = new shared.WrongExpectedVersion();
  if (current === NO_EVENTS) wrong.setCurrentNoStream(new wellKnown.Empty());
  else wrong.setCurrentStreamRevision(String(current));
  if (expected === 'any') wrong.setExpectedAny(new wellKnown.Empty());
  else if (expected === 'stream_exists') wrong.setExpectedStreamExists(new wellKnown.Empty());
  else if (expected === 'no_stream') wrong.setExpectedNoStream(new wellKnown.Empty());
  else wrong.setExpectedStreamPosition(String(expected));
  return wrong;
}

function packed(code: number, message: string, type: string, bytes: Uint8Array): statusTypes.Status {
  const details = new wellKnown.Any();
  details.pack(bytes, `event_store.client.${type}`);
  return new rpc.Status().setCode(code).setMessage(message).setDetails(details);
}
