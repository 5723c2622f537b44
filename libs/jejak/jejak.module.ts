import { Module } from '@nestjs/common';
import { CapaianModule } from '#capaian/nest';
import { AmbilLinimasaHandler, AmbilPeristiwaHandler } from './pertanyaan.js';
import { AmbilAndaiHandler, AmbilAsalHandler, AmbilBandingHandler, AmbilSejakHandler, AmbilTerlambatHandler } from './pertanyaan-replay.js';
import { SumberJejak } from './sumber-jejak.js';

@Module({ imports: [CapaianModule], providers: [SumberJejak, AmbilLinimasaHandler, AmbilPeristiwaHandler, AmbilSejakHandler, AmbilBandingHandler, AmbilAsalHandler, AmbilTerlambatHandler, AmbilAndaiHandler] })
export class JejakModule {}
