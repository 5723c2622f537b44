import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { sha256, uuid5 } from '#event-store';
import type { HasilImpor } from '#capaian';
import { namaContoh } from '#impor';
import { Pengimpor, bukuContoh, cariContoh, type BukuContoh } from '#impor/nest';
import { Clock } from '../clock.js';
import { Reads, Writes } from '../docs/describe.js';
import { Refusal } from '../errors/refusal.js';
import { rowOf, type ImporTercatat } from '../imports.js';
import { Pilihan, Teks } from '../input/fields.js';
import { HalamanQuery } from '../input/titik.js';
import { XLSX } from '../media.js';
import { page } from '../paging.js';
import { ActorSource } from '../request/actor.js';
import { RequestGuard } from '../request/request-guard.js';
import { readKey } from '../request/write-request.js';
import { Preparing } from './preparing.js';

export class ImporQuery {
  @Pilihan({ uraian: 'ya: hanya tunjukkan apa yang akan berubah', contoh: 'ya', opsional: true }, ['ya', 'tidak'])
  readonly uji?: string;

  @Teks({ uraian: 'Nama berkas, untuk ditampilkan', contoh: 'realisasi-tw3.xlsx', opsional: true }, { maks: 255 })
  readonly nama?: string;

  @Teks({ uraian: `Sebagai ganti isi permintaan: nama contoh yang disertakan (${namaContoh.join(', ')})`, contoh: 'jombang-2024', opsional: true }, { maks: 100 })
  readonly contoh?: string;
}

@ApiTags('Impor')
@Controller('impor')
export class ImporController {
  constructor(
    private readonly pengimpor: Pengimpor,
    private readonly actors: ActorSource,
    private readonly guard: RequestGuard,
    private readonly clock: Clock,
    private readonly preparing: Preparing,
  ) {}

  @Post()
  @Writes('Impor buku kerja (.xlsx)', [], { answer: 'HasilImpor', ifMatch: false, rincian: 'Berkas dikirim sebagai isi permintaan; dengan contoh=NAMA dan tanpa isi, contoh yang disertakan (GET /contoh) diimpor dengan cara yang sama. Dengan uji=ya hanya menunjukkan apa yang akan berubah. Jawaban datang setelah selesai; kemajuan ada di GET /impor/{hash}. Berkas yang sama dua kali tidak mengubah apa pun.' })
  @ApiConsumes(XLSX, 'application/octet-stream')
  @ApiBody({ required: false, schema: { type: 'string', format: 'binary' } })
  @HttpCode(200)
  async impor(@Body() isi: unknown, @Query() { uji, nama, contoh }: ImporQuery, @Req() request: FastifyRequest): Promise<HasilImpor> {
    const { hash, ...berkas } = contoh === undefined ? diserahkan(isi, nama) : await contohnya(contoh, isi, nama);
    // A file is known by its content: the same one under another name is the same request.
    const id = uuid5('http', readKey(request));
    return this.guard.once(id, uuid5(id, 'impor', uji ?? 'tidak', hash), () =>
      uji === 'ya' ? this.pengimpor.uji(berkas) : this.preparing.during(hash, () => this.pengimpor.impor(berkas, this.actors.actor(request), this.clock.hariIni())),
    );
  }

  @Get()
  @Reads('Berkas yang pernah diterima', 'ImporTercatat', { list: 'paged' })
  daftar(@Query() query: HalamanQuery, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): readonly ImporTercatat[] {
    return page(this.pengimpor.daftar().map((b) => rowOf(this.pengimpor, b)), query, request, reply);
  }

  @Get(':hash')
  @Reads('Kemajuan satu impor', 'KemajuanImpor', { params: ['hash'] })
  kemajuan(@Param('hash') hash: string): Partial<ImporTercatat> & { hash: string; keadaan: string; selesai: number; dari: number } {
    const baris = this.pengimpor.daftar().find((b) => b.hash === hash);
    if (baris) {
      const { selesai, dari } = this.pengimpor.keadaan(baris);
      return { ...rowOf(this.pengimpor, baris), selesai, dari };
    }
    if (this.preparing.has(hash)) return { hash, keadaan: 'berjalan', selesai: 0, dari: 0 };
    throw new DomainError('impor-tidak-ada', `Tidak ada impor dengan sidik ${hash.slice(0, 64)}.`);
  }
}

function diserahkan(isi: unknown, nama = ''): BukuContoh {
  if (!Buffer.isBuffer(isi)) throw new Refusal(415, 'jenis-isi-tidak-dilayani', 'Kirim berkas .xlsx sebagai isi permintaan, dengan jenis application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.');
  return { nama: nama.replace(/^.*[/\\]/, '') || 'tanpa-nama.xlsx', bytes: isi, hash: sha256(isi) };
}

/** A shipped example is a workbook like any other; only its bytes need not travel. */
async function contohnya(contoh: string, isi: unknown, nama: string | undefined): Promise<BukuContoh> {
  if (nama !== undefined || (isi !== undefined && isi !== null)) throw new DomainError('pilihan-impor', 'contoh tidak dipakai bersama nama atau isi permintaan: contoh disertakan dalam Runut.');
  return bukuContoh(cariContoh(contoh));
}
