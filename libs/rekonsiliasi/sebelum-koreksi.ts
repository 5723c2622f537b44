import type { Dokumen } from '#kernel';
import type { Envelope } from '#event-store';
import { Penghitung, potong, susunCuplikan, type SemuaBaris } from '#capaian';
import type { KlaimGagal, Uraian } from './klaim/hasil-uji.js';
import type { SebelumKoreksi } from './penjelasan/index.js';
import { ujiLagi, type LaporanTeruji, type TahunLain } from './uji-tercetak.js';

/** Corrections that were recorded in one append: readers see all of them or none. */
interface Koreksi {
  /** Sequence before the append, and its last one. */
  readonly sebelum: number;
  readonly sesudah: number;
  readonly dokumen: ReadonlyMap<string, Dokumen>;
}

/** Figures of a PD and year as they were known before corrections of them, up to the point of a question. */
export class RiwayatBuku {
  private readonly keadaan = new Map<number, Penghitung>();
  private readonly pengoreksi: ReadonlySet<string>;

  /** `koreksi`: the latest first. */
  private constructor(private readonly h: Penghitung, private readonly semua: SemuaBaris, private readonly lain: TahunLain, private readonly koreksi: readonly Koreksi[]) {
    this.pengoreksi = new Set(koreksi.flatMap((k) => [...k.dokumen.keys()]));
  }

  /** `peristiwa`: an event of the log by its sequence. */
  static async baca(h: Penghitung, semua: SemuaBaris, lain: TahunLain, peristiwa: (sequence: number) => Promise<Envelope>): Promise<RiwayatBuku> {
    const koreksi = new Map<number, Koreksi & { readonly dokumen: Map<string, Dokumen> }>();
    const akhir = new Set([...semua.tahunan, ...semua.pohon].map((v) => v.seqAkhir).filter((s) => s <= h.c.koordinat.diketahui));
    for (const seq of [...akhir].sort((a, b) => b - a)) {
      const e = await peristiwa(seq);
      const { peristiwa: dikoreksi, dokumen } = e.data as { readonly peristiwa?: string; readonly dokumen?: Dokumen };
      // A row also ends where something was moved or replaced: nothing was put right by that.
      if (dikoreksi === undefined || dokumen === undefined) continue;
      const sebelum = seq - e.part.i;
      const ada = koreksi.get(sebelum);
      if (ada) ada.dokumen.set(e.id, dokumen);
      else koreksi.set(sebelum, { sebelum, sesudah: sebelum + e.part.n, dokumen: new Map([[e.id, dokumen]]) });
    }
    return new RiwayatBuku(h, semua, lain, [...koreksi.values()]);
  }

  /** The last correction that made a failed claim fail, if one did: before it the claim held. */
  sebelumKoreksi(laporan: LaporanTeruji, klaim: KlaimGagal): SebelumKoreksi | undefined {
    if (!bukti(klaim.seharusnya).some((id) => this.pengoreksi.has(id))) return undefined;
    for (const k of this.koreksi) {
      const dulu = ujiLagi(this.pada(k.sebelum), laporan, klaim, this.lain);
      if (dulu?.hasil !== 'sesuai') continue;
      const kemudian = ujiLagi(this.pada(k.sesudah), laporan, klaim, this.lain);
      if (kemudian?.hasil !== 'gagal') continue;
      const oleh = bukti(kemudian.gagal.seharusnya).filter((id) => k.dokumen.has(id));
      if (oleh.length === 0) continue;
      const lama = bukti(dulu.sesuai.seharusnya).filter((id) => !bukti(kemudian.gagal.seharusnya).includes(id));
      return { dokumen: [...new Set(oleh.map((id) => k.dokumen.get(id)!))], nilai: dulu.sesuai.seharusnya.nilai, bukti: [...new Set([...lama, ...oleh])] };
    }
    return undefined;
  }

  /** Figures of the past at which claims were tested so far. */
  get masaLalu(): readonly Penghitung[] {
    return [...this.keadaan.values()];
  }

  private pada(s: number): Penghitung {
    let hasil = this.keadaan.get(s);
    if (!hasil) this.keadaan.set(s, (hasil = new Penghitung(susunCuplikan({ ...this.h.c.koordinat, diketahui: s }, this.h.c.pd, this.h.c.tahun, potong(this.semua, s), this.h.c), this.h.basisDipakai ?? undefined, this.h)));
    return hasil;
  }
}

const bukti = (u: Uraian): string[] => [...u.bukti, ...u.bagian.flatMap(bukti)];
