import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiResponse, type ApiResponseOptions } from '@nestjs/swagger';
import type { answers } from './answers.js';
import { daftar, ref } from './schema.js';

type Answer = keyof typeof answers;

const problems: Readonly<Record<number, string>> = {
  400: 'Isian tidak sah; setiap bidang yang salah tercantum', 403: 'Tidak berwenang (empat mata, situs lain)', 404: 'Tidak ditemukan', 409: 'Bertabrakan dengan keadaan sekarang, atau kunci sudah dipakai untuk permintaan lain',
  412: 'Revisi pada If-Match bukan yang sekarang', 413: 'Terlalu besar', 415: 'Jenis isi tidak dilayani', 422: 'Ditolak oleh aturan buku besar; setiap kesalahan tercantum', 429: 'Terlalu banyak permintaan', 503: 'Buku besar atau model baca belum siap; ulangi dengan kunci yang sama',
};

const problemResponse = (status: number): MethodDecorator => ApiResponse({ status, description: problems[status]!, content: { 'application/problem+json': { schema: ref('Masalah') } } } as ApiResponseOptions);

const params: Readonly<Record<string, { readonly description: string; readonly example: string | number }>> = {
  pd: { description: 'Id perangkat daerah', example: 'jombang-diskopum' }, tahun: { description: 'Tahun anggaran', example: 2024 }, periode: { description: 'tahun, tw1 sampai tw4, atau bulan-01 sampai bulan-12', example: 'tw3' }, pemda: { description: 'Id pemerintah daerah', example: 'jombang' },
  indikator: { description: 'Kode indikator', example: 'I-S1' }, ketidaksesuaian: { description: 'Id ketidaksesuaian', example: '1636c9104a8c' }, laporan: { description: 'Id laporan terdaftar', example: 'LKJIP' }, lhe: { description: 'Id LHE atau LHP', example: '006.INSP_LHE.III.2023' }, rekomendasi: { description: 'Id rekomendasi', example: '006.INSP_LHE.III.2023-1' },
  sequence: { description: 'Urutan dalam buku besar', example: 412 }, hash: { description: 'SHA-256 berkas', example: '6eae64c5e78dfcfcacfc20a2ae7bbc0e8d634f8a673eac90e99c7ead84cd5b06' }, id: { description: 'Id usulan', example: '0b2c6f0e-55a0-5f0e-9d55-7c1f0e9d1c55' },
};
const described = (names: readonly string[]): MethodDecorator[] => names.map((name) => ApiParam({ name, ...params[name]! }));

/** Every request may demand a minimum, every answer says how far it goes. */
const minimum = ApiHeader({ name: 'X-Runut-Sequence', required: false, description: 'Urutan yang paling sedikit harus sudah terbaca oleh server yang menjawab: biasanya yang tertinggi dari jawaban-jawaban sebelumnya. Server menunggu sebentar; bila belum sampai juga: 503 urutan-belum-sampai dengan Retry-After.', schema: { type: 'integer', minimum: 0 }, example: 412 });
const sampai = { 'X-Runut-Sequence': { description: 'Urutan yang dimuat jawaban ini; kirim kembali agar server lain pun sudah sampai di sana', schema: { type: 'integer' as const, example: 412 } } };

const etag = { ETag: { description: 'Penanda isi; kirim kembali sebagai If-None-Match', schema: { type: 'string' as const } } };
const paged = { 'X-Total-Count': { description: 'Banyak baris seluruhnya', schema: { type: 'integer' as const } }, Link: { description: 'Halaman first, prev, next, last (RFC 8288)', schema: { type: 'string' as const } } };

interface ReadOptions {
  readonly params?: readonly string[];
  /** An array of the answer, and whether it comes in pages. */
  readonly list?: 'whole' | 'paged';
  readonly rincian?: string;
  /** Whether it waits for X-Runut-Sequence; what tells how the server itself stands does not. */
  readonly minimum?: boolean;
}

/** Documents a read that answers with JSON. */
export function Reads(summary: string, answer: Answer, { params: names = [], list, rincian, minimum: waits = true }: ReadOptions = {}): MethodDecorator {
  const schema = list === undefined ? ref(answer) : daftar(ref(answer));
  return applyDecorators(
    ApiOperation({ summary, ...(rincian === undefined ? {} : { description: rincian }) }), ...described(names), ...(waits ? [minimum] : []),
    ApiResponse({ status: 200, description: summary, headers: { ...etag, ...sampai, ...(list === 'paged' ? paged : {}) }, content: { 'application/json': { schema } } } as ApiResponseOptions),
    ApiResponse({ status: 304, description: 'Sama dengan yang sudah dipegang (If-None-Match)' }), ...[400, 404, 422, 429, 503].map(problemResponse),
  );
}

/** Documents a download. */
export function Downloads(summary: string, type: string, names: readonly string[] = []): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary }), ...described(names), minimum,
    ApiResponse({ status: 200, description: summary, headers: sampai, content: { [type]: { schema: { type: 'string', format: 'binary' } } } } as ApiResponseOptions), ...[400, 404, 429, 503].map(problemResponse),
  );
}

/** Documents a write: its headers, its answer and its refusals. */
export function Writes(summary: string, names: readonly string[], { answer = 'HasilTulis', status = 200, ifMatch = true, rincian }: { answer?: Answer; status?: 200 | 201; ifMatch?: boolean; rincian?: string } = {}): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary, ...(rincian === undefined ? {} : { description: rincian }) }), ...described(names),
    ApiHeader({ name: 'Idempotency-Key', required: true, description: 'Kunci unik perintah (UUID atau paling banyak 100 karakter). Permintaan yang sama dengan kunci yang sama dijawab sama dan tidak dicatat lagi.', example: '5f0c7a7e-2f63-4c8d-9a55-0d8f7f3f2b10' }),
    ...(ifMatch ? [ApiHeader({ name: 'If-Match', required: false, description: 'Revisi aliran yang diharapkan, misalnya "4"; "-1" bila belum ada', example: '"4"' })] : []),
    ApiHeader({ name: 'X-Runut-Layar', required: false, description: '"ya" bila dikirim oleh layar', example: 'ya' }), minimum,
    ApiResponse({ status, description: summary, headers: { ETag: { description: 'Revisi aliran sesudahnya', schema: { type: 'string', example: '"4"' } }, ...sampai }, content: { 'application/json': { schema: ref(answer) } } } as ApiResponseOptions),
    ...[400, 403, 404, 409, 412, 413, 415, 422, 429, 503].map(problemResponse),
  );
}
