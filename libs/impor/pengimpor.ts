import { Injectable } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import { DomainError } from '#kernel';
import { CommandRunner, EventStorePort, IdReusedError, sha256, uuid5, type Aktor, type CommandMeta, type Outcome } from '#event-store';
import { Projections } from '#projection';
import { aliranPohon, aliranTarget, pohon, target } from '#perencanaan';
import { aliranAnggaran, anggaran } from '#anggaran';
import { JalankanOrganisasi, JalankanPk, JalankanPohon, JalankanTarget } from '#perencanaan/nest';
import { JalankanAnggaran } from '#anggaran/nest';
import { JalankanData, JalankanRealisasi } from '#realisasi/nest';
import { aliranLaporan, laporan, type Laporan } from '#rekonsiliasi';
import { JalankanLaporan } from '#rekonsiliasi/nest';
import { aliranLhe, lhe, tandaLhe, type Lhe } from '#evaluasi';
import { BukuEvaluasi, JalankanLhe, JalankanTindakLanjut } from '#evaluasi/nest';
import { type HasilImpor } from '#capaian';
import { BukuAngka, JalankanKebijakan } from '#capaian/nest';
import { bacaBuku, type HasilBaca } from './buku/baca.js';
import { SimpananBerkas } from './berkas/simpanan.js';
import { aliranImpor, impor, type PerintahImpor } from './decider.js';
import { MODEL_IMPOR, type BarisImpor } from './projection.js';
import { tolakBilaSalah } from './rencana/daftar-kesalahan.js';
import type { EvaluasiTercatat } from './rencana/baca-evaluasi.js';
import { bacaIdentitas } from './rencana/identitas.js';
import { susunRencana, type Langkah, type Rencana } from './rencana/rencana.js';
import { bandingkanUji, simulasikan } from './uji.js';

export interface BerkasMasuk {
  readonly nama: string;
  readonly bytes: Uint8Array;
}

/** Carrying out of one file, for a progress bar. */
export type Kemajuan = (selesai: number, dari: number) => void;

/**
 * Workbooks into the ledger (laws 9 and 12): read, validated whole, kept by hash, accepted, carried out command by
 * command under ids that follow from the file, finished exactly once whatever is killed in between.
 */
@Injectable()
export class Pengimpor {
  private giliran: Promise<unknown> = Promise.resolve();
  private readonly maju = new Map<string, { selesai: number; dari: number }>();
  private readonly tertahan = new Map<string, string>();
  private readonly sedang = new Set<string>();

  constructor(
    private readonly runner: CommandRunner,
    private readonly store: EventStorePort,
    private readonly bus: CommandBus,
    private readonly buku: BukuAngka,
    private readonly evaluasi: BukuEvaluasi,
    private readonly berkas: SimpananBerkas,
    private readonly projections: Projections,
  ) {}

  /** What the file would change, figure by figure; nothing is written. */
  async uji(masuk: BerkasMasuk): Promise<HasilImpor> {
    const hash = sha256(masuk.bytes);
    const rencana = await this.rencanakan(masuk.bytes);
    const keadaan = (await this.runner.state(aliranImpor(hash), impor)).state.keadaan;
    return this.hasil(hash, masuk.nama, rencana, keadaan === 'selesai' ? 'sudah-pernah' : 'uji', await this.simulasi(hash, rencana));
  }

  /** Imports the file. The same file again, or the same content in another one, changes nothing and says so. Imports run one after another. */
  impor(masuk: BerkasMasuk, aktor: Aktor, tanggal: string, kemajuan: Kemajuan = () => undefined): Promise<HasilImpor> {
    return this.bergiliran(async () => {
      const hash = sha256(masuk.bytes);
      const rencana = await this.rencanakan(masuk.bytes);
      const { keadaan } = (await this.runner.state(aliranImpor(hash), impor)).state;
      const simulasi = await this.simulasi(hash, rencana);
      if (keadaan === 'selesai') return this.hasil(hash, masuk.nama, rencana, 'sudah-pernah', simulasi);
      // The same content in a file that was saved anew: there is nothing to record, not even that it came.
      if (keadaan === 'belum-ada' && simulasi.jumlahPeristiwa === 0) return this.hasil(hash, masuk.nama, rencana, 'sudah-tercatat', simulasi);
      await this.berkas.simpan(masuk.bytes);
      // A file whose import was cut off is accepted already, under the name and on the day of then.
      if (keadaan === 'belum-ada') await this.catat({ jenis: 'Terima', hash, nama: masuk.nama, ukuran: masuk.bytes.length, pemda: rencana.pemda, pd: rencana.pd, tahun: rencana.tahun, jumlahLangkah: rencana.langkah.length, tanggal }, aktor, 'terima');
      const jumlahPeristiwa = await this.laksanakan(hash, rencana, aktor, kemajuan);
      return { ...this.hasil(hash, masuk.nama, rencana, 'selesai', simulasi), jumlahPeristiwa, sequence: await this.store.head() };
    });
  }

  /** Files that are accepted and not finished, with the sequence of their last progress on any node. */
  terbuka(): { id: string; nama: string; kemajuan: number }[] {
    return this.daftar().filter((b) => b.selesai === null).map(({ hash, nama, kemajuan }) => ({ id: hash, nama, kemajuan }));
  }

  /** Whether this process is carrying the file out now. */
  dikerjakan(hash: string): boolean {
    return this.sedang.has(hash);
  }

  /**
   * Finishes a file that was accepted, by this process or another one: its actor stays the one who handed it in. Harmless
   * beside another node that does the same. One that can no longer be carried out is held back: throws `DomainError`.
   */
  async selesaikan(hash: string): Promise<void> {
    try {
      await this.bergiliran(async () => {
        const { keadaan } = (await this.runner.state(aliranImpor(hash), impor)).state;
        if (keadaan !== 'berjalan') return;
        const diterima = this.daftar().find((b) => b.hash === hash)!.diterima;
        const { aktor } = (await this.store.readAt(diterima))!.envelope;
        const rencana = await this.rencanakan(await this.berkas.baca(hash));
        tolakBilaSalah(rencana.salah, rencana.tidakTerdaftar);
        await this.laksanakan(hash, rencana, aktor, () => undefined);
      });
    } catch (error) {
      if (error instanceof DomainError) this.tertahan.set(hash, error.message);
      throw error;
    }
  }

  /** Finishes every file that is open: for a log that no other process writes. What is held back is reported. */
  async lanjutkan(): Promise<{ selesai: string[]; tertahan: string[] }> {
    const hasil = { selesai: [] as string[], tertahan: [] as string[] };
    for (const { id, nama } of this.terbuka()) {
      try {
        await this.selesaikan(id);
        hasil.selesai.push(nama);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        hasil.tertahan.push(`${nama}: ${error.message}`);
      }
    }
    return hasil;
  }

  daftar(): BarisImpor[] {
    return this.projections.db(MODEL_IMPOR).prepare<[], BarisImpor>('select hash, nama, pd, tahun, dicatat, diterima, selesai, jumlah_peristiwa, jumlah_langkah, langkah, kemajuan from impor order by diterima').all();
  }

  keadaan(b: BarisImpor): { keadaan: 'selesai' | 'berjalan' | 'tertahan'; alasan: string | null; selesai: number; dari: number } {
    const alasan = this.tertahan.get(b.hash) ?? null;
    // Another node's progress is what it has left in the log.
    const maju = this.maju.get(b.hash) ?? { selesai: b.selesai === null ? b.langkah : b.jumlah_langkah, dari: b.jumlah_langkah };
    return { keadaan: b.selesai !== null ? 'selesai' : alasan !== null ? 'tertahan' : 'berjalan', alasan, ...maju };
  }

  private async rencanakan(bytes: Uint8Array): Promise<Rencana> {
    const buku = await bacaBuku(bytes);
    const identitas = bacaIdentitas(buku);
    const { pd } = identitas;
    if (pd === undefined) return susunRencana(buku, identitas, { pohon: pohon.initial(), pemilik: undefined, dokumen: [], laporan: new Map(), evaluasi: await this.evaluasiTercatat(bytes, buku, identitas.pemda, '') });
    const tahun = identitas.tahun ?? 0;
    return susunRencana(buku, identitas, {
      pohon: (await this.runner.state(aliranPohon(pd), pohon)).state,
      pemilik: await this.buku.pemdaDari(pd),
      dokumen: [(await this.runner.state(aliranTarget(pd, tahun), target)).state.dokumen, (await this.runner.state(aliranAnggaran(pd, tahun), anggaran)).state.dokumen],
      laporan: await this.laporanTercatat(buku, pd, tahun),
      evaluasi: await this.evaluasiTercatat(bytes, buku, identitas.pemda, pd),
    });
  }

  /**
   * Reports that a workbook names, as they are recorded, and the policies of its pemda: those that were known when the
   * file was accepted, so that a process that takes it over gives the very same commands.
   */
  private async evaluasiTercatat(bytes: Uint8Array, { buku }: HasilBaca, pemda: string | undefined = '', pd: string): Promise<EvaluasiTercatat> {
    const hash = sha256(bytes);
    const kini = (await this.evaluasi.koordinat({})).diketahui;
    const diterima = this.daftar().find((b) => b.hash === hash)?.diterima;
    const diketahui = diterima === undefined ? kini : diterima - 1;
    const disebut = new Set([...buku.nilaiLhe, ...buku.rekomendasi].map((b) => b.isi['dokumen'] ?? '').concat(buku.tindakLanjut.map((b) => b.isi['lhe'] ?? '')));
    const tanda = new Set(buku.dokumen.filter((b) => disebut.has(b.isi['dokumen'] ?? '')).map((b) => tandaLhe({ jenis: (b.isi['jenis'] ?? '').toUpperCase(), nomor: b.isi['nomor'] || null, tanggal: b.isi['tanggal'] ?? '' })));
    const tercatat = new Map(await Promise.all([...tanda].map(async (t): Promise<[string, Lhe]> => [t, (await this.runner.state(aliranLhe(pd, t), lhe)).state])));
    return {
      katalog: (t) => this.evaluasi.kebijakan(pemda, 'katalog-lhe', diketahui, t), aturan: (t) => this.evaluasi.kebijakan(pemda, 'tindak-lanjut', diketahui, t).isi,
      kalender: (t) => { const { versi, isi } = this.evaluasi.kebijakan(pemda, 'hari-libur', diketahui, t); return { versi, libur: isi.libur }; }, lhe: tercatat,
    };
  }

  /** Reports that a workbook names, as they are recorded. */
  private async laporanTercatat({ buku }: HasilBaca, pd: string, tahun: number): Promise<Map<string, Laporan>> {
    const tanda = new Set([...buku.laporan, ...buku.angkaTercetak].map((b) => b.isi['laporan'] ?? '').filter((t) => t !== ''));
    return new Map(await Promise.all([...tanda].map(async (t) => [t, (await this.runner.state(aliranLaporan(pd, tahun, t), laporan)).state] as const)));
  }

  /** What carrying the plan out would do. Throws one `DomainError` with everything that is wrong with the file, also against the ledger. */
  private async simulasi(hash: string, rencana: Rencana) {
    const kepala = await this.store.head();
    await this.projections.waitFor(kepala);
    const { peristiwa, salah } = await simulasikan(this.runner, rencana, (i) => idLangkah(hash, i));
    tolakBilaSalah(salah, rencana.tidakTerdaftar);
    return bandingkanUji(this.buku, rencana, peristiwa, kepala);
  }

  private async laksanakan(hash: string, rencana: Rencana, aktor: Aktor, kemajuan: Kemajuan): Promise<number> {
    let peristiwa = 0;
    const dari = rencana.langkah.length;
    this.sedang.add(hash);
    try {
      for (const [i, langkah] of rencana.langkah.entries()) {
        const meta: CommandMeta = { id: idLangkah(hash, i), aktor, source: { jenis: 'berkas', berkas: hash }, correlationId: hash, causationId: null, usulan: null };
        const hasil = await this.bus.execute(perintahDari(langkah, meta));
        peristiwa += hasil.count;
        this.maju.set(hash, { selesai: i + 1, dari });
        kemajuan(i + 1, dari);
      }
      await this.catat({ jenis: 'Selesaikan', hash, pd: rencana.pd, tahun: rencana.tahun, jumlahPeristiwa: peristiwa }, aktor, 'selesai');
    } finally {
      this.sedang.delete(hash);
    }
    this.tertahan.delete(hash);
    return peristiwa;
  }

  /** Another node may have recorded the same under another name or on another day: what counts is that it is recorded. */
  private async catat(perintah: PerintahImpor, aktor: Aktor, langkah: string): Promise<void> {
    const aliran = aliranImpor(perintah.hash);
    const meta: CommandMeta = { id: uuid5('impor', perintah.hash, langkah), aktor, source: { jenis: 'berkas', berkas: perintah.hash }, correlationId: perintah.hash, causationId: null, usulan: null };
    try {
      await this.runner.run(aliran, impor, perintah, meta);
    } catch (error) {
      if (!(error instanceof IdReusedError)) throw error;
      const { keadaan } = (await this.runner.state(aliran, impor)).state;
      if (keadaan !== 'selesai' && (perintah.jenis === 'Selesaikan' || keadaan !== 'berjalan')) throw error;
    }
  }

  private hasil(hash: string, nama: string, rencana: Rencana, keadaan: HasilImpor['keadaan'], s: Awaited<ReturnType<Pengimpor['simulasi']>>): HasilImpor {
    return {
      hash, nama, keadaan, pd: rencana.pd, tahun: rencana.tahun, perubahan: s.perubahan, jumlahPeristiwa: s.jumlahPeristiwa, sequence: null,
      peringatan: [...rencana.peringatan, ...s.catatan], ketidaksesuaian: s.ketidaksesuaian, cakupan: s.cakupan,
    };
  }

  private bergiliran<T>(kerja: () => Promise<T>): Promise<T> {
    const hasil = this.giliran.then(kerja, kerja);
    this.giliran = hasil.catch(() => undefined);
    return hasil;
  }
}

/** The n-th command of a file always has the same id: a repeated one is recognised by its stream. */
const idLangkah = (hash: string, i: number): string => uuid5('impor', hash, i);

function perintahDari(l: Langkah, meta: CommandMeta): Command<Outcome> {
  switch (l.jenis) {
    case 'organisasi':
      return new JalankanOrganisasi(l.perintah, meta);
    case 'pohon':
      return new JalankanPohon(l.perintah, meta);
    case 'kebijakan':
      return new JalankanKebijakan(l.perintah, meta);
    case 'target':
      return new JalankanTarget(l.perintah, meta);
    case 'pk':
      return new JalankanPk(l.perintah, meta);
    case 'anggaran':
      return new JalankanAnggaran(l.perintah, meta);
    case 'realisasi':
      return new JalankanRealisasi(l.perintah, meta);
    case 'data':
      return new JalankanData(l.perintah, meta);
    case 'laporan':
      return new JalankanLaporan(l.perintah, meta);
    case 'lhe':
      return new JalankanLhe(l.perintah, meta);
    case 'tindaklanjut':
      return new JalankanTindakLanjut(l.perintah, meta);
  }
}
