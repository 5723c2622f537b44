import { adalahDesimal, Desimal, DomainError } from '#kernel';
import { bacaAlamat, cariAngka, type AngkaDitemukan, type Ketidaksesuaian, type Penghitung } from '#capaian';
import type { Uraian } from '../klaim/hasil-uji.js';
import type { SelTercatat } from '../projection.js';
import type { Hitungan } from './hasil.js';

/** Places at which a quotient is cut in a tree that people read. */
const TEMPAT_DESIMAL = 12;
/** How far a figure is opened below the place that names it, and how many parts a tree may have: the rest is a linimasa away. */
const DALAM_TERBANYAK = 4;
const BAGIAN_TERBANYAK = 400;

const namaBagian: Readonly<Record<string, string>> = {
  jumlah: 'Jumlah', rata: 'Rata-rata', cacah: 'Banyaknya', min: 'Yang terkecil', maks: 'Yang terbesar', persen: 'Persentase', tumbuh: 'Pertumbuhan', capaian: 'Capaian', capaianNegatif: 'Capaian indikator negatif',
  batas: 'Paling banyak', bulat: 'Dibulatkan', predikat: 'Predikat menurut skala kantor', predikatLhe: 'Predikat LHE', skala: 'Menurut skala laporan', daftar: 'Daftar', negatif: 'Kebalikan tanda', '+': 'Penjumlahan', '-': 'Pengurangan', '*': 'Perkalian', '/': 'Pembagian',
};

const sama = (a: string | null, b: string): boolean => a !== null && (a === b || (adalahDesimal(a) && adalahDesimal(b) && Desimal.dari(a).sama(Desimal.dari(b))));

/** The addends of a sum in one row, however it was bracketed; the parts of anything else. */
const suku = (u: Uraian): readonly Uraian[] => (u.jenis === '+' ? u.bagian.flatMap((b) => (b.jenis === '+' ? suku(b) : [b])) : u.bagian);

/** Turns what a check computed into a tree for people, opened down to the events of every figure. */
export class PohonHitungan {
  private tersisa = BAGIAN_TERBANYAK;

  /** `idPeristiwa`: the id of an event by its sequence. `sel`: a printed cell of the report by its key. `lain`: other years by their number. */
  constructor(
    private readonly h: Penghitung,
    private readonly lain: ReadonlyMap<number, Penghitung>,
    private readonly idPeristiwa: (sequence: number) => string | undefined,
    private readonly sel: (kunci: string) => SelTercatat | undefined,
  ) {}

  dariKlaim(u: Uraian): Hitungan {
    const dasar = { jenis: u.jenis, nilai: u.nilai?.bulatkan(TEMPAT_DESIMAL).toString() ?? null, kata: u.kata ?? null, alasan: u.alasan ?? null, angka: null, kunci: null, bukti: u.bukti };
    switch (u.jenis) {
      case 'angka': {
        const ditemukan = this.cari(u.sebutan);
        return { ...dasar, label: ditemukan?.judul ?? u.sebutan, angka: ditemukan ? u.sebutan : null, bagian: this.bagian(ditemukan, u.sebutan, DALAM_TERBANYAK) };
      }
      case 'tercetak': {
        const s = this.sel(u.sebutan);
        return { ...dasar, label: s ? `${s.tabel}, ${s.baris}, ${s.kolom}` : u.sebutan, kunci: s ? u.sebutan : null, bagian: [] };
      }
      case 'tetap':
        return { ...dasar, label: u.sebutan, bagian: [] };
      default: {
        const bagian: Hitungan[] = [];
        for (const b of suku(u)) if (this.tersisa-- > 0) bagian.push(this.dariKlaim(b));
        return { ...dasar, label: `${namaBagian[u.jenis] ?? u.jenis}: ${u.sebutan}`, bagian };
      }
    }
  }

  /** What one of the ledger's own identities expects: the figure that has this value, or what the stated one should have followed from. */
  dariIdentitas(k: Ketidaksesuaian): Hitungan {
    const dasar = { jenis: 'identitas', nilai: k.seharusnya, kata: null, alasan: null, kunci: null, bukti: k.bukti };
    for (const alamat of this.pembanding(k)) {
      const ditemukan = this.cari(alamat);
      if (ditemukan && k.seharusnya !== null && sama(ditemukan.sel.nilai, k.seharusnya)) return { ...dasar, label: ditemukan.judul, angka: alamat, bagian: this.bagian(ditemukan, alamat, DALAM_TERBANYAK) };
    }
    // The parts of a figure that a formula checks are what the formula counts; those of any other stated one made that figure, not this value.
    return { ...dasar, label: `Pembanding ${k.lokasi.baris}, ${k.lokasi.kolom}`, angka: null, bagian: k.jenis === 'realisasi-berbeda-dari-formula' ? this.bagian(this.cari(k.angka), k.angka, DALAM_TERBANYAK) : [] };
  }

  /** Figures that may be the other side of an identity: the pagu of a realisasi and of a PK's anggaran, the latest first, or the figure itself. */
  private pembanding({ angka }: Ketidaksesuaian): string[] {
    const [pd, tahun, ukuran, simpul] = angka.split('/');
    return [...(ukuran === 'realisasi' || ukuran === 'pk-anggaran' ? this.h.c.tahap.toReversed().map((t) => [pd, tahun, 'pagu', simpul, t.tahap].join('/')) : []), angka];
  }

  private cari(alamat: string): AngkaDitemukan | undefined {
    try {
      const a = bacaAlamat(alamat);
      const h = a.tahun === this.h.c.tahun ? this.h : this.lain.get(a.tahun);
      return h && a.pd === h.c.pd ? cariAngka(h, a) : undefined;
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }

  private bagian(ditemukan: AngkaDitemukan | undefined, induk: string, dalam: number): Hitungan[] {
    if (!ditemukan || dalam === 0) return [];
    const hasil: Hitungan[] = [];
    for (const { sel, judul } of ditemukan.bagian) {
      if (sel.angka === induk || this.tersisa-- <= 0) continue;
      const id = sel.peristiwa === null ? undefined : this.idPeristiwa(sel.peristiwa);
      hasil.push({
        jenis: 'angka', label: judul, nilai: sel.nilai, kata: sel.nilai === null && sel.asal === 'dicatat' ? sel.teks : null, alasan: sel.nilai === null && sel.asal !== 'dicatat' ? sel.teks : null, angka: sel.angka, kunci: null,
        bukti: id === undefined ? [] : [id], bagian: this.bagian(this.cari(sel.angka), sel.angka, dalam - 1),
      });
    }
    return hasil;
  }
}
