import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FolderUji, PD } from './buku-besar-uji.js';
import { baris, runut } from './perintah-runut.js';

const ASAL = 'runut.jombang.example';

describe('runut segel, saksi, ekspor, verifikasi', () => {
  const folder = new FolderUji();
  let data: string;
  let kunci: string;
  const di = (nama: string): string => join(data, '..', nama);
  beforeAll(async () => {
    data = await folder.jombang();
  });
  afterAll(() => folder.bersihkan());

  it('makes a key beside the ledger, publishes once, and says when nothing is new', async () => {
    expect(await runut(data, 'segel')).toMatchObject({ kode: 2, galat: expect.stringContaining('--buat-kunci') as string });
    expect(await runut(data, 'ekspor', '--ke', di('x.zip'))).toMatchObject({ kode: 2, galat: expect.stringContaining('Belum ada segel') as string });
    const [dibuat] = await baris<{ kunci: string; berkas: string }>(data, 'segel', '--buat-kunci', '--asal', ASAL);
    kunci = dibuat!.kunci;
    expect(dibuat!.berkas).toBe(`${data}.kunci-segel`);
    expect(statSync(dibuat!.berkas).mode & 0o777).toBe(0o600);
    expect(await runut(data, 'segel', '--buat-kunci')).toMatchObject({ kode: 2 });
    const [segel, ...lain] = await baris<{ ukuran: number; catatan: string }>(data, 'segel', '--ke', di('segel.txt'));
    expect(lain).toEqual([]);
    expect(readFileSync(di('segel.txt'), 'utf8')).toBe(segel!.catatan);
    expect(await runut(data, 'segel')).toMatchObject({ kode: 0, galat: expect.stringContaining('tidak ada yang baru') as string });
    expect(await baris(data, 'segel', '--daftar')).toHaveLength(1);
  });

  it('a witness cosigns elsewhere, and the ledger keeps it', async () => {
    const [saksi] = await baris<{ kunci: string }>(data, 'saksi', '--buat-kunci', '--nama', 'bpk.example', '--kunci', di('saksi.kunci'));
    const tandai = ['saksi', di('segel.txt'), '--kunci', di('saksi.kunci'), '--ke', di('bersaksi.txt')];
    expect(await runut(data, ...tandai, '--kunci-segel', saksi!.kunci)).toMatchObject({ kode: 2 });
    expect(await runut(data, ...tandai, '--kunci-segel', kunci)).toMatchObject({ kode: 0 });
    expect(await runut(data, 'segel', '--saksi', di('bersaksi.txt'), '--kunci-saksi', saksi!.kunci)).toMatchObject({ kode: 0, galat: expect.stringContaining('dicatat') as string });
    expect((await baris<{ saksi: string[]; catatan: string }>(data, 'segel', '--daftar'))[0]).toMatchObject({ saksi: [saksi!.kunci], catatan: readFileSync(di('bersaksi.txt'), 'utf8') });
    writeFileSync(di('kunci.txt'), `${kunci}\n${saksi!.kunci}\n`);
  });

  it('the bundle of the shipped example stands, whole and in part, and a changed one does not', async () => {
    const [utuh] = await baris<{ jumlahEntri: number; ukuran: number; berkas: number }>(data, 'ekspor', '--ke', di('utuh.zip'));
    expect(utuh!.jumlahEntri).toBe(utuh!.ukuran);
    expect(utuh!.berkas).toBe(1);
    await baris(data, 'ekspor', '--pd', PD, '--dari-segel', di('segel.txt'), '--ke', di('sebagian.zip'));
    expect(await runut(data, 'ekspor', '--pd', 'tidak-ada', '--ke', di('x.zip'))).toMatchObject({ kode: 2 });
    for (const nama of ['utuh.zip', 'sebagian.zip']) {
      expect(await runut(data, 'verifikasi', di(nama), '--kunci', di('kunci.txt'), '--segel', di('segel.txt'))).toMatchObject({ kode: 0, keluar: expect.stringMatching(/^DISAKSIKAN/) as string });
      expect(await runut(data, 'verifikasi', di(nama), '--kunci', kunci)).toMatchObject({ kode: 10 });
      const hasil = await runut(data, 'verifikasi', di(nama), '--json');
      expect(hasil.kode).toBe(11);
      expect(JSON.parse(hasil.keluar)).toMatchObject([{ nama: 'konsisten', kode: 11 }]);
    }
    const bytes = readFileSync(di('utuh.zip'));
    bytes[50_000]! ^= 1;
    writeFileSync(di('utuh.zip'), bytes);
    expect(await runut(data, 'verifikasi', di('utuh.zip'), '--kunci', kunci)).toMatchObject({ kode: 21, keluar: expect.stringMatching(/^RUSAK/) as string });
    expect(await runut(data, 'verifikasi', di('utuh.zip'), '--kunci', 'bukan kunci')).toMatchObject({ kode: 2, galat: expect.stringContaining('Itu bukan kunci pemeriksa') as string });
    expect(await runut(data, 'verifikasi', di('sebagian.zip'), '--kunci', kunci, '--segel', di('kunci.txt'))).toMatchObject({ kode: 2, galat: expect.stringContaining('Segel yang Anda pegang tidak dapat dipakai') as string });
    rmSync(di('utuh.zip'));
  });
});
