import fc from 'fast-check';
import type { MatriksTindakLanjut, RincianRekomendasi } from '#evaluasi';
import type { Problem } from '../../apps/api/http/errors/problem.js';
import { JOMBANG, TestServer } from '../support/server.js';

type Langkah = 'tanggapan' | 'rencana-aksi' | 'persetujuan' | 'pengembalian' | 'kemajuan' | 'penyelesaian' | 'verifikasi' | 'penutupan' | 'pembukaan-kembali';
type Putusan = 'sesuai' | 'belum-sesuai' | 'tidak-dapat-ditindaklanjuti';

interface Perintah {
  readonly langkah: Langkah;
  readonly orang: 'dinas' | 'unit' | 'apip';
  /** Days after the step before; negative ones go back. */
  readonly hari: number;
  readonly putusan: Putusan;
  readonly sikap: 'diterima' | 'sebagian' | 'ditolak';
}

/** What a person with the procedure on one sheet of paper would keep: written apart from the program's own table. */
class Model {
  keadaan = 'diterbitkan';
  hari = 0;
  readonly pelapor = new Set<string>();
  readonly riwayat: { readonly hari: number; readonly keadaan: string; readonly klaim: string | null }[] = [];
  klaim: string | null = null;
  maju = false;
  setuju = false;
  nomor = 0;

  /** The code of the refusal; null where the step is taken. */
  ambil(p: Perintah): string | null {
    const langkah = p.langkah === 'verifikasi' && p.putusan === 'tidak-dapat-ditindaklanjuti' ? 'menyerah' : p.langkah;
    if (!this.boleh(langkah)) return 'langkah-tidak-boleh';
    const memeriksa = ['persetujuan', 'pengembalian', 'verifikasi', 'menyerah', 'penutupan', 'pembukaan-kembali'].includes(langkah);
    if (memeriksa && this.pelapor.has(p.orang)) return 'empat-mata';
    if (this.hari + p.hari < 0) return 'tanggal-mendahului-lhe';
    if (p.hari < 0) return 'tanggal-mundur';
    this.hari += p.hari;
    if (!memeriksa) this.pelapor.add(p.orang);
    this.pindah(langkah, p);
    this.riwayat.push({ hari: this.hari, keadaan: this.keadaan, klaim: this.klaim });
    return null;
  }

  private boleh(langkah: string): boolean {
    const k = this.keadaan;
    const berakhir = ['sesuai', 'tidak-dapat-ditindaklanjuti', 'ditutup'].includes(k);
    const berencana = ['rencana-diajukan', 'rencana-dikembalikan', 'rencana-disetujui', 'dalam-proses', 'belum-sesuai', 'dibuka-kembali'].includes(k);
    switch (langkah) {
      case 'tanggapan':
        return ['diterbitkan', 'diterima', 'sebagian', 'ditolak'].includes(k);
      case 'rencana-aksi':
        return ['diterima', 'sebagian'].includes(k) || (berencana && k !== 'rencana-diajukan');
      case 'persetujuan':
      case 'pengembalian':
        return k === 'rencana-diajukan';
      case 'kemajuan':
        return berencana;
      case 'penyelesaian':
        return k === 'dalam-proses';
      case 'verifikasi':
        return k === 'penyelesaian-diajukan';
      case 'menyerah':
        return !berakhir && k !== 'diterbitkan';
      case 'penutupan':
        return berakhir && k !== 'ditutup';
      default:
        return berakhir;
    }
  }

  private pindah(langkah: string, p: Perintah): void {
    const k = this.keadaan;
    if (langkah === 'tanggapan') this.keadaan = p.sikap;
    else if (langkah === 'rencana-aksi') this.keadaan = 'rencana-diajukan';
    else if (langkah === 'pengembalian') this.keadaan = 'rencana-dikembalikan';
    else if (langkah === 'persetujuan') {
      this.setuju = true;
      this.keadaan = this.maju ? 'dalam-proses' : 'rencana-disetujui';
    } else if (langkah === 'kemajuan') {
      this.maju = true;
      this.klaim = 'Proses';
      if (['rencana-disetujui', 'belum-sesuai'].includes(k) || (k === 'dibuka-kembali' && this.setuju)) this.keadaan = 'dalam-proses';
    } else if (langkah === 'penyelesaian') {
      this.klaim = 'Selesai';
      this.keadaan = 'penyelesaian-diajukan';
    } else if (langkah === 'menyerah') this.keadaan = 'tidak-dapat-ditindaklanjuti';
    else if (langkah === 'verifikasi') this.keadaan = p.putusan;
    else if (langkah === 'penutupan') this.keadaan = 'ditutup';
    else this.keadaan = 'dibuka-kembali';
  }
}

const TERBIT = Date.UTC(2024, 0, 15);
const tanggal = (hari: number): string => new Date(TERBIT + hari * 86_400_000).toISOString().slice(0, 10);

/** The body of a step; a plan has a number of its own, because an approved one is never overwritten. */
function badan(p: Perintah, nomor: number): object {
  const alasan = p.langkah === 'verifikasi' && p.putusan === 'tidak-dapat-ditindaklanjuti' ? 'keadaan kahar' : 'karena';
  const isi: Record<Langkah, object> = {
    tanggapan: { sikap: p.sikap, alasan }, 'rencana-aksi': { rencana: [{ kunci: String(nomor), uraian: 'x' }] }, persetujuan: {}, pengembalian: { alasan }, kemajuan: { uraian: 'x', klaim: 'proses' }, penyelesaian: { uraian: 'x', klaim: 'Selesai' },
    verifikasi: { putusan: p.putusan, alasan, ...(alasan === 'keadaan kahar' ? { penyetuju: 'Inspektur', dokumen: { jenis: 'SURAT', nomor: '1', tanggal: '2024-01-20' } } : {}) }, penutupan: {}, 'pembukaan-kembali': { alasan },
  };
  return isi[p.langkah];
}

const perintah: fc.Arbitrary<Perintah> = fc.record({
  // In the order in which things go well, so that random steps get somewhere.
  langkah: fc.constantFrom<Langkah>('tanggapan', 'rencana-aksi', 'persetujuan', 'kemajuan', 'penyelesaian', 'verifikasi', 'penutupan', 'pembukaan-kembali', 'pengembalian'),
  orang: fc.constantFrom('dinas' as const, 'unit' as const, 'apip' as const, 'apip' as const),
  hari: fc.constantFrom(0, 1, 1, 7, 30, -1),
  putusan: fc.constantFrom<Putusan>('sesuai', 'sesuai', 'belum-sesuai', 'tidak-dapat-ditindaklanjuti'),
  sikap: fc.constantFrom('diterima' as const, 'diterima' as const, 'sebagian' as const, 'ditolak' as const),
});
/** A good course with other steps strewn in: most of the way is reached in most runs. */
const jalan = fc.tuple(fc.array(perintah, { maxLength: 6 }), fc.array(fc.tuple(fc.boolean(), perintah), { minLength: 7, maxLength: 7 }), fc.array(perintah, { maxLength: 12 })).map(([awal, sisipan, akhir]) => {
  const baik = ([['tanggapan', 'dinas'], ['rencana-aksi', 'dinas'], ['persetujuan', 'apip'], ['kemajuan', 'unit'], ['penyelesaian', 'dinas'], ['verifikasi', 'apip'], ['penutupan', 'apip']] as const).map(([langkah, orang]): Perintah => ({ langkah, orang, hari: 2, putusan: 'sesuai', sikap: 'diterima' }));
  return [...awal, ...baik.flatMap((b, i) => (sisipan[i]![0] ? [b, sisipan[i]![1]] : [b])), ...akhir];
});

describe('Tindak lanjut: langkah acak lewat HTTP terhadap model sederhana', () => {
  let server: TestServer;
  let lhe = 0;
  beforeAll(async () => {
    server = await TestServer.withJombang();
  });
  afterAll(() => server.close());

  it('setiap langkah diterima atau ditolak seperti model, dan setiap tanggal yang lalu menjawab seperti saat itu', async () => {
    const dicapai = new Set<string>();
    await fc.assert(fc.asyncProperty(jalan, async (langkah) => {
      const tanda = `L.${++lhe}`;
      const terbit = await server.post(`/pd/${JOMBANG}/lhe`, { sumber: 'LHP_APIP', dokumen: { jenis: 'LHP', nomor: `L/${lhe}`, tanggal: tanggal(0) }, tahunDievaluasi: 2023, nilai: [], rekomendasi: [{ nomor: '1', uraian: 'x' }] });
      expect(terbit.status).toBe(200);
      const alamat = `/pd/${JOMBANG}/rekomendasi/${tanda}-1`;
      const model = new Model();
      for (const p of langkah) {
        const jawaban = await server.post(`${alamat}/${p.langkah}`, { ...badan(p, ++model.nomor), tanggal: tanggal(model.hari + p.hari) }, { 'x-uji-aktor': p.orang });
        const ditolak = model.ambil(p);
        expect([p, jawaban.status === 200 ? null : (jawaban.json as Problem).kode]).toEqual([p, ditolak]);
        dicapai.add(model.keadaan);
      }
      const rincian = (await server.get<RincianRekomendasi>(alamat)).json;
      expect([rincian.rekomendasi.keadaan, rincian.rekomendasi.klaim?.kata ?? null, rincian.rekomendasi.pelanggaran, rincian.langkah.length]).toEqual([model.keadaan, model.klaim, [], model.riwayat.length + 1]);
      for (const hari of new Set(model.riwayat.map((r) => r.hari))) {
        const saat = model.riwayat.findLast((r) => r.hari <= hari)!;
        const [baris] = (await server.get<MatriksTindakLanjut>(`/pd/${JOMBANG}/tindaklanjut?lhe=${tanda}&berlaku=${tanggal(hari)}`)).json.baris;
        expect([hari, baris!.keadaan, baris!.klaim?.kata ?? null]).toEqual([hari, saat.keadaan, saat.klaim]);
      }
    }), { numRuns: 12 });
    // A run that never gets beyond the first steps would show nothing.
    expect([...dicapai]).toEqual(expect.arrayContaining(['diterima', 'rencana-diajukan', 'penyelesaian-diajukan', 'ditutup']));
  });
});
