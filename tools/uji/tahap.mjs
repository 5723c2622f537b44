// The stages of `npm test`, in the order in which they run: what fails fastest first.
import { bangun } from '../siap/bangun.mjs';
import { siapkanChromium } from '../siap/chromium.mjs';
import { siapkanGo } from '../siap/go.mjs';
import { jalankanNode } from '../siap/jalankan.mjs';
import { Gagal } from '../siap/pesan.mjs';
import { siapkanSqlite } from '../siap/sqlite.mjs';
import { jest } from './jest.mjs';

async function lint() {
  const { kode } = await jalankanNode(['tools/lint.mjs']);
  if (kode !== 0) throw new Gagal('ada pelanggaran; lihat di atas.');
}

const BENIH = 100;

/** The fault simulator, and whether its auditor finds planted faults. Its process is ended after ten minutes: a run that hangs has failed. */
async function simulasi() {
  const { kode } = await jalankanNode(['dist/test/faults/main.js', '--benih', `1..${BENIH}`], { batasMs: 600_000 });
  if (kode !== 0) throw new Gagal('ada benih yang gagal atau putaran yang tidak selesai; lihat di atas.');
  const tanaman = await jest('simulasi');
  return { ...tanaman, lulus: BENIH + tanaman.lulus };
}

/** `perlu` names what a stage stands on: another stage, or a provision. `hanyaDiminta`: it runs only where it is named. */
export const tahap = {
  tipe: { perlu: [], jalan: () => bangun('server') },
  lint: { perlu: [], jalan: lint },
  web: { perlu: [], jalan: () => bangun('web') },
  unit: { perlu: ['tipe', 'sqlite'], jalan: () => jest('unit') },
  e2e: { perlu: ['tipe', 'sqlite', 'chromium'], jalan: () => jest('e2e') },
  // What several servers do together on one cluster.
  klaster: { perlu: ['tipe', 'sqlite'], jalan: () => jest('klaster', { RUNUT_UJI_MESIN: 'klaster' }) },
  // The HTTP tests of e2e once more, on the EventStoreDB engine: only when it is asked for, as `.ci/run` does.
  'e2e-klaster': { perlu: ['tipe', 'sqlite'], hanyaDiminta: true, jalan: () => jest('e2e-klaster', { RUNUT_UJI_MESIN: 'klaster' }) },
  // The Merkle tree and signed notes against Go's: only when it is asked for, as `.ci/run` does.
  silang: { perlu: ['tipe', 'go'], hanyaDiminta: true, jalan: () => jest('silang') },
  // A hundred seeds of trouble on a cluster; only when it is asked for.
  simulasi: { perlu: ['tipe', 'sqlite'], hanyaDiminta: true, jalan: simulasi },
  browser: { perlu: ['tipe', 'web', 'sqlite', 'chromium'], jalan: () => jest('browser') },
};

/** How to get what a stage stands on when it is no stage of this run. */
export const bekal = {
  tipe: () => bangun('server', { hanyaBilaUsang: true }),
  web: () => bangun('web', { hanyaBilaUsang: true }),
  sqlite: siapkanSqlite,
  async go() {
    process.env.GO_PATH = await siapkanGo();
  },
  async chromium() {
    // For the specs: they start it themselves.
    process.env.CHROMIUM_PATH = await siapkanChromium();
  },
};
