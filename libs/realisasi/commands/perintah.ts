import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, uuid5, type CommandMeta, type Outcome } from '#event-store';
import { GerbangFakta, periodeDiDalam, periodeDiLuar } from '#kernel';
import { aliranRealisasi } from '../aliran.js';
import { realisasi, type PerintahRealisasi } from '../decider.js';

export class JalankanRealisasi extends Command<Outcome> {
  constructor(readonly perintah: PerintahRealisasi, readonly meta: CommandMeta, readonly expectedRevision?: number) {
    super();
  }
}

@CommandHandler(JalankanRealisasi)
export class JalankanRealisasiHandler implements ICommandHandler<JalankanRealisasi> {
  constructor(private readonly runner: CommandRunner, private readonly gerbang: GerbangFakta) {}

  async execute({ perintah, meta, expectedRevision }: JalankanRealisasi): Promise<Outcome> {
    await this.gerbang.periksa('realisasi', perintah.pd, meta.usulan, perintah.tahun);
    for (const ikut of await this.periodeIkut(perintah, meta.id)) {
      await this.runner.run(aliranRealisasi(ikut.pd, ikut.tahun, ikut.periode), realisasi, ikut, { ...meta, id: uuid5(meta.id, ikut.periode) });
    }
    return this.runner.run(aliranRealisasi(perintah.pd, perintah.tahun, perintah.periode), realisasi, perintah, meta, expectedRevision);
  }

  /**
   * Periods lie in one another, and every one has a stream of its own. Closing a triwulan closes its months first, so
   * that no entry can change its figure from within; reopening a month first reopens what it lies in.
   */
  private async periodeIkut(p: PerintahRealisasi, id: string): Promise<PerintahRealisasi[]> {
    const ikut: PerintahRealisasi[] =
      p.jenis === 'TutupPeriode' ? periodeDiDalam(p.periode).map((periode) => ({ ...p, periode, terbuka: [], penjelasan: [] })) : p.jenis === 'BukaPeriode' ? periodeDiLuar(p.periode).map((periode) => ({ ...p, periode })) : [];
    const perlu: PerintahRealisasi[] = [];
    for (const q of ikut) {
      const { state } = await this.runner.state(aliranRealisasi(q.pd, q.tahun, q.periode), realisasi);
      if (state.ditutup === (q.jenis === 'BukaPeriode')) perlu.push(q);
    }
    if (perlu.length > 0) await this.runner.preview(aliranRealisasi(p.pd, p.tahun, p.periode), realisasi, p, id); // refused as a whole, or not at all
    return perlu;
  }
}
