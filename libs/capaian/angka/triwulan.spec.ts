import fc from 'fast-check';
import { Desimal, triwulanSetahun } from '#kernel';
import type { Akumulasi } from '#perencanaan';
import { dokumenUji } from '../../../test/spesifikasi/spesifikasi.js';
import { BukuUji, dpa, dppa, type IndikatorUji, type SimpulUji } from '../fixtures/buku-uji.js';
import { triwulanKinerja } from '../queries/susun-kinerja.js';
import { bacaAlamat } from './alamat.js';
import { cariAngka } from './cari.js';
import type { Indikator } from './cuplikan.js';
import type { Penghitung } from './hitung.js';

const pk = dokumenUji('PK', '2024-01-15');
const i = (h: Penghitung, id: string): Indikator => h.c.indikator.get(id)!;
const cara = ['jumlah', 'akhir', 'rata-rata', 'maksimum'] as const;

describe('kinerja by triwulan', () => {
  const buku = (): BukuUji => new BukuUji().pd().pohon([['s1', 'sasaran', null]], cara.map((akumulasi): IndikatorUji => ({ id: akumulasi, simpul: 's1', akumulasi })));
  const isi = (b: BukuUji, id: string, target: readonly string[], realisasi: readonly string[]): BukuUji => {
    triwulanSetahun.forEach((periode, n) => {
      if (target[n] !== undefined) b.target(id, 'awal', target[n], pk, { periode });
      if (realisasi[n] !== undefined) b.kinerja(periode, id, realisasi[n]);
    });
    return b;
  };
  const tabel = (b: BukuUji, id: string) => { const h = b.hitung(); return triwulanKinerja(h, i(h, id)).map((t) => [t.target.nilai, t.realisasi.nilai, t.capaian.nilai, t.acuan, t.kumulatif.target.nilai, t.kumulatif.realisasi.nilai, t.kumulatif.capaian.nilai, t.kumulatif.acuan]); };

  it.each([
    ['jumlah', [['10', '5', '50.00', '10', '5', '50.00'], ['10', '15', '150.00', '20', '20', '100.00'], ['20', null, null, '40', '20', '50.00'], ['10', null, null, '50', '20', '40.00']]],
    ['akhir', [['10', '5', '50.00', '10', '5', '50.00'], ['10', '15', '150.00', '10', '15', '150.00'], ['20', null, null, '20', '15', '75.00'], ['10', null, null, '10', '15', '150.00']]],
    ['rata-rata', [['10', '5', '50.00', '10', '5', '50.00'], ['10', '15', '150.00', '10', '10', '100.00'], ['20', null, null, '13.3333', '10', '75.00'], ['10', null, null, '12.5', '10', '80.00']]],
    ['maksimum', [['10', '5', '50.00', '10', '5', '50.00'], ['10', '15', '150.00', '10', '15', '150.00'], ['20', null, null, '20', '15', '75.00'], ['10', null, null, '20', '15', '75.00']]],
  ] as const)('measures "%s" against the triwulan\'s own target, and up to it in its own way', (id, harapan) => {
    const ringkas = tabel(isi(buku(), id, ['10', '10', '20', '10'], ['5', '15']), id).map(([t, r, c, , kt, kr, kc]) => [t, r, c, kt!.startsWith('13.3') ? kt!.slice(0, 7) : kt, kr, kc]);
    expect(ringkas).toEqual(harapan);
  });

  it('says plainly where a triwulan is measured against the year', () => {
    const b = isi(buku().target('jumlah', 'awal', '40', pk), 'jumlah', ['10'], ['5', '15']);
    expect(tabel(b, 'jumlah').map((t) => [t[0], t[2], t[3], t[4], t[6], t[7]])).toEqual([['10', '50.00', 'periode', '10', '50.00', 'periode'], ['40', '37.50', 'tahun', '40', '50.00', 'tahun'], ['40', null, 'tahun', '40', '50.00', 'tahun'], ['40', null, 'tahun', '40', '50.00', 'periode']]);
    const h = b.hitung();
    expect(cariAngka(h, bacaAlamat('uji-dinas/2024/capaian/jumlah/tw2')).cara).toContain('terhadap target setahun: target periode ini tidak dinyatakan');
    expect(cariAngka(h, bacaAlamat('uji-dinas/2024/capaian/jumlah/tw1')).cara).toContain('terhadap target TW I');
    expect(cariAngka(h, bacaAlamat('uji-dinas/2024/kinerja/jumlah/sd-tw2')).judul).toBe('Realisasi kinerja s.d. TW II: jumlah Indikator jumlah');
    expect(cariAngka(h, bacaAlamat('uji-dinas/2024/target/jumlah/awal/tw1')).sel.nilai).toBe('10');
  });

  it('forgets the split of a target that a later tahap states anew for the year', () => {
    const b = isi(buku(), 'jumlah', ['10', '10', '10', '10'], ['5']).target('jumlah', 'perubahan', '60', dokumenUji('PK', '2024-10-01', 'PK/2'));
    expect(tabel(b, 'jumlah')[0]!.slice(0, 4)).toEqual(['60', '5', '8.33', 'tahun']);
    b.target('jumlah', 'perubahan', '30', dokumenUji('PK', '2024-10-01', 'PK/2'), { periode: 'tw4' });
    expect(tabel(b, 'jumlah').map((t) => t[0])).toEqual(['10', '10', '10', '30']);
  });

  it('has no rows where nothing is stated for any triwulan', () => {
    expect(tabel(buku().target('jumlah', 'awal', '40', pk).kinerja('tahun', 'jumlah', '20'), 'jumlah')).toEqual([]);
  });

  it('accumulates as a naive model does', () => {
    const nilai = fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: undefined });
    fc.assert(fc.property(fc.constantFrom<Exclude<Akumulasi, 'rasio-anak'>>(...cara), fc.tuple(nilai, nilai, nilai, nilai), (id, tw) => {
      const b = buku();
      tw.forEach((n, k) => { if (n !== undefined) b.kinerja(triwulanSetahun[k]!, id, String(n)); });
      const h = b.hitung();
      tw.forEach((_, k) => {
        const ada = tw.slice(0, k + 1).filter((n) => n !== undefined);
        const jumlah = ada.reduce((x, y) => x + y, 0);
        const harapan = ada.length === 0 ? undefined : { jumlah: String(jumlah), akhir: String(ada.at(-1)), maksimum: String(Math.max(...ada)), 'rata-rata': Desimal.dariBulat(jumlah).bagi(Desimal.dariBulat(ada.length))!.toString() }[id];
        expect(h.kinerja.nilai(i(h, id), `sd-tw${(k + 1) as 1 | 2 | 3 | 4}`).nilai?.toString()).toBe(harapan);
      });
      expect(h.kinerja.nilai(i(h, id)).nilai?.toString()).toBe(h.kinerja.nilai(i(h, id), 'sd-tw4').nilai?.toString());
    }), { numRuns: 60 });
  });
});

describe('Σ output / Σ target of the indikator below', () => {
  // Lumajang's Program Penunjang 2021, down to the figures that its sheet adds up for the first triwulan.
  const pohon: readonly SimpulUji[] = [['p', 'program', null], ['k1', 'kegiatan', 'p'], ['k2', 'kegiatan', 'p'], ['k3', 'kegiatan', 'p'], ['k4', 'kegiatan', 'p'], ['k5', 'kegiatan', 'p'], ['k6', 'kegiatan', 'p'], ...(['a', 'b'] as const).map((x): SimpulUji => [`k1${x}`, 'sub-kegiatan', 'k1'])];
  const keluaran = [['k2', '24', '6'], ['k3', '45', '45'], ['k4', '74', '51'], ['k5', '24', '6'], ['k6', '19', '3']] as const;
  const buku = (): BukuUji => {
    const b = new BukuUji().pd().pohon(pohon, [
      { id: 'P', simpul: 'p', akumulasi: 'rasio-anak' }, { id: 'K1', simpul: 'k1', akumulasi: 'rasio-anak' }, ...keluaran.map(([s]): IndikatorUji => ({ id: s.toUpperCase(), simpul: s })), { id: 'K1A', simpul: 'k1a' }, { id: 'K1B', simpul: 'k1b' },
    ]);
    for (const [s, target] of keluaran) b.target(s.toUpperCase(), 'awal', target, pk);
    return b.target('K1A', 'awal', '1 dok', pk).target('K1B', 'awal', '1 dok', pk).target('P', 'awal', '100%', pk);
  };

  it('is 111 / 188 = 59 % for the first triwulan, over every output below', () => {
    const b = buku();
    for (const [s, , tw1] of keluaran) b.kinerja('tw1', s.toUpperCase(), tw1);
    b.kinerja('tw1', 'K1A', '0').kinerja('tw1', 'K1B', '0');
    const h = b.hitung();
    const anak = h.kinerja.anak(i(h, 'P'), 'tw1')!;
    expect([anak.keluaran.toString(), anak.target.toString(), anak.bagian.map((x) => x.indikator.kode)]).toEqual(['111', '188', ['K1A', 'K1B', 'K2', 'K3', 'K4', 'K5', 'K6']]);
    expect(h.selKinerja(i(h, 'P'), 'tw1')).toMatchObject({ nilai: '59.04', asal: 'turunan', teks: null, cakupan: { bagian: 7, dari: 7, lengkap: true } });
    expect(h.selKinerja(i(h, 'K1'), 'tw1').nilai).toBe('0.00');
    expect(h.selCapaian(i(h, 'P'), 'tw1').nilai).toBe('59.04');
    const { cara: c, bagian } = cariAngka(h, bacaAlamat('uji-dinas/2024/kinerja/P/tw1'));
    expect([c, bagian.length]).toEqual(['Σ keluaran ÷ Σ target indikator di bawahnya: 111 ÷ 188 × 100, dibulatkan setengah ke atas pada dua desimal.', 7]);
  });

  it('accumulates the outputs, and says how many of the indikator below it speaks for', () => {
    const b = buku().kinerja('tw1', 'K3', '45').kinerja('tw2', 'K1A', '1');
    const h = b.hitung();
    expect(h.selKinerja(i(h, 'P'), 'sd-tw2')).toMatchObject({ nilai: '24.47', teks: 'mencakup 2 dari 7 bagian', cakupan: { bagian: 2, dari: 7, lengkap: false } });
    expect(h.selKinerja(i(h, 'P')).nilai).toBe('24.47');
    expect(h.selKinerja(i(h, 'P'), 'tw3')).toMatchObject({ nilai: null, teks: 'belum ada realisasi indikator di bawahnya' });
  });

  it.each([
    [(b: BukuUji) => b, 'belum ada realisasi indikator di bawahnya'],
    [(b: BukuUji) => b.pohon([['q', 'program', null]], [{ id: 'Q', simpul: 'q', akumulasi: 'rasio-anak' }]), 'tidak ada indikator pada jenjang di bawahnya', 'Q'],
  ])('is undefined where there is nothing to add (%#)', (susun, alasan, id = 'P') => {
    const h = susun(buku()).hitung();
    expect(h.selKinerja(i(h, id))).toMatchObject({ nilai: null, teks: alasan });
  });

  it('uses the tree of the date: a node that has moved away takes its outputs along', () => {
    const b = buku().kinerja('tw1', 'K3', '45').pohon([['q', 'program', null]]).pindahkan('k3', 'q', dokumenUji('PERKADA', '2024-05-01'));
    const nilai = (d?: string): string | null => { const h = b.hitung(b.kepala, d); return h.selKinerja(i(h, 'P'), 'tw1').nilai; };
    expect([nilai('2024-04-30'), nilai()]).toEqual(['23.94', null]);
  });

  it('is what a naive sum over the leaves gives', () => {
    const kode = ['K1A', 'K1B', ...keluaran.map(([s]) => s.toUpperCase())];
    fc.assert(fc.property(fc.array(fc.record({ id: fc.constantFrom(...kode), tw: fc.nat(3), nilai: fc.nat(100) }), { maxLength: 12 }), fc.nat(3), (semua, sampai) => {
      const b = buku();
      const kertas = new Map<string, number>();
      for (const x of semua) {
        const kunci = `${x.id}|${x.tw}`;
        if (kertas.has(kunci)) continue;
        kertas.set(kunci, x.nilai);
        b.kinerja(triwulanSetahun[x.tw]!, x.id, String(x.nilai));
      }
      const masuk = [...kertas].filter(([k]) => Number(k.split('|')[1]) <= sampai);
      const h = b.hitung();
      const harapan = masuk.length === 0 ? undefined : Desimal.dariBulat(masuk.reduce((n, [, v]) => n + v, 0)).kali(Desimal.dariBulat(100)).bagi(Desimal.dariBulat(188))!.tetap(2);
      expect(h.kinerja.nilai(i(h, 'P'), `sd-tw${(sampai + 1) as 1 | 2 | 3 | 4}`).nilai?.tetap(2)).toBe(harapan);
    }), { numRuns: 50 });
  });
});

describe('coverage of physical progress', () => {
  const buku = (): BukuUji => new BukuUji().pd().pohon([['p', 'program', null], ['q', 'program', null], ['a', 'sub-kegiatan', 'p'], ['b', 'sub-kegiatan', 'p'], ['c', 'sub-kegiatan', 'q'], ['d', 'sub-kegiatan', 'q']]).revisi('awal', dpa, { a: '300', b: '100', c: '500', d: '0' });

  it('says how many parts and how much pagu a mean speaks for', () => {
    const h = buku().fisik('tw1', 'a', '50').hitung();
    expect(h.selFisik('p')).toMatchObject({ nilai: '50.00', teks: 'mencakup 1 dari 2 bagian, 75,00 % pagu', cakupan: { bagian: 1, dari: 2, pagu: '300', paguDari: '400', lengkap: false } });
    // Of the whole it is a third, however complete its parts look.
    expect(h.selFisik('pd')).toMatchObject({ nilai: '50.00', teks: 'mencakup 1 dari 2 bagian, 33,33 % pagu', cakupan: { pagu: '300', paguDari: '900' } });
    expect(h.selFisik('a')).toMatchObject({ nilai: '50', teks: null });
    expect(cariAngka(h, bacaAlamat('uji-dinas/2024/fisik/p')).cara).toBe('Rata-rata bagian-bagiannya ditimbang dengan pagu: mencakup 1 dari 2 bagian, 75,00 % pagu.');
  });

  it('is complete when everything that weighs something has progress', () => {
    const h = buku().fisik('tw1', 'a', '50').fisik('tw1', 'b', '0').fisik('tw1', 'c', '10').hitung();
    expect(h.selFisik('pd')).toMatchObject({ nilai: '22.22', teks: null, cakupan: { bagian: 2, dari: 2, pagu: '900', paguDari: '900', lengkap: true } });
  });

  it('follows the pagu of the date', () => {
    const b = buku().revisi('perubahan', dppa, { b: '0' }).fisik('tw1', 'a', '50');
    const pada = (d?: string) => { const h = b.hitung(b.kepala, d); return h.selFisik('p').cakupan?.lengkap; };
    expect([pada('2024-09-30'), pada()]).toEqual([false, true]);
  });
});
