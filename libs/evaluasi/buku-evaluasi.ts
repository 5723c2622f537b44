import { Injectable } from '@nestjs/common';
import { DomainError, type Terjadi } from '#kernel';
import { EventStorePort } from '#event-store';
import { Projections, SEMUA_TANGGAL, type Versi } from '#projection';
import { MODEL_ANGKA, kebijakanBawaan, partisiKebijakan, terurai, type BarisKebijakan, type IsiKebijakan, type JenisKebijakan, type Koordinat, type TitikWaktu } from '#capaian';
import { BukuAngka } from '#capaian/nest';
import type { PeristiwaTindakLanjut } from './events.js';
import { lanjutkan, tindakLanjutAwal, type TindakLanjut } from './keadaan-tindaklanjut.js';
import { partisiEvaluasi, type BarisLangkah, type BarisLhe, type BarisNilai, type BarisRekomendasi } from './projection.js';

/** What is recorded about one PD at one point of the two times. */
export interface CuplikanEvaluasi {
  readonly koordinat: Koordinat;
  readonly pd: string;
  readonly namaPd: string;
  readonly pemda: string;
  readonly lhe: readonly BarisLhe[];
  readonly nilai: readonly BarisNilai[];
  readonly rekomendasi: readonly BarisRekomendasi[];
  /** By the id of the recommendation, in the order in which they were recorded. */
  readonly langkah: ReadonlyMap<string, readonly BarisLangkah[]>;
  readonly samping: ReadonlyMap<string, readonly BarisLangkah[]>;
  keadaan(rekomendasi: string): TindakLanjut;
}

export interface KebijakanPada<J extends JenisKebijakan> {
  readonly versi: number;
  readonly isi: IsiKebijakan[J];
}

/** The way from coordinates to evaluations and their follow-up. */
@Injectable()
export class BukuEvaluasi {
  /** Steps are never dated before the one before them, so those that are visible are the first ones: the last one says which. */
  private readonly ingatan = new WeakMap<Versi, TindakLanjut>();

  constructor(
    private readonly angka: BukuAngka,
    private readonly store: EventStorePort,
    private readonly projections: Projections,
  ) {}

  async koordinat(titik: TitikWaktu): Promise<Koordinat> {
    const k = await this.angka.koordinat(titik);
    await this.projections.waitFor(k.diketahui, [MODEL_ANGKA]);
    return k;
  }

  /** Throws `pd-tidak-ada`. */
  async cuplikan(pd: string, titik: TitikWaktu): Promise<CuplikanEvaluasi> {
    const koordinat = await this.koordinat(titik);
    // A PD is known whatever its effective date: the question is about its reports.
    const identitas = this.angka.baca().identitas(pd, koordinat.diketahui, null);
    if (!identitas) {
      const kini = this.angka.baca().identitas(pd, await this.store.head(), null) !== undefined;
      throw new DomainError('pd-tidak-ada', kini ? `Perangkat daerah "${pd}" belum tercatat pada titik waktu yang diminta.` : `Perangkat daerah "${pd}" tidak tercatat. Periksa tanda pengenalnya.`);
    }
    return this.susun(koordinat, pd, identitas);
  }

  /** Every PD of a pemda, or of all of them. Throws `pemda-tidak-ada`. */
  async semua(pemda: string | null, titik: TitikWaktu): Promise<{ readonly koordinat: Koordinat; readonly pd: readonly CuplikanEvaluasi[] }> {
    const koordinat = await this.koordinat(titik);
    const daftar = this.angka.baca().daftarPd(koordinat.diketahui, null).filter((d) => pemda === null || d.pemda === pemda);
    if (pemda !== null && daftar.length === 0) throw new DomainError('pemda-tidak-ada', `Pemerintah daerah "${pemda}" tidak tercatat.`);
    return { koordinat, pd: daftar.map((d) => this.susun(koordinat, d.pd, d)) };
  }

  /** The policy of a pemda that holds on a date, as known at a sequence. */
  kebijakan<J extends JenisKebijakan>(pemda: string, jenis: J, diketahui: number, tanggal: string): KebijakanPada<J> {
    const v = this.angka.baca().tampak(partisiKebijakan(pemda), { diketahui, berlaku: tanggal }).findLast((b) => b.kunci === jenis);
    const b = v && terurai<BarisKebijakan>(v);
    return b ? { versi: b.versi, isi: b.isi as IsiKebijakan[J] } : { versi: 0, isi: kebijakanBawaan[jenis] };
  }

  private susun(koordinat: Koordinat, pd: string, { nama, pemda }: { readonly nama: string; readonly pemda: string }): CuplikanEvaluasi {
    const baris = this.angka.baca().tampak(partisiEvaluasi(pd), { diketahui: koordinat.diketahui, berlaku: koordinat.berlaku ?? SEMUA_TANGGAL });
    const langkah = perKunci(baris, 'langkah');
    return {
      koordinat, pd, namaPd: nama, pemda,
      lhe: terakhir<BarisLhe>(baris, 'lhe').sort((a, b) => (a.isi.dokumen.tanggal < b.isi.dokumen.tanggal ? -1 : a.isi.dokumen.tanggal > b.isi.dokumen.tanggal ? 1 : a.sequence - b.sequence)),
      nilai: terakhir<BarisNilai>(baris, 'nilai').filter((n) => n.isi !== null),
      rekomendasi: terakhir<BarisRekomendasi>(baris, 'rekomendasi').filter((r) => r.isi !== null),
      langkah: isiBaris(langkah), samping: isiBaris(perKunci(baris, 'samping')),
      keadaan: (rekomendasi) => this.lipat(langkah.get(rekomendasi) ?? []),
    };
  }

  private lipat(versi: readonly Versi[]): TindakLanjut {
    const akhir = versi.at(-1);
    if (!akhir) return tindakLanjutAwal;
    const ada = this.ingatan.get(akhir);
    if (ada) return ada;
    const hasil = versi.map((v) => terurai<BarisLangkah>(v).peristiwa).reduce<TindakLanjut>((s, e: Terjadi<PeristiwaTindakLanjut>) => lanjutkan(s, e), tindakLanjutAwal);
    this.ingatan.set(akhir, hasil);
    return hasil;
  }
}

/** Of every key the last statement: the greatest date, then the greatest sequence. */
function terakhir<T>(baris: readonly Versi[], jenis: string): T[] {
  const akhir = new Map<string, Versi>();
  for (const v of baris) if (v.jenis === jenis) akhir.set(v.kunci, v);
  return [...akhir.values()].map((v) => terurai<T>(v));
}

function perKunci(baris: readonly Versi[], jenis: string): Map<string, Versi[]> {
  const hasil = new Map<string, Versi[]>();
  for (const v of baris) {
    if (v.jenis !== jenis) continue;
    const ada = hasil.get(v.kunci);
    if (ada) ada.push(v);
    else hasil.set(v.kunci, [v]);
  }
  for (const daftar of hasil.values()) daftar.sort((a, b) => a.seq - b.seq);
  return hasil;
}

const isiBaris = (versi: ReadonlyMap<string, readonly Versi[]>): Map<string, readonly BarisLangkah[]> => new Map([...versi].map(([kunci, daftar]) => [kunci, daftar.map((v) => terurai<BarisLangkah>(v))]));
