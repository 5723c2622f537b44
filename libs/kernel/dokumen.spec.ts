import { dokumen, DomainError, kunciDokumen, sebutDokumen, type Dokumen } from './index.js';

const dppa: Dokumen = { jenis: 'DPPA', nomor: '12/2024', tanggal: '2024-10-01', tanggalPerkiraan: false, uraian: null, berkas: null };

describe('dokumen', () => {
  it('tidies texts, so that two mentions of one document have one key', () => {
    const lain = dokumen({ ...dppa, jenis: ' DPPA', nomor: ' 12/2024 ', tanggal: '2024-10-01 ', uraian: ' ', berkas: '' });
    expect(lain).toEqual(dppa);
    expect(kunciDokumen(lain)).toBe(kunciDokumen(dppa));
  });

  it('lists every fault with its field', () => {
    let salah: unknown;
    try {
      dokumen({ ...dppa, jenis: 'LAINNYA', tanggal: '2024-02-30', berkas: 'abc' });
    } catch (e) {
      salah = e;
    }
    expect(salah).toBeInstanceOf(DomainError);
    expect((salah as DomainError).kesalahan.map((k) => [k.kode, k.tempat?.bidang])).toEqual([['dokumen-tanpa-uraian', 'uraian'], ['tanggal-tidak-sah', 'tanggal'], ['berkas-tidak-sah', 'berkas']]);
    expect(() => dokumen({ ...dppa, jenis: ' ' })).toThrow(expect.objectContaining({ kode: 'dokumen-tanpa-jenis' }));
  });

  it('tells documents apart by kind, number and date, by uraian only where there is no number', () => {
    const tanpaNomor = { ...dppa, nomor: null };
    const berbeda = [dppa, { ...dppa, jenis: 'DPA' }, { ...dppa, nomor: '13/2024' }, { ...dppa, tanggal: '2024-10-02' }, tanpaNomor, { ...tanpaNomor, uraian: 'a' }];
    expect(new Set(berbeda.map(kunciDokumen)).size).toBe(berbeda.length);
    expect(kunciDokumen({ ...dppa, uraian: 'a', berkas: 'f'.repeat(64), tanggalPerkiraan: true })).toBe(kunciDokumen(dppa));
  });

  it('is named for people', () => {
    expect(sebutDokumen(dppa)).toBe('DPPA 12/2024, 1 Oktober 2024');
    expect(sebutDokumen({ ...dppa, nomor: null, tanggalPerkiraan: true })).toBe('DPPA, 1 Oktober 2024 (tanggal perkiraan)');
  });
});
