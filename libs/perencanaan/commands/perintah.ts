import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type CommandMeta, type Outcome } from '#event-store';
import { GerbangFakta } from '#kernel';
import { aliranOrganisasi, aliranPohon, aliranTarget } from '../aliran.js';
import { organisasi, type PerintahOrganisasi } from '../decider-organisasi.js';
import { pohon, type PerintahPohon } from '../decider-pohon.js';
import { target, type TetapkanTarget } from '../decider-target.js';


export class JalankanOrganisasi extends Command<Outcome> {
  constructor(readonly perintah: PerintahOrganisasi, readonly meta: CommandMeta, readonly expectedRevision?: number) {
    super();
  }
}

export class JalankanPohon extends Command<Outcome> {
  constructor(readonly perintah: PerintahPohon, readonly meta: CommandMeta, readonly expectedRevision?: number) {
    super();
  }
}

export class JalankanTarget extends Command<Outcome> {
  constructor(readonly perintah: TetapkanTarget, readonly meta: CommandMeta, readonly expectedRevision?: number) {
    super();
  }
}

@CommandHandler(JalankanOrganisasi)
export class JalankanOrganisasiHandler implements ICommandHandler<JalankanOrganisasi> {
  constructor(private readonly runner: CommandRunner, private readonly gerbang: GerbangFakta) {}

  async execute({ perintah, meta, expectedRevision }: JalankanOrganisasi): Promise<Outcome> {
    if ('jenis' in perintah) await this.gerbang.periksa('organisasi', perintah.jenis === 'GabungPd' ? perintah.menjadi.pd : perintah.pd, meta.usulan);
    return this.runner.run(aliranOrganisasi(perintah.pemda), organisasi, perintah, meta, expectedRevision);
  }
}

@CommandHandler(JalankanPohon)
export class JalankanPohonHandler implements ICommandHandler<JalankanPohon> {
  constructor(private readonly runner: CommandRunner, private readonly gerbang: GerbangFakta) {}

  async execute({ perintah, meta, expectedRevision }: JalankanPohon): Promise<Outcome> {
    await this.gerbang.periksa('pohon', perintah.pd, meta.usulan, 'tahun' in perintah ? perintah.tahun : undefined);
    return this.runner.run(aliranPohon(perintah.pd), pohon, perintah, meta, expectedRevision);
  }
}

@CommandHandler(JalankanTarget)
export class JalankanTargetHandler implements ICommandHandler<JalankanTarget> {
  constructor(private readonly runner: CommandRunner, private readonly gerbang: GerbangFakta) {}

  async execute({ perintah, meta, expectedRevision }: JalankanTarget): Promise<Outcome> {
    await this.gerbang.periksa('target', perintah.pd, meta.usulan, perintah.tahun);
    return this.runner.run(aliranTarget(perintah.pd, perintah.tahun), target, perintah, meta, expectedRevision);
  }
}
