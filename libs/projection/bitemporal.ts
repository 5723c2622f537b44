import type { Database, Statement } from 'better-sqlite3';
import { PartitionCache } from './partition-cache.js';
import { KOLOM, SELAMANYA, keVersi, type Baris, type Versi, type VersiBaru } from './versi.js';

export { SELAMANYA, SEMUA_TANGGAL, type Versi, type VersiBaru } from './versi.js';

/**
 * A table of facts with two times: known from sequence `seq` (until `seq_akhir`), effective from the date `berlaku`.
 * Visible at (s, d): `seq <= s and s < seq_akhir and berlaku <= d`. Rows of one partition lie together on disk, so the
 * cost of a read depends on the size of the partition, not of the log.
 *
 * - `partisi`: what is read together (a PD and year, a PD's tree, a pemda's policies).
 * - `jenis`, `kunci`: what the row is a statement about.
 * - `peristiwa`: sequence of the event that states it (`seq` may be later: a revision's lines count from its closing event).
 * - `nilai`: exact integer in the smallest unit (sen), or null where the value stands in `isi`.
 * - `isi`: the rest as JSON.
 */
export const bitemporalSchema = `
  create table versi (
    partisi text not null, jenis text not null, kunci text not null,
    berlaku text not null, seq integer not null, seq_akhir integer not null,
    peristiwa integer not null, nilai integer, isi text,
    primary key (partisi, jenis, kunci, berlaku, seq, peristiwa)
  ) without rowid;
`;

/** Writing side, used inside a read model's `prepare`. */
export class BitemporalWriter {
  private readonly sisip: Statement;
  private readonly akhiri: Statement;

  constructor(db: Database) {
    this.sisip = db.prepare('insert into versi (partisi, jenis, kunci, berlaku, seq, seq_akhir, peristiwa, nilai, isi) values (?, ?, ?, ?, ?, ?, ?, ?, ?)');
    this.akhiri = db.prepare('update versi set seq_akhir = ? where partisi = ? and jenis = ? and kunci = ? and berlaku = ? and peristiwa = ? and seq_akhir > ?');
  }

  tambah(v: VersiBaru): void {
    this.sisip.run(v.partisi, v.jenis, v.kunci, v.berlaku, v.seq, SELAMANYA, v.peristiwa, v.nilai, v.isi);
  }

  /** Ends the row that event `peristiwa` stated, from sequence `seq` on. Returns whether there was one. */
  hentikan(partisi: string, jenis: string, kunci: string, berlaku: string, peristiwa: number, seq: number): boolean {
    return this.akhiri.run(seq, partisi, jenis, kunci, berlaku, peristiwa, seq).changes > 0;
  }
}

/** Reading side. Integers are read as BigInt: plain reads round silently above 2^53 (rupiah 90 trillion in sen). */
export class BitemporalReader {
  private readonly perKunci: Statement<[string, string, string], Baris>;
  private readonly awalan: Statement<[string, string, string, string], Baris>;
  private readonly simpanan: PartitionCache;

  /** `posisi`: the sequence that the model has reached, where the file knows it. Spares a look at it for questions about earlier ones. */
  constructor(db: Database, posisi?: () => number) {
    this.perKunci = db.prepare<[string, string, string], Baris>(`select ${KOLOM} from versi where partisi = ? and jenis = ? and kunci = ? order by berlaku, seq, peristiwa`).safeIntegers().raw();
    this.awalan = db.prepare<[string, string, string, string], Baris>(`select ${KOLOM} from versi where partisi = ? and jenis = ? and kunci >= ? and kunci < ? order by seq, peristiwa`).safeIntegers().raw();
    this.simpanan = new PartitionCache(db, posisi);
  }

  /** Rows of a partition as known at sequence `s`, effective on `d`, ordered by kind, key, effective date and sequence. */
  tampak(partisi: string, s: number, d: string, jenis?: string): Versi[] {
    return this.simpanan.rows(partisi, s).filter((v) => v.seq <= s && s < v.seqAkhir && v.berlaku <= d && (jenis === undefined || v.jenis === jenis));
  }

  /** The same for one key, without reading the partition. */
  tampakKunci(partisi: string, jenis: string, kunci: string, s: number, d: string): Versi[] {
    return this.riwayatKunci(partisi, jenis, kunci).filter((v) => v.seq <= s && s < v.seqAkhir && v.berlaku <= d);
  }

  /** Every row of one key whatever its times, ordered like `tampak`. */
  riwayatKunci(partisi: string, jenis: string, kunci: string): Versi[] {
    return this.perKunci.all(partisi, jenis, kunci).map((b) => keVersi(partisi, b));
  }

  /** Every row ever stated for one key, ended ones too, in the order in which they became known. */
  semuaVersi(partisi: string, jenis: string, kunci: string): Versi[] {
    return this.riwayatKunci(partisi, jenis, kunci).sort((a, b) => a.seq - b.seq || a.peristiwa - b.peristiwa);
  }

  /** Every row of a partition that was ever known up to sequence `s`, ordered like `tampak`. */
  sampai(partisi: string, s: number): Versi[] {
    return this.simpanan.rows(partisi, s).filter((v) => v.seq <= s);
  }

  /** Every row ever stated for the keys that begin with a text, ended ones too. */
  berawalan(partisi: string, jenis: string, awalan: string): Versi[] {
    return this.awalan.all(partisi, jenis, awalan, `${awalan}\u{10FFFF}`).map((b) => keVersi(partisi, b));
  }
}
