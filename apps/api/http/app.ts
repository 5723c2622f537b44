import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { pino, type Logger } from 'pino';
import { PelaksanaUsulan } from '#akses/nest';
import { Pengimpor } from '#impor/nest';
import { MODEL_SEGEL } from '#segel';
import type { Ledger } from '../ledger.js';
import { installCaching } from './caching.js';
import { Clock } from './clock.js';
import { installDocs } from './docs/install.js';
import { problem, problemOf } from './errors/problem.js';
import { sendProblem } from './errors/problem.filter.js';
import { HttpModule } from './http.module.js';
import { Metrics } from '../metrics.js';
import { installMetrics, measureRequests } from './metrics.js';
import { NestLog } from './nest-log.js';
import { Node } from './node.js';
import { XLSX } from './media.js';
import { ActorSource } from './request/actor.js';
import { SEQUENCE_WAIT_MS, installSequence } from './request/minimum-sequence.js';
import { installSecurity } from './security.js';
import { installWebApp } from './web-app.js';

export interface AppOptions {
  readonly clock?: Clock;
  readonly logger?: Logger;
  /** Who sends a request; until accounts exist the demo actor. */
  readonly actors?: ActorSource;
  /** Requests a minute from one address. */
  readonly requestsPerMinute?: number;
  /** Folder of the built web app. */
  readonly web?: string;
  /** How long a request may wait for the sequence that it demands, in milliseconds. */
  readonly sequenceWaitMs?: number;
  /** What the ledger and this application are measured with; by default one of its own. */
  readonly metrics?: Metrics;
  readonly node?: Node;
}

/** Bytes that are no HTTP reach no hook and no filter. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const body = JSON.stringify(problem(status, 'permintaan-tidak-sah', 'Permintaan ini bukan HTTP yang dapat dibaca.'));
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\ncontent-type: application/problem+json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`);
}

const JSON_LIMIT = 4 * 1024 * 1024;
const WORKBOOK_LIMIT = 20 * 1024 * 1024;
const builtWeb = fileURLToPath(new URL('../../../web', import.meta.url));

/** The HTTP application over an open ledger, ready to listen. Closing it leaves the ledger open. */
export async function createApp(ledger: Ledger, options: AppOptions = {}): Promise<NestFastifyApplication> {
  const { clock = new Clock(), logger = pino({ level: 'silent' }), actors = new ActorSource(), requestsPerMinute = 3_000, web = builtWeb, sequenceWaitMs = SEQUENCE_WAIT_MS, metrics = new Metrics(), node = new Node().follow(() => ledger.replica()) } = options;
  node.watch(() => {
    const semua = ledger.projections.status();
    const segel = semua.find((m) => m.nama === MODEL_SEGEL);
    // An event that no model can apply stops them all there: that is no disagreement with a segel.
    return segel?.keadaan === 'berhenti' && semua.some((m) => m.sampai > segel.sampai) ? segel.kesalahan : null;
  });
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    bodyLimit: JSON_LIMIT,
    forceCloseConnections: 'idle',
    // A proxy on this machine says on whose behalf it asks; nobody else is believed.
    trustProxy: 'loopback',
    routerOptions: { maxParamLength: 500 },
    frameworkErrors: (error: unknown, _request: unknown, reply: unknown) => sendProblem(reply as FastifyReply, problemOf(error)),
    clientErrorHandler: answerUnreadable,
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  const app = await NestFactory.create<NestFastifyApplication>(HttpModule.on(ledger, clock, actors, node), adapter, { logger: new NestLog(logger), abortOnError: false, bodyParser: false });
  app.setGlobalPrefix('api/v1');
  fastify.removeContentTypeParser('text/plain');
  fastify.addContentTypeParser([XLSX, 'application/octet-stream'], { parseAs: 'buffer', bodyLimit: WORKBOOK_LIMIT }, (_request, body, done) => done(null, body));
  measureRequests(fastify, metrics);
  await installSecurity(fastify, { requestsPerMinute, node });
  installSequence(fastify, { store: ledger.store, projections: ledger.projections, waitMs: sequenceWaitMs });
  installCaching(fastify);
  installDocs(app);
  await installWebApp(fastify, web);
  installMetrics(fastify, metrics);
  await app.init();
  await fastify.ready();
  metrics.follow(ledger, () => ({ impor: app.get(Pengimpor, { strict: false }).daftar().filter((b) => b.selesai === null).length, usulan: app.get(PelaksanaUsulan, { strict: false }).daftar().filter((u) => u.keadaan === 'disetujui').length }));
  return app;
}
