import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../tools/cli/main.js', import.meta.url));

export interface HasilPerintah {
  readonly kode: number | null;
  readonly keluar: string;
  readonly galat: string;
}

/** Runs `runut` as a process of its own, as a person would. */
export function runut(data: string, ...argumen: readonly string[]): Promise<HasilPerintah> {
  return runutDengan({}, data, ...argumen);
}

/** The same in another environment. */
export function runutDengan(env: Readonly<Record<string, string>>, data: string, ...argumen: readonly string[]): Promise<HasilPerintah> {
  return new Promise((selesai, gagal) => {
    const anak = spawn(process.execPath, [program, ...argumen], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '', RUNUT_DATA: data, ...env } });
    let [keluar, galat] = ['', ''];
    anak.stdout.setEncoding('utf8').on('data', (teks: string) => (keluar += teks));
    anak.stderr.setEncoding('utf8').on('data', (teks: string) => (galat += teks));
    anak.on('error', gagal);
    anak.on('close', (kode) => selesai({ kode, keluar, galat }));
  });
}

/** The rows of a command that ends well and prints one JSON array and nothing else. */
export async function baris<T = Readonly<Record<string, unknown>>>(data: string, ...argumen: readonly string[]): Promise<T[]> {
  const h = await runut(data, ...argumen, '--json');
  if (h.kode !== 0) throw new Error(`runut ${argumen.join(' ')} ended with ${h.kode}: ${h.galat}`);
  const isi: unknown = JSON.parse(h.keluar);
  if (!Array.isArray(isi)) throw new Error('not an array');
  return isi as T[];
}
