import { Body, Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, type Dokumen, type Kesalahan } from '#kernel';
import type { PerubahanPd } from '#perencanaan';
import { JalankanOrganisasi } from '#perencanaan/nest';
import { BukuAngka } from '#capaian/nest';
import { Writes } from '../docs/describe.js';
import { bacaDokumen, type DokumenIsian } from './isian/dokumen.js';
import { GabungPdIsian, PecahPdIsian, UbahPdIsian } from './isian/organisasi.js';
import { WriteDesk, type HasilTulis } from './write-desk.js';

const bernama = ({ pd, nama }: { readonly pd: string; readonly nama: string }) => ({ pd: pd.trim(), nama: nama.trim() });

/** What a Perda changes in the list of perangkat daerah. The history of a PD that ends stays under its id. */
@ApiTags('Pencatatan')
@Controller('pemda/:pemda/organisasi')
export class OrganisasiController {
  constructor(
    private readonly desk: WriteDesk,
    private readonly bus: CommandBus,
    private readonly buku: BukuAngka,
  ) {}

  @Post('ubah')
  @Writes('Ubah nama perangkat daerah', ['pemda'])
  @HttpCode(200)
  ubah(@Param('pemda') pemda: string, @Body() isian: UbahPdIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.catat(pemda, isian, (dasar) => ({ ...dasar, jenis: 'UbahPd', ...bernama(isian) }), request, reply);
  }

  @Post('gabung')
  @Writes('Gabungkan beberapa perangkat daerah menjadi satu', ['pemda'])
  @HttpCode(200)
  gabung(@Param('pemda') pemda: string, @Body() isian: GabungPdIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.catat(pemda, isian, (dasar) => ({ ...dasar, jenis: 'GabungPd', dari: isian.dari.map((d) => d.trim()), menjadi: bernama(isian.menjadi) }), request, reply);
  }

  @Post('pecah')
  @Writes('Pecah satu perangkat daerah menjadi beberapa', ['pemda'])
  @HttpCode(200)
  pecah(@Param('pemda') pemda: string, @Body() isian: PecahPdIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.catat(pemda, isian, (dasar) => ({ ...dasar, jenis: 'PecahPd', pd: isian.pd.trim(), menjadi: isian.menjadi.map(bernama) }), request, reply);
  }

  private catat(pemda: string, isian: { readonly dokumen: DokumenIsian; readonly berlaku?: string | null }, susun: (dasar: { pemda: string; dokumen: Dokumen; berlaku: string }) => PerubahanPd, request: FastifyRequest, reply: FastifyReply): Promise<HasilTulis> {
    return this.desk.write(request, reply, null, async (w) => {
      if (!(await this.buku.daftarPd({})).some((d) => d.pemda === pemda)) throw new DomainError('pemda-tidak-ada', `Pemerintah daerah "${pemda}" tidak tercatat.`);
      const salah: Kesalahan[] = [];
      const dokumen = bacaDokumen(isian.dokumen, 'dokumen', salah);
      if (dokumen === undefined) throw DomainError.dari(salah);
      return [await this.bus.execute(new JalankanOrganisasi(susun({ pemda, dokumen, berlaku: isian.berlaku ?? dokumen.tanggal }), w.meta, w.expectedRevision))];
    });
  }
}
