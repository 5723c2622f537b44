import { jalankan } from '../../tools/cli/jalankan.js';
import type { HasilPerintah, Suruhan } from './perintah-runut.js';

// A process that runs one command of `runut` after the other, each with the environment and the outputs that it would have
// in a process of its own: what a test saves is loading the program again.

const asal = { ...process.env };
const keluaran = { stdout: '', stderr: '' };
for (const nama of ['stdout', 'stderr'] as const) {
  process[nama].write = ((teks: string) => {
    keluaran[nama] += teks;
    return true;
  }) as typeof process.stdout.write;
}

process.on('message', (suruhan: Suruhan) => {
  [keluaran.stdout, keluaran.stderr] = ['', ''];
  for (const nama of Object.keys(process.env)) if (!(nama in asal)) delete process.env[nama];
  Object.assign(process.env, asal, suruhan.env);
  void jalankan(suruhan.argumen).then((kode) => process.send!({ kode, keluar: keluaran.stdout, galat: keluaran.stderr } satisfies HasilPerintah));
});
