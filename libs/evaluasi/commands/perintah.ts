import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DomainError } from '#kernel';
import { CommandRunner, type CommandMeta, type Outcome } from '#event-store';
import { BukuAngka } from '#capaian/nest';
import { aliranLhe, aliranTindakLanjut } from '../aliran.js';
import { BukuEvaluasi } from '../buku-evaluasi.js';
import { lhe, type PerintahLhe } from '../decider-lhe.js';
import { tindakLanjut, type IsiLangkah, type PerintahTindakLanjut } from '../decider-tindaklanjut.js';
import { LingkupTindakLanjut } from './lingkup.js';

/** What a report says, whoever enters it. */
export class JalankanLhe extends Command<Outcome> {
  constructor(readonly perintah: PerintahLhe, readonly meta: CommandMeta, readonly expectedRevision?: number) {
    super();
  }
}

@CommandHandler(JalankanLhe)
export class JalankanLheHandler implements ICommandHandler<JalankanLhe> {
  constructor(private readonly runner: CommandRunner, private readonly angka: BukuAngka) {}

  async execute({ perintah, meta, expectedRevision }: JalankanLhe): Promise<Outcome> {
    await harusTercatat(this.angka, perintah.pd);
    return this.runner.run(aliranLhe(perintah.pd, perintah.lhe), lhe, perintah, meta, expectedRevision);
  }
}

/** A step that was put together with all that it is judged against (an import, the durable process). */
export class JalankanTindakLanjut extends Command<Outcome> {
  constructor(readonly perintah: PerintahTindakLanjut, readonly meta: CommandMeta, readonly expectedRevision?: number) {
    super();
  }
}

@CommandHandler(JalankanTindakLanjut)
export class JalankanTindakLanjutHandler implements ICommandHandler<JalankanTindakLanjut> {
  constructor(private readonly runner: CommandRunner) {}

  /** Who acts is who sends the command: no body says otherwise. */
  execute({ perintah, meta, expectedRevision }: JalankanTindakLanjut): Promise<Outcome> {
    return this.runner.run(aliranTindakLanjut(perintah.pd, perintah.lhe, perintah.nomor), tindakLanjut, { ...perintah, aktor: meta.aktor.id }, meta, expectedRevision);
  }
}

/** One step of the follow-up of a recommendation, as a person takes it on a day. */
export class AmbilLangkah extends Command<Outcome> {
  constructor(readonly pd: string, readonly rekomendasi: string, readonly tanggal: string, readonly isi: IsiLangkah, readonly meta: CommandMeta, readonly expectedRevision?: number) {
    super();
  }
}

@CommandHandler(AmbilLangkah)
export class AmbilLangkahHandler implements ICommandHandler<AmbilLangkah> {
  constructor(private readonly runner: CommandRunner, private readonly lingkup: LingkupTindakLanjut, private readonly buku: BukuEvaluasi) {}

  async execute({ pd, rekomendasi, tanggal, isi, meta, expectedRevision }: AmbilLangkah): Promise<Outcome> {
    const { pemda } = await this.buku.cuplikan(pd, {});
    const letak = await this.lingkup.letak(pd, rekomendasi);
    const perintah: PerintahTindakLanjut = { pd, ...letak, aktor: meta.aktor.id, tanggal, lingkup: await this.lingkup.untuk(pd, pemda, letak, tanggal), ...isi };
    return this.runner.run(aliranTindakLanjut(pd, letak.lhe, letak.nomor), tindakLanjut, perintah, meta, expectedRevision);
  }
}

async function harusTercatat(angka: BukuAngka, pd: string): Promise<void> {
  if ((await angka.pemdaDari(pd)) === undefined) throw new DomainError('pd-tidak-ada', `Perangkat daerah "${pd}" tidak tercatat. Periksa tanda pengenalnya.`);
}
