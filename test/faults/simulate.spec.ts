import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Seeds of every test run; the nightly run takes two thousand. */
const SEEDS = '1..100';

// The very program that runs at night, on two threads. It fails on a fault, and when the seeds did not meet every kind of trouble.
it('the ledger keeps its laws through a hundred seeds of trouble', async () => {
  const program = spawn(process.execPath, [fileURLToPath(new URL('./main.js', import.meta.url)), '--benih', SEEDS, '--utas', '2'], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '' } });
  let said = '';
  for (const out of [program.stdout, program.stderr]) out.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise((resolve) => program.once('close', resolve));
  if (code !== 0) throw new Error(said);
}, 1_800_000);
