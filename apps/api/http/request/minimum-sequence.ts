import type { FastifyInstance, FastifyRequest } from 'fastify';
import { catchError, defaultIfEmpty, firstValueFrom, map, of, race, take, timer } from 'rxjs';
import type { EventStore } from '#event-store';
import { WaitTimeoutError, type Projections } from '#projection';
import { Refusal } from '../errors/refusal.js';

/**
 * With it an answer says up to which sequence it may know, and a request demands that whoever answers it has come at
 * least that far. A client that moves between nodes sends the highest it has seen, and never reads less than before.
 */
export const SEQUENCE_HEADER = 'x-runut-sequence';

/** How long a request may wait for its minimum, in milliseconds. */
export const SEQUENCE_WAIT_MS = 5_000;

/** What tells how this node itself stands is answered in any state of it. */
const own = ['/api/v1/health', '/api/v1/status'];

export interface SequenceOptions {
  readonly store: EventStore;
  readonly projections: Projections;
  readonly waitMs: number;
}

/** Reads its own writes: every request of the API waits for the minimum it demands, every answer says how far it goes. */
export function installSequence(fastify: FastifyInstance, { store, projections, waitMs }: SequenceOptions): void {
  fastify.addHook('preHandler', async (request) => {
    const demanded = isData(request) ? minimumOf(request) : 0;
    if (demanded > 0) await reach(store, projections, demanded, waitMs);
  });
  fastify.addHook('onSend', async (request, reply) => {
    if (!request.url.startsWith('/api/v1/') || reply.hasHeader(SEQUENCE_HEADER)) return;
    // A closed store has nothing to say; the answer is then about that.
    const head = await store.head().catch(() => undefined);
    if (head !== undefined) void reply.header(SEQUENCE_HEADER, String(head));
  });
}

const isData = ({ url }: FastifyRequest): boolean => url.startsWith('/api/v1/') && !own.some((path) => url.startsWith(path));

/** The demanded minimum, 0 for none. What is asked at an explicit sequence depends on nothing later (law 3). */
function minimumOf(request: FastifyRequest): number {
  const header = request.headers[SEQUENCE_HEADER];
  if (header === undefined) return 0;
  if (typeof header !== 'string' || !/^\d{1,15}$/.test(header.trim())) {
    throw new Refusal(400, 'urutan-minimum-tidak-sah', 'Kepala X-Runut-Sequence memuat satu urutan: bilangan bulat tanpa tanda, paling banyak 15 angka, misalnya 412.', [{ kode: 'urutan-minimum-tidak-sah', pesan: 'Perbaiki X-Runut-Sequence.', tempat: { bidang: 'X-Runut-Sequence' } }]);
  }
  const { diketahui } = (request.query ?? {}) as { diketahui?: unknown };
  const asked = typeof diketahui === 'string' && /^\d{1,15}$/.test(diketahui.trim()) ? Number(diketahui) : Number.MAX_SAFE_INTEGER;
  return Math.min(Number(header), asked);
}

/** Resolves when the log and the read models of this node have come to `sequence`; throws 503 when they do not in time. */
async function reach(store: EventStore, projections: Projections, sequence: number, waitMs: number): Promise<void> {
  const until = performance.now() + waitMs;
  const head = await store.head();
  if (head < sequence && !(await appended(store, sequence, waitMs))) throw late(sequence, await store.head());
  try {
    await projections.waitFor(sequence, undefined, Math.max(1, until - performance.now()));
  } catch (error) {
    if (!(error instanceof WaitTimeoutError)) throw error;
    throw late(sequence, Math.min(...error.behind.map((m) => m.sampai)));
  }
}

/** Whether the log holds `sequence` before the time is up. A log that is closed meanwhile never will. */
function appended(store: EventStore, sequence: number, waitMs: number): Promise<boolean> {
  const there = store.subscribe(sequence, (append) => [append]).pipe(take(1), map(() => true), defaultIfEmpty(false), catchError(() => of(false)));
  return firstValueFrom(race(there, timer(waitMs).pipe(map(() => false))));
}

function late(sequence: number, reached: number): Refusal {
  return new Refusal(503, 'urutan-belum-sampai', `Server ini baru sampai urutan ${reached}, padahal permintaan ini memerlukan paling sedikit ${sequence}. Datanya aman; ulangi sebentar lagi.`);
}
