import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { statusDikenal, tingkatDikenal, type KetidaksesuaianBerstatus, type LaporanTampil, type RincianKetidaksesuaian, type RingkasanKetidaksesuaian, type StatusKetidaksesuaian } from '#rekonsiliasi';
import type { Tingkat } from '#capaian';
import { tulisBukuKetidaksesuaian } from '#laporan';
import { AmbilKertasKerja, AmbilKetidaksesuaian, AmbilLaporan, AmbilRincianKetidaksesuaian, AmbilRingkasanKetidaksesuaian } from '#rekonsiliasi/nest';
import { Downloads, Reads } from '../docs/describe.js';
import { Pilihan, Teks } from '../input/fields.js';
import { TahunPipe } from '../input/params.js';
import { TitikHalamanQuery, TitikQuery } from '../input/titik.js';
import { XLSX } from '../media.js';
import { page } from '../paging.js';
import { attachment } from './berkas.controller.js';

export class KetidaksesuaianQuery extends TitikHalamanQuery {
  @Pilihan({ uraian: 'Hanya tingkat ini', contoh: 'A', opsional: true }, tingkatDikenal)
  readonly tingkat?: Tingkat;

  @Teks({ uraian: 'Hanya jenis ini', contoh: 'jumlah-tercetak', opsional: true }, { maks: 100 })
  readonly jenis?: string;

  @Pilihan({ uraian: 'Hanya yang berstatus ini', contoh: 'terbuka', opsional: true }, statusDikenal)
  readonly status?: StatusKetidaksesuaian;

  @Teks({ uraian: 'Hanya laporan ini; "-" untuk yang tidak menyangkut laporan', contoh: 'LKJIP', opsional: true }, { maks: 100 })
  readonly laporan?: string;

  @Teks({ uraian: 'Hanya tabel ini, seperti pada lokasi', contoh: 'Tabel 3.7, hlm. 41', opsional: true }, { maks: 600 })
  readonly tabel?: string;
}

/** Contradictions of one office and year, and the reports in which they were found. */
@ApiTags('Rekonsiliasi')
@Controller('pd/:pd/:tahun')
export class KetidaksesuaianController {
  constructor(private readonly queries: QueryBus) {}

  @Get('ketidaksesuaian')
  @Reads('Ketidaksesuaian dan statusnya, tersaring', 'KetidaksesuaianBerstatus', { params: ['pd', 'tahun'], list: 'paged' })
  async daftar(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Query() query: KetidaksesuaianQuery, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<readonly KetidaksesuaianBerstatus[]> {
    const semua = await this.queries.execute(new AmbilKetidaksesuaian(pd, tahun, query));
    return page(semua.filter((k) => cocok(k, query)), query, request, reply);
  }

  @Get('ketidaksesuaian.xlsx')
  @Downloads('Unduh ketidaksesuaian sebagai buku kerja: ringkasan, seluruh baris, dan jejak peristiwanya', XLSX, ['pd', 'tahun'])
  async buku(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Query() titik: TitikQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    const kertas = await this.queries.execute(new AmbilKertasKerja(pd, tahun, titik));
    return attachment(reply, `ketidaksesuaian-${pd}-${tahun}.xlsx`, await tulisBukuKetidaksesuaian(kertas));
  }

  @Get('ketidaksesuaian/ringkasan')
  @Reads('Banyaknya ketidaksesuaian menurut tingkat, jenis dan status, dan laporan-laporannya', 'RingkasanKetidaksesuaian', { params: ['pd', 'tahun'] })
  ringkasan(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Query() titik: TitikQuery): Promise<RingkasanKetidaksesuaian> {
    return this.queries.execute(new AmbilRingkasanKetidaksesuaian(pd, tahun, titik));
  }

  @Get('ketidaksesuaian/:ketidaksesuaian')
  @Reads('Satu ketidaksesuaian: tempat tercetak, hitungan buku besar, penjelasan dan jawaban', 'RincianKetidaksesuaian', { params: ['pd', 'tahun', 'ketidaksesuaian'] })
  rincian(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Param('ketidaksesuaian') id: string, @Query() titik: TitikQuery): Promise<RincianKetidaksesuaian> {
    return this.queries.execute(new AmbilRincianKetidaksesuaian(pd, tahun, id, titik));
  }

  @Get('laporan')
  @Reads('Laporan yang terdaftar: cakupan pengujian, ketidaksesuaian dan reviu', 'LaporanTampil', { params: ['pd', 'tahun'], list: 'whole' })
  laporan(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Query() titik: TitikQuery): Promise<readonly LaporanTampil[]> {
    return this.queries.execute(new AmbilLaporan(pd, tahun, titik));
  }
}

const cocok = (k: KetidaksesuaianBerstatus, q: KetidaksesuaianQuery): boolean =>
  (q.tingkat === undefined || k.tingkat === q.tingkat) && (q.jenis === undefined || k.jenis === q.jenis) && (q.status === undefined || k.status === q.status) &&
  (q.laporan === undefined || (k.laporan ?? '-') === q.laporan) && (q.tabel === undefined || k.lokasi.tabel === q.tabel);
