import { problemFrom } from './problem';
import { demanded, sawAnswer } from './seen';

export const apiRoot = '/api/v1';

export type QueryParams = Readonly<Record<string, string | number | null | undefined>>;

export function apiUrl(path: string, params: QueryParams = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) {
    if (value !== null && value !== undefined && value !== '') search.set(key, String(value));
  }
  const text = search.toString();
  return `${apiRoot}${path}${text ? `?${text}` : ''}`;
}

/** The answer's shape is the server's promise (types of libs/capaian); it is not checked again here. */
export async function getJson<T>(path: string, params: QueryParams, signal: AbortSignal): Promise<T> {
  return (await (await get(path, params, signal)).json()) as T;
}

/** One page of a list, and how many there are in all. */
export interface Halaman<T> {
  readonly baris: readonly T[];
  readonly jumlah: number;
}

export async function getPage<T>(path: string, params: QueryParams, signal: AbortSignal): Promise<Halaman<T>> {
  const response = await get(path, params, signal);
  const baris = (await response.json()) as T[];
  return { baris, jumlah: Number(response.headers.get('x-total-count') ?? baris.length) };
}

async function get(path: string, params: QueryParams, signal: AbortSignal): Promise<Response> {
  const response = await fetch(apiUrl(path, params), { signal, headers: { accept: 'application/json', ...demanded() } });
  sawAnswer(response);
  if (!response.ok) throw await problemFrom(response);
  return response;
}

/**
 * Records something. `key` is the same as long as the same thing is sent, so that a retry cannot record it twice;
 * `revision` is the one of the stream that the reader has seen: what was recorded there since is not overwritten unseen.
 */
export async function postJson<T>(path: string, body: unknown, key: string, revision: number): Promise<T> {
  const response = await fetch(apiUrl(path), {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { accept: 'application/json', 'content-type': 'application/json', 'idempotency-key': key, 'if-match': `"${revision}"`, 'x-runut-layar': 'ya', ...demanded() },
  });
  sawAnswer(response);
  if (!response.ok) throw await problemFrom(response);
  return (await response.json()) as T;
}

/** crypto.randomUUID exists on https and localhost only; offices also reach the app over plain http. */
export function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, '0')).join('');
}

/** Hands a workbook in; null where the address names one that the server has. */
export async function postFile<T>(path: string, params: QueryParams, file: Blob | null, idempotencyKey: string): Promise<T> {
  const response = await fetch(apiUrl(path, params), {
    method: 'POST',
    body: file,
    headers: {
      accept: 'application/json',
      ...(file && { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }),
      'idempotency-key': idempotencyKey,
      ...demanded(),
    },
  });
  sawAnswer(response);
  if (!response.ok) throw await problemFrom(response);
  return (await response.json()) as T;
}
