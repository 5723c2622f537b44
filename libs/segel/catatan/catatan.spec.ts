import fc from 'fast-check';
import { DomainError } from '#kernel';
import { ditandai, tandaiCatatan, uraiCatatan } from './catatan.js';
import { JENIS_SAKSI, JENIS_SEGEL, bacaKunciRahasia, bacaKunciTerbuka, buatKunci } from './kunci.js';
import { disaksikan, saksikan } from './saksi.js';
import { bacaSegel, teksSegel } from './segel.js';

const ditolak = (kerja: () => unknown): string => {
  try {
    kerja();
  } catch (error) {
    if (error instanceof DomainError) return error.kode;
    throw error;
  }
  return 'diterima';
};

describe('signed notes', () => {
  it('reads and checks the note that Go published with its package', () => {
    // golang.org/x/mod/sumdb/note, the example of its documentation.
    const kunci = bacaKunciRahasia('PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz');
    expect(kunci.terbuka.teks).toBe('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
    const teks = 'If you think cryptography is the answer to your problem,\nthen you don\'t know what your problem is.\n';
    const catatan = `${teks}\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;
    expect(tandaiCatatan(teks, kunci)).toBe(catatan);
    expect(ditandai(uraiCatatan(catatan), kunci.terbuka)).toBe(true);
    expect(ditandai(uraiCatatan(catatan.replace('answer', 'Answer')), kunci.terbuka)).toBe(false);
    expect(ditandai(uraiCatatan(catatan), bacaKunciTerbuka('sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8'))).toBe(false);
  });

  it('checks the cosigned checkpoint of the specification', () => {
    // C2SP tlog-cosignature: its example. The keys behind it are not published, so only its form can be read.
    const isi = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n\u2014 witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n';
    const s = bacaSegel(isi);
    expect([s.asal, s.ukuran, s.akar]).toEqual(['example.com/behind-the-sofa', 20852163, 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=']);
    expect(s.catatan.tanda.map((t) => [t.nama, t.tanda.length])).toEqual([['example.com/behind-the-sofa', 64], ['witness.example.com/w1', 72]]);
    expect(s.catatan.tanda[1]!.tanda.readBigUInt64BE()).toBe(1679315147n);
  });

  it('a signature holds for its text and its key only', () => {
    const [segel, saksi] = [buatKunci('buku.example/besar', JENIS_SEGEL), buatKunci('inspektorat.example', JENIS_SAKSI)];
    const teks = teksSegel({ asal: 'buku.example/besar', ukuran: 12, akar: Buffer.alloc(32, 7).toString('base64') });
    const polos = tandaiCatatan(teks, segel);
    const isi = `${polos}${saksikan(uraiCatatan(polos), saksi, 1_700_000_000n)}\n`;
    expect(ditandai(uraiCatatan(isi), segel.terbuka)).toBe(true);
    expect(disaksikan(uraiCatatan(isi), saksi.terbuka)?.detik).toBe(1_700_000_000n);
    expect(disaksikan(uraiCatatan(polos), saksi.terbuka)).toBeUndefined();
    expect(disaksikan(uraiCatatan(isi), segel.terbuka)).toBeUndefined();
    fc.assert(fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (tempat, ubah) => {
      const bytes = Buffer.from(isi);
      bytes[tempat % bytes.length]! ^= ubah;
      let berubah;
      try {
        berubah = uraiCatatan(bytes.toString());
      } catch (error) {
        if (error instanceof DomainError) return;
        throw error;
      }
      expect(ditandai(berubah, segel.terbuka) && disaksikan(berubah, saksi.terbuka) !== undefined).toBe(false);
    }));
  });

  it('keys survive being written down, and a slip in one is noticed', () => {
    for (const jenis of [JENIS_SEGEL, JENIS_SAKSI] as const) {
      const k = buatKunci('bpk.example', jenis);
      expect(bacaKunciRahasia(`${k.teks}\n`).terbuka.teks).toBe(k.terbuka.teks);
      expect(bacaKunciTerbuka(k.terbuka.teks).id).toEqual(k.terbuka.id);
      expect(ditolak(() => bacaKunciTerbuka(k.terbuka.teks.replace('bpk', 'bpx')))).toBe('kunci-tidak-sah');
      expect(ditolak(() => bacaKunciTerbuka(k.teks))).toBe('kunci-tidak-sah');
    }
    for (const nama of ['', 'dua kata', 'a+b', 'a\u00a0b']) expect(ditolak(() => buatKunci(nama, JENIS_SEGEL))).toBe('nama-kunci');
  });

  it('refuses what is no checkpoint', () => {
    const k = buatKunci('x', JENIS_SEGEL);
    const akar = Buffer.alloc(32).toString('base64');
    for (const teks of [`x\n01\n${akar}\n`, `x\n-1\n${akar}\n`, `x\n1\n${akar}\nlagi\n`, 'x\n1\nAAAA\n', `\n1\n${akar}\n`, 'x\n1\n']) expect(ditolak(() => bacaSegel(tandaiCatatan(teks, k)))).toBe('segel-tidak-sah');
    for (const isi of ['', 'x\n', `x\n1\n${akar}\n`, `x\n1\n${akar}\n\n`, `x\n1\n${akar}\n\ntanpa strip\n`, `x\t\n1\n${akar}\n\n\u2014 x AAAAAAAA\n`]) expect(ditolak(() => bacaSegel(isi))).toBe('catatan-tidak-sah');
  });
});
