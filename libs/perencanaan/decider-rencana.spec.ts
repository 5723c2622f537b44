import { bacaNilaiTarget } from '#kernel';
import { dokumenUji, spesifikasi } from '../../test/spesifikasi/spesifikasi.js';
import { nilaiRupiah, type RencanaDinyatakan, type TetapkanRencana } from './decider-rencana.js';
import { target } from './decider-target.js';
import type { PeristiwaTarget } from './events.js';

const PD = 'jombang-diskopum';
const renstra = dokumenUji('RENSTRA', '2023-02-10');
const renja = dokumenUji('RENJA', '2023-08-01');
const lkjip = dokumenUji('LKJIP', '2025-01-10');
const ba = dokumenUji('BERITA_ACARA', '2025-03-01');
const indikator = { jenis: 'indikator', indikator: 'i1' } as const;
const simpul = { jenis: 'simpul', simpul: 'p1' } as const;

type Baris = RencanaDinyatakan;
const rupiah = (nilai: string, lain: Partial<Extract<Baris, { angka: 'target-rupiah' }>> = {}): Baris => ({ angka: 'target-rupiah', simpul: 'p1', tahap: 'awal', nilai: nilaiRupiah(nilai), dokumen: renstra, ...lain });
const akhir = (nilai: string, lain: Partial<Extract<Baris, { angka: 'target-akhir' }>> = {}): Baris => ({ angka: 'target-akhir', subjek: indikator, dariTahun: 2024, nilai: bacaNilaiTarget(nilai), dokumen: renstra, ...lain });
const saldo = (nilai: string, lain: Partial<Extract<Baris, { angka: 'saldo-awal' }>> = {}): Baris => ({ angka: 'saldo-awal', subjek: indikator, nilai: bacaNilaiTarget(nilai), dokumen: lkjip, ...lain });
const tetapkan = (...baris: readonly Baris[]): TetapkanRencana => ({ jenis: 'TetapkanRencana', pd: PD, tahun: 2026, baris });

const kosong = spesifikasi(target);
const ada = kosong.lalu(tetapkan(rupiah('220500000'), akhir('80 (bb)'), saldo('45%')));

describe('planning figures beside the yearly targets', () => {
  it('are recorded by document, effective on its date', () => {
    const asal = { lembar: 'Target Rupiah', baris: 3 };
    kosong.bila(tetapkan({ ...rupiah('220500000'), asal }, akhir('80 (bb)'), saldo('1250.50', { subjek: simpul, nilai: nilaiRupiah('1250.50') }))).maka([
      { type: 'TargetRupiahDitetapkan', version: 1, data: { pd: PD, tahun: 2026, simpul: 'p1', tahap: 'awal', nilai: '220500000', dokumen: renstra }, berlaku: renstra.tanggal, asal },
      { type: 'TargetAkhirDitetapkan', version: 1, data: { pd: PD, tahun: 2026, dariTahun: 2024, subjek: indikator, nilai: bacaNilaiTarget('80 (bb)'), dokumen: renstra }, berlaku: renstra.tanggal },
      { type: 'SaldoAwalRenstraDicatat', version: 1, data: { pd: PD, tahun: 2026, subjek: simpul, nilai: nilaiRupiah('1250.50'), dokumen: lkjip }, berlaku: lkjip.tanggal },
    ] satisfies PeristiwaTarget[]).diulang().maka([]);
  });

  it("Renstra's and Renja's amounts are two figures", () => {
    expect(ada.bila(tetapkan(rupiah('11491259904', { dokumen: renja }))).peristiwa).toHaveLength(1);
  });

  it('leave the targets of the same stream alone, and are left alone by them', () => {
    const t = { pd: PD, tahun: 2026, baris: [{ indikator: 'i1', tahap: 'awal' as const, periode: 'tahun' as const, nilai: bacaNilaiTarget('78'), dokumen: renstra }] };
    ada.lalu(t).bila(tetapkan(rupiah('220500000'), akhir('80 (bb)'))).maka([]);
    ada.lalu(t).bila(t).maka([]);
  });

  it('another document of the kind states anew; the same one only by correction', () => {
    const perubahan = dokumenUji('RENSTRA', '2025-06-01', 'RENSTRA/2');
    expect(ada.bila(tetapkan(rupiah('5', { dokumen: perubahan }))).peristiwa.map((e) => e.type)).toEqual(['TargetRupiahDitetapkan']);
    ada.bila(tetapkan(rupiah('5'))).ditolak('berbeda-dari-tercatat');
  });

  it('a correction names the event that it corrects, and can be corrected in turn', () => {
    const koreksi = { alasan: 'Salah ketik', dokumen: ba };
    const sekali = ada.bila(tetapkan(saldo('46%', { koreksi })));
    sekali.maka([{
      type: 'AngkaRencanaDikoreksi', version: 1, berlaku: ba.tanggal,
      data: { pd: PD, tahun: 2026, angka: 'saldo-awal', kunci: 'saldo-awal|indikator|i1', peristiwa: 'peristiwa-3', nilai: bacaNilaiTarget('46%'), alasan: 'Salah ketik', dokumen: ba },
    }]).diulang().maka([]);
    const [dua] = sekali.selesai().bila(tetapkan(saldo('47%', { koreksi }))).peristiwa;
    expect(dua!.data).toMatchObject({ peristiwa: 'peristiwa-4' });
    ada.bila(tetapkan(saldo('46%', { koreksi: { ...koreksi, alasan: ' ' } }))).ditolak('alasan-kosong');
    kosong.bila(tetapkan(saldo('46%', { koreksi }))).ditolak('koreksi-tanpa-dasar');
  });

  it('refuses what has no sense, every row with its fault', () => {
    const p = kosong.bila(tetapkan(
      rupiah('1'), rupiah('2'), akhir('5', { dokumen: renja }), akhir('5', { subjek: simpul, nilai: bacaNilaiTarget('B (60-70)') }), akhir('5', { dariTahun: 2027, subjek: { jenis: 'indikator', indikator: 'i9' } }),
      saldo('Orang/Bulan'), rupiah('1.234', { simpul: 'p9' }),
    )).ditolak('rencana-ganda', 'dokumen-bukan-renstra', 'rupiah-bukan-angka', 'periode-terbalik', 'saldo-bukan-angka', 'rupiah-tidak-sah');
    expect(p.kesalahan.map((k) => k.tempat?.bidang)).toEqual(['nilai', 'dokumen', 'nilai', 'sampai', 'nilai', 'nilai']);
  });
});
