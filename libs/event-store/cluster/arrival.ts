import type { DisagreementError } from '../errors.js';
import { MAX_APPEND_BYTES } from '../port.js';
import { disagreement, placeOfEvent } from './disagreement.js';
import { readEnvelope, type ReadEnvelope } from './envelope-check.js';

/** An event as the cluster hands it over. */
export interface ArrivedEvent {
  /** Name of the stream in the cluster, with the ledger's prefix. */
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly commit: bigint;
  readonly prepare: bigint;
  readonly bytes: Uint8Array;
}

/** One whole append, ready to be stored. */
export interface WholeAppend {
  /** Without the prefix. */
  readonly stream: string;
  /** Revision of its first event. */
  readonly revision: number;
  readonly dicatat: number;
  readonly events: readonly ArrivedEvent[];
}

/**
 * Puts arriving events together to whole appends and checks each: that it is ours, that it stands in the cluster where
 * its envelope says, that it follows what its stream holds already, and that no event of another append lies between its
 * parts. Anything else means that the cluster holds what no node of ours wrote, or has lost something: no event is ever
 * skipped, so `add` throws `disagreement` and the node stops.
 */
export class Arrival {
  #parts: ArrivedEvent[] = [];
  #first: ReadEnvelope | undefined;
  #bytes = 0;

  constructor(
    private readonly prefix: string,
    /** Revision of a stream's last event in the replica, -1 where there is none. */
    private readonly lastRevision: (stream: string) => number,
  ) {}

  /** Forgets the parts of an append that did not arrive whole: the connection was lost, they will come again. */
  reset(): void {
    this.#parts = [];
    this.#first = undefined;
    this.#bytes = 0;
  }

  /** Takes the next event of a ledger of which `stored` are stored. Returns the append when this was its last part. */
  add(event: ArrivedEvent, stored: number): WholeAppend | undefined {
    const sequence = stored + this.#parts.length + 1;
    const stop = (what: string): DisagreementError => disagreement(what, placeOfEvent(event, sequence));
    if (event.type.startsWith('$')) throw stop(`Di antara peristiwa buku besar ada peristiwa sistem "${event.type}": alirannya dihapus atau diubah dari luar Runut`);
    if (event.bytes.length === 0) throw stop('Ada peristiwa yang tidak ditulis oleh Runut: isinya kosong atau bukan biner');
    const read = readEnvelope(event.bytes);
    if (typeof read === 'string') throw stop(`Ada peristiwa yang tidak ditulis oleh Runut: ${read}`);

    const { envelope } = read;
    const stream = event.stream.slice(this.prefix.length);
    if (!event.stream.startsWith(this.prefix) || envelope.stream !== stream) throw stop(`Peristiwa ini tersimpan di aliran yang salah: amplopnya menyebut "${envelope.stream}"`);
    if (envelope.revision !== event.revision) throw stop(`Peristiwa ini tersimpan di revisi yang salah: amplopnya menyebut ${envelope.revision}`);
    if (envelope.id !== event.id) throw stop(`Id peristiwa di klaster (${event.id}) bukan id amplopnya (${envelope.id})`);
    if (envelope.type !== event.type) throw stop(`Jenis peristiwa di klaster ("${event.type}") bukan jenis amplopnya ("${envelope.type}")`);

    const first = this.#first;
    const { i, n } = envelope.part;
    if (first === undefined) {
      if (i !== 1) throw stop(`Ada lubang: bagian ${i} dari ${n} datang tanpa bagian sebelumnya`);
      const last = this.lastRevision(stream);
      if (event.revision !== last + 1) throw stop(`Ada lubang: salinan node ini memegang aliran itu sampai revisi ${last}`);
      this.#first = read;
    } else {
      const { envelope: head } = first;
      const follows = head.stream === envelope.stream && head.part.n === n && i === this.#parts.length + 1 && event.revision === head.revision + this.#parts.length && head.dicatat === envelope.dicatat;
      if (!follows) throw stop(`Penambahan ke aliran "${head.stream}" (revisi ${head.revision}, ${head.part.n} peristiwa) terputus setelah ${this.#parts.length} bagian`);
    }
    this.#parts.push(event);
    this.#bytes += event.bytes.length;
    if (this.#bytes > MAX_APPEND_BYTES) throw stop(`Satu penambahan melebihi batas ${MAX_APPEND_BYTES} bita`);
    if (i < n) return undefined;

    const whole = { stream, revision: this.#parts[0]!.revision, dicatat: this.#first!.dicatat, events: this.#parts };
    this.reset();
    return whole;
  }
}
