import type { Basis } from '#realisasi';
import type { Koordinat } from '../queries/hasil.js';
import type { RingkasanPemda } from './hasil.js';

/** What the roll-up thread is started with. */
export interface MasukanUtas {
  readonly folder: string;
  readonly modelsModule: string;
}

/** One roll-up to compute. */
export interface PermintaanRingkasan {
  readonly nomor: number;
  readonly koordinat: Koordinat;
  readonly pemda: string;
  readonly tahun: number;
  readonly basis: Basis | undefined;
}

/** `hasil` undefined without `galat`: no PD of that pemda is known there. */
export interface JawabanRingkasan {
  readonly nomor: number;
  readonly hasil?: RingkasanPemda | undefined;
  readonly galat?: string;
}
