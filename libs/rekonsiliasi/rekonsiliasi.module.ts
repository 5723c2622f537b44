import { Module } from '@nestjs/common';
import { CapaianModule } from '#capaian/nest';
import { JalankanLaporanHandler } from './commands/perintah.js';
import { AmbilCakupanTercetakHandler, AmbilJembatanHandler, AmbilKetidaksesuaianHandler, AmbilPkHandler, AmbilRincianIndikatorHandler, AmbilTabelAnggaranHandler, AmbilTabelKinerjaHandler } from './pertanyaan.js';

@Module({ imports: [CapaianModule], providers: [AmbilTabelAnggaranHandler, AmbilTabelKinerjaHandler, AmbilPkHandler, AmbilRincianIndikatorHandler, AmbilJembatanHandler, AmbilKetidaksesuaianHandler, AmbilCakupanTercetakHandler, JalankanLaporanHandler] })
export class RekonsiliasiModule {}
