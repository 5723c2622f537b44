import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError } from '#kernel';
import { idRekomendasi, type BuktiDiperiksa } from '#evaluasi';
import { BukuEvaluasi, mediaAman } from '#evaluasi/nest';
import { SimpananBerkas } from '#impor';
import { Downloads, Reads } from '../docs/describe.js';
import { TitikQuery } from '../input/titik.js';
import { attachment } from './berkas.controller.js';

/** Files of evidence, known by their hash. */
@ApiTags('Evaluasi')
@Controller('pd/:pd')
export class BuktiController {
  constructor(private readonly buku: BukuEvaluasi, private readonly simpanan: SimpananBerkas) {}

  @Get('rekomendasi/:rekomendasi/bukti/:hash')
  @Downloads('Unduh satu bukti', 'application/octet-stream', ['pd', 'rekomendasi', 'hash'])
  async unduh(@Param('pd') pd: string, @Param('rekomendasi') rekomendasi: string, @Param('hash') hash: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    const bukti = (await this.buku.cuplikan(pd, {})).keadaan(rekomendasi).bukti.find((b) => b.berkas === hash);
    if (!bukti) throw new DomainError('bukti-tidak-ada', `Bukti dengan sidik ${hash.slice(0, 64)} tidak ada pada rekomendasi "${rekomendasi}".`);
    const bytes = await this.simpanan.baca(hash);
    void reply.header('cache-control', 'private, max-age=31536000, immutable').header('content-security-policy', "default-src 'none'; sandbox");
    return attachment(reply, bukti.nama, bytes, mediaAman(bukti.media));
  }

  @Get('tindaklanjut/bukti')
  @Reads('Periksa berkas setiap bukti: utuh, hilang, atau berubah', 'BuktiDiperiksa', { params: ['pd'], list: 'whole' })
  async periksa(@Param('pd') pd: string, @Query() titik: TitikQuery): Promise<readonly BuktiDiperiksa[]> {
    const c = await this.buku.cuplikan(pd, titik);
    const hasil: BuktiDiperiksa[] = [];
    for (const r of c.rekomendasi) {
      const rekomendasi = idRekomendasi(r.lhe, r.nomor);
      for (const { berkas, nama } of c.keadaan(rekomendasi).bukti) hasil.push({ rekomendasi, berkas, nama, ...(await this.keadaan(berkas)) });
    }
    return hasil;
  }

  private async keadaan(berkas: string): Promise<Pick<BuktiDiperiksa, 'keadaan' | 'penjelasan'>> {
    try {
      await this.simpanan.baca(berkas);
      return { keadaan: 'utuh', penjelasan: null };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { keadaan: error.kode === 'berkas-tidak-ada' ? 'hilang' : 'berubah', penjelasan: error.message };
    }
  }
}
