// Child processes of the preparation: all run in the checkout and share the terminal, so that Ctrl-C ends them too.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Gagal } from './pesan.mjs';

export const akar = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Resolves to { kode, keluaran }. With `diam` the output is collected and not shown, else it goes to stderr.
 * After `batasMs` the process is killed, as one that failed.
 * A command that cannot be started at all has kode 127, as in a shell.
 */
export function jalankan(command, args, { diam = false, env = {}, shell = false, batasMs } = {}) {
  return new Promise((resolve) => {
    const output = diam ? 'pipe' : process.stderr;
    const child = spawn(command, args, { cwd: akar, env: { ...process.env, ...env }, shell, stdio: ['inherit', output, output], ...(batasMs && { timeout: batasMs, killSignal: 'SIGKILL' }) });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    const settle = (kode) => resolve({ kode, keluaran: Buffer.concat(chunks).toString() });
    child.on('error', () => settle(127));
    child.on('close', (code) => settle(code ?? 1));
  });
}

export function jalankanNode(args, options) {
  return jalankan(process.execPath, args, options);
}

/** The npm that called us, if one did: it need not be the one on PATH, and on Windows that one is no program. */
export async function jalankanNpm(args, options) {
  const caller = process.env.npm_execpath ?? '';
  if (/npm-cli\.c?js$/.test(caller)) return jalankanNode([caller, ...args], options);
  const result = await jalankan('npm', args, { ...options, shell: process.platform === 'win32' });
  if (result.kode === 127) throw new Gagal('npm tidak ditemukan di PATH; pasang npm (bagian dari Node), lalu ulangi.');
  return result;
}
