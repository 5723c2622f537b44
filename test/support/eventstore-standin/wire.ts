import type { EventPlace, ProposedEvent } from './event.js';
import { shared, streams, type sharedTypes, type streamsTypes } from './protocol.js';

// Bytes of Streams.ReadResp. What an event looks like never changes, and since server 22.6 it looks the same in its
// stream as in $all. So its bytes are made once, when it is appended, and sent as they are: reading costs no encoding.

const bytesOf = (response: streamsTypes.ReadResp): Buffer => Buffer.from(response.serializeBinary());

export function streamIdentifier(name: string): sharedTypes.StreamIdentifier {
  return new shared.StreamIdentifier().setStreamName(new Uint8Array(Buffer.from(name, 'utf8')));
}

export function uuid(value: string): sharedTypes.UUID {
  return new shared.UUID().setString(value);
}

/** Instants travel as .NET ticks: 100 ns since 1970, in a string. */
export const ticks = (milliseconds: number): string => String(BigInt(Math.round(milliseconds)) * 10_000n);
export const ofTicks = (value: string): number => Number(BigInt(value) / 10_000n);

/** The event as readers get it. */
export function eventRead(place: EventPlace, event: ProposedEvent, createdMs: number): Buffer {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(uuid(event.id))
    .setStreamIdentifier(streamIdentifier(place.stream))
    .setStreamRevision(String(place.revision))
    .setCommitPosition(String(place.position))
    .setPreparePosition(String(place.position))
    .setCustomMetadata(event.metadata)
    .setData(event.data);
  recorded.getMetadataMap().set('type', event.type).set('created', ticks(createdMs)).set('content-type', event.contentType);
  return bytesOf(new streams.ReadResp().setEvent(new streams.ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(String(place.position))));
}

/** The bytes of an event with something changed in it. */
export function changedEvent(bytes: Uint8Array, change: (event: streamsTypes.ReadResp.ReadEvent.RecordedEvent) => void): Buffer {
  const response = streams.ReadResp.deserializeBinary(new Uint8Array(bytes));
  change(response.getEvent()!.getEvent()!);
  return bytesOf(response);
}

/** What stands in stored bytes. */
export function recordedEvent(bytes: Uint8Array): streamsTypes.ReadResp.ReadEvent.RecordedEvent {
  return streams.ReadResp.deserializeBinary(new Uint8Array(bytes)).getEvent()!.getEvent()!;
}

export const confirmation = (id: string): Buffer => bytesOf(new streams.ReadResp().setConfirmation(new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(id)));

export const checkpoint = (position: number): Buffer =>
  bytesOf(new streams.ReadResp().setCheckpoint(new streams.ReadResp.Checkpoint().setCommitPosition(String(position)).setPreparePosition(String(position))));

export const caughtUp = (): Buffer => bytesOf(new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp()));

export const streamNotFound = (name: string): Buffer => bytesOf(new streams.ReadResp().setStreamNotFound(new streams.ReadResp.StreamNotFound().setStreamIdentifier(streamIdentifier(name))));
