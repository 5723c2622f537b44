import fc from 'fast-check';
import { DomainError, type Periode } from '#kernel';
import { SEMUA_TANGGAL } from '#projection';
import { PembacaAngka, Penghitung, susunAngka, type Koordinat } from '#capaian';
import type { Basis } from '#realisasi';
import { dokumenUji } from '../../test/spesifikasi/spesifikasi.js';
import { BukuUji, KOREKSI_UJI, PD_UJI, TAHUN_UJI, dpa, dppa, perkada, type SimpulUji } from '../capaian/contract.js';
import { periksa } from './periksa.js';

const pohon: readonly SimpulUji[] = [['s', 'sasaran', null], ['p', 'program', 's'], ['q', 'program', 's'], ['a', 'sub-kegiatan', 'p'], ['b', 'sub-kegiatan', 'p'], ['c', 'sub-kegiatan', 'q']];
const simpul = fc.constantFrom('a', 'b', 'c', 'p', 'q', 's', 'pd');
const periode = fc.constantFrom<Periode>('tahun', 'tw1', 'tw2', 'bulan-01', 'bulan-02', 'bulan-05');
const nilai = fc.nat(200).map(String);

/** One command each; what a decider refuses changes nothing. */
type Langkah = (buku: BukuUji) => unknown;

const entri: fc.Arbitrary<Langkah> = fc.tuple(periode, simpul, nilai, fc.constantFrom<Basis>('SP2D', 'SPJ'), fc.boolean()).map(([p, s, n, basis, koreksi]) => (b) => b.keuangan(p, s, n, { basis, dokumen: dokumenUji('SP2D', '2024-02-14', `${s}/${p}`), ...(koreksi ? { koreksi: KOREKSI_UJI } : {}) }));
const fisik: fc.Arbitrary<Langkah> = fc.tuple(periode, simpul, nilai).map(([p, s, n]) => (b) => b.fisik(p, s, n));
const kinerja: fc.Arbitrary<Langkah> = fc.tuple(periode, nilai).map(([p, n]) => (b) => b.kinerja(p, 'i', n));
const target: fc.Arbitrary<Langkah> = fc.tuple(fc.boolean(), nilai).map(([awal, n]) => (b) => (awal ? b.target('i', 'awal', n, dpa) : b.target('i', 'perubahan', n, dppa)));
const pagu: fc.Arbitrary<Langkah> = fc.tuple(fc.nat(2), fc.dictionary(simpul, nilai, { minKeys: 1, maxKeys: 5 })).map(([ke, isi]) => (b) => b.revisi((['awal', 'pergeseran-1', 'perubahan'] as const)[ke]!, [dpa, perkada, dppa][ke]!, isi));
const pindah: fc.Arbitrary<Langkah> = fc.constantFrom('p', 'q').map((induk) => (b) => b.pindahkan('b', induk, perkada));
const langkah = fc.oneof({ weight: 8, arbitrary: entri }, { weight: 3, arbitrary: fisik }, { weight: 1, arbitrary: kinerja }, { weight: 1, arbitrary: target }, { weight: 1, arbitrary: pagu }, { weight: 1, arbitrary: pindah });

function jalan(buku: BukuUji, l: Langkah): void {
  try {
    l(buku);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}

describe('what is found and computed', () => {
  it('is the same out of an earlier or later answer as from scratch', () => {
    const dilihat = { lanjutan: 0, temuan: 0 };
    const titik = fc.record({ mundur: fc.nat(8), d: fc.constantFrom('2024-01-20', '2024-03-31', '2024-11-01', SEMUA_TANGGAL), angkaDulu: fc.boolean(), maju: fc.array(langkah, { maxLength: 3 }) });
    fc.assert(fc.property(fc.array(langkah, { minLength: 3, maxLength: 14 }), fc.array(titik, { minLength: 2, maxLength: 8 }), (semua, daftar) => {
      const buku = new BukuUji().pd().pohon(pohon, [{ id: 'i', simpul: 's', akumulasi: 'jumlah' }]).revisi('awal', dpa, { a: '50', c: '50' });
      for (const l of semua) jalan(buku, l);
      const pembaca = new PembacaAngka(buku.db);
      let acuan: Penghitung | undefined;
      for (const { mundur, d, angkaDulu, maju } of daftar) {
        for (const l of maju) jalan(buku, l);
        const s = Math.max(1, buku.kepala - mundur);
        const koordinat: Koordinat = { diketahui: s, berlaku: d === SEMUA_TANGGAL ? null : d, kepala: buku.kepala };
        const h: Penghitung = new Penghitung(pembaca.cuplikan(koordinat, PD_UJI, TAHUN_UJI, acuan?.c), undefined, acuan);
        if (acuan && !h.c.samaIsi(acuan.c) && h.c.beda(acuan.c) !== null) dilihat.lanjutan += 1;
        if (angkaDulu) expect(susunAngka(h)).toEqual(susunAngka(buku.hitung(s, d)));
        const temuan = periksa(h);
        dilihat.temuan += temuan.length;
        expect(temuan).toEqual(periksa(buku.hitung(s, d)));
        acuan = h;
      }
    }), { numRuns: 50 });
    expect(dilihat.lanjutan).toBeGreaterThan(50);
    expect(dilihat.temuan).toBeGreaterThan(100);
  });
});
