import { DomainError } from './index.js';

describe('DomainError', () => {
  const a = { kode: 'a', pesan: 'Satu.', tempat: { lembar: 'Target', sel: 'C7' } };

  it('lists itself when it stands alone', () => {
    expect(new DomainError('x', 'Salah.')).toMatchObject({ name: 'DomainError', kode: 'x', message: 'Salah.', kesalahan: [{ kode: 'x', pesan: 'Salah.' }] });
  });

  it('keeps the code, sentence and place of a single fault', () => {
    expect(DomainError.dari([a])).toMatchObject({ kode: 'a', message: 'Satu.', kesalahan: [a] });
  });

  it('bundles many under a code of their own', () => {
    expect(DomainError.dari([a, { kode: 'b', pesan: 'Dua.' }])).toMatchObject({ kode: 'banyak-kesalahan', message: 'Ditolak: ada 2 kesalahan.', kesalahan: [a, { kode: 'b' }] });
  });
});
