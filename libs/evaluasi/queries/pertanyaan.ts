import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError } from '#kernel';
import { CommandRunner } from '#event-store';
import type { TitikWaktu } from '#capaian';
import { aliranLhe, aliranTindakLanjut, idRekomendasi } from '../aliran.js';
import { BukuEvaluasi, type CuplikanEvaluasi } from '../buku-evaluasi.js';
import { kunciNilai, lhe as deciderLhe } from '../decider-lhe.js';
import { tindakLanjut } from '../decider-tindaklanjut.js';
import type { LheTampil, MatriksTindakLanjut, PengingatTampil, RincianLhe, RincianRekomendasi, RingkasanTindakLanjut } from './hasil.js';
import { susunLhe } from './susun-lhe.js';
import { susunMatriks } from './susun-matriks.js';
import { susunRekomendasi } from './susun-rincian.js';
import { susunRingkasan } from './susun-ringkasan.js';

/** A point of the two times, and the day of asking: ages are reckoned on `berlaku`, else on that day. */
export interface TitikUmur extends TitikWaktu {
  readonly hariIni: string;
}

const hariUmur = ({ berlaku, hariIni }: TitikUmur): string => berlaku?.trim() || hariIni;

/** Every report about a PD, the oldest first. */
export class AmbilLhe extends Query<readonly LheTampil[]> {
  constructor(readonly pd: string, readonly titik: TitikWaktu) {
    super();
  }
}

export class AmbilRincianLhe extends Query<RincianLhe> {
  constructor(readonly pd: string, readonly lhe: string, readonly titik: TitikUmur) {
    super();
  }
}

/** The follow-up matrix of a PD on any date. */
export class AmbilMatriks extends Query<MatriksTindakLanjut> {
  constructor(readonly pd: string, readonly titik: TitikUmur) {
    super();
  }
}

export class AmbilRekomendasi extends Query<RincianRekomendasi> {
  constructor(readonly pd: string, readonly rekomendasi: string, readonly titik: TitikUmur) {
    super();
  }
}

/** Recommendations of a whole pemda, or of one PD of it, counted. */
export class AmbilRingkasanTindakLanjut extends Query<RingkasanTindakLanjut> {
  constructor(readonly lingkup: { readonly pemda: string } | { readonly pd: string }, readonly titik: TitikUmur) {
    super();
  }
}

/** Due dates of a PD that were announced, the latest first. */
export class AmbilPengingat extends Query<readonly PengingatTampil[]> {
  constructor(readonly pd: string, readonly titik: TitikWaktu) {
    super();
  }
}

@QueryHandler(AmbilLhe)
export class AmbilLheHandler implements IQueryHandler<AmbilLhe> {
  constructor(private readonly buku: BukuEvaluasi) {}

  async execute({ pd, titik }: AmbilLhe): Promise<readonly LheTampil[]> {
    const c = await this.buku.cuplikan(pd, titik);
    return c.lhe.map((b) => susunLhe(this.buku, c, b));
  }
}

@QueryHandler(AmbilRincianLhe)
export class AmbilRincianLheHandler implements IQueryHandler<AmbilRincianLhe> {
  constructor(private readonly buku: BukuEvaluasi, private readonly runner: CommandRunner) {}

  async execute({ pd, lhe: tanda, titik }: AmbilRincianLhe): Promise<RincianLhe> {
    const c = await this.buku.cuplikan(pd, titik);
    const baris = c.lhe.find((b) => b.lhe === tanda);
    if (!baris) throw new DomainError('lhe-tidak-ada', `LHE "${tanda}" tidak tercatat pada ${pd}. Yang tercatat: ${c.lhe.map((b) => b.lhe).join(', ') || 'belum ada'}.`);
    const aliran = aliranLhe(pd, tanda);
    const peristiwa = [
      { perihal: 'lhe' as const, kunci: tanda, eventId: baris.id, sequence: baris.sequence },
      ...c.nilai.filter((n) => n.lhe === tanda).map((n) => ({ perihal: 'nilai' as const, kunci: kunciNilai(n), eventId: n.id, sequence: n.sequence })),
      ...c.rekomendasi.filter((r) => r.lhe === tanda).map((r) => ({ perihal: 'rekomendasi' as const, kunci: r.nomor, eventId: r.id, sequence: r.sequence })),
    ];
    return {
      koordinat: c.koordinat, namaPd: c.namaPd, ...susunLhe(this.buku, c, baris), daftarRekomendasi: susunMatriks(this.buku, c, hariUmur(titik)).filter((b) => b.lhe === tanda), peristiwa, aliran, revisi: (await this.runner.state(aliran, deciderLhe)).revision,
    };
  }
}

@QueryHandler(AmbilMatriks)
export class AmbilMatriksHandler implements IQueryHandler<AmbilMatriks> {
  constructor(private readonly buku: BukuEvaluasi) {}

  async execute({ pd, titik }: AmbilMatriks): Promise<MatriksTindakLanjut> {
    const c = await this.buku.cuplikan(pd, titik);
    const pada = hariUmur(titik);
    return { koordinat: c.koordinat, pd, namaPd: c.namaPd, pada, baris: susunMatriks(this.buku, c, pada) };
  }
}

@QueryHandler(AmbilRekomendasi)
export class AmbilRekomendasiHandler implements IQueryHandler<AmbilRekomendasi> {
  constructor(private readonly buku: BukuEvaluasi, private readonly runner: CommandRunner) {}

  async execute({ pd, rekomendasi: id, titik }: AmbilRekomendasi): Promise<RincianRekomendasi> {
    const rincian = susunRekomendasi(this.buku, await this.buku.cuplikan(pd, titik), id, hariUmur(titik));
    const aliran = aliranTindakLanjut(pd, rincian.rekomendasi.lhe, rincian.rekomendasi.nomor);
    return { ...rincian, aliran, revisi: (await this.runner.state(aliran, tindakLanjut)).revision };
  }
}

@QueryHandler(AmbilRingkasanTindakLanjut)
export class AmbilRingkasanTindakLanjutHandler implements IQueryHandler<AmbilRingkasanTindakLanjut> {
  constructor(private readonly buku: BukuEvaluasi) {}

  async execute({ lingkup, titik }: AmbilRingkasanTindakLanjut): Promise<RingkasanTindakLanjut> {
    const pada = hariUmur(titik);
    const semua: readonly CuplikanEvaluasi[] = 'pd' in lingkup ? [await this.buku.cuplikan(lingkup.pd, titik)] : (await this.buku.semua(lingkup.pemda, titik)).pd;
    const { koordinat, pemda } = semua[0]!;
    const { sebutan } = this.buku.kebijakan(pemda, 'tindak-lanjut', koordinat.diketahui, pada).isi;
    return susunRingkasan(koordinat, pada, semua.map((c) => ({ c, baris: susunMatriks(this.buku, c, pada) })), sebutan);
  }
}

@QueryHandler(AmbilPengingat)
export class AmbilPengingatHandler implements IQueryHandler<AmbilPengingat> {
  constructor(private readonly buku: BukuEvaluasi) {}

  async execute({ pd, titik }: AmbilPengingat): Promise<readonly PengingatTampil[]> {
    const c = await this.buku.cuplikan(pd, titik);
    return c.rekomendasi.flatMap((r) => (c.samping.get(idRekomendasi(r.lhe, r.nomor)) ?? []).flatMap(({ peristiwa: e, id, sequence, dicatat, berlaku }): PengingatTampil[] => {
      if (e.type !== 'TenggatMendekat' && e.type !== 'TenggatTerlampaui') return [];
      return [{ pd, rekomendasi: idRekomendasi(r.lhe, r.nomor), rencana: e.data.rencana, tanda: e.type === 'TenggatMendekat' ? 'mendekat' : 'terlampaui', jatuhTempo: e.data.jatuhTempo, berlaku, dicatat, eventId: id, sequence }];
    })).sort((a, b) => b.sequence - a.sequence);
  }
}
