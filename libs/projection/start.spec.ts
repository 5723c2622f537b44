import { closeSync, cpSync, openSync, readFileSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from './content-hash.js';
import { Ledger } from './fixtures/ledger.js';
import { files, modelsModule, modelsModuleV2, wholeUpTo } from './fixtures/threads.js';
import { Projections } from './projections.js';

describe('starting on what an earlier run left', () => {
  let ledger: Ledger;
  let before: string;

  /** Starts, catches up, and reports what the notices and the content were. */
  async function run(module: URL = modelsModule): Promise<{ notices: string[]; hash: string; files: string[] }> {
    const notices: string[] = [];
    const p = await Projections.start({ folder: ledger.folder, modelsModule: module, onNotice: (text) => notices.push(text) });
    try {
      await p.waitFor(ledger.head);
      expect(wholeUpTo(p)).toBe(ledger.head);
      return { notices, hash: contentHash(p.db('saldo'), ['saldo', 'urutan']), files: files(ledger.folder) };
    } finally {
      await p.close();
    }
  }
  const active = (): string => join(ledger.folder, 'baca', readFileSync(join(ledger.folder, 'baca', 'saldo.aktif'), 'utf8').trim());

  beforeEach(async () => {
    ledger = new Ledger();
    ledger.fill(1200);
    before = (await run()).hash;
  });
  afterEach(() => ledger.remove());

  it('goes on with whole files and says nothing', async () => {
    const path = active();
    ledger.fill(5);
    const { notices, hash } = await run();
    expect(notices).toEqual([]);
    expect(hash).not.toBe(before);
    expect(active()).toBe(path);
  });

  it('builds a model of another version anew, and keeps the rest', async () => {
    const { notices, hash, files: now } = await run(modelsModuleV2);
    expect(notices).toEqual(['Model baca "saldo" dibangun dari awal: versinya 1, yang berlaku 2.']);
    expect(hash).not.toBe(before);
    expect(now).toEqual(['jejak-v1-1.sqlite', 'jejak.aktif', 'saldo-v2-2.sqlite', 'saldo.aktif']);
    expect((await run()).hash).toBe(before);
  });

  it.each<[string, (path: string) => void]>([
    ['overwritten in its header', (path) => overwrite(path, 0, 64)],
    ['overwritten in the middle', (path) => overwrite(path, 4096 * 2, statSync(path).size - 4096 * 3)],
    ['cut off', (path) => truncateSync(path, 4096 * 3)],
    ['emptied', (path) => truncateSync(path, 0)],
    ['of something else', (path) => writeFileSync(path, 'bukan basis data')],
  ])('builds a file that was %s anew', async (_, damage) => {
    const path = active();
    damage(path);
    const { notices, hash, files: now } = await run();
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain('"saldo"');
    expect(hash).toBe(before);
    expect(now).toEqual(['jejak-v1-1.sqlite', 'jejak.aktif', 'saldo-v1-2.sqlite', 'saldo.aktif']);
  });

  it.each(['', 'saldo-v1-99.sqlite\n', '../../lain.sqlite\n'])('builds anew when the pointer names %j', async (text) => {
    writeFileSync(join(ledger.folder, 'baca', 'saldo.aktif'), text);
    expect((await run()).hash).toBe(before);
    expect(files(ledger.folder)).toHaveLength(4);
  });

  it('removes generations that a crash left behind', async () => {
    const baca = join(ledger.folder, 'baca');
    for (const name of ['saldo-v1-7.sqlite', 'saldo-v1-7.sqlite-wal', 'saldo-v1-7.sqlite-shm', 'saldo-v0-3.sqlite']) writeFileSync(join(baca, name), 'sisa');
    const { notices, files: now } = await run();
    expect(notices).toEqual([]);
    expect(now).toEqual(['jejak-v1-1.sqlite', 'jejak.aktif', 'saldo-v1-1.sqlite', 'saldo.aktif']);
  });

  it('builds anew on a log that is not the one the model was built from', async () => {
    const other = new Ledger();
    other.fill(1200);
    cpSync(join(ledger.folder, 'baca'), join(other.folder, 'baca'), { recursive: true });
    const mine = ledger;
    ledger = other;
    try {
      const { notices } = await run();
      expect(notices).toHaveLength(2);
      expect(notices[0]).toContain('catatan peristiwa yang lain');
    } finally {
      other.remove();
      ledger = mine;
    }
  });
});

function overwrite(path: string, at: number, length: number): void {
  const fd = openSync(path, 'r+');
  writeSync(fd, Buffer.alloc(length, 0xa5), 0, length, at);
  closeSync(fd);
}
