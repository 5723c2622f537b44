import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import type { BarisUsulan } from '#akses';
import { PelaksanaUsulan, aliranUsulan } from '#akses/nest';
import { BukuAngka } from '#capaian/nest';
import { Clock } from '../clock.js';
import { Reads, Writes } from '../docs/describe.js';
import { Pilihan, Teks } from '../input/fields.js';
import { HalamanQuery } from '../input/titik.js';
import { page } from '../paging.js';
import { AlasanIsian, SetujuiIsian, UsulanIsian } from './isian/usulan.js';
import { UsulanContents } from './usulan-contents.js';
import { WriteDesk, type Cakupan, type HasilTulis } from './write-desk.js';

export class UsulanQuery extends HalamanQuery {
  @Teks({ uraian: 'Hanya usulan perangkat daerah ini', contoh: 'jombang-diskopum', opsional: true }, { maks: 100 })
  readonly pd?: string;

  @Pilihan({ uraian: 'Hanya yang berkeadaan ini', contoh: 'diajukan', opsional: true }, ['diajukan', 'disetujui', 'dilaksanakan', 'ditolak', 'ditarik'])
  readonly keadaan?: string;
}

/** Proposals: nothing counts before a second person has approved it. */
@ApiTags('Usulan')
@Controller('usulan')
export class UsulanController {
  constructor(
    private readonly desk: WriteDesk,
    private readonly pelaksana: PelaksanaUsulan,
    private readonly contents: UsulanContents,
    private readonly buku: BukuAngka,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Reads('Daftar usulan', 'BarisUsulan', { list: 'paged' })
  daftar(@Query() query: UsulanQuery, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): readonly BarisUsulan[] {
    return page(this.pelaksana.daftar(query.pd).filter((u) => query.keadaan === undefined || u.keadaan === query.keadaan), query, request, reply);
  }

  @Get(':id')
  @Reads('Satu usulan dan isinya', 'Usulan', { params: ['id'] })
  satu(@Param('id') id: string): ReturnType<PelaksanaUsulan['keadaan']> {
    return this.pelaksana.keadaan(id);
  }

  @Post()
  @Writes('Ajukan usulan; tidak mengubah angka apa pun', [], { answer: 'HasilUsulan', status: 201, ifMatch: false })
  @HttpCode(201)
  async ajukan(@Body() isian: UsulanIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis & { usulan: string }> {
    if ((await this.buku.pemdaDari(isian.pd)) === undefined) throw new DomainError('pd-tidak-ada', `Perangkat daerah "${isian.pd}" tidak tercatat.`, [{ kode: 'pd-tidak-ada', pesan: 'Perangkat daerah ini tidak tercatat.', tempat: { bidang: 'pd' } }]);
    const hasil = await this.desk.write(request, reply, null, async (w) => [await this.pelaksana.ajukan(w.id, isian.pd, await this.contents.isi(isian), isian.catatan?.trim() ?? '', w.meta, this.clock.hariIni())]);
    const usulan = hasil.stream.slice(aliranUsulan('').length);
    void reply.header('location', `/api/v1/usulan/${usulan}`);
    return { ...hasil, usulan };
  }

  @Post(':id/setujui')
  @Writes('Setujui usulan orang lain dan catat faktanya', ['id'])
  @HttpCode(200)
  async setujui(@Param('id') id: string, @Body() { hash }: SetujuiIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    const { isi } = await this.pelaksana.keadaan(id);
    return this.desk.write(
      request, reply, cakupan(isi?.isi),
      async (w) => {
        if (isi) await this.contents.periksaMasihCukup(isi);
        return [await this.pelaksana.setujui(id, hash, w.meta, this.clock.hariIni(), w.expectedRevision)];
      },
      async (w) => [await this.pelaksana.laksanakan(id, w.aktor)],
    );
  }

  @Post(':id/tolak')
  @Writes('Tolak usulan orang lain', ['id'])
  @HttpCode(200)
  tolak(@Param('id') id: string, @Body() { alasan }: AlasanIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.desk.write(request, reply, null, async (w) => [await this.pelaksana.tolak(id, alasan, w.meta, this.clock.hariIni(), w.expectedRevision)]);
  }

  @Post(':id/tarik')
  @Writes('Tarik usulan sendiri', ['id'])
  @HttpCode(200)
  tarik(@Param('id') id: string, @Body() { alasan }: AlasanIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.desk.write(request, reply, null, async (w) => [await this.pelaksana.tarik(id, alasan, w.meta, this.clock.hariIni(), w.expectedRevision)]);
  }
}

function cakupan(isi: object | undefined): Cakupan | null {
  const { pd, tahun } = (isi ?? {}) as { pd?: unknown; tahun?: unknown };
  return typeof pd === 'string' && typeof tahun === 'number' ? { pd, tahun } : null;
}
