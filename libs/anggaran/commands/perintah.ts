import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type CommandMeta, type Outcome } from '#event-store';
import { GerbangFakta } from '#kernel';
import { aliranAnggaran } from '../aliran.js';
import { anggaran, type SahkanRevisi } from '../decider.js';

export class JalankanAnggaran extends Command<Outcome> {
  constructor(readonly perintah: SahkanRevisi, readonly meta: CommandMeta, readonly expectedRevision?: number) {
    super();
  }
}

@CommandHandler(JalankanAnggaran)
export class JalankanAnggaranHandler implements ICommandHandler<JalankanAnggaran> {
  constructor(private readonly runner: CommandRunner, private readonly gerbang: GerbangFakta) {}

  async execute({ perintah, meta, expectedRevision }: JalankanAnggaran): Promise<Outcome> {
    await this.gerbang.periksa('anggaran', perintah.pd, meta.usulan, perintah.tahun);
    return this.runner.run(aliranAnggaran(perintah.pd, perintah.tahun), anggaran, perintah, meta, expectedRevision);
  }
}
