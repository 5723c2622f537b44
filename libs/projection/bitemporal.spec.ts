import Database from 'better-sqlite3';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BitemporalReader, bitemporalSchema, BitemporalWriter, SELAMANYA, SEMUA_TANGGAL, type Versi } from './bitemporal.js';

const partisi = fc.constantFrom('dinas-a/2024', 'dinas-b/2024');
const jenis = fc.constantFrom('pagu', 'realisasi', 'target');
const kunci = fc.constantFrom('k', 'k1', 'k10', 'K');
const tanggal = fc.constantFrom('2023-12-31', '2024-01-01', '2024-06-15', '2024-06-16', '2025-01-01');
const sen = fc.option(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }));

type Langkah =
  | { readonly op: 'tambah'; readonly partisi: string; readonly jenis: string; readonly kunci: string; readonly berlaku: string; readonly tunda: number; readonly nilai: bigint | null; readonly isi: string | null }
  | { readonly op: 'hentikan'; readonly yang: number };

const langkah: fc.Arbitrary<Langkah> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ op: fc.constant('tambah' as const), partisi, jenis, kunci, berlaku: tanggal, tunda: fc.nat(3), nilai: sen, isi: fc.option(fc.string()) }) },
  { weight: 2, arbitrary: fc.record({ op: fc.constant('hentikan' as const), yang: fc.nat() }) },
);

/** What the table should hold, kept as a list of rows. */
class Daftar {
  readonly rows: { -readonly [K in keyof Versi]: Versi[K] }[] = [];

  end(row: number, seq: number): boolean {
    const found = this.rows[row]!;
    if (found.seqAkhir <= seq) return false;
    found.seqAkhir = seq;
    return true;
  }
  visible(p: string, s: number, d: string, j?: string): Versi[] {
    return this.known(p, s).filter((r) => (j === undefined || r.jenis === j) && s < r.seqAkhir && r.berlaku <= d);
  }
  known(p: string, s: number): Versi[] {
    return this.rows
      .filter((r) => r.partisi === p && r.seq <= s)
      .sort((a, b) => compare(a.jenis, b.jenis) || compare(a.kunci, b.kunci) || compare(a.berlaku, b.berlaku) || a.seq - b.seq || a.peristiwa - b.peristiwa);
  }
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function play(steps: readonly Langkah[], between: (db: Database.Database, model: Daftar, now: number) => void = () => undefined): { db: Database.Database; model: Daftar; last: number } {
  const db = new Database(':memory:');
  db.exec(bitemporalSchema);
  const writer = new BitemporalWriter(db);
  const model = new Daftar();
  steps.forEach((step, i) => {
    const now = 10 * (i + 1);
    if (step.op === 'tambah') {
      const { op: _, tunda, ...rest } = step;
      // A line counts from a later event than the one that states it: the row is written then.
      const row = { ...rest, peristiwa: now - tunda, seq: now };
      writer.tambah(row);
      model.rows.push({ ...row, seqAkhir: SELAMANYA });
    } else if (model.rows.length > 0) {
      const at = step.yang % model.rows.length;
      const row = model.rows[at]!;
      expect(writer.hentikan(row.partisi, row.jenis, row.kunci, row.berlaku, row.peristiwa, now)).toBe(model.end(at, now));
    }
    between(db, model, now);
  });
  return { db, model, last: 10 * steps.length };
}

describe('the two-time table', () => {
  it('shows at every sequence and date what a plain list would', () => {
    fc.assert(
      fc.property(fc.array(langkah, { maxLength: 40 }), partisi, fc.oneof(tanggal, fc.constant(SEMUA_TANGGAL)), fc.option(jenis, { nil: undefined }), (steps, p, d, j) => {
        const { db, model, last } = play(steps);
        const reader = new BitemporalReader(db);
        for (let s = 0; s <= last + 5; s += 5) expect(reader.tampak(p, s, d, j)).toEqual(model.visible(p, s, d, j));
        db.close();
      }),
      { numRuns: 150 },
    );
  });

  it('shows the same to a reader that has read before', () => {
    fc.assert(
      fc.property(fc.array(langkah, { maxLength: 30 }), partisi, tanggal, (steps, p, d) => {
        const readers: BitemporalReader[] = [];
        let position = 0;
        const { db } = play(steps, (open, model, now) => {
          if (readers.length === 0) readers.push(new BitemporalReader(open), new BitemporalReader(open, () => position));
          position = now;
          // An end that came later than what was asked for may or may not be known already.
          const asked = (rows: Versi[], s: number): Versi[] => rows.map((v) => ({ ...v, seqAkhir: v.seqAkhir > s ? SELAMANYA : v.seqAkhir }));
          for (const s of [now - 11, now - 1, now, now + 3]) {
            for (const reader of readers) {
              expect(asked(reader.tampak(p, s, d), s)).toEqual(asked(model.visible(p, s, d), s));
              expect(asked(reader.sampai(p, s), s)).toEqual(asked(model.known(p, s), s));
            }
          }
        });
        db.close();
      }),
      { numRuns: 100 },
    );
  });

  it('shows what another connection has written since', () => {
    const folder = mkdtempSync(join(tmpdir(), 'runut-dua-waktu-'));
    const db = new Database(join(folder, 'model.sqlite'));
    db.pragma('journal_mode = WAL');
    db.exec(bitemporalSchema);
    const writer = new BitemporalWriter(db);
    const other = new Database(join(folder, 'model.sqlite'), { readonly: true });
    const reader = new BitemporalReader(other);
    const seen = (): number[][] => reader.tampak('p', 99, SEMUA_TANGGAL).map((v) => [v.seq, v.seqAkhir]);
    const row = { partisi: 'p', jenis: 'pagu', kunci: 'k', berlaku: '2024-01-01', nilai: 1n, isi: null };
    expect(seen()).toEqual([]);
    writer.tambah({ ...row, seq: 1, peristiwa: 1 });
    expect(seen()).toEqual([[1, SELAMANYA]]);
    db.transaction(() => {
      writer.hentikan('p', 'pagu', 'k', '2024-01-01', 1, 2);
      writer.tambah({ ...row, seq: 2, peristiwa: 2 });
      expect(seen()).toEqual([[1, SELAMANYA]]);
    })();
    expect(seen()).toEqual([[2, SELAMANYA]]);
    expect(reader.sampai('p', 99).map((v) => [v.seq, v.seqAkhir])).toEqual([[1, 2], [2, SELAMANYA]]);
    other.close();
    db.close();
    rmSync(folder, { recursive: true });
  });

  it('is not looked at again for a sequence that the model had reached before', () => {
    const executed: string[] = [];
    const db = new Database(':memory:', { verbose: (sql) => executed.push(String(sql)) });
    db.exec(bitemporalSchema);
    const reader = new BitemporalReader(db, () => 7);
    expect(reader.tampak('p', 7, SEMUA_TANGGAL)).toEqual([]);
    executed.length = 0;
    expect(reader.tampak('p', 5, SEMUA_TANGGAL)).toEqual([]);
    expect(executed).toEqual([]);
    expect(reader.tampak('p', 8, SEMUA_TANGGAL)).toEqual([]);
    expect(executed).not.toEqual([]);
  });

  it('keeps every version of a key, in the order in which they became known', () => {
    fc.assert(
      fc.property(fc.array(langkah, { maxLength: 40 }), partisi, jenis, kunci, (steps, p, j, k) => {
        const { db, model } = play(steps);
        const expected = model.rows.filter((r) => r.partisi === p && r.jenis === j && r.kunci === k).sort((a, b) => a.seq - b.seq || a.peristiwa - b.peristiwa);
        expect(new BitemporalReader(db).semuaVersi(p, j, k)).toEqual(expected);
        db.close();
      }),
      { numRuns: 100 },
    );
  });

  it('ends only the row of the event that is named, and only once', () => {
    const db = new Database(':memory:');
    db.exec(bitemporalSchema);
    const writer = new BitemporalWriter(db);
    const row = { partisi: 'p', jenis: 'pagu', kunci: 'k', berlaku: '2024-01-01', nilai: 1n, isi: null };
    writer.tambah({ ...row, seq: 1, peristiwa: 1 });
    writer.tambah({ ...row, seq: 2, peristiwa: 2 });
    expect(writer.hentikan('p', 'pagu', 'k', '2024-01-01', 9, 5)).toBe(false);
    expect(writer.hentikan('p', 'pagu', 'k', '2024-01-01', 1, 5)).toBe(true);
    expect(writer.hentikan('p', 'pagu', 'k', '2024-01-01', 1, 6)).toBe(false);
    expect(new BitemporalReader(db).tampak('p', 5, SEMUA_TANGGAL).map((v) => v.peristiwa)).toEqual([2]);
  });

  it('finds its rows by the primary key alone, already in order', () => {
    const executed: string[] = [];
    const db = new Database(':memory:', { verbose: (sql) => executed.push(String(sql)) });
    db.exec(bitemporalSchema);
    const reader = new BitemporalReader(db);
    const writer = new BitemporalWriter(db);
    executed.length = 0;
    reader.tampak('p', 1, SEMUA_TANGGAL);
    writer.tambah({ partisi: 'p', jenis: 'pagu', kunci: 'k', berlaku: '2024-01-01', seq: 1, peristiwa: 1, nilai: null, isi: null });
    reader.tampak('p', 2, SEMUA_TANGGAL);
    reader.tampakKunci('p', 'pagu', 'k', 1, SEMUA_TANGGAL);
    writer.hentikan('p', 'pagu', 'k', '2024-01-01', 1, 2);
    const plan = (sql: string): string[] => db.prepare<[], { detail: string }>(`explain query plan ${sql}`).all().map((r) => r.detail);
    expect(executed.filter((sql) => /^(select.*from|update)/.test(sql)).map(plan)).toEqual([
      ['SEARCH versi USING PRIMARY KEY (partisi=?)'],
      ['SEARCH versi USING PRIMARY KEY (partisi=?)'],
      ['SEARCH versi USING PRIMARY KEY (partisi=? AND jenis=? AND kunci=?)'],
      ['SEARCH versi USING PRIMARY KEY (partisi=? AND jenis=? AND kunci=? AND berlaku=?)'],
    ]);
  });
});
