import type { Database } from 'better-sqlite3';
import { BitemporalReader, SEMUA_TANGGAL, bitemporalSchema, composeReadModel, type ProjectionPart, type ReadModelDefinition, type Versi } from '#projection';
import { PARTISI_DAFTAR, partisiPd, partisiTahun, proyeksiPerencanaan, proyeksiRencana, type IsiPd, type IsiPdAkhir, type IsiPdAsal } from '#perencanaan';
import { proyeksiAnggaran, skemaPaguTunda } from '#anggaran';
import { proyeksiData, proyeksiRealisasi } from '#realisasi';
import { partisiKebijakan, proyeksiKebijakan } from '../kebijakan/projection.js';
import type { Koordinat } from '../queries/hasil.js';
import { susunCuplikan, terurai, type Cuplikan } from './cuplikan.js';

export const MODEL_ANGKA = 'angka';

/**
 * The read model that carries every question about figures and time. `diabaikan` are event types of contexts that put no
 * figure in it; `lain` are parts of contexts that know this one, with partitions of their own.
 */
export const modelAngka = (diabaikan: readonly string[], lain: readonly ProjectionPart[] = []): ReadModelDefinition =>
  composeReadModel({ name: MODEL_ANGKA, version: 5, schema: bitemporalSchema + skemaPaguTunda, tables: ['versi', 'pagu_tunda'] }, [proyeksiPerencanaan, proyeksiRencana, proyeksiAnggaran, proyeksiRealisasi, proyeksiData, proyeksiKebijakan, ...lain], diabaikan);

export interface PdTerdaftar extends IsiPd {
  readonly pd: string;
  readonly tahun: readonly number[];
  /** First day on which the PD is no more, and the PDs that it became; null while it lives. */
  readonly berakhir: { readonly berlaku: string; readonly menjadi: readonly string[] } | null;
  /** PDs that it came out of or took in. */
  readonly asal: readonly string[];
}

/** All rows of a PD and year whatever their time, from which any cuplikan can be cut without asking the database again. */
export interface SemuaBaris {
  readonly daftar: readonly Versi[];
  readonly pohon: readonly Versi[];
  readonly tahunan: readonly Versi[];
  readonly kebijakan: readonly Versi[];
}

/** Reads the figure model through a connection. */
export class PembacaAngka {
  private readonly baca: BitemporalReader;

  /** `posisi`: see `BitemporalReader`. */
  constructor(db: Database, posisi?: () => number) {
    this.baca = new BitemporalReader(db, posisi);
  }

  daftarPd(diketahui: number, berlaku: string | null): PdTerdaftar[] {
    const baris = this.baca.tampak(PARTISI_DAFTAR, diketahui, berlaku ?? SEMUA_TANGGAL);
    const tahun = new Map<string, number[]>();
    for (const v of baris.filter((b) => b.jenis === 'tahun')) {
      const { pd, tahun: t } = terurai<{ pd: string; tahun: number }>(v);
      const daftar = tahun.get(pd);
      if (daftar) daftar.push(t);
      else tahun.set(pd, [t]);
    }
    const pd = new Map(baris.filter((b) => b.jenis === 'pd').map((v) => [v.kunci, terurai<IsiPd>(v)]));
    const akhir = new Map(baris.filter((b) => b.jenis === 'pd-akhir').map((v) => [v.kunci, { berlaku: v.berlaku, menjadi: terurai<IsiPdAkhir>(v).menjadi }]));
    const asal = baris.filter((b) => b.jenis === 'pd-asal');
    return [...pd].map(([id, isi]) => ({
      pd: id, ...isi, tahun: (tahun.get(id) ?? []).sort((a, b) => a - b), berakhir: akhir.get(id) ?? null, asal: asal.filter((v) => v.kunci === id).flatMap((v) => terurai<IsiPdAsal>(v).dari),
    }));
  }

  /** A PD by its id; undefined where it is not known. */
  identitas(pd: string, diketahui: number, berlaku: string | null): IsiPd | undefined {
    const baris = this.baca.tampakKunci(PARTISI_DAFTAR, 'pd', pd, diketahui, berlaku ?? SEMUA_TANGGAL).at(-1);
    return baris && terurai<IsiPd>(baris);
  }

  /** One PD and year at one point of the two times. `acuan`: see `susunCuplikan`. */
  cuplikan(koordinat: Koordinat, pd: string, tahun: number, acuan?: Cuplikan): Cuplikan {
    const d = koordinat.berlaku ?? SEMUA_TANGGAL;
    const s = koordinat.diketahui;
    const dTahun = dalamTahun(d, tahun);
    // A year's table carries the name that the PD had in it.
    const daftar = this.baca.tampakKunci(PARTISI_DAFTAR, 'pd', pd, s, dTahun);
    return susunCuplikan(koordinat, pd, tahun, {
      daftar, pohon: this.baca.tampak(partisiPd(pd), s, dTahun), tahunan: this.baca.tampak(partisiTahun(pd, tahun), s, d),
      kebijakan: this.baca.tampak(partisiKebijakan(pemdaDari(daftar, pd)), s, dTahun),
    }, acuan);
  }

  /** Rows of another partition at one point of the two times. */
  tampak(partisi: string, { diketahui, berlaku }: Pick<Koordinat, 'diketahui' | 'berlaku'>): Versi[] {
    return this.baca.tampak(partisi, diketahui, berlaku ?? SEMUA_TANGGAL);
  }

  /** Every row of another partition that was ever known up to the coordinates, ended ones too. */
  semuaDari(partisi: string, { diketahui, berlaku }: Pick<Koordinat, 'diketahui' | 'berlaku'>): Versi[] {
    return this.baca.sampai(partisi, diketahui).filter((v) => v.berlaku <= (berlaku ?? SEMUA_TANGGAL));
  }

  /** Every row of a PD and year that was ever known up to the coordinates, ended ones too. */
  semua(koordinat: Koordinat, pd: string, tahun: number): SemuaBaris {
    const d = koordinat.berlaku ?? SEMUA_TANGGAL;
    const s = koordinat.diketahui;
    const sampai = (baris: readonly Versi[], tanggal = d): Versi[] => baris.filter((v) => v.berlaku <= tanggal);
    const dTahun = dalamTahun(d, tahun);
    const daftar = this.baca.riwayatKunci(PARTISI_DAFTAR, 'pd', pd).filter((v) => v.seq <= s);
    return {
      daftar: sampai(daftar, dTahun), pohon: sampai(this.baca.sampai(partisiPd(pd), s), dTahun), tahunan: sampai(this.baca.sampai(partisiTahun(pd, tahun), s)),
      kebijakan: sampai(this.baca.sampai(partisiKebijakan(pemdaDari(daftar, pd)), s), dTahun),
    };
  }
}

/** Cuts rows that were read once to one sequence: what `tampak` would have answered then. */
export function potong(semua: SemuaBaris, s: number): SemuaBaris {
  const tampak = (v: Versi): boolean => v.seq <= s && s < v.seqAkhir;
  return { daftar: semua.daftar.filter(tampak), pohon: semua.pohon.filter(tampak), tahunan: semua.tahunan.filter(tampak), kebijakan: semua.kebijakan.filter(tampak) };
}

/** A year's figures stand on the tree and the policies that were effective in it: later ones belong to later years. */
function dalamTahun(d: string, tahun: number): string {
  const akhir = `${tahun}-12-31`;
  return d < akhir ? d : akhir;
}

function pemdaDari(daftar: readonly Versi[], pd: string): string {
  const baris = daftar.findLast((v) => v.kunci === pd && v.jenis === 'pd');
  return baris ? terurai<IsiPd>(baris).pemda : '';
}
