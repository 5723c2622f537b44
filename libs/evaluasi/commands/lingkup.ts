import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { CommandRunner } from '#event-store';
import { aliranLhe, uraikanRekomendasi } from '../aliran.js';
import { BukuEvaluasi } from '../buku-evaluasi.js';
import { lhe } from '../decider-lhe.js';
import { rekomendasiDari, type Lingkup } from '../decider-tindaklanjut.js';

interface Letak {
  readonly lhe: string;
  readonly nomor: string;
}

/** What a step is judged against: the recommendation as its report has it, and the policies of the day. */
@Injectable()
export class LingkupTindakLanjut {
  constructor(
    private readonly runner: CommandRunner,
    private readonly buku: BukuEvaluasi,
  ) {}

  /** The parts of a recommendation's id. Throws `rekomendasi-tidak-ada` where the PD has no such recommendation. */
  async letak(pd: string, rekomendasi: string): Promise<Letak> {
    const letak = uraikanRekomendasi(rekomendasi);
    if (!letak || !(await this.runner.state(aliranLhe(pd, letak.lhe), lhe)).state.rekomendasi.has(letak.nomor)) throw new DomainError('rekomendasi-tidak-ada', `Rekomendasi "${rekomendasi}" tidak ada pada ${pd}. Tanda pengenalnya ada pada matriks tindak lanjut.`);
    return letak;
  }

  async untuk(pd: string, pemda: string, { lhe: tanda, nomor }: Letak, tanggal: string): Promise<Lingkup> {
    const { diketahui } = await this.buku.koordinat({});
    const { state } = await this.runner.state(aliranLhe(pd, tanda), lhe);
    const kalender = this.buku.kebijakan(pemda, 'hari-libur', diketahui, tanggal);
    return { rekomendasi: rekomendasiDari(state, nomor), aturan: this.buku.kebijakan(pemda, 'tindak-lanjut', diketahui, tanggal).isi, kalender: { versi: kalender.versi, libur: kalender.isi.libur } };
  }
}
