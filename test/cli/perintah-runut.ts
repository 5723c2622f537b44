import { fork, spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../tools/cli/main.js', import.meta.url));

export interface HasilPerintah {
  readonly kode: number | null;
  readonly keluar: string;
  readonly galat: string;
}

/** One command for the process that runs one after the other. */
export interface Suruhan {
  readonly argumen: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Runs `runut` as a person would, in the process that is kept for it. */
export function runut(data: string, ...argumen: readonly string[]): Promise<HasilPerintah> {
  return runutDengan({}, data, ...argumen);
}

/** The same in another environment. */
export function runutDengan(env: Readonly<Record<string, string>>, data: string, ...argumen: readonly string[]): Promise<HasilPerintah> {
  antre = antre.then(() => suruh({ argumen, env: { NODE_OPTIONS: '', RUNUT_DATA: data, ...env } }));
  return antre;
}

let proses: ChildProcess | undefined;
let antre: Promise<HasilPerintah> = Promise.resolve({ kode: 0, keluar: '', galat: '' });

/** The process outlives the spec file, for the next one; it holds nobody up, and goes when whoever started it goes. */
function suruh(suruhan: Suruhan): Promise<HasilPerintah> {
  if (proses?.connected !== true) {
    proses = fork(fileURLToPath(new URL('./proses-berulang.js', import.meta.url)), { env: { ...process.env, NODE_OPTIONS: '' } });
    proses.unref();
  }
  const anak = proses;
  anak.channel!.ref();
  return new Promise((selesai, gagal) => {
    const berakhir = (kode: number | null): void => gagal(new Error(`runut ${suruhan.argumen.join(' ')} ended its process with ${kode}`));
    anak.once('exit', berakhir);
    anak.once('message', (hasil) => {
      anak.off('exit', berakhir);
      anak.channel?.unref();
      selesai(hasil as HasilPerintah);
    });
    anak.send(suruhan);
  });
}

/** The same as a process of its own: one that the test may kill, and that has to end by itself. */
export function mulaiRunut(env: Readonly<Record<string, string>>, data: string, ...argumen: readonly string[]): { readonly anak: ChildProcess; readonly hasil: Promise<HasilPerintah> } {
  const anak = spawn(process.execPath, [program, ...argumen], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '', RUNUT_DATA: data, ...env } });
  const hasil = new Promise<HasilPerintah>((selesai, gagal) => {
    let [keluar, galat] = ['', ''];
    anak.stdout.setEncoding('utf8').on('data', (teks: string) => (keluar += teks));
    anak.stderr.setEncoding('utf8').on('data', (teks: string) => (galat += teks));
    anak.on('error', gagal);
    anak.on('close', (kode) => selesai({ kode, keluar, galat }));
  });
  return { anak, hasil };
}

/** The rows of a command that ends well and prints one JSON array and nothing else. */
export async function baris<T = Readonly<Record<string, unknown>>>(data: string, ...argumen: readonly string[]): Promise<T[]> {
  const h = await runut(data, ...argumen, '--json');
  if (h.kode !== 0) throw new Error(`runut ${argumen.join(' ')} ended with ${h.kode}: ${h.galat}`);
  const isi: unknown = JSON.parse(h.keluar);
  if (!Array.isArray(isi)) throw new Error('not an array');
  return isi as T[];
}
