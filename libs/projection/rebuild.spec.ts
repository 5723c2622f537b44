import { Ledger, tambah } from './fixtures/ledger.js';
import { files, hold, modelsModule, until, wholeUpTo } from './fixtures/threads.js';
import { oncePerConnection } from './active-connection.js';
import { RebuildRunningError } from './errors.js';
import { Projections } from './projections.js';

describe('rebuild', () => {
  let ledger: Ledger;
  let projections: Projections;

  const start = async (): Promise<Projections> => (projections = await Projections.start({ folder: ledger.folder, modelsModule }));

  beforeEach(() => {
    ledger = new Ledger();
  });
  afterEach(async () => {
    await projections.close();
    ledger.remove();
  });

  it('takes over without a gap while appends keep coming, and equals a fresh build', async () => {
    ledger.fill(8000);
    const p = await start();
    await p.waitFor(8000);
    let done = false;
    const rebuilding = p.rebuild('saldo').finally(() => (done = true));
    let seen = 0;
    while (!done) {
      p.notify(ledger.fill(7));
      await p.waitFor(ledger.head, ['saldo']);
      const now = wholeUpTo(p);
      expect(now).toBeGreaterThanOrEqual(Math.max(seen, ledger.head));
      seen = now;
    }
    const { events } = await rebuilding;
    expect(events).toBeGreaterThanOrEqual(8000);
    p.notify(ledger.fill(7));
    await p.waitFor(ledger.head);
    expect(wholeUpTo(p)).toBe(ledger.head);
    const live = await p.contentHash('saldo');
    expect(live.events).toBe(ledger.head);
    expect(await p.rebuild('saldo')).toEqual(live);
    expect(await p.rebuild('saldo')).toEqual(live);
  });

  it('lets the main thread turn', async () => {
    ledger.fill(20_000);
    const p = await start();
    await p.waitFor(20_000);
    let turns = 0;
    let done = false;
    const rebuilding = p.rebuild('saldo').finally(() => (done = true));
    await until(() => {
      turns += 1;
      return done;
    });
    await rebuilding;
    expect(turns).toBeGreaterThan(20);
  });

  it('lets statements of the old connection finish, and hands out the new one', async () => {
    ledger.fill(300);
    const p = await start();
    await p.waitFor(300);
    const before = p.db('saldo');
    expect(p.db('saldo')).toBe(before);
    const statement = oncePerConnection((db) => db.prepare('select count(*) from urutan').pluck());
    const rows = before.prepare('select sequence from urutan order by 1').pluck().iterate();
    expect(rows.next().value).toBe(1);
    const old = files(ledger.folder).filter((f) => f.startsWith('saldo-'));
    await p.rebuild('saldo');
    const after = p.db('saldo');
    expect(after).not.toBe(before);
    expect(statement(after).get()).toBe(300);
    expect([...rows]).toHaveLength(299);
    await p.close();
    const kept = files(ledger.folder).filter((f) => f.startsWith('saldo-'));
    expect(kept).toHaveLength(1);
    expect(kept).not.toEqual(old);
  });

  it('removes the old generation at once where nobody reads it', async () => {
    ledger.fill(30);
    const p = await start();
    await p.waitFor(30);
    await p.rebuild('saldo');
    await p.rebuild('saldo');
    // Messages to the live thread are heard in order: after the third switch-over the second release is done.
    await p.rebuild('saldo');
    expect(files(ledger.folder).filter((f) => f.startsWith('saldo-')).length).toBeLessThanOrEqual(2);
  });

  it('refuses a second rebuild of one model, shows how far the first is, and survives its end half-way', async () => {
    ledger.fill(2000);
    const head = ledger.append({ type: 'Tahan' }, tambah('a', 1));
    const p = await start();
    await p.waitFor(head);
    const before = await p.contentHash('saldo');
    const release = hold(ledger.folder);
    const ended = expect(p.rebuild('saldo')).rejects.toMatchObject({ kind: 'closed' });
    await expect(p.rebuild('saldo')).rejects.toBeInstanceOf(RebuildRunningError);
    await until(() => (p.status()[0]!.dibangunUlang?.sampai ?? 0) > 0);
    expect(p.status()[0]).toMatchObject({ keadaan: 'terkini', sampai: head, dibangunUlang: { dari: head } });
    expect(p.status()[1]!.dibangunUlang).toBeNull();
    await p.rebuild('jejak');
    const more = ledger.append(tambah('b', 1));
    p.notify(more);
    await p.waitFor(more);
    await p.close();
    await ended;
    release();
    expect(files(ledger.folder)).toHaveLength(4);

    const again = await start();
    await again.waitFor(more);
    expect(wholeUpTo(again)).toBe(more);
    const now = await again.contentHash('saldo');
    expect(now.contentHash).not.toBe(before.contentHash);
    await expect(again.rebuild('saldo')).resolves.toEqual(now);
  });
});
