import { Module } from '@nestjs/common';
import { CapaianModule } from '#capaian/nest';
import { AmbilLinimasaHandler, AmbilPeristiwaHandler } from './pertanyaan.js';

@Module({ imports: [CapaianModule], providers: [AmbilLinimasaHandler, AmbilPeristiwaHandler] })
export class JejakModule {}
