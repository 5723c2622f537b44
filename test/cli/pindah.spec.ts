import BetterSqlite3 from 'better-sqlite3';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RunningHash, WriterLock, seal } from '#event-store';
import { openLedger } from '../../apps/api/ledger.js';
import { readModels } from '../../apps/api/read-models.js';
import { StandIn } from '../support/eventstore-standin/index.js';
import { rewriteEvent } from '../support/eventstore-standin/tampering.js';
import { FolderUji } from './buku-besar-uji.js';
import { mulaiRunut, runutDengan, type HasilPerintah } from './perintah-runut.js';

const PREFIX = 'runut.';

/** Every row of a log as it lies in its file. */
function rows(folder: string): unknown[][] {
  const db = new BetterSqlite3(join(folder, 'log.sqlite'), { readonly: true });
  try {
    return db.prepare('select sequence, stream, revision, part_i, part_n, batas_waktu, hex(bytes) from log order by sequence').raw().all() as unknown[][];
  } finally {
    db.close();
  }
}

function runningHash(folder: string): string {
  const hash = new RunningHash();
  for (const row of rows(folder)) hash.add(Buffer.from(row[6] as string, 'hex'));
  return hash.hex;
}

/** Content of every read model of a ledger, built from its log. */
async function contents(folder: string): Promise<Record<string, string>> {
  const ledger = await openLedger({ folder });
  try {
    await ledger.projections.waitFor(await ledger.store.head(), undefined, 60_000);
    return Object.fromEntries(await Promise.all(readModels.map(async ({ name }) => [name, (await ledger.projections.contentHash(name)).contentHash] as const)));
  } finally {
    await ledger.close();
  }
}

const keptFiles = async (folder: string): Promise<string[]> => (await readdir(join(folder, 'berkas'), { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name)).sort();
const told = ({ kode, keluar, galat }: HasilPerintah): Record<string, unknown> => {
  if (kode !== 0) throw new Error(`ended with ${kode}: ${galat}`);
  return (JSON.parse(keluar) as Record<string, unknown>[])[0]!;
};

describe('runut pindah', () => {
  const folder = new FolderUji();
  let data: string;
  let standIn: StandIn;
  beforeAll(async () => {
    data = await folder.jombang();
  });
  afterAll(() => folder.bersihkan());
  beforeEach(async () => {
    standIn = await StandIn.start({ folder: join(await folder.baru(), 'server') });
  });
  afterEach(() => standIn.stop());

  const events = (): number => standIn.storage.allForwards(0, Number.MAX_SAFE_INTEGER).filter((e) => e.stream.startsWith(PREFIX)).length;
  const move = (dari: string, ke: string, berkas: string): Promise<HasilPerintah> => runutDengan({ RUNUT_BERKAS: berkas }, data, 'pindah', '--dari', dari, '--ke', ke, '--json');

  it('takes a ledger to a cluster and back: the same rows, the same read models, the same files', async () => {
    const shared = await folder.baru();
    const there = told(await move(data, standIn.url, shared));
    expect(there).toMatchObject({ peristiwa: rows(data).length, sudahAda: 0, sidikBerjalan: runningHash(data), berkas: 1 });
    expect(await keptFiles(shared)).toEqual(await keptFiles(data));
    const back = join(await folder.baru(), 'data');
    expect(told(await move(standIn.url, back, shared))).toMatchObject({ peristiwa: there['peristiwa'], sidikBerjalan: there['sidikBerjalan'], berkas: 1 });
    expect(rows(back)).toEqual(rows(data));
    expect(await keptFiles(back)).toEqual(await keptFiles(data));
    expect(await readdir(back)).not.toContain('.sedang-dipindah');
    expect(await readdir(data)).not.toContain('.sedang-dipindah');
    expect(await contents(back)).toEqual(await contents(data));
    // There again: all of it is there already.
    expect(told(await move(data, standIn.url, shared))).toMatchObject({ peristiwa: there['peristiwa'], sudahAda: there['peristiwa'] });
  });

  it('goes on where it was killed, in both directions', async () => {
    const shared = await folder.baru();
    let kills = 0;
    for (const appends of [1, 1, 2, 3]) {
      const { anak, hasil } = mulaiRunut({ RUNUT_BERKAS: shared }, data, 'pindah', '--dari', data, '--ke', standIn.url);
      let left = appends;
      const stop = standIn.storage.onCommit(() => --left === 0 && anak.kill('SIGKILL'));
      if ((await hasil).kode === null) kills += 1;
      stop();
    }
    expect(kills).toBe(4);
    const before = events();
    expect(before).toBeGreaterThan(0);
    expect(told(await move(data, standIn.url, shared))).toMatchObject({ peristiwa: rows(data).length, sudahAda: before, sidikBerjalan: runningHash(data) });

    const back = join(await folder.baru(), 'data');
    for (const event of [1, 40, 200]) {
      // Killed while its replica is being filled.
      const { anak, hasil } = mulaiRunut({ RUNUT_BERKAS: shared }, data, 'pindah', '--dari', standIn.url, '--ke', back);
      const ordered = standIn.faults.next('subscribe', { kind: 'stall', after: event });
      await ordered.met;
      anak.kill('SIGKILL');
      await hasil;
      expect(await readdir(back)).not.toContain('log.sqlite');
    }
    expect(told(await move(standIn.url, back, shared))).toMatchObject({ peristiwa: rows(data).length, sidikBerjalan: runningHash(data) });
    expect(rows(back)).toEqual(rows(data));
  });

  it('notices a byte that was changed in the copy, and a copy that is not of this ledger', async () => {
    const shared = await folder.baru();
    told(await move(data, standIn.url, shared));
    const [, stream, revision] = rows(data)[4] as [number, string, number];
    rewriteEvent(standIn.storage, `${PREFIX}${stream}`, revision, (bytes) => Buffer.from(Buffer.from(bytes).toString('utf8').replace('"aktor-demo"', '"aktor-lain"')));
    const again = await move(data, standIn.url, shared);
    expect([again.kode, JSON.parse(again.keluar)]).toEqual([2, [expect.objectContaining({ kode: 'invalid', pesan: expect.stringContaining('nomor 5 di sana bukan nomor 5') })]]);
  });

  it('refuses a cluster that holds something else, before it writes anything', async () => {
    const [foreign] = seal('lain', -1, [{ type: 'Uji', version: 1, data: {}, berlaku: '2024-01-01' }], { id: 'p', aktor: { id: 'a', peran: 'uji', lingkup: '*' }, source: { jenis: 'api' }, correlationId: 'p', causationId: null, usulan: null }, 'h', '2024-01-01T00:00:00.000Z');
    standIn.storage.appendNow({ stream: `${PREFIX}lain`, expected: 'any', events: [{ id: foreign!.envelope.id, type: 'Uji', contentType: 'application/octet-stream', data: foreign!.bytes, metadata: new Uint8Array() }] });
    expect((await move(data, standIn.url, await folder.baru())).kode).toBe(2);
    expect(events()).toBe(1);
  });

  it('refuses a ledger that somebody writes, a folder that holds one, and two ends of one kind', async () => {
    const shared = await folder.baru();
    const lock = WriterLock.take(data);
    const locked = await move(data, standIn.url, shared);
    lock.release();
    expect([locked.kode, locked.keluar]).toEqual([1, expect.stringContaining('locked')]);
    expect((await move(standIn.url, data, shared)).keluar).toContain('tujuan-berisi');
    expect((await move(data, join(data, 'lain'), shared)).keluar).toContain('arah-pindah');
    expect(events()).toBe(0);
  });

  it('stops where a file that an event came out of is damaged', async () => {
    const copy = await folder.salinan(data);
    const [name] = await keptFiles(copy);
    await writeFile(join(copy, 'berkas', name!), 'bukan isinya');
    const { kode, keluar } = await move(copy, standIn.url, await folder.baru());
    expect([kode, keluar]).toEqual([2, expect.stringContaining('berkas-berubah')]);
  });
});
