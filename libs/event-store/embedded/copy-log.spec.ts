import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seal } from '../envelope.js';
import { copyLog } from './copy-log.js';
import { EmbeddedEventStore } from './embedded-event-store.js';
import { LogReader } from './log-reader.js';

const meta = { aktor: { id: 'a', peran: 'uji', lingkup: '*' }, source: { jenis: 'proses' }, correlationId: 'k', causationId: null, usulan: null } as const;

describe('copy of a log', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'runut-salin-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function append(store: EmbeddedEventStore, from: number, to: number): Promise<void> {
    for (let i = from; i < to; i++) {
      const events = seal('aliran', i - 1, [{ type: 'Uji', version: 1, data: { isi: 'x'.repeat(2_000), i }, berlaku: '2024-01-01' }], { ...meta, id: `perintah-${i}` }, 'hash', '2024-01-01T00:00:00.000Z');
      await store.append('aliran', i - 1, events);
    }
  }

  it('holds one moment of a log that is written meanwhile, byte for byte', async () => {
    const [from, to] = [join(folder, 'asal'), join(folder, 'salinan')];
    const store = await EmbeddedEventStore.open(from);
    await append(store, 0, 300);
    const [copy] = await Promise.all([copyLog(from, to), append(store, 300, 340)]);
    expect(copy.head).toBeGreaterThanOrEqual(300);
    const [a, b] = [LogReader.open(from), LogReader.open(to)];
    expect(b.head()).toBe(copy.head);
    expect(b.readFrom(1, 1_000).flat()).toEqual(a.readFrom(1, 1_000).flat().slice(0, copy.head));
    a.close();
    b.close();
    await store.close();
    expect((await readdir(to)).sort()).toEqual(['log.sqlite']);
  });

  it('can be written on as a ledger of its own', async () => {
    const store = await EmbeddedEventStore.open(join(folder, 'asal'));
    await append(store, 0, 3);
    await store.close();
    await copyLog(join(folder, 'asal'), join(folder, 'salinan'));
    const copy = await EmbeddedEventStore.open(join(folder, 'salinan'));
    await append(copy, 3, 5);
    expect(await copy.head()).toBe(5);
    await copy.close();
  });

  it('never overwrites a ledger, and says so where there is none to copy', async () => {
    const store = await EmbeddedEventStore.open(join(folder, 'asal'));
    await append(store, 0, 1);
    await store.close();
    await expect(copyLog(join(folder, 'asal'), join(folder, 'asal'))).rejects.toMatchObject({ kind: 'invalid' });
    await expect(copyLog(join(folder, 'tidak-ada'), join(folder, 'salinan'))).rejects.toMatchObject({ kind: 'unavailable' });
  });
});
