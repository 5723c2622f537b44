import fc from 'fast-check';
import { bacaNilaiTarget, type NilaiTarget } from '#kernel';
import { dokumenUji, spesifikasi } from '../../test/spesifikasi/spesifikasi.js';
import { target, targetSama, type TargetDinyatakan, type TetapkanTarget } from './decider-target.js';
import type { PeristiwaTarget } from './events.js';

const PD = 'jombang-diskopum';
const rkt = dokumenUji('RKT', '2024-01-02');
const rktP = dokumenUji('RKT', '2024-10-01', 'RKT/2');
const pk = dokumenUji('PK', '2024-01-15');
const ba = dokumenUji('BERITA_ACARA', '2024-11-05');
const koreksi = { alasan: 'Salah ketik', dokumen: ba };

const baris = (nilai: string, lain: Partial<TargetDinyatakan> = {}): TargetDinyatakan => ({ indikator: 'i1', tahap: 'awal', periode: 'tahun', nilai: bacaNilaiTarget(nilai), dokumen: rkt, ...lain });
const tetapkan = (...baris: readonly TargetDinyatakan[]): TetapkanTarget => ({ pd: PD, tahun: 2024, baris });
const ditetapkan = (b: TargetDinyatakan): PeristiwaTarget => ({ type: 'TargetDitetapkan', version: 1, data: { pd: PD, tahun: 2024, indikator: b.indikator, tahap: b.tahap, periode: b.periode, nilai: b.nilai, dokumen: b.dokumen }, berlaku: b.dokumen.tanggal });
const dikoreksi = (b: TargetDinyatakan, peristiwa: string): PeristiwaTarget => ({
  type: 'TargetDikoreksi', version: 1,
  data: { pd: PD, tahun: 2024, indikator: b.indikator, tahap: b.tahap, periode: b.periode, jenisDokumen: b.dokumen.jenis, peristiwa, nilai: b.nilai, alasan: koreksi.alasan, dokumen: ba },
  berlaku: ba.tanggal,
});

const kosong = spesifikasi(target);
const ada = kosong.lalu(tetapkan(baris('78')));

describe('target: stating', () => {
  it('records each target, effective on the date of its document', () => {
    const asal = { lembar: 'Target', baris: 5 };
    kosong.bila(tetapkan(baris('78', { asal }), baris('B (60-70)', { indikator: 'i2' }))).maka([{ ...ditetapkan(baris('78')), asal }, ditetapkan(baris('B (60-70)', { indikator: 'i2' }))]).diulang().maka([]);
  });

  it.each<[string, Partial<TargetDinyatakan>]>([
    ['indikator', { indikator: 'i2' }],
    ['tahap', { tahap: 'perubahan', dokumen: rktP }],
    ['period', { periode: 'tw1' }],
    ['kind of document', { dokumen: pk }],
  ])('keeps targets of another %s apart', (_, lain) => {
    ada.bila(tetapkan(baris('80', lain))).maka([ditetapkan(baris('80', lain))]).diulang().maka([]);
  });

  it('lets a later document of the same kind and tahap state another value, and neither stands in the way of restating the other', () => {
    const dua = ada.lalu(tetapkan(baris('80', { dokumen: rktP })));
    dua.bila(tetapkan(baris('78'))).maka([]);
    dua.bila(tetapkan(baris('80', { dokumen: rktP }))).maka([]);
    dua.bila(tetapkan(baris('79'))).ditolak('berbeda-dari-tercatat');
    dua.bila(tetapkan(baris('79', { dokumen: rktP }))).ditolak('berbeda-dari-tercatat');
  });

  it('refuses a document whose number is recorded under another date or uraian, and one that the command itself cites in two ways', () => {
    const lain = { ...rkt, tanggal: '2024-02-01' };
    const galat = ada.bila(tetapkan(baris('80', { indikator: 'i2', dokumen: lain, asal: { lembar: 'Target', baris: 9 } }))).ditolak('tanggal-dokumen-berbeda');
    expect(galat.kesalahan[0]!.tempat).toEqual({ lembar: 'Target', baris: 9, bidang: 'dokumen' });
    kosong.bila(tetapkan(baris('78'), baris('80', { indikator: 'i2', dokumen: lain }))).ditolak('tanggal-dokumen-berbeda');
    kosong.lalu(tetapkan(baris('78', { dokumen: { ...rkt, uraian: 'RKT 2024' } }))).bila(tetapkan(baris('80', { indikator: 'i2', dokumen: { ...rkt, uraian: 'RKT 2023' } }))).ditolak('uraian-dokumen-berbeda');
    ada.bila(tetapkan(baris('79', { koreksi: { ...koreksi, dokumen: lain } }))).ditolak('tanggal-dokumen-berbeda');
    expect(ada.bila(tetapkan(baris('80', { tahap: 'pergeseran-1', dokumen: lain }))).peristiwa).toHaveLength(1);
  });

  it('records that a later document states the same value', () => {
    ada.bila(tetapkan(baris('78', { dokumen: rktP }))).maka([ditetapkan(baris('78', { dokumen: rktP }))]).diulang().maka([]);
  });

  it('takes another way of writing one value as the same', () => {
    kosong.lalu(tetapkan(baris('3 dok'))).bila(tetapkan(baris('3 dokumen'))).maka([]);
  });

  it('knows "tidak berlaku" from 0', () => {
    kosong.lalu(tetapkan(baris('0'))).bila(tetapkan(baris('tidak berlaku'))).ditolak('berbeda-dari-tercatat');
  });

  it('refuses a difference from the same document, with the place of every fault', () => {
    const galat = ada.bila(tetapkan(baris('79', { asal: { lembar: 'Target', baris: 7 } }), baris('1', { indikator: 'i2' }), baris('2', { indikator: 'i2' }))).ditolak('berbeda-dari-tercatat', 'target-ganda');
    expect(galat.kesalahan[0]!.tempat).toEqual({ lembar: 'Target', baris: 7, bidang: 'target' });
  });

  it.each<[string, NilaiTarget]>([
    ['a figure', { jenis: 'angka', nilai: '7,8', satuan: null, mentah: '7,8' }],
    ['the lower end of a range', { jenis: 'rentang', dari: 'x', sampai: '70', predikat: null, mentah: 'x-70' }],
    ['the upper end of a range', { jenis: 'rentang', dari: '60', sampai: '', predikat: null, mentah: '60-' }],
    ['the figure beside a predikat', { jenis: 'predikat', predikat: 'BB', nilai: '80%', mentah: '80% (BB)' }],
  ])('refuses %s that is no decimal', (_, nilai) => {
    kosong.bila(tetapkan(baris('1', { nilai }))).ditolak('desimal-tidak-sah');
  });
});

describe('target: correcting', () => {
  it('names the event that it corrects, and then the correction', () => {
    const pertama = baris('79', { koreksi });
    ada.bila(tetapkan(pertama)).maka([dikoreksi(pertama, 'peristiwa-1')]).diulang().maka([]);
    const kedua = baris('80', { koreksi });
    ada.lalu(tetapkan(pertama)).bila(tetapkan(kedua)).maka([dikoreksi(kedua, 'peristiwa-2')]).diulang().maka([]);
    ada.lalu(tetapkan(pertama)).bila(tetapkan(baris('78'))).ditolak('berbeda-dari-tercatat');
  });

  it('corrects the target of the document that it names, not the one recorded last', () => {
    const dua = ada.lalu(tetapkan(baris('80', { dokumen: rktP })));
    dua.bila(tetapkan(baris('79', { koreksi }))).maka([dikoreksi(baris('79', { koreksi }), 'peristiwa-1')]).diulang().maka([]);
    dua.bila(tetapkan(baris('81', { dokumen: rktP, koreksi }))).maka([dikoreksi(baris('81', { dokumen: rktP, koreksi }), 'peristiwa-2')]).diulang().maka([]);
  });

  it('corrects only what is recorded', () => {
    kosong.bila(tetapkan(baris('79', { koreksi }))).ditolak('koreksi-tanpa-dasar');
    ada.bila(tetapkan(baris('79', { dokumen: rktP, koreksi }))).ditolak('koreksi-tanpa-dasar');
  });

  it('needs a reason', () => {
    const galat = ada.bila(tetapkan(baris('79', { koreksi: { ...koreksi, alasan: ' ' }, asal: { lembar: 'Target', baris: 7 } }))).ditolak('alasan-kosong');
    expect(galat.kesalahan[0]!.tempat).toEqual({ lembar: 'Target', baris: 7, bidang: 'target' });
  });

  it('changes nothing where the value is the recorded one', () => {
    ada.bila(tetapkan(baris('78', { koreksi }))).maka([]);
  });
});

describe('target: any history', () => {
  const dok = fc.constantFrom(rkt, rktP, pk);
  const acak = fc.record({ indikator: fc.constantFrom('i1', 'i2'), tahap: fc.constantFrom('awal' as const, 'perubahan' as const), nilai: fc.constantFrom('1', '2', 'B', '60-70'), dokumen: dok, dikoreksi: fc.boolean() })
    .map(({ dikoreksi: d, nilai, ...b }) => baris(nilai, { ...b, ...(d ? { koreksi } : {}) }));

  it('keeps for every document what it said last, and takes no accepted command twice', () => {
    fc.assert(fc.property(fc.array(acak, { maxLength: 12 }), (semua) => {
      let riwayat = kosong;
      const harapan = new Map<string, NilaiTarget>();
      for (const b of semua) {
        const kunci = JSON.stringify([b.indikator, b.tahap, b.dokumen]);
        const lama = harapan.get(kunci);
        const keputusan = riwayat.bila(tetapkan(b));
        if (lama && !targetSama(lama, b.nilai) && !b.koreksi) keputusan.ditolak('berbeda-dari-tercatat');
        else if (!lama && b.koreksi) keputusan.ditolak('koreksi-tanpa-dasar');
        else {
          harapan.set(kunci, b.nilai);
          riwayat = keputusan.selesai();
          riwayat.bila(tetapkan(b)).maka([]);
        }
      }
      for (const [kunci, nilai] of harapan) {
        const [indikator, tahap, dokumen] = JSON.parse(kunci) as [string, 'awal', typeof rkt];
        riwayat.bila(tetapkan({ indikator, tahap, periode: 'tahun', dokumen, nilai })).maka([]);
      }
    }), { numRuns: 100 });
  });
});
