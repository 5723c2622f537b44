import { Module } from '@nestjs/common';
import { JalankanOrganisasiHandler, JalankanPohonHandler, JalankanTargetHandler } from './commands/perintah.js';

@Module({ providers: [JalankanOrganisasiHandler, JalankanPohonHandler, JalankanTargetHandler] })
export class PerencanaanModule {}
