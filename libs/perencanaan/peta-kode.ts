import { uuid5 } from '#event-store';
import { kunciKode, type Pohon } from './decider-pohon.js';
import type { Jenjang } from './events.js';

/** Finds the lasting id behind a code of one year, as the tree of a PD has it. */
export class PetaKode {
  constructor(
    private readonly pohon: Pohon,
    readonly pd: string,
    readonly tahun: number,
  ) {}

  simpul(kode: string): string | undefined {
    return this.pohon.perKode.get(kunciKode(this.tahun, kode));
  }

  indikator(kode: string): string | undefined {
    for (const [id, i] of this.pohon.indikator) if (i.kode === kode) return id;
    return undefined;
  }

  /**
   * Id for a node that a source names: the node of this year, else the same node of an earlier year (same code, level
   * and name), else a new id. Ids are computed from what names the node, so that a repeated file names the same ones.
   */
  idSimpul(kode: string, jenjang: Jenjang, uraian: string): string {
    const tahunIni = this.simpul(kode);
    if (tahunIni !== undefined) return tahunIni;
    for (let t = this.tahun - 1; t >= this.tahun - 10; t--) {
      const lama = this.pohon.perKode.get(kunciKode(t, kode));
      if (lama !== undefined && this.pohon.simpul.get(lama)?.jenjang === jenjang && this.pohon.kode.get(kunciKode(t, lama))?.uraian === uraian) return lama;
    }
    return uuid5('simpul', this.pd, this.tahun, kode);
  }

  idIndikator(kode: string): string {
    return this.indikator(kode) ?? uuid5('indikator', this.pd, kode);
  }
}
