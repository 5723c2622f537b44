import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { aktorDemo } from '#akses';
import type { Aktor } from '#event-store';
import { jombang2024Fakta, tulisBuku } from '#impor/nest';
import { createApp, type AppOptions } from '../../apps/api/http/app.js';
import { XLSX } from '../../apps/api/http/media.js';
import { ActorSource } from '../../apps/api/http/request/actor.js';
import { openLedger, type Ledger } from '../../apps/api/ledger.js';
import { mesinUji, mesinUntuk, type Mesin } from './mesin.js';

export const JOMBANG = 'jombang-diskopum';

/** An answer with its body as text and, where it is JSON, as a value. */
export interface Answer<T = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: T;
}

type Head = Readonly<Record<string, string>>;

/** Takes the actor from a header of the test: the second person that four eyes need. */
class ActorOfHeader extends ActorSource {
  override actor(request: FastifyRequest): Aktor {
    const id = request.headers['x-uji-aktor'];
    return typeof id === 'string' ? { ...aktorDemo, id } : aktorDemo;
  }
}

/** A server on a real port over a real ledger in a folder of its own, on the engine of this run. */
export class TestServer {
  private constructor(
    readonly folder: string,
    readonly ledger: Ledger,
    readonly app: NestFastifyApplication,
    readonly base: string,
  ) {}

  static async start(options: AppOptions & { readonly folder?: string; readonly mesin?: Mesin } = {}): Promise<TestServer> {
    const { folder = temporaryFolder(), mesin = mesinUji, ...more } = options;
    const ledger = await openLedger({ folder, ...(await mesinUntuk(folder, mesin)), ...(more.metrics && { onAppend: more.metrics.onAppend }) });
    const app = await createApp(ledger, { actors: new ActorOfHeader(), requestsPerMinute: 1_000_000, ...more });
    await app.listen(0, '127.0.0.1');
    return new TestServer(folder, ledger, app, `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`);
  }

  /** A server whose ledger holds the facts of the shipped example. */
  static async withJombang(options: AppOptions = {}): Promise<TestServer> {
    const server = await TestServer.start(options);
    const { status, text } = await server.importFile(await jombangFile());
    if (status !== 200) throw new Error(text);
    return server;
  }

  async request<T = unknown>(path: string, init: RequestInit = {}): Promise<Answer<T>> {
    const response = await fetch(`${this.base}${path.startsWith('/api') ? path : `/api/v1${path}`}`, init);
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') && text !== '' ? (JSON.parse(text) as T) : (undefined as T);
    return { status: response.status, headers: response.headers, text, json };
  }

  get<T = unknown>(path: string, headers: Head = {}): Promise<Answer<T>> {
    return this.request<T>(path, { headers });
  }

  /** A write under a new key, unless the headers bring one. */
  post<T = unknown>(path: string, body: unknown, headers: Head = {}): Promise<Answer<T>> {
    return this.request<T>(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers } });
  }

  importFile<T = unknown>(bytes: Uint8Array, query = 'nama=jombang.xlsx', headers: Head = {}): Promise<Answer<T>> {
    return this.request<T>(`/impor?${query}`, { method: 'POST', body: Buffer.from(bytes), headers: { 'content-type': XLSX, 'idempotency-key': randomUUID(), ...headers } });
  }

  /** Stops the server and the ledger; the folder stays. */
  async stop(): Promise<void> {
    await this.app.close();
    await this.ledger.close();
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'runut-e2e-'));

export const jombangFile = (): Promise<Uint8Array> => tulisBuku(jombang2024Fakta, { mode: 'terisi' });
