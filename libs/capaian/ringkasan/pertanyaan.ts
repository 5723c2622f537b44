import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError } from '#kernel';
import type { Basis } from '#realisasi';
import type { TitikWaktu } from '../angka/koordinat.js';
import { BukuAngka } from '../buku-angka.js';
import type { RingkasanPemda } from './hasil.js';
import { UtasRingkasan } from './utas.js';

/** Pagu, realisasi and serapan of every PD of a pemda, and their sum. */
export class AmbilRingkasan extends Query<RingkasanPemda> {
  constructor(readonly pemda: string, readonly tahun: number, readonly titik: TitikWaktu, readonly basis?: Basis) {
    super();
  }
}

@QueryHandler(AmbilRingkasan)
export class AmbilRingkasanHandler implements IQueryHandler<AmbilRingkasan> {
  constructor(private readonly buku: BukuAngka, private readonly utas: UtasRingkasan) {}

  async execute({ pemda, tahun, titik, basis }: AmbilRingkasan): Promise<RingkasanPemda> {
    const hasil = await this.utas.hitung({ koordinat: await this.buku.koordinat(titik), pemda, tahun, basis });
    if (!hasil) throw new DomainError('pemda-tidak-ada', `Pemerintah daerah "${pemda}" tidak tercatat pada titik waktu yang diminta.`);
    return hasil;
  }
}
