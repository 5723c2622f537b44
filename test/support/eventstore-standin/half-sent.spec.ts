import { createRequire } from 'node:module';
import type * as StreamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { grpc, shared, streams, type grpcTypes } from './protocol.js';
import { eventId, Scene } from './scene.js';
import { streamIdentifier, uuid } from './wire.js';

const { StreamsClient } = createRequire(import.meta.url)('@eventstore/db-client/generated/streams_grpc_pb.js') as typeof StreamsGrpc;

const proposed = (n: number) => {
  const message = new streams.AppendReq.ProposedMessage().setId(uuid(eventId(n))).setData(new Uint8Array(Buffer.from(`{"n":${n}}`)));
  message.getMetadataMap().set('type', 'Uji').set('content-type', 'application/octet-stream');
  return new streams.AppendReq().setProposedMessage(message);
};

// The real server reads to the end of the call; when its caller goes away before, it throws and stores nothing.
it.each(['the sender gives it up', 'the connection is cut'])('the stand-in stores nothing of an append that was sent half when %s', async (how) => {
  const scene = await Scene.start();
  const stub = new StreamsClient(`127.0.0.1:${scene.standIn.port}`, grpc.credentials.createInsecure());
  const begin = (stream: string, done: (error: grpcTypes.ServiceError | null) => void) => {
    const call = stub.append(done);
    call.write(new streams.AppendReq().setOptions(new streams.AppendReq.Options().setStreamIdentifier(streamIdentifier(stream)).setNoStream(new shared.Empty())));
    call.write(proposed(1));
    return call;
  };
  try {
    let half!: ReturnType<typeof begin>;
    const ended = new Promise((resolve) => (half = begin('a.1', (error) => resolve(error?.code))));
    // A whole append over the same connection: when it is answered, the half one has arrived.
    await new Promise<void>((resolve, reject) => begin('b.1', (error) => (error ? reject(error) : resolve())).end());
    if (how === 'the connection is cut') scene.standIn.members[0]!.cutConnections();
    else half.cancel();
    await ended;
    await new Promise<void>((resolve) => begin('c.1', () => resolve()).end());
    expect(scene.standIn.storage.lastRevision('b.1')).toBe(0);
    expect(scene.standIn.storage.lastRevision('a.1')).toBe(-1);
  } finally {
    stub.close();
    await scene.close();
  }
});
