import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { EventStorePort } from '#event-store';
import type { PdTerdaftar } from '../angka/baca.js';
import type { TitikWaktu } from '../angka/koordinat.js';
import { BukuAngka } from '../buku-angka.js';
import type { BarisAnalisis, BarisAngka, BarisData, BarisPembanding } from './hasil.js';
import { urutkanKolom } from './angka-csv.js';
import { susunAngka } from './susun-angka.js';
import { susunAnalisis, susunData, susunPembanding } from './susun-rincian.js';

/** Every PD with its years, as known at a point of the two times. */
export class AmbilDaftarPd extends Query<PdTerdaftar[]> {
  constructor(readonly titik: TitikWaktu) {
    super();
  }
}

/** Every figure of a PD and year, flat: what `runut angka` prints. */
export class AmbilAngka extends Query<BarisAngka[]> {
  constructor(readonly pd: string, readonly tahun: number, readonly titik: TitikWaktu) {
    super();
  }
}

/** Counts behind formulas and tables, as this year's sources state them. */
export class AmbilData extends Query<BarisData[]> {
  constructor(readonly pd: string, readonly tahun: number, readonly titik: TitikWaktu) {
    super();
  }
}

export class AmbilPembanding extends Query<BarisPembanding[]> {
  constructor(readonly pd: string, readonly tahun: number, readonly titik: TitikWaktu) {
    super();
  }
}

export class AmbilAnalisis extends Query<BarisAnalisis[]> {
  constructor(readonly pd: string, readonly tahun: number, readonly titik: TitikWaktu) {
    super();
  }
}

@QueryHandler(AmbilDaftarPd)
export class AmbilDaftarPdHandler implements IQueryHandler<AmbilDaftarPd> {
  constructor(private readonly buku: BukuAngka) {}

  async execute({ titik }: AmbilDaftarPd): Promise<PdTerdaftar[]> {
    return this.buku.daftarPd(titik);
  }
}

@QueryHandler(AmbilAngka)
export class AmbilAngkaHandler implements IQueryHandler<AmbilAngka> {
  constructor(private readonly buku: BukuAngka, private readonly store: EventStorePort) {}

  async execute({ pd, tahun, titik }: AmbilAngka): Promise<BarisAngka[]> {
    const baris = susunAngka(await this.buku.penghitungTercatat(pd, tahun, titik));
    // A recorded figure carries the event that states it; a derived one the last event that took part in it.
    const peristiwa = new Map<number, { eventId: string; dicatat: string }>();
    for (const s of new Set(baris.map((b) => b.peristiwa).filter((x) => x !== null))) {
      const e = await this.store.readAt(s);
      if (e) peristiwa.set(s, { eventId: e.envelope.id, dicatat: e.envelope.dicatat });
    }
    return baris.map(({ peristiwa: p, ...angka }): BarisAngka => {
      const e = p === null ? undefined : peristiwa.get(p);
      return urutkanKolom({ ...angka, dicatat: e?.dicatat ?? null, eventId: e?.eventId ?? null });
    });
  }
}

@QueryHandler(AmbilData)
export class AmbilDataHandler implements IQueryHandler<AmbilData> {
  constructor(private readonly buku: BukuAngka) {}

  async execute({ pd, tahun, titik }: AmbilData): Promise<BarisData[]> {
    return susunData(await this.buku.penghitungTercatat(pd, tahun, titik));
  }
}

@QueryHandler(AmbilPembanding)
export class AmbilPembandingHandler implements IQueryHandler<AmbilPembanding> {
  constructor(private readonly buku: BukuAngka) {}

  async execute({ pd, tahun, titik }: AmbilPembanding): Promise<BarisPembanding[]> {
    return susunPembanding(await this.buku.penghitungTercatat(pd, tahun, titik));
  }
}

@QueryHandler(AmbilAnalisis)
export class AmbilAnalisisHandler implements IQueryHandler<AmbilAnalisis> {
  constructor(private readonly buku: BukuAngka) {}

  async execute({ pd, tahun, titik }: AmbilAnalisis): Promise<BarisAnalisis[]> {
    return susunAnalisis(await this.buku.penghitungTercatat(pd, tahun, titik));
  }
}
