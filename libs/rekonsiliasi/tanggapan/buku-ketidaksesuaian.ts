import { Injectable } from '@nestjs/common';
import { BukuAngka } from '#capaian/nest';
import { EventStorePort } from '#event-store';
import { DomainError } from '#kernel';
import type { Penghitung, TitikWaktu } from '#capaian';
import { bacaTanggapanTahun, bacaTercetakTahun } from '../buku-tercetak.js';
import { jelaskanLaporan, type PenjelasanLaporan } from '../penjelas.js';
import { periksa } from '../periksa.js';
import { gagalDari, idTercetak, ketidaksesuaianTercetak, namaTabel } from '../periksa-tercetak.js';
import type { TanggapanTercatat } from '../projection.js';
import { RiwayatBuku } from '../sebelum-koreksi.js';
import { tahunDisebut, ujiTercetak, type LaporanTeruji, type SelTeruji, type TahunLain } from '../uji-tercetak.js';
import type { KetidaksesuaianBerstatus } from './hasil.js';
import { himpun } from './himpun.js';
import { beriStatus } from './status.js';

/** The contradictions of a PD and year at one point of the two times, with what stands behind them. */
export interface Temuan {
  readonly h: Penghitung;
  readonly lain: TahunLain;
  readonly laporan: readonly LaporanTeruji[];
  readonly tanggapan: TanggapanTercatat;
  readonly daftar: readonly KetidaksesuaianBerstatus[];
  /** The report and cell of every contradiction of a printed cell, by its id. */
  readonly sel: ReadonlyMap<string, SelBertentangan>;
  /** Why; undefined where it was not sought. */
  readonly sebab: ((laporan: LaporanTeruji) => PenjelasanLaporan) | undefined;
}

export interface SelBertentangan {
  readonly laporan: LaporanTeruji;
  readonly sel: SelTeruji;
}

/** The way from coordinates to contradictions and their answers. */
@Injectable()
export class BukuKetidaksesuaian {
  constructor(private readonly buku: BukuAngka, private readonly store: EventStorePort) {}

  /**
   * `fakta`: of the ledger's own facts only, without those of printed reports. `dijelaskan`: with why, which is sought in
   * the whole report, and one entry for what has one cause; without it both sides stand in words, cell by cell.
   */
  async temuan(pd: string, tahun: number, titik: TitikWaktu, { lingkup = 'semua', dijelaskan = false }: { readonly lingkup?: 'semua' | 'fakta'; readonly dijelaskan?: boolean } = {}): Promise<Temuan> {
    const h = await this.buku.penghitungTercatat(pd, tahun, titik);
    const { laporan, lain } = lingkup === 'fakta' ? { laporan: [], lain: new Map<number, Penghitung>() } : await this.teruji(h, titik);
    const tanggapan = bacaTanggapanTahun(this.buku, pd, tahun, h.c.koordinat);
    const sel = new Map(laporan.flatMap((l) => l.sel.filter((s) => gagalDari(s).length > 0).map((s) => [idTercetak(h, l.laporan.laporan, s.sel.kunci), { laporan: l, sel: s }] as const)));
    const sebab = dijelaskan && sel.size > 0 ? await this.sebab(h, lain) : undefined;
    const perSel = beriStatus([...periksa(h), ...ketidaksesuaianTercetak(h, laporan, sebab && ((l) => sebab(l).jelaskan))], tanggapan.jawaban, (id) => sel.get(id)?.sel.tercatat);
    const daftar = !sebab ? perSel : himpun(perSel, (id) => {
      const s = sel.get(id);
      const bersama = s && sebab(s.laporan).sebab(s.sel.sel.kunci);
      return bersama && { sebab: bersama, namaTabel: (tabel) => namaTabel(laporan, s.laporan, tabel) };
    });
    return { h, lain, laporan, tanggapan, daftar, sel, sebab };
  }

  private async sebab(h: Penghitung, lain: TahunLain): Promise<(laporan: LaporanTeruji) => PenjelasanLaporan> {
    const riwayat = await RiwayatBuku.baca(h, this.buku.baca().semua(h.c.koordinat, h.c.pd, h.c.tahun), lain, async (sequence) => {
      const e = await this.store.readAt(sequence);
      if (!e) throw new Error(`Peristiwa ${sequence} tidak ada di log.`);
      return e.envelope;
    });
    return (l) => jelaskanLaporan(h, l, riwayat);
  }

  /** The reports of a year, tested at the coordinates of its figures. */
  async teruji(h: Penghitung, titik: TitikWaktu): Promise<{ laporan: readonly LaporanTeruji[]; lain: TahunLain }> {
    const { pd, tahun, koordinat } = h.c;
    const tercetak = bacaTercetakTahun(this.buku, pd, tahun, koordinat);
    const lain = new Map<number, Penghitung>();
    for (const t of tahunDisebut(tercetak)) {
      // A year in which the PD was not there yet has no figures: what is claimed of it cannot be tested.
      const x = t === tahun ? undefined : await this.buku.penghitung(pd, t, { ...titik, diketahui: String(koordinat.diketahui) }).catch(bilaTanpaPd);
      if (x) lain.set(t, x);
    }
    return { laporan: ujiTercetak(h, tercetak, lain), lain };
  }
}

const bilaTanpaPd = (error: unknown): undefined => {
  if (!(error instanceof DomainError) || error.kode !== 'pd-tidak-ada') throw error;
};

/** One contradiction by its id, or by that of one of its places. Throws `ketidaksesuaian-tidak-ada`. */
export function cariTemuan({ h, daftar }: Temuan, id: string): KetidaksesuaianBerstatus {
  const k = daftar.find((x) => x.tempat.some((t) => t.id === id));
  const { diketahui, berlaku, kepala } = h.c.koordinat;
  const lalu = berlaku !== null || diketahui < kepala;
  if (!k) throw new DomainError('ketidaksesuaian-tidak-ada', `Ketidaksesuaian "${id}" tidak ada pada ${h.c.pd} tahun ${h.c.tahun}${lalu ? ' pada titik waktu yang diminta: angkanya saat itu belum tercatat, belum berlaku, atau tidak bertentangan. Minta tanpa "diketahui" dan "berlaku" untuk keadaan sekarang.' : '. Mungkin angkanya sudah diperbaiki; muat ulang daftarnya.'}`);
  return k;
}
