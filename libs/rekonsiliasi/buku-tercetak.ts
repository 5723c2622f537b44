import type { BukuAngka } from '#capaian/nest';
import type { Koordinat } from '#capaian';
import { partisiTercetak, susunTercetak, type Tercetak } from './projection.js';

/** Reports and printed cells of a PD and year at coordinates that the model has reached. */
export const bacaTercetakTahun = (buku: Pick<BukuAngka, 'baca'>, pd: string, tahun: number, koordinat: Koordinat): Tercetak => susunTercetak(buku.baca().tampak(partisiTercetak(pd, tahun), koordinat));
