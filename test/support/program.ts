import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { lingkunganMesin, mesinUji, type Mesin } from './mesin.js';

const entry = fileURLToPath(new URL('../../apps/api/main.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program as it is started by people: a process of its own. */
export class Program {
  private stdout = '';
  private stderr = '';
  private readonly ended: Promise<Ended>;

  private constructor(readonly process: ChildProcess) {
    process.stdout!.on('data', (chunk) => (this.stdout += String(chunk)));
    process.stderr!.on('data', (chunk) => (this.stderr += String(chunk)));
    this.ended = new Promise((resolve) => process.once('close', (code) => resolve({ code, stdout: this.stdout, stderr: this.stderr })));
  }

  /** Starts it on the ledger in `RUNUT_DATA`, with the engine of this run unless another is named. */
  static async start(env: Readonly<Record<string, string>> & { readonly RUNUT_DATA: string }, mesin: Mesin = mesinUji): Promise<Program> {
    const engine = await lingkunganMesin(env.RUNUT_DATA, mesin);
    return new Program(spawn(process.execPath, [entry], { env: { ...process.env, NODE_OPTIONS: '', RUNUT_PORT: '0', RUNUT_CONTOH: 'tidak', ...engine, ...env }, stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  /** Address of the server, once it says that it is ready. */
  ready(): Promise<string> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = /^Runut siap di (http:\S+)$/m.exec(this.stdout);
        if (found) resolve(found[1]!);
      };
      look();
      this.process.stdout!.on('data', look);
      void this.ended.then(({ stderr }) => reject(new Error(`Program berakhir sebelum siap: ${stderr}`)));
    });
  }

  end(): Promise<Ended> {
    return this.ended;
  }

  async kill(signal: NodeJS.Signals): Promise<Ended> {
    this.process.kill(signal);
    return this.ended;
  }
}
