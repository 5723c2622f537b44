import { buildEventReader, type EventCatalogue, type Upcaster } from './upcaster.js';
import { envelopeOf } from './contract/events.js';

const step = (type: string, from: number, to = from + 1): Upcaster => ({ type, from, to, up: (data) => ({ ...data, jalan: `${String(data.jalan ?? '')}${from}` }) });
const catalogue = (current: Record<string, number>, ...upcasters: Upcaster[]): EventCatalogue => ({ current, upcasters });
const stored = (type: string, version: number) => ({ ...envelopeOf('s', -1), type, version, data: { asal: 'lama' } });

describe('reading events through their upcasters', () => {
  const reader = buildEventReader([catalogue({ Satu: 1 }), catalogue({ Tiga: 3 }, step('Tiga', 2), step('Tiga', 1))]);

  it('knows the types of every catalogue', () => {
    expect([...reader.types].sort()).toEqual(['Satu', 'Tiga']);
  });

  it('leaves an event of the current version as it is', () => {
    const envelope = stored('Satu', 1);
    expect(reader.current(envelope)).toBe(envelope);
  });

  it.each([
    [1, '12'],
    [2, '2'],
  ])('takes version %i through every later step, in order', (version, jalan) => {
    const envelope = stored('Tiga', version);
    expect(reader.current(envelope)).toEqual({ ...envelope, version: 3, data: { asal: 'lama', jalan } });
    expect(envelope.data).toEqual({ asal: 'lama' });
  });

  it.each([
    ['an unknown type', stored('Empat', 1), 'unknown-event', /"Empat" tidak dikenal/],
    ['a name that every object inherits', stored('constructor', 1), 'unknown-event', /"constructor" tidak dikenal/],
    ['a version from the future', stored('Tiga', 4), 'newer-version', /versi 4 lebih baru.*\(3\)/],
    ['version 0', stored('Tiga', 0), 'unknown-event', /berversi 0/],
    ['half a version', stored('Tiga', 1.5), 'unknown-event', /berversi 1.5/],
  ])('refuses %s', (_, envelope, kind, message) => {
    expect(() => reader.current(envelope)).toThrow(expect.objectContaining({ kind, message: expect.stringMatching(message) }));
  });
});

describe('checking catalogues at start', () => {
  it.each<[string, EventCatalogue[], RegExp]>([
    ['a gap at the beginning', [catalogue({ A: 3 }, step('A', 2))], /"A" 1→2 tidak ada/],
    ['a gap in the middle', [catalogue({ A: 4 }, step('A', 1), step('A', 3))], /"A" 2→3 tidak ada/],
    ['a chain that ends before the current version', [catalogue({ A: 3 }, step('A', 1))], /"A" 2→3 tidak ada/],
    ['a chain that goes past the current version', [catalogue({ A: 2 }, step('A', 1), step('A', 2))], /"A" 2→3 melewati versi berlaku 2/],
    ['a jump', [catalogue({ A: 3 }, step('A', 1, 3))], /"A" 1→3 melompat/],
    ['a cycle', [catalogue({ A: 2 }, step('A', 1), step('A', 2, 1))], /"A" 2→1 berputar balik/],
    ['a step to itself', [catalogue({ A: 2 }, step('A', 1), step('A', 1, 1))], /"A" 1→1 berputar balik/],
    ['two upcasters for one step', [catalogue({ A: 2 }, step('A', 1), step('A', 1))], /"A" 1→2 ada dua/],
    ['a type in two catalogues', [catalogue({ A: 1 }), catalogue({ A: 1 })], /"A" ada di dua katalog/],
    ['an upcaster of another context’s type', [catalogue({ A: 2 }, step('A', 1)), catalogue({ B: 1 }, step('A', 1))], /"A" yang tidak ada di katalognya/],
    ['a current version that is no count', [catalogue({ A: 0 })], /versi 0 dari "A"/],
    ['an upcaster from version 0', [catalogue({ A: 1 }, step('A', 0))], /"A" 0→1 mulai dari versi yang tidak sah/],
  ])('refuses %s', (_, catalogues, message) => {
    expect(() => buildEventReader(catalogues)).toThrow(expect.objectContaining({ kind: 'catalogue', message: expect.stringMatching(message) }));
  });

  it('names every fault at once', () => {
    expect(() => buildEventReader([catalogue({ A: 2, B: 2 })])).toThrow(/"A" 1→2 tidak ada; .*"B" 1→2 tidak ada/);
  });
});
