import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type CommandMeta, type Outcome } from '#event-store';
import { GerbangFakta } from '#kernel';
import { aliranData } from '../aliran.js';
import { dataPendukung, type PerintahData } from '../decider-data.js';

export class JalankanData extends Command<Outcome> {
  constructor(readonly perintah: PerintahData, readonly meta: CommandMeta, readonly expectedRevision?: number) {
    super();
  }
}

/** Counts make realisasi, so that whoever needs four eyes for the one needs them for the other. */
@CommandHandler(JalankanData)
export class JalankanDataHandler implements ICommandHandler<JalankanData> {
  constructor(private readonly runner: CommandRunner, private readonly gerbang: GerbangFakta) {}

  async execute({ perintah, meta, expectedRevision }: JalankanData): Promise<Outcome> {
    await this.gerbang.periksa('realisasi', perintah.pd, meta.usulan);
    return this.runner.run(aliranData(perintah.pd, perintah.tahun), dataPendukung, perintah, meta, expectedRevision);
  }
}
