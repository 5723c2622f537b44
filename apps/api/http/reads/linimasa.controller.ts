import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import type { Linimasa } from '#capaian';
import type { Envelope } from '#event-store';
import { AmbilLinimasa, AmbilPeristiwa } from '#jejak/nest';
import { Reads } from '../docs/describe.js';
import { Teks } from '../input/fields.js';
import { TitikHalamanQuery } from '../input/titik.js';
import { page } from '../paging.js';

export class LinimasaQuery extends TitikHalamanQuery {
  @Teks({ uraian: 'Alamat angka, seperti yang tercetak pada setiap sel', contoh: 'jombang-diskopum/2024/pagu/1.2.1/perubahan' }, { maks: 1_000 })
  readonly angka!: string;
}

/** The way back from a figure to the events that made it. */
@ApiTags('Jejak')
@Controller()
export class LinimasaController {
  constructor(private readonly queries: QueryBus) {}

  @Get('linimasa')
  @Reads('Seluruh riwayat satu angka', 'Linimasa', { rincian: 'Halaman berlaku untuk kejadian.' })
  async linimasa(@Query() query: LinimasaQuery, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Linimasa> {
    const linimasa = await this.queries.execute(new AmbilLinimasa(query.angka, query));
    return { ...linimasa, kejadian: page(linimasa.kejadian, query, request, reply) };
  }

  @Get('peristiwa/:sequence')
  @Reads('Satu peristiwa seperti tersimpan', 'Peristiwa', { params: ['sequence'] })
  peristiwa(@Param('sequence') sequence: string): Promise<{ sequence: number; envelope: Envelope }> {
    if (!/^\d{1,15}$/.test(sequence)) throw new DomainError('urutan-tidak-sah', `Urutan "${sequence}" bukan bilangan bulat.`);
    return this.queries.execute(new AmbilPeristiwa(Number(sequence)));
  }
}
