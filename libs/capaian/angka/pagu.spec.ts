import { dokumenUji } from '../../../test/spesifikasi/spesifikasi.js';
import { BukuUji, KOREKSI_UJI, PD_UJI, dpa, dppa, perkada, type SimpulUji } from '../fixtures/buku-uji.js';
import type { Penghitung } from './hitung.js';

const pohon: readonly SimpulUji[] = [
  ['s1', 'sasaran', null], ['p1', 'program', 's1'], ['k1', 'kegiatan', 'p1'], ['a', 'sub-kegiatan', 'k1'], ['b', 'sub-kegiatan', 'k1'],
  ['p2', 'program', 's1'], ['c', 'sub-kegiatan', 'p2'],
];
const buku = (): BukuUji => new BukuUji().pd().pohon(pohon);

/** Value and origin of the pagu of nodes in one tahap. */
const pagu = (h: Penghitung, tahap: number, ...simpul: string[]) => Object.fromEntries(simpul.map((s) => {
  const sel = h.selPagu(s, tahap);
  return [s, `${sel.nilai ?? sel.teks} ${sel.asal}`];
}));

describe('pagu: entered or summed, never both', () => {
  it('sums the parts from the bottom up', () => {
    const h = buku().revisi('awal', dpa, { a: '100', b: '50.25', c: '7' }).hitung();
    expect(pagu(h, 0, 'a', 'k1', 'p1', 'p2', 's1', 'pd')).toEqual({ a: '100 dicatat', k1: '150.25 jumlah', p1: '150.25 jumlah', p2: '7 jumlah', s1: '157.25 jumlah', pd: '157.25 jumlah' });
  });

  it('takes the finer statement where one document states both', () => {
    const h = buku().revisi('awal', dpa, { pd: '900', p1: '500', k1: '400', a: '100', p2: '9' }).hitung();
    expect(pagu(h, 0, 'a', 'b', 'k1', 'p1', 'p2', 'c', 'pd')).toEqual({
      a: '100 dicatat', b: 'belum dinyatakan dalam dokumen mana pun dicatat', k1: '100 jumlah', p1: '100 jumlah', p2: '9 dicatat', c: 'belum dinyatakan dalam dokumen mana pun dicatat', pd: '109 jumlah',
    });
    expect(h.pagu.sendiri('p1', 0)?.sen).toBe(50_000n);
  });

  it('knows a stated 0 from nothing stated', () => {
    const h = buku().revisi('awal', dpa, { a: '0' }).hitung();
    expect(pagu(h, 0, 'a', 'k1', 'b')).toEqual({ a: '0 dicatat', k1: '0 jumlah', b: 'belum dinyatakan dalam dokumen mana pun dicatat' });
  });

  it('takes a statement for the whole PD where no node has one', () => {
    expect(pagu(buku().revisi('awal', dpa, { pd: '900' }).hitung(), 0, 'pd', 's1')).toEqual({ pd: '900 dicatat', s1: 'belum dinyatakan dalam dokumen mana pun dicatat' });
  });
});

describe('pagu: from tahap to tahap', () => {
  it('carries what a tahap says nothing about', () => {
    const h = buku().revisi('awal', dpa, { a: '100', b: '50', c: '7' }).revisi('perubahan', dppa, { a: '120' }).hitung();
    expect(pagu(h, 1, 'a', 'b', 'k1', 'c', 'p2', 'pd')).toEqual({ a: '120 dicatat', b: '50 terbawa', k1: '170 jumlah', c: '7 terbawa', p2: '7 terbawa', pd: '177 jumlah' });
    expect(h.selSelisih('pd').nilai).toBe('20');
    expect(h.selSelisih('c').nilai).toBe('0');
  });

  it('lets a later statement of the parent alone override the carried parts, until a part is stated again', () => {
    const b = buku().revisi('awal', dpa, { a: '100', b: '50' }).revisi('pergeseran-1', perkada, { k1: '400' });
    expect(pagu(b.hitung(), 1, 'a', 'k1', 'p1', 'pd')).toEqual({ a: '100 terbawa', k1: '400 dicatat', p1: '400 jumlah', pd: '400 jumlah' });
    expect(pagu(b.revisi('perubahan', dppa, { b: '60' }).hitung(), 2, 'k1', 'p1')).toEqual({ k1: '160 jumlah', p1: '160 jumlah' });
  });

  it('lets the later document hold, also where its tahap began before another one', () => {
    const dpaKedua = dokumenUji('DPA', '2024-06-03', 'DPA/2');
    const geser = dokumenUji('PERKADA', '2024-05-01', 'P/1');
    const dasar = buku().revisi('awal', dpa, { a: '100', b: '50', c: '7' });
    const h = dasar.revisi('pergeseran-1', geser, { a: '120', b: '30' }).revisi('awal', dpaKedua, { a: '130' }).hitung();
    expect(h.c.tahap.map((t) => [t.tahap, t.dokumen.tanggal])).toEqual([['awal', '2024-06-03'], ['pergeseran-1', '2024-05-01']]);
    expect(pagu(h, 0, 'a', 'b', 'k1', 'pd')).toEqual({ a: '130 dicatat', b: '50 dicatat', k1: '180 jumlah', pd: '187 jumlah' });
    expect(pagu(h, 1, 'a', 'b', 'c', 'k1', 'pd')).toEqual({ a: '130 dicatat', b: '30 dicatat', c: '7 terbawa', k1: '160 jumlah', pd: '167 jumlah' });
    expect(h.selPaguTerkini('a').nilai).toBe('130');
    expect(h.pagu.sendiri('b', 1)?.sen).toBe(3_000n);
    // The same for a statement of the parent, and for one that splits its line more finely than the document before.
    const induk = buku().revisi('awal', dpa, { a: '100', b: '50' }).revisi('pergeseran-1', geser, { a: '120' }).revisi('awal', dpaKedua, { k1: '400' }).hitung();
    expect(pagu(induk, 1, 'a', 'k1', 'pd')).toEqual({ a: '120 dicatat', k1: '400 dicatat', pd: '400 jumlah' });
    const halus = buku().revisi('awal', dpa, { a: '100' }).revisi('pergeseran-1', geser, { a: '120' }).revisi('awal', dpaKedua, [{ simpul: 'a', rekening: '5.1', nilai: '90' }, { simpul: 'a', rekening: '5.2', nilai: '45' }]).hitung();
    expect(halus.selPaguTerkini('a').nilai).toBe('135');
  });

  it('orders tahap by the date of their documents, not by label or by recording', () => {
    const h = buku().revisi('perubahan', dppa, { a: '300' }).revisi('pergeseran-2', perkada, { a: '200' }).revisi('awal', dpa, { a: '100' })
      .revisi('pergeseran-1', dokumenUji('PERKADA', '2024-12-01', 'P/9'), { a: '400' }).hitung();
    expect(h.c.tahap.map((t) => t.tahap)).toEqual(['awal', 'pergeseran-2', 'perubahan', 'pergeseran-1']);
    expect([h.selPaguTerkini('a').nilai, h.selSelisih('a').nilai]).toEqual(['400', '300']);
  });

  it('lets the later document of one tahap replace the earlier line by line', () => {
    const h = buku().revisi('awal', dpa, { a: '100', b: '50' }).revisi('awal', dokumenUji('DPA', '2024-01-20', 'DPA/2'), { a: '110' }).hitung();
    expect(h.c.tahap).toHaveLength(1);
    expect(h.c.tahap[0]!.dokumen.nomor).toBe('DPA/2');
    expect(pagu(h, 0, 'a', 'b')).toEqual({ a: '110 dicatat', b: '50 dicatat' });
  });

  it('has no difference before there are two tahap, and none where one of them says nothing', () => {
    const b = buku().revisi('awal', dpa, { a: '100' });
    expect(b.hitung().selSelisih('a')).toMatchObject({ nilai: null, teks: 'baru ada satu tahap' });
    expect(b.revisi('perubahan', dppa, { c: '1' }).hitung().selSelisih('c')).toMatchObject({ nilai: null, teks: 'salah satu tahap tidak menyatakan pagu' });
  });
});

describe('pagu: breakdowns of one figure', () => {
  const dau = { kode: null, nama: 'DAU' };
  const pad = { kode: null, nama: 'PAD' };

  it('never adds one breakdown to another', () => {
    const h = buku().revisi('awal', dpa, [
      { simpul: 'a', nilai: '100' }, { simpul: 'a', rekening: '5.1', nilai: '60' }, { simpul: 'a', rekening: '5.2', nilai: '40' }, { simpul: 'a', sumberDana: dau, nilai: '70' }, { simpul: 'a', sumberDana: pad, nilai: '30' },
    ]).hitung();
    expect(pagu(h, 0, 'a', 'pd')).toEqual({ a: '100 jumlah', pd: '100 jumlah' });
    expect([...h.pagu.rincianSendiri('a', 0)].map(([r, j]) => [r, j.sen])).toEqual(expect.arrayContaining([['tidak-dirinci', 10_000n], ['rekening', 10_000n], ['sumber-dana', 10_000n]]));
  });

  it('takes the finest, and of two single ones the one stated later', () => {
    const b = buku().revisi('awal', dpa, [{ simpul: 'a', rekening: '5.1', nilai: '61' }]).revisi('awal', dokumenUji('DPA', '2024-01-03', 'DPA/2'), [{ simpul: 'a', sumberDana: dau, nilai: '72' }]);
    expect(b.hitung().selPagu('a', 0).nilai).toBe('72');
    b.revisi('awal', dokumenUji('DPA', '2024-01-04', 'DPA/3'), [{ simpul: 'a', rekening: '5.1', sumberDana: dau, nilai: '50' }, { simpul: 'a', rekening: '5.1', sumberDana: pad, nilai: '13' }]);
    expect(b.hitung().selPagu('a', 0).nilai).toBe('63');
  });

  it('carries the lines of a breakdown that a revision leaves alone', () => {
    const h = buku().revisi('awal', dpa, [{ simpul: 'a', rekening: '5.1', nilai: '60' }, { simpul: 'a', rekening: '5.2', nilai: '40' }]).revisi('perubahan', dppa, [{ simpul: 'a', rekening: '5.1', nilai: '75' }]).hitung();
    expect(pagu(h, 1, 'a')).toEqual({ a: '115 jumlah' });
  });

  it('carries no line over a tahap that stated the node undivided', () => {
    const h = buku().revisi('awal', dpa, [{ simpul: 'a', rekening: '5.1', nilai: '60' }, { simpul: 'a', rekening: '5.2', nilai: '40' }]).revisi('pergeseran-1', perkada, { a: '500' }).revisi('perubahan', dppa, [{ simpul: 'a', rekening: '5.1', nilai: '75' }]).hitung();
    expect([0, 1, 2].map((t) => h.selPagu('a', t).nilai)).toEqual(['100', '500', '75']);
  });
});

describe('pagu: in the two times', () => {
  it('counts a DPPA from its closing event on, however many commands it takes', () => {
    const b = buku().revisi('awal', dpa, { a: '100' });
    const awal = b.kepala;
    b.revisi('perubahan', dppa, { a: '120' }, false).revisi('perubahan', dppa, { b: '9' }, false);
    const terbuka = b.kepala;
    for (const s of [awal, awal + 1, terbuka]) expect([s, b.hitung(s).selPaguTerkini('pd').nilai, b.hitung(s).c.tahap.length]).toEqual([s, '100', 1]);
    b.revisi('perubahan', dppa, []);
    expect(b.kepala).toBe(terbuka + 1);
    expect(b.hitung(terbuka).selPaguTerkini('pd').nilai).toBe('100');
    expect(b.hitung().selPaguTerkini('pd').nilai).toBe('129');
    expect(b.hitung().selPaguTerkini('pd').sequence).toBe(terbuka + 1);
  });

  it('is effective from the date of the document', () => {
    const b = buku().revisi('awal', dpa, { a: '100' }).revisi('perubahan', dppa, { a: '120' });
    expect(['2024-01-01', '2024-01-02', '2024-09-30', '2024-10-01'].map((d) => b.hitung(b.kepala, d).selPaguTerkini('a').nilai)).toEqual([null, '100', '100', '120']);
  });

  it('keeps the effective date of a corrected line and shows the old value as known before', () => {
    const b = buku().revisi('awal', dpa, { a: '100', b: '50' });
    const sebelum = b.kepala;
    b.revisi('awal', dpa, [{ simpul: 'a', nilai: '110', koreksi: KOREKSI_UJI }]);
    expect([b.hitung(sebelum).selPagu('pd', 0).nilai, b.hitung().selPagu('pd', 0).nilai, b.hitung(b.kepala, '2024-01-02').selPagu('pd', 0).nilai]).toEqual(['150', '160', '160']);
    b.revisi('awal', dpa, [{ simpul: 'a', nilai: '120', koreksi: KOREKSI_UJI }]);
    expect([sebelum, sebelum + 1, sebelum + 2].map((s) => b.hitung(s).selPagu('a', 0).nilai)).toEqual(['100', '110', '120']);
  });

  it('lets a correction of the earlier of two documents leave the later one in force', () => {
    const b = buku().revisi('awal', dpa, { a: '100' }).revisi('awal', dokumenUji('DPA', dpa.tanggal, 'DPA/2'), { a: '200' });
    b.revisi('awal', dpa, [{ simpul: 'a', nilai: '110', koreksi: KOREKSI_UJI }]);
    expect(b.hitung().selPagu('a', 0).nilai).toBe('200');
    b.revisi('awal', dokumenUji('DPA', dpa.tanggal, 'DPA/2'), [{ simpul: 'a', nilai: '210', koreksi: KOREKSI_UJI }]);
    expect(b.hitung().selPagu('a', 0).nilai).toBe('210');
  });

  it('sums over the tree of the moment', () => {
    const b = buku().revisi('awal', dpa, { a: '100', c: '7' });
    const sebelum = b.kepala;
    b.pindahkan('k1', 'p2', perkada);
    expect(pagu(b.hitung(sebelum), 0, 'p1', 'p2')).toEqual({ p1: '100 jumlah', p2: '7 jumlah' });
    expect(pagu(b.hitung(b.kepala, '2024-04-14'), 0, 'p1', 'p2')).toEqual({ p1: '100 jumlah', p2: '7 jumlah' });
    expect(pagu(b.hitung(), 0, 'p1', 'p2')).toEqual({ p1: 'belum dinyatakan dalam dokumen mana pun dicatat', p2: '107 jumlah' });
  });

  it('shows an earlier year that is recorded after a later one', () => {
    const b = buku().pohon(pohon, [{ id: 'i1', simpul: 'p1' }], 2023);
    const c = b.cuplikan(b.kepala, '2023-06-30', 2023);
    expect([c.identitas?.nama, c.simpul.size, [...c.indikator.keys()]]).toEqual(['Dinas Uji', pohon.length, ['i1']]);
    expect(b.cuplikan(b.kepala, '2023-06-30', 2024).simpul.size).toBe(0);
  });

  it('keeps the tree of a year that has ended, whatever is moved later', () => {
    const b = buku().revisi('awal', dpa, { a: '100', c: '7' }).pindahkan('k1', 'p2', dokumenUji('PERKADA', '2025-02-01'));
    expect(pagu(b.hitung(), 0, 'p1', 'p2')).toEqual({ p1: '100 jumlah', p2: '7 jumlah' });
  });

  it('gives every cell the address of its figure', () => {
    const h = buku().revisi('awal', dpa, { a: '100' }).hitung();
    expect([h.selPagu('a', 0).angka, h.selPaguTerkini('pd').angka]).toEqual([`${PD_UJI}/2024/pagu/a/awal`, `${PD_UJI}/2024/pagu-terkini/pd`]);
  });
});
