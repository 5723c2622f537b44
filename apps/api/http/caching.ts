import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/**
 * Strong ETags over the very bytes of every answer that can be read again. What was asked at an explicit sequence never
 * changes (law 3) and may be kept; anything else is asked for again, which costs no bytes while it is the same.
 */
export function installCaching(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET' || reply.statusCode !== 200 || (typeof payload !== 'string' && !Buffer.isBuffer(payload)) || !request.url.startsWith('/api/v1/')) return payload;
    const etag = `"${createHash('sha256').update(payload).digest('base64url')}"`;
    void reply.header('etag', etag);
    if (!reply.hasHeader('cache-control')) {
      const { diketahui } = request.query as { diketahui?: unknown };
      void reply.header('cache-control', typeof diketahui === 'string' && /^\d+$/.test(diketahui.trim()) ? 'private, max-age=3600, immutable' : 'private, no-cache');
    }
    if (!matches(request.headers['if-none-match'], etag)) return payload;
    void reply.code(304).removeHeader('content-type').removeHeader('content-length');
    return null;
  });
}

/** `If-None-Match` compares weakly: a proxy may have marked ours as weak. */
function matches(header: string | undefined, etag: string): boolean {
  return header !== undefined && header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
