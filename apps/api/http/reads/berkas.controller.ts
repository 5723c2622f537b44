import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError } from '#kernel';
import { SimpananBerkas } from '#impor';
import { jombang2024, tulisBuku } from '#impor/nest';
import { NamaBerkas } from '#jejak/nest';
import { Downloads } from '../docs/describe.js';
import { Teks } from '../input/fields.js';
import { XLSX } from '../media.js';

/** A file to keep, never to show: a browser must not take its content for a page of ours. */
export function attachment(reply: FastifyReply, nama: string, bytes: Uint8Array): Buffer {
  const ascii = nama.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const utf8 = encodeURIComponent(nama).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  void reply.type(XLSX).header('content-disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`).header('x-content-type-options', 'nosniff');
  return Buffer.from(bytes);
}

export class TemplatQuery {
  @Teks({ uraian: 'Nama contoh terisi', contoh: 'jombang-2024', opsional: true }, { maks: 100 })
  readonly contoh?: string;
}

const contohTersedia = { 'jombang-2024': jombang2024 };

@ApiTags('Berkas')
@Controller()
export class BerkasController {
  constructor(
    private readonly simpanan: SimpananBerkas,
    private readonly nama: NamaBerkas,
  ) {}

  @Get('berkas/:hash')
  @Downloads('Unduh berkas sumber', XLSX, ['hash'])
  async berkas(@Param('hash') hash: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    const bytes = await this.simpanan.baca(hash);
    void reply.header('cache-control', 'private, max-age=31536000, immutable');
    return attachment(reply, (await this.nama.nama(hash)) ?? `${hash.slice(0, 12)}.xlsx`, bytes);
  }

  @Get('templat')
  @Downloads('Unduh buku kerja: kosong, atau contoh terisi', XLSX)
  async templat(@Query() { contoh }: TemplatQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    if (contoh === undefined) return attachment(reply, 'runut-kosong.xlsx', await tulisBuku({}, { mode: 'kosong' }));
    if (!Object.hasOwn(contohTersedia, contoh)) throw new DomainError('contoh-tidak-ada', `Contoh "${contoh}" tidak ada. Yang tersedia: ${Object.keys(contohTersedia).join(', ')}.`);
    return attachment(reply, `contoh-${contoh}.xlsx`, await tulisBuku(contohTersedia[contoh as keyof typeof contohTersedia], { mode: 'terisi' }));
  }
}
