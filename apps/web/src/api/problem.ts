import type { Kesalahan } from '#kernel';

/** A refusal of the API (RFC 9457), or a failure to reach it, in a form that a page can show. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly status: number,
    readonly kode: string,
    readonly judul: string,
    readonly rincian: string,
    readonly kesalahan: readonly Kesalahan[],
  ) {
    super(rincian);
  }
}

interface ProblemJson {
  readonly title?: string;
  readonly detail?: string;
  readonly kode?: string;
  readonly kesalahan?: readonly Kesalahan[];
}

const judulStatus: Readonly<Record<number, string>> = {
  401: 'Belum masuk',
  403: 'Tidak berwenang',
  404: 'Tidak ditemukan',
  409: 'Bertabrakan dengan perubahan lain',
  413: 'Berkas terlalu besar',
  429: 'Terlalu banyak permintaan',
  503: 'Layanan belum siap',
};

/** Whatever a proxy or a crashed process answers must still become a readable sentence. */
export async function problemFrom(response: Response): Promise<Problem> {
  let body: ProblemJson = {};
  if (response.headers.get('content-type')?.includes('json')) {
    body = ((await response.json().catch(() => null)) as ProblemJson | null) ?? {};
  }
  return new Problem(
    response.status,
    body.kode ?? `http-${response.status}`,
    body.title ?? judulStatus[response.status] ?? 'Permintaan gagal',
    body.detail ?? `Server menjawab ${response.status} tanpa penjelasan.`,
    body.kesalahan ?? [],
  );
}

export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  // fetch rejects with a TypeError when no answer came at all.
  return new Problem(0, 'tidak-terhubung', 'Server tidak terjangkau', 'Periksa sambungan jaringan atau apakah layanan Runut sedang berjalan, lalu coba lagi.', []);
}
