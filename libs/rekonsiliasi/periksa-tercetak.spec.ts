import type { Penghitung } from '#capaian';
import { dokumenUji } from '../../test/spesifikasi/spesifikasi.js';
import { BukuUji, TAHUN_UJI, dpa, dppa } from '../capaian/contract.js';
import type { SebagaiTercetak } from './klaim/hasil-uji.js';
import { cakupanTercetak, ketidaksesuaianTercetak } from './periksa-tercetak.js';
import type { SelTercatat, Tercetak } from './projection.js';
import { tahunDisebut, ujiTercetak } from './uji-tercetak.js';

const buku = (): BukuUji =>
  new BukuUji().pd().pohon([['1', 'program', null], ['1.1', 'kegiatan', '1'], ['1.2', 'kegiatan', '1']], [{ id: 'I', simpul: '1', akumulasi: 'akhir' }])
    .revisi('awal', dpa, { '1.1': '600', '1.2': '400' }).revisi('perubahan', dppa, { '1.1': '700', '1.2': '400' })
    .keuangan('tahun', '1.1', '350').keuangan('tahun', '1.2', '300').target('I', 'awal', '80', dpa).kinerja('tahun', 'I', '60');

type Sel = readonly [kunci: string, tercetak: string, pernyataan: string, sebagai?: SebagaiTercetak | undefined, lain?: Partial<SelTercatat>];

const laporan = (id = 'LKJIP') => ({ laporan: id, judul: `Laporan ${id}`, dokumen: dokumenUji('LKJIP', '2025-01-10'), id: `l-${id}`, seq: 1 });
const tercetak = (...sel: readonly Sel[]): Tercetak => ({
  laporan: [laporan()],
  sel: sel.map(([kunci, t, pernyataan, sebagai = 'rupiah', lain = {}], i) => ({ laporan: 'LKJIP', kunci, id: `s-${kunci}-${t}`, urut: i, tabel: 'Tabel 3.7', baris: kunci.split('/')[1]!, kolom: kunci.split('/')[2]!, sebagai, tercetak: t, pernyataan, tingkat: null, rusak: false, catatan: null, ...lain })),
});
const temuan = (t: Tercetak, h: Penghitung = buku().hitung()) => ketidaksesuaianTercetak(h, ujiTercetak(h, t));

const tabel: readonly Sel[] = [
  ['3.7/1/pagu', '1.100', '[pagu/1/perubahan] ; jumlah({3.7/1.*/pagu})'], ['3.7/1.1/pagu', '700', '[pagu/1.1/perubahan]'], ['3.7/1.2/pagu', '400', '[pagu/1.2/perubahan]'],
  ['3.7/1/real', '650', '[realisasi/1/SP2D/tahun] ; jumlah({3.7/1.*/real})'], ['3.7/1.1/real', '350', '[realisasi/1.1/SP2D/tahun]'], ['3.7/1.2/real', '300', '[realisasi/1.2/SP2D/tahun]'],
  ['3.7/1/persen', '59,09', 'persen({3.7/1/real}, {3.7/1/pagu}) ; [serapan/1/SP2D]', 'persen'], ['3.7/1/capaian', '75,00%', '[capaian/I]', 'persen'],
];

/** Events by their ids without that of the cell: what they are and what they state. */
function buktiDari(b: BukuUji, ids: readonly string[]): string[] {
  const peristiwa = new Map(b.peristiwa.map(({ envelope: { id, type, data } }) => {
    const { nilai, jenis } = data as { nilai?: string | { nilai: string }; jenis?: string };
    return [id, `${type} ${typeof nilai === 'object' ? nilai.nilai : (nilai ?? jenis)}`] as const;
  }));
  return ids.slice(1).map((id) => peristiwa.get(id) ?? id);
}

describe('a report that agrees with the ledger', () => {
  it('raises nothing, and all of it was tested', () => {
    const h = buku().hitung();
    const hasil = ujiTercetak(h, tercetak(...tabel));
    expect(ketidaksesuaianTercetak(h, hasil)).toEqual([]);
    expect(cakupanTercetak(hasil)).toEqual({ laporan: [{ laporan: 'LKJIP', judul: 'Laporan LKJIP', sel: 8, berpernyataan: 8, cocok: 8, tidakCocok: 0, tidakTeruji: 0, rusak: 0 }], jumlah: { sel: 8, berpernyataan: 8, cocok: 8, tidakCocok: 0, tidakTeruji: 0, rusak: 0 }, tidakTeruji: [] });
  });

  it('knows every figure that a claim can speak of, exactly', () => {
    const b = buku().pembanding({ indikator: 'I', lingkup: 'nasional', nama: 'Nasional', tahunNilai: 2024, ukuran: 'realisasi', nilai: '71.5', satuan: '%', mentah: null, sebanding: true, catatan: null, dokumen: dokumenUji('LKJIP', '2025-01-10') }).data({ 'koperasi[k=a]@2024-tahun': '3', 'koperasi[k=b]@2024-tahun': '4' }).fisik('tahun', '1.1', '50.5').fisik('tahun', '1.2', '10');
    const h = b.hitung();
    const sel: Sel[] = [
      ['a/pt/x', '1100', '[pagu-terkini/1]'], ['a/sl/x', '100', '[selisih/pd]'], ['a/si/x', '450', '[sisa/1/SP2D]'], ['a/se/x', '59,090909', '[serapan/1/SP2D]', 'persen'], ['a/f/x', '35,772727', '[fisik/1]', 'persen'],
      ['a/t/x', '80', '[target/I/awal]', 'bilangan'], ['a/k/x', '60', '[kinerja/I/tahun]', 'bilangan'], ['a/p/x', 'Sedang', '[predikat/I]', 'kata'], ['a/rr/x', '75', '[rata-rata/semua]', 'persen'],
      ['a/d/x', '7', '[data/koperasi/-/2024-tahun]', 'bilangan'], ['a/da/x', '3', '[data/koperasi/k=a/2024-tahun]', 'bilangan'], ['a/pb/x', '71,5', '[pembanding/I/nasional/2024/realisasi/Nasional]', 'persen'], ['a/td/x', '80', '[target-dokumen/I/DPA/awal]', 'bilangan'],
      ['a/an/x', '1100', 'jumlah(anak([pagu/1/perubahan]))'], ['a/ca/x', '2', 'cacah(anak([pagu/1/perubahan]))', 'bilangan'],
    ];
    const hasil = ujiTercetak(h, tercetak(...sel));
    expect([temuan(tercetak(...sel), h), cakupanTercetak(hasil).tidakTeruji]).toEqual([[], []]);
    // The same cells, each one unit off: every claim is really tested, and every figure names the events that it rests on.
    const salah = temuan(tercetak(...sel.map(([k, t, p, s]): Sel => [k, s === 'kata' ? 'Rendah' : t.replace(/\d$/, (d) => String((Number(d) + 5) % 10)), p, s])), h);
    expect(salah.map((k) => k.lokasi.baris)).toEqual(sel.map(([k]) => k.split('/')[1]));
    const [pagu, realisasi, target] = [['PaguDitetapkan 700', 'PaguDitetapkan 400'], ['RealisasiDicatat 350', 'RealisasiDicatat 300'], ['TargetDitetapkan 80']];
    expect(Object.fromEntries(salah.map((k) => [k.lokasi.baris, buktiDari(b, k.bukti)]))).toEqual({
      pt: pagu, sl: ['PaguDitetapkan 600', 'PaguDitetapkan 400', ...pagu], si: [...realisasi, ...pagu], se: [...realisasi, ...pagu], f: ['RealisasiDicatat 50.5', 'RealisasiDicatat 10'], t: target, k: ['RealisasiDicatat 60'],
      p: [...target, 'RealisasiDicatat 60'], rr: [...target, 'RealisasiDicatat 60'], d: ['DataPendukungDicatat 3', 'DataPendukungDicatat 4'], da: ['DataPendukungDicatat 3'], pb: ['PembandingDicatat 71.5'], td: target, an: pagu, ca: pagu,
    });
  });

  it('names the policies that a word, a capped value or an average rests on', () => {
    const b = buku().kebijakan('capaian', { batas: '100', dokumenTarget: ['DPA'] }, '2024-01-01').kebijakan('skala', { tingkat: [{ predikat: 'Baik', dari: '0', dariTermasuk: true, sampai: null, sampaiTermasuk: true }], celah: 'bawah', diAtasPuncak: 'puncak' }, '2024-01-02');
    const kebijakan = (pernyataan: string, sebagai: SebagaiTercetak): string[] => temuan(tercetak(['a/n/x', '75', ''], ['a/1/x', sebagai === 'kata' ? 'Buruk' : '12', pernyataan, sebagai]), b.hitung()).flatMap((k) => buktiDari(b, k.bukti)).filter((x) => x.startsWith('Kebijakan'));
    const [c, s] = ['KebijakanDitetapkan capaian', 'KebijakanDitetapkan skala'];
    expect([kebijakan('[capaian/I]', 'persen'), kebijakan('[predikat/I]', 'kata'), kebijakan('predikat({a/n/x})', 'kata'), kebijakan('[kinerja/I/tahun]', 'persen')]).toEqual([[c], [c, s], [s], []]);
  });

  it('knows a line of a breakdown apart from the whole', () => {
    const h = buku().keuangan('tw1', '1.1', '200', { sumberDana: { kode: null, nama: 'Pajak Rokok' } }).keuangan('tw1', '1.2', '50', { sumberDana: { kode: null, nama: 'Pajak Rokok' } }).keuangan('tw1', '1.2', '40', { sumberDana: { kode: null, nama: 'DAU' } }).hitung();
    const hasil = ujiTercetak(h, tercetak(['a/1/x', '250', '[realisasi/1/SP2D/tahun/-/Pajak Rokok] ; jumlah(anak([realisasi/1/SP2D/tahun/-/Pajak Rokok]))'], ['a/2/x', '40', '[realisasi/pd/SP2D/tw1/-/DAU]'], ['a/3/x', '291', '[realisasi/1/SP2D/tw1]'], ['a/4/x', '7', '[realisasi/1/SP2D/tahun/-/DAK]']));
    expect(ketidaksesuaianTercetak(h, hasil).map((k) => [k.lokasi.baris, k.tercetak, k.seharusnya])).toEqual([['3', '291', '290']]);
    expect(cakupanTercetak(hasil).tidakTeruji.map((t) => t.kunci)).toEqual(['a/4/x']);
  });
});

describe('a printed cell that contradicts its claims', () => {
  const dengan = (kunci: string, teks: string, lain: Partial<SelTercatat> = {}): Tercetak => tercetak(...tabel.map((s): Sel => (s[0] === kunci ? [s[0], teks, s[2], s[3], lain] : s)));

  it('is one entry with both sides, its place and the events behind them', () => {
    const [k, ...lain] = temuan(dengan('3.7/1/pagu', '1.101'));
    // The percentage of that row still agrees at its places.
    expect(lain.map((x) => x.lokasi.kolom)).toEqual(['persen']);
    expect(k).toMatchObject({
      jenis: 'beda-cetak', tingkat: 'A', lokasi: { tabel: 'Tabel 3.7', baris: '1', kolom: 'pagu' }, angka: `uji-dinas/${TAHUN_UJI}/pagu/1/perubahan`, tercetak: '1101', seharusnya: '1100', selisih: '1',
      penjelasan: 'Tercetak 1.101, padahal di buku besar ([pagu/1/perubahan]) 1.100, lebih 1. Juga: Tercetak 1.101, padahal menurut jumlah 2 angka = 1.100, lebih 1.',
    });
    expect(k!.bukti[0]).toBe('s-3.7/1/pagu-1.101');
    expect(k!.bukti).toHaveLength(5); // the cell, two lines of the DPPA, two cells that add up
  });

  it('has the kind of the first claim that fails and the gravest level of those', () => {
    expect(temuan(dengan('3.7/1/persen', '59,08')).map((k) => [k.jenis, k.tingkat, k.seharusnya, k.selisih])).toEqual([['persentase-tercetak', 'B', '59.09', '-0.01']]);
    expect(temuan(dengan('3.7/1/persen', '59,0')).map((k) => [k.jenis, k.tingkat, k.seharusnya, k.selisih])).toEqual([['dipotong', 'C', '59.1', '-0.1']]);
    expect(temuan(dengan('3.7/1.1/pagu', '701')).map((k) => [k.lokasi.baris, k.jenis, k.tingkat])).toEqual([['1', 'jumlah-tercetak', 'A'], ['1.1', 'beda-cetak', 'B']]);
    expect(temuan(dengan('3.7/1.1/real', '351', { tingkat: 'A' })).map((k) => [k.lokasi.baris, k.jenis, k.tingkat])).toEqual([['1', 'jumlah-tercetak', 'A'], ['1.1', 'beda-cetak', 'A']]);
    expect(temuan(dengan('3.7/1/capaian', '#DIV/0!')).map((k) => [k.tercetak, k.seharusnya, k.selisih])).toEqual([['#DIV/0!', '75', null]]);
  });

  it('is known by the cell, whatever is found there', () => {
    const [a] = temuan(dengan('3.7/1/persen', '59,08'));
    const [b] = temuan(dengan('3.7/1/persen', '12'));
    expect(a!.id).toBe(b!.id);
    expect(new Set(temuan(dengan('3.7/1/pagu', '9')).map((k) => k.id)).size).toBe(2);
  });

  it('carries what its further claims expect, so that a change of these is seen', () => {
    const sisi = (...sel: readonly [string, string][]): (string | undefined)[] => temuan(tercetak(...tabel.map((s): Sel => [s[0], sel.find(([k]) => k === s[0])?.[1] ?? s[1], s[2], s[3]]))).filter((k) => k.lokasi.baris === '1' && k.lokasi.kolom === 'pagu').map((k) => k.sisiLain);
    const satu = ['3.7/1/pagu', '9'] as const;
    const [awal] = sisi([...satu]);
    expect(sisi([...satu], ['3.7/1/real', '1'])).toEqual([awal]);
    expect(sisi([...satu], ['3.7/1.2/pagu', '401'])).not.toEqual([awal]);
    // Only the first claim fails.
    expect(sisi(['3.7/1/pagu', '1.101'], ['3.7/1.2/pagu', '401'])).toEqual([undefined]);
  });

  it('takes the explanation where one is found', () => {
    const h = buku().hitung();
    const hasil = ujiTercetak(h, dengan('3.7/1/persen', '12'));
    const [k] = ketidaksesuaianTercetak(h, hasil, () => (g) => [{ jenis: 'a', teks: 'Kurang pas.', bobot: 1, sel: [] }, { jenis: 'b', teks: `Angka baris lain (${g.sel.kunci}).`, bobot: 2, sel: [] }]);
    expect(k!.penjelasan).toContain('59, kurang 47. Angka baris lain (3.7/1/persen). Atau: Kurang pas.');
    const [tanpa] = ketidaksesuaianTercetak(h, hasil, () => () => []);
    expect(tanpa!.penjelasan).toMatch(/59, kurang 47\. Tidak terjelaskan\. Juga: /);
    const [lain] = ketidaksesuaianTercetak(h, hasil, () => (g) => (g.pernyataan.startsWith('persen') ? [] : [{ jenis: 'a', teks: 'Salah ketik.', bobot: 1, sel: [], bukti: ['sebab-lain'] }]));
    expect(lain!.penjelasan).toMatch(/59, kurang 47\. Tidak terjelaskan\. Juga: .*\. Salah ketik\.$/);
    expect(lain!.bukti).toContain('sebab-lain');
  });
});

describe('what cannot be tested', () => {
  it('is counted with its reason, and is no contradiction', () => {
    const h = buku().hitung();
    const hasil = ujiTercetak(h, tercetak(
      ['a/1/x', '5', '[pagu/1/pergeseran-1]'], ['a/2/x', '5', '[realisasi/1/SPJ/tahun]'], ['a/3/x', '5', '', 'rupiah', { rusak: true }], ['a/4/x', '5', '{a/3/x} ; [pagu/1/awal]'], ['a/5/x', '5', ''], ['a/6/x', '1.000', '{a/3/x} ; [pagu/1/awal]'], ['a/7/x', '5', '[2023|pagu/1/awal]'], ['a/8/x', '5', 'tidak(ada)'],
    ));
    expect(ketidaksesuaianTercetak(h, hasil).map((k) => k.lokasi.baris)).toEqual(['4']);
    const c = cakupanTercetak(hasil);
    expect(c.jumlah).toEqual({ sel: 8, berpernyataan: 6, cocok: 1, tidakCocok: 1, tidakTeruji: 4, rusak: 1 });
    expect(c.tidakTeruji.map((k) => [k.kunci, k.alasan])).toEqual([
      ['a/1/x', 'angka [pagu/1/pergeseran-1] tidak ada di buku besar'], ['a/2/x', '[realisasi/1/SPJ/tahun]: realisasi belum dicatat'], ['a/4/x', 'sel {a/3/x} rusak pada sumbernya'], ['a/6/x', 'sel {a/3/x} rusak pada sumbernya'], ['a/7/x', 'angka [2023|pagu/1/awal] tidak ada di buku besar'],
      ['a/8/x', expect.stringContaining('Fungsi "tidak" tidak dikenal')],
    ]);
  });
});

describe('what was tested before', () => {
  it('is tested anew when the cells, the figures or those of another year are other ones, and only then', () => {
    const b = buku();
    const h = b.hitung();
    const t = tercetak(['a/1/x', '1.000', '[pagu/1/awal] ; [2023|pagu/1/awal]']);
    expect(tahunDisebut(t)).toEqual([2023]);
    const satu = ujiTercetak(h, t);
    expect(ujiTercetak(h, { ...t })).toBe(satu);
    expect(ujiTercetak(h, tercetak(['a/1/x', '1.001', '[pagu/1/awal]']))[0]!.sel[0]!.klaim[0]!.uji.hasil).toBe('gagal');
    const lain = ujiTercetak(h, t, new Map([[2023, buku().hitung()]]));
    expect(lain[0]!.sel[0]!.klaim.map((k) => k.uji.hasil)).toEqual(['sesuai', 'sesuai']);
    expect(ujiTercetak(b.revisi('awal', dokumenUji('DPA', '2024-01-03', 'DPA/2'), { '1.1': '601' }).hitung(), t)[0]!.sel[0]!.klaim[0]!.uji.hasil).toBe('gagal');
  });

  it('takes a report of two thousand cells', () => {
    const sel: Sel[] = Array.from({ length: 500 }, (_, i) => i).flatMap((i): Sel[] => [
      [`t${i % 20}/${i}/a`, '600', '[pagu/1.1/awal]'], [`t${i % 20}/${i}/b`, '350', '[realisasi/1.1/SP2D/tahun]'], [`t${i % 20}/${i}/c`, '58,33', `persen({t${i % 20}/${i}/b}, {t${i % 20}/${i}/a})`, 'persen'], [`t${i % 20}/${i}/d`, '15.000', `jumlah({t${i % 20}/*/a})`],
    ]);
    const h = buku().hitung();
    const t = tercetak(...sel);
    const hasil = ujiTercetak(h, t);
    expect(cakupanTercetak(hasil).jumlah).toMatchObject({ sel: 2000, cocok: 2000 });
  });
});
