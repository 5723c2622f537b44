import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { CommandLine, Commands, Whereabouts } from './commands.js';

const entry = fileURLToPath(new URL('./main.js', import.meta.url));

/** A command as it is sent: the same arguments, answered later. */
export type Remote = { readonly [K in keyof Commands]: (...args: Parameters<Commands[K]>) => Promise<Awaited<ReturnType<Commands[K]>>> };

type Announced = Whereabouts & { readonly control: string };

/** The stand-in in a process of its own, with the commands of `commands.ts`. `args` are those of `main.ts`. */
export class StandInProcess {
  #child: ChildProcess;
  #announced: Announced;
  readonly commands: Remote = new Proxy({} as Remote, { get: (_, name) => (...args: unknown[]) => this.#send({ do: name as keyof Commands, with: args }) });

  private constructor(
    private readonly args: readonly string[],
    child: ChildProcess,
    announced: Announced,
  ) {
    this.#child = child;
    this.#announced = announced;
  }

  static async start(args: readonly string[]): Promise<StandInProcess> {
    const { child, announced } = await launch(args);
    return new StandInProcess(args, child, announced);
  }

  get url(): string {
    return this.#announced.url;
  }

  get discoverUrl(): string {
    return this.#announced.discoverUrl;
  }

  get pid(): number {
    return this.#child.pid!;
  }

  /** Ends the process: `SIGKILL` gives it no chance to say goodbye. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill(signal);
    await ended;
  }

  /** Lets it answer nothing, not even pings, with its connections open: a machine that hangs. */
  freeze(): void {
    this.#child.kill('SIGSTOP');
  }

  thaw(): void {
    this.#child.kill('SIGCONT');
  }

  /** Starts it again, after `stop`, on the same folder and the same ports. */
  async startAgain(): Promise<void> {
    const ports = this.#announced.members.map(({ port }) => port).join(',');
    const { child, announced } = await launch([...this.args, '--port', ports]);
    this.#child = child;
    this.#announced = announced;
  }

  async #send(line: CommandLine): Promise<never> {
    const response = await fetch(this.#announced.control, { method: 'POST', body: JSON.stringify(line) });
    const result: unknown = await response.json();
    if (!response.ok) throw new Error(`the stand-in did not "${line.do}": ${(result as { message: string }).message}`);
    return result as never;
  }
}

async function launch(args: readonly string[]): Promise<{ child: ChildProcess; announced: Announced }> {
  const child = spawn(process.execPath, [entry, ...args], { env: { ...process.env, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const [line] = (await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => [''])])) as [string];
  if (line === '') throw new Error('the stand-in ended before it answered');
  return { child, announced: JSON.parse(line) as Announced };
}
