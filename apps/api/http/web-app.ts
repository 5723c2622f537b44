import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Refusal } from './errors/refusal.js';

/** Serves the built web app; its own addresses (no dot in the last part) all answer with its one page. */
export async function installWebApp(fastify: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(join(folder, 'index.html'));
  if (built) {
    await fastify.register(fastifyStatic, {
      root: folder, wildcard: false, index: false, cacheControl: false,
      // Names of built files carry the hash of their content.
      setHeaders: (reply, path) => void reply.header('cache-control', path.includes(join(folder, 'assets')) ? 'public, max-age=31536000, immutable' : 'no-cache'),
    });
  }
  fastify.get('/*', async (request, reply) => {
    const path = request.url.split('?', 1)[0]!;
    if (path === '/api' || path.startsWith('/api/')) throw new Refusal(404, 'rute-tidak-ada', 'Alamat ini tidak ada. Daftar alamat ada di /api/docs.');
    if (!built) throw new Refusal(404, 'web-belum-dibangun', 'Aplikasi web belum dibangun. Jalankan "npm run build"; API-nya ada di /api/docs.');
    if (/\.[^/]*$/.test(path)) throw new Refusal(404, 'berkas-tidak-ada', 'Berkas ini tidak ada.');
    return reply.sendFile('index.html', folder, { cacheControl: false });
  });
}
