import { NestFactory } from '@nestjs/core';
import { aktorDemo } from '#akses';
import { LogReader } from '#event-store';
import { Pengimpor, tulisBuku, type IsiTulis } from '#impor/nest';
import { LedgerModule } from '../../../apps/api/ledger.module.js';
import { openLedger } from '../../../apps/api/ledger.js';
import { Acak } from '../acak.js';
import { LogPolos, type BarisPolos } from '../batas-log.js';
import { rangkaPd } from '../rangka.js';
import { bulat, lama, median, milidetik, perDetik, type Hasil, type Lingkup } from '../ukur.js';

/** 3: a whole workbook, from its bytes to the last row on the disk and in the read models. */
export async function* impor(lingkup: Lingkup): AsyncIterable<Hasil> {
  const banyak = lingkup.cepat ? 2_000 : 10_000;
  const bytes = await tulisBuku(bukuBesar(banyak), { mode: 'terisi' });
  const waktu = { runut: [] as number[], polos: [] as number[] };
  let peristiwa = 0;
  for (let putaran = 0; putaran < (lingkup.cepat ? 1 : 3); putaran++) {
    const folder = lingkup.folder(`impor-${putaran}`);
    const ledger = await openLedger({ folder });
    const app = await NestFactory.createApplicationContext(LedgerModule.on(ledger), { logger: ['error', 'warn'] });
    await app.init();
    waktu.runut.push(await lama(() => app.get(Pengimpor).impor({ nama: 'besar.xlsx', bytes }, aktorDemo, '2024-12-31')));
    peristiwa = await ledger.store.head();
    await app.close();
    await ledger.close();
    const polos = new LogPolos(lingkup.folder(`impor-polos-${putaran}`), folder);
    const tambahan = semuaTambahan(folder);
    waktu.polos.push(await lama(() => tambahan.forEach((t) => polos.tambah(t))));
    polos.tutup();
  }
  const [a, b] = [median(waktu.runut), median(waktu.polos)];
  yield {
    skenario: `impor ${bulat(banyak)} baris`, kami: `${milidetik(a)}, ${bulat(perDetik(banyak, a))} baris/dtk`, pembanding: `${milidetik(b)} (byte yang sama disisipkan polos)`, rasio: b / a, sasaran: '', baik: null,
    angka: { baris: banyak, peristiwa, runutMs: a, polosMs: b },
  };
}

/** What the import wrote, append by append. */
function semuaTambahan(folder: string): BarisPolos[][] {
  const reader = LogReader.open(folder);
  const hasil = reader.readFrom(1, Number.MAX_SAFE_INTEGER).map((append) => append.map(({ bytes, envelope: e }): BarisPolos => ({ stream: e.stream, revision: e.revision, i: e.part.i, n: e.part.n, waktu: Date.parse(e.dicatat), bytes })));
  reader.close();
  return hasil;
}

function bukuBesar(banyak: number): IsiTulis {
  const acak = new Acak('buku besar');
  const { simpul, indikator, garis } = rangkaPd('bench-dinas');
  const kode = new Map(simpul.map((s) => [s.id, s.kode]));
  const dokumen = [
    { dokumen: 'DPA', jenis: 'DPA', nomor: '900/1/2024', tanggal: '2024-01-02', uraian: '' }, { dokumen: 'PK', jenis: 'PK', nomor: '188/1/2024', tanggal: '2024-01-10', uraian: '' },
    ...Array.from({ length: 360 }, (_, i) => ({ dokumen: `SP2D-${i}`, jenis: 'SP2D', nomor: `${i}/SP2D/2024`, tanggal: `2024-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 27)).padStart(2, '0')}`, uraian: '' })),
  ];
  const tetap = simpul.length + 2 * indikator.length + garis.length + dokumen.length + 1;
  return {
    identitas: [{ pemda: 'bench', namaPemda: 'Kabupaten Bench', pd: 'bench-dinas', namaPd: 'Dinas Bench', tahun: '2024' }],
    dokumen,
    pohon: simpul.map((s) => ({ kode: s.kode, jenjang: s.jenjang, induk: s.induk === null ? '' : kode.get(s.induk)!, uraian: s.uraian, lokal: 'ya' })),
    indikator: indikator.map((i) => ({ indikator: i.kode, simpul: kode.get(i.simpul)!, nama: i.nama, satuan: i.satuan, arah: 'positif', akumulasi: i.akumulasi })),
    target: indikator.map((i) => ({ indikator: i.kode, tahap: 'awal', periode: 'tahun', target: String(acak.bulat(10, 100)), dokumen: 'PK' })),
    anggaran: garis.map((g) => ({ simpul: kode.get(g.simpul)!, tahap: 'awal', rekening: g.rekening, nilai: acak.rupiah(300_000_000, 2_000_000_000), dokumen: 'DPA' })),
    realisasi: Array.from({ length: banyak - tetap }, (_, i) => {
      const [g, d] = [garis[i % garis.length]!, Math.floor(i / garis.length)];
      return { simpul: kode.get(g.simpul)!, jenis: 'keuangan', basis: 'SP2D', periode: `bulan-${String(1 + (d % 12)).padStart(2, '0')}`, rekening: g.rekening, nilai: acak.rupiah(100_000, 9_000_000), dokumen: `SP2D-${d % 360}` };
    }),
  };
}
