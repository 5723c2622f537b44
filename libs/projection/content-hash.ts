import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';

/** Content of a model after its first `events` events. Equal for any two builds of one version from one log. */
export interface ContentFingerprint {
  readonly events: number;
  readonly contentHash: string;
}

type Value = null | bigint | number | string | Buffer;

/** Gathers small pieces before they are hashed: a hash call for each value would cost more than the hashing. */
class HashStream {
  private readonly hash = createHash('sha256');
  private readonly buffer = Buffer.allocUnsafe(1 << 16);
  private used = 0;

  /** One value: a letter for its type, the length of its bytes, a colon, its bytes. No two sequences of values look alike. */
  value(v: Value): void {
    if (v === null) this.text('N', '');
    else if (typeof v === 'bigint') this.text('I', v.toString());
    else if (typeof v === 'string') this.text('T', v);
    else if (typeof v === 'number') this.bytes('R', real(v));
    else this.bytes('B', v);
  }

  digest(): string {
    this.flush();
    return this.hash.digest('hex');
  }

  private text(type: string, text: string): void {
    const head = `${type}${Buffer.byteLength(text)}:`;
    const most = head.length + text.length * 3;
    if (most > this.buffer.length) {
      this.bytes(type, Buffer.from(text));
      return;
    }
    if (this.used + most > this.buffer.length) this.flush();
    this.used += this.buffer.write(head, this.used, 'latin1');
    this.used += this.buffer.write(text, this.used, 'utf8');
  }

  private bytes(type: string, bytes: Buffer): void {
    this.flush();
    this.hash.update(`${type}${bytes.length}:`);
    this.hash.update(bytes);
  }

  private flush(): void {
    this.hash.update(this.buffer.subarray(0, this.used));
    this.used = 0;
  }
}

function real(v: number): Buffer {
  const b = Buffer.alloc(8);
  b.writeDoubleBE(v);
  return b;
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

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
    stream.value(table);
    stream.value(BigInt(columns.length));
    for (const column of columns) stream.value(column.name);
    const rows = db.prepare(`select ${columns.map((c) => quote(c.name)).join(', ')} from ${quote(table)} order by ${key.map((c) => quote(c.name)).join(', ')}`);
    let count = 0n;
    for (const row of rows.safeIntegers().raw().iterate() as IterableIterator<Value[]>) {
      for (const value of row) stream.value(value);
      count += 1n;
    }
    stream.value(count);
  }
  return stream.digest();
}
