import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { Coverage, REQUIRED } from './coverage.js';
import { simulate, type Run } from './simulate.js';

// The nightly run: `npm run simulasi -- --benih 1..2000`. Each thread takes the next seed when it has finished one.

const REPLAY = 'npm run simulasi -- --benih';
/** Fewer seeds than these need not come across everything. */
const ENOUGH = 100;

interface Told {
  readonly seed: number;
  readonly run: Pick<Run, 'faults' | 'coverage' | 'script'>;
}

function option(name: string, preset: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? preset : (process.argv[at + 1] ?? preset);
}

async function lead(): Promise<void> {
  const [from, to] = /^(\d+)(?:\.\.(\d+))?$/.exec(option('benih', '1..2000'))?.slice(1) ?? [];
  if (from === undefined) throw new Error('--benih takes a seed or a range: --benih 7, --benih 1..2000');
  const [first, last] = [Number(from), Number(to ?? from)];
  const threads = Math.min(Number(option('utas', String(availableParallelism()))), last - first + 1);
  const started = Date.now();
  const coverage = new Coverage();
  const bad: number[] = [];
  let next = first;
  let done = 0;

  const take = ({ seed, run }: Told): void => {
    done += 1;
    coverage.merge(run.coverage);
    if (run.faults.length > 0) {
      bad.push(seed);
      process.stdout.write(`\nseed ${seed}: ${run.faults.length} faults\n${run.faults.map((f) => `  ${f}`).join('\n')}\n what happened:\n${run.script.map((s) => `  ${s}`).join('\n')}\n play it again: ${REPLAY} ${seed}\n`);
    } else if (done % 100 === 0 || first === last) process.stdout.write(`${done} of ${last - first + 1} seeds, ${bad.length} with faults, ${Math.round((Date.now() - started) / 1000)} s\n`);
  };

  await Promise.all(Array.from({ length: threads }, () => new Promise<void>((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: 'simulasi' });
    const give = (): void => {
      if (next <= last) worker.postMessage(next++);
      // A node that was dropped in mid-flight leaves sockets and timers behind, as it should: the thread does not end by itself.
      else void worker.terminate();
    };
    worker.on('message', (told: Told) => {
      take(told);
      give();
    });
    worker.once('error', reject);
    worker.once('exit', () => resolve());
    give();
  })));

  process.stdout.write(`\n${Object.entries(coverage.toObject()).map(([name, n]) => `${String(n).padStart(8)}  ${name}`).join('\n')}\n`);
  const missing = done >= ENOUGH ? REQUIRED.filter((name) => coverage.get(name) === 0) : [];
  if (missing.length > 0) process.stdout.write(`Nothing was seen of: ${missing.join(', ')}. These runs show nothing about it.\n`);
  process.stdout.write(`${done} seeds in ${Math.round((Date.now() - started) / 1000)} s: ${bad.length === 0 ? 'no faults' : `faults under ${bad.join(', ')}`}.\n`);
  process.exitCode = bad.length > 0 || missing.length > 0 ? 1 : 0;
}

function follow(): void {
  parentPort!.on('message', (seed: number) => {
    void simulate(seed).then(
      ({ faults, coverage, script }) => parentPort!.postMessage({ seed, run: { faults, coverage, script } } satisfies Told),
      (error: unknown) => parentPort!.postMessage({ seed, run: { faults: [String(error)], coverage: {}, script: [] } } satisfies Told),
    );
  });
}

if (isMainThread) await lead();
else if (workerData === 'simulasi') follow();
