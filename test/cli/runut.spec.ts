import BetterSqlite3 from 'better-sqlite3';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { WriterLock } from '#event-store';
import type { BarisAngka, HasilImpor, Ketidaksesuaian } from '#capaian';
import { namaContoh } from '#impor';
import { jombang2024Fakta, tulisBuku, type IsiTulis } from '#impor/nest';
import { readModels } from '../../apps/api/read-models.js';
import { SERVER_FILE } from '../../apps/api/server-file.js';
import { startServer } from '../../apps/api/server.js';
import { readSettings } from '../../apps/api/settings.js';
import { FolderUji, PD } from './buku-besar-uji.js';
import { baris, mulaiRunut, runut } from './perintah-runut.js';

const model = readModels.map((m) => m.name);
const untuk = ['--pd', PD, '--tahun', '2024'] as const;

describe('runut', () => {
  const folder = new FolderUji();
  let data: string;
  beforeAll(async () => {
    data = await folder.jombang();
  });
  afterAll(() => folder.bersihkan());

  const buku = async (isi: IsiTulis): Promise<string> => {
    const berkas = join(await folder.baru(), 'buku.xlsx');
    await writeFile(berkas, await tulisBuku(isi, { mode: 'terisi' }));
    return berkas;
  };
  const nilai = (semua: readonly BarisAngka[], alamat: string): string | null | undefined => semua.find((b) => b.angka === `${PD}/2024/${alamat}`)?.nilai;

  describe('angka', () => {
    it('prints every figure with the public fields first, exactly', async () => {
      const semua = await baris<BarisAngka>(data, 'angka', ...untuk);
      expect(Object.keys(semua[0]!)).toEqual([
        'pd', 'tahun', 'jenjang', 'kode', 'uraian', 'indikator', 'ukuran', 'tahap', 'periode', 'basis', 'sumberDana', 'nilai', 'satuan', 'sequence', 'dicatat', 'berlaku', 'eventId', 'rekening', 'teks', 'asal', 'angka',
      ]);
      expect({
        pagu: nilai(semua, 'pagu/pd/perubahan'), awal: nilai(semua, 'pagu/pd/awal'), realisasi: nilai(semua, 'realisasi/pd/TIDAK_DISEBUT/tahun'),
        serapan: nilai(semua, 'serapan/pd/TIDAK_DISEBUT'), umkm: nilai(semua, 'serapan/6/TIDAK_DISEBUT'), sisa: nilai(semua, 'sisa/pd/TIDAK_DISEBUT'),
      }).toEqual({ pagu: '6302736257', awal: '5726954494', realisasi: '7815322265', serapan: '124.00', umkm: '367.60', sisa: '-1512586008' });
    });

    it('as known before the DPPA was recorded, and as effective before its date', async () => {
      const kini = await baris<BarisAngka>(data, 'angka', ...untuk);
      const dppa = kini.find((b) => b.angka === `${PD}/2024/pagu/pd/perubahan`)!.sequence!;
      for (const titik of [['--diketahui', String(dppa - 1)], ['--berlaku', '2024-09-30']]) {
        const dulu = await baris<BarisAngka>(data, 'angka', ...untuk, ...titik);
        expect([nilai(dulu, 'pagu-terkini/pd'), nilai(dulu, 'pagu/pd/perubahan')]).toEqual(['5726954494', undefined]);
      }
    });

    it('as CSV spoils no negative amount, and disarms text that a spreadsheet would run', async () => {
      const lain = join(await folder.baru(), 'data');
      await runut(lain, 'impor', await buku({ ...jombang2024Fakta, pohon: jombang2024Fakta.pohon.map((b) => (b['kode'] === '6' ? { ...b, uraian: '=cmd|x, "y"' } : b)) }));
      const { kode, keluar } = await runut(lain, 'angka', ...untuk, '--csv');
      const garis = keluar.split('\r\n');
      expect([kode, garis[0], garis.at(-1)]).toEqual([0, 'pd,tahun,jenjang,kode,uraian,indikator,ukuran,tahap,periode,basis,sumberDana,nilai,satuan,sequence,dicatat,berlaku,eventId,rekening,teks,asal,angka', '']);
      expect(garis.find((g) => g.includes('/sisa/pd/'))).toContain(',-1512586008,Rp,');
      expect(garis.find((g) => g.includes('/sisa/6/'))).toContain(`,"'=cmd|x, ""y""",`);
    });

    it('for people in lines of at most 120 columns, grouped as in Indonesia', async () => {
      const { kode, keluar } = await runut(data, 'angka', ...untuk);
      expect([kode, Math.max(...keluar.split('\n').map((g) => [...g].length)) <= 120]).toEqual([0, true]);
      expect(keluar).toContain('6.302.736.257');
      expect(keluar).toContain('124,00 %');
    });
  });

  it('periksa flags the program that spent more than its pagu, with the events on both sides', async () => {
    const [lebih, ...lain] = (await baris<Ketidaksesuaian>(data, 'periksa', ...untuk)).filter((k) => k.jenis === 'realisasi-melebihi-pagu');
    expect(lain).toEqual([]);
    expect(Object.keys(lebih!)).toEqual(['id', 'jenis', 'tingkat', 'lokasi', 'angka', 'tercetak', 'seharusnya', 'selisih', 'penjelasan', 'bukti', 'status', 'laporan', 'kunci', 'teks', 'jawaban', 'sebab', 'tempat']);
    expect(lebih).toMatchObject({ tingkat: 'A', tercetak: '2568323711', seharusnya: '698676600', selisih: '1869647111', lokasi: { tabel: 'Anggaran' } });
    expect(lebih!.lokasi.baris).toMatch(/UMKM/);
    expect(lebih!.bukti).toHaveLength(3);
  });

  it('jembatan leads from awal to perubahan', async () => {
    const [pd] = await baris(data, 'jembatan', ...untuk);
    expect(pd).toMatchObject({ kode: 'pd', awal: '5726954494', akhir: '6302736257', selisih: '575781763', realisasi: '7815322265' });
  });

  it('linimasa lists every event of a figure', async () => {
    const kejadian = await baris<{ sequence: number; nilai: string; baru: string; angka: string }>(data, 'linimasa', `${PD}/2024/pagu/1.7.1/perubahan`);
    expect(kejadian.map((k) => [k.nilai, k.baru])).toEqual([['0', '0'], ['96211050', '96211050']]);
    expect((await runut(data, 'linimasa', 'bukan-alamat')).kode).toBe(2);
  });

  it('banding, sejak, asal, terlambat and andai answer as JSON, as CSV and for people', async () => {
    const kini = await baris<BarisAngka>(data, 'angka', ...untuk);
    const dppa = kini.find((b) => b.angka === `${PD}/2024/pagu/pd/perubahan`)!.sequence!;
    const beda = await baris<{ angkaKe: string; lama: string; baru: string; peristiwa: { dokumen: { jenis: string } }[] }>(data, 'banding', '--dari-tahap', 'awal', '--ke-tahap', 'perubahan', ...untuk);
    expect(beda.find((b) => b.angkaKe === `${PD}/2024/pagu/pd/perubahan`)).toMatchObject({ lama: '5726954494', baru: '6302736257', persen: '10.05' });
    expect(new Set(beda.find((b) => b.angkaKe.includes('/pagu/pd/'))!.peristiwa.map((p) => p.dokumen.jenis))).toEqual(new Set(['DPPA']));
    expect(await baris(data, 'sejak', ...untuk, '--sejak', String(dppa), '--diketahui', String(dppa))).toEqual([]);
    expect(await baris(data, 'andai', `${PD}/2024/pagu-terkini/pd`, '--tanpa', String(dppa))).toMatchObject([{ mungkin: true, nilaiTanpa: '5726954494', selisih: '-575781763' }]);
    expect(await baris(data, 'terlambat', ...untuk, '--hari', '36500')).toEqual([]);
    const asal = await runut(data, 'asal', `${PD}/2024/sisa/6/TIDAK_DISEBUT`);
    expect(asal.keluar).toContain('3 peristiwa, sumbangannya berjumlah tepat −1.869.647.111.');
    const csv = await runut(data, 'banding', '--dari', String(dppa - 1), '--csv');
    expect([csv.kode, csv.keluar.split('\r\n')[0]!.split(',').slice(-4)]).toEqual([0, ['peristiwa', 'dokumen', 'aktor', 'penyetuju']]);
    expect((await runut(data, 'banding', ...untuk)).kode).toBe(2);
  });

  it('status tells where the log and its models stand, and changes nothing', async () => {
    const sebelum = (await readdir(data)).sort();
    const semua = await baris<{ nama: string; sampai: number; tertinggal: number; server?: string | null }>(data, 'status');
    expect(semua.map((m) => [m.nama, m.tertinggal])).toEqual(['log', ...model].map((nama) => [nama, 0]));
    expect(new Set(semua.map((m) => m.sampai)).size).toBe(1);
    expect(semua[0]!.server).toBeNull();
    expect((await readdir(data)).sort()).toEqual(sebelum);
  });

  it('bangun-ulang twice yields the same content', async () => {
    const salinan = await folder.salinan(data);
    const [pertama, kedua] = [await baris(salinan, 'bangun-ulang'), await baris(salinan, 'bangun-ulang')];
    expect(kedua).toEqual(pertama);
    expect(pertama.map((m) => m['model'])).toEqual(model);
    const tidakAda = await runut(salinan, 'bangun-ulang', 'lain');
    expect([tidakAda.kode, tidakAda.galat]).toEqual([2, 'Tidak ada model baca bernama "lain".\n']);
  });

  it('cadangkan and pulihkan carry the ledger over whole, and never onto another', async () => {
    const dasar = await folder.baru();
    const [cadangan, baru] = [join(dasar, 'cadangan'), join(dasar, 'baru')];
    const [{ peristiwa }] = (await baris<{ peristiwa: number }>(data, 'cadangkan', '--ke', cadangan)) as [{ peristiwa: number }];
    expect(await baris(baru, 'pulihkan', '--dari', cadangan)).toMatchObject([{ peristiwa, berkas: 1 }]);
    expect(await baris(baru, 'angka', ...untuk)).toEqual(await baris(data, 'angka', ...untuk));
    for (const h of [await runut(data, 'cadangkan', '--ke', cadangan), await runut(baru, 'pulihkan', '--dari', cadangan)]) {
      expect([h.kode, h.keluar, h.galat]).toEqual([2, '', expect.stringMatching(/sudah ada buku besar/)]);
    }
  });

  describe('templat and impor', () => {
    it('every shipped example is named by the help and can be written', async () => {
      const bantuan = (await runut(data, 'templat', '--help')).keluar.replace(/\s+/g, ' ');
      expect(bantuan).toContain(namaContoh.join(', '));
      for (const contoh of namaContoh) {
        const berkas = join(await folder.baru(), 'contoh.xlsx');
        expect(await baris(data, 'templat', '--contoh', contoh, '--ke', berkas)).toMatchObject([{ ke: berkas, contoh }]);
      }
    });

    it('the shipped example goes in once: again it changes nothing', async () => {
      const dasar = await folder.baru();
      const [baruData, berkas] = [join(dasar, 'data'), join(dasar, 'contoh.xlsx')];
      expect(await baris(baruData, 'templat', '--contoh', 'jombang-2024', '--ke', berkas)).toMatchObject([{ ke: berkas, contoh: 'jombang-2024' }]);
      const [uji] = (await baris<HasilImpor>(baruData, 'impor', berkas, '--uji')) as [HasilImpor];
      expect(uji).toMatchObject({ keadaan: 'uji', jumlahPeristiwa: 2279, sequence: null });
      // A trial leaves no trace.
      expect(await readdir(dasar)).toEqual(['contoh.xlsx']);
      const [pertama] = (await baris<HasilImpor>(baruData, 'impor', berkas)) as [HasilImpor];
      expect(pertama).toMatchObject({ keadaan: 'selesai', jumlahPeristiwa: 2279, perubahan: uji.perubahan });
      const [kedua] = (await baris<HasilImpor>(baruData, 'impor', berkas)) as [HasilImpor];
      expect(kedua).toMatchObject({ keadaan: 'sudah-pernah', jumlahPeristiwa: 0, perubahan: [] });
      expect((await baris<{ sampai: number }>(baruData, 'status'))[0]!.sampai).toBe(pertama.sequence);
    });

    it("the office's own workbook comes back without a change", async () => {
      const berkas = join(await folder.baru(), 'tw1.xlsx');
      const { kode, keluar } = await runut(data, 'templat', ...untuk, '--periode', 'Triwulan I', '--ke', berkas);
      expect([kode, keluar]).toEqual([0, expect.stringContaining('Anggaran 85 baris, Realisasi 34 baris, Kinerja 62 baris')]);
      expect(await baris(data, 'impor', berkas, '--uji')).toMatchObject([{ jumlahPeristiwa: 0, perubahan: [] }]);
    });

    it('a refused workbook lists every fault by sheet and cell, on both outputs', async () => {
      const berkas = await buku({
        ...jombang2024Fakta,
        anggaran: jombang2024Fakta.anggaran.map((b, i) => (i === 0 ? { ...b, nilai: '4590851' } : b)),
        realisasi: jombang2024Fakta.realisasi.map((b, i) => (i === 1 ? { ...b, nilai: '1' } : b)),
      });
      const sebelum = (await baris<{ sampai: number }>(data, 'status'))[0]!.sampai;
      const h = await runut(data, 'impor', berkas, '--json');
      expect(h.kode).toBe(2);
      expect((JSON.parse(h.keluar) as { kode: string; lembar: string; sel: string }[]).map((k) => [k.kode, k.lembar, k.sel])).toEqual([['berbeda-dari-tercatat', 'Anggaran', 'G2'], ['berbeda-dari-tercatat', 'Realisasi', 'H3']]);
      expect(h.galat).toMatch(/ada 2 kesalahan[^]*Anggaran!G2: [^]*Realisasi!H3: /);
      expect((await baris<{ sampai: number }>(data, 'status'))[0]!.sampai).toBe(sebelum);
    });

    it('refuses unusable options in words', async () => {
      const ke = join(await folder.baru(), 'x.xlsx');
      for (const [argumen, pesan] of [
        [['templat', '--contoh', 'tidak-ada', '--ke', ke], new RegExp(`"tidak-ada" tidak ada\\. Yang ada: ${namaContoh.join(', ')}`)],
        [['templat', '--pd', PD, '--ke', ke], /--pd dan --tahun disebut bersama-sama/],
        [['templat', ...untuk, '--periode', 'caturwulan', '--ke', ke], /Periode "caturwulan" tidak dikenal/],
        [['templat', '--ke', `${ke}.txt`], /bukan nama buku kerja\. Akhiri dengan \.xlsx/],
        [['templat'], /Pilihan --ke <berkas> wajib diisi/],
        [['angka', '--pd', PD, '--tahun', 'dua'], /Tahun "dua" tidak sah/],
        [['angka', ...untuk, '--berlaku', '31-12-2024'], /Tanggal berlaku "31-12-2024" tidak sah/],
        [['angka', ...untuk, '--diketahui', '999999'], /belum ada/],
        [['angka', '--pd', 'lain', '--tahun', '2024'], /Yang tercatat: jombang-diskopum \(2024\)[^]*"lain" tidak tercatat/],
        [['tebak'], /Perintah "tebak" tidak dikenal/],
      ] as const) {
        const h = await runut(data, ...argumen);
        expect([argumen, h.kode, h.keluar, h.galat]).toEqual([argumen, 2, '', expect.stringMatching(pesan)]);
      }
      await expect(readFile(ke)).rejects.toMatchObject({ code: 'ENOENT' });
    });
  });

  describe('beside other processes', () => {
    it('a ledger that another process writes can be read; writing without a server is refused in one line', async () => {
      const salinan = await folder.salinan(data);
      const kunci = WriterLock.take(salinan);
      try {
        expect(nilai(await baris<BarisAngka>(salinan, 'angka', ...untuk), 'pagu-terkini/pd')).toBe('6302736257');
        const tulis = await runut(salinan, 'impor', await buku(jombang2024Fakta));
        expect([tulis.kode, tulis.keluar, tulis.galat.trim().split('\n')]).toEqual([1, '', [expect.stringMatching(/sedang ditulis proses lain yang bukan server Runut/)]]);
        expect((await runut(salinan, 'bangun-ulang')).galat).toMatch(/Hentikan dahulu/);
      } finally {
        kunci.release();
      }
    });

    it('writes through the running server, and reads beside it what it wrote', async () => {
      const salinan = await folder.salinan(data);
      const server = await startServer(readSettings({ RUNUT_DATA: salinan, RUNUT_PORT: '0', RUNUT_CONTOH: 'tidak', RUNUT_LOG: 'silent' }));
      try {
        expect((await baris(salinan, 'status'))[0]).toMatchObject({ server: server.url });
        const isi = { ...jombang2024Fakta, kinerja: [{ periode: 'TW I', indikator: 'I-1.1.1', nilai: '2', dokumen: 'LKJIP-2024' }] };
        expect(await baris(salinan, 'impor', await buku(isi))).toMatchObject([{ keadaan: 'selesai', jumlahPeristiwa: 1 }]);
        expect(nilai(await baris<BarisAngka>(salinan, 'angka', ...untuk), 'kinerja/I-1.1.1/tw1')).toBe('2');
        const ditolak = await runut(salinan, 'impor', await buku({ ...isi, kinerja: [{ ...isi.kinerja[0]!, nilai: '3' }] }));
        expect([ditolak.kode, ditolak.galat]).toEqual([2, expect.stringMatching(/^Kinerja!D2: Realisasi yang tercatat 2, berkas menulis 3/)]);
      } finally {
        await server.stop();
      }
    });

    it('tells what a server answers', async () => {
      const salinan = await folder.salinan(data);
      const kunci = WriterLock.take(salinan);
      const berkas = await buku(jombang2024Fakta);
      const diterima: { url: string; kunci: unknown; isi: Buffer }[] = [];
      const hasil: HasilImpor = { hash: 'h', nama: 'buku.xlsx', keadaan: 'sudah-pernah', pd: PD, tahun: 2024, perubahan: [], jumlahPeristiwa: 0, sequence: null, peringatan: [], ketidaksesuaian: [], cakupan: { sel: 0, berpernyataan: 0, cocok: 0, tidakCocok: 0, tidakTeruji: 0, rusak: 0 } };
      let jawab: (balas: ServerResponse) => void = (balas) => balas.end(JSON.stringify(hasil));
      const server = await dengarkan(async (minta, balas) => {
        const potongan: Buffer[] = [];
        for await (const p of minta) potongan.push(p as Buffer);
        diterima.push({ url: minta.url!, kunci: minta.headers['idempotency-key'], isi: Buffer.concat(potongan) });
        jawab(balas);
      });
      try {
        await writeFile(join(salinan, SERVER_FILE), JSON.stringify({ pid: process.pid, host: '127.0.0.1', port: (server.address() as AddressInfo).port }));
        expect(await baris(salinan, 'impor', berkas)).toEqual([hasil]);
        expect(diterima).toEqual([{ url: '/api/v1/impor?nama=buku.xlsx', kunci: expect.stringMatching(/^[0-9a-f-]{36}$/), isi: await readFile(berkas) }]);

        jawab = (balas) => balas.writeHead(422, { 'content-type': 'application/problem+json' }).end(JSON.stringify({ detail: 'Berkas ditolak: ada 2 kesalahan.', kode: 'banyak-kesalahan', kesalahan: [{ kode: 'a', pesan: 'salah', tempat: { lembar: 'Target', sel: 'F3' } }, { kode: 'b', pesan: 'juga' }] }));
        const ditolak = await runut(salinan, 'impor', berkas);
        expect([ditolak.kode, ditolak.galat]).toEqual([2, 'Berkas ditolak: ada 2 kesalahan.\n  Target!F3: salah\n  juga\n']);

        jawab = (balas) => balas.writeHead(503).end('{"detail":"Buku besar tidak siap."}');
        const sibuk = await runut(salinan, 'impor', berkas);
        expect([sibuk.kode, sibuk.galat]).toEqual([1, 'Buku besar tidak siap.\n']);
      } finally {
        server.close();
        kunci.release();
      }
    });

    it('names a server that does not answer', async () => {
      const salinan = await folder.salinan(data);
      const kunci = WriterLock.take(salinan);
      try {
        const server = await dengarkan(() => undefined);
        const { port } = server.address() as AddressInfo;
        await new Promise((tutup) => server.close(tutup));
        await writeFile(join(salinan, SERVER_FILE), JSON.stringify({ pid: process.pid, host: '127.0.0.1', port }));
        const h = await runut(salinan, 'impor', await buku(jombang2024Fakta));
        expect([h.kode, h.galat]).toEqual([1, expect.stringMatching(new RegExp(`server di http://127\\.0\\.0\\.1:${port} tidak menjawab`))]);
      } finally {
        kunci.release();
      }
    });
  });

  it('brings read models up to date where nobody else does', async () => {
    const dasar = await folder.baru();
    const cadangan = join(dasar, 'cadangan');
    await baris(data, 'cadangkan', '--ke', cadangan);
    expect((await baris<{ keadaan: string }>(cadangan, 'status')).map((m) => m.keadaan)).toEqual(['terkini', ...model.map(() => 'mengejar')]);
    expect(nilai(await baris<BarisAngka>(cadangan, 'angka', ...untuk), 'pagu-terkini/pd')).toBe('6302736257');
    expect((await baris<{ keadaan: string }>(cadangan, 'status')).map((m) => m.keadaan)).toEqual(['terkini', ...model.map(() => 'terkini')]);
  });

  it('trouble with the surroundings is one line and exit code 1', async () => {
    const baru = await folder.salinan(data);
    const db = new BetterSqlite3(join(baru, 'log.sqlite'));
    db.pragma('user_version = 99');
    db.close();
    const kosong = await folder.baru();
    const folderXlsx = join(await folder.baru(), 'folder.xlsx');
    await mkdir(folderXlsx);
    for (const [letak, argumen, pesan] of [
      [baru, ['angka', ...untuk], /dibuat oleh Runut yang lebih baru/],
      [baru, ['impor', await buku(jombang2024Fakta)], /dibuat oleh Runut yang lebih baru/],
      [kosong, ['angka', ...untuk], /Belum ada buku besar di folder/],
      [kosong, ['status'], /Belum ada buku besar di folder/],
      [data, ['impor', join(kosong, 'tidak-ada.xlsx')], /tidak-ada\.xlsx" tidak ada/],
      [data, ['templat', '--contoh', 'jombang-2024', '--ke', join(kosong, 'tidak', 'ada.xlsx')], /^Folder "\S*tidak" tidak ada/],
      [data, ['templat', '--contoh', 'jombang-2024', '--ke', folderXlsx], /\.xlsx" adalah folder\. Sebutkan nama berkasnya/],
      [data, ['impor', kosong], /^"\S+" adalah folder\. Sebutkan buku kerja/],
    ] as const) {
      const h = await runut(letak, ...argumen);
      expect([argumen[0], h.kode, h.keluar, h.galat.trim().split('\n')]).toEqual([argumen[0], 1, '', [expect.stringMatching(pesan)]]);
      expect(h.galat).not.toMatch(/^\s+at /m);
    }
    const json = await runut(kosong, 'status', '--json');
    expect(JSON.parse(json.keluar)).toEqual([{ kode: 'gangguan', pesan: expect.stringMatching(/Belum ada buku besar/) }]);
  });

  it('a command is a program that ends by itself, whatever it opened', async () => {
    const salinan = await folder.salinan(data);
    for (const argumen of [['angka', '--pd', PD, '--tahun', '2024', '--json'], ['bangun-ulang', '--json'], ['status', '--json']]) {
      const h = await mulaiRunut({}, salinan, ...argumen).hasil;
      expect([argumen[0], h.kode, h.galat, (JSON.parse(h.keluar) as unknown[]).length > 0]).toEqual([argumen[0], 0, '', true]);
    }
  });

  it('helps in Indonesian, with examples', async () => {
    const [umum, satu] = [await runut(data, '--help'), await runut(data, 'impor', '--help')];
    expect([umum.kode, satu.kode, umum.galat + satu.galat]).toEqual([0, 0, '']);
    expect(satu.keluar).toMatch(/Pemakaian: runut impor <berkas> \[pilihan\][^]*Pilihan:[^]*Contoh:\n {2}runut impor/);
    expect(umum.keluar + satu.keluar).not.toMatch(/Usage|Options|Commands|Arguments|display help|\[options\]/);
  });
});

function dengarkan(terima: (minta: IncomingMessage, balas: ServerResponse) => unknown): Promise<Server> {
  return new Promise((siap) => {
    const server = createServer((minta, balas) => void terima(minta, balas));
    server.listen(0, '127.0.0.1', () => siap(server));
  });
}
