import { Desimal, DomainError, Rupiah, adalahPeriode, adalahPeriodeAngka, bacaCiri, persenDari, type NilaiTarget, type PeriodeAngka, type Tahap } from '#kernel';
import { SELURUH_PD } from '#anggaran';
import { basisDikenal, saatDari, type Basis } from '#realisasi';
import { angkaTarget, bacaAlamat, batasiCapaian, cariAngka, dasarAngka, predikatDari, rataRata, tulisAlamat, type Alamat, type AngkaDitemukan, type Indikator, type JenisKebijakan, type KelompokRataRata, type Penghitung } from '#capaian';
import type { SebabKosong } from './hasil-uji.js';
import type { AngkaLedger } from './hitung-klaim.js';

/** What a figure comes to before it is rounded for a table. */
interface Tepat {
  readonly nilai?: Desimal | undefined;
  readonly kata?: string | undefined;
  readonly alasan?: string | null | undefined;
  readonly sebab?: SebabKosong | undefined;
  readonly dari: readonly { readonly id: string }[];
}

/** Addresses of children are built from that of their parent: figures of nodes only. */
const ukuranSimpul = ['pagu', 'pagu-terkini', 'selisih', 'realisasi', 'serapan', 'sisa', 'fisik', 'target-rupiah', 'target-akhir', 'saldo-awal', 'pk-anggaran'];

/** Figures of one PD and year for claims: exact, with the events that they rest on. */
export class BukuKlaim {
  private readonly ingatan = new Map<string, AngkaLedger | undefined>();

  constructor(readonly h: Penghitung) {}

  /** The figure at an address without PD and year; undefined where the ledger knows no such figure. */
  angka(teks: string): AngkaLedger | undefined {
    if (!this.ingatan.has(teks)) this.ingatan.set(teks, this.cari(teks));
    return this.ingatan.get(teks);
  }

  /** The same figure of each child of its node, in the order of the tree; undefined where there is no such node. */
  anak(teks: string): readonly AngkaLedger[] | undefined {
    const a = this.alamat(teks);
    const simpul = a && ukuranSimpul.includes(a.ukuran) ? this.simpul(a) : undefined;
    if (!a || simpul === undefined) return undefined;
    return this.h.pagu.anak(simpul).flatMap((s) => this.angka(tulisAlamat(a.pd, a.tahun, a.ukuran, this.h.kodeSimpul(s), ...a.konteks).split('/').slice(2).join('/')) ?? []);
  }

  /** The level of the node that a figure is about; `pd` for the whole office, null where it is about no node. */
  jenjang(teks: string): string | null {
    const a = this.alamat(teks);
    const simpul = a && ukuranSimpul.includes(a.ukuran) ? this.simpul(a) : undefined;
    return simpul === undefined ? null : simpul === SELURUH_PD ? 'pd' : this.h.c.simpul.get(simpul)!.jenjang;
  }

  private alamat(teks: string): Alamat | undefined {
    try {
      return bacaAlamat(`${encodeURIComponent(this.h.c.pd)}/${this.h.c.tahun}/${teks}`);
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }

  private simpul(a: Alamat): string | undefined {
    return a.subjek === SELURUH_PD ? SELURUH_PD : this.h.c.perKode.get(a.subjek);
  }

  private cari(teks: string): AngkaLedger | undefined {
    const a = this.alamat(teks);
    const t = a && this.tepat(a);
    if (!a || !t) return undefined;
    const bukti = [...new Set(t.dari.map((d) => d.id))];
    const alamat = tulisAlamat(a.pd, a.tahun, a.ukuran, a.subjek, ...a.konteks);
    if (t.nilai !== undefined || t.kata !== undefined) return { alamat, nilai: t.nilai, kata: t.kata, alasan: undefined, bukti };
    return { alamat, nilai: undefined, kata: undefined, alasan: t.alasan ?? 'belum dicatat', sebab: t.sebab ?? 'tidak-teruji', bukti };
  }

  private tepat(a: Alamat): Tepat | undefined {
    const { h } = this;
    switch (a.ukuran) {
      case 'target':
      case 'kinerja':
      case 'capaian':
      case 'predikat': {
        const i = [...h.c.indikator.values()].find((x) => x.kode === a.subjek);
        return i && this.indikator(a, i);
      }
      case 'rata-rata':
        return this.rataRata(a.subjek as KelompokRataRata);
      case 'data': {
        const saat = saatDari(a.konteks[1]!);
        if (!saat) return undefined;
        const hitungan = h.kinerja.data.pada({ kunci: a.subjek, ciri: a.konteks[0] === '-' ? [] : bacaCiri(a.konteks[0]!) }, saat);
        return { nilai: hitungan.nilai, alasan: hitungan.alasan, dari: hitungan.dari };
      }
      default: {
        const simpul = this.simpul(a);
        return (simpul === undefined ? undefined : this.angkaSimpul(a, simpul)) ?? this.dariSel(a);
      }
    }
  }

  private angkaSimpul(a: Alamat, simpul: string): Tepat | undefined {
    const { h } = this;
    const uang = (j: { readonly sen: bigint | undefined; readonly dari: readonly { readonly id: string }[] }, alasan: string): Tepat => ({ nilai: j.sen === undefined ? undefined : sen(j.sen), alasan, dari: j.dari });
    const basis = a.konteks[0] as Basis;
    switch (a.ukuran) {
      case 'pagu': {
        const i = h.c.tahap.findIndex((t) => t.tahap === a.konteks[0]);
        return i < 0 || a.konteks.length === 3 ? undefined : uang(h.pagu.nilai(simpul, i), 'belum dinyatakan dalam dokumen mana pun');
      }
      case 'pagu-terkini':
        return uang(h.pagu.terkini(simpul), 'belum ada pagu');
      case 'realisasi': {
        const [, periode, ...garis] = a.konteks as [string, string, ...string[]];
        const gulungan = garis.length === 0 ? h.realisasi : h.rincianRealisasi.find((r) => r.rekening === garis[0] && r.sumberDana === garis[1])?.gulungan;
        return gulungan && basisDikenal.includes(basis) && adalahPeriode(periode) ? uang(gulungan.nilai(simpul, basis, periode), 'realisasi belum dicatat') : undefined;
      }
      case 'serapan':
      case 'sisa': {
        if (!basisDikenal.includes(basis)) return undefined;
        const [pagu, realisasi] = [h.pagu.terkini(simpul), h.realisasi.nilai(simpul, basis)];
        const dari = [...realisasi.dari, ...pagu.dari];
        if (pagu.sen === undefined || realisasi.sen === undefined) return { alasan: pagu.sen === undefined ? 'belum ada pagu' : 'realisasi belum dicatat', dari };
        if (a.ukuran === 'sisa') return { nilai: sen(pagu.sen - realisasi.sen), dari };
        const nilai = persenDari(sen(realisasi.sen), sen(pagu.sen));
        return nilai ? { nilai, dari } : { alasan: 'pagu nol', sebab: 'tidak-terdefinisi', dari };
      }
      case 'fisik': {
        const f = h.fisik.nilai(simpul);
        return { nilai: f.nilai, alasan: f.alasan, dari: f.dari };
      }
      default:
        return undefined;
    }
  }

  private indikator(a: Alamat, i: Indikator): Tepat | undefined {
    const { h } = this;
    const periode = (a.konteks[a.ukuran === 'target' ? 1 : 0] ?? 'tahun') as PeriodeAngka;
    if (!adalahPeriodeAngka(periode)) return undefined;
    if (a.ukuran === 'target') {
      if (!h.tahapTarget().includes(a.konteks[0] as Tahap)) return undefined;
      const t = h.targetPeriode(i, a.konteks[0] as Tahap, periode);
      return t ? { ...isiTarget(t.nilai), dari: t.dari } : { alasan: 'belum ditetapkan', dari: [] };
    }
    const b = h.kinerja.nilai(i, periode);
    if (a.ukuran === 'kinerja') return { nilai: b.nilai, alasan: b.alasan, dari: b.dari };
    const target = h.targetAcuan(i, periode);
    const dari = [...(target?.dari ?? []), ...b.dari, ...this.kebijakan('capaian')];
    const { nilai, alasan } = h.capaian(i, periode);
    if (!nilai) return { alasan, sebab: target && b.nilai && angkaTarget(target.nilai) ? 'tidak-terdefinisi' : 'tidak-teruji', dari };
    const capaian = batasiCapaian(nilai, h.c.kebijakan.isi.capaian);
    if (a.ukuran === 'capaian') return { nilai: capaian, dari };
    const p = predikatDari(h.c.kebijakan.isi.skala, capaian);
    const denganSkala = [...dari, ...this.kebijakan('skala')];
    return p.predikat === null ? { alasan: p.catatan, sebab: 'tidak-terdefinisi', dari: denganSkala } : { kata: p.predikat, dari: denganSkala };
  }

  private rataRata(k: KelompokRataRata): Tepat | undefined {
    const { h } = this;
    if (!['sasaran', 'program', 'sasaran-dan-program', 'semua'].includes(k)) return undefined;
    const { capaian, 'rata-rata': cara } = h.c.kebijakan.isi;
    const anggota = h.kelompok(k).filter((i) => h.capaian(i).nilai !== undefined);
    const nilai = rataRata(anggota.map((i) => (cara.nilai === 'dengan-batas' ? batasiCapaian(h.capaian(i).nilai!, capaian) : h.capaian(i).nilai!)));
    return { nilai, alasan: 'belum ada capaian yang dapat dihitung', dari: [...anggota.flatMap((i) => [...(h.targetAcuan(i, 'tahun')?.dari ?? []), ...h.kinerja.nilai(i).dari]), ...this.kebijakan('rata-rata', ...(cara.nilai === 'dengan-batas' ? ['capaian' as const] : []))] };
  }

  /** Figures that are stated as they are, and sums of these: nothing is rounded in their cells. */
  private dariSel(a: Alamat): Tepat | undefined {
    try {
      const ditemukan = cariAngka(this.h, a);
      const { sel } = ditemukan;
      const dari = this.dasar(a, ditemukan);
      if (sel.nilai !== null) return { nilai: Desimal.dari(sel.nilai), dari };
      if (sel.peristiwa === null || sel.asal === 'turunan' || sel.teks === null) return { alasan: sel.teks, dari };
      return { ...(sel.teks === 'tidak berlaku' ? { alasan: sel.teks, sebab: 'tidak-tercetak' as const } : { kata: sel.teks }), dari };
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }

  /** Every statement behind a figure, of those that it is the difference of, too. */
  private dasar(a: Alamat, ditemukan: AngkaDitemukan): readonly { readonly id: string }[] {
    const bagian = a.ukuran === 'selisih' ? ditemukan.bagian.map((b) => bacaAlamat(b.sel.angka)) : [];
    return [...dasarAngka(this.h, a, ditemukan).pernyataan, ...bagian.flatMap((b) => this.dasar(b, cariAngka(this.h, b)))];
  }

  /** The events that set the policies in force; none of one that nobody set. */
  kebijakan(...jenis: readonly JenisKebijakan[]): readonly { readonly id: string }[] {
    return jenis.flatMap((j) => {
      const { eventId } = this.h.c.kebijakan.dipakai[j];
      return eventId === null ? [] : [{ id: eventId }];
    });
  }
}

const sen = (n: bigint): Desimal => Rupiah.dariSen(n).keDesimal();

function isiTarget(n: NilaiTarget): Pick<Tepat, 'nilai' | 'kata' | 'alasan' | 'sebab'> {
  const nilai = angkaTarget(n);
  if (nilai) return { nilai };
  return n.jenis === 'tidak-berlaku' ? { alasan: 'tidak berlaku', sebab: 'tidak-tercetak' } : { kata: n.mentah };
}
