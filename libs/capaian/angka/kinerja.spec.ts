import { dokumenUji } from '../../../test/spesifikasi/spesifikasi.js';
import { BukuUji, KOREKSI_UJI, type IndikatorUji } from '../fixtures/buku-uji.js';
import type { Indikator } from './cuplikan.js';
import type { Penghitung } from './hitung.js';

const rkt = dokumenUji('RKT', '2024-01-02');
const rktP = dokumenUji('RKT', '2024-10-01', 'RKT/2');
const pk = dokumenUji('PK', '2024-01-15');
const semua: readonly IndikatorUji[] = [
  { id: 'jumlah', simpul: 's1', akumulasi: 'jumlah' }, { id: 'akhir', simpul: 'p1', akumulasi: 'akhir' }, { id: 'rata', simpul: 'p1', akumulasi: 'rata-rata' },
  { id: 'maks', simpul: 'k1', akumulasi: 'maksimum' }, { id: 'negatif', simpul: 's1', arah: 'negatif', akumulasi: 'akhir' },
];
const buku = (): BukuUji => new BukuUji().pd().pohon([['s1', 'sasaran', null], ['p1', 'program', 's1'], ['k1', 'kegiatan', 'p1']], semua);
const i = (h: Penghitung, id: string): Indikator => h.c.indikator.get(id)!;
const triwulan = ['tw1', 'tw2', 'tw3', 'tw4'] as const;

describe('target', () => {
  it('is carried to a tahap that says nothing, and replaced by one that does', () => {
    const h = buku().target('jumlah', 'awal', '3 dok', rkt).target('akhir', 'awal', '78', rkt).target('akhir', 'perubahan', '80', rktP).hitung();
    expect(h.tahapTarget()).toEqual(['awal', 'perubahan']);
    expect([h.selTarget(i(h, 'jumlah'), 'awal'), h.selTarget(i(h, 'jumlah'), 'perubahan'), h.selTarget(i(h, 'akhir'), 'perubahan')].map((s) => [s.nilai, s.asal])).toEqual([['3', 'dicatat'], ['3', 'terbawa'], ['80', 'dicatat']]);
    expect(h.selTarget(i(h, 'maks'), 'awal')).toMatchObject({ nilai: null, teks: 'belum ditetapkan' });
  });

  it('takes the kind of document that the policy ranks first, and never mixes kinds', () => {
    const b = buku().target('akhir', 'awal', '70', dokumenUji('RENSTRA', '2021-06-01')).target('akhir', 'awal', '78', rkt).target('akhir', 'awal', '79', pk);
    expect(b.hitung().targetTerkini(i(b.hitung(), 'akhir'))?.nilai).toMatchObject({ nilai: '79' });
    b.kebijakan('capaian', { batas: null, dokumenTarget: ['RKT'] }, '2024-01-01');
    expect(b.hitung().targetTerkini(i(b.hitung(), 'akhir'))?.nilai).toMatchObject({ nilai: '78' });
  });

  it.each([['jumlah', '10'], ['akhir', '4'], ['rata', '2.5'], ['maks', '4']])('accumulates four triwulan of "%s" to %s', (id, nilai) => {
    const b = buku();
    triwulan.forEach((periode, n) => b.target(id, 'awal', String(n + 1), pk, { periode }));
    const h = b.hitung();
    expect(h.selTarget(i(h, id), 'awal')).toMatchObject({ nilai, asal: 'gabungan' });
  });

  it('keeps the stated year where the split is not complete', () => {
    const b = buku().target('jumlah', 'awal', '20', pk).target('jumlah', 'awal', '5', pk, { periode: 'tw1' });
    expect(b.hitung().selTarget(i(b.hitung(), 'jumlah'), 'awal')).toMatchObject({ nilai: '20', asal: 'dicatat' });
    for (const periode of ['tw2', 'tw3', 'tw4'] as const) b.target('jumlah', 'awal', '6', pk, { periode });
    expect(b.hitung().selTarget(i(b.hitung(), 'jumlah'), 'awal')).toMatchObject({ nilai: '23', asal: 'gabungan' });
  });

  it('keeps the stated year where a triwulan is no number', () => {
    const b = buku().target('jumlah', 'awal', '20', pk);
    for (const periode of triwulan) b.target('jumlah', 'awal', 'Orang/Bulan', pk, { periode });
    expect(b.hitung().selTarget(i(b.hitung(), 'jumlah'), 'awal').nilai).toBe('20');
  });

  it('carries the triwulan that a later tahap leaves alone', () => {
    const b = buku();
    for (const periode of triwulan) b.target('jumlah', 'awal', '5', pk, { periode });
    b.target('jumlah', 'perubahan', '9', dokumenUji('PK', '2024-10-05', 'PK/2'), { periode: 'tw4' });
    const h = b.hitung();
    expect([h.selTarget(i(h, 'jumlah'), 'awal').nilai, h.selTarget(i(h, 'jumlah'), 'perubahan').nilai]).toEqual(['20', '24']);
    b.target('jumlah', 'perubahan-2', '30', dokumenUji('PK', '2024-11-05', 'PK/3'));
    expect(b.hitung().selTarget(i(b.hitung(), 'jumlah'), 'perubahan-2')).toMatchObject({ nilai: '30', asal: 'dicatat' });
  });

  it.each([
    ['tidak berlaku', null, 'tidak berlaku'],
    ['B (60-70)', null, 'B (60-70)'],
    ['80 (bb)', '80', '80 (bb)'],
    ['Orang/Bulan', null, 'Orang/Bulan'],
  ])('shows "%s" as what it is', (tertulis, nilai, teks) => {
    const h = buku().target('akhir', 'awal', tertulis, rkt).hitung();
    expect(h.selTarget(i(h, 'akhir'), 'awal')).toMatchObject({ nilai, teks });
  });

  it('keeps the effective date of a corrected target and the value as known before', () => {
    const b = buku().target('akhir', 'awal', '78', rkt);
    const sebelum = b.kepala;
    b.target('akhir', 'awal', '79', rkt, { koreksi: KOREKSI_UJI });
    const nilai = (h: Penghitung): string | undefined => (h.tahapTarget().length === 0 ? undefined : h.selTarget(i(h, 'akhir'), 'awal').nilai ?? undefined);
    expect([nilai(b.hitung(sebelum)), nilai(b.hitung()), nilai(b.hitung(b.kepala, '2024-01-02')), nilai(b.hitung(b.kepala, '2024-01-01'))]).toEqual(['78', '79', '79', undefined]);
  });

  it('corrects the document that is named, and leaves the later one in force', () => {
    const b = buku().target('akhir', 'awal', '78', rkt).target('akhir', 'awal', '80', dokumenUji('RKT', '2024-02-01', 'RKT/3'));
    b.target('akhir', 'awal', '79', rkt, { koreksi: KOREKSI_UJI });
    const nilai = (d?: string): string | null => { const h = b.hitung(b.kepala, d); return h.selTarget(i(h, 'akhir'), 'awal').nilai; };
    expect([nilai(), nilai('2024-01-20')]).toEqual(['80', '79']);
  });

  it('lets the later of two documents of one date stand, whichever is corrected', () => {
    const b = buku().target('akhir', 'awal', '78', rkt).target('akhir', 'awal', '80', dokumenUji('RKT', rkt.tanggal, 'RKT/3'));
    b.target('akhir', 'awal', '79', rkt, { koreksi: KOREKSI_UJI });
    expect(b.hitung().selTarget(i(b.hitung(), 'akhir'), 'awal').nilai).toBe('80');
  });
});

describe('kinerja', () => {
  it.each([['jumlah', '54'], ['akhir', '24'], ['rata', '27'], ['maks', '30']])('accumulates the triwulan of "%s" to %s', (id, nilai) => {
    const h = buku().kinerja('tw1', id, '30').kinerja('tw3', id, '24').hitung();
    expect(h.selKinerja(i(h, id))).toMatchObject({ nilai, asal: 'gabungan' });
  });

  it('takes months before a triwulan, triwulan before the year', () => {
    const b = buku().kinerja('tahun', 'jumlah', '100');
    expect(b.hitung().selKinerja(i(b.hitung(), 'jumlah'))).toMatchObject({ nilai: '100', asal: 'dicatat' });
    const h = b.kinerja('tw1', 'jumlah', '30').kinerja('tw2', 'jumlah', '20').kinerja('bulan-01', 'jumlah', '7').hitung();
    expect([h.selKinerja(i(h, 'jumlah'), 'tw1').nilai, h.selKinerja(i(h, 'jumlah')).nilai]).toEqual(['7', '27']);
  });

  it('knows a recorded 0 from nothing recorded', () => {
    const h = buku().kinerja('tahun', 'jumlah', '0').hitung();
    expect([h.selKinerja(i(h, 'jumlah')).nilai, h.selKinerja(i(h, 'akhir')).nilai]).toEqual(['0', null]);
  });

  it('shows the corrected value from the correction on', () => {
    const b = buku().kinerja('tahun', 'akhir', '58');
    const sebelum = b.kepala;
    b.kinerja('tahun', 'akhir', '60', KOREKSI_UJI);
    expect([b.hitung(sebelum), b.hitung()].map((h) => h.selKinerja(i(h, 'akhir')).nilai)).toEqual(['58', '60']);
    expect(b.cuplikan().kinerja).toHaveLength(1);
  });
});

describe('capaian, predikat and their mean', () => {
  const lengkap = (): BukuUji => buku().target('jumlah', 'awal', '1%', rkt).target('akhir', 'awal', '5%', rkt).target('negatif', 'awal', '10', rkt).target('maks', 'awal', '0', rkt)
    .kinerja('tahun', 'jumlah', '1.11').kinerja('tahun', 'akhir', '8.48').kinerja('tahun', 'negatif', '8').kinerja('tahun', 'maks', '3');

  it('divides by the latest target, in the direction of the indikator', () => {
    const h = lengkap().hitung();
    expect(['jumlah', 'akhir', 'negatif'].map((id) => h.selCapaian(i(h, id)).nilai)).toEqual(['111.00', '169.60', '120.00']);
    expect(h.selCapaian(i(h, 'maks'))).toMatchObject({ nilai: null, teks: 'target nol' });
    expect(h.selCapaian(i(h, 'rata'))).toMatchObject({ nilai: null, teks: 'target belum ditetapkan' });
    expect(h.selPredikat(i(h, 'rata'))).toMatchObject({ nilai: null, teks: 'target belum ditetapkan' });
  });

  it('follows a later target', () => {
    const h = lengkap().target('akhir', 'perubahan', '10%', rktP).hitung();
    expect(h.selCapaian(i(h, 'akhir')).nilai).toBe('84.80');
  });

  it('labels the exact value, not the rounded one', () => {
    const h = buku().target('akhir', 'awal', '100', rkt).kinerja('tahun', 'akhir', '90.004').hitung();
    expect([h.selCapaian(i(h, 'akhir')).nilai, h.selPredikat(i(h, 'akhir')).nilai]).toEqual(['90.00', 'Sangat Tinggi']);
  });

  it('cuts at the policy of the day, and averages what can be computed', () => {
    const b = lengkap();
    expect(b.hitung().selRataRata('sasaran-dan-program')).toMatchObject({ jumlahBaris: 3, sel: { nilai: '133.53' } });
    expect(b.hitung().selRataRata('sasaran').sel.nilai).toBe('115.50');
    expect(b.hitung().selRataRata('program')).toMatchObject({ jumlahBaris: 1, sel: { nilai: '169.60' } });
    b.kebijakan('capaian', { batas: '120', dokumenTarget: ['RKT'] }, '2024-07-01').kebijakan('rata-rata', { atas: 'semua', nilai: 'dengan-batas' }, '2024-08-01');
    const saat = (d?: string) => { const h = b.hitung(b.kepala, d); return [h.capaian(i(h, 'akhir')).nilai?.tetap(2), h.c.kebijakan.isi.capaian.batas, h.c.kebijakan.isi['rata-rata'].nilai]; };
    expect([saat('2024-06-30'), saat('2024-07-31'), saat()]).toEqual([[undefined, null, 'tanpa-batas'], [undefined, '120', 'tanpa-batas'], ['169.60', '120', 'dengan-batas']]);
    const h = b.hitung();
    expect([h.selCapaian(i(h, 'akhir')).nilai, h.selPredikat(i(h, 'akhir')).nilai, h.selRataRata('semua').sel.nilai]).toEqual(['120.00', 'Melampaui', '117.00']);
  });

  it('has no mean over nothing', () => {
    expect(buku().hitung().selRataRata('semua')).toMatchObject({ jumlahBaris: 0, sel: { nilai: null, teks: 'belum ada capaian yang dapat dihitung' } });
  });

  it('reads a hole of the scale as the policy says, with a note', () => {
    const b = buku().target('akhir', 'awal', '100', rkt).kinerja('tahun', 'akhir', '85');
    b.kebijakan('skala', { tingkat: [{ predikat: 'Baik', dari: '90', dariTermasuk: false, sampai: null, sampaiTermasuk: true }, { predikat: 'Cukup', dari: '0', dariTermasuk: true, sampai: '80', sampaiTermasuk: true }], celah: 'tanpa-predikat', diAtasPuncak: 'puncak' }, '2024-01-01');
    expect(b.hitung().selPredikat(i(b.hitung(), 'akhir'))).toMatchObject({ nilai: null, teks: 'di celah skala antara 80 % dan 90 %' });
  });

  it('stands on the policies of its year: one that holds from a later year changes nothing', () => {
    const b = lengkap().kebijakan('capaian', { batas: '100', dokumenTarget: ['RKT'] }, '2025-01-01');
    expect(b.hitung().selCapaian(i(b.hitung(), 'akhir')).nilai).toBe('169.60');
    expect(b.cuplikan(undefined, undefined, 2025).kebijakan.isi.capaian.batas).toBe('100');
  });

  it('says which version of a policy made it', () => {
    const h = lengkap().kebijakan('capaian', { batas: '100', dokumenTarget: ['RKT'] }, '2024-01-01').hitung();
    expect(h.c.kebijakan.dipakai.capaian).toMatchObject({ versi: 1, berlaku: '2024-01-01', sequence: h.c.koordinat.kepala });
    expect(h.c.kebijakan.dipakai.skala).toMatchObject({ versi: 0, sequence: null });
  });
});
