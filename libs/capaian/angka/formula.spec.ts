import fc from 'fast-check';
import { SEMUA_TANGGAL } from '#projection';
import { dokumenUji } from '../../../test/spesifikasi/spesifikasi.js';
import { BukuUji, type IndikatorUji } from '../fixtures/buku-uji.js';
import { bacaAlamat } from './alamat.js';
import { cariAngka } from './cari.js';
import type { Indikator } from './cuplikan.js';
import type { Penghitung } from './hitung.js';

const semua: readonly IndikatorUji[] = [{ id: 'rasio', simpul: 's1', akumulasi: 'akhir' }, { id: 'tumbuh', simpul: 's1', akumulasi: 'akhir' }, { id: 'banyak', simpul: 's1', akumulasi: 'jumlah' }];
const buku = (): BukuUji => new BukuUji().pd().pohon([['s1', 'sasaran', null]], semua).formula('rasio', 'rasio', 'koperasi[status=aktif]', 'koperasi').formula('tumbuh', 'pertumbuhan', 'usaha-mikro').formula('banyak', 'jumlah', 'pelatihan');
const i = (h: Penghitung, id: string): Indikator => h.c.indikator.get(id)!;
const kinerja = (b: BukuUji, id: string, ...p: Parameters<Penghitung['selKinerja']> extends [Indikator, ...infer R] ? R : never) => { const h = b.hitung(); return h.selKinerja(i(h, id), ...p); };

describe('realisasi that follows from counts', () => {
  it('is a ratio: 789 / 1440 = 54,79 %', () => {
    const b = buku().data({ 'koperasi@2024-tahun': '1440', 'koperasi[status=aktif]@2024-tahun': '789' }).target('rasio', 'awal', '71%', dokumenUji('RKT', '2024-01-02'));
    expect(kinerja(b, 'rasio')).toMatchObject({ nilai: '54.79', asal: 'turunan', teks: null });
    // From the exact quotient, not from the rounded one: 54,791666… / 71.
    expect(b.hitung().selCapaian(i(b.hitung(), 'rasio')).nilai).toBe('77.17');
  });

  it('is growth over the year before, whichever year\'s source states it', () => {
    expect(kinerja(buku().data({ 'usaha-mikro@2023-tahun': '718', 'usaha-mikro@2024-tahun': '726' }), 'tumbuh').nilai).toBe('1.11');
    expect(kinerja(buku().data({ 'usaha-mikro@2023-tahun': '800' }, { tahun: 2023 }).data({ 'usaha-mikro@2024-tahun': '600' }), 'tumbuh').nilai).toBe('-25.00');
    // What this year's source says of last year goes before what was said then.
    expect(kinerja(buku().data({ 'usaha-mikro@2023-tahun': '1' }, { tahun: 2023 }).data({ 'usaha-mikro@2023-tahun': '718', 'usaha-mikro@2024-tahun': '726' }), 'tumbuh').nilai).toBe('1.11');
  });

  it('is growth over the year before, measured against a base year that is stated: (287 - 132) / 76 = 203,95 %', () => {
    const dasar = (): BukuUji => new BukuUji().pd().pohon([['s1', 'sasaran', null]], semua).formula('tumbuh', 'pertumbuhan', 'wirausaha', 'wirausaha-dasar').data({ 'wirausaha@2023-tahun': '132', 'wirausaha@2024-tahun': '287' });
    const b = dasar().data({ 'wirausaha-dasar@2024-tahun': '76' });
    expect(kinerja(b, 'tumbuh')).toMatchObject({ nilai: '203.95', asal: 'turunan' });
    expect(cariAngka(b.hitung(), bacaAlamat('uji-dinas/2024/kinerja/tumbuh/tahun')).bagian.map((x) => x.sel.nilai)).toEqual(['287', '132', '76']);
    expect(kinerja(dasar(), 'tumbuh')).toMatchObject({ nilai: null, teks: 'data "wirausaha-dasar" 2024 belum dicatat' });
    expect(kinerja(dasar().data({ 'wirausaha-dasar@2024-tahun': '0' }), 'tumbuh')).toMatchObject({ nilai: null, teks: 'penyebut nol' });
    expect(kinerja(b.data({ 'wirausaha@2024-tw1': '170' }), 'tumbuh', 'tw1')).toMatchObject({ nilai: '50.00' });
  });

  it.each([
    [{}, 'rasio', 'data "koperasi [status=aktif]" 2024 belum dicatat'],
    [{ 'koperasi[status=aktif]@2024-tahun': '5' }, 'rasio', 'data "koperasi" 2024 belum dicatat'],
    [{ 'koperasi[status=aktif]@2024-tahun': '5', 'koperasi@2024-tahun': '0' }, 'rasio', 'penyebut nol'],
    [{ 'usaha-mikro@2024-tahun': '5' }, 'tumbuh', 'data "usaha-mikro" 2023 belum dicatat'],
    [{ 'usaha-mikro@2024-tahun': '5', 'usaha-mikro@2023-tahun': '0' }, 'tumbuh', 'nilai tahun sebelumnya nol'],
  ] as const)('cannot be computed from %j: %s', (data, id, alasan) => {
    const b = buku().data(data).target(id, 'awal', '10', dokumenUji('RKT', '2024-01-02'));
    expect(kinerja(b, id)).toMatchObject({ nilai: null, teks: alasan });
    expect(b.hitung().selCapaian(i(b.hitung(), id))).toMatchObject({ nilai: null, teks: `realisasi tidak dapat dihitung: ${alasan}` });
  });

  it('is 0 where the counts say 0', () => {
    expect(kinerja(buku().data({ 'koperasi@2024-tahun': '10', 'koperasi[status=aktif]@2024-tahun': '0' }), 'rasio').nilai).toBe('0.00');
  });

  it('reads the latest position in the period, and adds what comes up in it', () => {
    const b = buku().data({ 'koperasi@2024-tw1': '100', 'koperasi[status=aktif]@2024-tw1': '40', 'koperasi@2024-06-30': '200', 'koperasi[status=aktif]@2024-06-30': '50' });
    expect((['tw1', 'tw2', 'sd-tw1', 'sd-tw2', 'tahun', 'tw3'] as const).map((p) => kinerja(b, 'rasio', p).nilai)).toEqual(['40.00', '25.00', '40.00', '25.00', '25.00', null]);
    const arus = buku().data({ 'pelatihan@2024-tw1': '30', 'pelatihan@2024-bulan-04': '5', 'pelatihan@2024-tw2': '20', 'pelatihan@2024-tw4': '7' }, { sifat: 'arus' });
    expect((['tw1', 'tw2', 'sd-tw2', 'sd-tw3', 'sd-tw4', 'tahun', 'bulan-04'] as const).map((p) => kinerja(arus, 'banyak', p).nilai)).toEqual(['30', '20', '50', '50', '57', '57', '5']);
  });

  it('measures growth of a quarter against the end of the year before, and none of what comes up', () => {
    const isi = { 'usaha-mikro@2023-12-31': '200', 'usaha-mikro@2024-tw1': '210' };
    expect(kinerja(buku().data(isi), 'tumbuh', 'tw1').nilai).toBe('5.00');
    expect(kinerja(buku().data(isi, { sifat: 'arus' }), 'tumbuh', 'tw1')).toMatchObject({ nilai: null, teks: 'pertumbuhan "usaha-mikro" hanya dapat dihitung setahun: datanya arus' });
  });

  it('adds over a dimension where the whole is not stated, never over two, and takes a single part for no whole', () => {
    const aktif = { 'koperasi[status=aktif]@2024-tahun': '50' };
    const perKecamatan = { 'koperasi[kecamatan=Perak]@2024-tahun': '60', 'koperasi[kecamatan=Gudo]@2024-tahun': '40' };
    expect(kinerja(buku().data({ ...aktif, ...perKecamatan }), 'rasio').nilai).toBe('50.00');
    expect(kinerja(buku().data({ ...aktif, ...perKecamatan, 'koperasi[kecamatan=Perak; jenis=Jasa]@2024-tahun': '1', 'koperasi[kecamatan=Gudo; jenis=Jasa]@2024-tahun': '2' }), 'rasio').nilai).toBe('50.00');
    expect(kinerja(buku().data({ ...aktif, ...perKecamatan, 'koperasi@2024-tahun': '200' }), 'rasio').nilai).toBe('25.00');
    expect(kinerja(buku().data({ ...aktif, 'koperasi[kecamatan=Perak]@2024-tahun': '60' }), 'rasio').teks).toBe('data "koperasi" 2024 belum dicatat');
    // A part of a part: the active ones of each kecamatan.
    expect(kinerja(buku().data({ ...perKecamatan, 'koperasi[kecamatan=Perak; status=Aktif]@2024-tahun': '20', 'koperasi[kecamatan=Gudo; status=Aktif]@2024-tahun': '10' }), 'rasio').nilai).toBe('30.00');
  });

  it('stands behind what was entered for the whole period, and before what was entered for a part of it', () => {
    const b = buku().data({ 'koperasi@2024-tahun': '1440', 'koperasi[status=aktif]@2024-tahun': '789' });
    expect(kinerja(b.kinerja('tw1', 'rasio', '40'), 'rasio')).toMatchObject({ nilai: '54.79', asal: 'turunan' });
    expect(kinerja(b.kinerja('tahun', 'rasio', '54.8'), 'rasio')).toMatchObject({ nilai: '54.8', asal: 'dicatat' });
  });

  it('follows a corrected count, a withdrawn one and a later formula, each from its time on', () => {
    const b = buku().data({ 'koperasi@2024-tahun': '100', 'koperasi[status=aktif]@2024-tahun': '40' });
    const asli = b.kepala;
    const id = b.cuplikan().data.find((d) => d.ciri.length === 1)!.id;
    b.koreksiData(id, '50');
    const koreksi = b.kepala;
    b.koreksiData(b.cuplikan().data.find((d) => d.ciri.length === 1)!.id, null);
    const nilai = (s: number, d = SEMUA_TANGGAL): string | null => { const h = b.hitung(s, d); return h.selKinerja(i(h, 'rasio')).nilai; };
    expect([nilai(asli), nilai(koreksi), nilai(b.kepala), nilai(asli, '2024-12-30')]).toEqual(['40.00', '50.00', null, null]);
    b.formula('rasio', 'jumlah', 'koperasi', '', dokumenUji('PERKADA', '2024-07-01'));
    expect([nilai(b.kepala), nilai(b.kepala - 1)]).toEqual(['100', null]);
  });

  it('is two clicks from the documents of its inputs', () => {
    const h = buku().data({ 'koperasi[kecamatan=Perak]@2024-tahun': '60', 'koperasi[kecamatan=Bandar Kedung Mulyo]@2024-tahun': '40', 'koperasi[status=aktif]@2024-tahun': '30' }).hitung();
    const satu = cariAngka(h, bacaAlamat('uji-dinas/2024/kinerja/rasio/tahun'));
    expect([satu.cara, satu.bagian.map((b) => [b.judul, b.sel.nilai, b.sel.asal])]).toEqual(['Dihitung dari data pendukung: koperasi[status=aktif] ÷ koperasi × 100, dibulatkan setengah ke atas pada dua desimal.', [['Data koperasi (status=aktif), 2024', '30', 'dicatat'], ['Data koperasi, 2024', '100', 'jumlah']]]);
    const dua = cariAngka(h, bacaAlamat(satu.bagian[1]!.sel.angka));
    expect([dua.cara, dua.bagian.map((b) => [b.judul, b.sel.nilai])]).toEqual(['Jumlah 2 rincian: tidak dicatat sebagai satu angka.', [['kecamatan=Bandar Kedung Mulyo', '40'], ['kecamatan=Perak', '60']]]);
    const tiga = cariAngka(h, bacaAlamat(dua.bagian[0]!.sel.angka));
    expect([tiga.judul, tiga.satuan, tiga.sel.nilai, tiga.sel.asal]).toEqual(['Data koperasi (kecamatan=bandar kedung mulyo), 2024', 'unit', '40', 'dicatat']);
    for (const alamat of ['data/koperasi/-/2023-tahun', 'data/koperasi/kecamatan=Gudo/2024-tahun', 'data/lain/-/2024-tahun', 'data/koperasi/-/2024']) expect(() => cariAngka(h, bacaAlamat(`uji-dinas/2024/${alamat}`))).toThrow('tidak ada');
  });
});

describe('any formula', () => {
  const bilangan = fc.record({ n: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), skala: fc.nat(4) }).map(({ n, skala }) => ({ n, skala, teks: tulis(n, skala) }));

  function tulis(n: bigint, skala: number): string {
    const teks = (n < 0n ? -n : n).toString().padStart(skala + 1, '0');
    return `${n < 0n ? '-' : ''}${skala === 0 ? teks : `${teks.slice(0, -skala)}.${teks.slice(-skala)}`}`;
  }

  /** a / b × 100 half up at two places, over whole numbers of ten-thousandths. */
  function persen(a: bigint, b: bigint): string {
    const [atas, bawah] = b < 0n ? [-a * 10_000n, -b] : [a * 10_000n, b];
    const bulat = (atas < 0n ? -1n : 1n) * (((atas < 0n ? -atas : atas) * 2n + bawah) / (2n * bawah));
    return tulis(bulat, 2).replace(/^-(0\.00)$/, '$1');
  }
  const skala4 = (x: { n: bigint; skala: number }): bigint => x.n * 10n ** BigInt(4 - x.skala);

  it('is exact rational arithmetic, rounded once', () => {
    fc.assert(fc.property(bilangan, bilangan, (a, b) => {
      const uji = buku().data({ 'koperasi[status=aktif]@2024-tahun': a.teks, 'koperasi@2024-tahun': b.teks, 'usaha-mikro@2024-tahun': a.teks, 'usaha-mikro@2023-tahun': b.teks });
      const [n, d] = [skala4(a), skala4(b)];
      expect(kinerja(uji, 'rasio').nilai).toBe(d === 0n ? null : persen(n, d));
      expect(kinerja(uji, 'tumbuh').nilai).toBe(d === 0n ? null : persen(n - d, d));
    }), { numRuns: 60 });
  });

  const kecamatan = ['Perak', 'Gudo', 'Diwek'];
  const langkah = fc.record({ kecamatan: fc.constantFrom(null, ...kecamatan), aktif: fc.boolean(), tw: fc.integer({ min: 1, max: 4 }), nilai: fc.nat(50), koreksi: fc.boolean() });

  it('at (s, d) equals a fold over what was recorded up to s and holds on d', () => {
    fc.assert(fc.property(fc.array(langkah, { maxLength: 12 }), fc.nat(), fc.constantFrom('2024-03-31', '2024-06-30', '2024-09-30', SEMUA_TANGGAL), (semua, acak, d) => {
      const b = buku();
      const catatan: { seq: number; kunci: string; tw: number; nilai: string }[] = [];
      for (const l of semua) {
        const ciri = [l.kecamatan === null ? null : `kecamatan=${l.kecamatan}`, l.aktif ? 'status=aktif' : null].filter((c) => c !== null).join('; ');
        const kunci = `${ciri}|${l.tw}`;
        const ada = catatan.some((c) => c.kunci === kunci);
        if (ada && !l.koreksi) continue;
        b.data({ [`koperasi${ciri === '' ? '' : `[${ciri}]`}@2024-tw${l.tw}`]: String(l.nilai) }, ada ? { koreksi: { alasan: 'Salah', dokumen: dokumenUji('BERITA_ACARA', '2025-02-01') } } : {});
        catatan.push({ seq: b.kepala, kunci, tw: l.tw, nilai: String(l.nilai) });
      }
      const s = 1 + (acak % b.kepala);
      const nyata = new Map<string, number>();
      for (const c of catatan) if (c.seq <= s && akhir(c.tw) <= d) nyata.set(c.kunci, Number(c.nilai));
      const h = b.hitung(s, d);
      if (!h.c.indikator.has('rasio') || !h.c.formula.has('rasio')) return;
      expect(h.kinerja.formula(i(h, 'rasio'))!.nilai?.tetap(2)).toBe(lipat(nyata));
    }), { numRuns: 100 });
  });

  const akhir = (tw: number): string => ['', '2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'][tw]!;

  /** The same by hand: per quarter from the last, the stated whole, else the coarsest breakdown of more than one part. */
  function lipat(nyata: ReadonlyMap<string, number>): string | undefined {
    const baca = (status: string): number | undefined => {
      for (const tw of [4, 3, 2, 1]) {
        const tepat = nyata.get(`${status}|${tw}`);
        if (tepat !== undefined) return tepat;
        const gabung = (k: string, st: string): number | undefined => nyata.get(`kecamatan=${k}${st === '' ? '' : `; ${st}`}|${tw}`);
        const rinci = kecamatan.map((k) => gabung(k, status)).filter((n) => n !== undefined);
        if (rinci.length > 1) return rinci.reduce((x, y) => x + y, 0);
        const halus = status === '' ? kecamatan.map((k) => gabung(k, 'status=aktif')).filter((n) => n !== undefined) : [];
        if (halus.length > 1) return halus.reduce((x, y) => x + y, 0);
      }
      return undefined;
    };
    const [a, n] = [baca('status=aktif'), baca('')];
    return a === undefined || n === undefined || n === 0 ? undefined : persen(BigInt(a), BigInt(n));
  }
});
