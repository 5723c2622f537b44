import { mayDo } from './access.js';
import { expectedOf, nameOf } from './append-calls.js';
import { caller, notLeading, orderedRefusal, requiresLeader, type NodeContext } from './node-context.js';
import { features, gossip, streams, type featuresTypes, type gossipTypes, type grpcTypes, type sharedTypes, type streamsTypes } from './protocol.js';
import { asServiceError, refusals, type Refusal } from './refusal.js';
import { uuid } from './wire.js';

const LEADER = 8;
const FOLLOWER = 6;
const STREAMS = 'event_store.client.streams.streams';

type Unary<Request, Response> = (node: NodeContext, call: grpcTypes.ServerUnaryCall<Request, Response>, callback: grpcTypes.sendUnaryData<Response>) => void;

/** What a simple call meets: nothing (`false`), silence or a refusal (`true`: it was dealt with). */
function meets(node: NodeContext, call: 'features' | 'gossip' | 'delete', stream: string, refuse: (refusal: Refusal) => void): boolean {
  const met = node.faults.meet(call, stream);
  if (met === undefined) return false;
  if (met.fault.kind !== 'silence') refuse(orderedRefusal(node, met.fault));
  return true;
}

/** ServerFeatures.GetSupportedMethods. Without BatchAppend among them the client appends with the unary call. */
export const getSupportedMethods: Unary<sharedTypes.Empty, featuresTypes.SupportedMethods> = (node, _call, callback) => {
  const refuse = (refusal: Refusal) => callback(asServiceError(refusal));
  if (meets(node, 'features', '', refuse)) return;
  if (!node.features) return refuse(refusals.unimplemented());
  const methods = ['append', 'batchappend', 'read', 'delete', 'tombstone'].map((name) => new features.SupportedMethod().setServiceName(STREAMS).setMethodName(name));
  callback(null, new features.SupportedMethods().setEventStoreServerVersion('24.10.0-stand-in').setMethodsList(methods));
};

/** Gossip.Read: every member as this node sees it. */
export const readGossip: Unary<sharedTypes.Empty, gossipTypes.ClusterInfo> = (node, _call, callback) => {
  if (meets(node, 'gossip', '', (refusal) => callback(asServiceError(refusal)))) return;
  const members = node.members().map((member, i) =>
    new gossip.MemberInfo()
      .setInstanceId(uuid(`00000000-0000-4000-8000-${String(i + 1).padStart(12, '0')}`))
      .setTimeStamp(String(node.now() * 10_000))
      .setState(member.leader ? LEADER : FOLLOWER)
      .setIsAlive(member.alive)
      .setHttpEndPoint(new gossip.EndPoint().setAddress(member.host).setPort(member.port)),
  );
  callback(null, new gossip.ClusterInfo().setMembersList(members));
};

/** Streams.Delete (the stream may live again) and Streams.Tombstone (it never may). */
export const deleteStream: Unary<streamsTypes.DeleteReq, streamsTypes.DeleteResp> = (node, call, callback) =>
  remove(node, call, callback, false, (position) => new streams.DeleteResp().setPosition(new streams.DeleteResp.Position().setCommitPosition(position).setPreparePosition(position)));

export const tombstoneStream: Unary<streamsTypes.TombstoneReq, streamsTypes.TombstoneResp> = (node, call, callback) =>
  remove(node, call, callback, true, (position) => new streams.TombstoneResp().setPosition(new streams.TombstoneResp.Position().setCommitPosition(position).setPreparePosition(position)));

function remove<Request extends streamsTypes.DeleteReq | streamsTypes.TombstoneReq, Response>(
  node: NodeContext,
  call: grpcTypes.ServerUnaryCall<Request, Response>,
  callback: grpcTypes.sendUnaryData<Response>,
  forEver: boolean,
  answer: (position: string) => Response,
): void {
  const refuse = (refusal: Refusal) => callback(asServiceError(refusal));
  const options = call.request.getOptions()!;
  const stream = nameOf(options.getStreamIdentifier());
  if (meets(node, 'delete', stream, refuse)) return;
  const who = caller(node, call);
  if (who === undefined) return refuse(refusals.unauthenticated());
  if (!mayDo(who, 'delete', stream, node.storage)) return refuse(refusals.accessDenied());
  if (requiresLeader(call.metadata) && !node.isLeader()) return refuse(notLeading(node));
  const expected = expectedOf(options);
  const outcome = node.storage.delete({ stream, expected }, forEver);
  if (outcome.kind === 'deleted') return refuse(refusals.streamDeleted(stream));
  if (outcome.kind === 'wrong-version') return refuse(refusals.wrongVersion(stream, String(expected === 'no_stream' ? -1 : expected), String(outcome.current)));
  callback(null, answer(String(outcome.position)));
}
