import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError, periode as bacaPeriode } from '#kernel';
import { BukuAngka } from '#capaian/nest';
import { SimpananBerkas, namaContoh } from '#impor';
import { bukuContoh, cariContoh, susunTemplat, tulisBuku } from '#impor/nest';
import { NamaBerkas } from '#jejak/nest';
import { bacaTercetakTahun } from '#rekonsiliasi/nest';
import { Downloads } from '../docs/describe.js';
import { BulatTeks, Teks } from '../input/fields.js';
import { XLSX } from '../media.js';

/** A file to keep, never to show: a browser must not take its content for a page of ours. */
export function attachment(reply: FastifyReply, nama: string, bytes: Uint8Array, media = XLSX): Buffer {
  const ascii = nama.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const utf8 = encodeURIComponent(nama).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  void reply.type(media).header('content-disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`).header('x-content-type-options', 'nosniff');
  return Buffer.from(bytes);
}

export class TemplatQuery {
  @Teks({ uraian: `Nama contoh terisi: ${namaContoh.join(', ')}`, contoh: 'jombang-2024', opsional: true }, { maks: 100 })
  readonly contoh?: string;

  @Teks({ uraian: 'Perangkat daerah yang pohon, pagu dan realisasinya disiapkan', contoh: 'jombang-diskopum', opsional: true }, { maks: 100 })
  readonly pd?: string;

  @BulatTeks({ uraian: 'Tahun anggaran, bersama pd', contoh: 2024, opsional: true }, 1945, 2999)
  readonly tahun?: string;

  @Teks({ uraian: 'Siapkan pula baris realisasi dan kinerja periode ini, bersama pd', contoh: 'tw3', opsional: true }, { maks: 30 })
  readonly periode?: string;
}

@ApiTags('Berkas')
@Controller()
export class BerkasController {
  constructor(
    private readonly simpanan: SimpananBerkas,
    private readonly nama: NamaBerkas,
    private readonly buku: BukuAngka,
  ) {}

  @Get('berkas/:hash')
  @Downloads('Unduh berkas sumber', XLSX, ['hash'])
  async berkas(@Param('hash') hash: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    const bytes = await this.simpanan.baca(hash);
    void reply.header('cache-control', 'private, max-age=31536000, immutable');
    return attachment(reply, (await this.nama.nama(hash)) ?? `${hash.slice(0, 12)}.xlsx`, bytes);
  }

  @Get('templat')
  @Downloads('Unduh buku kerja: kosong, contoh terisi, atau milik perangkat daerah sendiri yang siap diisi', XLSX)
  async templat(@Query() query: TemplatQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    const { contoh, pd, tahun, periode } = query;
    if (contoh === undefined && pd === undefined && tahun === undefined && periode === undefined) return attachment(reply, 'runut-kosong.xlsx', await tulisBuku({}, { mode: 'kosong' }));
    if (contoh === undefined) return this.templatSendiri(query, reply);
    if (pd !== undefined || tahun !== undefined || periode !== undefined) throw new DomainError('pilihan-templat', 'contoh tidak dipakai bersama pd, tahun atau periode.');
    const { nama, bytes } = await bukuContoh(cariContoh(contoh));
    return attachment(reply, nama, bytes);
  }

  /** The office's own workbook, ready for the next entry. */
  private async templatSendiri({ pd, tahun, periode }: TemplatQuery, reply: FastifyReply): Promise<Buffer> {
    if (pd === undefined || tahun === undefined) throw new DomainError('pilihan-templat', 'pd dan tahun disebut bersama-sama.');
    const p = periode === undefined ? undefined : bacaPeriode(periode);
    const h = await this.buku.penghitung(pd, Number(tahun), {});
    const isi = susunTemplat(h, { ...(p === undefined ? {} : { periode: p }), tercetak: bacaTercetakTahun(this.buku, pd, Number(tahun), h.c.koordinat) });
    return attachment(reply, `runut-${pd}-${tahun}${p === undefined ? '' : `-${p}`}.xlsx`, await tulisBuku(isi, { mode: 'terisi', judul: `Buku kerja Runut: ${pd} ${tahun}` }));
  }
}
