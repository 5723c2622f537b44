import type { MessagePort } from 'node:worker_threads';
import type { ArrivedEvent } from './arrived-event.js';
import { packEvents } from './bundle.js';
import type { FromReplica, ToReplica } from './protocol.js';

/** Events in one message: many enough that a message does not count, few enough that the replica soon has work. */
const MAX_BUNDLE = 2_048;
/** So many in one turn of the event loop is a catch-up: there a few milliseconds more save most of the disk syncs. */
const CATCHING_UP = 96;
const CATCH_UP_MS = 15;
/** Events and bytes on their way to the disk before the subscription is paused. */
const MAX_WAITING_EVENTS = 32_768;
const MAX_WAITING_BYTES = 32 * 1024 * 1024;

type From = Extract<FromReplica, { kind: 'from' }>;

/** The connection's end of the way to the replica: bundles what arrives and says when it is too much. */
export class Feed {
  readonly #port: MessagePort;
  #generation = 0;
  #begun: ((from: From) => void) | undefined;
  #bundle: ArrivedEvent[] = [];
  #scheduled = false;
  #events = 0;
  #bytes = 0;
  /** Sizes of the bundles that were sent and not taken yet. */
  #sent: { readonly count: number; readonly bytes: number }[] = [];
  #full = false;
  /** Called when there is room again after `add` said that there is none. */
  onRoom: () => void = () => undefined;
  /** Called when the replica could not store what it was sent. */
  onRefused: (message: string) => void = () => undefined;

  constructor(port: MessagePort) {
    this.#port = port;
    port.on('message', (message: FromReplica) => this.#receive(message));
  }

  /** Begins anew: drops what was not sent, and hears where the replica stands. */
  begin(): Promise<From> {
    this.#generation++;
    this.#bundle = [];
    this.#sent = [];
    this.#events = 0;
    this.#bytes = 0;
    this.#full = false;
    return new Promise((resolve) => {
      this.#begun = resolve;
      this.#post({ kind: 'begin', generation: this.#generation });
    });
  }

  /** Takes an event. False: pause until `onRoom`. */
  add(event: ArrivedEvent): boolean {
    this.#bundle.push(event);
    this.#events++;
    this.#bytes += event.bytes.length;
    if (this.#bundle.length >= MAX_BUNDLE) this.#send();
    else if (!this.#scheduled) {
      // What arrives in one turn of the event loop travels together.
      this.#scheduled = true;
      setImmediate(() => {
        if (this.#bundle.length < CATCHING_UP) this.#flush();
        else setTimeout(() => this.#flush(), CATCH_UP_MS);
      });
    }
    this.#full = this.#events >= MAX_WAITING_EVENTS || this.#bytes >= MAX_WAITING_BYTES;
    return !this.#full;
  }

  /** True while the subscription is paused because the disk is behind. */
  get full(): boolean {
    return this.#full;
  }

  /** True when everything that arrived is on disk. */
  get empty(): boolean {
    return this.#events === 0;
  }

  close(): void {
    this.#port.close();
  }

  #flush(): void {
    this.#scheduled = false;
    this.#send();
  }

  #send(): void {
    if (this.#bundle.length === 0) return;
    const count = this.#bundle.length;
    const bundle = packEvents(this.#bundle);
    this.#bundle = [];
    this.#sent.push({ count, bytes: bundle.bytes.byteLength });
    this.#port.postMessage({ kind: 'events', generation: this.#generation, count, bundle } satisfies ToReplica, [bundle.bytes, bundle.numbers.buffer, bundle.places.buffer]);
  }

  #post(message: ToReplica): void {
    this.#port.postMessage(message);
  }

  #receive(message: FromReplica): void {
    if (message.generation !== this.#generation) return;
    if (message.kind === 'from') {
      this.#begun?.(message);
      this.#begun = undefined;
    } else if (message.kind === 'taken') {
      for (let count = message.count; count > 0; ) {
        const first = this.#sent.shift()!;
        count -= first.count;
        this.#events -= first.count;
        this.#bytes -= first.bytes;
      }
      if (this.#full && this.#events < MAX_WAITING_EVENTS / 2 && this.#bytes < MAX_WAITING_BYTES / 2) {
        this.#full = false;
        this.onRoom();
      }
    } else this.onRefused(message.message);
  }
}
