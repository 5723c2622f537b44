import { Tree } from './tree.js';

/** What each file imports, and the rules that it breaks by that; none where the list is empty. */
const house: Record<string, { text: string; breaks: readonly string[] }> = {
  // Doors and what stands behind them.
  'libs/kernel/index.ts': { text: `export * from './desimal.js';`, breaks: [] },
  'libs/kernel/desimal.ts': { text: `import { Decimal } from 'decimal.js';\nexport const nol = new Decimal(0);`, breaks: [] },
  'libs/event-store/index.ts': { text: `export * from './port.js';`, breaks: [] },
  'libs/event-store/port.ts': { text: `import type { nol } from '#kernel';\nexport type Port = typeof nol;`, breaks: [] },
  'libs/event-store/contract.ts': { text: `import type { Port } from './port.js';\nexport const contract = (p: Port): Port => p;`, breaks: [] },
  'libs/projection/index.ts': { text: `export * from './runner.js';`, breaks: [] },
  'libs/projection/runner.ts': { text: `import type { Port } from '#event-store';\nimport { nol } from '../kernel/index.js';\nexport const runner = (p: Port): unknown => [p, nol];`, breaks: [] },
  'libs/anggaran/index.ts': { text: `export * from './events.js';\nexport type * from './decider.js';`, breaks: [] },
  'libs/anggaran/events.ts': { text: `import { nol } from '#kernel';\nexport const pagu = nol;`, breaks: [] },
  'libs/anggaran/decider.ts': { text: `import { pagu } from './events.js';\nexport const decide = (): unknown => pagu;`, breaks: [] },
  'libs/anggaran/decider.spec.ts': { text: `import { decide } from './decider.js';\nimport { buku } from '../../test/support/buku.js';\nit('x', () => expect([decide, buku]));`, breaks: [] },
  'libs/realisasi/index.ts': { text: `import { pagu } from '#anggaran';\nexport const realisasi = pagu;`, breaks: [] },
  'apps/api/main.ts': { text: `import { realisasi } from '#realisasi';\nexport default realisasi;`, breaks: [] },
  'apps/web/src/main.tsx': { text: `import { nol } from '#kernel';\nimport type { realisasi } from '#realisasi';\nexport const x: [typeof nol, typeof realisasi] = [nol, nol];`, breaks: [] },
  'test/support/buku.ts': { text: `import { runner } from '#projection';\nimport { contract } from '../../libs/event-store/contract.js';\nexport const buku = [runner, contract];`, breaks: [] },
  'tools/cli/main.ts': { text: `import server from '../../apps/api/main.js';\nexport default server;`, breaks: [] },

  // Those who climb over.
  'libs/realisasi/inner.ts': { text: `import { decide } from '../anggaran/decider.js';\nexport const x = decide;`, breaks: ['satu-pintu'] },
  'libs/realisasi/inner-type.ts': { text: `import type { decide } from '../anggaran/decider.js';\nexport type X = typeof decide;`, breaks: ['satu-pintu'] },
  'libs/realisasi/inner.spec.ts': { text: `import { decide } from '../anggaran/decider.js';\nit('x', () => expect(decide));`, breaks: ['satu-pintu'] },
  'apps/api/inner.ts': { text: `import { decide } from '../../libs/anggaran/decider.js';\nexport const x = decide;`, breaks: ['satu-pintu-dari-luar'] },
  'tools/inner.ts': { text: `import { decide } from '../libs/anggaran/decider.js';\nexport const x = decide;`, breaks: ['satu-pintu-dari-luar'] },
  'test/inner.spec.ts': { text: `import { decide } from '../libs/anggaran/decider.js';\nit('x', () => expect(decide));`, breaks: ['satu-pintu-dari-luar'] },
  'libs/kernel/knows.ts': { text: `import type { Port } from '#event-store';\nexport type X = Port;`, breaks: ['kernel-tidak-kenal-siapa-pun'] },
  'libs/kernel/node.ts': { text: `import { createHash } from 'node:crypto';\nexport const x = createHash;`, breaks: ['kernel-jalan-di-peramban'] },
  'libs/event-store/knows.ts': { text: `import type { pagu } from '#anggaran';\nexport type X = typeof pagu;`, breaks: ['event-store-hanya-kernel'] },
  'libs/event-store/runs.ts': { text: `import { runner } from '#projection';\nexport const x = runner;`, breaks: ['event-store-hanya-kernel'] },
  'libs/projection/knows.ts': { text: `import type { pagu } from '#anggaran';\nexport type X = typeof pagu;`, breaks: ['projection-hanya-kernel-dan-event-store'] },
  'libs/anggaran/server.ts': { text: `import server from '../../apps/api/main.js';\nexport const x = server;`, breaks: ['libs-tidak-ke-luar', 'uji-libs-hanya-ke-test'] },
  'libs/anggaran/cli.spec.ts': { text: `import cli from '../../tools/cli/main.js';\nit('x', () => expect(cli));`, breaks: ['uji-libs-hanya-ke-test'] },
  'libs/anggaran/support.ts': { text: `import { buku } from '../../test/support/buku.js';\nexport const x = buku;`, breaks: ['libs-tidak-ke-luar', 'tanpa-uji-di-kode'] },
  'apps/web/src/server.ts': { text: `import type server from '../../api/main.js';\nexport type X = typeof server;`, breaks: ['web-hanya-libs'] },
  'apps/web/src/value.ts': { text: `import { realisasi } from '#realisasi';\nexport const x = realisasi;`, breaks: ['web-nilai-hanya-dari-kernel'] },
  'apps/web/src/node.ts': { text: `import { join } from 'node:path';\nexport const x = join;`, breaks: ['web-tanpa-node'] },
  'apps/api/tools.ts': { text: `import cli from '../../tools/cli/main.js';\nexport const x = cli;`, breaks: ['api-tidak-ke-luar'] },
  'tools/cli/uji.ts': { text: `import { buku } from '../../test/support/buku.js';\nexport const x = buku;`, breaks: ['tools-tanpa-uji', 'tanpa-uji-di-kode'] },
  'libs/anggaran/dev.ts': { text: `import fc from 'fast-check';\nexport const x = fc;`, breaks: ['tanpa-paket-pengembangan'] },
  'libs/anggaran/unlisted.ts': { text: `import send from '@fastify/send';\nexport const x: unknown = send;`, breaks: ['tanpa-paket-tak-tercatat'] },
  'libs/anggaran/lost.ts': { text: `export * from './nowhere.js';`, breaks: ['dapat-ditemukan'] },
  'libs/anggaran/utils/teks.ts': { text: `export const teks = '';`, breaks: [] },
  'libs/anggaran/drawer.ts': { text: `import { teks } from './utils/teks.js';\nexport const x = teks;`, breaks: ['tanpa-gudang-serba-ada'] },
  'libs/anggaran/round.ts': { text: `import type { Trip } from './trip.js';\nexport type Round = Trip;`, breaks: ['tanpa-lingkaran'] },
  // A circle is reported once, where it was entered.
  'libs/anggaran/trip.ts': { text: `import type { Round } from './round.js';\nexport type Trip = Round;`, breaks: [] },
};

interface Report {
  readonly summary: { readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[] };
}

describe('the walls of the house', () => {
  const found = new Map<string, Set<string>>();

  beforeAll(async () => {
    const tree = new Tree(Object.fromEntries(Object.entries(house).map(([path, { text }]) => [path, text])));
    try {
      const report = (await tree.run('dependency-cruiser/bin/dependency-cruise.mjs', ['libs', 'apps', 'tools', 'test', '-T', 'json'])) as Report;
      for (const { from, rule } of report.summary.violations) found.set(from, (found.get(from) ?? new Set()).add(rule.name));
    } finally {
      tree.remove();
    }
  });

  it.each(Object.entries(house))('%s', (path, { breaks }) => {
    expect([...(found.get(path) ?? [])].sort()).toEqual([...breaks].sort());
  });

  it('sees two contexts that know each other, file by file innocently', () => {
    expect([...(found.get('libs/kernel') ?? [])]).toEqual(['tanpa-lingkaran-antarkonteks']);
  });
});
