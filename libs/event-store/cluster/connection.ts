import type { AllStreamSubscription, ResolvedEvent } from '@eventstore/db-client';
import type { MessagePort } from 'node:worker_threads';
import { EventStoreError } from '../errors.js';
import type { ArrivedEvent } from './arrived-event.js';
import { audit } from './audit.js';
import { backoff } from './backoff.js';
import { clusterFault } from './cluster-error.js';
import { hostsOf } from './connection-string.js';
import { disagreement } from './disagreement.js';
import { readEnvelope } from './envelope-check.js';
import { Feed } from './feed.js';
import { arrived, drop, LedgerClient, typeOf } from './ledger-client.js';
import { isBefore, type Position } from './position.js';
import { metadataWarning, settingsWarning } from './protection.js';
import type { AttemptAnswer, ConnectionSettings, ConnectionToMain, MainToConnection } from './protocol.js';
import type { Anchor, ReplicaMark } from './replica-log.js';

/** Events that the client may hold decoded while we are busy. */
const HIGH_WATER_MARK = 512;

/**
 * The supervised subscription of one node, and its appends. It subscribes behind what the replica holds, after making
 * sure that this still stands in the cluster; watches that the subscription is alive; and when it is lost, lets the client
 * go, waits, and begins anew, for as long as it takes. Only a disagreement ends it.
 */
export class Connection {
  readonly #hosts: string;
  readonly #feed: Feed;
  #client: LedgerClient | undefined;
  #failures = 0;
  /** How many times in a row the cluster lacked what the replica holds. */
  #missing = 0;
  #closed = false;
  #noticed = new Set<string>();
  #settingsChecked = false;
  #auditDue = 0;
  /** Ends the session that runs, as a lost connection would. */
  #interrupt: (reason: Error) => void = () => undefined;
  #wake: () => void = () => undefined;

  constructor(
    private readonly settings: ConnectionSettings,
    port: MessagePort,
    private readonly tell: (message: ConnectionToMain) => void,
  ) {
    this.#hosts = hostsOf(settings.url);
    this.#feed = new Feed(port);
  }

  /** Runs until `close` or a disagreement. Never throws. */
  async run(): Promise<void> {
    while (!this.#closed) {
      try {
        await this.#session();
      } catch (error) {
        if (this.#closed) return;
        if (error instanceof EventStoreError) {
          this.tell({ kind: 'stopped', error: error.kind, message: error.message });
          return this.close();
        }
        this.tell({ kind: 'lost', message: error instanceof Lost ? error.message : clusterFault(error, this.#hosts).message, reachable: error instanceof Missing });
        if (!(error instanceof Missing)) this.#missing = 0;
        // A client that lost its server is let go with everything that it remembers; one that was told who leads is not.
        if (typeOf(error) !== 'not-leader') {
          const client = this.#client;
          this.#client = undefined;
          void client?.dispose();
        }
        const { backoffMs, maxBackoffMs } = this.settings.timing;
        await this.#pause(backoff(this.#failures++, backoffMs, maxBackoffMs, Math.random));
      }
    }
  }

  async append({ stream, expected, events, patienceMs }: Extract<MainToConnection, { kind: 'append' }>): Promise<AttemptAnswer> {
    // An event that another node cannot take would stop them all, for good: what is sent is what its bytes say.
    const outgoing = [];
    for (const [i, bytes] of events.entries()) {
      const read = readEnvelope(bytes);
      if (typeof read === 'string') return invalid(stream, read);
      const { id, type, part, ...envelope } = read.envelope;
      if (envelope.stream !== stream || envelope.revision !== expected + 1 + i || part.i !== i + 1 || part.n !== events.length) return invalid(stream, `bitanya bukan amplopnya (peristiwa ${id})`);
      outgoing.push({ id, type, bytes });
    }
    try {
      return await this.#openClient().append({ stream, expected, events: outgoing }, patienceMs);
    } catch (error) {
      const { meaning, message } = clusterFault(error, this.#hosts);
      return { kind: meaning, message };
    }
  }

  /** Where one of the ledger's streams stands for the leader; -1 where it does not exist. */
  async current(stream: string): Promise<AttemptAnswer> {
    try {
      const last = await this.#openClient().lastOf(this.settings.prefix + stream);
      return { kind: 'ok', revision: last?.revision ?? -1 };
    } catch (error) {
      const { meaning, message } = clusterFault(error, this.#hosts);
      return { kind: meaning, message };
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#interrupt(new Lost('ditutup'));
    this.#wake();
    await this.#client?.dispose();
    this.#feed.close();
  }

  #openClient(): LedgerClient {
    const { url, prefix, timing } = this.settings;
    return (this.#client ??= new LedgerClient(url, prefix, timing.answerMs));
  }

  /** One subscription from its beginning to its end, which is always an error. */
  async #session(): Promise<never> {
    const { mark, anchor } = await this.#feed.begin();
    const client = this.#openClient();
    const end = await client.last();
    await this.#verify(client, mark, anchor, end);

    const session = new Session(client, mark.position, this.#feed, (event) => this.#metadata(event));
    this.#interrupt = (reason) => session.end(reason);
    try {
      await session.confirmed(this.settings.timing.answerMs);
      this.tell({ kind: 'connected', end: placeOf(end) });
      void this.#checkSettings(client);
      return await Promise.race([session.lost, this.#watch(client, session)]);
    } finally {
      this.#interrupt = () => undefined;
      session.end(new Lost('sudah berakhir'));
      await session.dropped;
    }
  }

  /**
   * Looks again and again whether the cluster's end has arrived here: a subscription can die without a word. While the
   * server says by checkpoints that it looks and finds nothing, it need not be asked.
   */
  async #watch(client: LedgerClient, session: Session): Promise<never> {
    let awaited: Position | null = null;
    for (;;) {
      await this.#pause(this.settings.timing.probeMs);
      const { events, checkpoints } = session.sinceLastLook();
      const end: Position | null = events === 0 && checkpoints > 0 ? placeOf(session.received) : placeOf(await client.last());
      if (session.over.aborted) return session.lost;
      this.#failures = 0;
      this.tell({ kind: 'end', end });
      if (events === 0 && !this.#feed.full && isBehind(session.received, awaited)) {
        throw new Lost(`Klaster ${this.#hosts} tidak lagi mengirim peristiwa baru. Sambungan dibuat ulang.`);
      }
      awaited = end;
      if (this.#feed.empty && !isBehind(session.received, end)) void this.#auditInTurn(client, session);
    }
  }

  /**
   * The replica's last whole append must stand in the cluster as it does here, and at the same place. A leader that was
   * just chosen, or one that does not know yet that it no longer leads, may lack it for a moment: it is looked for again
   * before the node stops. Other content is no such matter.
   */
  async #verify(client: LedgerClient, mark: ReplicaMark, anchor: Anchor | undefined, end: ArrivedEvent | undefined): Promise<void> {
    if (!anchor || !mark.position) return;
    const { stream, revision, bytes } = anchor;
    const where = `aliran "${stream}" revisi ${revision}, urutan ${mark.sequence - bytes.length + 1}–${mark.sequence}, posisi klaster ${mark.position.commit}/${mark.position.prepare}`;
    const there = isBehind(placeOf(end), mark.position) ? [] : await client.stream(stream, revision, bytes.length);
    if (there.length < bytes.length) {
      if (++this.#missing < MISSING_TIMES) throw new Missing(`Klaster ${this.#hosts} belum memegang penambahan terakhir salinan node ini (${where}); dicari lagi.`);
      throw disagreement('Klaster tidak memegang penambahan terakhir salinan node ini: dipulihkan dari cadangan lama, terpotong, dihapus sebagian, atau bukan klaster yang sama', where);
    }
    this.#missing = 0;
    if (!there.every((event, i) => event.revision === revision + i && Buffer.compare(event.bytes, bytes[i]!) === 0)) {
      throw disagreement('Penambahan terakhir di salinan node ini berbeda isinya dari yang di klaster', where);
    }
    // Same content at another place: what lies between may have come in another order.
    const at = await client.at(mark.position);
    const last = there.at(-1)!;
    if (!at || at.commit !== mark.position.commit || at.prepare !== mark.position.prepare || at.stream !== last.stream || at.revision !== last.revision) {
      throw disagreement('Penambahan terakhir di salinan node ini berada di tempat lain di log klaster', where);
    }
  }

  async #checkSettings(client: LedgerClient): Promise<void> {
    if (this.#settingsChecked) return;
    try {
      const warning = settingsWarning(await client.lastOf('$settings'));
      if (warning !== undefined) this.#notice(warning);
      this.#settingsChecked = true;
    } catch (error) {
      const { meaning } = clusterFault(error, this.#hosts);
      if (meaning !== 'refused') return; // asked again with the next connection
      this.#settingsChecked = true;
      this.#notice('Perlindungan klaster terhadap penghapusan tidak dapat diperiksa: pengguna node ini tidak boleh membaca $settings. Pastikan perintah penyiapan klaster sudah dijalankan oleh admin.');
    }
  }

  /** What was said about one of our streams' metadata: retention or rights that could lose events. */
  #metadata(event: ArrivedEvent): void {
    const warning = metadataWarning(event);
    if (warning !== undefined) this.#notice(warning);
  }

  #notice(text: string): void {
    if (this.#noticed.has(text)) return;
    this.#noticed.add(text);
    this.tell({ kind: 'notice', text });
  }

  /** Compares the whole ledger with the replica, once it is level and then at long intervals. Ends with the session. */
  async #auditInTurn(client: LedgerClient, session: Session): Promise<void> {
    if (Date.now() < this.#auditDue) return;
    this.#auditDue = Number.POSITIVE_INFINITY;
    try {
      const result = await audit(this.settings, client, session.over, (event) => this.#metadata(event));
      this.#auditDue = Date.now() + this.settings.timing.auditMs;
      if (result) this.tell({ kind: 'audited', ...result });
      else this.#auditDue = 0;
    } catch (error) {
      // A read that failed proves nothing; the next level moment tries again. A disagreement ends everything.
      this.#auditDue = 0;
      if (error instanceof EventStoreError) session.end(error);
    }
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.#closed) this.#wake();
    });
  }
}

const invalid = (stream: string, why: string): AttemptAnswer => ({ kind: 'invalid', message: `Peristiwa untuk aliran "${stream}" tidak dapat dikirim ke klaster: ${why}.` });

/** The connection is gone or as good as gone. */
class Lost extends Error {}

/** The cluster lacks what the replica holds. */
class Missing extends Lost {}

/** How many times it is looked for, with the pauses between connections, before that is believed. */
const MISSING_TIMES = 5;

/** One subscription: hands every event to the feed, and knows whether it still lives. */
class Session {
  /** Place of the last event that arrived. */
  received: Position | null;
  /** Rejects when the subscription ends, however it ends. */
  readonly lost: Promise<never>;
  /** Aborted when it has ended. */
  readonly over: AbortSignal;
  /** Resolves when nothing of it is open any more. */
  dropped: Promise<void> = Promise.resolve();
  readonly #subscription: AllStreamSubscription;
  readonly #confirmed: Promise<void>;
  readonly #abort = new AbortController();
  #reject: (reason: unknown) => void = () => undefined;
  #events = 0;
  #checkpoints = 0;

  constructor(client: LedgerClient, after: Position | null, feed: Feed, metadata: (event: ArrivedEvent) => void) {
    this.received = after;
    this.over = this.#abort.signal;
    this.lost = new Promise<never>((_, reject) => (this.#reject = reject));
    this.lost.catch(() => undefined);
    const subscription = client.subscribe(after, { checkpoint: () => void this.#checkpoints++, highWaterMark: HIGH_WATER_MARK });
    this.#subscription = subscription;
    subscription.on('error', (error) => this.end(error));
    subscription.on('end', () => this.end(new Lost('Klaster mengakhiri langganan.')));
    subscription.on('close', () => this.end(new Lost('Langganan ke klaster tertutup.')));
    this.#confirmed = new Promise((resolve) => subscription.once('confirmation', () => resolve()));
    feed.onRoom = () => subscription.resume();
    feed.onRefused = (message) => this.end(new Lost(message));
    subscription.on('data', (resolved: ResolvedEvent) => {
      if (this.over.aborted) return;
      const isMetadata = resolved.event?.streamId.startsWith('$$') === true;
      const event = arrived(resolved, isMetadata);
      this.#events++;
      if (isMetadata) return metadata(event);
      this.received = event;
      if (!feed.add(event)) subscription.pause();
    });
  }

  async confirmed(patienceMs: number): Promise<void> {
    const late = setTimeout(() => this.end(Object.assign(new Error('no confirmation'), { type: 'deadline-exceeded' })), patienceMs);
    try {
      await Promise.race([this.#confirmed, this.lost]);
    } finally {
      clearTimeout(late);
    }
  }

  /** How much the server has said since this was asked last. */
  sinceLastLook(): { readonly events: number; readonly checkpoints: number } {
    const said = { events: this.#events, checkpoints: this.#checkpoints };
    this.#events = 0;
    this.#checkpoints = 0;
    return said;
  }

  end(reason: unknown): void {
    if (this.over.aborted) return;
    this.#abort.abort();
    this.#reject(reason);
    this.dropped = drop(this.#subscription);
  }
}

/** The place alone: what crosses to another thread is copied. */
const placeOf = (event: Position | null | undefined): Position | null => (event ? { commit: event.commit, prepare: event.prepare } : null);

/** True when the place lies before the other one, which may be nowhere. */
const isBehind = (place: Position | null, other: Position | null): boolean => other !== null && (place === null || isBefore(place, other));
