import fc from 'fast-check';
import { DomainError, type Dokumen, type Periode, type Tahap } from '#kernel';
import { SEMUA_TANGGAL } from '#projection';
import { dokumenUji } from '../../../test/spesifikasi/spesifikasi.js';
import { BukuUji, KOREKSI_UJI, PD_UJI, TAHUN_UJI, type SimpulUji } from '../fixtures/buku-uji.js';
import { PembacaAngka, potong } from './baca.js';
import { susunCuplikan } from './cuplikan.js';
import { Penghitung } from './hitung.js';

/** Two programs of two sub kegiatan each, under one sasaran. */
const pohon: readonly SimpulUji[] = [['s', 'sasaran', null], ['p', 'program', 's'], ['q', 'program', 's'], ['a', 'sub-kegiatan', 'p'], ['b', 'sub-kegiatan', 'p'], ['c', 'sub-kegiatan', 'q'], ['d', 'sub-kegiatan', 'q']];
const daun = ['a', 'b', 'c', 'd'];
const induk: Readonly<Record<string, string>> = Object.fromEntries(pohon.map(([id, , i]) => [id, i ?? 'pd']));
const semuaSimpul = [...pohon.map(([id]) => id), 'pd'];
const tahapDokumen: readonly (readonly [Tahap, Dokumen])[] = [
  ['awal', dokumenUji('DPA', '2024-01-02')], ['pergeseran-1', dokumenUji('PERKADA', '2024-04-15')], ['perubahan', dokumenUji('DPPA', '2024-10-01')],
];
const triwulan: readonly Periode[] = ['tw1', 'tw2', 'tw3', 'tw4'];
const akhirTriwulan: Readonly<Record<string, string>> = { tw1: '2024-03-31', tw2: '2024-06-30', tw3: '2024-09-30', tw4: '2024-12-31' };

const nilaiUang = fc.bigInt({ min: 0n, max: 10n ** 13n }).map((sen) => `${sen / 100n}.${String(sen % 100n).padStart(2, '0')}`);

type Langkah =
  | { readonly jenis: 'pagu'; readonly ke: number; readonly isi: Readonly<Record<string, string>> }
  | { readonly jenis: 'bertahap'; readonly ke: number; readonly isi: Readonly<Record<string, string>>; readonly tutup: boolean }
  | { readonly jenis: 'koreksi-pagu'; readonly ke: number; readonly simpul: string; readonly nilai: string }
  | { readonly jenis: 'keuangan'; readonly tw: number; readonly simpul: string; readonly nomor: number; readonly nilai: string; readonly dikoreksi: boolean }
  | { readonly jenis: 'kinerja'; readonly tw: number; readonly nilai: number; readonly dikoreksi: boolean }
  | { readonly jenis: 'target'; readonly ke: number; readonly nilai: number; readonly dikoreksi: boolean }
  | { readonly jenis: 'pindah'; readonly induk: string; readonly ke: number };

const isiPagu = fc.dictionary(fc.constantFrom(...daun), nilaiUang, { minKeys: 1, maxKeys: 4 });
const ke = fc.nat(2);
const langkah: fc.Arbitrary<Langkah> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ jenis: fc.constant('pagu' as const), ke, isi: isiPagu }) },
  { weight: 2, arbitrary: fc.record({ jenis: fc.constant('bertahap' as const), ke, isi: isiPagu, tutup: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ jenis: fc.constant('koreksi-pagu' as const), ke, simpul: fc.constantFrom(...daun), nilai: nilaiUang }) },
  { weight: 4, arbitrary: fc.record({ jenis: fc.constant('keuangan' as const), tw: fc.nat(3), simpul: fc.constantFrom(...daun), nomor: fc.nat(1), nilai: nilaiUang, dikoreksi: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ jenis: fc.constant('kinerja' as const), tw: fc.nat(3), nilai: fc.nat(100), dikoreksi: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ jenis: fc.constant('target' as const), ke, nilai: fc.nat(100), dikoreksi: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ jenis: fc.constant('pindah' as const), induk: fc.constantFrom('p', 'q'), ke }) },
);

const sp2d = (l: Extract<Langkah, { jenis: 'keuangan' }>): Dokumen => dokumenUji('SP2D', `2024-0${l.nomor + 1}-14`, `${l.simpul}/${l.tw}/${l.nomor}`);

/** Carries a step out; a refusal changes nothing. Returns whether anything was recorded: what holds already is no new fact. */
function jalan(buku: BukuUji, l: Langkah): boolean {
  const sebelum = buku.kepala;
  try {
    switch (l.jenis) {
      case 'pagu':
        buku.revisi(...tahapDokumen[l.ke]!, l.isi);
        break;
      case 'bertahap':
        buku.revisi(...tahapDokumen[l.ke]!, l.isi, l.tutup);
        break;
      case 'koreksi-pagu':
        buku.revisi(...tahapDokumen[l.ke]!, [{ simpul: l.simpul, nilai: l.nilai, koreksi: KOREKSI_UJI }]);
        break;
      case 'keuangan':
        buku.keuangan(triwulan[l.tw]!, l.simpul, l.nilai, { dokumen: sp2d(l), ...(l.dikoreksi ? { koreksi: KOREKSI_UJI } : {}) });
        break;
      case 'kinerja':
        buku.kinerja(triwulan[l.tw]!, 'i', String(l.nilai), l.dikoreksi ? KOREKSI_UJI : undefined);
        break;
      case 'target':
        buku.target('i', tahapDokumen[l.ke]![0], String(l.nilai), tahapDokumen[l.ke]![1], l.dikoreksi ? { koreksi: KOREKSI_UJI } : {});
        break;
      case 'pindah':
        buku.pindahkan('b', l.induk, dokumenUji('PERKADA', `2024-0${l.ke + 2}-01`));
        break;
    }
    return buku.kepala > sebelum;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

const bukuBaru = (): BukuUji => new BukuUji().pd().pohon(pohon, [{ id: 'i', simpul: 's', akumulasi: 'jumlah' }]);

/** Every figure of the engine, as text. */
function semuaAngka(h: Penghitung): string[] {
  const i = h.c.indikator.get('i');
  const simpul = semuaSimpul.filter((s) => s === 'pd' || h.c.simpul.has(s));
  return [
    ...simpul.flatMap((s) => [...h.c.tahap.map((_, t) => h.selPagu(s, t)), h.selPaguTerkini(s), h.selSelisih(s), h.selSerapan(s), h.selSisa(s), ...triwulan.map((p) => h.selRealisasi(s, h.basisDipakai, p)), h.selRealisasi(s)]),
    ...(i ? [...h.tahapTarget().map((t) => h.selTarget(i, t)), h.selKinerja(i), h.selCapaian(i), h.selPredikat(i), h.selRataRata('semua').sel] : []),
  ].map((s) => JSON.stringify([s.angka, s.nilai, s.teks, s.asal, s.sequence]));
}

/**
 * An independent model on paper: lists of what was accepted, and sums over the leaves. It knows no database, no
 * roll-up, no cache. `d` is the date up to which facts count.
 */
class Kertas {
  private readonly revisi = new Map<number, Map<string, bigint>>();
  private readonly terbuka = new Map<number, Map<string, bigint>>();
  private readonly uang = new Map<string, { readonly tw: number; readonly simpul: string; readonly tanggal: string; sen: bigint }>();
  private readonly pindah: { readonly tanggal: string; readonly induk: string }[] = [];
  private readonly keluaran = new Map<number, number>();
  private readonly target = new Map<number, number>();

  catat(l: Langkah): void {
    if (l.jenis === 'pagu' || l.jenis === 'bertahap') {
      if (this.revisi.has(l.ke)) return;
      const baris = this.terbuka.get(l.ke) ?? new Map<string, bigint>();
      for (const [s, n] of Object.entries(l.isi)) baris.set(s, sen(n));
      if (l.jenis === 'bertahap' && !l.tutup) this.terbuka.set(l.ke, baris);
      else this.revisi.set(l.ke, baris);
    } else if (l.jenis === 'koreksi-pagu') {
      const tutup = this.revisi.get(l.ke);
      if (tutup) tutup.set(l.simpul, sen(l.nilai));
      else {
        this.revisi.set(l.ke, new Map([...(this.terbuka.get(l.ke) ?? []), [l.simpul, sen(l.nilai)]]));
      }
    } else if (l.jenis === 'keuangan') {
      const kunci = `${l.simpul}/${l.tw}/${l.nomor}`;
      const [tanggal, akhir] = [`2024-0${l.nomor + 1}-14`, akhirTriwulan[triwulan[l.tw]!]!];
      this.uang.set(kunci, { tw: l.tw, simpul: l.simpul, tanggal: tanggal < akhir ? tanggal : akhir, sen: sen(l.nilai) });
    } else if (l.jenis === 'kinerja') this.keluaran.set(l.tw, l.nilai);
    else if (l.jenis === 'target') this.target.set(l.ke, l.nilai);
    else this.pindah.push({ tanggal: `2024-0${l.ke + 2}-01`, induk: l.induk });
  }

  /** Leaves below a node. */
  private daunDari(simpul: string, d: string): string[] {
    const dipindah = this.pindah.filter((p) => p.tanggal <= d).reduce<{ tanggal: string; induk: string } | undefined>((k, p) => (!k || p.tanggal >= k.tanggal ? p : k), undefined);
    const orangTua = (s: string): string => (s === 'b' && dipindah ? dipindah.induk : induk[s]!);
    return daun.filter((l) => l === simpul || orangTua(l) === simpul || ['s', 'pd'].includes(simpul));
  }

  pagu(simpul: string, d: string): bigint | undefined {
    const tahap = tahapDokumen.map(([, dok], i) => (dok.tanggal <= d ? this.revisi.get(i) : undefined));
    const nilai = this.daunDari(simpul, d).map((l) => tahap.findLast((t) => t?.has(l))?.get(l)).filter((n) => n !== undefined);
    return nilai.length === 0 ? undefined : nilai.reduce((a, b) => a + b, 0n);
  }

  realisasi(simpul: string, d: string, tw?: number): bigint | undefined {
    const dalam = this.daunDari(simpul, d);
    const entri = [...this.uang.values()].filter((e) => dalam.includes(e.simpul) && e.tanggal <= d && (tw === undefined || e.tw === tw));
    return entri.length === 0 ? undefined : entri.reduce((a, e) => a + e.sen, 0n);
  }

  kinerja(d: string): number | undefined {
    const ada = [...this.keluaran].filter(([tw]) => akhirTriwulan[triwulan[tw]!]! <= d);
    return ada.length === 0 ? undefined : ada.reduce((a, [, n]) => a + n, 0);
  }

  targetTerkini(d: string): number | undefined {
    return tahapDokumen.map(([, dok], i) => (dok.tanggal <= d ? this.target.get(i) : undefined)).findLast((n) => n !== undefined);
  }
}

const sen = (teks: string): bigint => BigInt(teks.replace('.', ''));
const senSel = (nilai: string | null): bigint | undefined => (nilai === null ? undefined : nilai.includes('.') ? sen(nilai) : BigInt(nilai) * 100n);
const tanggalUji = fc.constantFrom('2024-01-01', '2024-01-20', '2024-03-10', '2024-03-31', '2024-05-01', '2024-07-01', '2024-10-01', SEMUA_TANGGAL);

describe('the figures of any ledger', () => {
  it('are those that a model on paper gives', () => {
    fc.assert(fc.property(fc.array(langkah, { minLength: 1, maxLength: 14 }), tanggalUji, (semua, d) => {
      const buku = bukuBaru();
      const kertas = new Kertas();
      for (const l of semua) if (jalan(buku, l)) kertas.catat(l);
      const h = buku.hitung(buku.kepala, d);
      for (const s of semuaSimpul.filter((x) => x === 'pd' || h.c.simpul.has(x))) {
        expect([s, senSel(h.selPaguTerkini(s).nilai)]).toEqual([s, kertas.pagu(s, d)]);
        expect([s, senSel(h.selRealisasi(s, 'SP2D').nilai)]).toEqual([s, kertas.realisasi(s, d)]);
        triwulan.forEach((p, tw) => expect([s, p, senSel(h.selRealisasi(s, 'SP2D', p).nilai)]).toEqual([s, p, kertas.realisasi(s, d, tw)]));
        const [pagu, real] = [kertas.pagu(s, d), kertas.realisasi(s, d)];
        expect([s, senSel(h.selSisa(s, 'SP2D').nilai)]).toEqual([s, pagu === undefined || real === undefined ? undefined : pagu - real]);
      }
      const i = h.c.indikator.get('i')!;
      const [target, kinerja] = [kertas.targetTerkini(d), kertas.kinerja(d)];
      expect(h.selKinerja(i).nilai).toBe(kinerja === undefined ? null : String(kinerja));
      const capaian = target && kinerja !== undefined ? (BigInt(kinerja) * 200_000n + BigInt(target) * 10n) / (BigInt(target) * 20n) : undefined;
      expect(h.selCapaian(i).nilai?.replace('.', '').replace(/^0+(?=\d)/, '')).toBe(capaian?.toString());
    }), { numRuns: 70 });
  });

  it('as known at s are those of a ledger that ends at s, on every date', () => {
    let terpotong = 0;
    fc.assert(fc.property(fc.array(langkah, { minLength: 2, maxLength: 10 }), fc.nat(), tanggalUji, (semua, acak, d) => {
      const buku = bukuBaru();
      const batas: number[] = [buku.kepala];
      for (const l of semua) if (jalan(buku, l)) batas.push(buku.kepala);
      const s = batas[acak % batas.length]!;
      if (s < buku.kepala) terpotong += 1;
      const sampaiS = BukuUji.dari(buku.peristiwa.slice(0, s));
      expect(semuaAngka(buku.hitung(s, d))).toEqual(semuaAngka(sampaiS.hitung(s, d)));
    }), { numRuns: 40 });
    expect(terpotong).toBeGreaterThan(10);
  });

  it('are the same whether rows are read at s, or read once and cut to s', () => {
    fc.assert(fc.property(fc.array(langkah, { minLength: 2, maxLength: 10 }), fc.nat(), tanggalUji, (semua, acak, d) => {
      const buku = bukuBaru();
      for (const l of semua) jalan(buku, l);
      const s = 1 + (acak % buku.kepala);
      const koordinat = { diketahui: buku.kepala, berlaku: d === SEMUA_TANGGAL ? null : d, kepala: buku.kepala };
      const rows = potong(new PembacaAngka(buku.db).semua(koordinat, PD_UJI, TAHUN_UJI), s);
      expect(semuaAngka(new Penghitung(susunCuplikan(koordinat, PD_UJI, TAHUN_UJI, rows)))).toEqual(semuaAngka(buku.hitung(s, d)));
    }), { numRuns: 30 });
  });

  it('come out the same when the ledger is read again', () => {
    fc.assert(fc.property(fc.array(langkah, { maxLength: 10 }), (semua) => {
      const buku = bukuBaru();
      for (const l of semua) jalan(buku, l);
      const rows = (b: BukuUji): unknown[] => b.db.prepare('select * from versi order by partisi, jenis, kunci, berlaku, seq, peristiwa').safeIntegers().all();
      expect(rows(BukuUji.dari(buku.peristiwa))).toEqual(rows(buku));
    }), { numRuns: 20 });
  });
});
