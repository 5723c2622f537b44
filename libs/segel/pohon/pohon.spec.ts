import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { akarKosong, hashDaun } from './hash-pohon.js';
import { jumlahHash, letakHash, ukuranDari } from './letak.js';
import { akar, akarDariAnggota, buktiAnggota, buktiKonsisten } from './pohon.js';
import { Tepi } from './tepi.js';

const sha = (...bagian: readonly Uint8Array[]): Buffer => bagian.reduce((h, b) => h.update(b), createHash('sha256')).digest();
const hex = (b: Uint8Array): string => Buffer.from(b).toString('hex');

/** RFC 6962, 2.1, word by word: the tree hash of a list of leaves. */
function mth(d: readonly Uint8Array[]): Buffer {
  if (d.length === 0) return sha();
  if (d.length === 1) return sha(Buffer.from([0]), d[0]!);
  const k = pangkat(d.length);
  return sha(Buffer.from([1]), mth(d.slice(0, k)), mth(d.slice(k)));
}
function pangkat(n: number): number {
  let k = 1;
  while (k << 1 < n) k <<= 1;
  return k;
}
/** 2.1.1 */
function path(m: number, d: readonly Uint8Array[]): Buffer[] {
  if (d.length === 1) return [];
  const k = pangkat(d.length);
  return m < k ? [...path(m, d.slice(0, k)), mth(d.slice(k))] : [...path(m - k, d.slice(k)), mth(d.slice(0, k))];
}
/** 2.1.2 */
function subproof(m: number, d: readonly Uint8Array[], b: boolean): Buffer[] {
  if (m === d.length) return b ? [] : [mth(d)];
  const k = pangkat(d.length);
  return m <= k ? [...subproof(m, d.slice(0, k), b), mth(d.slice(k))] : [...subproof(m - k, d.slice(k), false), mth(d.slice(0, k))];
}

function tumbuhkan(daun: readonly Uint8Array[]): { tepi: Tepi; hash: Buffer[]; baca: (letak: number) => Buffer } {
  const [tepi, hash] = [new Tepi(), [] as Buffer[]];
  for (const d of daun) hash.push(...tepi.tambah(hashDaun(d)));
  const baca = (letak: number): Buffer => {
    const h = hash[letak];
    if (!h) throw new Error(`nothing at ${letak}`);
    return h;
  };
  return { tepi, hash, baca };
}

describe('the Merkle tree', () => {
  // The leaves and roots of the test vectors of Certificate Transparency (certificate-transparency, merkle_tree_test.cc).
  const daunRfc = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((h) => Buffer.from(h, 'hex'));
  const akarRfc = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];

  it('gives the published roots and proofs', () => {
    const { baca } = tumbuhkan(daunRfc);
    expect(hex(akar(baca, 0))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(akarKosong).toEqual(akar(baca, 0));
    akarRfc.forEach((a, i) => expect(hex(akar(baca, i + 1))).toBe(a));
    expect(buktiAnggota(baca, 0, 8).map(hex)).toEqual(['96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7', '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e', '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4']);
    expect(buktiAnggota(baca, 2, 3).map(hex)).toEqual(['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']);
    expect(buktiKonsisten(baca, 1, 8).map(hex)).toEqual(['96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7', '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e', '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4']);
    expect(buktiKonsisten(baca, 2, 5).map(hex)).toEqual(['5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e', 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b']);
  });

  it('agrees with the definition of RFC 6962 at every size, for every leaf and every earlier size', () => {
    fc.assert(fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 70 }), fc.nat(), fc.nat(), (daun, a, b) => {
      const { baca, hash, tepi } = tumbuhkan(daun);
      expect(tepi.ukuran).toBe(daun.length);
      expect(hash).toHaveLength(jumlahHash(daun.length));
      for (let n = 0; n <= daun.length; n++) expect(akar(baca, n)).toEqual(mth(daun.slice(0, n)));
      if (daun.length === 0) return;
      const n = 1 + (a % daun.length);
      const d = daun.slice(0, n);
      for (let i = 0; i < n; i++) {
        const bukti = buktiAnggota(baca, i, n);
        expect(bukti).toEqual(path(i, d));
        expect(akarDariAnggota(hashDaun(d[i]!), i, n, bukti)).toEqual(mth(d));
        expect(akarDariAnggota(hashDaun(d[i]!), i, n, [...bukti, mth([])])).toBeUndefined();
      }
      const m = 1 + (b % n);
      expect(buktiKonsisten(baca, m, n)).toEqual(subproof(m, d, true));
    }), { numRuns: 60 });
  });

  it('goes on from what stands already as if it had never stopped', () => {
    fc.assert(fc.property(fc.array(fc.uint8Array({ maxLength: 8 }), { minLength: 1, maxLength: 200 }), fc.nat(), (daun, potong) => {
      const n = potong % (daun.length + 1);
      const { baca, hash } = tumbuhkan(daun.slice(0, n));
      const lanjut = Tepi.dari(baca, n);
      for (const d of daun.slice(n)) hash.push(...lanjut.tambah(hashDaun(d)));
      expect(hash).toEqual(tumbuhkan(daun).hash);
    }));
  });

  it('a leaf writes O(log n) hashes and a proof reads O(log n)', () => {
    const tepi = new Tepi();
    const hash: Buffer[] = [];
    const daun = hashDaun(Buffer.from('x'));
    let terbanyak = 0;
    for (let n = 1; n <= 70_000; n++) {
      const baru = tepi.tambah(daun);
      terbanyak = Math.max(terbanyak, baru.length);
      hash.push(...baru);
    }
    expect(terbanyak).toBe(17); // leaf 65 536 completes a subtree on each of 16 levels
    let dibaca = 0;
    const hitung = (letak: number): Buffer => {
      dibaca += 1;
      return hash[letak]!;
    };
    for (const kerja of [() => akar(hitung, 69_999), () => buktiAnggota(hitung, 12_345, 69_999), () => buktiKonsisten(hitung, 54_321, 69_999), () => Tepi.dari(hitung, 69_999)]) {
      dibaca = 0;
      kerja();
      expect(dibaca).toBeLessThanOrEqual(3 * 17);
    }
  });

  it('places hashes without a hole, and knows the size from their number', () => {
    const letak = new Set<number>();
    for (let tingkat = 0; tingkat < 11; tingkat++) for (let ke = 0; (ke + 1) * 2 ** tingkat <= 1024; ke++) letak.add(letakHash(tingkat, ke));
    expect([...letak].sort((x, y) => x - y)).toEqual(Array.from({ length: jumlahHash(1024) }, (_, i) => i));
    for (let n = 0; n < 2000; n++) expect(ukuranDari(jumlahHash(n))).toBe(n);
    expect(ukuranDari(2)).toBeUndefined();
    // Well beyond 2^31, where bit operations of JavaScript end.
    expect(ukuranDari(jumlahHash(2 ** 40 + 5))).toBe(2 ** 40 + 5);
    expect(letakHash(40, 0)).toBe(jumlahHash(2 ** 40) - 1);
  });

  it('refuses what no tree holds', () => {
    const { baca } = tumbuhkan(daunRfc);
    for (const salah of [() => buktiAnggota(baca, 8, 8), () => buktiAnggota(baca, -1, 8), () => buktiAnggota(baca, 0, 0), () => buktiKonsisten(baca, 9, 8), () => buktiKonsisten(baca, -1, 8)]) expect(salah).toThrow(RangeError);
  });
});
