import { Body, Controller, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { IsiLangkah } from '#evaluasi';
import { AmbilLangkah, JalankanLhe } from '#evaluasi/nest';
import { Clock } from '../clock.js';
import { Writes } from '../docs/describe.js';
import { EvaluasiCommands, dokumenAtauNull, harusDokumen, rencanaDari } from './evaluasi-commands.js';
import { BuktiQuery, CatatanIsian, KemajuanIsian, LheIsian, PembukaanIsian, PengembalianIsian, PenyelesaianIsian, PerpanjanganIsian, PutusanPerpanjanganIsian, RalatLheIsian, RencanaAksiIsian, SetoranIsian, TanggapanIsian, VerifikasiIsian } from './isian/evaluasi.js';
import { WriteDesk, type HasilTulis } from './write-desk.js';

interface Alamat {
  readonly pd: string;
  readonly rekomendasi: string;
}

const bagian = ['pd', 'rekomendasi'];

/** Evaluations, and every step of following their recommendations up. What is not possible now is refused with what is. */
@ApiTags('Evaluasi')
@Controller('pd/:pd')
export class EvaluasiWritesController {
  constructor(
    private readonly desk: WriteDesk,
    private readonly bus: CommandBus,
    private readonly evaluasi: EvaluasiCommands,
    private readonly clock: Clock,
  ) {}

  @Post('lhe')
  @Writes('Catat LHE atau LHP dengan nilai dan rekomendasinya', ['pd'], { rincian: 'Tanda pengenalnya mengikuti nomor dokumennya. Yang sama lagi tidak mengubah apa pun; yang berbeda memerlukan ralat.' })
  @HttpCode(200)
  terbitkan(@Param('pd') pd: string, @Body() isian: LheIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.desk.write(request, reply, null, async (w) => [await this.bus.execute(new JalankanLhe(await this.evaluasi.terbitkan(pd, isian), w.meta, w.expectedRevision))]);
  }

  @Post('lhe/:lhe/ralat')
  @Writes('Ralat satu peristiwa LHE', ['pd', 'lhe'], { rincian: 'Isi salah satu: lhe, nilai, atau rekomendasi. Tanpa ketiganya, nilai atau rekomendasi itu dicabut.' })
  @HttpCode(200)
  ralat(@Param('pd') pd: string, @Param('lhe') lhe: string, @Body() isian: RalatLheIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.desk.write(request, reply, null, async (w) => [await this.bus.execute(new JalankanLhe(this.evaluasi.ralat(pd, lhe, isian), w.meta, w.expectedRevision))]);
  }

  @Post('rekomendasi/:rekomendasi/bukti')
  @Writes('Lampirkan satu berkas sebagai bukti', bagian, { rincian: 'Berkas dikirim sebagai isi permintaan (application/octet-stream), paling besar 20 MB; jenisnya ditentukan dari isinya: PDF, gambar, atau dokumen kantor tanpa makro.' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @HttpCode(200)
  bukti(@Param() { pd, rekomendasi }: Alamat, @Body() isi: unknown, @Query() query: BuktiQuery, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.desk.write(request, reply, null, async (w) => [await this.bus.execute(new AmbilLangkah(pd, rekomendasi, query.tanggal ?? this.clock.hariIni(), await this.evaluasi.bukti(isi, query), w.meta, w.expectedRevision))]);
  }

  @Post('rekomendasi/:rekomendasi/tanggapan')
  @Writes('Beri tanggapan: diterima, sebagian, atau ditolak', bagian)
  @HttpCode(200)
  tanggapan(@Param() alamat: Alamat, @Body() i: TanggapanIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.langkah(request, reply, alamat, i.tanggal, () => ({ jenis: 'BeriTanggapan', sikap: i.sikap, alasan: i.alasan ?? null, dokumen: dokumenAtauNull(i.dokumen) }));
  }

  @Post('rekomendasi/:rekomendasi/rencana-aksi')
  @Writes('Ajukan rencana aksi', bagian)
  @HttpCode(200)
  rencanaAksi(@Param() alamat: Alamat, @Body() i: RencanaAksiIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.langkah(request, reply, alamat, i.tanggal, () => ({ jenis: 'AjukanRencanaAksi', rencana: i.rencana.map(rencanaDari), dokumen: dokumenAtauNull(i.dokumen) }));
  }

  @Post('rekomendasi/:rekomendasi/persetujuan')
  @Writes('Setujui rencana aksi yang diajukan', bagian)
  @HttpCode(200)
  persetujuan(@Param() alamat: Alamat, @Body() i: CatatanIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.langkah(request, reply, alamat, i.tanggal, () => ({ jenis: 'SetujuiRencanaAksi', catatan: i.catatan ?? null }));
  }

  @Post('rekomendasi/:rekomendasi/pengembalian')
  @Writes('Kembalikan rencana aksi yang diajukan', bagian)
  @HttpCode(200)
  pengembalian(@Param() alamat: Alamat, @Body() i: PengembalianIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.langkah(request, reply, alamat, i.tanggal, () => ({ jenis: 'KembalikanRencanaAksi', alasan: i.alasan }));
  }

  @Post('rekomendasi/:rekomendasi/kemajuan')
  @Writes('Laporkan kemajuan', bagian)
  @HttpCode(200)
  kemajuan(@Param() alamat: Alamat, @Body() i: KemajuanIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.langkah(request, reply, alamat, i.tanggal, () => ({ jenis: 'LaporkanKemajuan', uraian: i.uraian, klaim: i.klaim ?? null, dokumen: dokumenAtauNull(i.dokumen) }));
  }

  @Post('rekomendasi/:rekomendasi/penyelesaian')
  @Writes('Ajukan penyelesaian untuk diverifikasi', bagian)
  @HttpCode(200)
  penyelesaian(@Param() alamat: Alamat, @Body() i: PenyelesaianIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.langkah(request, reply, alamat, i.tanggal, () => ({ jenis: 'AjukanPenyelesaian', uraian: i.uraian, klaim: i.klaim ?? null }));
  }

  @Post('rekomendasi/:rekomendasi/verifikasi')
  @Writes('Verifikasi: sesuai, belum sesuai, atau tidak dapat ditindaklanjuti', bagian)
  @HttpCode(200)
  verifikasi(@Param() alamat: Alamat, @Body() i: VerifikasiIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.langkah(request, reply, alamat, i.tanggal, () => ({ jenis: 'Verifikasi', putusan: i.putusan, alasan: i.alasan ?? null, dokumen: dokumenAtauNull(i.dokumen), penyetuju: i.penyetuju ?? null }));
  }

  @Post('rekomendasi/:rekomendasi/penutupan')
  @Writes('Tutup rekomendasi yang sudah diputus', bagian)
  @HttpCode(200)
  penutupan(@Param() alamat: Alamat, @Body() i: CatatanIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.langkah(request, reply, alamat, i.tanggal, () => ({ jenis: 'Tutup', catatan: i.catatan ?? null }));
  }

  @Post('rekomendasi/:rekomendasi/pembukaan-kembali')
  @Writes('Buka kembali', bagian)
  @HttpCode(200)
  pembukaanKembali(@Param() alamat: Alamat, @Body() i: PembukaanIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.langkah(request, reply, alamat, i.tanggal, () => ({ jenis: 'BukaKembali', alasan: i.alasan, dokumen: dokumenAtauNull(i.dokumen) }));
  }

  @Post('rekomendasi/:rekomendasi/perpanjangan')
  @Writes('Minta perpanjangan tenggat satu rencana aksi', bagian)
  @HttpCode(200)
  perpanjangan(@Param() alamat: Alamat, @Body() i: PerpanjanganIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.langkah(request, reply, alamat, i.tanggal, () => ({ jenis: 'MintaPerpanjangan', rencana: i.rencana.trim(), sampai: i.sampai, alasan: i.alasan }));
  }

  @Post('rekomendasi/:rekomendasi/perpanjangan/putusan')
  @Writes('Putuskan permintaan perpanjangan', bagian)
  @HttpCode(200)
  perpanjanganPutusan(@Param() alamat: Alamat, @Body() i: PutusanPerpanjanganIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.langkah(request, reply, alamat, i.tanggal, () => ({ jenis: 'PutuskanPerpanjangan', rencana: i.rencana.trim(), diberikan: i.diberikan, alasan: i.alasan ?? null }));
  }

  @Post('rekomendasi/:rekomendasi/setoran')
  @Writes('Catat setoran atas rekomendasi bernilai rupiah', bagian)
  @HttpCode(200)
  setoran(@Param() alamat: Alamat, @Body() i: SetoranIsian, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<HasilTulis> {
    return this.langkah(request, reply, alamat, null, () => ({ jenis: 'CatatSetoran', nilai: i.nilai, dokumen: harusDokumen(i.dokumen, 'dokumen') }));
  }

  /** A step on the day that the body names, else of the document that it rests on, else today. */
  private langkah(request: FastifyRequest, reply: FastifyReply, { pd, rekomendasi }: Alamat, tanggal: string | null | undefined, isi: () => IsiLangkah): Promise<HasilTulis> {
    return this.desk.write(request, reply, null, async (w) => {
      const langkah = isi();
      const dokumen = 'dokumen' in langkah ? langkah.dokumen : null;
      return [await this.bus.execute(new AmbilLangkah(pd, rekomendasi, tanggal ?? dokumen?.tanggal ?? this.clock.hariIni(), langkah, w.meta, w.expectedRevision))];
    });
  }
}
