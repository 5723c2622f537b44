// The stages of `npm test`, in the order in which they run: what fails fastest first.
import { bangun } from '../siap/bangun.mjs';
import { siapkanChromium } from '../siap/chromium.mjs';
import { jalankanNode } from '../siap/jalankan.mjs';
import { Gagal } from '../siap/pesan.mjs';
import { siapkanSqlite } from '../siap/sqlite.mjs';
import { jest } from './jest.mjs';

async function lint() {
  const { kode } = await jalankanNode(['tools/lint.mjs']);
  if (kode !== 0) throw new Gagal('ada pelanggaran; lihat di atas.');
}

/** `perlu` names what a stage stands on: another stage, or a provision. */
export const tahap = {
  tipe: { perlu: [], jalan: () => bangun('server') },
  lint: { perlu: [], jalan: lint },
  web: { perlu: [], jalan: () => bangun('web') },
  unit: { perlu: ['tipe', 'sqlite'], jalan: () => jest('unit') },
  e2e: { perlu: ['tipe', 'sqlite', 'chromium'], jalan: () => jest('e2e') },
  // The same HTTP tests once more on the EventStoreDB engine, and what several servers do together.
  klaster: { perlu: ['tipe', 'sqlite'], jalan: () => jest('klaster', { RUNUT_UJI_MESIN: 'klaster' }) },
  browser: { perlu: ['tipe', 'web', 'sqlite', 'chromium'], jalan: () => jest('browser') },
};

/** How to get what a stage stands on when it is no stage of this run. */
export const bekal = {
  tipe: () => bangun('server', { hanyaBilaUsang: true }),
  web: () => bangun('web', { hanyaBilaUsang: true }),
  sqlite: siapkanSqlite,
  async chromium() {
    // For the specs: they start it themselves.
    process.env.CHROMIUM_PATH = await siapkanChromium();
  },
};
