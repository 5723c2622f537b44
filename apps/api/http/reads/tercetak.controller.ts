import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { keadaanSelDikenal, type KeadaanSel, type RincianSel, type SelTampil } from '#rekonsiliasi';
import { AmbilRincianSel, CariSelTercetak } from '#rekonsiliasi/nest';
import { Reads } from '../docs/describe.js';
import { Pilihan, Teks } from '../input/fields.js';
import { TahunPipe } from '../input/params.js';
import { TitikHalamanQuery, TitikQuery } from '../input/titik.js';
import { page } from '../paging.js';

export class TercetakQuery extends TitikHalamanQuery {
  @Teks({ uraian: 'Angka seperti tercetak, dengan atau tanpa pemisah, atau kata dari tabel, baris dan kolomnya', contoh: '6.302.736.257', opsional: true }, { maks: 500, kosong: true })
  readonly cari?: string;

  @Pilihan({ uraian: 'Hanya yang berkeadaan ini', contoh: 'cocok', opsional: true }, keadaanSelDikenal)
  readonly keadaan?: KeadaanSel;

  @Teks({ uraian: 'Hanya laporan ini', contoh: 'LKJIP', opsional: true }, { maks: 100 })
  readonly laporan?: string;

  @Teks({ uraian: 'Hanya tabel ini, seperti tercetak', contoh: 'Tabel 3.7, hlm. 41', opsional: true }, { maks: 600 })
  readonly tabel?: string;
}

export class SelQuery extends TitikQuery {
  @Teks({ uraian: 'Laporan', contoh: 'LKJIP' }, { maks: 100 })
  readonly laporan!: string;

  @Teks({ uraian: 'Kunci sel dalam laporannya', contoh: '3.7/1/pagu' }, { maks: 200 })
  readonly kunci!: string;
}

/** Printed figures of the reports of an office and year: where one stands, whether it is right, and what it rests on. */
@ApiTags('Rekonsiliasi')
@Controller('pd/:pd/:tahun/tercetak')
export class TercetakController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Reads('Angka tercetak dan hasil ujinya, juga yang cocok', 'SelTampil', { params: ['pd', 'tahun'], list: 'paged' })
  async cari(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Query() query: TercetakQuery, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<readonly SelTampil[]> {
    return page(await this.queries.execute(new CariSelTercetak(pd, tahun, query, query)), query, request, reply);
  }

  @Get('rincian')
  @Reads('Satu angka tercetak: pernyataan, hitungan dan peristiwanya', 'RincianSel', { params: ['pd', 'tahun'] })
  rincian(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Query() query: SelQuery): Promise<RincianSel> {
    return this.queries.execute(new AmbilRincianSel(pd, tahun, query.laporan, query.kunci, query));
  }
}
