import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import type { Ledger } from '../ledger.js';
import { LedgerModule } from '../ledger.module.js';
import { Clock } from './clock.js';
import { ProblemFilter } from './errors/problem.filter.js';
import { InputPipe } from './input/input.pipe.js';
import { LiveLog } from './live-log.js';
import { AliranController } from './reads/aliran.controller.js';
import { BerkasController } from './reads/berkas.controller.js';
import { LinimasaController } from './reads/linimasa.controller.js';
import { PdController } from './reads/pd.controller.js';
import { StatusController } from './reads/status.controller.js';
import { ActorSource } from './request/actor.js';
import { ImporController } from './writes/impor.controller.js';

/** The REST API over an open ledger. */
@Module({})
export class HttpModule {
  static on(ledger: Ledger, clock: Clock): DynamicModule {
    return {
      module: HttpModule,
      imports: [LedgerModule.on(ledger)],
      controllers: [PdController, LinimasaController, BerkasController, StatusController, ImporController, AliranController],
      providers: [{ provide: Clock, useValue: clock }, ActorSource, LiveLog, { provide: APP_FILTER, useClass: ProblemFilter }, { provide: APP_PIPE, useClass: InputPipe }],
    };
  }
}
