import { kebijakanBawaan } from '#capaian';
import { spesifikasi } from '../../test/spesifikasi/spesifikasi.js';
import { tandaLhe, uraikanRekomendasi } from './aliran.js';
import { lhe, type NilaiDinyatakan, type RalatLhe, type TerbitkanLhe } from './decider-lhe.js';
import { dokumenLain, dokumenLhe, terbitkanInhil } from './fixtures/evaluasi-uji.js';
import { hitungNilai, type NilaiTercatat } from './nilai.js';

const kosong = spesifikasi(lhe);
const terbit = kosong.lalu(terbitkanInhil);
const ubah = (isi: Partial<TerbitkanLhe>): TerbitkanLhe => ({ ...terbitkanInhil, ...isi });
const ralat = (isi: Partial<RalatLhe>): RalatLhe => ({ jenis: 'RalatLhe', pd: terbitkanInhil.pd, lhe: terbitkanInhil.lhe, peristiwa: 'peristiwa-6', isi: { perihal: 'nilai', bobot: '30', capaian: '81', nilai: null }, alasan: 'Salah hitung', dokumen: dokumenLain('R/1', '2023-05-02'), ...isi });

describe('LHE: published and corrected', () => {
  it('says what it says once, in one append', () => {
    const k = kosong.bila(terbitkanInhil);
    expect(k.peristiwa.map((e) => e.type)).toEqual(['LheDiterbitkan', ...Array<string>(8).fill('NilaiKomponenDitetapkan'), 'RekomendasiDiterbitkan', 'RekomendasiDiterbitkan']);
    expect(k.peristiwa.every((e) => e.berlaku === '2023-03-29')).toBe(true);
    expect(k.peristiwa[5]!.data).toEqual({ pd: 'inhil-diskopukm', lhe: '006.INSP_LHE.III.2023', tahun: 2022, komponen: '1', sub: null, nama: 'Perencanaan Kinerja', bobot: '30', capaian: '80', nilai: null });
    k.diulang().maka([]);
  });

  it('takes what was left out at first, and refuses what differs', () => {
    expect(terbit.bila(ubah({ nilai: [], rekomendasi: [{ ...terbitkanInhil.rekomendasi[0]!, nomor: '3' }] })).peristiwa.map((e) => e.type)).toEqual(['RekomendasiDiterbitkan']);
    terbit.bila(ubah({ suratTugas: null })).ditolak('berbeda-dari-tercatat');
    terbit.bila(ubah({ nilai: [{ ...terbitkanInhil.nilai[0]!, capaian: '76' }] })).ditolak('berbeda-dari-tercatat');
    terbit.bila(ubah({ rekomendasi: [{ ...terbitkanInhil.rekomendasi[1]!, rupiah: '1' }] })).ditolak('berbeda-dari-tercatat');
  });

  it('lists every fault', () => {
    const nilai = (isi: Partial<NilaiDinyatakan>): NilaiDinyatakan => ({ ...terbitkanInhil.nilai[0]!, ...isi });
    kosong.bila(ubah({ tahunDievaluasi: 2024, diterima: '2023-03-28', nilaiDinyatakan: '71,35', nilai: [nilai({ komponen: '5' }), nilai({ capaian: null }), nilai({ capaian: '-1', sub: 'a' })], rekomendasi: [{ ...terbitkanInhil.rekomendasi[0]!, nomor: '1-2', rupiah: '0' }] }))
      .ditolak('tahun-tidak-sah', 'diterima-tidak-sah', 'desimal-tidak-sah', 'komponen-tidak-dikenal', 'nilai-kosong', 'desimal-tidak-sah', 'nomor-tidak-sah', 'rupiah-tidak-sah');
    kosong.bila(ubah({ sumber: 'LHP_APIP', nilai: [nilai({})] })).ditolak('lhp-tanpa-nilai');
    kosong.bila(ubah({ nilai: [nilai({}), nilai({})], rekomendasi: [terbitkanInhil.rekomendasi[0]!, terbitkanInhil.rekomendasi[0]!] })).ditolak('nilai-ganda', 'rekomendasi-ganda');
  });

  it('is corrected by an event that names the old one, from the date of its document', () => {
    terbit.bila(ralat({})).maka([{ type: 'LheDiralat', version: 1, data: { pd: 'inhil-diskopukm', lhe: '006.INSP_LHE.III.2023', peristiwa: 'peristiwa-6', isi: { perihal: 'nilai', bobot: '30', capaian: '81', nilai: null }, alasan: 'Salah hitung', dokumen: dokumenLain('R/1', '2023-05-02') }, berlaku: '2023-05-02' }]).diulang().maka([]);
    const diralat = terbit.lalu(ralat({}));
    diralat.bila(ralat({ isi: { perihal: 'nilai', bobot: '30', capaian: '82', nilai: null } })).ditolak('sudah-dikoreksi');
    expect(diralat.bila(ralat({ peristiwa: 'peristiwa-12', isi: { perihal: 'nilai', bobot: '30', capaian: '82', nilai: null } })).peristiwa).toHaveLength(1);
    terbit.bila(ralat({ peristiwa: 'tidak-ada' })).ditolak('peristiwa-tidak-ada');
    terbit.bila(ralat({ peristiwa: 'peristiwa-10' })).ditolak('perihal-berbeda');
    terbit.bila(ralat({ peristiwa: 'peristiwa-1', isi: null })).ditolak('lhe-tidak-dapat-dicabut');
    terbit.bila(ralat({ alasan: ' ', dokumen: dokumenLain('R/1', '2023-03-28') })).ditolak('alasan-tidak-sah', 'ralat-mendahului');
    kosong.bila(ralat({})).ditolak('lhe-tidak-ada');
  });

  it('withdraws a recommendation, and its number may be used again', () => {
    const dicabut = terbit.lalu(ralat({ peristiwa: 'peristiwa-11', isi: null }));
    expect([...dicabut.keadaan().rekomendasi.keys()]).toEqual(['1']);
    dicabut.bila(ralat({ peristiwa: 'peristiwa-11', isi: null })).maka([]);
    dicabut.bila(ralat({ peristiwa: 'peristiwa-11', isi: { perihal: 'rekomendasi', uraian: 'x', komponen: null, rupiah: null, angka: null } })).ditolak('sudah-dicabut');
    expect(dicabut.bila(ubah({ nilai: [] })).peristiwa.map((e) => e.type)).toEqual(['RekomendasiDiterbitkan']);
  });

  it('has a sign that an address can hold', () => {
    expect(tandaLhe(dokumenLhe)).toBe('006.INSP_LHE.III.2023');
    expect(tandaLhe({ jenis: 'LHE', nomor: null, tanggal: '2024-12-31' })).toBe('LHE_20241231');
    expect(uraikanRekomendasi('006.INSP_LHE.III.2023-2.a')).toEqual({ lhe: '006.INSP_LHE.III.2023', nomor: '2.a' });
    expect(uraikanRekomendasi('006-1-2')).toBeUndefined();
  });
});

describe('LHE: scores', () => {
  const { 'katalog-lhe': katalog, 'skala-lhe': skala } = kebijakanBawaan;
  const n = (komponen: string, isi: Partial<NilaiTercatat>): NilaiTercatat => ({ tahun: 2022, komponen, sub: null, nama: katalog.komponen.find((k) => k.kunci === komponen)!.nama, bobot: katalog.komponen.find((k) => k.kunci === komponen)!.bobot, capaian: null, nilai: null, ...isi });
  const empat = (nilai: readonly string[], capaian: readonly (string | null)[] = []): NilaiTercatat[] => nilai.map((x, i) => n(String(i + 1), { nilai: x, capaian: capaian[i] ?? null }));
  const hitung = (tercatat: readonly NilaiTercatat[], tahun = 2022) => hitungNilai(tahun, tercatat, katalog, skala);

  it('of Inhil: 70,65 and 71,35 from their percents, both BB', () => {
    const tercatat = terbit.terjadi.flatMap((e) => (e.type === 'NilaiKomponenDitetapkan' ? [e.data] : []));
    expect([2021, 2022].map((t) => hitung(tercatat, t)).map((h) => [h.nilai, h.predikat, h.komponen.map((k) => k.nilai)])).toEqual([['70.65', 'BB', ['22.5', '20.1', '10.05', '18']], ['71.35', 'BB', ['24', '21', '10.35', '16']]]);
  });

  it('of Jombang: 79,40 where 79,38 is printed, and 20,20 of 30 is not 60,95 %', () => {
    const h = hitung(empat(['25.88', '20.20', '13.13', '20.19'], ['86.25', '60.95', '87.50', '80.75']));
    expect([h.nilai, h.predikat]).toEqual(['79.4', 'BB']);
    expect(h.komponen.flatMap((k) => k.catatan)).toEqual(['Capaian 60,95 %, padahal 20,20 dari bobot 30 adalah 67,33 %.']);
  });

  it.each([['70', 'B'], ['70.01', 'BB'], ['90', 'A'], ['90.01', 'AA'], ['30', 'D'], ['30.01', 'C'], ['0', 'D'], ['100', 'AA']])('%s is %s: lower bounds are open', (total, predikat) => {
    const satu = { ...katalog, komponen: [{ kunci: '1', nama: 'x', bobot: '100', sub: [] }] };
    expect(hitungNilai(2022, [n('1', { bobot: '100', nilai: total })], satu, skala).predikat).toBe(predikat);
  });

  it('of sub-components add up, unless one is missing; a missing component makes the total unknown', () => {
    const sub = (s: string, nilai: string, bobot: string): NilaiTercatat => n('1', { sub: s, nilai, bobot });
    const lengkap = [sub('a', '5', '6'), sub('b', '8', '9'), sub('c', '12.5', '15')];
    const lain = empat(['x', '20', '10', '15']).slice(1);
    expect(hitung([...lengkap, ...lain]).nilai).toBe('70.5');
    expect(hitung([...lengkap, ...lain]).komponen[0]).toMatchObject({ nilai: '25.5', capaian: '85', asal: 'dihitung' });
    expect(hitung([...lengkap.slice(1), ...lain])).toMatchObject({ nilai: null, predikat: null, alasan: 'nilai Perencanaan Kinerja belum dicatat' });
    expect(hitung([...lengkap, n('1', { nilai: '25' }), ...lain]).komponen[0]!.catatan).toEqual(['Nilai komponen 25, padahal subkomponennya berjumlah 25,5.']);
    expect(hitung([n('1', { nilai: '31' }), ...lain]).komponen[0]!.catatan).toEqual(['Nilai 31 melebihi bobotnya (30).']);
    expect(hitung([n('1', { bobot: '35', nilai: '24' }), ...lain]).komponen[0]!.catatan).toEqual(['Bobot 35 berbeda dari katalog (30).']);
  });
});
