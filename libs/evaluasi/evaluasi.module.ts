import { Module } from '@nestjs/common';
import { CapaianModule } from '#capaian/nest';
import { BukuEvaluasi } from './buku-evaluasi.js';
import { LingkupTindakLanjut } from './commands/lingkup.js';
import { AmbilLangkahHandler, JalankanLheHandler, JalankanTindakLanjutHandler } from './commands/perintah.js';
import { PengingatTenggat } from './pengingat.js';
import { AmbilLheHandler, AmbilMatriksHandler, AmbilPengingatHandler, AmbilRekomendasiHandler, AmbilRincianLheHandler, AmbilRingkasanTindakLanjutHandler } from './queries/pertanyaan.js';

@Module({
  imports: [CapaianModule],
  providers: [
    BukuEvaluasi, LingkupTindakLanjut, PengingatTenggat, JalankanLheHandler, JalankanTindakLanjutHandler, AmbilLangkahHandler,
    AmbilLheHandler, AmbilRincianLheHandler, AmbilMatriksHandler, AmbilRekomendasiHandler, AmbilRingkasanTindakLanjutHandler, AmbilPengingatHandler,
  ],
  exports: [BukuEvaluasi, LingkupTindakLanjut, PengingatTenggat],
})
export class EvaluasiModule {}
