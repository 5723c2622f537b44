import fc from 'fast-check';
import { canonical, sha256 } from '#event-store';
import type { Dokumen, Tahap } from '#kernel';
import { dokumenUji, spesifikasi } from '../../test/spesifikasi/spesifikasi.js';
import { anggaran, urutRevisi, type BarisDinyatakan, type SahkanRevisi } from './decider.js';
import type { BarisPagu, PeristiwaAnggaran } from './events.js';

const PD = 'jombang-diskopum';
const dpa = dokumenUji('DPA', '2024-01-02');
const perkada = dokumenUji('PERKADA', '2024-04-15');
const dppa = dokumenUji('DPPA', '2024-10-01');
const ba = dokumenUji('BERITA_ACARA', '2024-11-05');
const koreksi = { alasan: 'Salah ketik', dokumen: ba };

const garis = (simpul: string, nilai: string, lain: Partial<BarisPagu> = {}): BarisPagu => ({ simpul, rekening: null, sumberDana: null, nilai, ...lain });
const baris = (simpul: string, nilai: string | null, lain: Partial<BarisDinyatakan> = {}): BarisDinyatakan => ({ simpul, rekening: null, sumberDana: null, nilai, selisih: null, ...lain });
const berubah = (simpul: string, selisih: string, lain: Partial<BarisDinyatakan> = {}): BarisDinyatakan => baris(simpul, null, { selisih, ...lain });
const revisi = (tanda: string, tahap: Tahap, dokumen: Dokumen, baris: readonly BarisDinyatakan[], tutup = true): SahkanRevisi => ({ pd: PD, tahun: 2024, revisi: tanda, tahap, dokumen, baris, tutup });
const awal = (...baris: readonly BarisDinyatakan[]): SahkanRevisi => revisi('r-awal', 'awal', dpa, baris);
const perubahan = (...baris: readonly BarisDinyatakan[]): SahkanRevisi => revisi('r-perubahan', 'perubahan', dppa, baris);

const pagu = (tanda: string, dokumen: Dokumen, b: BarisPagu): PeristiwaAnggaran => ({ type: 'PaguDitetapkan', version: 1, data: { pd: PD, tahun: 2024, revisi: tanda, ...b }, berlaku: dokumen.tanggal });
const disahkan = (tanda: string, merevisi: string | null, tahap: Tahap, dokumen: Dokumen, b: readonly BarisPagu[]): PeristiwaAnggaran => ({
  type: 'RevisiAnggaranDisahkan', version: 1,
  data: { pd: PD, tahun: 2024, revisi: tanda, merevisi, tahap, dokumen, jumlahBaris: b.length, hashBaris: sha256(canonical(b)) },
  berlaku: dokumen.tanggal,
});
const dikoreksi = (peristiwa: string, b: BarisPagu): PeristiwaAnggaran => ({
  type: 'PaguDikoreksi', version: 1, data: { pd: PD, tahun: 2024, revisi: 'r-awal', tahap: 'awal', ...b, peristiwa, alasan: koreksi.alasan, dokumen: ba }, berlaku: ba.tanggal,
});

const kosong = spesifikasi(anggaran);
const adaAwal = kosong.lalu(awal(baris('s1', '100'), baris('s2', '50')));

describe('anggaran: recording a document', () => {
  it('states its lines and closes them with count and hash, in one decision', () => {
    const semua = [garis('s1', '4590850'), garis('s1', '40000.50', { rekening: '5.1' }), garis('pd', '1', { sumberDana: { kode: null, nama: 'DAU' } })];
    kosong.bila(awal(baris('s1', '4590850'), baris('s1', '40000.5', { rekening: '5.1' }), baris('pd', '1', { sumberDana: { kode: null, nama: 'DAU' } })))
      .maka([...semua.map((b) => pagu('r-awal', dpa, b)), disahkan('r-awal', null, 'awal', dpa, semua)]).diulang().maka([]);
  });

  it('keeps sheet and row of a line', () => {
    const asal = { lembar: 'Anggaran', baris: 9 };
    expect(kosong.bila(awal(baris('s1', '1', { asal }))).peristiwa.map((e) => e.asal)).toEqual([asal, undefined]);
  });

  it('records a stated 0', () => {
    expect(kosong.bila(awal(baris('s1', '0'))).peristiwa[0]).toEqual(pagu('r-awal', dpa, garis('s1', '0')));
  });

  it.each<[string, BarisDinyatakan]>([
    ['node', baris('s2', '1')],
    ['rekening', baris('s1', '1', { rekening: '5.1' })],
    ['sumber dana', baris('s1', '1', { sumberDana: { kode: '1', nama: 'PAD' } })],
  ])('keeps lines of another %s apart', (_, lain) => {
    expect(kosong.bila(awal(baris('s1', '1'), lain)).peristiwa).toHaveLength(3);
  });

  it('takes a sumber dana by its code, whatever name is printed beside it', () => {
    kosong.bila(awal(baris('s1', '1', { sumberDana: { kode: '1', nama: 'PAD' } }), baris('s1', '2', { sumberDana: { kode: '1', nama: 'Pendapatan Asli Daerah' } }))).ditolak('baris-ganda');
  });

  it('refuses every bad line with its place, and the whole document with them', () => {
    const asal = (n: number) => ({ asal: { lembar: 'Anggaran', baris: n } });
    const galat = kosong.bila(awal(
      baris('s1', '1', asal(2)), baris('s1', '1', asal(3)), baris('s2', null, asal(4)), baris('s3', '1', { selisih: '1', ...asal(5) }), berubah('s4', '10', asal(6)),
      baris('s5', '-1', asal(7)), baris('s6', '1.234.567', asal(8)), baris('s7', null, { selisih: '1,5', ...asal(9) }),
    )).ditolak('baris-ganda', 'nilai-atau-selisih', 'nilai-atau-selisih', 'selisih-tanpa-dasar', 'pagu-negatif', 'rupiah-tidak-sah', 'rupiah-tidak-sah');
    expect(galat.kesalahan.map((k) => k.tempat?.baris)).toEqual([3, 4, 5, 6, 7, 8, 9]);
  });

  it('refuses a document without a line', () => {
    kosong.bila(awal()).ditolak('revisi-kosong');
  });
});

describe('anggaran: a document in several commands', () => {
  const bagian1 = revisi('r-awal', 'awal', dpa, [baris('s1', '100')], false);
  const bagian2 = revisi('r-awal', 'awal', dpa, [baris('s2', '50')]);

  it('closes with the lines of all of them', () => {
    kosong.bila(bagian1).maka([pagu('r-awal', dpa, garis('s1', '100'))]).diulang().maka([]);
    const dua = kosong.lalu(bagian1).bila(bagian2);
    dua.maka([pagu('r-awal', dpa, garis('s2', '50')), disahkan('r-awal', null, 'awal', dpa, [garis('s1', '100'), garis('s2', '50')])]).diulang().maka([]);
    dua.selesai().bila(bagian1).maka([]);
  });

  it('can close without a line of its own', () => {
    kosong.lalu(bagian1).bila(awal()).maka([disahkan('r-awal', null, 'awal', dpa, [garis('s1', '100')])]);
  });

  it('may repeat a line, but not change it', () => {
    expect(kosong.lalu(bagian1).bila(awal(baris('s1', '100.00'), baris('s2', '50'))).peristiwa).toHaveLength(2);
    kosong.lalu(bagian1).bila(awal(baris('s1', '101'))).ditolak('berbeda-dari-tercatat');
  });

  it('counts for nothing before it closes', () => {
    const terbuka = kosong.lalu(bagian1);
    expect(urutRevisi(terbuka.keadaan())).toEqual([]);
    terbuka.bila(perubahan(berubah('s1', '5'))).ditolak('selisih-tanpa-dasar');
    expect(terbuka.bila(perubahan(baris('s1', '5'))).peristiwa.at(-1)).toEqual(disahkan('r-perubahan', null, 'perubahan', dppa, [garis('s1', '5')]));
  });
});

describe('anggaran: revising', () => {
  it('names what it revises by document date, not by label or order of recording', () => {
    const merevisi = (r: typeof kosong, c: SahkanRevisi): string | null => (r.bila(c).peristiwa.at(-1) as Extract<PeristiwaAnggaran, { type: 'RevisiAnggaranDisahkan' }>).data.merevisi;
    const dua = adaAwal.lalu(perubahan(baris('s1', '120')));
    expect(merevisi(adaAwal, perubahan(baris('s1', '120')))).toBe('r-awal');
    expect(merevisi(dua, revisi('r-p2', 'pergeseran-2', perkada, [baris('s1', '110')]))).toBe('r-awal');
    expect(merevisi(dua, revisi('r-p1', 'pergeseran-1', dokumenUji('PERKADA', '2024-12-01'), [baris('s1', '110')]))).toBe('r-perubahan');
    expect(merevisi(dua, revisi('r-lama', 'awal', dokumenUji('DPA', '2023-12-31', 'DPA/0'), [baris('s1', '110')]))).toBeNull();
    expect(merevisi(dua, revisi('r-sama', 'perubahan-2', dokumenUji('DPPA', '2024-10-01', 'DPPA/2'), [baris('s1', '110')]))).toBe('r-perubahan');
  });

  it('refuses a document whose number is recorded under another date', () => {
    adaAwal.bila(revisi('r-lain', 'awal', dokumenUji('DPA', '2024-02-02'), [baris('s1', '110')])).ditolak('tanggal-dokumen-berbeda');
    expect(adaAwal.bila(revisi('r-p1', 'pergeseran-1', dokumenUji('DPA', '2024-02-02'), [baris('s1', '110')])).peristiwa).toHaveLength(2);
  });

  it('refuses a document, also one of a correction, whose number is recorded with another uraian', () => {
    const bernama = kosong.lalu(revisi('r-awal', 'awal', { ...dpa, uraian: 'DPA murni' }, [baris('s1', '100')]));
    bernama.bila(revisi('r-awal', 'awal', { ...dpa, uraian: 'DPA lain' }, [baris('s1', '100')])).ditolak('uraian-dokumen-berbeda');
    bernama.bila(revisi('r-awal', 'awal', dpa, [baris('s1', '100')])).maka([]);
    const galat = bernama.bila(revisi('r-awal', 'awal', dpa, [{ ...baris('s1', '90'), asal: { lembar: 'Anggaran', baris: 2 }, koreksi: { alasan: 'Salah ketik', dokumen: { ...dpa, tanggal: '2024-02-02' } } }])).ditolak('tanggal-dokumen-berbeda');
    expect(galat.kesalahan[0]!.tempat).toEqual({ lembar: 'Anggaran', baris: 2, bidang: 'dokumen' });
  });

  it('adds a difference to what held at the date of its document', () => {
    adaAwal.bila(perubahan(berubah('s1', '25.50'), berubah('s2', '-50'))).maka([
      pagu('r-perubahan', dppa, garis('s1', '125.50')), pagu('r-perubahan', dppa, garis('s2', '0')),
      disahkan('r-perubahan', 'r-awal', 'perubahan', dppa, [garis('s1', '125.50'), garis('s2', '0')]),
    ]).diulang().maka([]);
    const sela = adaAwal.lalu(perubahan(baris('s1', '200'))).bila(revisi('r-p1', 'pergeseran-1', perkada, [berubah('s1', '10')]));
    expect(sela.peristiwa[0]).toEqual(pagu('r-p1', perkada, garis('s1', '110')));
  });

  it('adds to the last revision that states the line', () => {
    const tiga = adaAwal.lalu(revisi('r-p1', 'pergeseran-1', perkada, [baris('s1', '90')]));
    expect(tiga.bila(perubahan(berubah('s1', '1'), berubah('s2', '1'))).peristiwa.slice(0, 2)).toEqual([pagu('r-perubahan', dppa, garis('s1', '91')), pagu('r-perubahan', dppa, garis('s2', '51'))]);
  });

  it('refuses a difference that leaves less than nothing', () => {
    adaAwal.bila(perubahan(berubah('s1', '-100.01'))).ditolak('pagu-negatif');
  });

  it('refuses a difference for a line that was never stated so finely', () => {
    adaAwal.bila(perubahan(berubah('s1', '10', { rekening: '5.1' }))).ditolak('selisih-tanpa-dasar');
  });
});

describe('anggaran: a document that is closed', () => {
  it('refuses a difference, a further line, and another document under its mark', () => {
    adaAwal.bila(awal(baris('s1', '101'))).ditolak('berbeda-dari-tercatat');
    adaAwal.bila(awal(baris('s1', '100'), baris('s3', '1'))).ditolak('baris-baru');
    adaAwal.bila(revisi('r-awal', 'awal', dokumenUji('DPA', '2024-01-03'), [baris('s1', '100')])).ditolak('revisi-lain');
    adaAwal.bila(revisi('r-awal', 'perubahan', dpa, [baris('s1', '100')])).ditolak('revisi-lain');
  });

  it('takes another way of writing one amount as the same', () => {
    adaAwal.bila(awal(baris('s1', '100.00'))).maka([]);
  });

  it('refuses bad lines here as well', () => {
    adaAwal.bila(awal(baris('s1', null), baris('s2', 'seratus'))).ditolak('nilai-atau-selisih', 'rupiah-tidak-sah');
  });

  it('corrects only what is recorded', () => {
    spesifikasi(anggaran).bila(awal(baris('s1', '110', { koreksi }))).ditolak('koreksi-tanpa-dasar');
  });

  it('corrects a line on a reason and a document, and the correction after it', () => {
    const pertama = awal(baris('s1', '110', { koreksi }));
    adaAwal.bila(pertama).maka([dikoreksi('peristiwa-1', garis('s1', '110'))]).diulang().maka([]);
    const kedua = awal(baris('s1', '120', { koreksi }));
    adaAwal.lalu(pertama).bila(kedua).maka([dikoreksi('peristiwa-4', garis('s1', '120'))]).diulang().maka([]);
    adaAwal.lalu(pertama).bila(awal(baris('s1', '100'))).ditolak('berbeda-dari-tercatat');
  });

  it('refuses a correction without a reason', () => {
    const galat = adaAwal.bila(awal(baris('s1', '110', { koreksi: { alasan: '  ', dokumen: ba }, asal: { lembar: 'Anggaran', baris: 4 } }))).ditolak('alasan-kosong');
    expect(galat.kesalahan[0]!.tempat).toMatchObject({ lembar: 'Anggaran', baris: 4 });
  });

  it('lets later differences build on the corrected value', () => {
    const terkoreksi = adaAwal.lalu(awal(baris('s1', '110', { koreksi })));
    expect(terkoreksi.bila(perubahan(berubah('s1', '5'))).peristiwa[0]).toEqual(pagu('r-perubahan', dppa, garis('s1', '115')));
  });

  describe('stated as differences', () => {
    const ada = adaAwal.lalu(perubahan(berubah('s1', '20')));

    it('knows the same difference again, even after its base was corrected or a document came in between', () => {
      ada.bila(perubahan(berubah('s1', '20'))).maka([]);
      ada.bila(perubahan(baris('s1', '120'))).maka([]);
      ada.lalu(awal(baris('s1', '300', { koreksi }))).bila(perubahan(berubah('s1', '20'))).maka([]);
      ada.lalu(revisi('r-p1', 'pergeseran-1', perkada, [baris('s1', '90')])).bila(perubahan(berubah('s1', '20'))).maka([]);
    });

    it('knows a difference that closed a document, where the line had come in an earlier part without a base', () => {
      const bagian = kosong.lalu({ ...perubahan(baris('s1', '120')), tutup: false }, awal(baris('s1', '100')));
      bagian.bila(perubahan(berubah('s1', '20'))).diulang().maka([]);
    });

    it('counts a corrected difference from what holds now, where the base was corrected too', () => {
      const terkoreksi = ada.lalu(awal(baris('s1', '300', { koreksi }))).bila(perubahan(berubah('s1', '30', { koreksi })));
      expect(terkoreksi.peristiwa[0]!.data).toMatchObject({ nilai: '330' });
      terkoreksi.diulang().maka([]);
    });

    it('refuses another difference', () => {
      ada.bila(perubahan(berubah('s1', '21'))).ditolak('berbeda-dari-tercatat');
    });

    it('corrects the difference once, however often it is said', () => {
      const terkoreksi = ada.bila(perubahan(berubah('s1', '30', { koreksi })));
      expect(terkoreksi.peristiwa.map((e) => e.data)).toMatchObject([{ nilai: '130', peristiwa: 'peristiwa-4' }]);
      terkoreksi.diulang().maka([]);
    });
  });
});

describe('anggaran: any document', () => {
  const garisAcak = fc.uniqueArray(
    fc.record({ simpul: fc.constantFrom('s1', 's2', 's3'), rekening: fc.constantFrom(null, '5.1', '5.2'), nilai: fc.bigInt({ min: 0n, max: 10n ** 15n }).map(String) }),
    { selector: (b) => `${b.simpul}|${b.rekening}`, minLength: 1, maxLength: 9 },
  ).map((semua) => semua.map(({ simpul, rekening, nilai }) => baris(simpul, nilai, { rekening })));

  const nilaiDari = (r: typeof kosong): [string, string][] => [...r.keadaan().revisi.get('r-awal')!.baris].map(([k, b]): [string, string] => [k, b.baris.nilai]).sort(([a], [b]) => (a < b ? -1 : 1));

  it('gives the same values in any order of lines and however it is cut into commands', () => {
    fc.assert(fc.property(garisAcak.chain((semua) => fc.tuple(fc.constant(semua), fc.shuffledSubarray(semua, { minLength: semua.length }), fc.nat(semua.length))), ([semua, acak, potong]) => {
      const utuh = kosong.lalu(awal(...semua));
      const dipotong = kosong.lalu(revisi('r-awal', 'awal', dpa, acak.slice(0, potong), false), awal(...acak.slice(potong)));
      expect(nilaiDari(dipotong)).toEqual(nilaiDari(utuh));
      dipotong.bila(awal(...semua)).maka([]);
      utuh.bila(awal(...acak)).maka([]);
    }), { numRuns: 60 });
  });

  it('takes no accepted command twice, whatever came before', () => {
    const perintah = fc.record({
      tanda: fc.constantFrom('a', 'b', 'c'),
      baris: fc.uniqueArray(fc.record({ simpul: fc.constantFrom('s1', 's2'), nilai: fc.constantFrom('10', '20', '30'), selisih: fc.boolean(), koreksi: fc.boolean() }), { selector: (b) => b.simpul, maxLength: 2 }),
      tutup: fc.boolean(),
    }).map(({ tanda, baris: isi, tutup }) => revisi(tanda, tanda === 'a' ? 'awal' : 'perubahan', tanda === 'a' ? dpa : tanda === 'b' ? perkada : dppa,
      isi.map((b) => baris(b.simpul, b.selisih ? null : b.nilai, { selisih: b.selisih ? b.nilai : null, ...(b.koreksi ? { koreksi } : {}) })), tutup));
    let diterima = 0;
    fc.assert(fc.property(fc.array(perintah, { maxLength: 10 }), (semua) => {
      let riwayat = kosong;
      for (const c of semua) {
        const keputusan = riwayat.bila(c);
        if (keputusan.penolakan) continue;
        diterima += 1;
        keputusan.diulang().maka([]);
        riwayat = keputusan.selesai();
      }
    }), { numRuns: 150 });
    expect(diterima).toBeGreaterThan(100);
  });
});
