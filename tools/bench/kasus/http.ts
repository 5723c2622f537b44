import { fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import { uuid5 } from '#event-store';
import { folderBuku, ukuranBesar } from '../buku.js';
import { pdKe } from '../pembangkit.js';
import { rangkaPd } from '../rangka.js';
import { bulat, lama, median, milidetik, perDetik, persentil, type Hasil, type Lingkup } from '../ukur.js';

const PENULIS = 64;
const PEMBACA = 4;

/** The built server on a ledger, as a process of its own. */
class Server {
  private constructor(private readonly anak: ReturnType<typeof fork>, readonly url: URL) {}

  static async jalankan(folder: string): Promise<Server> {
    const anak = fork(new URL('../../../apps/api/main.js', import.meta.url), [], {
      silent: true, env: { ...process.env, RUNUT_DATA: folder, RUNUT_PORT: '0', RUNUT_CONTOH: 'tidak', RUNUT_LOG: 'error', RUNUT_PERMINTAAN: '100000000' },
    });
    const url = await new Promise<string>((resolve, reject) => {
      let keluaran = '';
      anak.stdout!.on('data', (teks: Buffer) => {
        keluaran += teks.toString();
        const cocok = /siap di (http\S+)/.exec(keluaran);
        if (cocok) resolve(cocok[1]!);
      });
      anak.stderr!.on('data', (teks: Buffer) => process.stderr.write(teks));
      anak.once('exit', (kode) => reject(new Error(`Server berhenti sebelum siap (kode ${kode}).`)));
    });
    return new Server(anak, new URL(url));
  }

  async berhenti(): Promise<void> {
    const usai = new Promise((resolve) => this.anak.once('exit', resolve));
    this.anak.kill('SIGTERM');
    await usai;
  }
}

interface Jawaban {
  readonly status: number;
  readonly isi: string;
}

class Klien {
  private readonly agen = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(private readonly url: URL) {}

  kirim(method: string, path: string, badan?: unknown, kunci?: string): Promise<Jawaban> {
    return new Promise((resolve, reject) => {
      const isi = badan === undefined ? undefined : JSON.stringify(badan);
      const r = request(new URL(path, this.url), { method, agent: this.agen, headers: { ...(isi === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(isi) }), ...(kunci === undefined ? {} : { 'idempotency-key': kunci }) } }, (jawaban) => {
        const potongan: Buffer[] = [];
        jawaban.on('data', (p: Buffer) => potongan.push(p));
        jawaban.on('end', () => resolve({ status: jawaban.statusCode ?? 0, isi: Buffer.concat(potongan).toString() }));
      });
      r.on('error', reject);
      r.end(isi);
    });
  }

  tutup(): void {
    this.agen.destroy();
  }
}

/** 8: reads and writes over HTTP, and what the writes do to the reads. */
export async function* http(lingkup: Lingkup): AsyncIterable<Hasil> {
  const server = await Server.jalankan(await folderBuku(lingkup, ukuranBesar(lingkup.cepat)));
  const detik = lingkup.cepat ? 3 : 15;
  try {
    await baca(server.url, 1_000);
    const tenang = await baca(server.url, detik * 1_000);
    yield baris('HTTP baca tabel anggaran', tenang, `${PEMBACA} pembaca`);
    const berhenti = { ya: false };
    const penulis = tulis(server.url, berhenti);
    await baca(server.url, 1_000);
    const sibuk = await baca(server.url, detik * 1_000);
    berhenti.ya = true;
    const tertulis = await penulis;
    yield baris('HTTP tulis, 64 penulis', tertulis, 'satu realisasi setiap permintaan');
    const rasio = persentil(sibuk.sampel, 0.99) / persentil(tenang.sampel, 0.99);
    yield {
      skenario: 'HTTP baca selama 64 penulis', kami: `p99 ${milidetik(persentil(sibuk.sampel, 0.99))}, ${bulat(perDetik(sibuk.sampel.length, sibuk.ms))}/dtk`, pembanding: `p99 ${milidetik(persentil(tenang.sampel, 0.99))}`, rasio, sasaran: '≤ 3', baik: rasio <= 3,
      angka: { tenangP99: persentil(tenang.sampel, 0.99), sibukP99: persentil(sibuk.sampel, 0.99), tenangP50: median(tenang.sampel), sibukP50: median(sibuk.sampel) },
    };
  } finally {
    await server.berhenti();
  }
}

interface Jalan {
  readonly sampel: readonly number[];
  readonly ms: number;
}

function baris(skenario: string, { sampel, ms }: Jalan, pembanding: string): Hasil {
  const laju = perDetik(sampel.length, ms);
  return {
    skenario, kami: `${bulat(laju)}/dtk, p50 ${milidetik(median(sampel))}, p99 ${milidetik(persentil(sampel, 0.99))}`, pembanding, rasio: null, sasaran: '', baik: null,
    angka: { perDetik: laju, p50: median(sampel), p99: persentil(sampel, 0.99) },
  };
}

/** Readers that ask one question after the other, each about another PD. */
async function baca(url: URL, selama: number): Promise<Jalan> {
  const sampel: number[] = [];
  const sampai = performance.now() + selama;
  const ms = await lama(() => Promise.all(Array.from({ length: PEMBACA }, async (_, p) => {
    const klien = new Klien(url);
    for (let i = 0; performance.now() < sampai; i++) {
      const { pd } = pdKe((p + i * PEMBACA) % 6);
      sampel.push(await lama(async () => periksa(await klien.kirim('GET', `/api/v1/pd/${pd}/2022/anggaran`))));
    }
    klien.tutup();
  })));
  return { sampel, ms };
}

/** Writers, each with a PD, a month and documents of its own. */
async function tulis(url: URL, berhenti: { readonly ya: boolean }): Promise<Jalan> {
  const sampel: number[] = [];
  const ms = await lama(() => Promise.all(Array.from({ length: PENULIS }, async (_, p) => {
    const klien = new Klien(url);
    const { pd } = pdKe(p % 6);
    const kode = rangkaPd(pd).simpul.at(-1 - (p % 20))!.kode;
    for (let i = 0; !berhenti.ya; i++) {
      const dokumen = { jenis: 'SP2D', nomor: `bench/${p}/${i}`, tanggal: '2024-12-20', tanggalPerkiraan: false };
      const badan = { periode: 'tw4', entri: [{ jenis: 'keuangan', simpul: kode, basis: 'SP2D', nilai: '1000', dokumen }] };
      sampel.push(await lama(async () => periksa(await klien.kirim('POST', `/api/v1/pd/${pd}/2024/realisasi`, badan, uuid5('bench-http', p, i)))));
    }
    klien.tutup();
  })));
  return { sampel, ms };
}

function periksa(j: Jawaban): void {
  if (j.status !== 200) throw new Error(`HTTP ${j.status}: ${j.isi.slice(0, 300)}`);
}
