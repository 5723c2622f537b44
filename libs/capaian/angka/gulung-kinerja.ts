import { Desimal, type Periode } from '#kernel';
import { akumulasikan } from '../kebijakan/capaian.js';
import type { Cuplikan, EntriRealisasi, Indikator } from './cuplikan.js';
import type { GulunganPagu } from './gulung-pagu.js';
import { bagianPeriode } from './gulung-realisasi.js';

/** A derived decimal with the statements that it is made of. */
export interface Bilangan {
  readonly nilai: Desimal | undefined;
  readonly gabungan: boolean;
  readonly dari: readonly EntriRealisasi[];
}

/** Realisasi of an indikator for a period: entered, or accumulated from finer periods in the indikator's own way. */
export class GulunganKinerja {
  private readonly entri = new Map<string, Cuplikan['kinerja'][number]>();
  private readonly ingatan = new Map<string, Bilangan>();

  constructor(c: Cuplikan) {
    // Of two that speak about the same period the later one counts.
    for (const e of c.kinerja) this.entri.set(`${e.subjek.indikator}|${e.periode}`, e);
  }

  nilai(indikator: Indikator, periode: Periode = 'tahun'): Bilangan {
    const kunci = `${indikator.id}|${periode}`;
    let hasil = this.ingatan.get(kunci);
    if (!hasil) this.ingatan.set(kunci, (hasil = this.hitung(indikator, periode)));
    return hasil;
  }

  private hitung(indikator: Indikator, periode: Periode): Bilangan {
    const bagian = bagianPeriode(periode).map((p) => this.nilai(indikator, p)).filter((b) => b.nilai !== undefined);
    if (bagian.length > 0) return { nilai: akumulasikan(indikator.akumulasi, bagian.map((b) => b.nilai!)), gabungan: true, dari: bagian.flatMap((b) => b.dari) };
    const langsung = this.entri.get(`${indikator.id}|${periode}`);
    return langsung ? { nilai: Desimal.dari(langsung.nilai!), gabungan: false, dari: [langsung] } : { nilai: undefined, gabungan: false, dari: [] };
  }
}

const urutanPeriode = (p: Periode): number => (p === 'tahun' ? 13 : p.startsWith('tw') ? Number(p[2]) * 3 : Number(p.slice(6)));

/** Physical progress in percent: the pagu-weighted mean of the parts that have one and weigh something, else the latest own statement. */
export class GulunganFisik {
  private readonly terakhir = new Map<string, Cuplikan['fisik'][number]>();
  private readonly ingatan = new Map<string, Bilangan>();

  constructor(c: Cuplikan, private readonly pagu: GulunganPagu) {
    for (const e of c.fisik) {
      const ada = this.terakhir.get(e.subjek.simpul);
      if (!ada || urutanPeriode(ada.periode) <= urutanPeriode(e.periode)) this.terakhir.set(e.subjek.simpul, e);
    }
  }

  nilai(simpul: string): Bilangan {
    let hasil = this.ingatan.get(simpul);
    if (!hasil) this.ingatan.set(simpul, (hasil = this.hitung(simpul)));
    return hasil;
  }

  private hitung(simpul: string): Bilangan {
    const bagian = this.pagu.anak(simpul).map((a) => ({ bobot: this.pagu.terkini(a).sen, f: this.nilai(a) })).filter((x) => x.f.nilai !== undefined);
    const anak = bagian.filter((x) => x.bobot !== undefined);
    const bobot = Desimal.jumlah(anak.map((x) => Desimal.dariBulat(x.bobot!)));
    const rata = Desimal.jumlah(anak.map((x) => x.f.nilai!.kali(Desimal.dariBulat(x.bobot!)))).bagi(bobot);
    if (rata) return { nilai: rata, gabungan: true, dari: anak.flatMap((x) => x.f.dari) };
    const sendiri = this.terakhir.get(simpul);
    if (sendiri) return { nilai: Desimal.dari(sendiri.nilai!), gabungan: false, dari: [sendiri] };
    return { nilai: undefined, gabungan: bagian.length > 0, dari: [] };
  }
}
