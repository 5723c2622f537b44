import fc from 'fast-check';
import { bacaNilaiTarget, DomainError } from './index.js';

const angka = (nilai: string, satuan: string | null) => ({ jenis: 'angka', nilai, satuan });
const rentang = (dari: string, sampai: string, predikat: string | null) => ({ jenis: 'rentang', dari, sampai, predikat });
const predikat = (label: string, nilai: string | null) => ({ jenis: 'predikat', predikat: label, nilai });

function penolakan(teks: string): DomainError {
  try {
    bacaNilaiTarget(teks);
  } catch (e) {
    if (e instanceof DomainError) return e;
    throw e;
  }
  throw new Error(`"${teks}" was read`);
}

describe('bacaNilaiTarget', () => {
  it.each([
    ['3 dok', angka('3', 'dok')],
    ['100%', angka('100', '%')],
    ['7,8', angka('7.8', null)],
    ['Rp 1.000', angka('1000', 'Rp')],
    ['0', angka('0', null)],
    ['B (60-70)', rentang('60', '70', 'B')],
    ['Predikat B (60-70)', rentang('60', '70', 'B')],
    ['60 – 70', rentang('60', '70', null)],
    ['60 s.d. 70 %', rentang('60', '70', null)],
    ['60,5 s/d 70', rentang('60.5', '70', null)],
    ['60 sampai dengan 60', rentang('60', '60', null)],
    ['76 - 90 (Sangat Baik)', rentang('76', '90', 'Sangat Baik')],
    ['80 (bb)', predikat('BB', '80')],
    ['75(BB)', predikat('BB', '75')],
    ['BB (73)', predikat('BB', '73')],
    ['79,38 (BB)', predikat('BB', '79.38')],
    ['B', predikat('B', null)],
    ['a-', predikat('A-', null)],
    ['n/a', { jenis: 'tidak-berlaku' }],
    ['Tidak berlaku', { jenis: 'tidak-berlaku' }],
    ['Orang/Bulan', { jenis: 'teks' }],
    ['WTP', { jenis: 'teks' }],
    ['≥ 80', { jenis: 'teks' }],
    ['100 (seratus)', { jenis: 'teks' }],
    ['80 (Baik)', { jenis: 'teks' }],
    ['2 dokumen dan 1 laporan', { jenis: 'teks' }],
    ['2024-10-01', { jenis: 'teks' }],
    ['1.234-A', { jenis: 'teks' }],
  ])('reads %j', (teks, harapan) => {
    expect(bacaNilaiTarget(teks)).toEqual({ ...harapan, mentah: teks });
  });

  it.each([
    ['', 'target-kosong'],
    [' ', 'target-kosong'],
    ['-', 'target-kosong'],
    ['–', 'target-kosong'],
    ['50.000.0000', 'target-ambigu'],
    ['1.440 orang', 'target-ambigu'],
    ['B (1.234)', 'target-ambigu'],
    ['1.000-2.000', 'target-ambigu'],
    ['70-60', 'target-ambigu'],
    ['#DIV/0!', 'target-galat-rumus'],
  ])('refuses %j with %s', (teks, kode) => {
    expect(penolakan(teks).kode).toBe(kode);
  });

  it('passes the reason of the number reader on', () => {
    expect(penolakan('1.440 orang').message).toContain('1440 (ribuan) atau 1,440 (desimal)');
  });

  it('is JSON-safe and keeps the raw text, or refuses with a DomainError', () => {
    const potongan = fc.constantFrom('80', '1.234', '60-70', 'B', 'bb', '(', ')', ' ', '%', '-', 's/d', 'orang', ',5', '#', 'n/a');
    fc.assert(fc.property(fc.array(potongan, { maxLength: 6 }).map((p) => p.join('')), (teks) => {
      let hasil;
      try {
        hasil = bacaNilaiTarget(teks);
      } catch (e) {
        expect(e).toBeInstanceOf(DomainError);
        return;
      }
      expect(hasil.mentah).toBe(teks);
      expect(JSON.parse(JSON.stringify(hasil))).toEqual(hasil);
    }), { numRuns: 500 });
  });
});
