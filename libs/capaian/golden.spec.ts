import { buildEventReader } from '#event-store';
import { katalogAnggaran } from '#anggaran';
import { katalogPerencanaan } from '#perencanaan';
import { katalogRealisasi } from '#realisasi';
import { bacaGolden, ujiGolden } from '../../test/spesifikasi/golden.js';
import { BukuUji } from './fixtures/buku-uji.js';
import { PembacaAngka } from './angka/baca.js';
import { Penghitung } from './angka/hitung.js';
import { katalogKebijakan } from './kebijakan/projection.js';

describe('stored events of capaian', () => {
  ujiGolden('capaian', katalogKebijakan);
});

describe('the golden events of all contexts', () => {
  const reader = buildEventReader([katalogPerencanaan, katalogAnggaran, katalogRealisasi, katalogKebijakan]);
  /** In the order in which a ledger would hold them: by stream as facts need each other, then by revision. */
  const urutan = ['organisasi-', 'pohon-', 'kebijakan-', 'target-', 'pk-', 'anggaran-', 'realisasi-', 'data-'];
  const semua = ['perencanaan', 'anggaran', 'realisasi', 'capaian'].flatMap(bacaGolden).map((g) => g.envelope)
    .sort((a, b) => urutan.findIndex((u) => a.stream.startsWith(u)) - urutan.findIndex((u) => b.stream.startsWith(u)) || a.revision - b.revision);
  const buku = new BukuUji();
  for (const e of semua) buku.terima(reader.current(e));

  it('still apply to the read model and give the same figures', () => {
    const c = new PembacaAngka(buku.db).cuplikan({ diketahui: buku.kepala, berlaku: null, kepala: buku.kepala }, 'jombang-diskopum', 2024);
    const h = new Penghitung(c);
    expect(c.identitas).toEqual({ pemda: 'jombang', namaPemda: 'Kabupaten Jombang', nama: 'Dinas Koperasi dan UM' });
    // Renamed on 2 January 2025: the tables of that year carry the new name.
    expect(new PembacaAngka(buku.db).cuplikan({ diketahui: buku.kepala, berlaku: null, kepala: buku.kepala }, 'jombang-diskopum', 2025).identitas?.nama).toBe('Dinas Koperasi dan Usaha Mikro');
    expect([...c.simpul.values()].map((s) => [s.kode, s.jenjang, s.lokal])).toEqual([['6.1.1', 'sub-kegiatan', true]]);
    const i = [...c.indikator.values()][0]!;
    expect([i.kode, i.arah, i.akumulasi]).toEqual(['I-6.1.1', 'positif', 'jumlah']);
    expect(h.tahapTarget()).toEqual(['awal']);
    expect(h.selTarget(i, 'awal').nilai).toBe('20');
    expect(c.tahap.map((t) => [t.tahap, t.dokumen.jenis, t.dokumen.tanggal])).toEqual([['perubahan', 'DPPA', '2024-10-01']]);
    expect(h.selPaguTerkini('pd').nilai).toBe('195925400');
    expect([h.basisDipakai, h.selRealisasi('pd').nilai, h.selSerapan('pd').nilai]).toEqual(['TIDAK_DISEBUT', '186128930', '95.00']);
    // Its realisasi follows from the count that was corrected since.
    expect([h.selKinerja(i).nilai, h.selKinerja(i).asal, h.selCapaian(i).nilai]).toEqual(['15', 'turunan', '75.00']);
    expect([c.pembanding.length, c.analisis.map((a) => a.teks)]).toEqual([0, ['Anggaran fasilitasi belum memadai']]);
    expect(c.periode.get('tahun')?.ditutup).toBe(false);
    expect(c.kebijakan.isi.skala.tingkat.map((t) => t.predikat)).toEqual(['Istimewa', 'Baik', 'Butuh Perbaikan', 'Kurang', 'Sangat Kurang']);
    expect(c.kebijakan.dipakai.skala.catatan).toHaveLength(2);
  });
});
