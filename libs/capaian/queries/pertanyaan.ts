import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { EventStorePort } from '#event-store';
import type { PdTerdaftar } from '../angka/baca.js';
import type { TitikWaktu } from '../angka/koordinat.js';
import { BukuAngka } from '../buku-angka.js';
import type { BarisAngka } from './hasil.js';
import { urutkanKolom } from './angka-csv.js';
import { susunAngka } from './susun-angka.js';

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
