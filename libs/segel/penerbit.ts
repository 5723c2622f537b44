import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { DomainError } from '#kernel';
import { CommandRunner, ConflictError, EventStorePort, uuid5, type Aktor, type CommandMeta, type Outcome } from '#event-store';
import { Projections } from '#projection';
import { BerkasKunci } from './berkas-kunci.js';
import { tandaiCatatan } from './catatan/catatan.js';
import { JENIS_SEGEL, buatKunci } from './catatan/kunci.js';
import { teksSegel } from './catatan/segel.js';
import { kunciBelumAda, segel, teksPernyataanKunci, type PerintahSegel } from './decider.js';
import { ALIRAN_SEGEL, type SebabSegel } from './events.js';
import { akar } from './pohon/pohon.js';
import { MODEL_SEGEL, bacaPohon, ukuranPohon, type BarisSegel } from './projection.js';

/** Checkpoints that nobody asked for are the ledger's own doing. */
export const aktorSegel: Aktor = { id: 'proses-segel', peran: 'sistem', lingkup: '*' };

export const metaSegel = (id: string): CommandMeta => ({ id, aktor: aktorSegel, source: { jenis: 'proses' }, correlationId: id, causationId: null, usulan: null });

/** A checkpoint with the cosignatures that were kept of it. */
export interface SegelTampil extends BarisSegel {
  /** Verifier keys of the witnesses. */
  readonly saksi: readonly string[];
}

/** Another node may sign meanwhile; then there is nothing left to sign, or more. */
const MAKS_BERULANG = 5;

/** Publishes checkpoints, keeps the key that signs them and the cosignatures under them. */
@Injectable()
export class PenerbitSegel {
  constructor(
    private readonly runner: CommandRunner,
    private readonly store: EventStorePort,
    private readonly projections: Projections,
    private readonly berkas: BerkasKunci,
  ) {}

  /** Whether this node can sign at all. */
  siap(): boolean {
    return this.berkas.ada();
  }

  /**
   * Signs what this node holds now. Nothing is published where only checkpoints are new. Of several nodes one signs: the
   * others find the stream moved on and look again.
   */
  async terbitkan(sebab: SebabSegel, meta: CommandMeta, tanggal: string): Promise<Outcome> {
    for (let ke = 1; ; ke++) {
      const { state, revision } = await this.runner.state(ALIRAN_SEGEL, segel);
      if (state.kunci === null) throw kunciBelumAda();
      const kunci = await this.berkas.baca(state.kunci);
      const kepala = await this.store.head();
      this.projections.notify(kepala);
      await this.projections.waitFor(kepala, [MODEL_SEGEL]);
      const isi = this.yangBaru(state.terakhir?.ukuran ?? 0);
      if (isi === null) return { stream: ALIRAN_SEGEL, revision, sequence: 0, count: 0, duplicate: false };
      const catatan = tandaiCatatan(teksSegel({ asal: state.asal!, ...isi }), kunci);
      try {
        return await this.jalankan({ jenis: 'TerbitkanSegel', catatan, sebab, tanggal }, meta, revision);
      } catch (error) {
        if (!(error instanceof ConflictError) || ke >= MAKS_BERULANG) throw error;
      }
    }
  }

  /** The first key: made here, or the one that lies in the file already. Returns its verifier key, which auditors are handed. */
  async buatKunci(asal: string | undefined, meta: CommandMeta, tanggal: string): Promise<{ kunci: string; asal: string; berkas: string }> {
    const { state } = await this.runner.state(ALIRAN_SEGEL, segel);
    if (state.kunci !== null) throw new DomainError('kunci-segel-ada', `Buku besar ini sudah mempunyai kunci segel: ${state.kunci}. Untuk menggantinya: "runut segel --ganti-kunci".`);
    const ada = await this.berkas.tersimpan();
    const kunci = ada ?? buatKunci(asal ?? `runut/${randomBytes(6).toString('hex')}`, JENIS_SEGEL);
    const nama = kunci.terbuka.nama;
    if (asal !== undefined && asal !== nama) throw new DomainError('asal-berbeda', `Berkas "${this.berkas.jalur}" memuat kunci bernama "${nama}", bukan "${asal}".`);
    if (!ada) await this.berkas.simpan(kunci);
    const pernyataan = tandaiCatatan(teksPernyataanKunci(nama, kunci.terbuka.teks, null), kunci);
    await this.jalankan({ jenis: 'TetapkanKunci', asal: nama, kunci: kunci.terbuka.teks, pernyataan, alasan: null, tanggal }, meta);
    return { kunci: kunci.terbuka.teks, asal: nama, berkas: this.berkas.jalur };
  }

  /** The next key. With `alasan` the old one does not sign, because it is lost or known to others. */
  async gantiKunci(alasan: string | null, meta: CommandMeta, tanggal: string): Promise<{ kunci: string; asal: string; berkas: string }> {
    const { state, revision } = await this.runner.state(ALIRAN_SEGEL, segel);
    if (state.kunci === null || state.asal === null) throw kunciBelumAda();
    const penanda = alasan === null ? [await this.berkas.baca(state.kunci)] : [];
    const baru = buatKunci(state.asal, JENIS_SEGEL);
    await this.berkas.siapkan(baru);
    const pernyataan = tandaiCatatan(teksPernyataanKunci(state.asal, baru.terbuka.teks, state.kunci), baru, ...penanda);
    await this.jalankan({ jenis: 'TetapkanKunci', asal: state.asal, kunci: baru.terbuka.teks, pernyataan, alasan, tanggal }, meta, revision);
    await this.berkas.pakaiCalon();
    return { kunci: baru.terbuka.teks, asal: state.asal, berkas: this.berkas.jalur };
  }

  /** Keeps a witness's cosignature with its checkpoint. */
  catatSaksi(catatan: string, saksi: string, meta: CommandMeta, tanggal: string): Promise<Outcome> {
    return this.jalankan({ jenis: 'CatatSaksi', catatan, saksi, tanggal }, meta);
  }

  /** Every checkpoint, the latest first, its note with the cosignatures under it. */
  daftar(): SegelTampil[] {
    const db = this.projections.db(MODEL_SEGEL);
    const saksi = db.prepare<[number], { saksi: string; baris: string }>('select saksi, baris from saksi where ukuran = ? order by sequence');
    return db.prepare<[], BarisSegel>('select * from segel order by ukuran desc').all().map((s) => {
      const milik = saksi.all(s.ukuran);
      return { ...s, catatan: s.catatan + milik.map(({ baris }) => `${baris}\n`).join(''), saksi: milik.map((m) => m.saksi) };
    });
  }

  /** Verifier keys that have ever signed, the first one first. */
  kunci(): string[] {
    return this.projections.db(MODEL_SEGEL).prepare<[], string>('select kunci from kunci order by sequence').pluck().all();
  }

  /** Size and root of what is to be signed, or null where nothing but checkpoints came after the last one. */
  private yangBaru(terakhir: number): { ukuran: number; akar: string } | null {
    const db = this.projections.db(MODEL_SEGEL);
    const ukuran = ukuranPohon(db);
    const segelSaja = db.prepare<[number, number], number>('select count(*) from peristiwa_segel where sequence > ? and sequence <= ?').pluck().get(terakhir, ukuran)!;
    if (ukuran - terakhir <= segelSaja) return null;
    return { ukuran, akar: akar(bacaPohon(db), ukuran).toString('base64') };
  }

  private jalankan(perintah: PerintahSegel, meta: CommandMeta, revision?: number): Promise<Outcome> {
    return this.runner.run(ALIRAN_SEGEL, segel, perintah, { ...meta, id: uuid5('segel', meta.id) }, revision);
  }
}
