import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildEventReader } from '#event-store';
import { catalogues, jejak, saldo } from './fixtures/models.js';
import { MemoryLog, racun, tambah } from './fixtures/ledger.js';
import { Generations } from './generations.js';
import { BatchReader } from './log-source.js';
import { ModelFile, eventVersions } from './model-file.js';
import type { ReadModelDefinition } from './model.js';
import { ProjectionRunner } from './runner.js';

describe('ProjectionRunner', () => {
  let folder: string;
  let log: MemoryLog;
  let open: ModelFile[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'runut-runner-'));
    log = new MemoryLog();
    open = [];
  });
  afterEach(() => {
    for (const file of open) file.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function runner(definition: ReadModelDefinition, limit = 1000): { runner: ProjectionRunner; file: ModelFile; batches: BatchReader } {
    const file = ModelFile.create(new Generations(folder).next(definition.name, definition.version), definition, eventVersions(catalogues));
    open.push(file);
    const batches = new BatchReader(log, buildEventReader(catalogues), limit);
    batches.look();
    return { runner: new ProjectionRunner(definition, file, batches), file, batches };
  }
  const sequences = (file: ModelFile): unknown[] => file.db.prepare('select sequence from urutan order by 1').pluck().all();

  it('applies whole appends and stands at the end of one, whatever the size of a batch', () => {
    log.append(tambah('a', 1), tambah('b', 2));
    log.append(tambah('a', 3), tambah('a', 4), tambah('a', 5));
    const { runner: r, file } = runner(saldo(1), 1);
    expect(r.step()).toBe(2);
    expect(file.posisi()).toMatchObject({ sequence: 2, eventId: log.readAt(2)!.envelope.id });
    expect(r.step()).toBe(3);
    expect(r.step()).toBe(0);
    expect(file.db.prepare('select * from saldo order by kunci').all()).toEqual([{ kunci: 'a', jumlah: 13, kali: 4 }, { kunci: 'b', jumlah: 2, kali: 1 }]);
  });

  it('stops before the append with an event it cannot apply, and keeps the appends before it', () => {
    log.append(tambah('a', 1));
    log.append(tambah('a', 2), tambah('a', 3));
    log.append(tambah('a', 4), racun(), tambah('a', 5));
    log.append(tambah('a', 6));
    const { runner: r, file, batches } = runner(saldo(1));
    expect(r.step()).toBe(3);
    const stop = { sequence: 5, jenis: 'Racun', alasan: 'tidak dapat ditelan' };
    expect(r.stopped).toEqual(stop);
    expect(file.posisi()).toMatchObject({ sequence: 3, stop });
    expect(sequences(file)).toEqual([1, 2, 3]);
    log.append(tambah('a', 7));
    batches.look();
    expect(r.step()).toBe(0);
    expect(r.position).toBe(3);
  });

  it.each([
    ['an unknown type', { type: 'TidakDikenal' }],
    ['a version from the future', { type: 'Ditambah', version: 9, data: { kunci: 'a', jumlah: 1 } }],
  ])('stops on %s, for every model', (_, fact) => {
    log.append(tambah('a', 1));
    log.append(tambah('a', 2), fact);
    const { runner: r } = runner(jejak);
    expect(r.step()).toBe(1);
    expect(r.stopped).toMatchObject({ sequence: 3, jenis: fact.type });
    expect(r.stopped!.alasan).toContain(fact.type);
  });

  it('forgets what a model remembered outside its rows when a batch is rolled back', () => {
    log.append(tambah('a', 1));
    log.append(tambah('a', 1), racun());
    const remembering: ReadModelDefinition = {
      name: 'ingat', version: 1, schema: 'create table ingat (sequence integer primary key, ke integer);', tables: ['ingat'],
      prepare(db) {
        let count = db.prepare('select count(*) from ingat').pluck().get() as number;
        return ({ sequence, envelope }) => {
          if (envelope.type === 'Racun') throw new Error('racun');
          count += 1;
          db.prepare('insert into ingat values (?, ?)').run(sequence, count);
        };
      },
    };
    const { runner: r, file } = runner(remembering);
    expect(r.step()).toBe(1);
    expect(file.db.prepare('select * from ingat').all()).toEqual([{ sequence: 1, ke: 1 }]);
  });

  it('rolls rows and checkpoint back together when the commit fails', () => {
    log.append(tambah('a', 1));
    const deferred: ReadModelDefinition = {
      name: 'tunda', version: 1, tables: ['tunda'],
      schema: 'create table tunda (sequence integer primary key, induk integer references tunda deferrable initially deferred);',
      prepare(db) {
        db.pragma('foreign_keys = on');
        const add = db.prepare('insert into tunda values (?, 99)');
        return ({ sequence }) => void add.run(sequence);
      },
    };
    const { runner: r, file } = runner(deferred);
    expect(r.step()).toBe(0);
    expect(r.stopped).toMatchObject({ sequence: 1, jenis: null });
    expect(file.posisi().sequence).toBe(0);
    expect(file.db.prepare('select count(*) from tunda').pluck().get()).toBe(0);
  });

  it('stops on a log with a hole in it', () => {
    log.append(tambah('a', 1));
    log.append(tambah('a', 2));
    log.append(tambah('a', 3));
    log.appends.splice(1, 1);
    const { runner: r } = runner(saldo(1));
    expect(r.step()).toBe(0);
    expect(r.stopped!.alasan).toContain('terputus');
  });
});
