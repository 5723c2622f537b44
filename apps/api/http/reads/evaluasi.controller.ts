import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { statusNasional, type StatusNasional } from '#capaian';
import { umurDikenal, type BarisMatriks, type LheTampil, type MatriksTindakLanjut, type PengingatTampil, type RincianLhe, type RincianRekomendasi, type RingkasanTindakLanjut, type Umur } from '#evaluasi';
import { AmbilLhe, AmbilMatriks, AmbilPengingat, AmbilRekomendasi, AmbilRincianLhe, AmbilRingkasanTindakLanjut } from '#evaluasi/nest';
import { Clock } from '../clock.js';
import { Reads } from '../docs/describe.js';
import { BulatTeks, Pilihan, Teks } from '../input/fields.js';
import { TitikHalamanQuery, TitikQuery } from '../input/titik.js';
import { page } from '../paging.js';

export class MatriksQuery extends TitikQuery {
  @BulatTeks({ uraian: 'Hanya LHE yang terbit pada tahun ini', contoh: 2023, opsional: true }, 1945, 2999)
  readonly tahun?: string;

  @Teks({ uraian: 'Hanya LHE ini', contoh: '006.INSP_LHE.III.2023', opsional: true }, { maks: 300 })
  readonly lhe?: string;

  @Pilihan({ uraian: 'Hanya yang berstatus ini', contoh: 'belum-sesuai', opsional: true }, statusNasional)
  readonly status?: StatusNasional;

  @Pilihan({ uraian: 'Hanya yang berumur ini, menurut tenggat sekarang', contoh: '1-30', opsional: true }, umurDikenal)
  readonly umur?: Umur;
}

/** Evaluations of an office and what became of their recommendations, on any date. */
@ApiTags('Evaluasi')
@Controller()
export class EvaluasiController {
  constructor(private readonly queries: QueryBus, private readonly clock: Clock) {}

  @Get('pd/:pd/lhe')
  @Reads('LHE dan LHP: nilai, predikat, tahun sebelumnya', 'LheTampil', { params: ['pd'], list: 'whole' })
  daftar(@Param('pd') pd: string, @Query() titik: TitikQuery): Promise<readonly LheTampil[]> {
    return this.queries.execute(new AmbilLhe(pd, titik));
  }

  @Get('pd/:pd/lhe/:lhe')
  @Reads('Satu LHE atau LHP dengan rekomendasinya', 'RincianLhe', { params: ['pd', 'lhe'] })
  lhe(@Param('pd') pd: string, @Param('lhe') lhe: string, @Query() titik: TitikQuery): Promise<RincianLhe> {
    return this.queries.execute(new AmbilRincianLhe(pd, lhe, this.umur(titik)));
  }

  @Get('pd/:pd/tindaklanjut')
  @Reads('Matriks tindak lanjut pada suatu tanggal', 'MatriksTindakLanjut', { params: ['pd'], rincian: 'berlaku adalah tanggal yang ditanyakan; umur dihitung pada tanggal itu, bila kosong pada hari ini.' })
  async matriks(@Param('pd') pd: string, @Query() { tahun, lhe, status, umur, ...titik }: MatriksQuery): Promise<MatriksTindakLanjut> {
    const matriks = await this.queries.execute(new AmbilMatriks(pd, this.umur(titik)));
    const cocok = (b: BarisMatriks): boolean => (tahun === undefined || b.tahunTerbit === Number(tahun)) && (lhe === undefined || b.lhe === lhe) && (status === undefined || b.status === status) && (umur === undefined || b.umurKini === umur);
    return { ...matriks, baris: matriks.baris.filter(cocok) };
  }

  @Get('pd/:pd/tindaklanjut/ringkasan')
  @Reads('Rekomendasi satu perangkat daerah, terhitung menurut status dan umur', 'RingkasanTindakLanjut', { params: ['pd'] })
  ringkasan(@Param('pd') pd: string, @Query() titik: TitikQuery): Promise<RingkasanTindakLanjut> {
    return this.queries.execute(new AmbilRingkasanTindakLanjut({ pd }, this.umur(titik)));
  }

  @Get('pd/:pd/tindaklanjut/pengingat')
  @Reads('Tenggat yang sudah diingatkan, yang terakhir lebih dahulu', 'PengingatTampil', { params: ['pd'], list: 'paged' })
  async pengingat(@Param('pd') pd: string, @Query() query: TitikHalamanQuery, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<readonly PengingatTampil[]> {
    return page(await this.queries.execute(new AmbilPengingat(pd, query)), query, request, reply);
  }

  @Get('pd/:pd/rekomendasi/:rekomendasi')
  @Reads('Satu rekomendasi: keadaan, langkah, bukti, tenggat', 'RincianRekomendasi', { params: ['pd', 'rekomendasi'] })
  rekomendasi(@Param('pd') pd: string, @Param('rekomendasi') rekomendasi: string, @Query() titik: TitikQuery): Promise<RincianRekomendasi> {
    return this.queries.execute(new AmbilRekomendasi(pd, rekomendasi, this.umur(titik)));
  }

  @Get('pemda/:pemda/tindaklanjut/ringkasan')
  @Reads('Rekomendasi seluruh perangkat daerah, terhitung menurut PD, tahun, status dan umur', 'RingkasanTindakLanjut', { params: ['pemda'] })
  ringkasanPemda(@Param('pemda') pemda: string, @Query() titik: TitikQuery): Promise<RingkasanTindakLanjut> {
    return this.queries.execute(new AmbilRingkasanTindakLanjut({ pemda }, this.umur(titik)));
  }

  private umur(titik: TitikQuery): TitikQuery & { readonly hariIni: string } {
    return { ...titik, hariIni: this.clock.hariIni() };
  }
}
