import type { Periode } from '#kernel';
import { SELURUH_PD } from '#anggaran';
import { basisDikenal, type Basis } from '#realisasi';
import type { Cuplikan, EntriUang } from './cuplikan.js';
import { belumDinyatakan, rincianTerhalus, rincianDari, type Jumlah } from './gulung-pagu.js';

const triwulan: readonly Periode[] = ['tw1', 'tw2', 'tw3', 'tw4'];
const bulan = Array.from({ length: 12 }, (_, i) => `bulan-${String(i + 1).padStart(2, '0')}` as Periode);
const bagian = new Map<Periode, readonly Periode[]>([['tahun', triwulan], ...triwulan.map((tw, i) => [tw, bulan.slice(3 * i, 3 * i + 3)] as const)]);

/** Periods that a period consists of, coarsest split first; months have none. */
export const bagianPeriode = (p: Periode): readonly Periode[] => bagian.get(p) ?? [];

/** What was entered for one node on one basis. */
class EntriSimpul {
  private readonly perPeriode = new Map<Periode, EntriUang[]>();
  private readonly ingatan = new Map<Periode, Jumlah | undefined>();

  tambah(e: EntriUang): void {
    const daftar = this.perPeriode.get(e.periode);
    if (daftar) daftar.push(e);
    else this.perPeriode.set(e.periode, [e]);
  }

  sendiri(periode: Periode): Jumlah | undefined {
    if (!this.ingatan.has(periode)) this.ingatan.set(periode, this.jumlahBagian(periode) ?? this.langsung(periode));
    return this.ingatan.get(periode);
  }

  langsung(periode: Periode): Jumlah | undefined {
    const semua = this.perPeriode.get(periode) ?? [];
    const halus = rincianTerhalus(semua, (e) => e.subjek);
    if (halus === undefined) return undefined;
    const dipakai = semua.filter((e) => rincianDari(e.subjek) === halus);
    return { sen: dipakai.reduce((s, e) => s + e.sen, 0n), asal: dipakai.length === 1 ? 'dicatat' : 'gabungan', dari: dipakai };
  }

  jumlahBagian(periode: Periode): Jumlah | undefined {
    const daftar = bagianPeriode(periode).map((p) => this.sendiri(p)).filter((j) => j !== undefined);
    return daftar.length === 0 ? undefined : { sen: daftar.reduce((s, j) => s + j.sen!, 0n), asal: 'gabungan', dari: daftar.flatMap((j) => j.dari) };
  }
}

/**
 * Money realised per node, basis and period. Bases are never mixed. A node is either entered or the sum of its parts:
 * finer nodes and finer periods count before coarser statements, which are then only compared.
 */
export class GulunganRealisasi {
  private readonly entri = new Map<string, EntriSimpul>();
  private readonly anakTerjumlah = new Map<string, Jumlah | undefined>();

  constructor(private readonly c: Cuplikan) {
    for (const e of c.keuangan) {
      const kunci = `${e.subjek.basis}|${e.subjek.simpul}`;
      let milik = this.entri.get(kunci);
      if (!milik) this.entri.set(kunci, (milik = new EntriSimpul()));
      milik.tambah(e);
    }
  }

  /** Bases with entries, in the order audited LRA first. */
  basis(): Basis[] {
    const ada = new Set([...this.entri.keys()].map((k) => k.slice(0, k.indexOf('|'))));
    return basisDikenal.filter((b) => ada.has(b));
  }

  nilai(simpul: string, basis: Basis, periode: Periode = 'tahun'): Jumlah {
    const anak = this.jumlahAnak(simpul, basis, periode);
    return anak ?? (this.adaDiBawah(simpul, basis) ? belumDinyatakan : (this.sendiri(simpul, basis, periode) ?? belumDinyatakan));
  }

  /** The node's own entries for a period, whether or not its parts override them. */
  sendiri(simpul: string, basis: Basis, periode: Periode): Jumlah | undefined {
    return this.entri.get(`${basis}|${simpul}`)?.sendiri(periode);
  }

  /** Own entries that name exactly this period. */
  langsung(simpul: string, basis: Basis, periode: Periode): Jumlah | undefined {
    return this.entri.get(`${basis}|${simpul}`)?.langsung(periode);
  }

  /** Own entries of the finer periods of a period. */
  jumlahBagian(simpul: string, basis: Basis, periode: Periode): Jumlah | undefined {
    return this.entri.get(`${basis}|${simpul}`)?.jumlahBagian(periode);
  }

  jumlahAnak(simpul: string, basis: Basis, periode: Periode): Jumlah | undefined {
    const anak = this.anak(simpul);
    if (anak.length === 0) return undefined;
    const kunci = `${basis}|${periode}|${simpul}`;
    if (!this.anakTerjumlah.has(kunci)) {
      const daftar = anak.map((a) => this.nilai(a, basis, periode)).filter((j) => j.sen !== undefined);
      this.anakTerjumlah.set(kunci, daftar.length === 0 ? undefined : { sen: daftar.reduce((s, j) => s + j.sen!, 0n), asal: 'jumlah', dari: daftar.flatMap((j) => j.dari) });
    }
    return this.anakTerjumlah.get(kunci);
  }

  private anak(simpul: string): readonly string[] {
    return simpul === SELURUH_PD ? this.c.puncak : (this.c.simpul.get(simpul)?.anak ?? []);
  }

  private adaDiBawah(simpul: string, basis: Basis): boolean {
    return this.anak(simpul).some((a) => this.entri.has(`${basis}|${a}`) || this.adaDiBawah(a, basis));
  }
}
