import fc from 'fast-check';
import { Rupiah, type Dokumen } from '#kernel';
import { dokumenUji, spesifikasi } from '../../test/spesifikasi/spesifikasi.js';
import { kunciEntri, realisasi, type CatatRealisasi, type EntriDinyatakan, type KoreksiRealisasi, type PerintahRealisasi } from './decider.js';
import type { Basis, PeristiwaRealisasi, SubjekRealisasi } from './events.js';

const sasaran = { pd: 'jombang-diskopum', tahun: 2024, periode: 'tw1' as const };
const sp2d = dokumenUji('SP2D', '2024-02-14', 'SP2D/031');
const sp2dLain = dokumenUji('SP2D', '2024-03-01', 'SP2D/044');
const sts = dokumenUji('STS', '2024-03-20', 'STS/2');
const laporan = dokumenUji('LKJIP', '2025-01-10');
const ba = dokumenUji('BERITA_ACARA', '2024-11-05');
const dasarKoreksi = { alasan: 'Salah ketik pada SP2D', dokumen: ba };

const uang = (simpul: string, lain: Partial<Extract<SubjekRealisasi, { jenis: 'keuangan' }>> = {}): SubjekRealisasi => ({ jenis: 'keuangan', simpul, basis: 'SP2D', rekening: null, sumberDana: null, ...lain });
const fisik = (simpul: string): SubjekRealisasi => ({ jenis: 'fisik', simpul });
const kinerja = (indikator: string): SubjekRealisasi => ({ jenis: 'kinerja', indikator });
const entri = (subjek: SubjekRealisasi, nilai: string, dokumen: Dokumen = sp2d, lain: Partial<EntriDinyatakan> = {}): EntriDinyatakan => ({ subjek, nilai, mentah: null, dokumen, ...lain });
const catat = (...entri: readonly EntriDinyatakan[]): CatatRealisasi => ({ jenis: 'CatatRealisasi', ...sasaran, entri });
const koreksi = (peristiwa: string, nilai: string, alasan = dasarKoreksi.alasan): KoreksiRealisasi => ({ jenis: 'KoreksiRealisasi', ...sasaran, peristiwa, nilai, alasan, dokumen: ba });
const tutup = (terbuka: readonly string[] = [], penjelasan: readonly { ketidaksesuaian: string; alasan: string }[] = []): PerintahRealisasi => ({ jenis: 'TutupPeriode', ...sasaran, tanggal: '2024-04-10', terbuka, penjelasan });
const buka = (alasan = 'SP2D terlambat masuk'): PerintahRealisasi => ({ jenis: 'BukaPeriode', ...sasaran, alasan, dokumen: ba });

const dicatat = (subjek: SubjekRealisasi, nilai: string, dokumen: Dokumen, berlaku: string): PeristiwaRealisasi => ({ type: 'RealisasiDicatat', version: 1, data: { ...sasaran, subjek, nilai, mentah: null, dokumen }, berlaku });
const dikoreksi = (subjek: SubjekRealisasi, peristiwa: string, nilai: string, setelahTutup = false): PeristiwaRealisasi => ({
  type: 'RealisasiDikoreksi', version: 1, data: { ...sasaran, subjek, peristiwa, nilai, ...dasarKoreksi, setelahTutup }, berlaku: ba.tanggal,
});

const kosong = spesifikasi(realisasi);
const ada = kosong.lalu(catat(entri(uang('s1'), '1000000')));

describe('realisasi: recording', () => {
  it('records money, physical progress and output, effective on the document or at the latest at the end of the period', () => {
    const asal = { lembar: 'Realisasi', baris: 3 };
    kosong.bila(catat(entri(uang('s1'), '3809442730.50', sp2d, { asal }), entri(fisik('s1'), '93.83', laporan), entri(kinerja('i1'), '-1.5', laporan))).maka([
      { ...dicatat(uang('s1'), '3809442730.50', sp2d, '2024-02-14'), asal },
      dicatat(fisik('s1'), '93.83', laporan, '2024-03-31'),
      dicatat(kinerja('i1'), '-1.5', laporan, '2024-03-31'),
    ]).diulang().maka([]);
  });

  it('keeps the text as it stood in the source', () => {
    expect(kosong.bila(catat(entri(kinerja('i1'), '14.76', laporan, { mentah: '14,76%' }))).peristiwa[0]!.data).toMatchObject({ nilai: '14.76', mentah: '14,76%' });
  });

  it('adds money up document by document, refunds included', () => {
    const tiga = ada.lalu(catat(entri(uang('s1'), '500000', sp2dLain), entri(uang('s1'), '-200000', sts)));
    expect(tiga.bila(tutup()).peristiwa[0]!.data).toMatchObject({ ringkasan: { jumlahEntri: 3, totalPerBasis: { SP2D: '1300000' } } });
  });

  it.each<[string, SubjekRealisasi]>([
    ['node', uang('s2')],
    ['basis', uang('s1', { basis: 'SPJ' })],
    ['rekening', uang('s1', { rekening: '5.1' })],
    ['sumber dana', uang('s1', { sumberDana: { kode: null, nama: 'DAU' } })],
  ])('keeps money of another %s apart on one document', (_, subjek) => {
    expect(ada.bila(catat(entri(subjek, '7'))).peristiwa).toHaveLength(1);
  });

  it.each([fisik('s1'), kinerja('i1')])('knows one value a period of $jenis, whatever the document', (subjek) => {
    const satu = kosong.lalu(catat(entri(subjek, '58', laporan)));
    satu.bila(catat(entri(subjek, '58.0', ba))).maka([]);
    satu.bila(catat(entri(subjek, '60', ba))).ditolak('berbeda-dari-tercatat');
    satu.bila(catat(entri(subjek, '60', ba, { koreksi: dasarKoreksi }))).maka([dikoreksi(subjek, 'peristiwa-1', '60')]).diulang().maka([]);
  });

  it('refuses a document whose number is recorded under another date: its money would count twice', () => {
    const lain = { ...sp2d, tanggal: '2024-02-15' };
    ada.bila(catat(entri(uang('s1'), '1000000', lain))).ditolak('tanggal-dokumen-berbeda');
    kosong.bila(catat(entri(uang('s1'), '1'), entri(uang('s2'), '1', lain))).ditolak('tanggal-dokumen-berbeda');
    kosong.lalu(catat(entri(uang('s1'), '1', { ...sp2d, uraian: 'Belanja ATK' }))).bila(catat(entri(uang('s2'), '1', { ...sp2d, uraian: 'Belanja modal' }))).ditolak('uraian-dokumen-berbeda');
    ada.bila({ ...koreksi('peristiwa-1', '2'), dokumen: lain }).ditolak('tanggal-dokumen-berbeda');
  });

  it('records what is embarrassing: more than every pagu, more than 100 %', () => {
    expect(kosong.bila(catat(entri(uang('s1'), '90000000000000'), entri(fisik('s1'), '102.24'))).peristiwa).toHaveLength(2);
  });

  it('refuses every bad row with its place, and the whole command with them', () => {
    const asal = (baris: number) => ({ asal: { lembar: 'Realisasi', baris } });
    const galat = ada.bila(catat(
      entri(uang('s1'), '1000001', sp2d, asal(2)), entri(uang('s2'), '1', sp2d, asal(3)), entri(uang('s2'), '1', sp2d, asal(4)), entri(uang('s3'), '1.234', sp2d, asal(5)),
      entri(fisik('s1'), '-1', sp2d, asal(6)), entri(kinerja('i1'), '7,8', sp2d, asal(7)), entri(uang('s4', { basis: 'SPP' as Basis }), '1', sp2d, asal(8)),
    )).ditolak('berbeda-dari-tercatat', 'entri-ganda', 'rupiah-tidak-sah', 'fisik-negatif', 'desimal-tidak-sah', 'basis-tidak-dikenal');
    expect(galat.kesalahan.map((k) => k.tempat)).toEqual([2, 4, 5, 6, 7, 8].map((baris) => ({ lembar: 'Realisasi', baris, bidang: 'nilai' })));
  });
});

describe('realisasi: correcting', () => {
  it('names the event that it corrects, and then the correction', () => {
    ada.bila(koreksi('peristiwa-1', '900000')).maka([dikoreksi(uang('s1'), 'peristiwa-1', '900000')]).diulang().maka([]);
    ada.lalu(koreksi('peristiwa-1', '900000')).bila(koreksi('peristiwa-2', '800000')).maka([dikoreksi(uang('s1'), 'peristiwa-2', '800000')]).diulang().maka([]);
  });

  it('refuses to correct what has been corrected since', () => {
    ada.lalu(koreksi('peristiwa-1', '900000')).bila(koreksi('peristiwa-1', '800000')).ditolak('sudah-dikoreksi');
  });

  it('corrects the entry of the document that a row names', () => {
    const dua = ada.lalu(catat(entri(uang('s1'), '500000', sp2dLain)));
    dua.bila(catat(entri(uang('s1'), '400000', sp2dLain, { koreksi: dasarKoreksi }))).maka([dikoreksi(uang('s1'), 'peristiwa-2', '400000')]).diulang().maka([]);
    dua.lalu(koreksi('peristiwa-1', '1')).bila(catat(entri(uang('s1'), '2', sp2d, { koreksi: dasarKoreksi }))).maka([dikoreksi(uang('s1'), 'peristiwa-3', '2')]);
  });

  it('refuses what does not exist, what has no reason, and what is no amount', () => {
    ada.bila(koreksi('peristiwa-9', '1')).ditolak('peristiwa-tidak-ada');
    ada.bila(koreksi('peristiwa-1', '1', ' ')).ditolak('alasan-kosong');
    ada.bila(koreksi('peristiwa-1', '1,5')).ditolak('rupiah-tidak-sah');
    kosong.lalu(catat(entri(fisik('s1'), '10'))).bila(koreksi('peristiwa-1', '-1')).ditolak('fisik-negatif');
    const galat = ada.bila(catat(entri(uang('s1'), '2', sp2d, { koreksi: { alasan: '', dokumen: ba }, asal: { lembar: 'Realisasi', baris: 2 } }), entri(uang('s2'), 'x'))).ditolak('alasan-kosong', 'rupiah-tidak-sah');
    expect(galat.kesalahan[0]!.tempat).toMatchObject({ lembar: 'Realisasi', baris: 2 });
  });

  it('changes nothing where the value is the recorded one', () => {
    ada.bila(koreksi('peristiwa-1', '1000000.00')).maka([]);
  });
});

describe('realisasi: closing a period', () => {
  const tertutup = ada.lalu(tutup());

  it('states what was in it', () => {
    const dua = ada.lalu(catat(entri(uang('s2', { basis: 'SPJ' }), '0.50'), entri(kinerja('i1'), '3')), koreksi('peristiwa-1', '900000'));
    dua.bila(tutup()).maka([{ type: 'PeriodeDitutup', version: 1, data: { ...sasaran, ringkasan: { jumlahEntri: 3, totalPerBasis: { SP2D: '900000', SPJ: '0.50' } }, penjelasan: [] }, berlaku: '2024-04-10' }]);
  });

  it('needs an explanation for every contradiction that is open, and keeps those only', () => {
    ada.bila(tutup(['k1', 'k2'], [{ ketidaksesuaian: 'k1', alasan: ' ' }])).ditolak('belum-dijelaskan', 'belum-dijelaskan');
    const [peristiwa] = ada.bila(tutup(['k1'], [{ ketidaksesuaian: 'k1', alasan: 'Tercatat dua kali' }, { ketidaksesuaian: 'k9', alasan: 'Tidak terbuka' }])).peristiwa;
    expect(peristiwa!.data).toMatchObject({ penjelasan: [{ ketidaksesuaian: 'k1', alasan: 'Tercatat dua kali' }] });
  });

  it('happens once', () => {
    tertutup.bila(tutup()).ditolak('sudah-ditutup');
  });

  it('takes no entry any more, but what is recorded may be restated', () => {
    tertutup.bila(catat(entri(uang('s2'), '1'))).ditolak('periode-ditutup');
    tertutup.bila(catat(entri(uang('s1'), '1000000'))).maka([]);
    tertutup.bila(catat(entri(uang('s1'), '2'))).ditolak('berbeda-dari-tercatat');
  });

  it('takes corrections, marked as such', () => {
    tertutup.bila(koreksi('peristiwa-1', '900000')).maka([dikoreksi(uang('s1'), 'peristiwa-1', '900000', true)]).diulang().maka([]);
    tertutup.bila(catat(entri(uang('s1'), '900000', sp2d, { koreksi: dasarKoreksi }))).maka([dikoreksi(uang('s1'), 'peristiwa-1', '900000', true)]);
  });

  it('is undone on a reason and a document, and can be done again', () => {
    tertutup.bila(buka()).maka([{ type: 'PeriodeDibukaKembali', version: 1, data: { ...sasaran, alasan: 'SP2D terlambat masuk', dokumen: ba }, berlaku: ba.tanggal }]);
    const terbuka = tertutup.lalu(buka());
    expect(terbuka.bila(catat(entri(uang('s2'), '1'))).peristiwa).toHaveLength(1);
    terbuka.bila(koreksi('peristiwa-1', '5')).maka([dikoreksi(uang('s1'), 'peristiwa-1', '5', false)]);
    expect(terbuka.lalu(tutup()).keadaan().ditutup).toBe(true);
    terbuka.bila(buka()).ditolak('belum-ditutup');
    ada.bila(buka()).ditolak('belum-ditutup');
    tertutup.bila(buka('')).ditolak('alasan-kosong');
  });
});

describe('realisasi: any history', () => {
  const acak = fc.oneof(
    { weight: 6, arbitrary: fc.record({ simpul: fc.constantFrom('s1', 's2'), basis: fc.constantFrom<Basis>('SP2D', 'SPJ'), dokumen: fc.constantFrom(sp2d, sp2dLain, sts), sen: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), dikoreksi: fc.boolean() }) },
    { weight: 1, arbitrary: fc.constant('tutup' as const) },
    { weight: 1, arbitrary: fc.constant('buka' as const) },
  );

  it('sums as an adding machine would, and no accepted entry counts twice', () => {
    fc.assert(fc.property(fc.array(acak, { maxLength: 15 }), (semua) => {
      let riwayat = kosong;
      let tertutup = false;
      const kertas = new Map<string, { basis: Basis; sen: bigint }>();
      for (const a of semua) {
        if (typeof a === 'string') {
          const keputusan = riwayat.bila(a === 'tutup' ? tutup() : buka());
          if ((a === 'tutup') === tertutup) keputusan.ditolak(tertutup ? 'sudah-ditutup' : 'belum-ditutup');
          else {
            tertutup = !tertutup;
            riwayat = keputusan.selesai();
          }
          continue;
        }
        const e = entri(uang(a.simpul, { basis: a.basis }), Rupiah.dariSen(a.sen).toString(), a.dokumen, a.dikoreksi ? { koreksi: dasarKoreksi } : {});
        const kunci = kunciEntri(e.subjek, e.dokumen);
        const lama = kertas.get(kunci);
        const keputusan = riwayat.bila(catat(e));
        if (lama && lama.sen !== a.sen && !a.dikoreksi) keputusan.ditolak('berbeda-dari-tercatat');
        else if (!lama && a.dikoreksi) keputusan.ditolak('koreksi-tanpa-dasar');
        else if (!lama && tertutup) keputusan.ditolak('periode-ditutup');
        else {
          kertas.set(kunci, { basis: a.basis, sen: a.sen });
          keputusan.diulang().maka([]);
          riwayat = keputusan.selesai();
        }
      }
      const total: Record<string, string> = {};
      for (const basis of ['SP2D', 'SPJ']) {
        const milik = [...kertas.values()].filter((k) => k.basis === basis);
        if (milik.length > 0) total[basis] = Rupiah.dariSen(milik.reduce((s, k) => s + k.sen, 0n)).toString();
      }
      const akhir = tertutup ? riwayat.lalu(buka()) : riwayat;
      expect(akhir.bila(tutup()).peristiwa.map((e) => (e.type === 'PeriodeDitutup' ? e.data.ringkasan : null))).toEqual([{ jumlahEntri: kertas.size, totalPerBasis: total }]);
    }), { numRuns: 100 });
  });
});
