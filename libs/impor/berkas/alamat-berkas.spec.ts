import { resolve } from 'node:path';
import { bacaTempatBerkas } from './alamat-berkas.js';

const kunci = { AWS_ACCESS_KEY_ID: 'A', AWS_SECRET_ACCESS_KEY: 'sangat-rahasia' };

describe('RUNUT_BERKAS', () => {
  it('kosong: folder buku besar; selain itu folder yang disebut', () => {
    expect(bacaTempatBerkas({}, '/data')).toEqual({ jenis: 'folder', folder: '/data' });
    expect(bacaTempatBerkas({ RUNUT_BERKAS: ' ' }, '/data')).toEqual({ jenis: 'folder', folder: '/data' });
    expect(bacaTempatBerkas({ RUNUT_BERKAS: 'bersama' }, '/data')).toEqual({ jenis: 'folder', folder: resolve('bersama') });
  });

  it('s3://bucket/awalan dengan endpoint, region dan kunci dari lingkungan', () => {
    expect(bacaTempatBerkas({ RUNUT_BERKAS: 's3://runut/kab/', RUNUT_S3_ENDPOINT: 'http://minio:9000', RUNUT_S3_REGION: 'id', ...kunci }, '/data')).toEqual({
      jenis: 's3', s3: { endpoint: 'http://minio:9000', bucket: 'runut', awalan: 'kab', region: 'id', kunci: { accessKeyId: 'A', secretAccessKey: 'sangat-rahasia' } },
    });
    expect(bacaTempatBerkas({ RUNUT_BERKAS: 's3://runut', AWS_REGION: 'ap-southeast-3', AWS_SESSION_TOKEN: 'T', ...kunci }, '/data')).toMatchObject({
      s3: { endpoint: 'https://s3.ap-southeast-3.amazonaws.com', awalan: '', kunci: { sessionToken: 'T' } },
    });
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['alamat lain', { RUNUT_BERKAS: 'https://runut.contoh/berkas', ...kunci }, /RUNUT_BERKAS/],
    ['kunci di dalam alamat', { RUNUT_BERKAS: 's3://A:sangat-rahasia@runut', ...kunci }, /tanpa kunci/],
    ['tanpa kunci', { RUNUT_BERKAS: 's3://runut', AWS_ACCESS_KEY_ID: 'A' }, /AWS_SECRET_ACCESS_KEY/],
    ['endpoint tanpa http', { RUNUT_BERKAS: 's3://runut', RUNUT_S3_ENDPOINT: 'minio:9000', ...kunci }, /RUNUT_S3_ENDPOINT/],
    ['endpoint dengan kata sandi', { RUNUT_BERKAS: 's3://runut', RUNUT_S3_ENDPOINT: 'http://A:sangat-rahasia@minio', ...kunci }, /RUNUT_S3_ENDPOINT/],
  ])('%s ditolak dengan sebabnya, tanpa rahasia', (_, env, pesan) => {
    const baca = (): unknown => bacaTempatBerkas(env, '/data');
    expect(baca).toThrow(pesan);
    expect(baca).not.toThrow(/sangat-rahasia/);
  });
});
