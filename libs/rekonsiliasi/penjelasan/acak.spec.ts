import { Acak, laporanAcak, penyuntik, type LaporanAcak, type Suntikan } from '../fixtures/laporan-acak.js';
import { kelompokkan, type KelompokGagal } from './kelompok.js';

const KASUS = 1000;
/** Reports are used for several errors each. */
const LAPORAN = 50;

/** `BENIH=2` plays other reports and errors; `TABEL=1` prints the table though all is well. */
const benih = Number(process.env['BENIH'] ?? 0);
const kasusPer = Math.ceil(KASUS / Object.keys(penyuntik).length);
const laporan = Array.from({ length: LAPORAN }, (_, i) => laporanAcak(new Acak(benih * 1_000_003 + 1_000 + i)));

function suntik(nama: string, ke: number): { readonly l: LaporanAcak; readonly s: Suntikan } {
  const a = new Acak(benih * 15_485_863 + ke * 7_919 + nama.length * 104_729 + nama.charCodeAt(0));
  for (;;) {
    const l = a.pilih(laporan);
    const s = penyuntik[nama]!(l, a);
    if (s) return { l, s };
  }
}

interface Putusan {
  readonly kelompok: readonly KelompokGagal[];
  /** What is said first of the cell with the error, of each of its failed claims. */
  readonly pertama: readonly string[];
  readonly benar: boolean;
  /** Other failed claims, and those of them whose first explanation rests on the cell with the error. */
  readonly ikutan: number;
  readonly ikutanTepat: number;
}

function nilai(l: LaporanAcak, s: Suntikan): Putusan {
  if (s.buku) return nilaiFakta(kelompokkan(l.laporan.denganBuku(s.buku).dengan(s.ubahan)), s);
  const kelompok = kelompokkan(l.laporan.dengan(s.ubahan));
  const milik = kelompok.filter((g) => g.anggota.some((k) => k.sel.kunci === s.kunci));
  const pertama = milik.map((g) => `${g.jenis === 'judul-kolom' ? 'kolom:' : ''}${g.penjelasan[0]?.jenis ?? 'tidak terjelaskan'}`);
  const bentuk = milik.every((g) => s.kelompok === undefined ? g.jenis !== 'judul-kolom' : g.jenis === s.kelompok);
  const isi = milik.every((g) => {
    const p = s.kelompok === 'angka-berbeda' ? g.penjelasan.find((x) => x.jenis === 'angka-berbeda') : g.penjelasan[0];
    return p !== undefined && s.jenis.includes(p.jenis) && p.sel.includes(s.kunci);
  });
  const lain = kelompok.filter((g) => !milik.includes(g));
  return { kelompok, pertama, benar: milik.length > 0 && bentuk && isi, ikutan: lain.length, ikutanTepat: lain.filter((g) => g.penjelasan[0]?.sel.some((x) => s.ubahan.has(x))).length };
}

/** Nothing is wrong with the cell by its own claims: every contradiction elsewhere must name it, the sums and repeats first of all. */
function nilaiFakta(kelompok: readonly KelompokGagal[], s: Suntikan): Putusan {
  const tepat = kelompok.filter((g) => g.penjelasan[0] !== undefined && s.jenis.includes(g.penjelasan[0].jenis) && g.penjelasan[0].sel.includes(s.kunci));
  return { kelompok, pertama: kelompok.map((g) => g.penjelasan[0]?.jenis ?? 'tidak terjelaskan'), benar: kelompok.length > 0 && tepat.length === kelompok.length, ikutan: kelompok.length, ikutanTepat: tepat.length };
}

describe('a report with hundreds of errors', () => {
  it('is explained whole, every failed claim in exactly one entry', () => {
    const a = new Acak(77);
    const l = laporanAcak(a, 20);
    const ubahan = new Map<string, string>();
    for (let i = 0; i < 60; i++) for (const [nama, f] of Object.entries(penyuntik)) if (!nama.startsWith('judul-kolom') && ubahan.size < 290) for (const [k, t] of f(l, a)?.ubahan ?? []) ubahan.set(k, t);
    const lingkungan = l.laporan.dengan(ubahan);
    const gagal = lingkungan.klaim.filter((k) => !k.lulus);
    expect(lingkungan.sel.length).toBeGreaterThan(2_000);
    expect(gagal.length).toBeGreaterThan(400);
    const kelompok = kelompokkan(lingkungan);
    expect(kelompok.flatMap((g) => g.anggota).length).toBe(gagal.length);
    expect(new Set(kelompok.flatMap((g) => g.anggota))).toEqual(new Set(gagal));
  });

  it('is explained in the same way whatever the order of its cells and claims', () => {
    const l = laporan[0]!;
    const a = new Acak(5);
    const ubahan = new Map<string, string>();
    for (const f of Object.values(penyuntik)) if (ubahan.size < 20) for (const [k, t] of f(l, a)?.ubahan ?? []) ubahan.set(k, t);
    const x = l.laporan.dengan(ubahan);
    const sebut = (g: readonly KelompokGagal[]): string[] => g.map((y) => `${y.anggota.map((k) => `${k.sel.kunci} ${k.pernyataan}`).sort().join('; ')}: ${y.penjelasan.map((p) => `${p.jenis} ${p.bobot}`).join(', ')}`).sort();
    // The claims of one cell keep their order: the first names what the cell is.
    const terbalik = [...new Set(x.klaim.map((k) => k.sel.kunci))].reverse().flatMap((kunci) => x.klaim.filter((k) => k.sel.kunci === kunci));
    expect(sebut(kelompokkan({ ...x, klaim: terbalik }))).toEqual(sebut(kelompokkan(x)));
  });
});

describe('one known error in a consistent report', () => {
  it('a consistent report gives nothing at all', () => {
    for (const l of laporan) {
      expect(l.laporan.tidakTeruji).toEqual([]);
      expect(l.laporan.dengan().klaim.filter((k) => !k.lulus)).toEqual([]);
      expect(kelompokkan(l.laporan.dengan())).toEqual([]);
    }
  });

  it('is found, and the first explanation is the right one', () => {
    const baris = new Map<string, { benar: number; semua: number; lain: Map<string, number>; contoh: string }>();
    let [ikutan, ikutanTepat] = [0, 0];
    for (const nama of Object.keys(penyuntik)) {
      const b = { benar: 0, semua: 0, lain: new Map<string, number>(), contoh: '' };
      baris.set(nama, b);
      for (let i = 0; i < kasusPer; i++) {
        const { l, s } = suntik(nama, i);
        const p = nilai(l, s);
        b.semua++;
        ikutan += p.ikutan;
        ikutanTepat += p.ikutanTepat;
        if (p.benar) b.benar++;
        else {
          const sebut = p.pertama.length === 0 ? 'tidak ditemukan' : [...new Set(p.pertama)].join(' + ');
          b.lain.set(sebut, (b.lain.get(sebut) ?? 0) + 1);
          b.contoh ||= `${s.kunci}: ${l.laporan.tercetak(s.kunci).tercetak} → ${s.ubahan.get(s.kunci)}; ${p.kelompok.filter((g) => s.buku || g.anggota.some((k) => k.sel.kunci === s.kunci)).map((g) => `[${g.anggota.map((k) => k.pernyataan).join(' ; ')}] ${g.penjelasan.slice(0, 3).map((x) => `${x.jenis} ${x.bobot} ${x.teks}`).join(' | ')}`).join('\n      ')}`;
        }
      }
    }
    const semua = [...baris.values()].reduce((j, b) => j + b.semua, 0);
    const benar = [...baris.values()].reduce((j, b) => j + b.benar, 0);
    const tabel = [...baris].map(([nama, b]) => `${nama.padEnd(32)} ${b.benar}/${b.semua}  ${[...b.lain].sort(([, x], [, y]) => y - x).map(([k, n]) => `${k}: ${n}`).join(', ')}${b.contoh && `\n      ${b.contoh}`}`).join('\n');
    const ringkas = `${benar} of ${semua} right; ${ikutanTepat} of ${ikutan} contradictions that follow from the error name it\n${tabel}`;
    if (process.env['TABEL']) process.stdout.write(`${ringkas}\n`);
    const kurang = [...baris].filter(([, b]) => b.benar < 0.9 * b.semua).map(([nama]) => nama);
    if (kurang.length > 0 || benar < 0.95 * semua) throw new Error(`too few are right (${kurang.join(', ')}):\n${ringkas}`);
    expect(semua).toBeGreaterThanOrEqual(KASUS);
  });
});
