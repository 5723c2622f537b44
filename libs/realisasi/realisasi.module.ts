import { Module } from '@nestjs/common';
import { JalankanDataHandler } from './commands/perintah-data.js';
import { JalankanRealisasiHandler } from './commands/perintah.js';

@Module({ providers: [JalankanRealisasiHandler, JalankanDataHandler] })
export class RealisasiModule {}
