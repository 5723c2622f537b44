import { EventStoreError } from './errors.js';
import type { Envelope } from './port.js';

/** Turns the stored data of one version of an event type into that of the next version. Pure. */
export interface Upcaster {
  readonly type: string;
  readonly from: number;
  readonly to: number;
  readonly up: (data: Envelope['data']) => Envelope['data'];
}

/** What a context publishes about its events: the current version of each type, and the way up from older ones. */
export interface EventCatalogue {
  readonly current: Readonly<Record<string, number>>;
  readonly upcasters: readonly Upcaster[];
}

/** Applies upcasters on reading; the stored bytes are never touched. Built once at start, where the chain is checked. */
export interface EventReader {
  /** The envelope with `data` and `version` brought up to the current version. Throws on an unknown type or a version from the future. */
  current(envelope: Envelope): Envelope;
  readonly types: ReadonlySet<string>;
}

/**
 * Joins the catalogues of all contexts and checks them, so that a hole in a chain stops the start and not a rebuild a
 * year later: every type in one catalogue only, and its upcasters exactly the steps 1→2, …, current−1→current.
 * Throws `catalogue`, with every fault in one message.
 */
export function buildEventReader(catalogues: readonly EventCatalogue[]): EventReader {
  const faults: string[] = [];
  const chains = new Map<string, readonly Upcaster[]>();
  for (const { current, upcasters } of catalogues) {
    for (const [type, version] of Object.entries(current)) {
      if (chains.has(type)) faults.push(`jenis "${type}" ada di dua katalog`);
      chains.set(type, chain(type, version, upcasters.filter((upcaster) => upcaster.type === type), faults));
    }
    for (const { type } of upcasters) if (!Object.hasOwn(current, type)) faults.push(`ada peningkat untuk jenis "${type}" yang tidak ada di katalognya`);
  }
  if (faults.length > 0) throw new EventStoreError('catalogue', `Katalog peristiwa tidak sah: ${faults.join('; ')}.`);

  return {
    types: new Set(chains.keys()),
    current(envelope) {
      const { type, version } = envelope;
      const steps = chains.get(type);
      if (!steps) throw new EventStoreError('unknown-event', `Jenis peristiwa "${type}" tidak dikenal (peristiwa ${envelope.id}). Perbarui Runut.`);
      const latest = steps.length + 1;
      if (version === latest) return envelope;
      if (version > latest) throw new EventStoreError('newer-version', `Peristiwa "${type}" versi ${version} lebih baru daripada yang dikenal program ini (${latest}). Perbarui Runut.`);
      if (!Number.isInteger(version) || version < 1) throw new EventStoreError('unknown-event', `Peristiwa "${type}" berversi ${version}, yang tidak pernah ada (peristiwa ${envelope.id}).`);
      const data = steps.slice(version - 1).reduce((older, { up }) => up(older), envelope.data);
      return { ...envelope, version: latest, data };
    },
  };
}

/** The upcasters of one type in order, position i leading from version i + 1. Faults are added to the list. */
function chain(type: string, current: number, upcasters: readonly Upcaster[], faults: string[]): readonly Upcaster[] {
  if (!Number.isSafeInteger(current) || current < 1) {
    faults.push(`versi ${current} dari "${type}" bukan bilangan bulat mulai 1`);
    return [];
  }
  const steps: Upcaster[] = [];
  for (const upcaster of upcasters) {
    const { from, to } = upcaster;
    const step = `"${type}" ${from}→${to}`;
    if (to <= from) faults.push(`peningkat ${step} berputar balik`);
    else if (to !== from + 1) faults.push(`peningkat ${step} melompat`);
    else if (!Number.isSafeInteger(from) || from < 1) faults.push(`peningkat ${step} mulai dari versi yang tidak sah`);
    else if (to > current) faults.push(`peningkat ${step} melewati versi berlaku ${current}`);
    else if (steps[from - 1]) faults.push(`peningkat ${step} ada dua`);
    else steps[from - 1] = upcaster;
  }
  for (let from = 1; from < current; from++) if (!steps[from - 1]) faults.push(`peningkat "${type}" ${from}→${from + 1} tidak ada`);
  return steps;
}
