import { AwsClient } from 'aws4fetch';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Standin, type Kelakuan, type S3StandinOptions } from '../../../test/support/s3-standin/index.js';
import { kontrakSimpananBerkas, type SimpananUji } from '../contract/simpanan-berkas.js';
import { S3Berkas, type PengaturanS3 } from './s3.js';
import { sidik } from './simpanan.js';

const kunci = { accessKeyId: 'KUNCIUJI', secretAccessKey: 'rahasia-uji/+=' };

async function standin(options: Partial<S3StandinOptions> = {}): Promise<{ s3: S3Standin; pengaturan: PengaturanS3; tutup: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'runut-s3-'));
  const s3 = await S3Standin.start({ folder, bucket: 'uji', region: 'id-jakarta', ...kunci, ...options });
  const tutup = async (): Promise<void> => {
    await s3.stop();
    await rm(folder, { recursive: true });
  };
  return { s3, pengaturan: { endpoint: s3.url, bucket: 'uji', awalan: 'buku besar', region: 'id-jakarta', kunci, sabarMs: 5_000, jedaMs: 1 }, tutup };
}

const key = (awalan: string, hash: string): string => [awalan, 'berkas', hash.slice(0, 2), hash].filter((b) => b !== '').join('/');

const tiruan = (options: Partial<S3StandinOptions> = {}) => async (): Promise<SimpananUji> => {
  const { s3, pengaturan, tutup } = await standin(options);
  const letak = (hash: string): string => s3.letak(key(pengaturan.awalan, hash));
  return { simpanan: new S3Berkas(pengaturan), lain: new S3Berkas(pengaturan), timpa: (hash, bytes) => writeFile(letak(hash), bytes), mentah: (hash) => readFile(letak(hash)), tutup };
};

/** A real store, `http://host:port/bucket`, with the usual AWS_ variables for its keys. */
const nyata = (alamat: string) => async (): Promise<SimpananUji> => {
  const { origin, pathname } = new URL(alamat);
  const bucket = pathname.replaceAll('/', '');
  const region = process.env['RUNUT_S3_REGION'] ?? 'us-east-1';
  const asli = { accessKeyId: process.env['AWS_ACCESS_KEY_ID']!, secretAccessKey: process.env['AWS_SECRET_ACCESS_KEY']! };
  const awalan = `uji-${randomBytes(6).toString('hex')}`;
  const aws = new AwsClient({ ...asli, service: 's3', region });
  const url = (hash: string): string => `${origin}/${bucket}/${key(awalan, hash)}`;
  const baru = (): S3Berkas => new S3Berkas({ endpoint: origin, bucket, awalan, region, kunci: asli });
  return {
    simpanan: baru(), lain: baru(),
    timpa: async (hash, bytes) => void (await aws.fetch(url(hash), { method: 'PUT', body: Buffer.from(bytes) })),
    mentah: async (hash) => new Uint8Array(await (await aws.fetch(url(hash))).arrayBuffer()),
    tutup: () => Promise.resolve(),
  };
};

kontrakSimpananBerkas('S3, tiruan di kabel', tiruan());
kontrakSimpananBerkas('S3, tiruan tanpa If-None-Match', tiruan({ bersyarat: false }));
for (const alamat of [process.env['RUNUT_UJI_S3'] ?? ''].filter((a) => a !== '')) kontrakSimpananBerkas('S3, server sungguhan', nyata(alamat));

describe('simpanan S3 yang berulah', () => {
  let s3: S3Standin;
  let pengaturan: PengaturanS3;
  let tutup: () => Promise<void>;
  beforeAll(async () => {
    ({ s3, pengaturan, tutup } = await standin());
  });
  afterAll(() => tutup());

  const simpanan = (lain: Partial<PengaturanS3> = {}): S3Berkas => new S3Berkas({ ...pengaturan, ...lain });
  const gagal = (pekerjaan: Promise<unknown>, pesan: RegExp): Promise<void> => expect(pekerjaan).rejects.toMatchObject({ name: 'SimpananTidakSiapError', kind: 'simpanan-tidak-siap', message: expect.stringMatching(pesan) as string });

  it.each<[string, Kelakuan[]]>([
    ['sibuk', ['sibuk', 'sibuk']],
    ['sambungan putus', ['putus', 'sibuk', 'putus']],
    ['isi terpotong', ['potong']],
    ['isi berubah di jalan', ['ubah']],
  ])('%s: dibaca lagi sampai utuh', async (_, ulah) => {
    const bytes = randomBytes(50_000);
    const hash = await simpanan().simpan(bytes);
    s3.berulah(...ulah);
    expect(Buffer.compare(await simpanan().baca(hash), bytes)).toBe(0);
  });

  it('yang diam dilepas setelah batas sabarnya, lalu dicoba lagi', async () => {
    const bytes = randomBytes(10);
    const hash = await simpanan().simpan(bytes);
    s3.berulah('diam');
    expect(Buffer.compare(await simpanan({ sabarMs: 100 }).baca(hash), bytes)).toBe(0);
  });

  it('tersimpan tetapi jawabannya hilang: berkasnya satu dan hasilnya benar', async () => {
    const bytes = randomBytes(100);
    const sebelum = s3.permintaan.length;
    s3.berulah('simpan-lalu-putus');
    expect(await simpanan().simpan(bytes)).toBe(sidik(bytes));
    expect(Buffer.compare(await simpanan().baca(sidik(bytes)), bytes)).toBe(0);
    expect(s3.permintaan.slice(sebelum).filter((p) => p.method === 'PUT').map((p) => p.status)).toEqual([412]);
  });

  it('yang terus gagal disebut dengan sebabnya, tanpa rahasia', async () => {
    s3.berulah('sibuk', 'sibuk', 'sibuk', 'sibuk');
    await gagal(simpanan().baca('0'.repeat(64)), /^Simpanan berkas s3 di 127\.0\.0\.1:\d+\/uji tidak dapat dihubungi \(menjawab 503; 4 kali dicoba\)\.$/);
    s3.berulah('diam', 'diam');
    await gagal(simpanan({ sabarMs: 30, percobaan: 2 }).baca('0'.repeat(64)), /tidak menjawab dalam 30 ms; 2 kali dicoba/);
    await gagal(simpanan({ endpoint: 'http://127.0.0.1:1' }).simpan(randomBytes(3)), /tidak dapat dihubungi/);
  });

  it('kunci, bucket dan region yang salah disebut', async () => {
    for (const secretAccessKey of ['lain', `${kunci.secretAccessKey}x`]) {
      const salah = simpanan({ kunci: { ...kunci, secretAccessKey } }).simpan(randomBytes(3));
      await gagal(salah, /menolak kunci akses \(SignatureDoesNotMatch\)/);
      await salah.catch((error: Error) => expect(JSON.stringify([error.message, error.stack, error.cause])).not.toContain(secretAccessKey));
    }
    await gagal(simpanan({ kunci: { ...kunci, accessKeyId: 'ASING' } }).simpan(randomBytes(3)), /InvalidAccessKeyId/);
    await gagal(simpanan({ bucket: 'lain' }).baca('0'.repeat(64)), /tidak mempunyai bucket itu/);
    await gagal(simpanan({ region: 'us-east-1' }).baca('0'.repeat(64)), /AuthorizationHeaderMalformed/);
  });
});
