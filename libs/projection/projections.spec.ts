import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CURE } from './fixtures/models.js';
import { Ledger, racun, tambah } from './fixtures/ledger.js';
import { crashLiveThread, files, modelsModule, wholeUpTo } from './fixtures/threads.js';
import { ModelStoppedError, ProjectionError, WaitTimeoutError } from './errors.js';
import { Projections } from './projections.js';

describe('Projections', () => {
  let ledger: Ledger;
  let projections: Projections | undefined;

  const start = async (): Promise<Projections> => (projections = await Projections.start({ folder: ledger.folder, modelsModule }));
  const keadaan = (): Record<string, string> => Object.fromEntries(projections!.status().map((s) => [s.nama, s.keadaan]));

  beforeEach(() => {
    ledger = new Ledger();
  });
  afterEach(async () => {
    await projections?.close();
    projections = undefined;
    ledger.remove();
  });

  it('starts on an empty ledger', async () => {
    const p = await start();
    await p.waitFor(0);
    expect(wholeUpTo(p)).toBe(0);
    expect(keadaan()).toEqual({ saldo: 'terkini', jejak: 'terkini' });
  });

  it('reads its own writes after waitFor', async () => {
    ledger.fill(2500);
    const p = await start();
    await p.waitFor(2500);
    expect(wholeUpTo(p)).toBe(2500);
    for (let i = 1; i <= 50; i += 1) {
      const head = ledger.append(tambah('saya', i), tambah('saya', i));
      p.notify(head);
      await p.waitFor(head, ['saldo']);
      expect(p.db('saldo').prepare("select kali from saldo where kunci = 'saya'").pluck().get()).toBe(2 * i);
    }
    await p.waitFor(ledger.head);
    expect(p.status().map((s) => [s.nama, s.keadaan, s.sampai, s.tertinggal, s.kesalahan])).toEqual([['saldo', 'terkini', 2600, 0, null], ['jejak', 'terkini', 2600, 0, null]]);
  });

  it('gives up on time-out and says who is behind', async () => {
    ledger.fill(3);
    const p = await start();
    await p.waitFor(3);
    const error = await p.waitFor(4, ['jejak'], 1).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(WaitTimeoutError);
    expect(error).toMatchObject({ kind: 'timeout', sequence: 4, behind: [{ nama: 'jejak', sampai: 3 }] });
  });

  it('refuses to write through a reading connection, and to name an unknown model', async () => {
    const p = await start();
    expect(() => p.db('saldo').exec('delete from saldo')).toThrow('readonly');
    expect(() => p.db('lain')).toThrow(ProjectionError);
    await expect(p.waitFor(0, ['lain'])).rejects.toMatchObject({ kind: 'unknown-model' });
    await expect(p.rebuild('lain')).rejects.toMatchObject({ kind: 'unknown-model' });
    await expect(p.contentHash('lain')).rejects.toMatchObject({ kind: 'unknown-model' });
  });

  it('stops aloud on an event that one model cannot take, and only that model', async () => {
    ledger.fill(1500);
    ledger.append(tambah('a', 1), racun());
    const head = ledger.fill(10);
    const p = await start();
    const waiting = p.waitFor(1502, ['saldo']);
    await expect(waiting).rejects.toBeInstanceOf(ModelStoppedError);
    await expect(waiting).rejects.toMatchObject({ model: 'saldo', stop: { sequence: 1502, jenis: 'Racun', alasan: 'tidak dapat ditelan' } });
    await expect(p.waitFor(head)).rejects.toMatchObject({ kind: 'stopped' });
    await p.waitFor(1500, ['saldo']);
    await p.waitFor(head, ['jejak']);
    expect(wholeUpTo(p)).toBe(1500);
    expect(p.status()[0]).toMatchObject({ keadaan: 'berhenti', sampai: 1500, tertinggal: 12, kesalahan: 'Berhenti pada peristiwa 1502 (Racun): tidak dapat ditelan' });
  });

  it('stays stopped after a restart and after a rebuild that meets the same event', async () => {
    ledger.fill(20);
    ledger.append(racun());
    const p = await start();
    await expect(p.waitFor(21, ['saldo'])).rejects.toBeInstanceOf(ModelStoppedError);
    await expect(p.rebuild('saldo')).rejects.toMatchObject({ kind: 'stopped', stop: { sequence: 21 } });
    expect(wholeUpTo(p)).toBe(20);
    expect(files(ledger.folder).filter((f) => f.startsWith('saldo'))).toHaveLength(2);
    await p.close();
    const again = await start();
    await expect(again.waitFor(21, ['saldo'])).rejects.toBeInstanceOf(ModelStoppedError);
    expect(wholeUpTo(again)).toBe(20);
  });

  it.each(['rebuild', 'restart'])('goes on after a %s once the cause is gone, and not before', async (way) => {
    ledger.fill(20);
    ledger.append(racun());
    const p = await start();
    await expect(p.waitFor(21, ['saldo'])).rejects.toBeInstanceOf(ModelStoppedError);
    writeFileSync(join(ledger.folder, 'baca', CURE), '');
    const head = ledger.fill(5);
    p.notify(head);
    await p.waitFor(head, ['jejak']);
    await expect(p.waitFor(21, ['saldo'])).rejects.toBeInstanceOf(ModelStoppedError);
    if (way === 'rebuild') {
      expect(await p.rebuild('saldo')).toMatchObject({ events: head });
    } else {
      await p.close();
    }
    const cured = way === 'rebuild' ? p : await start();
    await cured.waitFor(head);
    expect(wholeUpTo(cured)).toBe(head);
    expect(keadaan()).toEqual({ saldo: 'terkini', jejak: 'terkini' });
  });

  it('goes on from its checkpoint after its thread was ended in the middle of a batch', async () => {
    ledger.fill(1700);
    ledger.append(tambah('a', 1), { type: 'Tahan' }, tambah('a', 2));
    const head = ledger.fill(50);
    await crashLiveThread(ledger.folder);
    const p = await start();
    await p.waitFor(head);
    expect(wholeUpTo(p)).toBe(head);
    const { contentHash } = await p.contentHash('saldo');
    await expect(p.rebuild('saldo')).resolves.toEqual({ events: head, contentHash });
  });

  it('rejects those who wait when it is closed, and refuses work after that', async () => {
    const p = await start();
    const waiting = p.waitFor(1);
    const outcome = expect(waiting).rejects.toMatchObject({ kind: 'closed' });
    await p.close();
    await outcome;
    await expect(p.waitFor(0)).rejects.toMatchObject({ kind: 'closed' });
    await expect(p.rebuild('saldo')).rejects.toMatchObject({ kind: 'closed' });
    expect(() => p.db('saldo')).toThrow('sudah ditutup');
    await p.close();
  });
});
