import { Ledger, racun, tambah } from './fixtures/ledger.js';
import { files, modelsModule, modelsModuleV2, wholeUpTo } from './fixtures/threads.js';
import { Projections } from './projections.js';

describe('reading beside a live one', () => {
  let ledger: Ledger;
  let live: Projections;
  let reader: Projections;

  beforeEach(async () => {
    ledger = new Ledger();
    ledger.fill(500);
    live = await Projections.start({ folder: ledger.folder, modelsModule });
    await live.waitFor(500);
    reader = await Projections.start({ folder: ledger.folder, modelsModule, readOnly: true });
  });
  afterEach(async () => {
    await reader.close();
    await live.close();
    ledger.remove();
  });

  it('sees what the live one has applied, and waits for it', async () => {
    await reader.waitFor(500);
    const waiting = reader.waitFor(502);
    live.notify(ledger.append(tambah('a', 1), tambah('a', 2)));
    await waiting;
    expect(wholeUpTo(reader)).toBe(502);
    expect(reader.status()).toMatchObject([{ nama: 'saldo', keadaan: 'terkini', sampai: 502, tertinggal: 0 }, { nama: 'jejak' }]);
    expect(await reader.contentHash('saldo')).toEqual(await live.contentHash('saldo'));
  });

  it('follows a switch-over and never goes back', async () => {
    const before = reader.db('saldo');
    await live.rebuild('saldo');
    expect(wholeUpTo(reader)).toBe(500);
    expect(reader.db('saldo')).not.toBe(before);
    live.notify(ledger.fill(9));
    await reader.waitFor(509);
    expect(wholeUpTo(reader)).toBe(509);
  });

  it('hears of a stop', async () => {
    live.notify(ledger.append(racun()));
    await expect(reader.waitFor(501, ['saldo'])).rejects.toMatchObject({ kind: 'stopped', stop: { sequence: 501, jenis: 'Racun' } });
    expect(reader.status()[0]).toMatchObject({ keadaan: 'berhenti', sampai: 500 });
  });

  it('rejects on time-out, and changes nothing', async () => {
    const before = files(ledger.folder);
    await expect(reader.waitFor(501, undefined, 1)).rejects.toMatchObject({ kind: 'timeout' });
    await expect(reader.rebuild('saldo')).rejects.toMatchObject({ kind: 'read-only' });
    expect(() => reader.db('saldo').exec('delete from saldo')).toThrow('readonly');
    expect(files(ledger.folder)).toEqual(before);
  });

  it('refuses a model of another version than its own', async () => {
    const newer = await Projections.start({ folder: ledger.folder, modelsModule: modelsModuleV2, readOnly: true });
    expect(() => newer.db('saldo')).toThrow('versi 1');
    expect(newer.db('jejak').open).toBe(true);
    await newer.close();
  });
});
