import { link, mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { SimpananBerkas, berubah, harusSidik, sidik, tidakAda } from './simpanan.js';

/** File systems without hard links (some network shares). */
const tanpaTautan: ReadonlySet<string | undefined> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** The default: a folder, `berkas/<first two>/<hash>`. Several servers may share one. */
export class FolderBerkas extends SimpananBerkas {
  constructor(private readonly folder: string) {
    super();
  }

  override async simpan(bytes: Uint8Array): Promise<string> {
    const hash = sidik(bytes);
    if (await this.ada(hash)) return hash;
    const tujuan = this.letak(hash);
    await mkdir(join(tujuan, '..'), { recursive: true });
    // Written beside, synced, then given its name: a killed process leaves a whole file or none under it.
    const sementara = `${tujuan}.${process.pid}.${process.hrtime.bigint()}`;
    try {
      await tulisTuntas(sementara, bytes);
      await beriNama(sementara, tujuan);
    } finally {
      await unlink(sementara).catch(abaikanTidakAda);
    }
    await sinkronkan(join(tujuan, '..'));
    if (!(await this.ada(hash))) throw tidakAda(hash);
    return hash;
  }

  override async baca(hash: string): Promise<Uint8Array> {
    harusSidik(hash);
    const bytes = await this.isi(hash);
    if (bytes === undefined) throw tidakAda(hash);
    if (sidik(bytes) !== hash) throw berubah(hash);
    return bytes;
  }

  /** Whether the file is there, whole and right. */
  private async ada(hash: string): Promise<boolean> {
    const bytes = await this.isi(hash);
    if (bytes !== undefined && sidik(bytes) !== hash) throw berubah(hash);
    return bytes !== undefined;
  }

  private async isi(hash: string): Promise<Uint8Array | undefined> {
    return readFile(this.letak(hash)).catch(abaikanTidakAda);
  }

  private letak(hash: string): string {
    return join(this.folder, 'berkas', hash.slice(0, 2), hash);
  }
}

function abaikanTidakAda(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}

async function tulisTuntas(path: string, bytes: Uint8Array): Promise<void> {
  const berkas = await open(path, 'wx');
  try {
    await berkas.writeFile(bytes);
    await berkas.sync();
  } finally {
    await berkas.close();
  }
}

/** A second name is refused where one stands already, unlike a renaming, which would replace it. */
async function beriNama(sementara: string, tujuan: string): Promise<void> {
  try {
    await link(sementara, tujuan);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (!tanpaTautan.has(code)) throw error;
    await rename(sementara, tujuan);
  }
}

async function sinkronkan(folder: string): Promise<void> {
  const pegangan = await open(folder, 'r');
  try {
    await pegangan.sync();
  } finally {
    await pegangan.close();
  }
}
