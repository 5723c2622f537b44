import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, uuid5, type CommandMeta, type Outcome } from '#event-store';
import { GerbangFakta, kunciDokumen, type Dokumen, type Tahap } from '#kernel';
import { anggaran, type SahkanRevisi } from '../decider.js';

export const aliranAnggaran = (pd: string, tahun: number): string => `anggaran-${pd}-${tahun}`;

/** Id of the revision that a document makes: the same document names the same revision. */
export const idRevisi = (pd: string, tahun: number, tahap: Tahap, dokumen: Dokumen): string => uuid5('revisi', pd, tahun, tahap, kunciDokumen(dokumen));

/** Lines that go into one append: 800 envelopes stay well below its limit of 1 000 000 bytes. */
export const BARIS_PER_PERINTAH = 800;

/** Cuts a large document into commands; only the last one closes the revision, so nothing counts before it. */
export function pecahRevisi(perintah: Omit<SahkanRevisi, 'tutup'>): SahkanRevisi[] {
  const bagian: SahkanRevisi[] = [];
  for (let i = 0; i === 0 || i < perintah.baris.length; i += BARIS_PER_PERINTAH) {
    bagian.push({ ...perintah, baris: perintah.baris.slice(i, i + BARIS_PER_PERINTAH), tutup: i + BARIS_PER_PERINTAH >= perintah.baris.length });
  }
  return bagian;
}

export class JalankanAnggaran extends Command<Outcome> {
  constructor(readonly perintah: SahkanRevisi, readonly meta: CommandMeta, readonly expectedRevision?: number) {
    super();
  }
}

@CommandHandler(JalankanAnggaran)
export class JalankanAnggaranHandler implements ICommandHandler<JalankanAnggaran> {
  constructor(private readonly runner: CommandRunner, private readonly gerbang: GerbangFakta) {}

  async execute({ perintah, meta, expectedRevision }: JalankanAnggaran): Promise<Outcome> {
    await this.gerbang.periksa('anggaran', perintah.pd, meta.usulan);
    return this.runner.run(aliranAnggaran(perintah.pd, perintah.tahun), anggaran, perintah, meta, expectedRevision);
  }
}
