import { Module } from '@nestjs/common';
import { JalankanAnggaranHandler } from './commands/perintah.js';

@Module({ providers: [JalankanAnggaranHandler] })
export class AnggaranModule {}
