import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';

/** Content of a model after its first `events` events. Equal for any two builds of one version from one log. */
export interface ContentFingerprint {
  readonly events: number;
  readonly contentHash: string;
}

/** Gathers small pieces before they are hashed: a hash call for each row would cost more than the hashing. */
class HashStream {
  private readonly hash = createHash('sha256');
  private readonly buffer = Buffer.allocUnsafe(1 << 16);
  private used = 0;

  write(text: string): void {
    const most = text.length * 3;
    if (this.used + most > this.buffer.length) this.flush();
    if (most > this.buffer.length) this.hash.update(text);
    else this.used += this.buffer.write(text, this.used, 'utf8');
  }

  digest(): string {
    this.flush();
    return this.hash.digest('hex');
  }

  private flush(): void {
    this.hash.update(this.buffer.subarray(0, this.used));
    this.used = 0;
  }
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * SQL for one value as text: a letter for its type, its length in bytes, a colon, itself. No two rows of values look
 * alike. SQLite puts a row together in one go: fetching every value by itself would cost twice as much.
 */
const framed = (column: string): string => {
  const text = (letter: string, sql: string): string => `'${letter}' || octet_length(${sql}) || ':' || ${sql}`;
  return `case typeof(${column}) when 'text' then ${text('T', column)} when 'integer' then ${text('I', `cast(${column} as text)`)} when 'null' then 'N' when 'blob' then ${text('B', `hex(${column})`)} else ${text('R', `format('%!.17g', ${column})`)} end`;
};

/**
 * SHA-256 over every row of the tables, in primary-key order, column by column as declared. Depends on the content
 * alone: not on the order of insertion, the generation or the layout of the file. Call it inside a read transaction
 * when the file is being written to.
 */
export function contentHash(db: Database, tables: readonly string[]): string {
  const stream = new HashStream();
  for (const table of tables) {
    const columns = db.prepare<[string], { name: string; pk: number }>('select name, pk from pragma_table_info(?) order by cid').all(table);
    const key = columns.filter((c) => c.pk > 0).sort((a, b) => a.pk - b.pk);
    if (key.length === 0) throw new Error(`Tabel "${table}" tidak ada, atau tidak berkunci utama: isinya tidak dapat dibandingkan.`);
    stream.write(JSON.stringify([table, ...columns.map((c) => c.name)]));
    const rows = db.prepare<[], string>(`select ${columns.map((c) => framed(quote(c.name))).join(' || ')} from ${quote(table)} order by ${key.map((c) => quote(c.name)).join(', ')}`).pluck();
    let count = 0;
    for (const row of rows.iterate()) {
      stream.write(row);
      count += 1;
    }
    stream.write(`#${count}`);
  }
  return stream.digest();
}
