import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type CommandMeta, type Outcome } from '#event-store';
import { GerbangFakta } from '#kernel';
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
    await this.gerbang.periksa('realisasi', perintah.pd, meta.usulan);
    return this.runner.run(aliranRealisasi(perintah.pd, perintah.tahun, perintah.periode), realisasi, perintah, meta, expectedRevision);
  }
}
