import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { CapaianModule } from '#capaian/nest';
import { EvaluasiModule } from '#evaluasi/nest';
import { SegelModule } from '#segel/nest';
import type { Ledger } from '../ledger.js';
import { LedgerModule } from '../ledger.module.js';
import { Clock } from './clock.js';
import { ProblemFilter } from './errors/problem.filter.js';
import { InputPipe } from './input/input.pipe.js';
import { LiveLog } from './live-log.js';
import { AliranController } from './reads/aliran.controller.js';
import { BerkasController } from './reads/berkas.controller.js';
import { BuktiController } from './reads/bukti.controller.js';
import { ContohController } from './reads/contoh.controller.js';
import { EvaluasiController } from './reads/evaluasi.controller.js';
import { JejakController } from './reads/jejak.controller.js';
import { KetidaksesuaianController } from './reads/ketidaksesuaian.controller.js';
import { KinerjaController } from './reads/kinerja.controller.js';
import { LinimasaController } from './reads/linimasa.controller.js';
import { PdController } from './reads/pd.controller.js';
import { PemdaController } from './reads/pemda.controller.js';
import { SegelController } from './reads/segel.controller.js';
import { StatusController } from './reads/status.controller.js';
import { TercetakController } from './reads/tercetak.controller.js';
import { Node } from './node.js';
import { ActorSource } from './request/actor.js';
import { RequestGuard } from './request/request-guard.js';
import { CodeBook } from './writes/code-book.js';
import { DataCommands } from './writes/data-commands.js';
import { DataWritesController } from './writes/data-writes.controller.js';
import { EvaluasiCommands } from './writes/evaluasi-commands.js';
import { EvaluasiWritesController } from './writes/evaluasi-writes.controller.js';
import { KebijakanCommands } from './writes/kebijakan-commands.js';
import { KebijakanController } from './writes/kebijakan.controller.js';
import { OrganisasiController } from './writes/organisasi.controller.js';
import { PdWritesController } from './writes/pd-writes.controller.js';
import { PerencanaanCommands } from './writes/perencanaan-commands.js';
import { RencanaCommands } from './writes/rencana-commands.js';
import { RealisasiCommands } from './writes/realisasi-commands.js';
import { Preparing } from './writes/preparing.js';
import { SegelWritesController } from './writes/segel-writes.controller.js';
import { TanggapanCommands } from './writes/tanggapan-commands.js';
import { TanggapanWritesController } from './writes/tanggapan-writes.controller.js';
import { UsulanContents } from './writes/usulan-contents.js';
import { UsulanController } from './writes/usulan.controller.js';
import { WriteDesk } from './writes/write-desk.js';
import { ImporController } from './writes/impor.controller.js';

/** The REST API over an open ledger. */
@Module({})
export class HttpModule {
  static on(ledger: Ledger, clock: Clock, actors: ActorSource, node: Node): DynamicModule {
    return {
      module: HttpModule,
      imports: [LedgerModule.on(ledger), CapaianModule, EvaluasiModule, SegelModule],
      controllers: [PdController, KinerjaController, KetidaksesuaianController, TercetakController, PemdaController, LinimasaController, JejakController, BerkasController, ContohController, StatusController, AliranController, SegelController, SegelWritesController, ImporController, PdWritesController, DataWritesController, TanggapanWritesController, EvaluasiController, BuktiController, EvaluasiWritesController, KebijakanController, OrganisasiController, UsulanController],
      providers: [{ provide: Clock, useValue: clock }, { provide: ActorSource, useValue: actors }, { provide: Node, useValue: node }, LiveLog, RequestGuard, Preparing, WriteDesk, CodeBook, RealisasiCommands, DataCommands, TanggapanCommands, EvaluasiCommands, PerencanaanCommands, RencanaCommands, KebijakanCommands, UsulanContents, { provide: APP_FILTER, useClass: ProblemFilter }, { provide: APP_PIPE, useClass: InputPipe }],
    };
  }
}
