import fc from 'fast-check';
import { dokumenUji, spesifikasi } from '../../test/spesifikasi/spesifikasi.js';
import { indukPada, pohon, urutanJenjang, type GantikanIndikator, type IndikatorDinyatakan, type PerintahPohon, type SimpulDinyatakan, type TetapkanPohon } from './decider-pohon.js';
import type { Jenjang } from './events.js';

const PD = 'jombang-diskopum';
const simpul = (id: string, jenjang: Jenjang, induk: string | null, lain: Partial<SimpulDinyatakan> = {}): SimpulDinyatakan => ({ simpul: id, jenjang, induk, uraian: `Uraian ${id}`, kode: id.toUpperCase(), edisi: null, lokal: true, ...lain });
const indikator = (id: string, pada: string, lain: Partial<IndikatorDinyatakan> = {}): IndikatorDinyatakan => ({ indikator: id, kode: id.toUpperCase(), simpul: pada, nama: `Indikator ${id}`, satuan: 'persen', arah: 'positif', akumulasi: 'akhir', namaLain: [], ...lain });
const tetapkan = (simpul: readonly SimpulDinyatakan[], indikator: readonly IndikatorDinyatakan[] = [], tahun = 2024): TetapkanPohon => ({ jenis: 'TetapkanPohon', pd: PD, tahun, simpul, indikator });
const surat = dokumenUji('PERKADA', '2024-03-01');
const pindahkan = (id: string, induk: string | null, alasan = 'Renstra diubah'): PerintahPohon => ({ jenis: 'PindahkanSimpul', pd: PD, simpul: id, induk, dokumen: surat, alasan });

const dasar = [simpul('s1', 'sasaran', null), simpul('s2', 'sasaran', null), simpul('p1', 'program', 's1'), simpul('k1', 'kegiatan', 'p1')];
const kosong = spesifikasi(pohon);
const ada = kosong.lalu(tetapkan(dasar, [indikator('i1', 'p1')]));

describe('pohon: stating the tree of a year', () => {
  it('adds nodes, codes, indikator and where they hang, effective on the first of January', () => {
    const asal = { lembar: 'Pohon', baris: 4 };
    kosong.bila(tetapkan([simpul('s1', 'sasaran', null, { asal })], [indikator('i1', 's1', { namaLain: ['Nama lama'] })])).maka([
      { type: 'SimpulDitambahkan', version: 1, data: { pd: PD, simpul: 's1', jenjang: 'sasaran', induk: null, uraian: 'Uraian s1' }, berlaku: '2024-01-01', asal },
      { type: 'KodeDipasang', version: 1, data: { pd: PD, simpul: 's1', tahun: 2024, kode: 'S1', edisi: null, lokal: true, uraian: 'Uraian s1' }, berlaku: '2024-01-01', asal },
      { type: 'IndikatorDitetapkan', version: 1, data: { pd: PD, indikator: 'i1', kode: 'I1', nama: 'Indikator i1', satuan: 'persen', arah: 'positif', akumulasi: 'akhir', namaLain: ['Nama lama'] }, berlaku: '2024-01-01' },
      { type: 'IndikatorDipasang', version: 1, data: { pd: PD, indikator: 'i1', simpul: 's1', tahun: 2024 }, berlaku: '2024-01-01' },
    ]).diulang().maka([]);
  });

  it('takes a parent from a later row', () => {
    expect(kosong.bila(tetapkan([...dasar].reverse())).peristiwa).toHaveLength(8);
  });

  it('adds only what is new, and under a node that the year has already', () => {
    expect(ada.bila(tetapkan([...dasar, simpul('k2', 'kegiatan', 'p1')])).peristiwa.map((e) => e.type)).toEqual(['SimpulDitambahkan', 'KodeDipasang']);
    expect(ada.bila(tetapkan([simpul('k2', 'kegiatan', 'p1')])).peristiwa).toHaveLength(2);
  });

  it('keeps nodes and indikator over the years, and puts codes on anew', () => {
    const tahunDepan = ada.bila(tetapkan(dasar.map((s) => ({ ...s, uraian: `${s.uraian} (nomenklatur baru)` })), [indikator('i1', 'p1')], 2025)).peristiwa;
    expect(tahunDepan.map((e) => e.type)).toEqual(['KodeDipasang', 'KodeDipasang', 'KodeDipasang', 'KodeDipasang', 'IndikatorDipasang']);
    expect(tahunDepan.every((e) => e.berlaku === '2025-01-01')).toBe(true);
  });

  it('hangs one indikator on several nodes', () => {
    expect(kosong.bila(tetapkan(dasar, [indikator('i1', 'p1'), indikator('i1', 'k1')])).peristiwa.slice(8).map((e) => e.type)).toEqual(['IndikatorDitetapkan', 'IndikatorDipasang', 'IndikatorDipasang']);
  });

  it('adds a further name of an indikator that is recorded, and forgets none', () => {
    const dua = ada.lalu(tetapkan([], [indikator('i1', 'p1', { namaLain: ['Sebutan B'] })])).lalu(tetapkan([], [indikator('i1', 'p1', { namaLain: ['Sebutan C', 'Sebutan B'] })]));
    expect(dua.keadaan().indikator.get('i1')?.namaLain).toEqual(['Sebutan B', 'Sebutan C']);
    dua.bila(tetapkan([], [indikator('i1', 'p1')])).maka([]);
  });

  const satu = (s: SimpulDinyatakan) => tetapkan([s]);
  it.each<[string, string[], TetapkanPohon]>([
    ['a code twice in the file', ['kode-ganda'], tetapkan([...dasar, simpul('s9', 'sasaran', null, { kode: 'S1' })])],
    ['a row twice in the file', ['kode-ganda'], tetapkan([...dasar, dasar[0]!])],
    ['a code of another node', ['kode-ganda'], satu(simpul('s9', 'sasaran', null, { kode: 'S1' }))],
    ['a new node under two codes', ['simpul-ganda'], tetapkan([simpul('s9', 'sasaran', null), simpul('s9', 'sasaran', null, { kode: 'S9B' })])],
    ['another level', ['jenjang-berbeda'], satu(simpul('s2', 'tujuan', null))],
    ['another parent', ['induk-berbeda'], satu(simpul('p1', 'program', 's2'))],
    ['another name in the same year', ['uraian-berbeda'], satu(simpul('s1', 'sasaran', null, { uraian: 'Lain' }))],
    ['another code in the same year', ['uraian-berbeda'], satu(simpul('s1', 'sasaran', null, { kode: 'S7' }))],
    ['another edition of the code', ['uraian-berbeda'], satu(simpul('s1', 'sasaran', null, { edisi: 'kepmen-900.1.15.5-1317-2023', lokal: false }))],
    ['a parent that is nowhere', ['induk-tidak-ada'], satu(simpul('p9', 'program', 's9'))],
    ['a parent on the same level', ['jenjang-terbalik'], satu(simpul('s9', 'sasaran', 's1'))],
    ['a parent further down', ['jenjang-terbalik'], satu(simpul('s9', 'sasaran', 'k1'))],
    ['a node as its own parent', ['jenjang-terbalik'], satu(simpul('s9', 'sasaran', 's9'))],
    ['an indikator on a node that is nowhere', ['simpul-tidak-ada'], tetapkan([], [indikator('i9', 's9')])],
    ['an indikator twice on one node', ['indikator-ganda'], tetapkan([], [indikator('i9', 's1'), indikator('i9', 's1')])],
    ['another satuan', ['indikator-berbeda'], tetapkan([], [indikator('i1', 'p1', { satuan: 'unit' })])],
    ['another direction and way to accumulate', ['indikator-berbeda', 'indikator-berbeda'], tetapkan([], [indikator('i1', 'p1', { arah: 'negatif', akumulasi: 'jumlah' })])],
    ['another name of an indikator', ['indikator-berbeda'], tetapkan([], [indikator('i1', 'p1', { nama: 'Lain' })])],
    ['another code of an indikator', ['indikator-berbeda'], tetapkan([], [indikator('i1', 'p1', { kode: 'I7' })])],
    ['a code of another indikator', ['kode-indikator-ganda'], tetapkan([], [indikator('i9', 'p1', { kode: 'I1' })])],
    ['two rows of one indikator that differ', ['indikator-berbeda'], tetapkan([], [indikator('i9', 'p1'), indikator('i9', 'k1', { nama: 'Lain' })])],
    ['several faults at once', ['jenjang-berbeda', 'induk-berbeda', 'induk-tidak-ada', 'simpul-tidak-ada'], tetapkan([simpul('k1', 'sub-kegiatan', 's1'), simpul('p9', 'program', 's9')], [indikator('i9', 'x')])],
  ])('refuses %s', (_, kode, perintah) => {
    ada.bila(perintah).ditolak(...(kode as [string, ...string[]]));
  });

  it('refuses a parent, or a node of an indikator, that stands only in the tree of another year', () => {
    ada.bila(tetapkan([dasar[2]!], [], 2025)).ditolak('induk-tidak-ada');
    ada.bila(tetapkan([], [indikator('i1', 'p1')], 2025)).ditolak('simpul-tidak-ada');
  });

  it('names sheet, row and field of a fault', () => {
    const galat = ada.bila(tetapkan([simpul('p9', 'program', 's9', { asal: { lembar: 'Pohon', baris: 12 } })])).ditolak('induk-tidak-ada');
    expect(galat.kesalahan[0]!.tempat).toEqual({ lembar: 'Pohon', baris: 12, bidang: 'induk' });
  });
});

describe('pohon: moving a node', () => {
  it('moves it on a document, with a reason, effective on its date', () => {
    ada.bila(pindahkan('p1', 's2')).maka([
      { type: 'SimpulDipindahkan', version: 1, data: { pd: PD, simpul: 'p1', induk: 's2', dokumen: surat, alasan: 'Renstra diubah' }, berlaku: '2024-03-01' },
    ]).diulang().maka([]);
    ada.lalu(pindahkan('p1', 's2')).bila(tetapkan([simpul('p1', 'program', 's2')])).maka([]);
    ada.lalu(pindahkan('p1', 's2')).bila(tetapkan([dasar[2]!])).ditolak('induk-berbeda');
  });

  it('can make it a top', () => {
    expect(indukPada(ada.lalu(pindahkan('p1', null)).keadaan().simpul.get('p1')!, '2024-12-31')).toBeNull();
  });

  it('leaves the tree of earlier years as it was, and moves in the order of the documents', () => {
    const pindah = ada.lalu(pindahkan('p1', 's2'));
    expect(pindah.bila(tetapkan(dasar, [], 2023)).peristiwa.map((e) => e.type)).toEqual(['KodeDipasang', 'KodeDipasang', 'KodeDipasang', 'KodeDipasang']);
    pindah.bila(tetapkan([dasar[1]!, simpul('p1', 'program', 's2')], [], 2023)).ditolak('induk-berbeda');
    const lebihAwal: PerintahPohon = { jenis: 'PindahkanSimpul', pd: PD, simpul: 'p1', induk: null, dokumen: dokumenUji('PERKADA', '2024-02-01'), alasan: 'Renstra diubah' };
    const dua = pindah.bila(lebihAwal);
    dua.diulang().maka([]);
    const p1 = dua.selesai().keadaan().simpul.get('p1')!;
    expect(['2024-01-31', '2024-02-01', '2024-03-01'].map((t) => indukPada(p1, t))).toEqual(['s1', null, 's2']);
  });

  it.each([
    ['simpul-tidak-ada', pindahkan('x', 's1')],
    ['induk-tidak-ada', pindahkan('p1', 'x')],
    ['jenjang-terbalik', pindahkan('p1', 'k1')],
    ['jenjang-terbalik', pindahkan('s1', 's2')],
    ['alasan-kosong', pindahkan('p1', 's2', ' ')],
  ])('refuses with %s', (kode, perintah) => {
    ada.bila(perintah).ditolak(kode);
  });
});

describe('pohon: any tree', () => {
  const pohonAcak = fc.array(fc.record({ jenjang: fc.nat(urutanJenjang.length - 1), induk: fc.nat() }), { minLength: 1, maxLength: 20 }).map((baris) => {
    const hasil: SimpulDinyatakan[] = [];
    for (const [n, b] of baris.entries()) {
      const calon = hasil.filter((s) => urutanJenjang.indexOf(s.jenjang) < b.jenjang);
      hasil.push(simpul(`n${n}`, urutanJenjang[b.jenjang]!, calon.length === 0 ? null : calon[b.induk % calon.length]!.simpul));
    }
    return hasil;
  });

  it('is the same whether it comes at once, in any order, or in parts', () => {
    const diacak = pohonAcak.chain((semua) => fc.tuple(fc.constant(semua), fc.shuffledSubarray(semua, { minLength: semua.length })));
    fc.assert(fc.property(diacak, fc.nat(), ([semua, acak], potong) => {
      const utuh = kosong.lalu(tetapkan(semua));
      const bertahap = kosong.lalu(tetapkan(semua.slice(0, potong % semua.length)), tetapkan(semua));
      const urut = (r: typeof utuh) => [...r.keadaan().simpul].sort(([a], [b]) => (a < b ? -1 : 1));
      expect(urut(kosong.lalu(tetapkan(acak)))).toEqual(urut(utuh));
      expect(urut(bertahap)).toEqual(urut(utuh));
      bertahap.bila(tetapkan(acak)).maka([]);
    }), { numRuns: 60 });
  });
});

describe('pohon: programs that support an indikator of a sasaran', () => {
  const berisi = kosong.lalu(tetapkan([...dasar, simpul('p2', 'program', 's2')], [indikator('i1', 's1'), indikator('i2', 'p1')]));
  const dukung = (...dukungan: readonly (readonly [program: string, indikator: string])[]): TetapkanPohon => ({ ...tetapkan([]), dukungan: dukungan.map(([program, i]) => ({ program, indikator: i })) });

  it('are recorded for the year, many to many, also across sasaran', () => {
    const didukung = (program: string) => ({ type: 'ProgramMendukungIndikator' as const, version: 1, data: { pd: PD, tahun: 2024, program, indikator: 'i1' }, berlaku: '2024-01-01' });
    const dua = berisi.bila(dukung(['p1', 'i1'], ['p2', 'i1'])).maka([didukung('p1'), didukung('p2')]);
    dua.diulang().maka([]);
    dua.selesai().bila(dukung(['p2', 'i1'])).maka([]);
  });

  it('may stand in the same statement as what they speak about', () => {
    const semua: TetapkanPohon = { ...tetapkan(dasar, [indikator('i9', 's1')]), dukungan: [{ program: 'p1', indikator: 'i9' }] };
    expect(kosong.bila(semua).peristiwa.at(-1)!.type).toBe('ProgramMendukungIndikator');
  });

  it.each([
    ['bukan-program', dukung(['k1', 'i1'])],
    ['bukan-program', dukung(['tiada', 'i1'])],
    ['bukan-indikator-sasaran', dukung(['p1', 'i2'])],
    ['bukan-indikator-sasaran', dukung(['p1', 'tiada'])],
    ['dukungan-ganda', dukung(['p1', 'i1'], ['p1', 'i1'])],
    ['bukan-program', { ...dukung(['p1', 'i1']), tahun: 2025 }],
  ] as const)('refuses with %s', (kode, perintah) => {
    berisi.bila(perintah).ditolak(kode);
  });
});

describe('pohon: an indikator that gave way to another', () => {
  const tiga = ada.lalu(tetapkan([], ['i2', 'i3'].map((i) => indikator(i, 'p1'))));
  const ganti = (i: string, oleh: string, lain: Partial<GantikanIndikator> = {}): GantikanIndikator => ({ jenis: 'GantikanIndikator', pd: PD, indikator: i, oleh, sebanding: false, alasan: 'Renstra baru', dokumen: surat, ...lain });

  it('is recorded once, comparable or not', () => {
    tiga.bila(ganti('i1', 'i2')).maka([{ type: 'IndikatorDigantikan', version: 1, data: { pd: PD, indikator: 'i1', oleh: 'i2', sebanding: false, alasan: 'Renstra baru', dokumen: surat }, berlaku: surat.tanggal }]).diulang().maka([]);
  });

  it('may give way further, and another document may find it comparable', () => {
    const sudah = tiga.lalu(ganti('i1', 'i2'));
    expect(sudah.bila(ganti('i2', 'i3')).peristiwa).toHaveLength(1);
    expect(sudah.bila(ganti('i1', 'i2', { sebanding: true, dokumen: dokumenUji('RENSTRA', '2024-05-01') })).peristiwa).toHaveLength(1);
  });

  it.each<[string, GantikanIndikator]>([
    ['indikator-tidak-ada', ganti('i1', 'tiada')],
    ['indikator-tidak-ada', ganti('tiada', 'i1')],
    ['alasan-kosong', ganti('i1', 'i3', { alasan: ' ' })],
    ['penggantian-melingkar', ganti('i1', 'i1')],
    ['penggantian-melingkar', ganti('i2', 'i1')],
    ['sudah-digantikan', ganti('i1', 'i3')],
    ['berbeda-dari-tercatat', ganti('i1', 'i2', { sebanding: true })],
  ])('refuses with %s', (kode, perintah) => {
    tiga.lalu(ganti('i1', 'i2')).bila(perintah).ditolak(kode);
  });
});
