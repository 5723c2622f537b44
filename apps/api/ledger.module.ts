import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AksesModule } from '#akses/nest';
import { AnggaranModule } from '#anggaran/nest';
import { LetakModel } from '#capaian';
import { CapaianModule } from '#capaian/nest';
import { EvaluasiModule } from '#evaluasi/nest';
import { CommandRunner, EventStorePort } from '#event-store';
import { SimpananBerkas } from '#impor';
import { ImporModule } from '#impor/nest';
import { JejakModule } from '#jejak/nest';
import { PerencanaanModule } from '#perencanaan/nest';
import { Projections } from '#projection';
import { RealisasiModule } from '#realisasi/nest';
import { RekonsiliasiModule } from '#rekonsiliasi/nest';
import { BerkasKunci, SegelModule } from '#segel/nest';
import { readModelsModule, type Ledger } from './ledger.js';

/** The contexts on an open ledger: what the HTTP server and the command line share. */
@Module({})
export class LedgerModule {
  static on(ledger: Ledger): DynamicModule {
    const providers = [
      { provide: EventStorePort, useValue: ledger.store },
      { provide: Projections, useValue: ledger.projections },
      { provide: CommandRunner, useValue: ledger.runner },
      { provide: SimpananBerkas, useValue: ledger.berkas },
      { provide: BerkasKunci, useValue: new BerkasKunci(ledger.kunciSegel) },
      { provide: LetakModel, useValue: new LetakModel(ledger.folder, readModelsModule) },
    ];
    return {
      module: LedgerModule,
      global: true,
      imports: [CqrsModule.forRoot(), PerencanaanModule, AnggaranModule, RealisasiModule, CapaianModule, RekonsiliasiModule, EvaluasiModule, JejakModule, SegelModule, AksesModule, ImporModule],
      providers,
      exports: [...providers.map((p) => p.provide), CqrsModule],
    };
  }
}
