import { PembacaAngka, type Penghitung } from '#capaian';
import { dokumenUji } from '../../../test/spesifikasi/spesifikasi.js';
import { BukuUji, KOREKSI_UJI, PD_UJI, TAHUN_UJI, beritaAcara, dpa } from '../../capaian/contract.js';
import type { SebagaiTercetak } from '../klaim/hasil-uji.js';
import { jelaskanLaporan, type PenjelasanLaporan } from '../penjelas.js';
import { idTercetak, ketidaksesuaianTercetak } from '../periksa-tercetak.js';
import type { JawabanTercatat, SelTercatat, Tercetak } from '../projection.js';
import { RiwayatBuku } from '../sebelum-koreksi.js';
import { ujiTercetak } from '../uji-tercetak.js';
import type { KetidaksesuaianBerstatus } from './hasil.js';
import { himpun } from './himpun.js';
import { LetakPeristiwa } from './peristiwa-bukti.js';
import { beriStatus } from './status.js';

type Sel = readonly [kunci: string, tercetak: string, pernyataan: string, sebagai?: SebagaiTercetak | undefined];

const dicetak = (...sel: readonly Sel[]): Tercetak => ({
  laporan: [{ laporan: 'LKJIP', judul: 'Laporan', dokumen: dokumenUji('LKJIP', '2025-01-10'), id: 'l', seq: 1 }],
  sel: sel.map(([kunci, tercetak, pernyataan, sebagai = 'rupiah'], urut): SelTercatat => {
    const [tabel, baris, kolom] = kunci.split('/') as [string, string, string];
    return { laporan: 'LKJIP', kunci, id: `s-${kunci}`, urut, tabel: `Tabel ${tabel}, hlm. ${tabel.replace('.', '')}`, baris, kolom, sebagai, tercetak, pernyataan, tingkat: null, rusak: false, catatan: null };
  }),
});

interface Temuan {
  readonly h: Penghitung;
  readonly daftar: readonly KetidaksesuaianBerstatus[];
  readonly bukti: LetakPeristiwa;
}

async function temuan(buku: BukuUji, sel: readonly Sel[], jawaban: readonly JawabanTercatat[] = []): Promise<Temuan> {
  const h = buku.hitung();
  const laporan = ujiTercetak(h, dicetak(...sel));
  const semua = new PembacaAngka(buku.db).semua(h.c.koordinat, PD_UJI, TAHUN_UJI);
  const riwayat = await RiwayatBuku.baca(h, semua, new Map(), (s) => Promise.resolve(buku.peristiwa[s - 1]!.envelope));
  const sebab = (): PenjelasanLaporan => jelaskanLaporan(h, laporan[0]!, riwayat);
  const perId = new Map(laporan[0]!.sel.map((s) => [idTercetak(h, 'LKJIP', s.sel.kunci), s]));
  const perSel = beriStatus(ketidaksesuaianTercetak(h, laporan, () => sebab().jelaskan), jawaban, (id) => perId.get(id)?.tercatat);
  const daftar = himpun(perSel, (id) => {
    const bersama = sebab().sebab(perId.get(id)!.sel.kunci);
    return bersama && { sebab: bersama, namaTabel: (t) => t };
  });
  return { h, daftar, bukti: new LetakPeristiwa({ h, lain: new Map(), laporan, tanggapan: { urutan: new Map() }, sebab }) };
}

const buku = (): BukuUji => new BukuUji().pd().pohon([['1', 'program', null], ['1.1', 'kegiatan', '1'], ['1.2', 'kegiatan', '1'], ['1.3', 'kegiatan', '1'], ['1.4', 'kegiatan', '1']]).revisi('awal', dpa, { '1.1': '60413', '1.2': '45207', '1.3': '78511', '1.4': '91222' });
const pagu = ['1.1', '1.2', '1.3', '1.4'].map((k, i): Sel => [`3.7/${k}/pagu`, ['60.413', '45.207', '78.511', '91.222'][i]!, `[pagu/${k}/awal]`]);
const tempat = (k: KetidaksesuaianBerstatus): unknown[] => k.tempat.map((t) => [t.kunci, t.tercetak, t.seharusnya, t.selisih, t.status]);

describe('one figure printed differently in several places', () => {
  const sel: readonly Sel[] = [...pagu, ['2.1/1.1/pagu', '61.999', '[pagu/1.1/awal]'], ['1.4/1.1/pagu', '52.888', '{2.1/1.1/pagu}'], ['4.1/1.2/pagu', '45.207', '{3.7/1.2/pagu}']];

  it('is one entry that names all of them, those that agree last; it reads like its first place', async () => {
    const { h, daftar } = await temuan(buku(), sel);
    expect(daftar).toHaveLength(1);
    const [k] = daftar;
    expect(tempat(k!)).toEqual([['2.1/1.1/pagu', '61999', '60413', '1586', 'terbuka'], ['1.4/1.1/pagu', '52888', '61999', '-9111', 'terbuka'], ['3.7/1.1/pagu', '60413', '60413', '0', null]]);
    expect(k!.tempat.map((t) => [t.id, t.halaman, t.teks])).toEqual([[idTercetak(h, 'LKJIP', '2.1/1.1/pagu'), '21', '61.999'], [idTercetak(h, 'LKJIP', '1.4/1.1/pagu'), '14', '52.888'], [null, '37', '60.413']]);
    expect(k).toMatchObject({ id: k!.tempat[0]!.id, kunci: '2.1/1.1/pagu', teks: '61.999', lokasi: { tabel: 'Tabel 2.1, hlm. 21' }, tercetak: '61999', seharusnya: '60413', selisih: '1586', laporan: 'LKJIP', status: 'terbuka', sebab: expect.any(String) });
    expect(k!.penjelasan).toContain('Satu angka tercetak dengan 3 nilai');
    expect(k!.bukti).toEqual(expect.arrayContaining(['s-2.1/1.1/pagu', 's-1.4/1.1/pagu']));
  });

  it('keeps the slip of each place to itself', async () => {
    const { h, daftar } = await temuan(buku(), [...pagu, ['2.1/1.1/pagu', '60.418', '[pagu/1.1/awal]'], ['1.4/1.1/pagu', '64.013', '[pagu/1.1/awal]']]);
    expect(daftar.map((k) => k.tempat[0]!.id)).toEqual([idTercetak(h, 'LKJIP', '2.1/1.1/pagu')]);
    expect(daftar[0]!.penjelasan).toContain('angka 3 tercetak 8');
    expect(daftar[0]!.penjelasan).not.toContain('tercetak 40');
  });

  it('is one entry where only one place is wrong, and stands alone by its cause', async () => {
    const { daftar } = await temuan(buku(), [...pagu, ['2.1/1.1/pagu', '61.999', '[pagu/1.1/awal]']]);
    expect(daftar.map((k) => [k.sebab, tempat(k)])).toEqual([[null, [['2.1/1.1/pagu', '61999', '60413', '1586', 'terbuka'], ['3.7/1.1/pagu', '60413', '60413', '0', null]]]]);
  });

  it('is answered when every place is', async () => {
    const { h } = await temuan(buku(), sel);
    const [satu, dua] = ['2.1/1.1/pagu', '1.4/1.1/pagu'].map((k) => idTercetak(h, 'LKJIP', k)) as [string, string];
    const jawaban = (ketidaksesuaian: string, sequence: number, lain: Partial<JawabanTercatat> = {}): JawabanTercatat => ({
      laporan: 'LKJIP', eventId: `j-${sequence}`, sequence, dicatat: '2025-03-01T00:00:00.000Z', berlaku: '2025-03-01', aktor: { id: 'a', peran: 'p', lingkup: 'l' }, usulan: null, ketidaksesuaian,
      perihal: { jenis: 'beda-cetak', lokasi: { tabel: '', baris: '', kolom: '' }, angka: '' }, putusan: 'kesalahan-diakui', alasan: 'x', dokumen: null, tercetak: ketidaksesuaian === satu ? '61999' : '52888', seharusnya: ketidaksesuaian === satu ? '60413' : '61999', ...lain,
    });
    const keadaan = async (...j: readonly JawabanTercatat[]): Promise<unknown[]> => {
      const [k] = (await temuan(buku(), sel, j)).daftar;
      return [k!.status, k!.jawaban?.eventId, k!.tempat.map((t) => t.status)];
    };
    expect(await keadaan(jawaban(satu, 7))).toEqual(['terbuka', undefined, ['kesalahan-diakui', 'terbuka', null]]);
    expect(await keadaan(jawaban(satu, 7), jawaban(dua, 8, { putusan: 'benar-seperti-tercetak' }))).toEqual(['benar-seperti-tercetak', 'j-8', ['kesalahan-diakui', 'benar-seperti-tercetak', null]]);
    expect(await keadaan(jawaban(satu, 9), jawaban(dua, 8, { seharusnya: '1' }))).toEqual(['perlu-ditinjau-ulang', 'j-9', ['kesalahan-diakui', 'perlu-ditinjau-ulang', null]]);
    expect(await keadaan(jawaban(satu, 9), jawaban(dua, 8, { sisiLain: 'a1' }))).toEqual(['perlu-ditinjau-ulang', 'j-9', ['kesalahan-diakui', 'perlu-ditinjau-ulang', null]]);
  });
});

describe('one wrong heading over a column', () => {
  it('is one cause with its rows under it, in the order of the report', async () => {
    const b = buku();
    ['1.1', '1.2', '1.3', '1.4'].forEach((k, i) => b.keuangan('tahun', k, ['30000', '20000', '70000', '80000'][i]!).fisik('tahun', k, ['93.83', '87.34', '76.21', '61.97'][i]!));
    const { daftar } = await temuan(b, ['1.1', '1.2', '1.3', '1.4'].flatMap((k, i): Sel[] => [[`3.7/${k}/fisik`, ['93,83', '87,34', '76,21', '61,97'][i]!, `[fisik/${k}]`, 'persen'], [`3.8/${k}/capaian`, ['93,83', '87,34', '76,21', '61,97'][i]!, `[serapan/${k}/SP2D]`, 'persen']]));
    expect(daftar.map((k) => k.tempat.map((t) => [t.kunci, t.tercetak]))).toEqual([[['3.8/1.1/capaian', '93.83'], ['3.8/1.2/capaian', '87.34'], ['3.8/1.3/capaian', '76.21'], ['3.8/1.4/capaian', '61.97']]]);
    expect(daftar[0]!.penjelasan).toMatch(/Satu sebab untuk kolom capaian .* 4 dari 4 sel/);
  });
});

describe('what is contradicted by itself', () => {
  it('is an entry with its one place, and says so where nothing explains it', async () => {
    const { daftar } = await temuan(buku(), [...pagu, ['3.7/1/pagu', '311.846', 'jumlah({3.7/1.*/pagu})'], ['9.1/x/pagu', '7', '50 - 9', 'bilangan']]);
    expect(daftar.map((k) => [k.sebab, k.tempat.length, k.tempat[0]!.id === k.id, k.penjelasan.endsWith('Tidak terjelaskan.')])).toEqual([[null, 1, true, true], [null, 1, true, true]]);
  });
});

describe('a figure that was right before the ledger was corrected', () => {
  const dikoreksi = (): BukuUji => buku().keuangan('tahun', '1.1', '30123').keuangan('tahun', '1.2', '20456').keuangan('tahun', '1.1', '30132', { koreksi: KOREKSI_UJI });
  const sel: readonly Sel[] = [['3.7/1.1/real', '30.123', '[realisasi/1.1/SP2D/tahun]'], ['3.7/1/real', '50.579', '[realisasi/1/SP2D/tahun]'], ['3.7/1.1/persen', '49,86', '[serapan/1.1/SP2D]', 'persen']];

  it('is no slip of the keyboard: it is explained by the correction first, with the events of both', async () => {
    const b = dikoreksi();
    const { daftar, bukti } = await temuan(b, sel);
    expect(daftar.map((k) => [k.kunci, k.tercetak, k.seharusnya])).toEqual([['3.7/1.1/real', '30123', '30132'], ['3.7/1/real', '50579', '50588'], ['3.7/1.1/persen', '49.86', '49.88']]);
    for (const k of daftar) {
      expect(k.penjelasan).toMatch(/Benar menurut catatan sebelum koreksi BERITA_ACARA .* tanggal 5 November 2024: waktu itu /);
      expect(k.penjelasan).not.toMatch(/Salah ketik|Atau:|Tidak terjelaskan/);
      const jenis = await bukti.baca({ readAt: (s) => Promise.resolve({ ...b.peristiwa[s - 1]!, bytes: new Uint8Array() }) }, k.bukti);
      expect(jenis.filter((e) => e.jenis === 'RealisasiDikoreksi' || e.sequence === b.kepala - 2).map((e) => [e.jenis, e.dokumen?.jenis])).toEqual([['RealisasiDicatat', 'SP2D'], ['RealisasiDikoreksi', beritaAcara.jenis]]);
    }
  });

  it('is found however often it was corrected since, and named by the correction that changed it', async () => {
    const kedua = { alasan: 'Lagi', dokumen: dokumenUji('BERITA_ACARA', '2025-02-03', 'BA/2') };
    for (const [tercetak, koreksi] of [['30.123', /tanggal 5 November 2024: waktu itu Rp.30\.123/], ['30.132', /tanggal 3 Februari 2025: waktu itu Rp.30\.132/]] as const) {
      const { daftar } = await temuan(dikoreksi().keuangan('tahun', '1.1', '30999', { koreksi: kedua }), [['3.7/1.1/real', tercetak, '[realisasi/1.1/SP2D/tahun]']]);
      expect(daftar.map((k) => koreksi.test(k.penjelasan))).toEqual([true]);
    }
  });

  it('is not one that the ledger never said, nor one that another event than a correction changed', async () => {
    const slip = (await temuan(dikoreksi(), [['3.7/1.1/real', '31.032', '[realisasi/1.1/SP2D/tahun]']])).daftar[0]!;
    expect(slip.penjelasan).toContain('Salah ketik');
    const susulan = dikoreksi().keuangan('tw4', '1.3', '5');
    const lama = (await temuan(susulan, [['3.7/1/real', '50.588', '[realisasi/1/SP2D/tahun]']])).daftar[0]!;
    expect(lama.penjelasan).not.toContain('sebelum koreksi');
  });
});
