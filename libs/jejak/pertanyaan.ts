import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError } from '#kernel';
import { EventStorePort, type Envelope } from '#event-store';
import { bacaAlamat, type Linimasa, type TitikWaktu } from '#capaian';
import { BukuAngka } from '#capaian/nest';
import { periksa } from '#rekonsiliasi';
import { susunLinimasa, type SumberLinimasa } from './linimasa.js';

/** The whole history of one figure. */
export class AmbilLinimasa extends Query<Linimasa> {
  constructor(readonly angka: string, readonly titik: TitikWaktu) {
    super();
  }
}

/** One event as it is stored. */
export class AmbilPeristiwa extends Query<{ sequence: number; envelope: Envelope }> {
  constructor(readonly sequence: number) {
    super();
  }
}

/** Names of imported files by their hash. Provided by impor. */
export abstract class NamaBerkas {
  abstract nama(hash: string): Promise<string | null>;
}

@QueryHandler(AmbilLinimasa)
export class AmbilLinimasaHandler implements IQueryHandler<AmbilLinimasa> {
  constructor(
    private readonly buku: BukuAngka,
    private readonly store: EventStorePort,
    private readonly berkas: NamaBerkas,
  ) {}

  async execute({ angka, titik }: AmbilLinimasa): Promise<Linimasa> {
    const alamat = bacaAlamat(angka);
    const h = await this.buku.penghitungTercatat(alamat.pd, alamat.tahun, titik);
    const semua = this.buku.baca().semua(h.c.koordinat, alamat.pd, alamat.tahun);
    const { angka: ditemukan, kejadian } = await susunLinimasa(h, semua, angka, this.sumber());
    const { sel, judul, satuan, cara, bagian } = ditemukan;
    return {
      koordinat: h.c.koordinat, angka: sel.angka, judul, ukuran: alamat.ukuran, satuan, nilai: sel.nilai, teks: sel.teks, asal: sel.asal, cara,
      bagian: bagian.map((b) => ({ angka: b.sel.angka, judul: b.judul, nilai: b.sel.nilai })),
      kejadian,
      // What is wrong with a part explains the whole: a serapan of 367 % has its reason in the realisasi.
      ketidaksesuaian: periksa(h).filter((k) => k.angka === sel.angka || bagian.some((b) => b.sel.angka === k.angka)),
    };
  }

  /** Names are asked once per file: a roll-up has many events from one workbook. */
  private sumber(): SumberLinimasa {
    const nama = new Map<string, Promise<string | null>>();
    return {
      peristiwa: async (sequence) => (await ambil(this.store, sequence)).envelope,
      namaBerkas: (hash) => {
        if (!nama.has(hash)) nama.set(hash, this.berkas.nama(hash));
        return nama.get(hash)!;
      },
    };
  }
}

@QueryHandler(AmbilPeristiwa)
export class AmbilPeristiwaHandler implements IQueryHandler<AmbilPeristiwa> {
  constructor(private readonly store: EventStorePort) {}

  async execute({ sequence }: AmbilPeristiwa): Promise<{ sequence: number; envelope: Envelope }> {
    return ambil(this.store, sequence);
  }
}

async function ambil(store: EventStorePort, sequence: number): Promise<{ sequence: number; envelope: Envelope }> {
  const e = Number.isSafeInteger(sequence) && sequence > 0 ? await store.readAt(sequence) : undefined;
  if (!e) throw new DomainError('peristiwa-tidak-ada', `Peristiwa urutan ${sequence} tidak ada.`);
  return { sequence, envelope: e.envelope };
}
