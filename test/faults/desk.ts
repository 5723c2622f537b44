import type { CommandRunner, EventStorePort } from '#event-store';
import { GerbangFakta } from '#kernel';
import { Projections } from '#projection';
import { JalankanAnggaran, JalankanAnggaranHandler } from '#anggaran/nest';
import { JalankanRealisasi, JalankanRealisasiHandler } from '#realisasi/nest';
import { PelaksanaUsulan } from '#akses/nest';
import type { CommandBus } from '@nestjs/cqrs';

/** The office that every run is about. */
export const PD = 'uji-dinas';
export const TAHUN = 2024;

/** No policy of the office wants four eyes, so that entries and proposals go side by side. */
class OpenGate extends GerbangFakta {
  override async periksa(): Promise<void> {}
}

/** What a runner has to offer to the handlers of the contexts. */
export type Runner = Pick<CommandRunner, 'run' | 'state' | 'preview' | 'simulate'>;

/** The real command handlers on one node, put together without Nest: it would cost more than the run. */
export class Desk {
  readonly budget: JalankanAnggaranHandler;
  readonly realised: JalankanRealisasiHandler;
  readonly proposals: PelaksanaUsulan;

  constructor(readonly runner: Runner) {
    const gate = new OpenGate();
    const real = runner as CommandRunner;
    this.budget = new JalankanAnggaranHandler(real, gate);
    this.realised = new JalankanRealisasiHandler(real, gate);
    const execute = (command: unknown): Promise<unknown> => {
      if (command instanceof JalankanAnggaran) return this.budget.execute(command);
      if (command instanceof JalankanRealisasi) return this.realised.execute(command);
      throw new Error('no handler for this command');
    };
    // Its list of proposals is a read model, and nothing here asks for it, nor for the work that it leaves open.
    this.proposals = new PelaksanaUsulan(real, { execute } as unknown as CommandBus, undefined as unknown as Projections, undefined as unknown as EventStorePort);
  }
}
