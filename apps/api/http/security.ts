import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isLoopback } from '../settings.js';
import { Refusal } from './errors/refusal.js';
import type { Node } from './node.js';

export interface SecurityOptions {
  /** Requests a minute from one address. */
  readonly requestsPerMinute: number;
  readonly node: Node;
}

const policy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    // antd writes its styles into the page.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

/** Headers, limits, and the two checks that keep other web sites from talking to a server on this machine. */
export async function installSecurity(fastify: FastifyInstance, { requestsPerMinute, node }: SecurityOptions): Promise<void> {
  await fastify.register(helmet, { global: true, contentSecurityPolicy: policy, strictTransportSecurity: false, crossOriginResourcePolicy: { policy: 'same-origin' } });
  fastify.addHook('onRequest', async (request) => {
    checkHost(request);
    checkOrigin(request);
    // No figure is better than a wrong one.
    if (node.reason !== null) throw new Refusal(503, 'server-berhenti', node.reason);
  });
  await fastify.register(rateLimit, { global: true, max: requestsPerMinute, timeWindow: '1 minute' });
}

/** A web site can point its own name at 127.0.0.1 (DNS rebinding); the name then stands in Host. */
function checkHost(request: FastifyRequest): void {
  const host = request.headers.host;
  if (host === undefined || !isLoopback(host.replace(/:\d+$/, ''))) {
    throw new Refusal(421, 'alamat-server-asing', 'Server ini hanya melayani localhost dan 127.0.0.1. Buka Runut lewat alamat yang tercetak saat server dijalankan.');
  }
}

/** Writes come from our own pages or from no page at all. */
function checkOrigin(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { origin, host, 'sec-fetch-site': site } = request.headers;
  const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (foreignSite || (origin !== undefined && originHost(origin) !== host?.toLowerCase())) {
    throw new Refusal(403, 'lintas-asal', 'Permintaan tulis dari halaman situs lain ditolak.');
  }
}

function originHost(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
