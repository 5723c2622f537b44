import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Files of the read models: `<ledger>/baca/<name>-v<version>-<generation>.sqlite`, and `<name>.aktif`, a text file that
 * names the one that is served. A generation is one build of a model; its number never comes back while the pointer lives.
 */
export interface Generation {
  readonly name: string;
  readonly version: number;
  readonly generation: number;
  readonly path: string;
}

const NAME = /^[a-z][a-z0-9_]*$/;
const FILE = /^([a-z][a-z0-9_]*)-v(\d+)-(\d+)\.sqlite(-wal|-shm|-journal)?$/;

export class Generations {
  readonly folder: string;

  constructor(ledger: string) {
    this.folder = join(ledger, 'baca');
  }

  /** Path of one generation. Refuses a name that could be taken for another model's file. */
  at(name: string, version: number, generation: number): Generation {
    if (!NAME.test(name)) throw new Error(`Nama model baca "${name}" tidak sah: huruf kecil, angka dan garis bawah saja.`);
    return { name, version, generation, path: join(this.folder, `${name}-v${version}-${generation}.sqlite`) };
  }

  /** The generation that the pointer names, whether or not its file is there. */
  active(name: string): Generation | null {
    let text: string;
    try {
      text = readFileSync(this.pointer(name), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
    const found = FILE.exec(text.trim());
    if (!found || found[1] !== name || found[4] !== undefined) return null;
    return this.at(name, Number(found[2]), Number(found[3]));
  }

  /** A generation that no file and no pointer of this model has named yet. */
  next(name: string, version: number): Generation {
    mkdirSync(this.folder, { recursive: true });
    const used = [...this.files(name).map((f) => f.generation), this.active(name)?.generation ?? 0];
    return this.at(name, version, Math.max(0, ...used) + 1);
  }

  /** Makes a generation the served one, in one step: a reader sees the old name or the new one, also after a crash. */
  activate(g: Generation): void {
    const temporary = `${this.pointer(g.name)}.baru`;
    const fd = openSync(temporary, 'w');
    try {
      writeSync(fd, `${g.name}-v${g.version}-${g.generation}.sqlite\n`);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(temporary, this.pointer(g.name));
    this.syncFolder();
  }

  /** Removes one generation. Nobody of this process may have it open. */
  remove(g: Generation): void {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(g.path + end, { force: true });
  }

  /** Removes every file of a model but those of the generation to keep. */
  removeOthers(keep: Generation): void {
    for (const file of this.files(keep.name)) {
      if (file.generation !== keep.generation || file.version !== keep.version) rmSync(join(this.folder, file.file), { force: true });
    }
  }

  /**
   * Notes that a file was closed in order, with its size and time of change. `takeMark` says whether the file is still
   * as it was noted, and withdraws the note: without one, after a crash say, the file has to be checked page by page.
   */
  leaveMark(g: Generation): void {
    if (!existsSync(`${g.path}-wal`)) writeFileSync(this.mark(g.name), stamp(g));
  }
  takeMark(g: Generation): boolean {
    if (!existsSync(this.mark(g.name)) || !existsSync(g.path)) return false;
    const intact = readFileSync(this.mark(g.name), 'utf8') === stamp(g) && !existsSync(`${g.path}-wal`);
    rmSync(this.mark(g.name));
    return intact;
  }

  /** Brings a file that no SQLite connection of this process has open to the disk. */
  sync(g: Generation): void {
    const fd = openSync(g.path, 'r+');
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    this.syncFolder();
  }

  private syncFolder(): void {
    if (process.platform === 'win32') return;
    const fd = openSync(this.folder, 'r');
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  }

  private mark(name: string): string {
    return join(this.folder, `${name}.utuh`);
  }

  private pointer(name: string): string {
    return join(this.folder, `${name}.aktif`);
  }

  private files(name: string): { file: string; version: number; generation: number }[] {
    return readdirSync(this.folder).flatMap((file) => {
      const found = FILE.exec(file);
      return found && found[1] === name ? [{ file, version: Number(found[2]), generation: Number(found[3]) }] : [];
    });
  }
}

function stamp(g: Generation): string {
  const { size, mtimeNs } = statSync(g.path, { bigint: true });
  return `${g.name}-v${g.version}-${g.generation}.sqlite ${size} ${mtimeNs}\n`;
}
