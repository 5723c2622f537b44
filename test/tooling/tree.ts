import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repo = fileURLToPath(new URL('../../..', import.meta.url));
const configs = ['.oxlintrc.json', '.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'];

/** A house of its own under the real rules: for files that must not stand in ours. */
export class Tree {
  private readonly folder = mkdtempSync(join(tmpdir(), 'runut-rumah-'));

  constructor(files: Readonly<Record<string, string>>) {
    for (const config of configs) copyFileSync(join(repo, config), join(this.folder, config));
    symlinkSync(join(repo, 'node_modules'), join(this.folder, 'node_modules'), 'dir');
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    }
  }

  /** Runs a JavaScript program of node_modules in the tree; resolves to its stdout as JSON, whatever it exits with. */
  run(program: string, args: readonly string[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      execFile(process.execPath, [join(repo, 'node_modules', program), ...args], { cwd: this.folder, maxBuffer: 1 << 26 }, (_failed, stdout, stderr) => {
        try {
          resolve(JSON.parse(stdout));
        } catch {
          reject(new Error(`${program}: ${stderr || stdout}`));
        }
      });
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
