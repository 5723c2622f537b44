import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { sha256, uuid5, type Aktor } from '#event-store';
import type { HasilImpor } from '#capaian';
import { Pengimpor, type BerkasMasuk } from '#impor/nest';
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

export class ImporQuery {
  @Pilihan({ uraian: 'ya: hanya tunjukkan apa yang akan berubah', contoh: 'ya', opsional: true }, ['ya', 'tidak'])
  readonly uji?: string;

  @Teks({ uraian: 'Nama berkas, untuk ditampilkan', contoh: 'realisasi-tw3.xlsx', opsional: true }, { maks: 255 })
  readonly nama?: string;
}

@ApiTags('Impor')
@Controller('impor')
export class ImporController {
  /** Files that are being read and planned, and so are not in the log yet. */
  private readonly disiapkan = new Map<string, number>();

  constructor(
    private readonly pengimpor: Pengimpor,
    private readonly actors: ActorSource,
    private readonly guard: RequestGuard,
    private readonly clock: Clock,
  ) {}

  @Post()
  @Writes('Impor buku kerja (.xlsx)', [], { answer: 'HasilImpor', ifMatch: false, rincian: 'Dengan uji=ya hanya menunjukkan apa yang akan berubah. Jawaban datang setelah selesai; kemajuan ada di GET /impor/{hash}. Berkas yang sama dua kali tidak mengubah apa pun.' })
  @ApiConsumes(XLSX, 'application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @HttpCode(200)
  async impor(@Body() isi: unknown, @Query() { uji, nama = 'tanpa-nama.xlsx' }: ImporQuery, @Req() request: FastifyRequest): Promise<HasilImpor> {
    if (!Buffer.isBuffer(isi)) throw new Refusal(415, 'jenis-isi-tidak-dilayani', 'Kirim berkas .xlsx sebagai isi permintaan, dengan jenis application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.');
    const berkas = { nama: nama.replace(/^.*[/\\]/, '') || 'tanpa-nama.xlsx', bytes: isi };
    const hash = sha256(isi);
    // A file is known by its content: the same one under another name is the same request.
    const id = uuid5('http', readKey(request));
    return this.guard.once(id, uuid5(id, 'impor', uji ?? 'tidak', hash), () => (uji === 'ya' ? this.pengimpor.uji(berkas) : this.catat(hash, berkas, this.actors.actor(request))));
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
    if (this.disiapkan.has(hash)) return { hash, keadaan: 'berjalan', selesai: 0, dari: 0 };
    throw new DomainError('impor-tidak-ada', `Tidak ada impor dengan sidik ${hash.slice(0, 64)}.`);
  }

  private async catat(hash: string, berkas: BerkasMasuk, aktor: Aktor): Promise<HasilImpor> {
    this.disiapkan.set(hash, (this.disiapkan.get(hash) ?? 0) + 1);
    try {
      return await this.pengimpor.impor(berkas, aktor, this.clock.hariIni());
    } finally {
      const sisa = this.disiapkan.get(hash)! - 1;
      if (sisa === 0) this.disiapkan.delete(hash);
      else this.disiapkan.set(hash, sisa);
    }
  }
}
