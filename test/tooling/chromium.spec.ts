import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const siap = resolve('tools/siap/chromium.mjs');

/** A PATH of its own with nothing on it but the programs that a test puts there. */
class Path {
  readonly folder = mkdtempSync(join(tmpdir(), 'runut-chromium-'));

  pasang(nama: string, naskah: string): string {
    const path = join(this.folder, nama);
    writeFileSync(path, `#!/bin/sh\n${naskah}\n`);
    chmodSync(path, 0o755);
    return path;
  }

  /** What the preparation finds or says as this user, and what it showed on the way. */
  async siapkan(uid: number, env: Readonly<Record<string, string>> = {}): Promise<{ hasil: string; kabar: string }> {
    const naskah = `process.getuid = () => ${uid}; const { siapkanChromium } = await import(${JSON.stringify(siap)}); process.stdout.write(await siapkanChromium().catch((e) => e.message));`;
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', naskah], { env: { PATH: this.folder, ...env } });
    return { hasil: stdout, kabar: stderr };
  }
}

describe('finding Chromium', () => {
  let path: Path;
  beforeEach(() => {
    path = new Path();
  });
  afterEach(() => rmSync(path.folder, { recursive: true }));

  it('takes the one that is named, else the one on PATH', async () => {
    const ada = path.pasang('chromium-browser', 'exit 0');
    const lain = path.pasang('lain', 'exit 0');
    expect((await path.siapkan(1000)).hasil).toBe(ada);
    expect((await path.siapkan(1000, { CHROMIUM_PATH: lain })).hasil).toBe(lain);
    expect((await path.siapkan(1000, { CHROMIUM_PATH: '/tidak/ada' })).hasil).toContain('CHROMIUM_PATH menunjuk /tidak/ada');
  });

  it('says what to install where there is no apt-get', async () => {
    for (const uid of [0, 1000]) expect(await path.siapkan(uid)).toEqual({ hasil: expect.stringMatching(/apt-get tidak ada.*CHROMIUM_PATH/) as string, kabar: '' });
  });

  it('asks for nothing that needs leave: names the command to whoever is not root', async () => {
    path.pasang('apt-get', 'echo dipanggil >&2; exit 1');
    expect(await path.siapkan(1000)).toEqual({ hasil: expect.stringContaining('"sudo apt-get install -y chromium"') as string, kabar: '' });
  });

  it('installs it as root, and says why where that fails', async () => {
    path.pasang('apt-get', 'echo "E: tidak ada jaringan"; exit 100');
    const gagal = await path.siapkan(0);
    expect(gagal.hasil).toMatch(/tidak berhasil memasang chromium.*sudo apt-get/);
    expect(gagal.kabar).toContain('E: tidak ada jaringan');

    path.pasang('apt-get', `[ "$1" = install ] || exit 0\nprintf '#!/bin/sh\\n' > ${path.folder}/chromium && /bin/chmod +x ${path.folder}/chromium`);
    expect((await path.siapkan(0)).hasil).toBe(join(path.folder, 'chromium'));
  });
});
