import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { DomainError, type Decider, type Dokumen, type Peristiwa, type Terjadi } from '#kernel';

/**
 * Given/when/then for deciders, in the words of the field:
 * `spesifikasi(decider).diketahui([…events]).bila(command).maka([…events])` or `.ditolak('kode')`.
 * Given events get the ids `peristiwa-1`, `peristiwa-2`, … in order. Every decision is checked to be pure on the way:
 * it leaves the state alone, gives the same answer twice, and emits only what JSON can carry.
 */
export function spesifikasi<C, E extends Peristiwa<string, object>, S>(decider: Decider<C, E, S>): Riwayat<C, E, S> {
  return new Riwayat(decider, []);
}

/** What has happened so far. Immutable: every step gives a new one. */
export class Riwayat<C, E extends Peristiwa<string, object>, S> {
  constructor(
    private readonly decider: Decider<C, E, S>,
    readonly terjadi: readonly Terjadi<E>[],
  ) {}

  diketahui(peristiwa: readonly E[]): Riwayat<C, E, S> {
    const baru = peristiwa.map((e, i): Terjadi<E> => ({ ...lewatJson(e), id: `peristiwa-${this.terjadi.length + i + 1}` }));
    return new Riwayat(this.decider, [...this.terjadi, ...baru]);
  }

  /** Carries commands out that must be accepted. */
  lalu(...perintah: readonly C[]): Riwayat<C, E, S> {
    return perintah.reduce<Riwayat<C, E, S>>((r, c) => r.diketahui(r.bila(c).peristiwa), this);
  }

  /** The folded state: a fresh one at every call. */
  keadaan(): S {
    return this.terjadi.reduce((s, e) => this.decider.evolve(s, e), this.decider.initial());
  }

  bila(perintah: C): Keputusan<C, E, S> {
    const keadaan = this.keadaan();
    const sebelum = cetak(keadaan);
    const hasil = this.coba(perintah, keadaan);
    assert.equal(cetak(keadaan), sebelum, 'decide changed the state');
    assert.equal(cetak(isi(this.coba(perintah, keadaan))), cetak(isi(hasil)), 'decide gave two answers');
    return new Keputusan(this, perintah, hasil);
  }

  private coba(perintah: C, keadaan: S): readonly E[] | DomainError {
    try {
      const peristiwa = this.decider.decide(perintah, keadaan);
      for (const e of peristiwa) assert.equal(cetak(lewatJson(e)), cetak(e), 'an event that JSON does not carry');
      return peristiwa;
    } catch (error) {
      if (error instanceof DomainError) return error;
      throw error;
    }
  }
}

/** What a command led to. */
export class Keputusan<C, E extends Peristiwa<string, object>, S> {
  constructor(
    private readonly riwayat: Riwayat<C, E, S>,
    private readonly perintah: C,
    private readonly hasil: readonly E[] | DomainError,
  ) {}

  /** The refusal, where it is one. */
  get penolakan(): DomainError | undefined {
    return this.hasil instanceof DomainError ? this.hasil : undefined;
  }

  /** The events of an accepted command. */
  get peristiwa(): readonly E[] {
    if (this.hasil instanceof DomainError) throw new assert.AssertionError({ message: `refused: ${this.hasil.kesalahan.map((k) => `${k.kode} (${k.pesan})`).join('; ')}` });
    return this.hasil;
  }

  maka(peristiwa: readonly E[]): this {
    assert.deepStrictEqual([...this.peristiwa], [...peristiwa]);
    return this;
  }

  /** Refused with exactly these faults, in this order. */
  ditolak(...kode: readonly [string, ...string[]]): DomainError {
    if (!(this.hasil instanceof DomainError)) throw new assert.AssertionError({ message: `expected a refusal (${kode.join(', ')})`, actual: this.hasil, expected: kode });
    assert.deepStrictEqual(this.hasil.kesalahan.map((k) => k.kode), [...kode]);
    return this.hasil;
  }

  /** The same command once more, after its own events. */
  diulang(): Keputusan<C, E, S> {
    return this.selesai().bila(this.perintah);
  }

  /** The history with the events of this command. */
  selesai(): Riwayat<C, E, S> {
    return this.riwayat.diketahui(this.peristiwa);
  }
}

/** A document for tests. */
export function dokumenUji(jenis: string, tanggal: string, nomor: string | null = `${jenis}/1`): Dokumen {
  return { jenis, nomor, tanggal, tanggalPerkiraan: false, uraian: null, berkas: null };
}

const isi = <E>(hasil: readonly E[] | DomainError): unknown => (hasil instanceof DomainError ? hasil.kesalahan : hasil);
const cetak = (nilai: unknown): string => inspect(nilai, { depth: null, maxArrayLength: null, maxStringLength: null });
const lewatJson = <T>(nilai: T): T => JSON.parse(JSON.stringify(nilai)) as T;
