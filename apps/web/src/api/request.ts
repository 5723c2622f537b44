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
  const response = await fetch(apiUrl(path, params), { signal, headers: { accept: 'application/json', ...demanded() } });
  sawAnswer(response);
  if (!response.ok) throw await problemFrom(response);
  return (await response.json()) as T;
}

export async function postFile<T>(path: string, params: QueryParams, file: Blob, idempotencyKey: string): Promise<T> {
  const response = await fetch(apiUrl(path, params), {
    method: 'POST',
    body: file,
    headers: {
      accept: 'application/json',
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'idempotency-key': idempotencyKey,
      ...demanded(),
    },
  });
  sawAnswer(response);
  if (!response.ok) throw await problemFrom(response);
  return (await response.json()) as T;
}
