import { Injectable } from '@nestjs/common';
import { DomainError, GerbangFakta, type JenisFakta } from '#kernel';
import { aliranOrganisasi, organisasi, tahunTertutup } from '#perencanaan';
import { CommandRunner } from '#event-store';
import { aliranKebijakan, kebijakan } from '#capaian';
import { BukuAngka } from '#capaian/nest';

/**
 * Lets a fact through unless its PD has ended before its year, or the pemda's policy wants four eyes for its kind and no
 * approved proposal stands behind it.
 */
@Injectable()
export class GerbangEmpatMata extends GerbangFakta {
  constructor(
    private readonly runner: CommandRunner,
    private readonly buku: BukuAngka,
  ) {
    super();
  }

  override async periksa(jenis: JenisFakta, pd: string, usulan: { readonly id: string } | null, tahun?: number): Promise<void> {
    const pemda = await this.buku.pemdaDari(pd);
    if (pemda === undefined) return; // the first facts of a new PD: no policy of its pemda can exist for it yet
    if (tahun !== undefined) {
      const tertutup = tahunTertutup((await this.runner.state(aliranOrganisasi(pemda), organisasi)).state, pd, tahun);
      if (tertutup) throw DomainError.dari([tertutup]);
    }
    if (usulan !== null) return;
    const { state } = await this.runner.state(aliranKebijakan(pemda), kebijakan);
    const wajib = state.empatMata.at(-1)?.wajib ?? [];
    if (wajib.includes(jenis)) {
      throw new DomainError('perlu-usulan', `Kebijakan empat mata ${pemda} mewajibkan usulan yang disetujui orang kedua untuk ${jenis}. Ajukan sebagai usulan.`);
    }
  }
}
