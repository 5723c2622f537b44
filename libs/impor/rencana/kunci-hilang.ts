import type { Kesalahan } from '#kernel';
import type { Isian } from './isian.js';

interface Rujukan {
  readonly sebutan: string;
  readonly tolak: () => void;
}

/** References that the fault of a blank key names; the rest is counted. */
const DISEBUT = 5;

/**
 * References to keys that no row of a sheet gives, where some of its rows lack their key. Each such row may be what one
 * of them means: as long as there are no more of them than of these rows, they follow from the blank keys, whose faults
 * name them. Where there are more, some are surely wrong, and nobody can say which: then each is a fault.
 */
export class KunciHilang {
  private readonly kosong: Isian[] = [];
  private readonly dirujuk = new Map<string, Rujukan[]>();

  /** `sebab` and `saran` stand before and behind the references in the fault of a blank key. */
  constructor(
    private readonly sebab = 'Dirujuk, tetapi tidak ada di lembar ini:',
    private readonly saran = 'Bila bukan milik baris ini, tambahkan barisnya atau betulkan rujukannya.',
  ) {}

  /** A row without its key. */
  catatKosong(i: Isian): void {
    this.kosong.push(i);
  }

  /** Whether a row may have the key that is looked for. */
  get mungkin(): boolean {
    return this.kosong.length > 0;
  }

  /** `sebutan` says which key is named, and where; `tolak` makes a fault of it. */
  rujuk(kunci: string, sebutan: string, tolak: () => void): void {
    const ada = this.dirujuk.get(kunci);
    if (ada) ada.push({ sebutan, tolak });
    else this.dirujuk.set(kunci, [{ sebutan, tolak }]);
  }

  /** Once everything was read: refuses the references, or names them in the faults of the rows without a key. */
  selesaikan(salah: Kesalahan[]): void {
    if (this.dirujuk.size === 0) return;
    if (this.dirujuk.size > this.kosong.length) {
      for (const semua of this.dirujuk.values()) for (const { tolak } of semua) tolak();
      return;
    }
    const sebutan = [...this.dirujuk.values()].map(([pertama]) => pertama!.sebutan);
    const lebih = sebutan.length - DISEBUT;
    const tambahan = ` ${this.sebab} ${sebutan.slice(0, DISEBUT).join(', ')}${lebih > 0 ? ` dan ${lebih} lainnya` : ''}. ${this.saran}`;
    for (const { asal } of this.kosong) {
      const ke = salah.findIndex((k) => k.tempat?.lembar === asal.lembar && k.tempat.baris === asal.baris);
      if (ke >= 0) salah[ke] = { ...salah[ke]!, pesan: salah[ke]!.pesan + tambahan };
    }
  }
}
