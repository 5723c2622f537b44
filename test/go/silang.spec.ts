import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { JENIS_SEGEL, Tepi, akar, buatKunci, buktiAnggota, buktiKonsisten, hashDaun, tandaiCatatan, teksSegel } from '#segel';

const go = process.env['GO_PATH'];
if (go === undefined) throw new Error('GO_PATH is not set: run this through "npm test -- silang"');

/** Debian's package of golang.org/x/mod lies in a GOPATH of its own. */
const env = { ...process.env, GO111MODULE: 'off', GOPATH: '/usr/share/gocode', GOFLAGS: '', CGO_ENABLED: '0' };

function* angka(benih: number): Generator<number> {
  for (let s = Math.imul(benih, 0x9e37_79b1); ; ) {
    s = (Math.imul(s, 1_103_515_245) + 12_345) | 0;
    yield (s >>> 16) & 0x7fff;
  }
}

/** One log with every root, every proof of its last size, and its checkpoint. */
function kasus(benih: number): object {
  const acak = angka(benih);
  const ambil = (batas: number): number => acak.next().value! % batas;
  const daun = Array.from({ length: 1 + ambil(benih % 10 === 0 ? 700 : 90) }, () => Array.from({ length: ambil(60) }, () => String.fromCharCode(32 + ambil(90))).join(''));
  const [tepi, hash] = [new Tepi(), [] as Buffer[]];
  for (const d of daun) hash.push(...tepi.tambah(hashDaun(Buffer.from(d))));
  const baca = (l: number): Buffer => hash[l]!;
  const n = daun.length;
  const teks = (b: readonly Buffer[]): string[] => b.map((h) => h.toString('base64'));
  const kunci = buatKunci(`buku.example/${benih}`, JENIS_SEGEL);
  const catatanIsi = teksSegel({ asal: kunci.terbuka.nama, ukuran: n, akar: akar(baca, n).toString('base64') });
  return {
    daun, akar: Array.from({ length: n + 1 }, (_, i) => akar(baca, i).toString('base64')),
    anggota: daun.map((_, i) => teks(buktiAnggota(baca, i, n))), konsisten: Array.from({ length: n + 1 }, (_, i) => teks(buktiKonsisten(baca, i, n))),
    catatan: tandaiCatatan(catatanIsi, kunci), kunci: kunci.terbuka.teks, rahasia: kunci.teks, catatanIsi,
  };
}

describe('against golang.org/x/mod/sumdb', () => {
  const folder = mkdtempSync(join(tmpdir(), 'runut-go-'));
  const program = join(folder, 'silang');
  beforeAll(() => {
    const hasil = spawnSync(go, ['build', '-o', program, resolve('test/go/silang/main.go')], { env: { ...env, GOCACHE: join(folder, 'cache') }, encoding: 'utf8' });
    expect(`${hasil.stderr}${hasil.status}`).toBe('0');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const jalankan = (baris: readonly object[]) => spawnSync(program, [], { input: baris.map((b) => `${JSON.stringify(b)}\n`).join(''), encoding: 'utf8' });

  it('roots, proofs and notes of forty random logs are accepted, and Go signs the same bytes', () => {
    const hasil = jalankan(Array.from({ length: 40 }, (_, i) => kasus(i + 1)));
    expect(hasil).toMatchObject({ status: 0, stderr: '' });
    expect(hasil.stdout).toMatch(/^\d{4,} diuji, 0 salah\n$/);
  });

  it('notices a wrong root, proof and note', () => {
    for (const bagian of ['akar', 'anggota', 'konsisten', 'catatan'] as const) {
      const k = structuredClone(kasus(20)) as Record<string, unknown>;
      if (bagian === 'catatan') k['catatan'] = String(k['catatan']).replace('\n\n', '\n\n\n');
      else (k[bagian] as unknown[]).splice(3, 1, (k[bagian] as unknown[])[4]);
      expect(jalankan([k]).status).toBe(1);
    }
  });
});
