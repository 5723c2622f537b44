import { resolve } from 'node:path';
import { DomainError } from '#kernel';
import type { PengaturanS3 } from './s3.js';

/** Where kept files live: what `RUNUT_BERKAS` says. */
export type TempatBerkas = { readonly jenis: 'folder'; readonly folder: string } | { readonly jenis: 's3'; readonly s3: PengaturanS3 };

/**
 * Reads `RUNUT_BERKAS` (a folder, by default the ledger's; or `s3://bucket/prefix`) and what belongs to it:
 * RUNUT_S3_ENDPOINT, RUNUT_S3_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN.
 * Throws `DomainError` `pengaturan-berkas`; never with a secret in its text.
 */
export function bacaTempatBerkas(env: Readonly<Record<string, string | undefined>>, folderBaku: string): TempatBerkas {
  const isi = (nama: string): string | undefined => env[nama]?.trim() || undefined;
  const tempat = isi('RUNUT_BERKAS');
  if (tempat === undefined) return { jenis: 'folder', folder: folderBaku };
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(tempat)) return { jenis: 'folder', folder: resolve(tempat) };
  const s3 = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(tempat);
  if (!s3) throw salah('RUNUT_BERKAS bukan folder dan bukan alamat S3. Tulis seperti s3://nama-bucket atau s3://nama-bucket/awalan, tanpa kunci di dalamnya.');
  const region = isi('RUNUT_S3_REGION') ?? isi('AWS_REGION') ?? 'us-east-1';
  const endpoint = isi('RUNUT_S3_ENDPOINT') ?? `https://s3.${region}.amazonaws.com`;
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol)) throw salah('RUNUT_S3_ENDPOINT bukan alamat http:// atau https://.');
  if (new URL(endpoint).username !== '' || new URL(endpoint).password !== '') throw salah('RUNUT_S3_ENDPOINT memuat nama atau kata sandi. Pakai AWS_ACCESS_KEY_ID dan AWS_SECRET_ACCESS_KEY.');
  const [accessKeyId, secretAccessKey, sessionToken] = [isi('AWS_ACCESS_KEY_ID'), isi('AWS_SECRET_ACCESS_KEY'), isi('AWS_SESSION_TOKEN')];
  if (accessKeyId === undefined || secretAccessKey === undefined) throw salah('RUNUT_BERKAS menunjuk simpanan S3, tetapi AWS_ACCESS_KEY_ID atau AWS_SECRET_ACCESS_KEY belum diisi.');
  return { jenis: 's3', s3: { endpoint, bucket: s3[1]!, awalan: (s3[2] ?? '').replace(/^\/+|\/+$/g, ''), region, kunci: { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) } } };
}

const salah = (pesan: string): DomainError => new DomainError('pengaturan-berkas', pesan);
