import fc from 'fast-check';
import { dokumenUji, spesifikasi } from '../../../test/spesifikasi/spesifikasi.js';
import { kebijakanBawaan } from './bawaan.js';
import { kebijakan, type TetapkanKebijakan } from './decider.js';
import type { IsiKebijakan, IsiSkala, JenisKebijakan, KebijakanDitetapkan } from './events.js';

type Satu = TetapkanKebijakan['kebijakan'][number];

const perbup = dokumenUji('PERKADA', '2023-12-20', 'Perbup/71');
const perbupLain = dokumenUji('PERKADA', '2024-06-03', 'Perbup/22');
const satu = <J extends JenisKebijakan>(jenis: J, isi: IsiKebijakan[J], lain: Partial<Satu> = {}): Satu => ({ jenis, berlaku: '2024-01-01', isi, dokumen: perbup, ...lain });
const tetapkan = (...kebijakan: readonly Satu[]): TetapkanKebijakan => ({ pemda: 'jombang', kebijakan });
const ditetapkan = (k: Satu, versi: number, catatan: readonly string[] = []): KebijakanDitetapkan => ({ type: 'KebijakanDitetapkan', version: 1, data: { pemda: 'jombang', jenis: k.jenis, versi, isi: k.isi, dokumen: k.dokumen, catatan }, berlaku: k.berlaku });

const batas = (nilai: string | null, lain: Partial<Satu> = {}): Satu => satu('capaian', { batas: nilai, dokumenTarget: ['PK'] }, lain);
const skala = (...tingkat: IsiSkala['tingkat']): Satu => satu('skala', { tingkat, celah: 'tanpa-predikat', diAtasPuncak: 'puncak' });
const tingkat = (dari: string, sampai: string | null, lain = {}) => ({ predikat: `${dari}-${sampai}`, dari, dariTermasuk: true, sampai, sampaiTermasuk: true, ...lain });

const kosong = spesifikasi(kebijakan);

describe('kebijakan', () => {
  it('sets several kinds at once, each with its own version', () => {
    const asal = { lembar: 'Kebijakan', baris: 2 };
    const [a, b] = [batas('100', { asal }), satu('basis', { basis: 'SP2D' })];
    kosong.bila(tetapkan(a, b)).maka([{ ...ditetapkan(a, 1), asal }, ditetapkan(b, 1)]).diulang().maka([]);
  });

  it('counts versions by kind, in the order in which they are set', () => {
    const lama = kosong.lalu(tetapkan(batas('100')));
    const mundur = batas('120', { berlaku: '2023-01-01', dokumen: perbupLain });
    lama.bila(tetapkan(mundur)).maka([ditetapkan(mundur, 2)]);
    lama.bila(tetapkan(mundur, batas('130', { berlaku: '2025-01-01', dokumen: perbupLain }))).maka([ditetapkan(mundur, 2), ditetapkan(batas('130', { berlaku: '2025-01-01', dokumen: perbupLain }), 3)]).diulang().maka([]);
  });

  it('takes the same content in another order of keys as the same', () => {
    kosong.lalu(tetapkan(batas('100'))).bila(tetapkan(satu('capaian', { dokumenTarget: ['PK'], batas: '100' }))).maka([]);
  });

  it('changes on another document, and knows the earlier one again', () => {
    const dua = kosong.lalu(tetapkan(batas('100')), tetapkan(batas(null, { dokumen: perbupLain })));
    dua.bila(tetapkan(batas(null, { dokumen: perbupLain }))).maka([]);
    dua.bila(tetapkan(batas('100'))).maka([]);
    expect(dua.keadaan().versi.get('capaian')).toHaveLength(2);
  });

  it('refuses another content from the same document and date', () => {
    const galat = kosong.lalu(tetapkan(batas('100'))).bila(tetapkan(batas('120', { asal: { lembar: 'Kebijakan', baris: 8 } }))).ditolak('berbeda-dari-tercatat');
    expect(galat.kesalahan[0]!.tempat).toEqual({ lembar: 'Kebijakan', baris: 8, bidang: 'capaian' });
  });

  it('refuses a document whose number is recorded under another date of the same year', () => {
    const lama = kosong.lalu(tetapkan(batas('100')));
    lama.bila(tetapkan(satu('basis', { basis: 'SP2D' }, { dokumen: { ...perbup, tanggal: '2023-12-21' } }))).ditolak('tanggal-dokumen-berbeda');
    expect(lama.bila(tetapkan(satu('basis', { basis: 'SP2D' }, { dokumen: { ...perbup, tanggal: '2024-02-01' } }))).peristiwa).toHaveLength(1);
  });

  it('refuses one kind twice from one date', () => {
    kosong.bila(tetapkan(batas('100'), batas('120'))).ditolak('kebijakan-ganda');
    kosong.bila(tetapkan(batas('100'), batas('100'))).ditolak('kebijakan-ganda');
  });

  it('remembers which facts need four eyes, from when', () => {
    const wajib = satu('empat-mata', { wajib: ['anggaran'] });
    expect(kosong.lalu(tetapkan(wajib, batas('100'))).keadaan().empatMata).toEqual([{ berlaku: '2024-01-01', wajib: ['anggaran'] }]);
  });

  it('reports the holes of a scale and records it all the same', () => {
    const [peristiwa] = kosong.bila(tetapkan(skala(tingkat('0', '80'), tingkat('90', null)))).peristiwa;
    expect(peristiwa!.data.catatan).toEqual(['Celah antara 80 % dan 90 %: tidak ada predikat untuk capaian di antaranya (dibaca tanpa predikat).']);
  });

  it.each<[string, Satu]>([
    ['skala-kosong', skala()],
    ['selang-terbalik', skala(tingkat('50', '40'))],
    ['selang-kosong', skala(tingkat('50', '50', { dariTermasuk: false }))],
    ['desimal-tidak-sah', skala(tingkat('0,5', '40'))],
    ['desimal-tidak-sah', skala(tingkat('0', '40%'))],
    ['celah-tidak-sah', satu('skala', { tingkat: [tingkat('0', null)], celah: 'nol' as 'atas', diAtasPuncak: 'puncak' })],
    ['puncak-tidak-sah', satu('skala', { tingkat: [tingkat('0', null)], celah: 'atas', diAtasPuncak: 'nol' as 'puncak' })],
    ['batas-tidak-sah', batas('0')],
    ['batas-tidak-sah', batas('-100')],
    ['desimal-tidak-sah', batas('100 %')],
    ['rata-rata-tidak-sah', satu('rata-rata', { atas: 'tujuan' as 'sasaran', nilai: 'tanpa-batas' })],
    ['rata-rata-tidak-sah', satu('rata-rata', { atas: 'sasaran', nilai: '' as 'tanpa-batas' })],
    ['basis-tidak-dikenal', satu('basis', { basis: 'SPP' as 'SPJ' })],
    ['kebijakan-tidak-dikenal', satu('efisiensi' as 'basis', { basis: 'SPJ' })],
  ])('refuses with %s: %j', (kode, k) => {
    kosong.bila(tetapkan(k)).ditolak(kode);
  });

  it('names every fault at once', () => {
    kosong.bila(tetapkan(batas('0'), skala(tingkat('5', '4'), tingkat('x', null)), satu('basis', { basis: 'SPJ' }))).ditolak('batas-tidak-sah', 'selang-terbalik', 'desimal-tidak-sah');
  });

  it.each(Object.keys(kebijakanBawaan) as JenisKebijakan[])('accepts the shipped %s, without a note', (jenis) => {
    const [peristiwa] = kosong.bila(tetapkan(satu(jenis, kebijakanBawaan[jenis]))).peristiwa;
    expect(peristiwa!.data.catatan).toEqual([]);
  });

  it('takes no accepted command twice, whatever came before', () => {
    const acak = fc.record({ nilai: fc.constantFrom('100', '120', null), berlaku: fc.constantFrom('2024-01-01', '2025-01-01'), dokumen: fc.constantFrom(perbup, perbupLain) }).map(({ nilai, ...lain }) => batas(nilai, lain));
    fc.assert(fc.property(fc.array(fc.array(acak, { maxLength: 2 }), { maxLength: 8 }), (semua) => {
      let riwayat = kosong;
      for (const c of semua) {
        const keputusan = riwayat.bila(tetapkan(...c));
        if (keputusan.penolakan) continue;
        keputusan.diulang().maka([]);
        riwayat = keputusan.selesai();
      }
      expect((riwayat.keadaan().versi.get('capaian') ?? []).map((_, i) => i + 1)).toEqual(riwayat.terjadi.map((e) => e.data.versi));
    }), { numRuns: 100 });
  });
});
