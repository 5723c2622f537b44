import { Module } from '@nestjs/common';
import { CapaianModule } from '#capaian/nest';
import { AmbilJembatanHandler, AmbilKetidaksesuaianHandler, AmbilRincianIndikatorHandler, AmbilTabelAnggaranHandler, AmbilTabelKinerjaHandler } from './pertanyaan.js';

@Module({ imports: [CapaianModule], providers: [AmbilTabelAnggaranHandler, AmbilTabelKinerjaHandler, AmbilRincianIndikatorHandler, AmbilJembatanHandler, AmbilKetidaksesuaianHandler] })
export class RekonsiliasiModule {}
