import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { GerbangFakta } from '#kernel';
import { CommandRunner, type CommandMeta, type Outcome } from '#event-store';
import { aliranLaporan } from '../aliran.js';
import { laporan, type PerintahLaporan } from '../decider.js';

/**
 * What a report prints changes no figure of the ledger: nobody's second pair of eyes is asked for. What is answered to its
 * contradictions, and its reviu, may need them.
 */
export class JalankanLaporan extends Command<Outcome> {
  constructor(readonly perintah: PerintahLaporan, readonly meta: CommandMeta, readonly expectedRevision?: number) {
    super();
  }
}

@CommandHandler(JalankanLaporan)
export class JalankanLaporanHandler implements ICommandHandler<JalankanLaporan> {
  constructor(private readonly runner: CommandRunner, private readonly gerbang: GerbangFakta) {}

  async execute({ perintah, meta, expectedRevision }: JalankanLaporan): Promise<Outcome> {
    if (perintah.jenis === 'JelaskanKetidaksesuaian' || perintah.jenis === 'ReviuLaporan') await this.gerbang.periksa('tanggapan', perintah.pd, meta.usulan);
    return this.runner.run(aliranLaporan(perintah.pd, perintah.tahun, perintah.laporan), laporan, perintah, meta, expectedRevision);
  }
}
