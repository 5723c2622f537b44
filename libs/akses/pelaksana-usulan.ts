import { Injectable } from '@nestjs/common';
import { CommandBus, Command } from '@nestjs/cqrs';
import { DomainError, type JsonObject } from '#kernel';
import { CommandRunner, EventStorePort, IdReusedError, uuid5, type Aktor, type CommandMeta, type Outcome } from '#event-store';
import { Projections } from '#projection';
import { JalankanPk, JalankanPohon, JalankanTarget } from '#perencanaan/nest';
import { JalankanAnggaran } from '#anggaran/nest';
import { JalankanData, JalankanRealisasi } from '#realisasi/nest';
import { JalankanLaporan } from '#rekonsiliasi/nest';
import { usulan, type PerintahUsulan } from './decider-usulan.js';
import type { IsiUsulan } from './events.js';
import { MODEL_USULAN, type BarisUsulan } from './projection.js';

export const aliranUsulan = (id: string): string => `usulan-${id}`;

/** Commands that a proposal can hold. */
const perintahDikenal: Readonly<Record<string, (isi: JsonObject, meta: CommandMeta) => Command<Outcome>>> = {
  pohon: (isi, meta) => new JalankanPohon(isi as never, meta),
  target: (isi, meta) => new JalankanTarget(isi as never, meta),
  pk: (isi, meta) => new JalankanPk(isi as never, meta),
  anggaran: (isi, meta) => new JalankanAnggaran(isi as never, meta),
  realisasi: (isi, meta) => new JalankanRealisasi(isi as never, meta),
  data: (isi, meta) => new JalankanData(isi as never, meta),
  laporan: (isi, meta) => new JalankanLaporan(isi as never, meta),
};

/**
 * Proposals and what becomes of them. Approval is recorded first; then the facts are appended under a command id that
 * follows from the proposal, so that a process that was killed between the two finishes it exactly once.
 */
@Injectable()
export class PelaksanaUsulan {
  private readonly sedang = new Set<string>();

  constructor(
    private readonly runner: CommandRunner,
    private readonly bus: CommandBus,
    private readonly projections: Projections,
    private readonly store: EventStorePort,
  ) {}

  async ajukan(id: string, pd: string, isi: IsiUsulan, catatan: string, meta: CommandMeta, tanggal: string): Promise<Outcome> {
    if (!Object.hasOwn(perintahDikenal, isi.perintah)) throw new DomainError('perintah-tidak-dikenal', `Usulan untuk "${isi.perintah}" tidak dikenal. Pakai ${Object.keys(perintahDikenal).join(', ')}.`);
    return this.jalankan({ jenis: 'Ajukan', usulan: id, aktor: meta.aktor.id, tanggal, pd, isi, catatan }, meta);
  }

  async setujui(id: string, hash: string, meta: CommandMeta, tanggal: string, expectedRevision?: number): Promise<Outcome> {
    const { state } = await this.runner.state(aliranUsulan(id), usulan);
    // Approved by this very person before, when its facts could not be recorded: they are tried again.
    const lagi = state.keadaan === 'disetujui' && state.penyetuju === meta.aktor.id && state.hash === hash;
    if (!lagi) await this.jalankan({ jenis: 'Setujui', usulan: id, aktor: meta.aktor.id, tanggal, hash }, meta, expectedRevision);
    try {
      return await this.laksanakan(id, meta.aktor);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw new DomainError(error.kode, `Persetujuan sudah tercatat, tetapi faktanya belum: ${error.message} Setujui lagi setelah sebabnya hilang.`, error.kesalahan);
    }
  }

  tolak(id: string, alasan: string, meta: CommandMeta, tanggal: string, expectedRevision?: number): Promise<Outcome> {
    return this.jalankan({ jenis: 'Tolak', usulan: id, aktor: meta.aktor.id, tanggal, alasan }, meta, expectedRevision);
  }

  tarik(id: string, alasan: string, meta: CommandMeta, tanggal: string, expectedRevision?: number): Promise<Outcome> {
    return this.jalankan({ jenis: 'Tarik', usulan: id, aktor: meta.aktor.id, tanggal, alasan }, meta, expectedRevision);
  }

  async keadaan(id: string) {
    const { state: { tanggalSetuju: _, ...state }, revision } = await this.runner.state(aliranUsulan(id), usulan);
    if (state.keadaan === 'belum-ada') throw new DomainError('usulan-tidak-ada', `Usulan ${id} tidak ada.`);
    return { usulan: id, revision, ...state };
  }

  /** Appends the facts of an approved proposal; repeated, it answers with what became of them the first time. */
  async laksanakan(id: string, aktor: Aktor): Promise<Outcome> {
    const { state } = await this.runner.state(aliranUsulan(id), usulan);
    if ((state.keadaan !== 'disetujui' && state.keadaan !== 'dilaksanakan') || !state.isi) throw new DomainError('usulan-belum-disetujui', `Usulan ${id} belum disetujui.`);
    const buat = perintahDikenal[state.isi.perintah]!;
    this.sedang.add(id);
    try {
      const isi = await this.bus.execute(buat(state.isi.isi, metaProses(id, aktor, 'isi', { id, hash: state.hash, penyetuju: state.penyetuju! })));
      if (state.keadaan === 'disetujui') await this.tandai({ jenis: 'Laksanakan', usulan: id, aktor: state.penyetuju!, tanggal: state.tanggalSetuju!, jumlahPeristiwa: isi.count }, aktor);
      return isi;
    } finally {
      this.sedang.delete(id);
    }
  }

  daftar(pd?: string): BarisUsulan[] {
    const db = this.projections.db(MODEL_USULAN);
    return pd === undefined
      ? db.prepare<[], BarisUsulan>('select * from usulan order by diajukan').all()
      : db.prepare<[string], BarisUsulan>('select * from usulan where pd = ? order by diajukan').all(pd);
  }

  /** Proposals that are approved and whose facts are not all in the log, with the sequence of the approval. */
  terbuka(): { id: string; nama: string; kemajuan: number }[] {
    return this.daftar().filter((u) => u.keadaan === 'disetujui').map(({ usulan: id, diputus }) => ({ id, nama: `usulan ${id}`, kemajuan: diputus! }));
  }

  /** Whether this process is carrying the proposal out now. */
  dikerjakan(id: string): boolean {
    return this.sedang.has(id);
  }

  /** Carries out what was approved, in the name of its approver. Harmless beside another node that does the same. */
  async selesaikan(id: string): Promise<void> {
    const { diputus } = this.daftar().find((u) => u.usulan === id)!;
    await this.laksanakan(id, (await this.store.readAt(diputus!))!.envelope.aktor);
  }

  /** Carries out every approved proposal that is open: for a log that no other process writes. */
  async lanjutkan(): Promise<{ selesai: string[]; tertahan: string[] }> {
    const hasil = { selesai: [] as string[], tertahan: [] as string[] };
    for (const { id } of this.terbuka()) {
      try {
        await this.selesaikan(id);
        hasil.selesai.push(id);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        hasil.tertahan.push(`${id}: ${error.message}`);
      }
    }
    return hasil;
  }

  /** Another node may have said so already, with another count of its own. */
  private async tandai(perintah: PerintahUsulan, aktor: Aktor): Promise<void> {
    try {
      await this.jalankan(perintah, metaProses(perintah.usulan, aktor, 'selesai', null));
    } catch (error) {
      if (!(error instanceof IdReusedError) || (await this.runner.state(aliranUsulan(perintah.usulan), usulan)).state.keadaan !== 'dilaksanakan') throw error;
    }
  }

  private jalankan(perintah: PerintahUsulan, meta: CommandMeta, expectedRevision?: number): Promise<Outcome> {
    return this.runner.run(aliranUsulan(perintah.usulan), usulan, perintah, meta, expectedRevision);
  }
}

const metaProses = (id: string, aktor: Aktor, langkah: string, dasar: CommandMeta['usulan']): CommandMeta => ({
  id: uuid5('usulan', id, langkah), aktor, source: { jenis: 'proses' }, correlationId: id, causationId: null, usulan: dasar,
});
