import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../metrics.js';

/** Measures every request. Before the routes: a route keeps the hooks that it finds. */
export function measureRequests(fastify: FastifyInstance, metrics: Metrics): void {
  fastify.addHook('onResponse', async (request, reply) => {
    // The pattern of the route: addresses themselves are without number.
    metrics.answered(request.method, request.routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime);
  });
}

/** `GET /metrics`, where every Prometheus looks first. Last: a route that stands when a plug-in is awaited keeps Fastify's own error handler. */
export function installMetrics(fastify: FastifyInstance, metrics: Metrics): void {
  fastify.get('/metrics', async (_request, reply) => {
    const { type, body } = await metrics.text();
    return reply.type(type).header('cache-control', 'no-store').send(body);
  });
}
