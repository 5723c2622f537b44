import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Ledger } from './fixtures/ledger.js';
import { files, modelsModule, until, wholeUpTo } from './fixtures/threads.js';
import { Projections } from './projections.js';

describe('a process that is killed while it rebuilds', () => {
  /** Switches seen before the kill, and turns of our event loop after them: different moments, none of them chosen. */
  it.each([[0, 0], [1, 0], [1, 2000], [2, 20_000], [3, 100]])('leaves a usable generation (kill after %i switch-overs and %i turns)', async (switches, turns) => {
    const ledger = new Ledger();
    try {
      ledger.fill(1500);
      const child = spawn(process.execPath, [fileURLToPath(new URL('./fixtures/rebuild-forever.js', import.meta.url)), ledger.folder], { stdio: ['ignore', 'pipe', 'inherit'] });
      const exited = once(child, 'exit');
      for (let seen = 0; seen < switches; ) {
        const [chunk] = (await Promise.race([once(child.stdout, 'data'), exited])) as [Buffer];
        seen += chunk.length;
      }
      let left = turns;
      await until(() => (left -= 1) < 0);
      child.kill('SIGKILL');
      expect(await exited).toEqual([null, 'SIGKILL']);

      const p = await Projections.start({ folder: ledger.folder, modelsModule });
      try {
        await p.waitFor(1500);
        expect(wholeUpTo(p)).toBe(1500);
        expect(files(ledger.folder)).toHaveLength(4);
      } finally {
        await p.close();
      }
    } finally {
      ledger.remove();
    }
  });
});
