import { Body, Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Periode } from '#kernel';
import type { Outcome } from '#event-store';
import { JalankanAnggaran } from '#anggaran/nest';
import { JalankanPohon, JalankanTarget } from '#perencanaan/nest';
import { JalankanRealisasi } from '#realisasi/nest';
import { Writes } from '../docs/describe.js';
import { PeriodePipe, TahunPipe } from '../input/params.js';
import { RevisiIsian } from './isian/anggaran.js';
import { PenggantianIsian, PindahIsian, PohonIsian, TargetIsian } from './isian/perencanaan.js';
import { BukaIsian, KoreksiIsian, RealisasiIsian, TutupIsian } from './isian/realisasi.js';
import { PerencanaanCommands } from './perencanaan-commands.js';
import { RealisasiCommands } from './realisasi-commands.js';
import { WriteDesk, type HasilTulis } from './write-desk.js';

/** What one office records about one year. */
@ApiTags('Pencatatan')
@Controller('pd/:pd/:tahun')
export class PdWritesController {
  constructor(
    private readonly desk: WriteDesk,
    private readonly commands: CommandBus,
    private readonly realisasi: RealisasiCommands,
    private readonly perencanaan: PerencanaanCommands,
  ) {}

  @Post('realisasi')
  @Writes('Catat realisasi keuangan, fisik atau kinerja satu periode', ['pd', 'tahun'])
  @HttpCode(200)
  catat(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Body() isian: RealisasiIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.desk.write(request, reply, { pd, tahun }, async (w) => this.run(new JalankanRealisasi(await this.realisasi.catat(pd, tahun, isian), w.meta, w.expectedRevision)));
  }

  @Post('realisasi/koreksi')
  @Writes('Koreksi satu peristiwa realisasi', ['pd', 'tahun'])
  @HttpCode(200)
  koreksi(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Body() isian: KoreksiIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.desk.write(request, reply, { pd, tahun }, async (w) => this.run(new JalankanRealisasi(await this.realisasi.koreksi(pd, tahun, isian), w.meta, w.expectedRevision)));
  }

  @Post('periode/:periode/tutup')
  @Writes('Tutup periode', ['pd', 'tahun', 'periode'])
  @HttpCode(200)
  tutup(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Param('periode', PeriodePipe) periode: Periode, @Body() isian: TutupIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.desk.write(request, reply, { pd, tahun }, async (w) => this.run(new JalankanRealisasi(await this.realisasi.tutup(pd, tahun, periode, isian), w.meta, w.expectedRevision)));
  }

  @Post('periode/:periode/buka')
  @Writes('Buka kembali periode', ['pd', 'tahun', 'periode'])
  @HttpCode(200)
  buka(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Param('periode', PeriodePipe) periode: Periode, @Body() isian: BukaIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.desk.write(request, reply, { pd, tahun }, async (w) => this.run(new JalankanRealisasi(await this.realisasi.buka(pd, tahun, periode, isian), w.meta, w.expectedRevision)));
  }

  @Post('anggaran/revisi')
  @Writes('Catat dokumen anggaran: DPA, pergeseran, DPPA', ['pd', 'tahun'])
  @HttpCode(200)
  revisi(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Body() isian: RevisiIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    const run = async (w: Parameters<Parameters<WriteDesk['write']>[3]>[0]): Promise<Outcome[]> => {
      const outcomes: Outcome[] = [];
      let expected = w.expectedRevision;
      for (const [i, bagian] of (await this.perencanaan.revisi(pd, tahun, isian)).entries()) {
        const [outcome] = await this.run(new JalankanAnggaran(bagian, w.metaOf(i), expected));
        outcomes.push(outcome!);
        if (expected !== undefined) expected = outcome!.revision;
      }
      return outcomes;
    };
    // A large document may have been cut off between two commands: a retry carries on with the rest.
    return this.desk.write(request, reply, { pd, tahun }, run, run);
  }

  @Post('target')
  @Writes('Catat target indikator', ['pd', 'tahun'])
  @HttpCode(200)
  target(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Body() isian: TargetIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.desk.write(request, reply, { pd, tahun }, async (w) => this.run(new JalankanTarget(await this.perencanaan.target(pd, tahun, isian), w.meta, w.expectedRevision)));
  }

  @Post('pohon')
  @Writes('Nyatakan simpul dan indikator pohon kinerja', ['pd', 'tahun'])
  @HttpCode(200)
  pohon(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Body() isian: PohonIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.desk.write(request, reply, { pd, tahun }, async (w) => this.run(new JalankanPohon(await this.perencanaan.pohon(pd, tahun, isian), w.meta, w.expectedRevision)));
  }

  @Post('pohon/pindah')
  @Writes('Pindahkan simpul ke induk lain', ['pd', 'tahun'])
  @HttpCode(200)
  pindah(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Body() isian: PindahIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.desk.write(request, reply, { pd, tahun }, async (w) => this.run(new JalankanPohon(await this.perencanaan.pindah(pd, tahun, isian), w.meta, w.expectedRevision)));
  }

  @Post('pohon/penggantian')
  @Writes('Nyatakan indikator yang digantikan indikator lain', ['pd', 'tahun'])
  @HttpCode(200)
  penggantian(@Param('pd') pd: string, @Param('tahun', TahunPipe) tahun: number, @Body() isian: PenggantianIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.desk.write(request, reply, { pd, tahun }, async (w) => this.run(new JalankanPohon(await this.perencanaan.penggantian(pd, tahun, isian), w.meta, w.expectedRevision)));
  }

  private async run(command: Command<Outcome>): Promise<Outcome[]> {
    return [await this.commands.execute(command)];
  }
}
