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
  private readonly entri = new Map<string, Map<Periode, Cuplikan['kinerja'][number]>>();
  private readonly ingatan = new Map<string, Map<Periode, Bilangan>>();

  constructor(c: Cuplikan) {
    // Of two that speak about the same period the later one counts.
    for (const e of c.kinerja) perIndikator(this.entri, e.subjek.indikator).set(e.periode, e);
  }

  nilai(indikator: Indikator, periode: Periode = 'tahun'): Bilangan {
    const milik = this.entri.get(indikator.id);
    if (!milik) return belumDicatat;
    const ingatan = perIndikator(this.ingatan, indikator.id);
    let hasil = ingatan.get(periode);
    if (!hasil) ingatan.set(periode, (hasil = kumpulkan(milik, indikator, periode)));
    return hasil;
  }
}

const belumDicatat: Bilangan = { nilai: undefined, gabungan: false, dari: [] };

function perIndikator<V>(semua: Map<string, Map<Periode, V>>, indikator: string): Map<Periode, V> {
  let milik = semua.get(indikator);
  if (!milik) semua.set(indikator, (milik = new Map()));
  return milik;
}

function kumpulkan(milik: ReadonlyMap<Periode, EntriRealisasi>, indikator: Indikator, periode: Periode): Bilangan {
  const bagian = bagianPeriode(periode).map((p) => kumpulkan(milik, indikator, p)).filter((b) => b.nilai !== undefined);
  if (bagian.length > 0) return { nilai: akumulasikan(indikator.akumulasi, bagian.map((b) => b.nilai!)), gabungan: true, dari: bagian.flatMap((b) => b.dari) };
  const langsung = milik.get(periode);
  return langsung ? { nilai: Desimal.dari(langsung.nilai!), gabungan: false, dari: [langsung] } : belumDicatat;
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

  /** Whether the node has a statement of its own. */
  dinyatakan(simpul: string): boolean {
    return this.terakhir.has(simpul);
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
