import { readFileSync, readdirSync } from 'node:fs';
import { buildEventReader, canonical, type Envelope, type EventCatalogue } from '#event-store';

/** A stored event as it was written once, byte for byte. */
export interface Golden {
  readonly berkas: string;
  readonly teks: string;
  readonly envelope: Envelope;
}

/** The golden events of a context: `libs/{konteks}/golden/{Type}.{version}.json`. */
export function bacaGolden(konteks: string): Golden[] {
  const folder = new URL(`../../../libs/${konteks}/golden/`, import.meta.url);
  return readdirSync(folder).filter((f) => f.endsWith('.json')).sort().map((berkas) => {
    const teks = readFileSync(new URL(berkas, folder), 'utf8');
    return { berkas, teks, envelope: JSON.parse(teks) as Envelope };
  });
}

/**
 * Declares the tests that keep what is stored readable: every version of every type of a catalogue has a golden event,
 * its bytes are canonical, and today's reader brings it up to the current version. A golden file is never changed.
 */
export function ujiGolden(konteks: string, katalog: EventCatalogue): void {
  const semua = bacaGolden(konteks);
  const harapan = Object.entries(katalog.current).flatMap(([jenis, versi]) => Array.from({ length: versi }, (_, i) => `${jenis}.${i + 1}.json`));

  it('has a golden event for every version of every type', () => {
    expect(semua.map((g) => g.berkas).sort()).toEqual(harapan.sort());
  });

  it.each(semua)('reads $berkas', ({ berkas, teks, envelope }) => {
    expect(canonical(envelope)).toBe(teks);
    expect(`${envelope.type}.${envelope.version}.json`).toBe(berkas);
    expect(Object.keys(envelope).sort()).toEqual(['aktor', 'berlaku', 'command', 'correlation', 'data', 'dicatat', 'id', 'part', 'revision', 'source', 'stream', 'type', 'usulan', 'version']);
    const kini = buildEventReader([katalog]).current(envelope);
    expect(kini.version).toBe(katalog.current[envelope.type]);
    if (envelope.version === kini.version) expect(kini).toBe(envelope);
  });
}
