import { createRequire } from 'node:module';
import type * as grpcTypes from '@grpc/grpc-js';
import type * as gossipTypes from '@eventstore/db-client/generated/gossip_pb.js';
import type * as gossipServiceTypes from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import type * as featuresTypes from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type * as featuresServiceTypes from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import type * as sharedTypes from '@eventstore/db-client/generated/shared_pb.js';
import type * as statusTypes from '@eventstore/db-client/generated/status_pb.js';
import type * as streamsTypes from '@eventstore/db-client/generated/streams_pb.js';
import type * as streamsServiceTypes from '@eventstore/db-client/generated/streams_grpc_pb.js';

// The client's own generated stubs are CommonJS and share one registry of protobuf types with the client: they must be
// the very same modules that the client loads, so they are required from where the client stands.
const fromHere = createRequire(import.meta.url);
const fromClient = createRequire(fromHere.resolve('@eventstore/db-client'));
const generated = <T>(name: string): T => fromHere(`@eventstore/db-client/generated/${name}.js`) as T;

/** google.protobuf types that the stubs use; the package's own declarations stay inside the client's folder. */
interface WellKnown {
  readonly Empty: new () => NonNullable<ReturnType<streamsTypes.BatchAppendReq.Options['getAny']>>;
  readonly Any: new () => NonNullable<ReturnType<statusTypes.Status['getDetails']>>;
}

export const grpc = fromHere('@grpc/grpc-js') as typeof grpcTypes;
export const gossip = generated<typeof gossipTypes>('gossip_pb');
export const gossipService = generated<typeof gossipServiceTypes>('gossip_grpc_pb').GossipService;
export const features = generated<typeof featuresTypes>('serverfeatures_pb');
export const featuresService = generated<typeof featuresServiceTypes>('serverfeatures_grpc_pb').ServerFeaturesService;
export const shared = generated<typeof sharedTypes>('shared_pb');
export const status = generated<typeof statusTypes>('status_pb');
export const streams = generated<typeof streamsTypes>('streams_pb');
export const streamsService = generated<typeof streamsServiceTypes>('streams_grpc_pb').StreamsService;
export const wellKnown: WellKnown = {
  ...(fromClient('google-protobuf/google/protobuf/empty_pb.js') as Pick<WellKnown, 'Empty'>),
  ...(fromClient('google-protobuf/google/protobuf/any_pb.js') as Pick<WellKnown, 'Any'>),
};

export type { featuresTypes, gossipTypes, grpcTypes, sharedTypes, statusTypes, streamsTypes };
