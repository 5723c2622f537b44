import { createHash } from 'node:crypto';
import { kebijakanBawaan } from '#capaian';
import { canonical } from '#event-store';
import { Tepi, akar, bacaSegel, hashDaun, saksikan, tandaiCatatan, teksSegel, uraiCatatan, type KunciRahasia } from '#segel';
import { muatVerifikator, type HasilVerifikasi, type Verifikator } from '../../tools/cli/perintah/verifikasi.js';
import { ASAL, KUNCI, KUNCI_BARU, KUNCI_LAIN, LogUji, PD, SAKSI, bongkar, kemas } from './bundel-uji.js';

/** Numbers that follow from a seed (mulberry32). */
function acak(benih: number): (batas: number) => number {
  let s = benih;
  return (batas) => {
    s = (s + 0x6d2b_79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % batas;
  };
}

const garis = (b: Buffer): string[] => b.toString().split('\n').slice(0, -1);
const tulis = (baris: readonly string[]): Buffer => Buffer.from(baris.map((g) => `${g}\n`).join(''));

describe('the stand-alone verifier', () => {
  const log = LogUji.biasa();
  let v: Verifikator;
  const terbaca = new Map<KunciRahasia, object>();
  let [utuh, sebagian]: [Buffer, Buffer] = [Buffer.alloc(0), Buffer.alloc(0)];
  const segelLama = Buffer.from(log.catatan(KUNCI, undefined, 12));
  beforeAll(async () => {
    v = await muatVerifikator();
    for (const k of [KUNCI, KUNCI_BARU, KUNCI_LAIN, SAKSI]) terbaca.set(k, v.kunciDari([k.terbuka.teks])[0]!);
    [utuh, sebagian] = [await log.bundel(null), await log.bundel(PD, segelLama.toString())];
  });
  const periksa = (zip: Buffer, kunci: readonly KunciRahasia[] = [KUNCI_BARU, SAKSI], segel: Buffer | null = null): HasilVerifikasi => v.verifikasi(zip, { kunci: kunci.map((k) => terbaca.get(k)!), segel });

  it('gives each verdict its own exit code', () => {
    for (const zip of [utuh, sebagian]) {
      expect(periksa(zip)).toMatchObject({ nama: 'disaksikan', kode: 0 });
      expect(periksa(zip, [KUNCI_BARU])).toMatchObject({ nama: 'ditandatangani', kode: 10 });
      // The key that the held one handed over to is held as well.
      expect(periksa(zip, [KUNCI])).toMatchObject({ nama: 'ditandatangani', kode: 10 });
      for (const kunci of [[], [KUNCI_LAIN], [SAKSI]]) expect(periksa(zip, kunci)).toMatchObject({ nama: 'konsisten', kode: 11 });
      expect(periksa(zip, [KUNCI_BARU, SAKSI], segelLama)).toMatchObject({ nama: 'disaksikan', kode: 0 });
      const lain = Buffer.from(tandaiCatatan(teksSegel({ asal: ASAL, ukuran: 12, akar: Buffer.alloc(32, 1).toString('base64') }), KUNCI));
      expect(periksa(zip, [KUNCI_BARU, SAKSI], lain)).toMatchObject({ nama: 'bertentangan', kode: 20 });
      expect(periksa(zip).tidakDibuktikan.length).toBeGreaterThanOrEqual(3);
    }
    // A checkpoint that the bundle cannot be held against proves nothing.
    expect(periksa(sebagian, [KUNCI_BARU, SAKSI], Buffer.from(log.catatan(KUNCI, undefined, 13)))).toMatchObject({ nama: 'konsisten', kode: 11 });
    for (const kosong of [Buffer.alloc(0), Buffer.alloc(22), Buffer.from('bukan zip')]) expect(periksa(kosong)).toMatchObject({ nama: 'rusak', kode: 21 });
    expect(() => v.kunciDari([KUNCI.terbuka.teks.replace(ASAL, 'lain')])).toThrow(/salah salin/);
    expect(() => v.kunciDari(['ngawur'])).toThrow(/^Itu bukan kunci pemeriksa .* "ngawur" tidak ada/);
  });

  it('does not blame the bundle for what the auditor holds', () => {
    for (const bukan of [Buffer.alloc(0), Buffer.from('bukan segel\n'), Buffer.from([0xff, 0xfe]), Buffer.from(segelLama.toString().replace('\n12\n', '\n13\n'))]) {
      expect(() => periksa(utuh, [KUNCI], bukan)).toThrow(/^Segel yang Anda pegang tidak dapat dipakai/);
    }
  });

  it('the same ledger gives the same bytes, and a part of it says nothing of other offices', async () => {
    expect(await log.bundel(null)).toEqual(utuh);
    expect(await log.bundel(PD, segelLama.toString())).toEqual(sebagian);
    expect(sebagian.includes('kab-b')).toBe(false);
    expect(utuh.includes('kab-b')).toBe(true);
  });

  it('knows the shipped policies of this version', () => {
    expect((v as unknown as { KEBIJAKAN_DIKENAL: string[] }).KEBIJAKAN_DIKENAL).toContain(createHash('sha256').update(canonical(kebijakanBawaan)).digest('hex'));
  });

  it('recomputes money figures of both offices', () => {
    expect(periksa(utuh).rincian).toContainEqual(expect.stringMatching(/^30 dari 30 angka dihitung ulang/));
    const angka = garis(bongkar(utuh).get('angka.jsonl')!).map((g) => JSON.parse(g) as { nilai: string; ukuran: string });
    for (const [i, a] of angka.entries()) {
      const palsu = angka.map((b, j) => canonical(i === j ? { ...a, nilai: `1${a.nilai}` } : b));
      const hasil = periksa(kemas(new Map(bongkar(utuh)).set('angka.jsonl', tulis(palsu))));
      expect(hasil).toMatchObject({ nama: 'rusak' });
      expect(hasil.rincian[0]).toMatch(/menyatakan .* memberikan/);
    }
  });

  /** A whole forgery: the forger may sign everything anew, but not with the keys that the auditor holds. */
  function palsukan(ubah: (amplop: Record<string, object>) => void, penanda: KunciRahasia, pada = 22): Buffer {
    const isi = bongkar(utuh);
    const baris = garis(isi.get('entri.jsonl')!).map((g, i) => {
      const amplop = JSON.parse(g) as Record<string, object>;
      if (i === pada) ubah(amplop);
      return canonical(amplop);
    });
    const [tepi, hash] = [new Tepi(), [] as Buffer[]];
    for (const b of baris) hash.push(...tepi.tambah(hashDaun(Buffer.from(b))));
    const akarBaru = akar((l) => hash[l]!, baris.length).toString('base64');
    const catatan = tandaiCatatan(teksSegel({ asal: ASAL, ukuran: baris.length, akar: akarBaru }), penanda);
    isi.set('entri.jsonl', tulis(baris)).set('segel.txt', Buffer.from(`${catatan}${saksikan(uraiCatatan(catatan), SAKSI, 1n)}\n`));
    return kemas(isi, (m) => (m['akar'] = akarBaru));
  }

  it('replays what the ledger promises: even a signed log that breaks it is not accepted', () => {
    const data = (a: Record<string, object>): Record<string, unknown> => a['data'] as Record<string, unknown>;
    const tempat = (type: string): number => log.peristiwa.findLastIndex((e) => e.envelope.type === type);
    const langgar: readonly [string, (a: Record<string, object>) => void, RegExp][] = [
      ['UsulanDisetujui', (a) => Object.assign(data(a), { penyetuju: 'aktor-1' }) && Object.assign(a['aktor']!, { id: 'aktor-1' }), /menyetujui usulannya sendiri/],
      ['UsulanDisetujui', (a) => Object.assign(data(a), { hash: 'lain' }), /bukan yang diusulkan/],
      ['RealisasiDicatat', (a) => Object.assign(a['usulan']!, { penyetuju: 'aktor-3' }), /persetujuan yang tidak ada/],
      ['RealisasiDicatat', (a) => Object.assign(data(a), { nilai: '300.51' }), /ringkasan penutupan/],
      ['RevisiAnggaranDisahkan', (a) => Object.assign(data(a), { jumlahBaris: 2 }), /menyatakan 2 baris/],
    ];
    for (const [type, ubah, sebab] of langgar) {
      const hasil = periksa(palsukan(ubah, KUNCI_BARU, tempat(type)));
      expect(hasil).toMatchObject({ nama: 'rusak', urutan: expect.any(Number) as number });
      expect(hasil.rincian[0]).toMatch(sebab);
    }
    // A change that breaks no promise and is signed by the ledger's own key is the ledger's own word; another key is not.
    const catatan = (a: Record<string, object>): void => void Object.assign(data(a), { catatan: 'x' });
    expect(periksa(palsukan(catatan, KUNCI_BARU, tempat('UsulanDiajukan')))).toMatchObject({ nama: 'disaksikan' });
    expect(periksa(palsukan(catatan, KUNCI_LAIN, tempat('UsulanDiajukan')))).toMatchObject({ nama: 'rusak' });
  });

  it('names the first bad sequence', () => {
    const isi = bongkar(utuh);
    const baris = garis(isi.get('entri.jsonl')!);
    const ubah = (b: string[], n = b.length): HasilVerifikasi => periksa(kemas(new Map(isi).set('entri.jsonl', tulis(b)), (m) => (m['jumlahEntri'] = n)));
    expect(ubah(baris.with(5, baris[5]!.replace('Kegiatan', 'kegiatan'))).urutan).toBe(1); // before the first checkpoint inside
    expect(ubah(baris.with(20, baris[20]!.replace('kab-b', 'kab-c'))).urutan).not.toBeNull();
    expect(ubah(baris.toSpliced(6, 1)).urutan).toBe(7);
    expect(ubah(baris.slice(0, -1)).urutan).toBe(baris.length);
    expect(ubah(baris, baris.length + 1).urutan).toBe(baris.length + 1);
  });

  it('accepts none of ten thousand mutations', () => {
    const diterima: string[] = [];
    const jenis = new Map<string, number>();
    const asli = [utuh, sebagian].map((zip) => ({ zip, isi: bongkar(zip) }));
    let banyak = 0;
    for (let benih = 0; banyak < 10_000; benih++) {
      const n = acak(benih);
      const { zip, isi } = asli[benih % 2]!;
      const [nama, palsu] = mutasi(zip, isi, n, benih);
      if (palsu.equals(zip)) continue;
      banyak += 1;
      jenis.set(nama, (jenis.get(nama) ?? 0) + 1);
      const hasil = periksa(palsu);
      if (hasil.kode < 11) diterima.push(`${benih} ${nama}: ${hasil.nama}`);
    }
    expect(diterima).toEqual([]);
    expect([...jenis.keys()].sort()).toEqual(['balik bita', 'buang', 'ganda', 'isi bagian', 'jumlah', 'kebijakan', 'nilai', 'potong', 'tandai ulang', 'tukar']);
  });

  function mutasi(zip: Buffer, isi: ReadonlyMap<string, Buffer>, n: (batas: number) => number, benih: number): [string, Buffer] {
    const baris = garis(isi.get('entri.jsonl')!);
    const [i, j] = [n(baris.length), n(baris.length)];
    const bukti = isi.get('bukti.jsonl');
    /** Entries rearranged, proofs with them, the manifest right again. */
    const susun = (urut: readonly number[]): Buffer => {
      const baru = new Map(isi).set('entri.jsonl', tulis(urut.map((k) => baris[k]!)));
      if (bukti) baru.set('bukti.jsonl', tulis(urut.map((k) => garis(bukti)[k]!)));
      return kemas(baru, (m) => (m['jumlahEntri'] = urut.length));
    };
    const semua = baris.map((_, k) => k);
    switch (benih % 20) {
      case 0: case 1: case 2: case 3: case 4: {
        const b = Buffer.from(zip);
        b[n(b.length)]! ^= 1 + n(255);
        return ['balik bita', b];
      }
      case 5: case 6:
        return ['potong', zip.subarray(0, n(zip.length))];
      case 7: case 8: case 9: case 10: {
        // Any byte of any part, with checksums and manifest made right again.
        const nama = [...isi.keys()].filter((k) => k !== 'manifes.json');
        const satu = nama[n(nama.length)]!;
        const b = Buffer.from(isi.get(satu)!);
        b[n(b.length)]! ^= 1 + n(255);
        return [satu === 'angka.jsonl' ? 'balik bita' : 'isi bagian', satu === 'angka.jsonl' ? balikAngka(isi, n) : kemas(new Map(isi).set(satu, b))];
      }
      case 11: case 12:
        // The last event of a stream can be left out of a partial bundle, which says so; every other one is missed.
        return ['buang', susun(semua.filter((k) => k !== (bukti ? 1 + n(3) : i)))];
      case 13:
        return ['ganda', susun(semua.toSpliced(j, 0, i))];
      case 14: case 15:
        return ['tukar', i === j ? zip : susun(semua.with(i, j).with(j, i))];
      case 16: {
        const s = bacaSegel(isi.get('segel.txt')!.toString());
        return ['tandai ulang', kemas(new Map(isi).set('segel.txt', Buffer.from(tandaiCatatan(s.catatan.teks, KUNCI_LAIN))))];
      }
      case 17: {
        const k = JSON.parse(isi.get('kebijakan.json')!.toString()) as { capaian: { batas: string | null } };
        k.capaian.batas = String(100 + n(1_000));
        return ['kebijakan', kemas(new Map(isi).set('kebijakan.json', Buffer.from(canonical(k))))];
      }
      case 18:
        return ['jumlah', kemas(isi, (m) => (m[n(2) === 0 ? 'jumlahEntri' : 'ukuran'] = 1 + n(100)))];
      default: {
        const angka = /"nilai":"\d+/.exec(baris[i]!);
        return ['nilai', angka ? kemas(new Map(isi).set('entri.jsonl', tulis(baris.with(i, baris[i]!.replace(angka[0], `${angka[0]}${n(10)}`))))) : zip];
      }
    }
  }

  /** A digit of a figure changed, everything made right again. */
  function balikAngka(isi: ReadonlyMap<string, Buffer>, n: (batas: number) => number): Buffer {
    const angka = garis(isi.get('angka.jsonl')!).map((g) => JSON.parse(g) as { nilai: string });
    const i = n(angka.length);
    return kemas(new Map(isi).set('angka.jsonl', tulis(angka.map((a, k) => canonical(k === i ? { ...a, nilai: `${a.nilai}${1 + n(9)}`.replace(/(\.\d\d)\d$/, '7$1') } : a)))));
  }
});
