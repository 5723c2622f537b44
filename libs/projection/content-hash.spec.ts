import Database from 'better-sqlite3';
import { contentHash } from './content-hash.js';

describe('contentHash', () => {
  const build = (rows: readonly (readonly unknown[])[], schema = 'create table t (k text, n integer, v, primary key (k, n))'): Database.Database => {
    const db = new Database(':memory:');
    db.exec(schema);
    const insert = db.prepare('insert into t values (?, ?, ?)');
    for (const row of rows) insert.run(...row);
    return db;
  };
  const hash = (rows: readonly (readonly unknown[])[]): string => contentHash(build(rows), ['t']);

  it('does not depend on the order of insertion, nor on what was deleted', () => {
    const one = build([['b', 1, 'x'], ['a', 2, null], ['a', 1, 7n]]);
    const other = build([['z', 9, 'gone'], ['a', 1, 7n], ['a', 2, null], ['b', 1, 'x']]);
    other.exec("delete from t where k = 'z'");
    expect(contentHash(one, ['t'])).toBe(contentHash(other, ['t']));
  });

  it.each([
    ['text and integer', [['a', 1, '1']], [['a', 1, 1n]]],
    ['null and empty text', [['a', 1, null]], [['a', 1, '']]],
    ['integer and real', [['a', 1, 1n]], [['a', 1, 1]]],
    ['text and blob', [['a', 1, 'x']], [['a', 1, Buffer.from('x')]]],
    ['neighbouring integers above 2^53', [['a', 1, 9007199254740993n]], [['a', 1, 9007199254740992n]]],
    ['text moved over a border of columns', [['ab', 1, 'c']], [['a', 1, 'bc']]],
    ['long text that differs at its end', [['a', 1, 'x'.repeat(70_000) + 'y']], [['a', 1, 'x'.repeat(70_000) + 'z']]],
    ['two blobs that are no text', [['a', 1, Buffer.from([0xff])]], [['a', 1, Buffer.from([0xfe])]]],
    ['neighbouring reals', [['a', 1, 0.1]], [['a', 1, 0.1 + 2 ** -56]]],
    ['texts that differ after a NUL', [['a', 1, 'x\0y']], [['a', 1, 'x\0z']]],
    ['one row more', [['a', 1, 'x']], [['a', 1, 'x'], ['a', 2, 'x']]],
  ])('tells %s apart', (_, a, b) => {
    expect(hash(a)).not.toBe(hash(b));
  });

  it('takes text around the size of its buffer', () => {
    const sizes = [21_840, 21_842, 21_843, 21_844, 21_845, 21_846, 65_536];
    const hashes = sizes.flatMap((n) => [hash([['a', 1, 'é'.repeat(n)]]), hash([['a', 1, `${'é'.repeat(n - 1)}e`]]), hash([['a', 1, '日'.repeat(n)]])]);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('refuses a table without a primary key, and one that is not there', () => {
    const db = build([], 'create table t (k, n, v)');
    expect(() => contentHash(db, ['t'])).toThrow('berkunci utama');
    expect(() => contentHash(db, ['tidak_ada'])).toThrow('tidak_ada');
  });
});
