import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HARI_TERLAMBAT, csvAndai, csvAsal, csvBanding, csvSejak, csvTerlambat, type Andai, type Asal, type Banding, type Sejak, type Terlambat } from '#jejak';
import { AmbilAndai, AmbilAsal, AmbilBanding, AmbilSejak, AmbilTerlambat } from '#jejak/nest';
import { Reads } from '../docs/describe.js';
import { AndaiQuery, AsalQuery, BandingQuery, SejakQuery, TerlambatQuery } from '../input/jejak.js';
import { TahunPipe } from '../input/params.js';
import { page } from '../paging.js';

const CSV = 'Dengan format=csv: seluruhnya sebagai text/csv, tanpa halaman.';

function csv(reply: FastifyReply, nama: string, isi: string): string {
  void reply.type('text/csv; charset=utf-8; header=present').header('content-disposition', `attachment; filename="${nama.replace(/[^\w-]/g, '_')}.csv"`);
  return isi;
}

/** Replay: what was recorded since, what differs, where a figure comes from, what came late, what would be without. */
@ApiTags('Jejak')
@Controller()
export class JejakController {
  constructor(private readonly queries: QueryBus) {}

  @Get('pd/:pd/:tahun/sejak')
  @Reads('Semua yang dicatat sesudah suatu titik: entri periode baru, perubahan pada yang pernah ditutup, dan selebihnya', 'Sejak', { params: ['pd', 'tahun'], rincian: `Halaman berlaku untuk peristiwa. ${CSV}` })
  async sejak(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Query() query: SejakQuery, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Sejak | string> {
    const semua = await this.queries.execute(new AmbilSejak(pd, tahun, query.sejak, query));
    const peristiwa = semua.peristiwa.filter((p) => query.golongan === undefined || p.golongan === query.golongan);
    return query.format === 'csv' ? csv(reply, `sejak-${pd}-${tahun}`, csvSejak(peristiwa)) : { ...semua, peristiwa: page(peristiwa, query, request, reply) };
  }

  @Get('pd/:pd/:tahun/banding')
  @Reads('Beda antara dua titik waktu, dua tahap atau dua tahun, angka demi angka, beserta peristiwanya', 'Banding', { params: ['pd', 'tahun'], rincian: `Halaman berlaku untuk baris; peristiwa memuat yang disebut halaman itu. ${CSV}` })
  async banding(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Query() query: BandingQuery, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Banding | string> {
    const { dari, ke, dariTahap, keTahap, dariTahun, angka = '' } = query;
    const semua = await this.queries.execute(new AmbilBanding(pd, tahun, { dari, ke, dariTahap, keTahap, dariTahun: dariTahun === undefined ? undefined : Number(dariTahun) }));
    const baris = semua.baris.filter((b) => [b.angkaDari, b.angkaKe].some((a) => a?.startsWith(angka)));
    if (query.format === 'csv') return csv(reply, `banding-${pd}-${tahun}`, csvBanding({ ...semua, baris }));
    const halaman = page(baris, query, request, reply);
    const disebut = new Set(halaman.flatMap((b) => b.peristiwa));
    return { ...semua, baris: halaman, peristiwa: semua.peristiwa.filter((p) => disebut.has(p.sequence)) };
  }

  @Get('pd/:pd/:tahun/terlambat')
  @Reads('Yang dicatat terlambat, yang masuk ke periode yang dibuka kembali, dan koreksi setelah penutupan', 'Terlambat', { params: ['pd', 'tahun'], rincian: `Halaman berlaku untuk baris. ${CSV}` })
  async terlambat(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Query() query: TerlambatQuery, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Terlambat | string> {
    const semua = await this.queries.execute(new AmbilTerlambat(pd, tahun, Number(query.hari ?? HARI_TERLAMBAT), query));
    const baris = semua.baris.filter((b) => query.golongan === undefined || b.golongan.includes(query.golongan));
    return query.format === 'csv' ? csv(reply, `terlambat-${pd}-${tahun}`, csvTerlambat(baris)) : { ...semua, baris: page(baris, query, request, reply) };
  }

  @Get('asal')
  @Reads('Pohon peristiwa yang memberi sebuah angka nilainya sekarang, dan sumbangan masing-masing', 'Asal', { rincian: 'Dengan format=csv: satu baris satu peristiwa.' })
  async asal(@Query() query: AsalQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<Asal | string> {
    const asal = await this.queries.execute(new AmbilAsal(query.angka, query));
    return query.format === 'csv' ? csv(reply, 'asal', csvAsal(asal)) : asal;
  }

  @Get('andai')
  @Reads('Sebuah angka tanpa satu peristiwa, dihitung kembali dan tidak disimpan', 'Andai', { rincian: 'Bila peristiwa sesudahnya bersandar padanya: mungkin=false, dengan penghalangnya.' })
  async andai(@Query() query: AndaiQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<Andai | string> {
    const andai = await this.queries.execute(new AmbilAndai(query.angka, Number(query.tanpa), query));
    return query.format === 'csv' ? csv(reply, 'andai', csvAndai(andai)) : andai;
  }
}
