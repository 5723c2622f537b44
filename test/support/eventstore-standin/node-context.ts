import { callerOf, type Caller, type User } from './access.js';
import type { Cut, RefusedCall } from './fault.js';
import type { Faults } from './faults.js';
import type { OpenReads } from './open-reads.js';
import type { grpcTypes } from './protocol.js';
import { refusals, type Refusal } from './refusal.js';
import type { Storage } from './storage.js';

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** A member of the cluster as gossip tells of it. */
export interface MemberInfo extends Address {
  readonly alive: boolean;
  readonly leader: boolean;
}

/** What the calls of one node need to know about their surroundings. */
export interface NodeContext {
  readonly storage: Storage;
  readonly faults: Faults;
  readonly reads: OpenReads;
  readonly users: Readonly<Record<string, User>>;
  /** Only with TLS does anybody have to say who they are. */
  readonly secure: boolean;
  readonly maxAppendBytes: number;
  /** Whether it says which methods it has; before 21.6 servers did not. */
  readonly features: boolean;
  readonly now: () => number;
  readonly members: () => readonly MemberInfo[];
  readonly isLeader: () => boolean;
  /** Where the leader is; nowhere during an election. */
  readonly leader: () => Address | undefined;
  /** Cuts the connection of a call. */
  readonly cut: (peer: string) => void;
}

type Called = Pick<grpcTypes.ServerUnaryCall<unknown, unknown>, 'metadata' | 'getAuthContext'>;

/** Who calls, or `undefined` when the credentials are wrong. Credentials of the call go before the certificate of its connection. */
export function caller(node: NodeContext, call: Called): Caller | undefined {
  if (!node.secure) return { kind: 'unchecked' };
  const authorization = call.metadata.get('authorization')[0]?.toString();
  const name = call.getAuthContext().sslPeerCertificate?.subject.CN;
  if (authorization !== undefined || name === undefined) return callerOf(authorization, node.users);
  const user = typeof name === 'string' ? node.users[name] : undefined;
  return user === undefined ? undefined : { kind: 'user', name: String(name), roles: user.roles };
}

export const requiresLeader = (metadata: grpcTypes.Metadata): boolean => metadata.get('requires-leader')[0]?.toString() === 'true';

/** Why this node does not take a call that wants the leader. */
export function notLeading(node: NodeContext): Refusal {
  const leader = node.leader();
  return leader === undefined ? refusals.noLeaderInfo() : refusals.notLeader(leader.host, leader.port);
}

/** A refusal that was ordered, in the words of the server. */
export function orderedRefusal(node: NodeContext, fault: RefusedCall): Refusal {
  if (fault.kind === 'not-leader') return notLeading(node);
  return fault.kind === 'not-ready' ? refusals.notReady() : fault.refusal;
}

/** Ends a call with UNAVAILABLE, or takes its connection away. */
export function cutOff(node: NodeContext, cut: Cut, peer: string, end: (refusal: Refusal) => void): void {
  if (cut === 'connection') node.cut(peer);
  else end(refusals.unavailable());
}
