import { randomUUID } from 'node:crypto';
import type { BarisAngka, CakupanTercetak, HasilImpor, Ketidaksesuaian, RingkasanPemda, TabelAnggaran, TabelKinerja } from '#capaian';
import { bukuContoh, daftarContoh } from '#impor/nest';
import type { KetidaksesuaianBerstatus, RincianKetidaksesuaian } from '#rekonsiliasi';
import { masalah, type HasilTulis } from '../support/isian.js';
import { TestServer, jombangFile } from '../support/server.js';

/**
 * Figures that the reports print as totals or as percentages and that do hold: they come out of the ledger, in which only
 * the parts were entered. By the rest of their address, per example.
 */
const tercetak: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'jombang-2024': {
    'pagu/pd/perubahan': '6302736257', 'realisasi/pd/TIDAK_DISEBUT/tahun': '7815322265', 'pagu/1.4/perubahan': '411347448', 'pagu/6/awal': '554676600',
  },
  // Not asserted because the report contradicts itself: anggaran of program 5 in the PK (270.235.850), physical progress of 6 and 6.1 (87,34 printed, their
  // rounded parts give 87,33), capaian of I-S2 (97,1 printed, 70,95 / 73 gives 97,19).
  'inhil-2024': {
    'pagu/pd/awal': '9865481222', 'realisasi/pd/SPJ/tahun': '4847956007', 'serapan/pd/SPJ': '49.14', 'sisa/pd/SPJ': '5017525215', 'sisa/1/SPJ': '1880672497',
    'pagu/1/awal': '5670694672', 'pagu/1.5/awal': '978286610', 'pagu/7/awal': '2912712045', 'realisasi/1/SPJ/tahun': '3790022175', 'realisasi/7.1/SPJ/tahun': '314595648',
    'fisik/1': '93.83', 'fisik/1.1': '98.35', 'fisik/1.2': '100.00', 'fisik/1.5': '65.00', 'fisik/1.7': '92.89', 'fisik/3': '93.37', 'fisik/4': '92.03', 'fisik/7': '11.69', 'fisik/7.1': '11.69',
    'capaian/I-T1': '91.90', 'capaian/I-S1.a': '98.86', 'capaian/I-S1.b': '11.64',
  },
  // Not asserted because the report contradicts itself: realisasi of 2.1.2 and so of 2 and of the whole (its triwulan add up to 50.000 more than its year);
  // pagu and realisasi of 4, printed without one of its two kegiatan; capaian of I-S1.b (52,08 printed, 2,76 / 5,03 gives 54,87) and of I-7 (189,77; 189,18).
  'kediri-2021': {
    'pagu/pd/awal': '12468907592', 'pagu/1/awal': '5087297982', 'pagu/1.2/awal': '3690365094', 'pagu/1.5/awal': '166591969', 'pagu/1.8/awal': '113392500', 'pagu/2/awal': '336362660', 'pagu/4/awal': '657872780', 'pagu/6/awal': '5806870500',
    'realisasi/1/TIDAK_DISEBUT/tahun': '4121714374', 'realisasi/1/TIDAK_DISEBUT/tw2': '967101372', 'realisasi/pd/TIDAK_DISEBUT/tw1': '631110930', 'realisasi/pd/TIDAK_DISEBUT/tw3': '1231646849', 'realisasi/6/TIDAK_DISEBUT/tahun': '5485127340',
    'serapan/1/TIDAK_DISEBUT': '81.02', 'serapan/3/TIDAK_DISEBUT': '93.94', 'serapan/5/TIDAK_DISEBUT': '92.15', 'serapan/6/TIDAK_DISEBUT': '94.46', 'serapan/7/TIDAK_DISEBUT': '68.76', 'sisa/6/TIDAK_DISEBUT': '321743160',
    'realisasi/1/TIDAK_DISEBUT/tahun/-/DAU': '3586961374', 'realisasi/1/TIDAK_DISEBUT/tahun/-/DBHCHT': '534753000', 'realisasi/2/TIDAK_DISEBUT/tahun/-/Pajak%20Rokok': '94765000', 'realisasi/pd/TIDAK_DISEBUT/tahun/-/DAK': '398569750', 'realisasi/pd/TIDAK_DISEBUT/tahun/-/Pajak%20Rokok': '174414900',
    'kinerja/I-1.3/tahun': '12', 'kinerja/I-6.1/tahun': '681', 'kinerja/I-7.1.1/tahun': '244', 'capaian/I-S1.a': '77.17', 'capaian/I-S3.a': '227.14', 'capaian/I-S3.b': '469.49', 'capaian/I-S3.c': '40.91', 'capaian/I-S4': '216.22', 'capaian/I-2': '158.49', 'capaian/I-4': '280.00', 'capaian/I-6': '113.13', 'capaian/I-1.4.2': '96.77',
  },
  // Not asserted because the report contradicts itself: the realisasi of 2.17.01.2.05 (291.850.000 printed, parts 261.850.000), of
  // 2.17.01.2.06 (1.256.929.246, parts 1.256.928.496), of 2.17.04 (419.314.060, parts 419.317.060) and so of 2.17.01 and the
  // whole; capaian of I-S1 (100,70 printed, 83,16 / 82,59 gives 100,69).
  'kukar-2023': {
    'pagu/2.17.01.2.05/awal': '333110000', 'pagu/2.17.01.2.06/awal': '1425071335', 'pagu/2.17.01.2.08/awal': '1115873740', 'pagu/2.17.01.2.09/awal': '3179821966', 'pagu/2.17.04/awal': '645000000', 'pagu/2.17.07/awal': '3055000000',
    'realisasi/2.17.01.2.01/TIDAK_DISEBUT/tahun': '229078094', 'realisasi/2.17.01.2.02/TIDAK_DISEBUT/tahun': '7965194669', 'realisasi/2.17.01.2.08/TIDAK_DISEBUT/tahun': '727542142', 'realisasi/2.17.01.2.09/TIDAK_DISEBUT/tahun': '3076270492',
    'realisasi/2.17.03/TIDAK_DISEBUT/tahun': '475245927', 'realisasi/2.17.07/TIDAK_DISEBUT/tahun': '2099483857', 'sisa/2.17.07/TIDAK_DISEBUT': '955516143', 'sisa/2.17.08/TIDAK_DISEBUT': '985090268',
    'serapan/2.17.05/TIDAK_DISEBUT': '99.15', 'serapan/2.17.06/TIDAK_DISEBUT': '63.63', 'serapan/2.17.07/TIDAK_DISEBUT': '68.72', 'serapan/2.17.08/TIDAK_DISEBUT': '87.99', 'capaian/I-S2': '154.55', 'capaian/I-2.17.04': '100.00',
  },
  // Not asserted because the worksheet contradicts itself: 2, 2.1 and 2.1.1 print 24.302.250 in two triwulan and as the year;
  // K of 5.2 is 25 + 25 + 13 + 13 against 75, K of 5.4.2 is 3 + 5 + 2 against 8.
  'lumajang-2021': {
    'pagu/1/awal': '11491259904', 'pagu/3/awal': '459181000', 'pagu/4/awal': '43370000', 'pagu/5/awal': '3025650964', 'pagu/5.2/awal': '2418333196', 'pagu/5.4/awal': '51944300', 'pagu/5.6/awal': '49481300',
    'realisasi/1/TIDAK_DISEBUT/tahun': '11238069445', 'realisasi/1/TIDAK_DISEBUT/tw4': '4924799345', 'realisasi/3/TIDAK_DISEBUT/tahun': '446251600', 'realisasi/4/TIDAK_DISEBUT/tahun': '42620000',
    'realisasi/5/TIDAK_DISEBUT/tahun': '2998683186', 'realisasi/5/TIDAK_DISEBUT/tw1': '697310663', 'realisasi/5/TIDAK_DISEBUT/tw2': '946756940', 'realisasi/5/TIDAK_DISEBUT/tw3': '669022931', 'realisasi/5/TIDAK_DISEBUT/tw4': '685592652',
    'realisasi/5.4/TIDAK_DISEBUT/tahun': '51762908', 'realisasi/5.5.2/TIDAK_DISEBUT/tahun': '415503902',
    'kinerja/I-1/tahun': '397', 'kinerja/I-3/tahun': '100', 'kinerja/I-5/tahun': '98', 'kinerja/I-5.2.1/tahun': '24', 'kinerja/I-5.6.1/tahun': '14', 'capaian/I-T1.a': '98.98', 'capaian/I-S2.b': '91.43', 'capaian/I-S1': '97.04',
  },
};

/**
 * Contradictions of a report, by printed cell (`tercetak/…`) or figure of the ledger; a column that fails for one reason by the ends of its keys and the
 * number of its cells. What is not named here raises nothing: all amounts of Tabel 3.7, the LHE. Faults of the scale are not counted.
 */
const tidakCocok: Readonly<Record<string, readonly (string | readonly [awalan: string, akhiran: string, banyak: number])[]>> = {
  'inhil-2024': [
    'pembanding/I-S1.a/tahun-sebelumnya/2022/realisasi/Realisasi 2022', 'pk-anggaran/5/kepala-dinas/awal',
    'tercetak/LKJIP/2.5/3/target', 'tercetak/LKJIP/3.1.2/S1.a/capaian', 'tercetak/LKJIP/3.2/S2/capaian', 'tercetak/LKJIP/3.3/2/c22', 'tercetak/LKJIP/3.3/2/c23',
    'tercetak/LKJIP/3.3/3/c21', 'tercetak/LKJIP/3.3/3/c22', 'tercetak/LKJIP/3.4/S1.a/kemajuan', 'tercetak/LKJIP/3.6/S1.a/belanja', 'tercetak/LKJIP/3.6/S1.a/serapan',
    'tercetak/LKJIP/3.6/S1.b/serapan', 'tercetak/LKJIP/3.6/S2/serapan', 'tercetak/LKJIP/3.6/T1/serapan', 'tercetak/LKJIP/IV/semua/huruf',
    ['tercetak/LKJIP/3.7/', '/capaian', 43],
  ],
};

describe('Contoh yang disertakan', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.close());

  interface Baris {
    readonly nama: string;
    readonly pemda: string;
    readonly pd: string;
    readonly tahun: number;
    readonly hash: string;
    readonly keadaan: string;
  }
  const daftar = async (): Promise<readonly Baris[]> => (await server.get<readonly Baris[]>('/contoh')).json;
  const impor = <T>(query: string, body?: string): ReturnType<typeof server.request<T>> => server.request<T>(`/impor?${query}`, { method: 'POST', headers: { 'idempotency-key': randomUUID() }, ...(body === undefined ? {} : { body }) });

  it('setiap contoh ditawarkan; diimpor dengan menyebut namanya; sesudahnya disebut sudah', async () => {
    expect((await daftar()).map((c) => [c.nama, c.pemda, c.pd, c.tahun, c.keadaan])).toEqual(daftarContoh.map((c) => [c.nama, c.pemda, c.pd, c.tahun, 'belum']));
    for (const [i, c] of daftarContoh.entries()) {
      const uji = await impor<HasilImpor>(`contoh=${c.nama}&uji=ya`);
      expect(uji.json).toMatchObject({ keadaan: 'uji', pd: c.pd, tahun: c.tahun });
      const hasil = await impor<HasilImpor>(`contoh=${c.nama}`);
      expect(hasil.json).toMatchObject({ keadaan: 'selesai', nama: `contoh-${c.nama}.xlsx`, pd: c.pd, tahun: c.tahun, perubahan: uji.json.perubahan });
      expect((await daftar()).map((b) => b.keadaan)).toEqual(daftarContoh.map((_, n) => (n <= i ? 'selesai' : 'belum')));
    }
    expect((await server.get<readonly { pd: string }[]>('/pd')).json.map((p) => p.pd).sort()).toEqual(daftarContoh.map((c) => c.pd).sort());
  });

  it('sama dengan menyerahkan buku kerja yang diunduh', async () => {
    for (const c of daftarContoh) {
      const unduhan = new Uint8Array(await (await fetch(`${server.base}/api/v1/templat?contoh=${c.nama}`)).arrayBuffer());
      expect(Buffer.compare(unduhan, (await bukuContoh(c)).bytes)).toBe(0);
      expect((await server.importFile<HasilImpor>(unduhan)).json).toMatchObject({ keadaan: 'sudah-pernah', perubahan: [] });
    }
  });

  it('setiap pemda hanya menjumlahkan perangkat daerahnya sendiri', async () => {
    for (const { pemda, pd, tahun } of daftarContoh) {
      const tabel = (await server.get<TabelAnggaran>(`/pd/${pd}/${tahun}/anggaran`)).json.total;
      const { baris, total } = (await server.get<RingkasanPemda>(`/pemda/${pemda}/${tahun}/ringkasan`)).json;
      expect(baris.map((b) => b.pd)).toEqual([pd]);
      expect([total.paguTerkini, total.realisasi]).toEqual([tabel.paguTerkini.nilai, tabel.realisasi.nilai]);
    }
  });

  it('tabel kinerja menyebut letak setiap simpul, juga yang tidak di bawah sasaran mana pun', async () => {
    const { baris } = (await server.get<TabelKinerja>('/pd/lumajang-diskopum/2021/kinerja')).json;
    const letak = new Map(baris.map((b) => [b.simpul.kode, b.simpul.leluhur]));
    expect(['T1', 'S2', '4.1.2', '5', '5.6.1'].map((kode) => letak.get(kode))).toEqual([[], ['T1'], ['T1', 'S2', '4', '4.1'], [], ['5', '5.6']]);
  });

  it('rincian menurut sumber dana mempunyai riwayatnya sendiri', async () => {
    const { json } = await server.get<{ readonly kejadian: readonly { readonly nilai: string; readonly kode: string }[] }>(`/linimasa?angka=${encodeURIComponent('kediri-diskopum/2021/realisasi/2.1/TIDAK_DISEBUT/tahun/-/Pajak Rokok')}`);
    expect(json.kejadian.map((k) => k.nilai)).toEqual(['94765000']);
  });

  it('satu judul yang salah atas sebuah kolom adalah satu sebab dengan baris-barisnya, dan dijawab sekali', async () => {
    const tempat = '/pd/inhil-diskopukm/2024/ketidaksesuaian';
    const daftar = async (): Promise<KetidaksesuaianBerstatus[]> => (await server.get<KetidaksesuaianBerstatus[]>('/pd/inhil-diskopukm/2024/periksa')).json.filter((k) => k.lokasi.kolom === '% Capaian' && k.lokasi.tabel.startsWith('Tabel 3.7'));
    const [kolom, ...lain] = (await daftar()).sort((a, b) => b.tempat.length - a.tempat.length);
    expect([kolom!.tempat.length, kolom!.tempat.every((t) => t.id !== null && t.kolom === '% Capaian'), lain.map((k) => k.tempat.length)]).toEqual([41, true, [1, 1]]);
    expect(kolom!.penjelasan).toContain('kemajuan fisik');
    // Every row of it opens by its own id, with its own evidence, and leads to the one answer.
    const baris = kolom!.tempat[7]!;
    const rincian = (await server.get<RincianKetidaksesuaian>(`${tempat}/${baris.id}`)).json;
    expect([rincian.ketidaksesuaian, rincian.diminta, rincian.tempat?.kunci, rincian.jawaban]).toEqual([kolom, baris.id, baris.kunci, []]);
    const kepala = rincian.koordinat.kepala;
    const jawaban = await server.post<HasilTulis>(`${tempat}/${baris.id}/penjelasan`, { putusan: 'kesalahan-diakui', alasan: 'Judul kolom', diketahui: kepala }, { 'if-match': `"${rincian.revisi}"` });
    expect(jawaban.json).toMatchObject({ count: 41, sequence: kepala + 41 });
    expect((await daftar()).map((k) => [k.status, k.tempat.length]).sort()).toEqual([['kesalahan-diakui', 41], ['terbuka', 1], ['terbuka', 1]]);
    expect((await server.get<RincianKetidaksesuaian>(`${tempat}/${kolom!.tempat[40]!.id}`)).json.jawaban.map((j) => [j.putusan, j.dipakai])).toEqual([['kesalahan-diakui', true]]);
    // One append: at no point of the log are some of them answered only.
    const tengah = (await server.get<RincianKetidaksesuaian>(`${tempat}/${kolom!.id}?diketahui=${kepala + 40}`)).json;
    expect(tengah.ketidaksesuaian.tempat.map((t) => t.status)).toEqual(kolom!.tempat.map(() => 'terbuka'));
  });

  it('angka tercetak Jombang: semua pernyataan teruji; kolom anggaran perubahan benar, kolom awal tidak', async () => {
    const tempat = '/pd/jombang-diskopum/2024/periksa';
    const { jumlah } = (await server.get<CakupanTercetak>(`${tempat}/cakupan`)).json;
    expect(jumlah).toEqual({ sel: 1657, berpernyataan: 1136, cocok: 1064, tidakCocok: 72, tidakTeruji: 0, rusak: 0 });
    const daftar = (await server.get<Ketidaksesuaian[]>(tempat)).json;
    const di = (tabel: string): unknown[] => daftar.filter((k) => k.lokasi.tabel.startsWith(tabel)).map((k) => [k.lokasi.kolom, k.tercetak, k.seharusnya]);
    expect(di('Tabel 1.1')).toEqual([]);
    expect(di('Tabel 2.2')).toEqual([
      ['Target Awal (Rp)', '4117838304', '4119610304'], ['Target Awal (Rp)', '3109066844', '3110838844'], ['Target Awal (Rp)', '821742500', '821743100'], ['Target Awal (Rp)', '5725182494', '5726954494'],
    ]);
    expect(di('Perjanjian Kinerja')).toEqual([]);
    expect(di('Tabel 4.0')).toEqual([['Per 31 Desember 2024, Harga', '85297117', '85294117'], ['Per 31 Desember 2024, Harga', '1632208570', '1652208570']]);
    expect(di('Bab IV Penutup').slice(0, 4)).toEqual([['Nilai', '33', '30'], ['Nilai', '8177126957', '6302736257'], ['Nilai', '96.75', '96'], ['Nilai', '7850041878', '7815322265']]);
  });

  it.each([
    ['inhil-2024', 'jumlah rupiah Tabel 3.7', /^3\.7\/.*\/(pagu|realisasi)$/], ['inhil-2024', 'tabel LHE', /^L3\//], ['jombang-2024', 'kolom perubahan Tabel 2.2', /^2\.2\/.*\/perubahan$/],
  ] as const)('yang benar dalam laporan teruji dan tidak menimbulkan apa pun: %s, %s', async (nama, _, kunci) => {
    const { pd, tahun, isi } = daftarContoh.find((c) => c.nama === nama)!;
    const dinyatakan = isi.angkaTercetak!.filter((s) => kunci.test(s['kunci']!) && s['pernyataan'] !== undefined).map((s) => s['kunci']!);
    expect(dinyatakan.length).toBeGreaterThanOrEqual(18);
    const { tidakTeruji } = (await server.get<CakupanTercetak>(`/pd/${pd}/${tahun}/periksa/cakupan`)).json;
    const bertentangan = (await server.get<KetidaksesuaianBerstatus[]>(`/pd/${pd}/${tahun}/periksa`)).json.flatMap((k) => k.tempat.filter((t) => t.id !== null).map((t) => t.kunci));
    expect([tidakTeruji.map((t) => t.kunci), bertentangan].map((daftar) => daftar.filter((k) => k !== null && dinyatakan.includes(k)))).toEqual([[], []]);
  });

  it('nama yang tidak ada, dan contoh bersama isi', async () => {
    masalah(await impor('contoh=toString'), 404, 'contoh-tidak-ada');
    masalah(await impor('contoh=jombang-2024&nama=x.xlsx'), 422, 'pilihan-impor');
    masalah(await server.importFile(await jombangFile(), 'contoh=jombang-2024'), 422, 'pilihan-impor');
  });

  it.each(daftarContoh.map((c) => [c.nama, c] as const))('jumlah yang dicetak laporan dan benar, keluar dari buku besar: %s', async (nama, { pd, tahun }) => {
    const { json } = await server.get<readonly BarisAngka[]>(`/pd/${pd}/${tahun}/angka?ukuran=10000`);
    const semua = new Map(json.map((b) => [b.angka.slice(`${pd}/${tahun}/`.length), b.nilai]));
    const diharapkan = tercetak[nama]!;
    expect(Object.fromEntries(Object.keys(diharapkan).map((alamat) => [alamat, semua.get(alamat)]))).toEqual(diharapkan);
  });

  it.each(Object.entries(tidakCocok))('yang bertentangan dalam laporan, dan hanya itu: %s', async (nama, diharapkan) => {
    const { pd, tahun } = daftarContoh.find((c) => c.nama === nama)!;
    const { json } = await server.get<readonly KetidaksesuaianBerstatus[]>(`/pd/${pd}/${tahun}/periksa`);
    const sel = json.filter((k) => k.jenis !== 'skala-berlubang').flatMap((k) => k.tempat.filter((t) => t.id !== null).map((t, i) => (i === 0 ? decodeURIComponent(k.angka.slice(`${pd}/${tahun}/`.length)) : `tercetak/${k.laporan}/${t.kunci}`)));
    const kolom = diharapkan.filter((d) => typeof d !== 'string');
    const milik = (k: string, [awalan, akhiran]: (typeof kolom)[number]): boolean => k.startsWith(awalan) && k.endsWith(akhiran);
    expect(kolom.map((d) => [d[0], d[1], sel.filter((k) => milik(k, d)).length])).toEqual(kolom);
    expect(sel.filter((k) => !kolom.some((d) => milik(k, d))).sort()).toEqual(diharapkan.filter((d) => typeof d === 'string'));
  });
});
