import { Module } from '@nestjs/common';
import { JalankanOrganisasiHandler, JalankanPkHandler, JalankanPohonHandler, JalankanTargetHandler } from './commands/perintah.js';

@Module({ providers: [JalankanOrganisasiHandler, JalankanPohonHandler, JalankanTargetHandler, JalankanPkHandler] })
export class PerencanaanModule {}
