import { Global, Module } from '@nestjs/common';
import { GerbangFakta } from '#kernel';
import { CapaianModule } from '#capaian/nest';
import { GerbangEmpatMata } from './gerbang.js';
import { PelaksanaUsulan } from './pelaksana-usulan.js';

/** Global, because every context that records facts asks the gate. */
@Global()
@Module({
  imports: [CapaianModule],
  providers: [{ provide: GerbangFakta, useClass: GerbangEmpatMata }, PelaksanaUsulan],
  exports: [GerbangFakta, PelaksanaUsulan],
})
export class AksesModule {}
