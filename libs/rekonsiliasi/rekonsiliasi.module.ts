import { Module } from '@nestjs/common';
import { CapaianModule } from '#capaian/nest';
import { JalankanLaporanHandler } from './commands/perintah.js';
import { AmbilCakupanTercetakHandler, AmbilJembatanHandler, AmbilPkHandler, AmbilRincianIndikatorHandler, AmbilTabelAnggaranHandler, AmbilTabelKinerjaHandler } from './pertanyaan.js';
import { BukuKetidaksesuaian } from './tanggapan/buku-ketidaksesuaian.js';
import { AmbilKertasKerjaHandler, AmbilKetidaksesuaianHandler, AmbilLaporanHandler, AmbilRincianKetidaksesuaianHandler, AmbilRingkasanKetidaksesuaianHandler } from './tanggapan/pertanyaan.js';
import { AmbilRincianSelHandler, CariSelTercetakHandler } from './tercetak/pertanyaan.js';

@Module({
  imports: [CapaianModule],
  providers: [
    AmbilTabelAnggaranHandler, AmbilTabelKinerjaHandler, AmbilPkHandler, AmbilRincianIndikatorHandler, AmbilJembatanHandler, AmbilCakupanTercetakHandler, JalankanLaporanHandler,
    BukuKetidaksesuaian, AmbilKetidaksesuaianHandler, AmbilRincianKetidaksesuaianHandler, AmbilRingkasanKetidaksesuaianHandler, AmbilLaporanHandler, AmbilKertasKerjaHandler,
    CariSelTercetakHandler, AmbilRincianSelHandler,
  ],
})
export class RekonsiliasiModule {}
