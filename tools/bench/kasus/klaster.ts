import { randomBytes } from 'node:crypto';
import { EventStoreDBClient, START, binaryEvent, streamNameFilter, type AllStreamSubscription } from '@eventstore/db-client';
import { ClusterEventStore, EmbeddedEventStore, type SealedEvent } from '#event-store';
import { MODEL_ANGKA } from '#capaian';
import { Projections } from '#projection';
import { readModelsModule } from '../../../apps/api/ledger.js';
import { StandInProcess } from '../../../test/support/eventstore-standin/index.js';
import { Pembangkit, isiBuku, type UkuranBuku } from '../pembangkit.js';
import { bulat, median, milidetik, perDetik, selangSeling, type Hasil, type Lingkup } from '../ukur.js';
import { PENULIS, Penulis } from './tambah.js';

/** A server, and how it is called in the report: a figure over the stand-in says nothing about EventStoreDB itself. */
interface Server {
  readonly url: string;
  readonly nama: string;
  tutup(): Promise<void>;
}

async function server(lingkup: Lingkup): Promise<Server> {
  const url = process.env['EVENTSTORE_TEST_URL'];
  if (url !== undefined) return { url, nama: 'EVENTSTORE_TEST_URL', tutup: () => Promise.resolve() };
  const tiruan = await StandInProcess.start(['--folder', lingkup.folder('klaster'), '--synchronous', 'FULL']);
  return { url: tiruan.url, nama: 'server tiruan', tutup: () => tiruan.stop() };
}

/** 9: the cluster engine against the bare client of the same server; a replica against an embedded ledger. */
export async function* klaster(lingkup: Lingkup): AsyncIterable<Hasil> {
  const { url, nama, tutup } = await server(lingkup);
  const klien = EventStoreDBClient.connectionString(url);
  try {
    yield* penambahan(lingkup, url, nama, klien);
    yield* penyusulan(lingkup, url, nama, klien);
  } finally {
    await klien.dispose();
    await tutup();
  }
}

/** A prefix that nobody used before: a real server keeps what earlier runs left. */
const awalanBaru = (): string => `bench-${randomBytes(6).toString('hex')}.`;

/** What the bare client does with an append: nothing but send it. */
async function kirim(klien: EventStoreDBClient, awalan: string, { aliran, harapan, peristiwa }: { aliran: string; harapan: number; peristiwa: readonly SealedEvent[] }): Promise<void> {
  const pesan = peristiwa.map(({ envelope, bytes }) => binaryEvent({ id: envelope.id, type: envelope.type, data: bytes }));
  await klien.appendToStream(awalan + aliran, pesan, { expectedRevision: harapan < 0 ? 'no_stream' : BigInt(harapan) });
}

async function* penambahan(lingkup: Lingkup, url: string, nama: string, klien: EventStoreDBClient): AsyncIterable<Hasil> {
  const [putaran, satu, banyak] = lingkup.cepat ? [3, 50, 640] : [9, 200, 3_200];
  const store = await ClusterEventStore.open({ folder: lingkup.folder('klaster-tambah'), url, prefix: awalanBaru() });
  const awalan = awalanBaru();
  const sisi = { kami: Array.from({ length: PENULIS }, (_, i) => new Penulis(`pd-${i}`)), polos: Array.from({ length: PENULIS }, (_, i) => new Penulis(`polos-${i}`)) };
  const siapkan = (milik: readonly Penulis[], n: number) => Array.from({ length: n }, (_, i) => ({ aliran: milik[i % PENULIS]!.aliran, ...milik[i % PENULIS]!.segel() }));
  type Siap = ReturnType<typeof siapkan>;
  const kami = async (s: Siap[number]): Promise<void> => void (await store.append(s.aliran, s.harapan, s.peristiwa));
  const polos = (s: Siap[number]): Promise<void> => kirim(klien, awalan, s);

  const ukur = async (n: number, sekaligus: number) => {
    const [pemanasan, ...siap] = Array.from({ length: putaran + 1 }, () => ({ kami: siapkan(sisi.kami, n), polos: siapkan(sisi.polos, n) }));
    const jalan = (semua: Siap, tambah: (s: Siap[number]) => Promise<void>): Promise<unknown> =>
      Promise.all(Array.from({ length: sekaligus }, async (_, p) => {
        for (let i = p; i < semua.length; i += sekaligus) await tambah(semua[i]!);
      }));
    // The first turn is no measure.
    await jalan(pemanasan!.kami, kami);
    await jalan(pemanasan!.polos, polos);
    return selangSeling(putaran, (i) => jalan(siap[i]!.kami, kami), (i) => jalan(siap[i]!.polos, polos));
  };
  for (const [skenario, n, sekaligus] of [['klaster: tambah satu per satu', satu, 1], ['klaster: 64 penulis', banyak, PENULIS]] as const) {
    const { a, b, rasio } = await ukur(n, sekaligus);
    const [x, y] = [perDetik(n, median(a)), perDetik(n, median(b))];
    yield { skenario, kami: `${bulat(x)}/dtk`, pembanding: `${bulat(y)}/dtk (klien polos, ${nama})`, rasio, sasaran: '', baik: null, angka: { runutPerDetik: x, polosPerDetik: y } };
  }
  await store.close();
}

async function* penyusulan(lingkup: Lingkup, url: string, nama: string, klien: EventStoreDBClient): AsyncIterable<Hasil> {
  const ukuran: UkuranBuku = { pd: lingkup.cepat ? 5 : 15, tahun: lingkup.cepat ? 2 : 5 };
  const awalan = awalanBaru();
  const jumlah = await isiServer(klien, awalan, ukuran);
  lingkup.kabari(`${jumlah} peristiwa di ${nama}`);
  const putaran = lingkup.cepat ? 3 : 5;
  const folder = Array.from({ length: putaran }, (_, i) => lingkup.folder(`klaster-salinan-${i}`));
  const salinan: ClusterEventStore[] = [];
  // A store is open when its replica holds all that the cluster holds.
  const salin = async (i: number): Promise<void> => void salinan.push(await ClusterEventStore.open({ folder: folder[i]!, url, prefix: awalan }));
  const { a, b, rasio } = await selangSeling(putaran, salin, () => baca(klien, awalan, jumlah));
  await Promise.all(salinan.map((s) => s.close()));
  yield {
    skenario: `klaster: salinan menyusul, ${bulat(jumlah)} peristiwa`, kami: `${bulat(perDetik(jumlah, median(a)))}/dtk`, pembanding: `${bulat(perDetik(jumlah, median(b)))}/dtk (langganan klien polos)`, rasio, sasaran: '≥ 0,8', baik: rasio >= 0.8,
    angka: { peristiwa: jumlah, runutMs: median(a), polosMs: median(b) },
  };
  yield* bangunUlangSalinan(lingkup, folder[0]!, ukuran);
}

/** The read models of a replica, built anew, beside those of an embedded ledger with the same events. */
async function* bangunUlangSalinan(lingkup: Lingkup, salinan: string, ukuran: UkuranBuku): AsyncIterable<Hasil> {
  const lokal = lingkup.folder('klaster-lokal');
  const store = await EmbeddedEventStore.open(lokal);
  const jumlah = await isiBuku(store, new Pembangkit(ukuran));
  await store.close();
  const [a, b] = await Promise.all([salinan, lokal].map((folder) => Projections.start({ folder, modelsModule: readModelsModule })));
  await Promise.all([a!, b!].map((p) => p.waitFor(jumlah, undefined, 3_600_000)));
  const hasil = await selangSeling(lingkup.cepat ? 3 : 5, () => a!.rebuild(MODEL_ANGKA), () => b!.rebuild(MODEL_ANGKA));
  yield {
    skenario: 'klaster: bangun ulang angka dari salinan', kami: milidetik(median(hasil.a)), pembanding: `${milidetik(median(hasil.b))} (buku besar lokal)`, rasio: hasil.rasio, sasaran: '≥ 0,8', baik: hasil.rasio >= 0.8,
    angka: { peristiwa: jumlah, salinanMs: median(hasil.a), lokalMs: median(hasil.b) },
  };
  await Promise.all([a!, b!].map((p) => p.close()));
}

/** Appends to one stream in their order, those of many streams at once: the order among streams does not matter here. */
async function isiServer(klien: EventStoreDBClient, awalan: string, ukuran: UkuranBuku): Promise<number> {
  const perAliran = new Map<string, Promise<void>>();
  const berjalan = new Set<Promise<void>>();
  let jumlah = 0;
  for (const tambahan of new Pembangkit(ukuran).semua()) {
    jumlah += tambahan.peristiwa.length;
    const janji = setelah(perAliran.get(tambahan.aliran), () => kirim(klien, awalan, tambahan)).finally(() => berjalan.delete(janji));
    perAliran.set(tambahan.aliran, janji);
    berjalan.add(janji);
    if (berjalan.size >= PENULIS) await Promise.race(berjalan);
  }
  await Promise.all(berjalan);
  return jumlah;
}

const setelah = async (sebelum: Promise<void> | undefined, kerja: () => Promise<void>): Promise<void> => {
  await sebelum;
  await kerja();
};

/** The bare client's subscription to the same events, from the first to the last of them. */
async function baca(klien: EventStoreDBClient, awalan: string, jumlah: number): Promise<void> {
  const langganan: AllStreamSubscription = klien.subscribeToAll({ fromPosition: START, filter: streamNameFilter({ prefixes: [awalan] }) });
  try {
    let sisa = jumlah;
    for await (const { event } of langganan) if (event && --sisa === 0) return;
  } finally {
    await langganan.unsubscribe();
  }
}
