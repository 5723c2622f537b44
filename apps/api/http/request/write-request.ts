import type { FastifyRequest } from 'fastify';
import { canonical, sha256, uuid5, type Aktor, type CommandMeta, type Source } from '#event-store';
import { Refusal } from '../errors/refusal.js';

/** What a write request says besides its body: who, under which key, and on which revision. */
export interface WriteRequest {
  /** Id of the request: follows from its Idempotency-Key alone. */
  readonly id: string;
  /** Follows from the key and everything that was sent: the correlation id of its events. */
  readonly korelasi: string;
  readonly aktor: Aktor;
  readonly source: Source;
  readonly expectedRevision: number | undefined;
  /** Meta of the request's only command. */
  readonly meta: CommandMeta;
  /** Meta of one of several commands of the request. */
  metaOf(part: number): CommandMeta;
}

export function readWriteRequest(request: FastifyRequest, aktor: Aktor): WriteRequest {
  const key = readKey(request);
  const id = uuid5('http', key);
  const korelasi = uuid5('http', key, fingerprint(request));
  const source: Source = { jenis: request.headers['x-runut-layar'] === 'ya' ? 'layar' : 'api' };
  const meta = (commandId: string, causationId: string | null): CommandMeta => ({ id: commandId, aktor, source, correlationId: korelasi, causationId, usulan: null });
  return { id, korelasi, aktor, source, expectedRevision: readIfMatch(request.headers['if-match']), meta: meta(id, null), metaOf: (part) => meta(uuid5(id, part), id) };
}

export function readKey(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key.trim() === '') {
    throw new Refusal(400, 'kunci-wajib', 'Kepala Idempotency-Key wajib ada: satu kunci unik (misalnya UUID) untuk setiap perintah, sama bila perintah yang sama diulang.', [{ kode: 'kunci-wajib', pesan: 'Isi Idempotency-Key.', tempat: { bidang: 'Idempotency-Key' } }]);
  }
  if (!/^[\x21-\x7e]{1,100}$/.test(key.trim())) throw new Refusal(400, 'kunci-tidak-sah', 'Idempotency-Key paling banyak 100 karakter ASCII tanpa spasi.', [{ kode: 'kunci-tidak-sah', pesan: 'Perbaiki Idempotency-Key.', tempat: { bidang: 'Idempotency-Key' } }]);
  return key.trim();
}

/** SHA-256 over everything that makes one request differ from another. */
export function fingerprint({ method, url, body }: Pick<FastifyRequest, 'method' | 'url' | 'body'>): string {
  return sha256(canonical([method, url, Buffer.isBuffer(body) ? sha256(body) : (body ?? null)]));
}

function readIfMatch(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const found = /^"(-1|\d{1,15})"$/.exec(header.trim());
  if (!found) throw new Refusal(400, 'if-match-tidak-sah', 'If-Match memuat satu revisi dalam tanda kutip, seperti ETag jawaban tulis sebelumnya, misalnya "4". Untuk aliran yang belum ada: "-1".', [{ kode: 'if-match-tidak-sah', pesan: 'Perbaiki If-Match.', tempat: { bidang: 'If-Match' } }]);
  return Number(found[1]);
}
