import { Module } from '@nestjs/common';
import { CapaianModule } from '#capaian/nest';
import { AmbilJembatanHandler, AmbilKetidaksesuaianHandler, AmbilTabelAnggaranHandler, AmbilTabelKinerjaHandler } from './pertanyaan.js';

@Module({ imports: [CapaianModule], providers: [AmbilTabelAnggaranHandler, AmbilTabelKinerjaHandler, AmbilJembatanHandler, AmbilKetidaksesuaianHandler] })
export class RekonsiliasiModule {}
