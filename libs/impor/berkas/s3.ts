import { AwsClient } from 'aws4fetch';
import { setTimeout as jeda } from 'node:timers/promises';
import { SimpananBerkas, SimpananTidakSiapError, berubah, harusSidik, sidik, tidakAda } from './simpanan.js';

/** An S3-compatible store, addressed by path (`endpoint/bucket/key`), as MinIO, Ceph and others want it. */
export interface PengaturanS3 {
  readonly endpoint: string;
  readonly bucket: string;
  /** Put before every key; empty for none. */
  readonly awalan: string;
  readonly region: string;
  readonly kunci: { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string };
  /** Tries of one request, and the patience of each try in milliseconds. */
  readonly percobaan?: number;
  readonly sabarMs?: number;
  /** Pause after the first failed try, in milliseconds; doubled after each further one, with jitter. */
  readonly jedaMs?: number;
}

interface Jawaban {
  readonly status: number;
  readonly isi: Uint8Array;
}

/** No kept file is larger: an object that is was put there by somebody else. */
const TERBESAR = 64 * 1024 * 1024;

/** What another try may cure. */
const sementara: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

class PercobaanGagal extends Error {}

/** Files in an S3-compatible store, `<prefix>/berkas/<first two>/<hash>`. */
export class S3Berkas extends SimpananBerkas {
  private readonly aws: AwsClient;
  private readonly nama: string;
  private bersyarat = true;

  constructor(private readonly p: PengaturanS3) {
    super();
    this.aws = new AwsClient({ ...p.kunci, service: 's3', region: p.region });
    this.nama = `${new URL(p.endpoint).host}/${p.bucket}`;
  }

  override async simpan(bytes: Uint8Array): Promise<string> {
    const hash = sidik(bytes);
    if (await this.ada(hash)) return hash;
    for (;;) {
      const bersyarat = this.bersyarat;
      // The store checks the hash of what arrived, because it is signed.
      const { status, isi } = await this.minta(hash, { method: 'PUT', body: bytes, headers: { 'x-amz-content-sha256': hash, 'content-type': 'application/octet-stream', ...(bersyarat ? { 'if-none-match': '*' } : {}) } });
      if (status >= 200 && status < 300) return hash;
      // A store that does not know the condition: the name is the hash of the content, so the same bytes take its place.
      if (status === 501 && bersyarat) this.bersyarat = false;
      // Somebody else was faster, or an earlier try of this very request that seemed to fail.
      else if (status === 412 || status === 409) return (await this.ada(hash)) ? hash : Promise.reject(this.tidakSiap(`menolak berkas ${hash} karena bertabrakan dengan permintaan lain`));
      else throw this.ditolak(status, isi);
    }
  }

  override async baca(hash: string): Promise<Uint8Array> {
    harusSidik(hash);
    const isi = await this.ambil(hash);
    if (isi === undefined) throw tidakAda(hash);
    return isi;
  }

  private async ada(hash: string): Promise<boolean> {
    return (await this.ambil(hash)) !== undefined;
  }

  /** The verified content; undefined where there is none. Bytes may change on the way too: they are asked for once more. */
  private async ambil(hash: string): Promise<Uint8Array | undefined> {
    for (let kali = 0; kali < 2; kali++) {
      const { status, isi } = await this.minta(hash, { method: 'GET', headers: { 'x-amz-content-sha256': sidik(new Uint8Array()) } });
      if (status === 404 && kodeDari(isi) !== 'NoSuchBucket') return undefined;
      if (status !== 200) throw this.ditolak(status, isi);
      if (sidik(isi) === hash) return isi;
    }
    throw berubah(hash);
  }

  private async minta(hash: string, init: RequestInit & { readonly headers: Record<string, string> }): Promise<Jawaban> {
    const { percobaan = 4, jedaMs = 100 } = this.p;
    for (let kali = 1; ; kali++) {
      try {
        return await this.sekali(hash, init);
      } catch (error) {
        if (!(error instanceof PercobaanGagal)) throw error;
        if (kali >= percobaan) throw this.tidakSiap(`tidak dapat dihubungi (${error.message}; ${kali} kali dicoba)`);
        await jeda(jedaMs * 2 ** (kali - 1) * (0.5 + Math.random()));
      }
    }
  }

  private async sekali(hash: string, init: RequestInit & { readonly headers: Record<string, string> }): Promise<Jawaban> {
    const { sabarMs = 10_000 } = this.p;
    // Signed anew for each try: a signature is good for some minutes only.
    const permintaan = await this.aws.sign(this.alamat(hash), init);
    let jawaban: Jawaban;
    try {
      const terjawab = await fetch(permintaan, { signal: AbortSignal.timeout(sabarMs), redirect: 'manual' });
      jawaban = { status: terjawab.status, isi: await baca(terjawab, TERBESAR) };
    } catch (error) {
      throw error instanceof PercobaanGagal ? error : new PercobaanGagal(sebab(error, sabarMs));
    }
    if (sementara.has(jawaban.status)) throw new PercobaanGagal(`menjawab ${jawaban.status}`);
    return jawaban;
  }

  private alamat(hash: string): string {
    const { endpoint, bucket, awalan } = this.p;
    return `${endpoint.replace(/\/+$/, '')}/${[bucket, ...awalan.split('/'), 'berkas', hash.slice(0, 2), hash].filter((b) => b !== '').map(encodeURIComponent).join('/')}`;
  }

  private ditolak(status: number, isi: Uint8Array): Error {
    const kode = kodeDari(isi);
    if (kode === 'NoSuchBucket') return this.tidakSiap('tidak mempunyai bucket itu; periksa RUNUT_BERKAS');
    if (status === 403 || status === 401) return this.tidakSiap(`menolak kunci akses${kode === undefined ? '' : ` (${kode})`}; periksa AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, izin atas bucket dan jam server ini`);
    if (status >= 300 && status < 400) return this.tidakSiap(`menunjuk ke alamat lain (${status}); periksa RUNUT_S3_ENDPOINT dan RUNUT_S3_REGION`);
    return this.tidakSiap(`menjawab ${status}${kode === undefined ? '' : ` (${kode})`}`);
  }

  private tidakSiap(keadaan: string): SimpananTidakSiapError {
    return new SimpananTidakSiapError(`Simpanan berkas s3 di ${this.nama} ${keadaan}.`);
  }
}

/** The whole body, or an error where it is cut off or larger than anything that was ever put there. */
async function baca(jawaban: Response, terbesar: number): Promise<Uint8Array> {
  const potongan: Uint8Array[] = [];
  let panjang = 0;
  const { body } = jawaban;
  if (body === null) return new Uint8Array();
  for await (const p of body as unknown as AsyncIterable<Uint8Array>) {
    panjang += p.length;
    if (panjang > terbesar) break;
    potongan.push(p);
  }
  const tertulis = Number(jawaban.headers.get('content-length') ?? panjang);
  if (panjang <= terbesar && tertulis !== panjang && !jawaban.headers.has('content-encoding')) throw new PercobaanGagal('isi jawaban terpotong');
  return Buffer.concat(potongan);
}

const kodeDari = (isi: Uint8Array): string | undefined => /<Code>([A-Za-z0-9]{1,60})<\/Code>/.exec(Buffer.from(isi.subarray(0, 4_096)).toString('utf8'))?.[1];

/** Names and codes of errors only: their texts may carry addresses with what was in them. */
function sebab(error: unknown, sabarMs: number): string {
  const { name, cause } = error as Partial<Error & { cause: { code?: string } }>;
  if (name === 'TimeoutError' || name === 'AbortError') return `tidak menjawab dalam ${sabarMs} ms`;
  return cause?.code ?? 'sambungan terputus';
}
