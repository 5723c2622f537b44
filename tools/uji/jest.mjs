// One run of Jest over the built specs of a suite, and what came out of it.
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jalankanNode } from '../siap/jalankan.mjs';
import { Gagal } from '../siap/pesan.mjs';

const suite = {
  unit: ['dist/(libs|apps)/'],
  e2e: ['dist/test/(?!browser/|klaster/|faults/|go/)'],
  simulasi: ['dist/test/faults/'],
  silang: ['dist/test/go/'],
  klaster: ['dist/test/klaster/'],
  'e2e-klaster': ['dist/test/e2e/'],
  browser: ['dist/test/browser/'],
};

/** The runner knows no limit for one test: a suite that has not ended by then has failed. */
const BATAS_MS = 1_200_000;

/** @returns {Promise<{ lulus: number, gagal: number, dilewati: number }>} throws Gagal when Jest itself did not get that far */
export async function jest(nama, env = {}) {
  const file = join(tmpdir(), `runut-uji-${process.pid}-${nama}.json`);
  try {
    await jalankanNode(['node_modules/jest/bin/jest.js', '--ci', '--json', `--outputFile=${file}`, '--testPathPatterns', ...suite[nama]], { env, batasMs: BATAS_MS });
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
