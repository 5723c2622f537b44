import { DomainError } from '#kernel';
import { dokumenUji } from '../../../test/spesifikasi/spesifikasi.js';
import { BukuUji, KOREKSI_UJI, PD_UJI, TAHUN_UJI, dpa, dppa, type SimpulUji } from '../fixtures/buku-uji.js';
import { susunAngka } from '../queries/susun-angka.js';
import { bacaAlamat } from './alamat.js';
import { cariAngka } from './cari.js';

const pohon: readonly SimpulUji[] = [['p1', 'program', null], ['a', 'sub-kegiatan', 'p1'], ['b', 'sub-kegiatan', 'p1'], ['p2', 'program', null], ['c', 'sub-kegiatan', 'p2']];
const buku = (): BukuUji => new BukuUji().pd().pohon(pohon);
const sasaran = { pd: PD_UJI, tahun: TAHUN_UJI };

describe('realisasi: nodes and periods', () => {
  it('adds documents, periods and parts', () => {
    const h = buku().keuangan('bulan-01', 'a', '10').keuangan('bulan-01', 'a', '5.50', { dokumen: dokumenUji('SP2D', '2024-01-30', 'lain') }).keuangan('bulan-02', 'b', '20').keuangan('tw2', 'a', '40').hitung();
    expect(h.selRealisasi('a', 'SP2D', 'bulan-01')).toMatchObject({ nilai: '15.50', asal: 'gabungan' });
    expect(['bulan-01', 'bulan-02', 'bulan-03', 'tw1', 'tw2', 'tw3', 'tahun'].map((p) => h.selRealisasi('p1', 'SP2D', p as 'tahun').nilai)).toEqual(['15.50', '20', null, '35.50', '40', null, '75.50']);
    expect(h.selRealisasi('pd')).toMatchObject({ nilai: '75.50', asal: 'jumlah' });
    expect(h.selRealisasi('p2')).toMatchObject({ nilai: null, teks: 'realisasi tidak dinyatakan sampai jenjang ini' });
  });

  it('takes months before a triwulan and triwulan before the year, and never adds them to each other', () => {
    const b = buku().keuangan('tahun', 'a', '1000');
    expect(b.hitung().selRealisasi('a')).toMatchObject({ nilai: '1000', asal: 'dicatat' });
    for (const tw of ['tw1', 'tw2', 'tw3', 'tw4'] as const) b.keuangan(tw, 'a', '100');
    expect(b.hitung().selRealisasi('a')).toMatchObject({ nilai: '400', asal: 'gabungan' });
    for (const bulan of ['bulan-01', 'bulan-02', 'bulan-03'] as const) b.keuangan(bulan, 'a', '31');
    const h = b.hitung();
    expect([h.selRealisasi('a', 'SP2D', 'tw1').nilai, h.selRealisasi('a').nilai, h.realisasi.langsung('a', 'SP2D', 'tahun')?.sen]).toEqual(['93', '393', 100_000n]);
  });

  it('takes the parts of a node before its own entry', () => {
    const h = buku().keuangan('tahun', 'p1', '900').keuangan('tahun', 'a', '100').keuangan('tahun', 'p2', '7').keuangan('tahun', 'pd', '5000').hitung();
    expect(['p1', 'p2', 'pd'].map((s) => h.selRealisasi(s).nilai)).toEqual(['100', '7', '107']);
    expect(h.realisasi.sendiri('p1', 'SP2D', 'tahun')?.sen).toBe(90_000n);
  });

  it('keeps what a node stated for a period in which nothing below it states anything', () => {
    const h = buku().keuangan('tw1', 'p1', '30').keuangan('tw2', 'a', '50').keuangan('bulan-07', 'p1', '7').keuangan('tw3', 'b', '9').hitung();
    expect((['tw1', 'tw2', 'tw3', 'tw4', 'tahun'] as const).map((p) => h.selRealisasi('p1', 'SP2D', p).nilai)).toEqual(['30', '50', '9', null, '89']);
    expect(h.selRealisasi('pd').nilai).toBe('89');
  });

  it('never adds one breakdown of an entry to another', () => {
    const dau = { kode: null, nama: 'DAU' };
    const h = buku().keuangan('tahun', 'a', '100').keuangan('tahun', 'a', '60', { rekening: '5.1' }).keuangan('tahun', 'a', '41', { rekening: '5.2' }).hitung();
    expect(h.selRealisasi('a').nilai).toBe('101');
    const sumber = buku().keuangan('tahun', 'a', '60', { rekening: '5.1' }).keuangan('tahun', 'a', '99', { sumberDana: dau }).hitung();
    expect(sumber.selRealisasi('a').nilai).toBe('99');
  });

  it('has a figure for each line of a breakdown, added up the tree and over its own periods only', () => {
    const [dau, dak] = [{ kode: null, nama: 'DAU' }, { kode: '2.1', nama: 'DAK' }];
    const b = buku().keuangan('tw1', 'a', '30').keuangan('tw2', 'a', '71').keuangan('tahun', 'a', '60', { sumberDana: dau }).keuangan('tahun', 'a', '41', { sumberDana: dak }).keuangan('tahun', 'b', '5', { sumberDana: dau }).keuangan('tw1', 'c', '7', { sumberDana: dau, rekening: '5.1' });
    const h = b.hitung();
    const nilai = (alamat: string) => cariAngka(h, bacaAlamat(`uji-dinas/2024/realisasi/${alamat}`)).sel.nilai;
    expect(['a/SP2D/tahun/-/DAU', 'p1/SP2D/tahun/-/DAU', 'pd/SP2D/tahun/-/DAU', 'pd/SP2D/tahun/-/2.1', 'a/SP2D/tw1/-/DAU', 'pd/SP2D/tahun/5.1/DAU', 'p2/SP2D/tw1/5.1/DAU'].map(nilai)).toEqual(['60', '65', '65', '41', null, '7', '7']);
    expect(nilai('a/SP2D/tahun')).toBe('101');
    expect(cariAngka(h, bacaAlamat('uji-dinas/2024/realisasi/p1/SP2D/tahun/-/DAU')).bagian.map((x) => x.sel.nilai)).toEqual(['60', '5']);
    expect(() => nilai('a/SP2D/tahun/-/APBN')).toThrow(DomainError);
    expect(susunAngka(h).filter((x) => x.ukuran === 'realisasi' && x.sumberDana !== null).map((x) => [x.kode, x.periode, x.rekening, x.sumberDana, x.nilai])).toEqual([
      ['pd', 'tahun', null, '2.1', '41'], ['pd', 'tahun', null, 'DAU', '65'], ['pd', 'tahun', '5.1', 'DAU', '7'], ['pd', 'tw1', '5.1', 'DAU', '7'],
      ['p1', 'tahun', null, '2.1', '41'], ['p1', 'tahun', null, 'DAU', '65'], ['a', 'tahun', null, '2.1', '41'], ['a', 'tahun', null, 'DAU', '60'], ['b', 'tahun', null, 'DAU', '5'],
      ['p2', 'tahun', '5.1', 'DAU', '7'], ['p2', 'tw1', '5.1', 'DAU', '7'], ['c', 'tahun', '5.1', 'DAU', '7'], ['c', 'tw1', '5.1', 'DAU', '7'],
    ]);
  });

  it('takes refunds off', () => {
    const h = buku().keuangan('tw1', 'a', '100').keuangan('tw1', 'a', '-30', { dokumen: dokumenUji('STS', '2024-03-20') }).hitung();
    expect(h.selRealisasi('a').nilai).toBe('70');
  });
});

describe('realisasi: bases', () => {
  const b = buku().revisi('awal', dpa, { a: '200', b: '0' }).keuangan('tahun', 'a', '100').keuangan('tahun', 'b', '30', { basis: 'SPJ' });

  it('never mixes them', () => {
    const h = b.hitung();
    expect(h.basis).toEqual(['SPJ', 'SP2D']);
    expect([h.selRealisasi('pd', 'SP2D').nilai, h.selRealisasi('pd', 'SPJ').nilai, h.selRealisasi('a', 'SPJ').nilai]).toEqual(['100', '30', null]);
  });

  it('uses the one that the policy names, else the first that there is, else the one that is asked for', () => {
    expect(b.hitung().basisDipakai).toBe('SPJ');
    expect(b.hitung(b.kepala, undefined, 'SP2D').selRealisasi('pd').nilai).toBe('100');
    expect(buku().keuangan('tahun', 'a', '1').keuangan('tahun', 'a', '2', { basis: 'SPJ' }).kebijakan('basis', { basis: 'SP2D' }, '2024-01-01').hitung().basisDipakai).toBe('SP2D');
    expect(buku().hitung().selRealisasi('pd')).toMatchObject({ nilai: null, teks: 'belum ada realisasi' });
  });
});

describe('serapan and sisa', () => {
  it('are quotient and difference of the latest pagu, rounded half up once', () => {
    const h = buku().revisi('awal', dpa, { a: '100', c: '3' }).revisi('perubahan', dppa, { a: '300' }).keuangan('tahun', 'a', '200').keuangan('tahun', 'c', '2').hitung();
    expect([h.selSerapan('a').nilai, h.selSisa('a').nilai]).toEqual(['66.67', '100']);
    expect([h.selSerapan('pd').nilai, h.selSisa('pd').nilai]).toEqual(['66.67', '101']);
    expect(h.selSerapan('a').sequence).toBe(h.selRealisasi('a').sequence);
  });

  it('may exceed the pagu: nothing is cut', () => {
    const h = buku().revisi('awal', dpa, { a: '100' }).keuangan('tahun', 'a', '102.24').hitung();
    expect([h.selSerapan('a').nilai, h.selSisa('a').nilai]).toEqual(['102.24', '-2.24']);
  });

  it('say that there is none at any level, not that it stops above this one', () => {
    const h = buku().revisi('awal', dpa, { a: '10' }).keuangan('tahun', 'a', '5', { basis: 'SPJ' }).hitung();
    expect([h.selRealisasi('a', 'SP2D').teks, h.selSerapan('a', 'SP2D').teks, h.selSisa('pd', 'SP2D').teks, h.selRealisasi('b', 'SPJ').teks]).toEqual(['belum ada realisasi', 'belum ada realisasi', 'belum ada realisasi', 'realisasi tidak dinyatakan sampai jenjang ini']);
  });

  it('are undefined, never 0 or 100, where a side is missing or the pagu is 0', () => {
    const h = buku().revisi('awal', dpa, { a: '0', b: '10' }).keuangan('tahun', 'a', '5').keuangan('tahun', 'c', '7').hitung();
    expect(h.selSerapan('a')).toMatchObject({ nilai: null, teks: 'pagu nol' });
    expect(h.selSisa('a')).toMatchObject({ nilai: '-5', teks: null });
    expect(h.selSerapan('b')).toMatchObject({ nilai: null, teks: 'realisasi tidak dinyatakan sampai jenjang ini' });
    expect(h.selSisa('b').nilai).toBeNull();
    expect(h.selSerapan('c')).toMatchObject({ nilai: null, teks: 'belum ada pagu' });
    expect(h.selSisa('c').nilai).toBeNull();
  });
});

describe('realisasi: in the two times', () => {
  const koreksi = { jenis: 'KoreksiRealisasi', ...sasaran, periode: 'tw1', ...KOREKSI_UJI } as const;

  it('ends the corrected value and keeps its effective date', () => {
    const b = buku().keuangan('tw1', 'a', '100', { dokumen: dokumenUji('SP2D', '2024-02-14') });
    const sebelum = b.kepala;
    b.periode({ ...koreksi, peristiwa: b.peristiwa.at(-1)!.envelope.id, nilai: '80' });
    expect([b.hitung(sebelum).selRealisasi('a').nilai, b.hitung().selRealisasi('a').nilai]).toEqual(['100', '80']);
    expect(['2024-02-13', '2024-02-14'].map((d) => b.hitung(b.kepala, d).selRealisasi('a').nilai)).toEqual([null, '80']);
    b.periode({ ...koreksi, peristiwa: b.peristiwa.at(-1)!.envelope.id, nilai: '70' });
    expect([sebelum, sebelum + 1, sebelum + 2].map((s) => b.hitung(s).selRealisasi('a').nilai)).toEqual(['100', '80', '70']);
  });

  it('corrects one document and leaves the others', () => {
    const b = buku().keuangan('tw1', 'a', '100').keuangan('tw1', 'a', '50', { dokumen: dokumenUji('SP2D', '2024-03-01') });
    b.keuangan('tw1', 'a', '90', { koreksi: KOREKSI_UJI });
    expect(b.hitung().selRealisasi('a').nilai).toBe('140');
  });

  it('is effective at the latest at the end of its period', () => {
    const b = buku().keuangan('tw1', 'a', '100', { dokumen: dokumenUji('LKJIP', '2025-01-10') });
    expect(['2024-03-30', '2024-03-31'].map((d) => b.hitung(b.kepala, d).selRealisasi('a').nilai)).toEqual([null, '100']);
  });

  it('shows a correction after closing as such', () => {
    const b = buku().keuangan('tw1', 'a', '100').periode({ jenis: 'TutupPeriode', ...sasaran, periode: 'tw1', tanggal: '2024-04-10', terbuka: [], penjelasan: [] });
    b.keuangan('tw1', 'a', '90', { koreksi: KOREKSI_UJI });
    expect(b.cuplikan().keuangan.map((e) => [e.sen, e.setelahTutup])).toEqual([[9_000n, true]]);
  });

  it('knows whether a period is closed, also where the document that reopens it is older than the closing', () => {
    const b = buku().keuangan('tw1', 'a', '1').periode({ jenis: 'TutupPeriode', ...sasaran, periode: 'tw1', tanggal: '2024-04-10', terbuka: ['k1'], penjelasan: [{ ketidaksesuaian: 'k1', alasan: 'Tercatat dua kali' }] });
    const tutup = b.kepala;
    expect(b.cuplikan().periode.get('tw1')).toMatchObject({ ditutup: true, penjelasan: [{ ketidaksesuaian: 'k1', alasan: 'Tercatat dua kali' }] });
    expect(b.cuplikan(tutup, '2024-04-09').periode.get('tw1')).toBeUndefined();
    b.periode({ jenis: 'BukaPeriode', ...sasaran, periode: 'tw1', alasan: 'SP2D terlambat', dokumen: dokumenUji('SURAT', '2024-04-05') });
    expect(b.cuplikan().periode.get('tw1')?.ditutup).toBe(false);
    expect(b.cuplikan(tutup).periode.get('tw1')?.ditutup).toBe(true);
  });
});

describe('fisik', () => {
  it('is the mean of the parts that have one, weighed with their pagu', () => {
    const h = buku().revisi('awal', dpa, { a: '300', b: '100', c: '50' }).fisik('tw1', 'a', '50').fisik('tw1', 'b', '100').fisik('tw1', 'p1', '10').hitung();
    expect([h.selFisik('a'), h.selFisik('p1'), h.selFisik('pd')].map((s) => [s.nilai, s.asal])).toEqual([['50', 'dicatat'], ['62.50', 'turunan'], ['62.50', 'turunan']]);
    expect(h.selFisik('c')).toMatchObject({ nilai: null, teks: 'fisik belum dicatat' });
  });

  it('takes the latest period, whatever the order of recording', () => {
    const b = buku().revisi('awal', dpa, { a: '1' }).fisik('bulan-05', 'a', '40').fisik('tw1', 'a', '20');
    expect(b.hitung().selFisik('a').nilai).toBe('40');
    expect(b.fisik('tahun', 'a', '93.83').hitung().selFisik('a').nilai).toBe('93.83');
  });

  it('weighs with the latest pagu and leaves out what has none', () => {
    const h = buku().revisi('awal', dpa, { a: '100' }).revisi('perubahan', dppa, { a: '300', b: '100' }).fisik('tw4', 'a', '0').fisik('tw4', 'b', '100').fisik('tw4', 'c', '100').hitung();
    expect([h.selFisik('p1').nilai, h.selFisik('pd').nilai]).toEqual(['25.00', '25.00']);
  });

  it('stands on its own entry where the parts weigh nothing, and says why where there is none', () => {
    const b = buku().revisi('awal', dpa, { a: '0', b: '0' }).fisik('tw1', 'a', '50').fisik('tw1', 'b', '70');
    expect(b.hitung().selFisik('p1')).toMatchObject({ nilai: null, teks: 'bagian-bagiannya tanpa pagu sebagai bobot' });
    expect(b.fisik('tw1', 'p1', '60').hitung().selFisik('p1')).toMatchObject({ nilai: '60', asal: 'dicatat' });
  });
});
