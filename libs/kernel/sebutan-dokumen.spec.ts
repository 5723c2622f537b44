import { SebutanDokumen, type Dokumen } from './index.js';

const dpa = (lain: Partial<Dokumen> = {}): Dokumen => ({ jenis: 'DPA', nomor: '7', tanggal: '2024-01-02', tanggalPerkiraan: false, uraian: null, berkas: null, ...lain });

describe('a document that was cited before', () => {
  const disebut = new SebutanDokumen();
  disebut.catat(dpa({ uraian: 'DPA murni' }), 'awal');

  it.each([
    ['as it was', dpa({ uraian: 'DPA murni' })],
    ['without its uraian', dpa()],
    ['in another spelling of its uraian', dpa({ uraian: ' dpa  Murni' })],
    ['with another number', dpa({ nomor: '8', tanggal: '2024-01-03' })],
    ['as another kind', dpa({ jenis: 'DPPA', tanggal: '2024-01-03' })],
    ['without a number', dpa({ nomor: null, tanggal: '2024-01-03' })],
  ])('may be cited %s', (_, d) => {
    expect(disebut.beda(d, 'awal')).toBeUndefined();
  });

  it('may not change its date or its uraian, and the sentence names both', () => {
    expect(disebut.beda(dpa({ tanggal: '2024-01-03' }), 'awal')).toEqual({
      kode: 'tanggal-dokumen-berbeda', bidang: 'tanggal',
      pesan: 'Dokumen DPA 7 sudah tercatat bertanggal 2 Januari 2024, di sini 3 Januari 2024. Samakan tanggalnya, atau perbaiki nomornya bila ini dokumen lain.',
    });
    expect(disebut.beda(dpa({ uraian: 'DPA lain' }), 'awal')).toMatchObject({ kode: 'uraian-dokumen-berbeda', bidang: 'uraian', pesan: expect.stringContaining('"DPA murni", di sini "DPA lain"') as string });
  });

  it('keeps its number through the tahap of a year, each with a date of its own', () => {
    expect(disebut.beda(dpa({ tanggal: '2024-05-01' }), 'pergeseran-1')).toBeUndefined();
    expect(disebut.beda(dpa({ tanggal: '2024-05-01' }), null)).toMatchObject({ kode: 'tanggal-dokumen-berbeda' });
  });

  it('counts wherever it was cited', () => {
    const lain = new SebutanDokumen([disebut]);
    expect(lain.beda(dpa({ tanggal: '2024-01-03' }), 'awal')).toMatchObject({ kode: 'tanggal-dokumen-berbeda' });
    lain.catat(dpa({ nomor: '9' }), 'awal');
    expect(lain.beda(dpa({ nomor: '9', tanggal: '2024-01-03' }), 'awal')).toMatchObject({ kode: 'tanggal-dokumen-berbeda' });
    expect(disebut.beda(dpa({ nomor: '9', tanggal: '2024-01-03' }), 'awal')).toBeUndefined();
  });
});
