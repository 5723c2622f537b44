import { EmbeddedEventStore, buildEventReader, CommandRunner, seal, sha256, uuid5, type CommandMeta, type SealedEvent } from '#event-store';
import { aliranRealisasi, realisasi, type CatatRealisasi } from '#realisasi';
import { catalogues } from '../../../apps/api/read-models.js';
import { LogPolos, type BarisPolos } from '../batas-log.js';
import { bulat, median, perDetik, selangSeling, type Hasil, type Lingkup } from '../ukur.js';

export const PENULIS = 64;

/** One entry of money a command, every writer on a stream of its own: what a bendahara does. */
export class Penulis {
  private revisi = -1;
  private ke = 0;
  readonly aliran: string;
  constructor(private readonly nama: string) {
    this.aliran = aliranRealisasi(nama, 2024, 'bulan-01');
  }

  perintah(): { meta: CommandMeta; perintah: CatatRealisasi } {
    const ke = this.ke++;
    const id = uuid5(this.nama, ke);
    return {
      meta: { id, aktor: { id: 'aktor-17', peran: 'bendahara', lingkup: this.nama }, source: { jenis: 'layar' }, correlationId: id, causationId: null, usulan: null },
      perintah: {
        jenis: 'CatatRealisasi', pd: this.nama, tahun: 2024, periode: 'bulan-01',
        entri: [{
          subjek: { jenis: 'keuangan', simpul: uuid5('simpul', this.nama, ke % 40), basis: 'SP2D', rekening: '5.1.02', sumberDana: null }, nilai: String(1_000_000 + ke), mentah: null,
          dokumen: { jenis: 'SP2D', nomor: `${ke}/SP2D/2024`, tanggal: '2024-01-15', tanggalPerkiraan: false, uraian: null, berkas: null },
        }],
      },
    };
  }

  /** The next event of the stream, made beforehand: making it is not what is measured. */
  segel(): { harapan: number; peristiwa: SealedEvent[]; polos: BarisPolos } {
    const { meta, perintah } = this.perintah();
    const fakta = realisasi.decide(perintah, realisasi.initial());
    const peristiwa = seal(this.aliran, this.revisi, fakta, meta, sha256(meta.id), '2024-01-15T02:00:00.000Z');
    const harapan = this.revisi++;
    return { harapan, peristiwa, polos: { stream: this.aliran, revision: harapan + 1, i: 1, n: 1, waktu: 1_705_284_000_000, bytes: peristiwa[0]!.bytes } };
  }
}

/** 1: one append after the other. 2: 64 writers at once. Both against a loop that does nothing but insert and commit. */
export async function* tambah(lingkup: Lingkup): AsyncIterable<Hasil> {
  const [putaran, satu, banyak] = lingkup.cepat ? [5, 200, 1_920] : [15, 1_000, 12_800];
  const folder = lingkup.folder('tambah');
  const store = await EmbeddedEventStore.open(folder);
  const polos = new LogPolos(lingkup.folder('tambah-polos'), folder);
  const penulis = Array.from({ length: PENULIS }, (_, i) => new Penulis(`pd-${i}`));
  const siapkan = (n: number) => Array.from({ length: n }, (_, i) => ({ aliran: penulis[i % PENULIS]!.aliran, ...penulis[i % PENULIS]!.segel() }));
  type Siap = ReturnType<typeof siapkan>;

  const ukur = async (n: number, kami: (siap: Siap) => Promise<void>, batas: (siap: Siap) => void) => {
    const siap = Array.from({ length: putaran }, () => siapkan(n));
    return selangSeling(putaran, (i) => kami(siap[i]!), (i) => batas(siap[i]!));
  };
  const satuPerSatu = async (siap: Siap): Promise<void> => {
    for (const s of siap) await store.append(s.aliran, s.harapan, s.peristiwa);
  };
  await satuPerSatu(siapkan(satu)); // the first turns of a fresh process are no measure

  const a = await ukur(satu, satuPerSatu, (siap) => siap.forEach((s) => polos.tambah([s.polos])));
  const [kami1, polos1] = [perDetik(satu, median(a.a)), perDetik(satu, median(a.b))];
  yield {
    skenario: 'tambah satu per satu', kami: `${bulat(kami1)}/dtk`, pembanding: `${bulat(polos1)}/dtk`, rasio: a.rasio, sasaran: '≥ 0,6', baik: a.rasio >= 0.6,
    angka: { runutPerDetik: kami1, polosPerDetik: polos1 },
  };

  const b = await ukur(
    banyak,
    async (siap) => {
      await Promise.all(penulis.map(async (_, p) => {
        for (let i = p; i < siap.length; i += PENULIS) await store.append(siap[i]!.aliran, siap[i]!.harapan, siap[i]!.peristiwa);
      }));
    },
    (siap) => {
      for (let i = 0; i < siap.length; i += PENULIS) polos.tambah(siap.slice(i, i + PENULIS).map((s) => s.polos));
    },
  );
  const [kami64, polos64] = [perDetik(banyak, median(b.a)), perDetik(banyak, median(b.b))];
  const untung = kami64 / kami1 / (polos64 / polos1);
  yield {
    skenario: '64 penulis: untung dari kelompok', kami: `${(kami64 / kami1).toFixed(1)}×`, pembanding: `${(polos64 / polos1).toFixed(1)}×`, rasio: untung, sasaran: '≥ 0,6', baik: untung >= 0.6,
    angka: { runutPerDetik: kami64, polosPerDetik: polos64, runutSatu: kami1, polosSatu: polos1 },
  };
  yield { skenario: '64 penulis: laju', kami: `${bulat(kami64)}/dtk`, pembanding: `${bulat(polos64)}/dtk`, rasio: b.rasio, sasaran: '≥ 0,6', baik: b.rasio >= 0.6, angka: { runutPerDetik: kami64, polosPerDetik: polos64 } };

  yield* perintahUtuh(store, polos, penulis, putaran, satu);
  await store.close();
  polos.tutup();
}

/** The whole way of a command: fold, decide, seal, append. */
async function* perintahUtuh(store: EmbeddedEventStore, polos: LogPolos, penulis: readonly Penulis[], putaran: number, n: number): AsyncIterable<Hasil> {
  const runner = new CommandRunner(store, buildEventReader(catalogues), () => new Date(), () => Promise.resolve());
  const baru = penulis.map((_, i) => new Penulis(`perintah-${i}`));
  const bayangan = baru.map((_, i) => new Penulis(`polos-${i}`));
  const jalan = async (banyak: number, sekaligus: number): Promise<void> => {
    await Promise.all(Array.from({ length: sekaligus }, async (_, p) => {
      for (let i = p; i < banyak; i += sekaligus) {
        const { meta, perintah } = baru[i % PENULIS]!.perintah();
        await runner.run(baru[i % PENULIS]!.aliran, realisasi, perintah, meta);
      }
    }));
  };
  await jalan(n, 1);
  const satuan = Array.from({ length: putaran }, () => Array.from({ length: n }, (_, i) => bayangan[i % PENULIS]!.segel().polos));
  const a = await selangSeling(putaran, () => jalan(n, 1), (i) => satuan[i]!.forEach((p) => polos.tambah([p])));
  const [x, y] = [perDetik(n, median(a.a)), perDetik(n, median(a.b))];
  yield { skenario: 'perintah utuh satu per satu', kami: `${bulat(x)}/dtk`, pembanding: `${bulat(y)}/dtk`, rasio: a.rasio, sasaran: '', baik: null, angka: { runutPerDetik: x, polosPerDetik: y } };

  const banyak = n * 4;
  const kelompok = Array.from({ length: putaran }, () => Array.from({ length: banyak }, (_, i) => bayangan[i % PENULIS]!.segel().polos));
  const b = await selangSeling(putaran, () => jalan(banyak, PENULIS), (i) => {
    for (let j = 0; j < banyak; j += PENULIS) polos.tambah(kelompok[i]!.slice(j, j + PENULIS));
  });
  const [z, w] = [perDetik(banyak, median(b.a)), perDetik(banyak, median(b.b))];
  yield { skenario: 'perintah utuh, 64 sekaligus', kami: `${bulat(z)}/dtk`, pembanding: `${bulat(w)}/dtk`, rasio: b.rasio, sasaran: '', baik: null, angka: { runutPerDetik: z, polosPerDetik: w } };
}
