import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf, type Problem } from './problem.js';

/** Turns every error into problem+json. What the client is not told is logged, without headers, query or body. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    const answer = withPrecondition(problemOf(error), request);
    if (answer.status >= 500) request.log[answer.status === 503 ? 'warn' : 'error']({ err: error, method: request.method, route: request.routeOptions?.url }, answer.kode);
    // An answer that has begun cannot turn into a problem any more: cutting it off tells the client that it is incomplete.
    if (reply.raw.headersSent) reply.raw.destroy();
    else sendProblem(reply, answer);
  }
}

/** What passes by itself: after how many seconds another try is worthwhile. */
const retryAfter: Readonly<Record<string, number>> = { 'urutan-belum-sampai': 1, 'belum-terbaca': 1, 'hasil-belum-pasti': 1, 'belum-siap': 2, 'buku-besar-tidak-siap': 5, 'simpanan-berkas-tidak-siap': 5 };

export function sendProblem(reply: FastifyReply, answer: Problem): void {
  const seconds = retryAfter[answer.kode];
  if (seconds !== undefined) void reply.header('retry-after', String(seconds));
  void reply.code(answer.status).header('cache-control', 'no-store').type('application/problem+json; charset=utf-8').send(JSON.stringify(answer));
}

/** A conflict that the client guarded against with If-Match is a failed precondition. */
function withPrecondition(answer: Problem, request: FastifyRequest): Problem {
  if (answer.revisi === undefined || request.headers['if-match'] === undefined) return answer;
  return { ...answer, status: 412, title: 'Sudah berubah sejak dibaca', detail: `Revisi yang diharapkan ${answer.revisi.diharapkan}, sekarang ${answer.revisi.sekarang}. Muat ulang, periksa, lalu kirim lagi.` };
}
