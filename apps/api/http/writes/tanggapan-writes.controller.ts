import { Body, Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { JalankanLaporan } from '#rekonsiliasi/nest';
import { Writes } from '../docs/describe.js';
import { TahunPipe } from '../input/params.js';
import { PenjelasanIsian, ReviuIsian } from './isian/tanggapan.js';
import { KoreksiTercetakIsian } from './isian/tercetak.js';
import { TanggapanCommands } from './tanggapan-commands.js';
import { WriteDesk, type HasilTulis } from './write-desk.js';

/** What the dinas or the Inspektorat says about contradictions and reports. */
@ApiTags('Rekonsiliasi')
@Controller('pd/:pd/:tahun')
export class TanggapanWritesController {
  constructor(
    private readonly desk: WriteDesk,
    private readonly commands: CommandBus,
    private readonly tanggapan: TanggapanCommands,
  ) {}

  @Post('ketidaksesuaian/:ketidaksesuaian/penjelasan')
  @Writes('Jawab satu ketidaksesuaian di semua tempatnya', ['pd', 'tahun', 'ketidaksesuaian'], { rincian: 'Id ketidaksesuaian atau id salah satu tempatnya. Jawaban yang kemudian menggantikan yang terdahulu; keduanya tetap terbaca. If-Match memakai revisi dari rincian ketidaksesuaian itu.' })
  @HttpCode(200)
  jelaskan(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Param('ketidaksesuaian') id: string, @Body() isian: PenjelasanIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.desk.write(request, reply, null, async (w) => [await this.commands.execute(new JalankanLaporan(await this.tanggapan.jelaskan(pd, tahun, id, isian), w.meta, w.expectedRevision))]);
  }

  @Post('laporan/:laporan/koreksi')
  @Writes('Koreksi atau cabut satu angka tercetak', ['pd', 'tahun', 'laporan'], { rincian: 'Yang dikoreksi adalah salinannya di buku besar; naskah baru sebuah laporan dicatat sebagai laporan lain. Koreksi berlaku sejak tanggal laporannya.' })
  @HttpCode(200)
  koreksi(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Param('laporan') laporan: string, @Body() isian: KoreksiTercetakIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.desk.write(request, reply, { pd, tahun }, async (w) => [await this.commands.execute(new JalankanLaporan(await this.tanggapan.koreksi(pd, tahun, laporan, isian), w.meta, w.expectedRevision))]);
  }

  @Post('laporan/:laporan/reviu')
  @Writes('Catat reviu satu laporan', ['pd', 'tahun', 'laporan'])
  @HttpCode(200)
  reviu(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Param('laporan') laporan: string, @Body() isian: ReviuIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.desk.write(request, reply, null, async (w) => [await this.commands.execute(new JalankanLaporan(await this.tanggapan.reviu(pd, tahun, laporan, isian), w.meta, w.expectedRevision))]);
  }
}
