import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DomainError, adalahDesimal, adalahTahap, tahun as bacaTahun } from '#kernel';
import { EventStorePort, type Envelope } from '#event-store';
import { Penghitung, bacaAlamat, cariAngka, type Koordinat, type SemuaBaris, type TitikWaktu } from '#capaian';
import { BukuAngka } from '#capaian/nest';
import { partisiTahun } from '#perencanaan';
import { partisiTercetak } from '#rekonsiliasi';
import { angkaTanpa, barisPeristiwa, menyentuh } from './andai.js';
import { PenelusurAsal, jumlahkanSumbangan } from './asal.js';
import { bandingkan } from './banding.js';
import { golonganPeristiwa, golonganTerlambat, type Andai, type Asal, type Banding, type Penghalang, type PeristiwaJejak, type Sejak, type Terlambat } from './hasil.js';
import { sandaran } from './penghalang.js';
import { PenulisJejak } from './penulis-jejak.js';
import { susunSejak, type BarisSejak } from './sejak.js';
import { SumberJejak, ambilPeristiwa } from './sumber-jejak.js';
import { susunTerlambat } from './terlambat.js';
import { bacaTitik, selisihAngka } from './titik.js';

/** Everything recorded of a PD and year after a sequence, an instant or a date. */
export class AmbilSejak extends Query<Sejak> {
  constructor(readonly pd: string, readonly tahun: number, readonly sejak: string, readonly titik: TitikWaktu) {
    super();
  }
}

/** The two sides of a difference. */
export interface PilihanBanding {
  /** Point `DIKETAHUI[@BERLAKU]`; absent: the same as the other side. */
  readonly dari?: string | undefined;
  /** The same; absent: best known now. */
  readonly ke?: string | undefined;
  /** A tahap on each side: its figures are compared with each other. */
  readonly dariTahap?: string | undefined;
  readonly keTahap?: string | undefined;
  /** Another year to compare with. */
  readonly dariTahun?: number | undefined;
}

/** What differs between two points, two tahap or two years of a PD, figure by figure. */
export class AmbilBanding extends Query<Banding> {
  constructor(readonly pd: string, readonly tahun: number, readonly pilihan: PilihanBanding) {
    super();
  }
}

/** The tree of events that gives a figure its value. */
export class AmbilAsal extends Query<Asal> {
  constructor(readonly angka: string, readonly titik: TitikWaktu) {
    super();
  }
}

/** What was recorded late, into reopened periods, or corrected after closing. */
export class AmbilTerlambat extends Query<Terlambat> {
  constructor(readonly pd: string, readonly tahun: number, readonly hari: number, readonly titik: TitikWaktu) {
    super();
  }
}

/** A figure without one event. */
export class AmbilAndai extends Query<Andai> {
  constructor(readonly angka: string, readonly tanpa: number, readonly titik: TitikWaktu) {
    super();
  }
}

const satukan = (s: SemuaBaris): SemuaBaris['tahunan'] => [...s.daftar, ...s.pohon, ...s.tahunan, ...s.kebijakan];

/** Rows of a PD and year at coordinates, printed claims among them. */
function barisSejak(buku: BukuAngka, koordinat: Koordinat, pd: string, tahun: number): BarisSejak {
  const baca = buku.baca();
  return {
    semua: [...satukan(baca.semua(koordinat, pd, tahun)), ...baca.semuaDari(partisiTercetak(pd, tahun), koordinat)],
    periode: baca.semuaDari(partisiTahun(pd, tahun), { ...koordinat, berlaku: null }).filter((v) => v.jenis === 'periode'),
  };
}

@QueryHandler(AmbilSejak)
export class AmbilSejakHandler implements IQueryHandler<AmbilSejak> {
  constructor(private readonly buku: BukuAngka, private readonly sumber: SumberJejak) {}

  async execute({ pd, tahun, sejak, titik }: AmbilSejak): Promise<Sejak> {
    const h = await this.buku.penghitungTercatat(pd, tahun, titik);
    const { koordinat } = h.c;
    const mulai = (await this.buku.koordinat({ diketahui: sejak })).diketahui;
    if (mulai > koordinat.diketahui) throw new DomainError('sejak-sesudah-diketahui', `Titik "sejak" (urutan ${mulai}) ada sesudah titik "diketahui" (urutan ${koordinat.diketahui}). Tukar keduanya, atau kosongkan "diketahui".`);
    const peristiwa = await susunSejak(h, barisSejak(this.buku, koordinat, pd, tahun), mulai, this.sumber.buka());
    return { koordinat, sejak: mulai, pd, tahun, jumlah: hitungGolongan(golonganPeristiwa, peristiwa.map((p) => p.golongan)), peristiwa };
  }
}

const hitungGolongan = <G extends string>(semua: readonly G[], ada: readonly G[]): Record<G, number> => Object.fromEntries(semua.map((g) => [g, ada.filter((x) => x === g).length])) as Record<G, number>;

@QueryHandler(AmbilBanding)
export class AmbilBandingHandler implements IQueryHandler<AmbilBanding> {
  constructor(private readonly buku: BukuAngka, private readonly sumber: SumberJejak) {}

  async execute({ pd, tahun, pilihan }: AmbilBanding): Promise<Banding> {
    const { dariTahap = null, keTahap = null, dariTahun = tahun } = pilihan;
    if (pilihan.dari === undefined && dariTahap === null && dariTahun === tahun) throw new DomainError('banding-tanpa-dari', 'Sebutkan titik "dari", tahap pada kedua sisi, atau tahun lain untuk dibandingkan.');
    for (const t of [dariTahap, keTahap]) if (t !== null && !adalahTahap(t)) throw new DomainError('tahap-tidak-sah', `Tahap "${t}" tidak dikenal. Pakai awal, pergeseran-1, pergeseran-2, …, atau perubahan.`);
    const titikKe = bacaTitik(pilihan.ke ?? '');
    const titikDari = pilihan.dari === undefined ? titikKe : bacaTitik(pilihan.dari);
    const hDari = await this.sisi(pd, bacaTahun(dariTahun), titikDari, titikKe);
    const hKe = await this.sisi(pd, tahun, titikKe, titikDari);
    const semua = this.semua(hDari, hKe);
    const hasil = bandingkan({ h: hDari, semua: semua.dari, tahap: dariTahap }, { h: hKe, semua: semua.ke, tahap: keTahap });
    const sumber = this.sumber.buka();
    const [penulisDari, penulisKe] = [new PenulisJejak(hDari, satukan(semua.dari), sumber), new PenulisJejak(hKe, satukan(semua.ke), sumber)];
    const dipakai = new Set(hasil.baris.flatMap((b) => b.peristiwa));
    const peristiwa: PeristiwaJejak[] = [];
    for (const [s, { versi, penarikan }] of [...hasil.peristiwa].sort(([a], [b]) => a - b)) {
      if (!dipakai.has(s)) continue;
      const penulis = dariTahun !== tahun && versi.partisi === partisiTahun(pd, dariTahun) ? penulisDari : penulisKe;
      peristiwa.push(await (penarikan ? penulis.tulisPenarikan(versi) : penulis.tulis(versi)));
    }
    return { pd, dari: { koordinat: hDari.c.koordinat, tahun: dariTahun, tahap: dariTahap }, ke: { koordinat: hKe.c.koordinat, tahun, tahap: keTahap }, baris: hasil.baris, peristiwa };
  }

  /** One side. Where the PD was not yet known there, but is on the other side, it simply has no figures. */
  private async sisi(pd: string, tahun: number, titik: TitikWaktu, lain: TitikWaktu): Promise<Penghitung> {
    try {
      return await this.buku.penghitungTercatat(pd, tahun, titik);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kode !== 'pd-tidak-ada') throw error;
      await this.buku.penghitungTercatat(pd, tahun, lain);
      return new Penghitung(this.buku.baca().cuplikan(await this.buku.koordinat(titik), pd, tahun));
    }
  }

  /** Rows of each side; of one year, both read up to the later of each time, so that either has what lies between them. */
  private semua(dari: Penghitung, ke: Penghitung): { readonly dari: SemuaBaris; readonly ke: SemuaBaris } {
    const baca = this.buku.baca();
    const [a, b] = [dari.c.koordinat, ke.c.koordinat];
    if (dari.c.tahun !== ke.c.tahun) return { dari: baca.semua(a, dari.c.pd, dari.c.tahun), ke: baca.semua(b, ke.c.pd, ke.c.tahun) };
    const berlaku = a.berlaku === null || b.berlaku === null ? null : a.berlaku > b.berlaku ? a.berlaku : b.berlaku;
    const semua = baca.semua({ ...b, diketahui: Math.max(a.diketahui, b.diketahui), berlaku }, ke.c.pd, ke.c.tahun);
    return { dari: semua, ke: semua };
  }
}

@QueryHandler(AmbilAsal)
export class AmbilAsalHandler implements IQueryHandler<AmbilAsal> {
  constructor(private readonly buku: BukuAngka, private readonly sumber: SumberJejak) {}

  async execute({ angka, titik }: AmbilAsal): Promise<Asal> {
    const alamat = bacaAlamat(angka);
    const h = await this.buku.penghitungTercatat(alamat.pd, alamat.tahun, titik);
    const akar = await new PenelusurAsal(h, this.buku.baca().semua(h.c.koordinat, alamat.pd, alamat.tahun), this.sumber.buka()).telusuri(angka);
    return { koordinat: h.c.koordinat, akar, sumbangan: jumlahkanSumbangan(akar) };
  }
}

@QueryHandler(AmbilTerlambat)
export class AmbilTerlambatHandler implements IQueryHandler<AmbilTerlambat> {
  constructor(private readonly buku: BukuAngka, private readonly sumber: SumberJejak) {}

  async execute({ pd, tahun, hari, titik }: AmbilTerlambat): Promise<Terlambat> {
    const h = await this.buku.penghitungTercatat(pd, tahun, titik);
    const baris = await susunTerlambat(h, barisSejak(this.buku, h.c.koordinat, pd, tahun), hari, this.sumber.buka());
    return { koordinat: h.c.koordinat, pd, tahun, hari, jumlah: hitungGolongan(golonganTerlambat, baris.flatMap((b) => b.golongan)), baris };
  }
}

@QueryHandler(AmbilAndai)
export class AmbilAndaiHandler implements IQueryHandler<AmbilAndai> {
  constructor(private readonly buku: BukuAngka, private readonly store: EventStorePort, private readonly sumber: SumberJejak) {}

  async execute({ angka, tanpa, titik }: AmbilAndai): Promise<Andai> {
    const alamat = bacaAlamat(angka);
    const h = await this.buku.penghitungTercatat(alamat.pd, alamat.tahun, titik);
    const { koordinat } = h.c;
    const { sel, judul, satuan } = cariAngka(h, alamat);
    const { envelope } = await ambilPeristiwa(this.store, tanpa);
    if (tanpa > koordinat.diketahui) throw new DomainError('peristiwa-belum-diketahui', `Peristiwa urutan ${tanpa} belum diketahui pada titik waktu yang diminta (urutan ${koordinat.diketahui}).`);
    const semua = this.buku.baca().semua(koordinat, alamat.pd, alamat.tahun);
    const periode = barisSejak(this.buku, koordinat, alamat.pd, alamat.tahun).periode;
    const sumber = this.sumber.buka();
    const penghalang: Penghalang[] = [];
    for (const { sequence, sebab } of [...sandaran(envelope, tanpa, semua, periode, koordinat.diketahui), ...(await this.sandaranProses(envelope, koordinat.diketahui))]) {
      const e = await sumber.peristiwa(sequence);
      penghalang.push({ sequence, eventId: e.id, jenis: e.type, sebab });
    }
    const mungkin = penghalang.length === 0;
    const lain = mungkin ? angkaTanpa(h, semua, angka, tanpa)?.sel : undefined;
    const teksTanpa = !mungkin ? 'tidak mungkin: peristiwa sesudahnya bersandar padanya' : lain ? lain.teks : 'angka ini tidak ada';
    const penulis = new PenulisJejak(h, satukan(semua), sumber);
    const versi = barisPeristiwa(semua, tanpa).find((v) => v.peristiwa === tanpa);
    const desimal = (n: string | null | undefined): string | null => (n != null && adalahDesimal(n) ? n : null);
    return {
      koordinat, angka: sel.angka, judul, satuan, tanpa: versi ? await penulis.tulis(versi) : await penulis.tulisLain(tanpa), ikut: menyentuh(semua, tanpa), mungkin, penghalang,
      nilai: sel.nilai, teks: sel.teks, nilaiTanpa: lain?.nilai ?? null, teksTanpa, ...selisihAngka(desimal(sel.nilai), desimal(lain?.nilai)),
    };
  }

  /** A proposal and an import are one process each: what follows in their stream rests on what went before. */
  private async sandaranProses(e: Envelope, diketahui: number): Promise<{ sequence: number; sebab: string }[]> {
    if (!/^(usulan|impor)-/.test(e.stream)) return [];
    const hasil: { sequence: number; sebab: string }[] = [];
    for await (const r of this.store.readStream(e.stream, e.revision + 1)) if (r.sequence <= diketahui) hasil.push({ sequence: r.sequence, sebab: 'Melanjutkan usulan atau impor yang sama.' });
    return hasil;
  }
}
