import type { FastifyReply, FastifyRequest } from 'fastify';

const UKURAN_BAWAAN = 1_000;

/** The page that was asked for. Headers tell how many rows there are and where the other pages stand, so that bodies stay arrays. */
export function page<T>(semua: readonly T[], query: { readonly halaman?: string; readonly ukuran?: string }, request: FastifyRequest, reply: FastifyReply): readonly T[] {
  const ukuran = Number(query.ukuran ?? UKURAN_BAWAAN);
  const halaman = Number(query.halaman ?? 1);
  const terakhir = Math.max(1, Math.ceil(semua.length / ukuran));
  const links = Object.entries({ first: 1, prev: halaman > 1 ? Math.min(halaman - 1, terakhir) : null, next: halaman < terakhir ? halaman + 1 : null, last: terakhir });
  void reply.header('x-total-count', String(semua.length));
  void reply.header('link', links.flatMap(([rel, n]) => (n === null ? [] : [`<${address(request.url, n)}>; rel="${rel}"`])).join(', '));
  return semua.slice((halaman - 1) * ukuran, halaman * ukuran);
}

function address(url: string, halaman: number): string {
  const [path, search] = url.split('?', 2);
  const params = new URLSearchParams(search);
  params.set('halaman', String(halaman));
  return `${path}?${params.toString()}`;
}
