import { Module } from '@nestjs/common';
import { JalankanRealisasiHandler } from './commands/perintah.js';

@Module({ providers: [JalankanRealisasiHandler] })
export class RealisasiModule {}
