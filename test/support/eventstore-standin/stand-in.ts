import { DEFAULT_USERS, type User } from './access.js';
import { append, batchAppend } from './append-calls.js';
import { MAX_APPEND_BYTES } from './event.js';
import { Faults } from './faults.js';
import { Listener, type ServerTls } from './listener.js';
import { deleteStream, getSupportedMethods, readGossip, tombstoneStream } from './node-calls.js';
import type { Address, MemberInfo, NodeContext } from './node-context.js';
import { OpenReads } from './open-reads.js';
import { featuresService, gossipService, streamsService, type grpcTypes } from './protocol.js';
import { readCall } from './read-calls.js';
import { Storage, systemEvent } from './storage.js';

/** Listeners are on this machine only. TLS wants a name. */
const hostOf = (secure: boolean): string => (secure ? 'localhost' : '127.0.0.1');

export interface StandInOptions {
  /** Folder of the SQLite file; made when it is not there. */
  readonly folder: string;
  /** Ports of the members, one each; a free one where it is missing or 0. A number is the port of the first. */
  readonly port?: number | readonly number[];
  /** How many nodes it poses as, over one storage; default 1. The first one leads. */
  readonly members?: number;
  /** Key and certificate: with them callers must say who they are, as on the real server. */
  readonly tls?: ServerTls;
  /** Users beside `admin` and `ops` (password `changeit`). */
  readonly users?: Readonly<Record<string, User>>;
  /** `false`: ServerFeatures is UNIMPLEMENTED, so that the client appends with unary calls. */
  readonly features?: boolean;
  /** Limit of one append; default 1 MiB. */
  readonly maxAppendBytes?: number;
  readonly synchronous?: 'NORMAL' | 'FULL';
  /** Clock of `created`, of `$maxAge` and of deadlines; milliseconds since 1970. */
  readonly now?: () => number;
}

/** One node of the cluster that the stand-in poses as. */
export class StandInMember {
  constructor(
    private readonly standIn: StandIn,
    readonly index: number,
    private readonly listener: Listener,
  ) {}

  get port(): number {
    return this.listener.port;
  }

  get url(): string {
    return this.standIn.urlOf([this.port], false);
  }

  get alive(): boolean {
    return this.listener.listening;
  }

  get leader(): boolean {
    return this.standIn.leaderIndex === this.index;
  }

  /** Takes the node off the network; the others go on. It does not lose its leadership by itself: move that. */
  down(): Promise<void> {
    return this.listener.close();
  }

  up(): Promise<void> {
    return this.listener.open();
  }

  /** Cuts every connection to this node; it takes new ones at once. */
  cutConnections(): void {
    this.listener.cutAll();
  }
}

/**
 * A stand-in for an EventStoreDB server or cluster, for tests: it speaks the server's gRPC protocol to the real client
 * as far as that client sees it, over one SQLite file, and can be told to misbehave. It is no EventStoreDB.
 */
export class StandIn {
  readonly faults = new Faults();
  /** Reads and subscriptions that are open. */
  readonly reads = new OpenReads();
  readonly members: readonly StandInMember[];
  readonly #options: StandInOptions;
  readonly #listeners: readonly Listener[];
  #storage: Storage | undefined;
  #leader: number | undefined = 0;

  private constructor(options: StandInOptions) {
    this.#options = options;
    const ports = typeof options.port === 'number' ? [options.port] : (options.port ?? []);
    this.#listeners = Array.from({ length: options.members ?? 1 }, (_, i): Listener => {
      const listener: Listener = new Listener(ports[i] ?? 0, options.tls, (server) => this.#serve(server, i, () => listener));
      return listener;
    });
    this.members = this.#listeners.map((listener, i) => new StandInMember(this, i, listener));
  }

  static async start(options: StandInOptions): Promise<StandIn> {
    const standIn = new StandIn(options);
    await standIn.restart();
    return standIn;
  }

  /** Port of the first member. */
  get port(): number {
    return this.#listeners[0]!.port;
  }

  /** Connection string: of the node, or of all members, among which the client finds the leader by gossip. */
  get url(): string {
    return this.urlOf(this.#listeners.map(({ port }) => port), false);
  }

  /** Connection string that names one member and finds the others by gossip (`esdb+discover://`). */
  get discoverUrl(): string {
    return this.urlOf([this.port], true);
  }

  /** Connection string with credentials, for a stand-in with TLS. */
  urlAs(user: string, password: string, more = ''): string {
    return this.url.replace('://', `://${user}:${password}@`) + more;
  }

  /** The log itself, for tests that look into it or tamper with it. */
  get storage(): Storage {
    if (this.#storage === undefined) throw new Error('the stand-in is stopped');
    return this.#storage;
  }

  get running(): boolean {
    return this.#storage !== undefined;
  }

  /** Index of the member that leads, `undefined` during an election. */
  get leaderIndex(): number | undefined {
    return this.#leader;
  }

  /** Lets another member lead, or none: then the cluster holds an election for as long as the test wants. */
  moveLeadership(to: number | undefined): void {
    this.#leader = to;
  }

  /** Stops hard: connections are cut, appends that were not committed yet are lost, the ports are free. */
  async stop(): Promise<void> {
    const storage = this.#storage;
    this.#storage = undefined;
    await Promise.all(this.#listeners.map((listener) => listener.close()));
    storage?.close();
  }

  /** Starts again on the same file and the same ports; stops before, if it runs. */
  async restart(): Promise<void> {
    await this.stop();
    const { folder, synchronous, now } = this.#options;
    this.#storage = new Storage({ folder, ...(synchronous && { synchronous }), ...(now && { now }) });
    if (this.#storage.tail < 0) this.#found(this.#storage);
    await Promise.all(this.#listeners.map((listener) => listener.open()));
  }

  urlOf(ports: readonly number[], discover: boolean): string {
    const secure = this.#options.tls !== undefined;
    return `esdb${discover ? '+discover' : ''}://${ports.map((port) => `${hostOf(secure)}:${port}`).join(',')}?tls=${secure}`;
  }

  /** What a new server writes of its own accord: $all is never only the events of its users. */
  #found(storage: Storage): void {
    storage.appendNow({ stream: '$$$scavenges', expected: 'any', events: [systemEvent('$metadata', { $maxAge: 2_592_000 }, '$scavenges')] });
    storage.appendNow({ stream: '$user-admin', expected: 'no_stream', events: [systemEvent('$UserCreated', { loginName: 'admin', groups: ['$admins'] }, 'admin')] });
    storage.appendNow({ stream: '$user-ops', expected: 'no_stream', events: [systemEvent('$UserCreated', { loginName: 'ops', groups: ['$ops'] }, 'ops')] });
    storage.appendNow({ stream: '$users', expected: 'no_stream', events: ['admin', 'ops'].map((user) => systemEvent('$User', user, `users/${user}`)) });
  }

  #serve(server: grpcTypes.Server, index: number, listener: () => Listener): void {
    const node = this.#nodeContext(index, listener);
    const on = <A extends unknown[]>(call: (node: NodeContext, ...args: A) => void) => (...args: A): void => call(node, ...args);
    server.addService(gossipService, { read: on(readGossip) });
    server.addService(featuresService, { getSupportedMethods: on(getSupportedMethods) });
    // Answers to reads are bytes already.
    const service = { ...streamsService, read: { ...streamsService.read, responseSerialize: (bytes: Buffer) => bytes } };
    server.addService(service, { append: on(append), batchAppend: on(batchAppend), read: on(readCall), delete: on(deleteStream), tombstone: on(tombstoneStream) });
  }

  #nodeContext(index: number, listener: () => Listener): NodeContext {
    const { users = {}, tls, maxAppendBytes = MAX_APPEND_BYTES, features = true, now = Date.now } = this.#options;
    const host = hostOf(tls !== undefined);
    return {
      // What a call holds on to is the log of the run in which it came in.
      storage: this.storage,
      faults: this.faults,
      reads: this.reads,
      users: { ...DEFAULT_USERS, ...users },
      secure: tls !== undefined,
      maxAppendBytes,
      features,
      now,
      members: (): readonly MemberInfo[] => this.members.map((member) => ({ host, port: member.port, alive: member.alive, leader: member.leader })),
      isLeader: () => this.#leader === index,
      leader: (): Address | undefined => (this.#leader === undefined ? undefined : { host, port: this.#listeners[this.#leader]!.port }),
      cut: (peer) => listener().cut(peer),
    };
  }
}
