import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../metrics.js';

/** `GET /metrics`, where every Prometheus looks first, and the times of all requests. */
export function installMetrics(fastify: FastifyInstance, metrics: Metrics): void {
  fastify.addHook('onResponse', async (request, reply) => {
    // The pattern of the route: addresses themselves are without number.
    metrics.answered(request.method, request.routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime);
  });
  fastify.get('/metrics', async (_request, reply) => {
    const { type, body } = await metrics.text();
    return reply.type(type).header('cache-control', 'no-store').send(body);
  });
}
