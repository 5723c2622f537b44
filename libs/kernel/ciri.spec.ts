import fc from 'fast-check';
import { bacaCiri, ciri, kunciCiri, tulisCiri } from './ciri.js';
import { DomainError } from './domain-error.js';

const kode = (kerja: () => unknown): string | undefined => {
  try {
    kerja();
    return undefined;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.kode;
  }
};

describe('ciri of a count', () => {
  it('are read from text, whatever their order and spacing', () => {
    expect(bacaCiri(' kecamatan = Bandar  Kedung Mulyo ;jenis=Produsen;')).toEqual([{ dimensi: 'jenis', nilai: 'Produsen' }, { dimensi: 'kecamatan', nilai: 'Bandar Kedung Mulyo' }]);
    expect(bacaCiri('  ')).toEqual([]);
    expect(kunciCiri(bacaCiri('Status=AKTIF'))).toBe('status=aktif');
  });

  it.each([['perak', 'ciri-tidak-sah'], ['=Perak', 'ciri-tidak-sah'], ['kecamatan=', 'nilai-dimensi-tidak-sah'], ['ke camatan=Perak', 'dimensi-tidak-sah'], ['a=1; a=2', 'dimensi-ganda'], ['a=b|c', 'nilai-dimensi-tidak-sah']])('"%s" is refused as %s', (teks, harapan) => {
    expect(kode(() => bacaCiri(teks))).toBe(harapan);
  });

  it('come back from their text', () => {
    const satu = fc.record({ dimensi: fc.constantFrom('kecamatan', 'jenis', 'status', 'bidang-usaha'), nilai: fc.stringMatching(/^[A-Za-z0-9&(),. -]{1,20}$/).filter((n) => n.trim() !== '') });
    fc.assert(fc.property(fc.uniqueArray(satu, { selector: (c) => c.dimensi, maxLength: 4 }), (daftar) => {
      const rapi = ciri(daftar);
      expect(bacaCiri(tulisCiri(rapi))).toEqual(rapi);
      expect(kunciCiri(ciri([...daftar].reverse()))).toBe(kunciCiri(rapi));
    }));
  });
});
