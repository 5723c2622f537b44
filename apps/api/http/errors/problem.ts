import { HttpException } from '@nestjs/common';
import { DomainError, type Kesalahan } from '#kernel';
import { ConflictError, EventStoreError } from '#event-store';
import { SimpananTidakSiapError } from '#impor';
import { ProjectionError } from '#projection';
import { Refusal } from './refusal.js';

/** An answer of RFC 9457 (application/problem+json). `kode` is stable; texts are Indonesian, for people. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly kode: string;
  readonly kesalahan: readonly Kesalahan[];
  /** Only where a revision was expected (If-Match) and the stream is at another. */
  readonly revisi?: { readonly diharapkan: number; readonly sekarang: number };
}

const titles: Readonly<Record<number, string>> = {
  400: 'Permintaan tidak sah', 403: 'Tidak berwenang', 404: 'Tidak ditemukan', 405: 'Cara ini tidak dilayani', 409: 'Bertabrakan dengan keadaan sekarang', 412: 'Sudah berubah sejak dibaca',
  413: 'Terlalu besar', 414: 'Alamat terlalu panjang', 415: 'Jenis isi tidak dilayani', 421: 'Alamat server tidak dikenal', 422: 'Ditolak', 429: 'Terlalu banyak permintaan',
  431: 'Kepala permintaan terlalu besar', 500: 'Kesalahan pada server', 503: 'Layanan belum siap',
};

/** Refusals whose cause is the present state, not what was sent: they may pass once that state has changed. */
const conflicts = new Set([
  'berbeda-dari-tercatat', 'baris-baru', 'revisi-lain', 'sudah-dikoreksi', 'sudah-dicabut', 'periode-ditutup', 'sudah-ditutup', 'belum-ditutup', 'belum-dijelaskan', 'usulan-sudah-ada', 'usulan-selesai', 'usulan-berbeda',
  'usulan-usang', 'usulan-belum-disetujui', 'berkas-berubah', 'sudah-digantikan', 'pd-sudah-berakhir', 'laporan-sudah-terdaftar', 'ketidaksesuaian-berubah', 'reviu-sudah-tercatat', 'langkah-tidak-boleh',
]);
const forbidden = new Set(['empat-mata', 'bukan-pengusul', 'perlu-usulan']);

export function problem(status: number, kode: string, detail: string, kesalahan: readonly Kesalahan[] = []): Problem {
  return { type: `urn:runut:masalah:${kode}`, title: titles[status] ?? 'Permintaan gagal', status, detail, kode, kesalahan };
}

/** What the client is told about an error. Whatever is not known to be safe to tell becomes a bare 500. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return problem(error.status, error.kode, error.message, error.kesalahan);
  if (error instanceof DomainError) return problem(statusOf(error), error.kode, error.message, error.kesalahan);
  if (error instanceof ConflictError) return { ...problem(409, 'sudah-berubah', error.message), revisi: { diharapkan: error.expectedRevision, sekarang: error.actualRevision } };
  if (error instanceof EventStoreError) return storeProblem(error);
  if (error instanceof ProjectionError) {
    return problem(503, error.kind === 'stopped' ? 'model-berhenti' : error.kind === 'timeout' ? 'belum-terbaca' : 'belum-siap', error.message);
  }
  if (error instanceof SimpananTidakSiapError) return problem(503, 'simpanan-berkas-tidak-siap', `${error.message} Ulangi sebentar lagi.`);
  return transportProblem(error) ?? problem(500, 'kesalahan-server', 'Server gagal mengerjakan permintaan ini. Coba lagi; bila terulang, lihat catatan (log) server.');
}

/** A fault with a place stands in what was sent; without one, what the address names is missing. */
function statusOf(error: DomainError): number {
  const kodes = error.kode === 'banyak-kesalahan' ? error.kesalahan.map((k) => k.kode) : [error.kode];
  if (kodes.every((k) => forbidden.has(k))) return 403;
  if (kodes.every((k) => conflicts.has(k))) return 409;
  if (error.kode === 'berkas-terlalu-besar') return 413;
  return error.kode.endsWith('-tidak-ada') && error.kesalahan.every((k) => k.tempat === undefined) ? 404 : 422;
}

function storeProblem(error: EventStoreError): Problem {
  switch (error.kind) {
    case 'id-reused':
      return problem(409, 'kunci-dipakai', 'Idempotency-Key ini sudah dipakai untuk permintaan lain. Pakai kunci baru untuk permintaan baru.');
    case 'too-large':
      return problem(413, 'terlalu-besar', `${error.message} Bagi menjadi beberapa permintaan.`);
    case 'unavailable':
    case 'outcome-unknown':
      return problem(503, error.kind === 'unavailable' ? 'buku-besar-tidak-siap' : 'hasil-belum-pasti', `${error.message} Ulangi dengan Idempotency-Key yang sama.`);
    case 'disagreement':
      return problem(503, 'server-berhenti', error.message);
    default:
      return problem(500, 'kesalahan-server', 'Server gagal membaca atau menulis buku besar. Lihat catatan (log) server.');
  }
}

const transportKodes: Readonly<Record<number, readonly [kode: string, detail: string]>> = {
  400: ['permintaan-tidak-sah', 'Permintaan tidak dapat dibaca. Periksa alamat dan isinya (JSON yang sah, UTF-8).'],
  404: ['rute-tidak-ada', 'Alamat ini tidak ada. Daftar alamat ada di /api/docs.'],
  405: ['cara-tidak-dilayani', 'Cara (method) ini tidak dilayani di alamat ini.'],
  406: ['bentuk-tidak-dilayani', 'Bentuk jawaban yang diminta tidak tersedia.'],
  413: ['terlalu-besar', 'Isi permintaan melebihi batas ukuran.'],
  414: ['alamat-terlalu-panjang', 'Alamat permintaan terlalu panjang.'],
  415: ['jenis-isi-tidak-dilayani', 'Jenis isi ini tidak dilayani. Kirim application/json, atau .xlsx untuk impor.'],
  429: ['terlalu-sering', 'Terlalu banyak permintaan dalam waktu singkat. Tunggu sebentar, lalu ulangi.'],
};

/** Errors of Fastify and Nest carry a status; their English texts stay inside. */
function transportProblem(error: unknown): Problem | undefined {
  const status = error instanceof HttpException ? error.getStatus() : typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : Number.NaN;
  if (!(status >= 400 && status < 500)) return undefined;
  const [kode, detail] = transportKodes[status] ?? ['permintaan-ditolak', 'Permintaan ditolak.'];
  return problem(status, kode, detail);
}
