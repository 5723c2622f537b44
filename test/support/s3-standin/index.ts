import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { access, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';

/**
 * One way to misbehave, for one request:
 * `sibuk` answers 503; `diam` never answers; `putus` closes the connection at once; `potong` sends half of the body;
 * `ubah` alters a byte of it; `simpan-lalu-putus` waits for a PUT, keeps the object and closes the connection instead of
 * answering.
 */
export type Kelakuan = 'sibuk' | 'diam' | 'putus' | 'potong' | 'ubah' | 'simpan-lalu-putus';

export interface S3StandinOptions {
  readonly folder: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
  /** Whether `If-None-Match: *` is understood; older stores answer 501. Default true. */
  readonly bersyarat?: boolean;
}

/**
 * A stand-in for an S3-compatible store, on the wire: real HTTP, objects in a folder, signatures (SigV4) computed anew
 * and compared, the hash of the body checked. It is no such store: what a real one does counts (`RUNUT_UJI_S3`).
 */
export class S3Standin {
  /** What was asked, in order. */
  readonly permintaan: { readonly method: string; readonly path: string; readonly status: number }[] = [];
  private readonly rencana: Kelakuan[] = [];

  private constructor(
    private readonly options: S3StandinOptions,
    private readonly server: Server,
  ) {}

  static async start(options: S3StandinOptions): Promise<S3Standin> {
    const server = createServer();
    const standin = new S3Standin(options, server);
    server.on('request', (request, response) => {
      standin.serve(request, response).catch((error: unknown) => response.destroy(error as Error));
    });
    await mkdir(join(options.folder, options.bucket), { recursive: true });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return standin;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** How the next requests are treated, one each; the ones after them are served. */
  berulah(...kelakuan: readonly Kelakuan[]): void {
    this.rencana.push(...kelakuan);
  }

  letak(key: string): string {
    return join(this.options.folder, this.options.bucket, key);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const ulah = this.rencana[0] === 'simpan-lalu-putus' && request.method !== 'PUT' ? undefined : this.rencana.shift();
    const answer = (status: number, isi: Uint8Array | string = '', tampak = isi): void => {
      this.permintaan.push({ method: request.method!, path: request.url!, status });
      response.writeHead(status, { 'content-type': status === 200 ? 'application/octet-stream' : 'application/xml', 'content-length': Buffer.byteLength(isi) });
      if (tampak === isi) response.end(isi);
      else response.write(tampak, () => response.destroy());
    };
    const refuse = (status: number, kode: string): void => answer(status, `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${kode}</Code><Message>${kode}</Message></Error>`);

    if (ulah === 'diam') return;
    if (ulah === 'putus') return void response.destroy();
    if (ulah === 'sibuk') return refuse(503, 'SlowDown');
    const fault = this.signatureFault(request, body);
    if (fault !== undefined) return refuse(fault === 'XAmzContentSHA256Mismatch' ? 400 : 403, fault);
    const [bucket, ...rest] = decodeURIComponent(request.url!.split('?', 1)[0]!).slice(1).split('/');
    const key = rest.join('/');
    if (bucket !== this.options.bucket) return refuse(404, 'NoSuchBucket');
    if (key === '' || key.split('/').includes('..')) return refuse(400, 'InvalidArgument');
    const path = this.letak(key);

    if (request.method === 'PUT') {
      const condition = request.headers['if-none-match'];
      if (condition !== undefined && this.options.bersyarat === false) return refuse(501, 'NotImplemented');
      if (!(await put(path, body, condition === '*'))) return refuse(412, 'PreconditionFailed');
      if (ulah === 'simpan-lalu-putus') return void response.destroy();
      return answer(200);
    }
    if (request.method !== 'GET') return refuse(405, 'MethodNotAllowed');
    const isi = await readFile(path).catch(() => undefined);
    if (isi === undefined) return refuse(404, 'NoSuchKey');
    if (ulah === 'ubah') isi[0] = isi[0]! ^ 1;
    answer(200, isi, ulah === 'potong' ? isi.subarray(0, isi.length / 2) : isi);
  }

  /** Code of what is wrong with the signature (AWS Signature Version 4), written from its specification and not with the client's library. */
  private signatureFault({ method, url, headers }: IncomingMessage, body: Uint8Array): string | undefined {
    const parts = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})$/.exec(headers.authorization ?? '');
    if (!parts) return 'AccessDenied';
    const [, accessKey, day, region, names, signature] = parts as unknown as [string, string, string, string, string, string];
    if (accessKey !== this.options.accessKeyId) return 'InvalidAccessKeyId';
    if (region !== this.options.region) return 'AuthorizationHeaderMalformed';
    const stamp = String(headers['x-amz-date']);
    const at = Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
    if (!stamp.startsWith(day) || !(Math.abs(Date.now() - at) < 15 * 60_000)) return 'RequestTimeTooSkewed';
    const signed = names.split(';');
    if (!['host', 'x-amz-date', 'x-amz-content-sha256'].every((n) => signed.includes(n))) return 'AccessDenied';
    const payload = String(headers['x-amz-content-sha256']);
    if (payload !== hex(body)) return 'XAmzContentSHA256Mismatch';
    const [path, query = ''] = url!.split('?', 2) as [string, string?];
    const canonical = [method, path, query.split('&').sort().join('&'), ...signed.map((n) => `${n}:${String(headers[n]).trim().replace(/\s+/g, ' ')}`), '', names, payload].join('\n');
    const scope = `${day}/${region}/s3/aws4_request`;
    const key = [day, region, 's3', 'aws4_request'].reduce<Uint8Array | string>((k, part) => createHmac('sha256', k).update(part).digest(), `AWS4${this.options.secretAccessKey}`);
    const expected = createHmac('sha256', key).update(['AWS4-HMAC-SHA256', stamp, scope, hex(canonical)].join('\n')).digest();
    return timingSafeEqual(expected, Buffer.from(signature, 'hex')) ? undefined : 'SignatureDoesNotMatch';
  }
}

const hex = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

let writes = 0;

/** Keeps an object whole; false where one stands already and must not be replaced. */
async function put(path: string, body: Uint8Array, onlyNew: boolean): Promise<boolean> {
  if (onlyNew && (await access(path).then(() => true, () => false))) return false;
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.${++writes}`;
  await writeFile(beside, body);
  if (!onlyNew) {
    await rename(beside, path);
    return true;
  }
  try {
    await link(beside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    await rm(beside, { force: true });
  }
}
