import { Module } from '@nestjs/common';
import { CapaianModule } from '#capaian/nest';
import { AmbilJembatanHandler, AmbilKetidaksesuaianHandler, AmbilPkHandler, AmbilTabelAnggaranHandler, AmbilTabelKinerjaHandler } from './pertanyaan.js';

@Module({ imports: [CapaianModule], providers: [AmbilTabelAnggaranHandler, AmbilTabelKinerjaHandler, AmbilPkHandler, AmbilJembatanHandler, AmbilKetidaksesuaianHandler] })
export class RekonsiliasiModule {}
