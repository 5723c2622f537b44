import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CommandRunner, EventStorePort } from '#event-store';
import type { TitikWaktu } from '#capaian';
import { aliranLaporan } from '../aliran.js';
import { laporan } from '../decider.js';
import { cakupanTercetak } from '../periksa-tercetak.js';
import { BukuKetidaksesuaian, type Temuan } from './buku-ketidaksesuaian.js';
import type { KetidaksesuaianBerstatus, LaporanTampil, PeristiwaBukti, RincianKetidaksesuaian, RingkasanKetidaksesuaian } from './hasil.js';
import { LetakPeristiwa } from './peristiwa-bukti.js';
import { hitungStatus, ringkas } from './status.js';
import { susunRincianKetidaksesuaian } from './susun-rincian.js';

/**
 * Every contradiction with its status. `fakta`: of the ledger's own facts only, without those of printed reports: what
 * closing a period has to explain. `dijelaskan` false: without seeking why, cell by cell, for those who only compare.
 */
export class AmbilKetidaksesuaian extends Query<KetidaksesuaianBerstatus[]> {
  constructor(readonly pd: string, readonly tahun: number, readonly titik: TitikWaktu, readonly lingkup: 'semua' | 'fakta' = 'semua', readonly dijelaskan = true) {
    super();
  }
}

/** One contradiction, by its id or by that of one of its places, and everything behind it. */
export class AmbilRincianKetidaksesuaian extends Query<RincianKetidaksesuaian> {
  constructor(readonly pd: string, readonly tahun: number, readonly id: string, readonly titik: TitikWaktu) {
    super();
  }
}

/** Contradictions counted, and the reports of the year with what was tested and reviewed. */
export class AmbilRingkasanKetidaksesuaian extends Query<RingkasanKetidaksesuaian> {
  constructor(readonly pd: string, readonly tahun: number, readonly titik: TitikWaktu) {
    super();
  }
}

/** The reports of a year with their coverage, contradictions and reviews. */
export class AmbilLaporan extends Query<readonly LaporanTampil[]> {
  constructor(readonly pd: string, readonly tahun: number, readonly titik: TitikWaktu) {
    super();
  }
}

/** All contradictions of a PD and year and every event behind them: what a workbook of them holds. */
export interface KertasKerja {
  readonly ringkasan: RingkasanKetidaksesuaian;
  readonly daftar: readonly KetidaksesuaianBerstatus[];
  readonly jawaban: Temuan['tanggapan']['jawaban'];
  /** By the id of the event. */
  readonly peristiwa: readonly PeristiwaBukti[];
}

export class AmbilKertasKerja extends Query<KertasKerja> {
  constructor(readonly pd: string, readonly tahun: number, readonly titik: TitikWaktu) {
    super();
  }
}

@QueryHandler(AmbilKetidaksesuaian)
export class AmbilKetidaksesuaianHandler implements IQueryHandler<AmbilKetidaksesuaian> {
  constructor(private readonly buku: BukuKetidaksesuaian) {}

  async execute({ pd, tahun, titik, lingkup, dijelaskan }: AmbilKetidaksesuaian): Promise<KetidaksesuaianBerstatus[]> {
    return [...(await this.buku.temuan(pd, tahun, titik, { lingkup, dijelaskan })).daftar];
  }
}

@QueryHandler(AmbilRincianKetidaksesuaian)
export class AmbilRincianKetidaksesuaianHandler implements IQueryHandler<AmbilRincianKetidaksesuaian> {
  constructor(private readonly buku: BukuKetidaksesuaian, private readonly store: EventStorePort, private readonly runner: CommandRunner) {}

  async execute({ pd, tahun, id, titik }: AmbilRincianKetidaksesuaian): Promise<RincianKetidaksesuaian> {
    const rincian = await susunRincianKetidaksesuaian(await this.buku.temuan(pd, tahun, titik, { dijelaskan: true }), id, this.store);
    return { ...rincian, revisi: (await this.runner.state(rincian.aliran, laporan)).revision };
  }
}

/** Counts and reports out of what was found. */
async function ringkasan({ h, daftar, laporan: teruji, tanggapan }: Temuan, runner: CommandRunner): Promise<RingkasanKetidaksesuaian> {
  const { pd, tahun, koordinat, identitas } = h.c;
  const cakupan = new Map(cakupanTercetak(teruji).laporan.map(({ laporan: l, sel, berpernyataan, cocok, tidakCocok, tidakTeruji, rusak }) => [l, { sel, berpernyataan, cocok, tidakCocok, tidakTeruji, rusak }]));
  const tampil: LaporanTampil[] = [];
  for (const { laporan: l } of teruji) {
    const aliran = aliranLaporan(pd, tahun, l.laporan);
    tampil.push({
      laporan: l.laporan, judul: l.judul, dokumen: l.dokumen, sequence: l.seq, eventId: l.id, cakupan: cakupan.get(l.laporan)!, ketidaksesuaian: hitungStatus(daftar.filter((k) => k.laporan === l.laporan)),
      reviu: tanggapan.reviu.filter((r) => r.laporan === l.laporan), aliran, revisi: (await runner.state(aliran, laporan)).revision,
    });
  }
  return { koordinat, pd, namaPd: identitas?.nama ?? pd, tahun, ...ringkas(daftar), laporan: tampil };
}

@QueryHandler(AmbilRingkasanKetidaksesuaian)
export class AmbilRingkasanKetidaksesuaianHandler implements IQueryHandler<AmbilRingkasanKetidaksesuaian> {
  constructor(private readonly buku: BukuKetidaksesuaian, private readonly runner: CommandRunner) {}

  async execute({ pd, tahun, titik }: AmbilRingkasanKetidaksesuaian): Promise<RingkasanKetidaksesuaian> {
    return ringkasan(await this.buku.temuan(pd, tahun, titik, { dijelaskan: true }), this.runner);
  }
}

@QueryHandler(AmbilLaporan)
export class AmbilLaporanHandler implements IQueryHandler<AmbilLaporan> {
  constructor(private readonly buku: BukuKetidaksesuaian, private readonly runner: CommandRunner) {}

  async execute({ pd, tahun, titik }: AmbilLaporan): Promise<readonly LaporanTampil[]> {
    return (await ringkasan(await this.buku.temuan(pd, tahun, titik, { dijelaskan: true }), this.runner)).laporan;
  }
}

@QueryHandler(AmbilKertasKerja)
export class AmbilKertasKerjaHandler implements IQueryHandler<AmbilKertasKerja> {
  constructor(private readonly buku: BukuKetidaksesuaian, private readonly store: EventStorePort, private readonly runner: CommandRunner) {}

  async execute({ pd, tahun, titik }: AmbilKertasKerja): Promise<KertasKerja> {
    const temuan = await this.buku.temuan(pd, tahun, titik, { dijelaskan: true });
    const peristiwa = await new LetakPeristiwa(temuan).baca(this.store, temuan.daftar.flatMap((k) => k.bukti));
    return { ringkasan: await ringkasan(temuan, this.runner), daftar: temuan.daftar, jawaban: temuan.tanggapan.jawaban, peristiwa };
  }
}
