// One run of Jest over the built specs of a suite, and what came out of it.
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jalankanNode } from '../siap/jalankan.mjs';
import { Gagal } from '../siap/pesan.mjs';

const suite = {
  unit: ['dist/(libs|apps)/'],
  e2e: ['dist/test/(?!browser/|klaster/|go/)'],
  silang: ['dist/test/go/'],
  klaster: ['dist/test/klaster/'],
  'e2e-klaster': ['dist/test/e2e/'],
  browser: ['dist/test/browser/'],
};

/** @returns {{ lulus: number, gagal: number, dilewati: number }} throws Gagal when Jest itself did not get that far */
export async function jest(nama, env = {}) {
  const file = join(tmpdir(), `runut-uji-${process.pid}-${nama}.json`);
  // The flag lets Jest import ES modules; as NODE_OPTIONS it reaches Jest's own workers on every platform.
  const options = `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim();
  try {
    await jalankanNode(['node_modules/jest/bin/jest.js', '--ci', '--json', `--outputFile=${file}`, '--testPathPatterns', ...suite[nama]], {
      env: { NODE_OPTIONS: options, ...env },
    });
    const r = JSON.parse(readFileSync(file, 'utf8'));
    // A spec file that could not even be loaded has no tests to count, and is a failure all the same.
    const gagal = r.numFailedTests + r.numRuntimeErrorTestSuites;
    if (!r.success && gagal === 0) throw new Gagal(r.numTotalTests === 0 ? 'tidak ada satu pun uji yang ditemukan.' : 'Jest berakhir gagal.');
    return { lulus: r.numPassedTests, gagal, dilewati: r.numPendingTests + r.numTodoTests };
  } catch (error) {
    throw error.code === 'ENOENT' ? new Gagal('Jest berhenti sebelum memberi hasil.') : error;
  } finally {
    rmSync(file, { force: true });
  }
}
