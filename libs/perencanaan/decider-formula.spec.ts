import fc from 'fast-check';
import { DomainError, type Dokumen } from '#kernel';
import { dokumenUji, spesifikasi } from '../../test/spesifikasi/spesifikasi.js';
import { pohon, type TetapkanPohon } from './decider-pohon.js';
import type { FormulaDinyatakan, TetapkanFormula } from './decider-formula.js';
import type { FormulaIndikatorDitetapkan } from './events.js';
import { bacaSuku, sebutFormula, tulisSuku, type Formula } from './formula.js';

const dasar: TetapkanPohon = {
  jenis: 'TetapkanPohon', pd: 'p', tahun: 2024, simpul: [{ simpul: 's1', jenjang: 'sasaran', induk: null, uraian: 'Sasaran', kode: 'S1', edisi: null, lokal: true }],
  indikator: [
    { indikator: 'i1', kode: 'I-1', simpul: 's1', nama: 'Persentase koperasi aktif', satuan: 'persen', arah: 'positif', akumulasi: 'akhir', namaLain: [] },
    { indikator: 'i2', kode: 'I-2', simpul: 's1', nama: 'Persentase fasilitasi', satuan: 'persen', arah: 'positif', akumulasi: 'rasio-anak', namaLain: [] },
  ],
};
const rasio = (pembilang: string, penyebut = 'koperasi'): Formula => ({ jenis: 'rasio', pembilang: bacaSuku(pembilang), penyebut: bacaSuku(penyebut), pengali: '100' });
const tetapkan = (formula: Formula, lain: Partial<FormulaDinyatakan> = {}, tahun = 2024): TetapkanFormula => ({ jenis: 'TetapkanFormula', pd: 'p', tahun, formula: [{ indikator: 'i1', formula, dokumen: null, ...lain }] });
const ditetapkan = (formula: Formula, berlaku: string, dokumen: Dokumen | null = null, tahun = 2024): FormulaIndikatorDitetapkan => ({ type: 'FormulaIndikatorDitetapkan', version: 1, data: { pd: 'p', indikator: 'i1', tahun, formula, dokumen }, berlaku });

const ada = spesifikasi(pohon).lalu(dasar);
const aktif = rasio('koperasi[status=aktif]');
const perkada = dokumenUji('PERKADA', '2024-05-01');

describe('formula of an indikator', () => {
  it('holds from its document within its year, without one from the first day', () => {
    ada.bila(tetapkan(aktif)).maka([ditetapkan(aktif, '2024-01-01')]).diulang().maka([]);
    ada.bila(tetapkan(aktif, { dokumen: perkada })).maka([ditetapkan(aktif, '2024-05-01', perkada)]);
    ada.bila(tetapkan(aktif, { dokumen: dokumenUji('LKJIP', '2025-01-10') })).maka([ditetapkan(aktif, '2024-12-31', dokumenUji('LKJIP', '2025-01-10'))]);
    ada.bila(tetapkan(aktif, { dokumen: dokumenUji('RENSTRA', '2021-06-01') })).maka([ditetapkan(aktif, '2024-01-01', dokumenUji('RENSTRA', '2021-06-01'))]);
  });

  it('means the same whatever the order of its terms and the case of its letters', () => {
    const satu = ada.lalu(tetapkan(rasio('koperasi[status=sehat] + koperasi[status=cukup sehat; jenis=Jasa]')));
    satu.bila(tetapkan(rasio('koperasi[jenis=JASA; status=Cukup sehat]+koperasi[status=Sehat]'))).maka([]);
  });

  it('changes on a document of its own only, and by year', () => {
    const satu = ada.lalu(tetapkan(aktif));
    const lain = rasio('koperasi-aktif');
    satu.bila(tetapkan(lain)).ditolak('formula-berbeda');
    satu.bila(tetapkan(lain, { dokumen: perkada })).maka([ditetapkan(lain, '2024-05-01', perkada)]).diulang().maka([]);
    satu.lalu(tetapkan(lain, { dokumen: perkada })).bila(tetapkan(aktif, { dokumen: perkada })).ditolak('formula-berbeda');
    satu.lalu(tetapkan(lain, { dokumen: perkada })).bila(tetapkan(aktif)).maka([]);
    satu.bila(tetapkan(lain, {}, 2025)).maka([ditetapkan(lain, '2025-01-01', null, 2025)]);
    satu.bila(tetapkan(aktif, {}, 2026)).maka([]);
    satu.lalu(tetapkan(lain, {}, 2025)).bila(tetapkan(aktif, {}, 2026)).maka([ditetapkan(aktif, '2026-01-01', null, 2026)]);
    satu.bila(tetapkan(aktif, {}, 2023)).maka([ditetapkan(aktif, '2023-01-01', null, 2023)]);
  });

  it('measures growth against the year before, or against a penyebut of its own', () => {
    const atasDasar: Formula = { jenis: 'pertumbuhan', pembilang: bacaSuku('wirausaha'), penyebut: bacaSuku('wirausaha-dasar'), pengali: '100' };
    ada.bila(tetapkan(atasDasar)).maka([ditetapkan(atasDasar, '2024-01-01')]).diulang().maka([]);
    ada.lalu(tetapkan({ ...atasDasar, penyebut: [] })).bila(tetapkan(atasDasar)).ditolak('formula-berbeda');
  });

  it('is refused where it says nothing that can be computed, with the field', () => {
    const galat = ada.bila({
      jenis: 'TetapkanFormula', pd: 'p', tahun: 2024,
      formula: [
        { indikator: 'i9', formula: aktif, dokumen: null, asal: { lembar: 'Indikator', baris: 2 } }, { indikator: 'i1', formula: { ...aktif, penyebut: [] }, dokumen: null }, { indikator: 'i1', formula: { ...aktif, jenis: 'jumlah', pembilang: [] }, dokumen: null },
        { indikator: 'i2', formula: aktif, dokumen: null }, { indikator: 'i1', formula: { ...aktif, pengali: '0' }, dokumen: null }, { indikator: 'i1', formula: { ...aktif, pembilang: [{ data: 'Koperasi Aktif', ciri: [] }] }, dokumen: null },
      ],
    }).ditolak('indikator-tidak-ada', 'penyebut-kosong', 'pembilang-kosong', 'penyebut-berlebih', 'formula-dan-rasio-anak', 'pengali-tidak-sah', 'suku-tidak-sah');
    expect(galat.kesalahan.map((k) => k.tempat?.bidang)).toEqual(['indikator', 'penyebut', 'pembilang', 'penyebut', 'formula', 'pengali', 'pembilang']);
    ada.bila({ ...tetapkan(aktif), formula: [...tetapkan(aktif).formula, ...tetapkan(aktif).formula] }).ditolak('formula-ganda');
  });
});

describe('terms of a formula', () => {
  it.each(['koperasi aktif', 'koperasi[status]', 'a + ', '[status=aktif]', 'a[b=c', 'a]b['])('refuses "%s"', (teks) => {
    expect(() => bacaSuku(teks)).toThrow(DomainError);
  });

  it('come back from their text', () => {
    const ciri = fc.uniqueArray(fc.record({ dimensi: fc.constantFrom('jenis', 'kecamatan', 'status'), nilai: fc.constantFrom('Aktif', 'Bandar Kedung Mulyo', 'Cukup sehat (B)') }), { selector: (c) => c.dimensi, maxLength: 3 })
      .map((c) => c.sort((a, b) => (a.dimensi < b.dimensi ? -1 : 1)));
    fc.assert(fc.property(fc.array(fc.record({ data: fc.constantFrom('koperasi', 'usaha-mikro', 'um2'), ciri }), { maxLength: 4 }), (suku) => {
      expect(bacaSuku(tulisSuku(suku))).toEqual(suku);
    }));
  });

  it('are said in words', () => {
    expect(sebutFormula(rasio('a + b', 'c'))).toBe('(a + b) ÷ c × 100');
    expect(sebutFormula({ jenis: 'pertumbuhan', pembilang: bacaSuku('aset'), penyebut: [], pengali: '100' })).toBe('(n − n₋₁) ÷ n₋₁ × 100, n = aset, n₋₁ = tahun sebelumnya');
    expect(sebutFormula({ jenis: 'pertumbuhan', pembilang: bacaSuku('wirausaha'), penyebut: bacaSuku('wirausaha-dasar'), pengali: '100' })).toBe('(n − n₋₁) ÷ wirausaha-dasar × 100, n = wirausaha, n₋₁ = tahun sebelumnya');
    expect(sebutFormula({ jenis: 'jumlah', pembilang: bacaSuku('a + b'), penyebut: [], pengali: '1' })).toBe('a + b');
  });
});
