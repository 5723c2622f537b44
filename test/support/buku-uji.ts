import Sqlite, { type Database } from 'better-sqlite3';
import { bacaNilaiTarget, type Decider, type Dokumen, type Periode, type Peristiwa, type Tahap, type Terjadi } from '#kernel';
import { bodyHash, seal, type Envelope } from '#event-store';
import { SEMUA_TANGGAL, type AppliedEvent } from '#projection';
import { organisasi, pohon, target, type Akumulasi, type Arah, type Jenjang, type TargetDinyatakan } from '#perencanaan';
import { anggaran, type BarisDinyatakan } from '#anggaran';
import { realisasi, type Basis, type EntriDinyatakan, type PerintahRealisasi, type SubjekRealisasi } from '#realisasi';
import { PembacaAngka, Penghitung, kebijakan, modelAngka, type Cuplikan, type IsiKebijakan, type JenisKebijakan } from '#capaian';
import { dokumenUji } from './spesifikasi.js';

export const PD_UJI = 'uji-dinas';
export const TAHUN_UJI = 2024;
export const dpa = dokumenUji('DPA', '2024-01-02');
export const perkada = dokumenUji('PERKADA', '2024-04-15');
export const dppa = dokumenUji('DPPA', '2024-10-01');
export const beritaAcara = dokumenUji('BERITA_ACARA', '2024-11-05');
export const KOREKSI_UJI = { alasan: 'Salah ketik', dokumen: beritaAcara };

/** Id of a node, its level and its parent. The id is its code too. */
export type SimpulUji = readonly [id: string, jenjang: Jenjang, induk: string | null];
export interface IndikatorUji {
  readonly id: string;
  readonly simpul: string;
  readonly arah?: Arah;
  readonly akumulasi?: Akumulasi;
}

/**
 * A ledger in memory: commands go through the real deciders, their envelopes through the real projection, and figures
 * come out of the real engine. Every command is one append; a refusal throws.
 */
export class BukuUji {
  readonly db: Database = new Sqlite(':memory:');
  readonly peristiwa: AppliedEvent[] = [];
  private readonly terapkan: (event: AppliedEvent) => void;
  private readonly aliran = new Map<string, Terjadi<Peristiwa<string, object>>[]>();
  private perintahKe = 0;

  constructor() {
    const model = modelAngka([]);
    this.db.exec(model.schema);
    this.terapkan = model.prepare(this.db);
  }

  static dari(peristiwa: readonly AppliedEvent[]): BukuUji {
    const buku = new BukuUji();
    for (const e of peristiwa) buku.terima(e.envelope);
    return buku;
  }

  get kepala(): number {
    return this.peristiwa.length;
  }

  terima(envelope: Envelope): void {
    const event = { sequence: this.kepala + 1, envelope };
    this.terapkan(event);
    this.peristiwa.push(event);
  }

  jalankan<C, E extends Peristiwa<string, object>, S>(stream: string, decider: Decider<C, E, S>, perintah: C): this {
    const lalu = (this.aliran.get(stream) ?? []) as Terjadi<E>[];
    const baru = decider.decide(perintah, lalu.reduce((s, e) => decider.evolve(s, e), decider.initial()));
    const id = `perintah-${++this.perintahKe}`;
    const meta = { id, aktor: { id: 'aktor-1', peran: 'perencana', lingkup: PD_UJI }, source: { jenis: 'api' as const }, correlationId: id, causationId: null, usulan: null };
    for (const { envelope } of seal(stream, lalu.length - 1, baru, meta, bodyHash(perintah), '2024-12-01T01:00:00.000Z')) {
      this.terima(envelope);
      lalu.push({ type: envelope.type, version: envelope.version, data: envelope.data, berlaku: envelope.berlaku, id: envelope.id } as unknown as Terjadi<E>);
    }
    this.aliran.set(stream, lalu);
    return this;
  }

  pd(berlaku = `${TAHUN_UJI}-01-01`): this {
    return this.jalankan('organisasi-uji', organisasi, { pemda: 'uji', namaPemda: 'Kabupaten Uji', pd: PD_UJI, nama: 'Dinas Uji', berlaku });
  }

  pohon(simpul: readonly SimpulUji[], indikator: readonly IndikatorUji[] = [], tahun = TAHUN_UJI): this {
    return this.jalankan(`pohon-${PD_UJI}`, pohon, {
      jenis: 'TetapkanPohon', pd: PD_UJI, tahun,
      simpul: simpul.map(([id, jenjang, induk]) => ({ simpul: id, jenjang, induk, uraian: `Uraian ${id}`, kode: id, edisi: null, lokal: true })),
      indikator: indikator.map((i) => ({ indikator: i.id, kode: i.id, simpul: i.simpul, nama: `Indikator ${i.id}`, satuan: 'unit', arah: i.arah ?? 'positif', akumulasi: i.akumulasi ?? 'jumlah', namaLain: [] })),
    });
  }

  pindahkan(simpul: string, induk: string | null, dokumen: Dokumen): this {
    return this.jalankan(`pohon-${PD_UJI}`, pohon, { jenis: 'PindahkanSimpul', pd: PD_UJI, simpul, induk, dokumen, alasan: 'Renstra diubah' });
  }

  /** Lines by node, or whole lines where they are split. */
  revisi(tahap: Tahap, dokumen: Dokumen, isi: Readonly<Record<string, string>> | readonly Partial<BarisDinyatakan>[], tutup = true): this {
    const daftar: readonly Partial<BarisDinyatakan>[] = Array.isArray(isi) ? isi : Object.entries(isi as Readonly<Record<string, string>>).map(([simpul, nilai]) => ({ simpul, nilai }));
    const baris = daftar.map((b): BarisDinyatakan => ({ simpul: 'pd', rekening: null, sumberDana: null, nilai: null, selisih: null, ...b }));
    return this.jalankan(`anggaran-${PD_UJI}-${TAHUN_UJI}`, anggaran, { pd: PD_UJI, tahun: TAHUN_UJI, revisi: `${tahap}|${dokumen.jenis}|${dokumen.nomor}`, tahap, dokumen, baris, tutup });
  }

  keuangan(periode: Periode, simpul: string, nilai: string, lain: Partial<Extract<SubjekRealisasi, { jenis: 'keuangan' }>> & { readonly dokumen?: Dokumen; readonly koreksi?: EntriDinyatakan['koreksi'] } = {}): this {
    const { dokumen = dokumenUji('SP2D', '2024-12-20', `${simpul}/${periode}`), koreksi, ...ciri } = lain;
    return this.catat(periode, { jenis: 'keuangan', simpul, basis: 'SP2D' as Basis, rekening: null, sumberDana: null, ...ciri }, nilai, dokumen, koreksi);
  }

  fisik(periode: Periode, simpul: string, nilai: string): this {
    return this.catat(periode, { jenis: 'fisik', simpul }, nilai, dokumenUji('LKJIP', '2025-01-10'));
  }

  kinerja(periode: Periode, indikator: string, nilai: string, koreksi?: EntriDinyatakan['koreksi']): this {
    return this.catat(periode, { jenis: 'kinerja', indikator }, nilai, dokumenUji('LKJIP', '2025-01-10'), koreksi);
  }

  periode(perintah: PerintahRealisasi): this {
    return this.jalankan(`realisasi-${PD_UJI}-${TAHUN_UJI}-${perintah.periode}`, realisasi, perintah);
  }

  target(indikator: string, tahap: Tahap, nilai: string, dokumen: Dokumen, lain: Partial<TargetDinyatakan> = {}): this {
    return this.jalankan(`target-${PD_UJI}-${TAHUN_UJI}`, target, { pd: PD_UJI, tahun: TAHUN_UJI, baris: [{ indikator, tahap, periode: 'tahun', nilai: bacaNilaiTarget(nilai), dokumen, ...lain }] });
  }

  kebijakan<J extends JenisKebijakan>(jenis: J, isi: IsiKebijakan[J], berlaku: string, dokumen: Dokumen = dokumenUji('PERKADA', berlaku)): this {
    return this.jalankan('kebijakan-uji', kebijakan, { pemda: 'uji', kebijakan: [{ jenis, berlaku, isi, dokumen }] });
  }

  cuplikan(s = this.kepala, d = SEMUA_TANGGAL, tahun = TAHUN_UJI): Cuplikan {
    return new PembacaAngka(this.db).cuplikan({ diketahui: s, berlaku: d === SEMUA_TANGGAL ? null : d, kepala: this.kepala }, PD_UJI, tahun);
  }

  /** Figures as known at a sequence, effective on a date. */
  hitung(s = this.kepala, d = SEMUA_TANGGAL, basis?: Basis): Penghitung {
    return new Penghitung(this.cuplikan(s, d), basis);
  }

  private catat(periode: Periode, subjek: SubjekRealisasi, nilai: string, dokumen: Dokumen, koreksi?: EntriDinyatakan['koreksi']): this {
    return this.periode({ jenis: 'CatatRealisasi', pd: PD_UJI, tahun: TAHUN_UJI, periode, entri: [{ subjek, nilai, mentah: null, dokumen, ...(koreksi ? { koreksi } : {}) }] });
  }
}
