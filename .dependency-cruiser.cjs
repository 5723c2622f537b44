// The walls of the house. Type imports count: a context that knows another's inner types is as tied to it as one that
// calls it.

/** Code that only ever runs as a test; it may reach further. */
const uji = ['\\.spec\\.ts$', '^libs/[^/]+/(fixtures|contract)/', '^libs/[^/]+/contract\\.ts$', '^test/'];

const larang = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    larang(
      'satu-pintu',
      'Sebuah konteks dimasuki hanya lewat index.ts-nya.',
      { path: '^libs/([^/]+)/' },
      { path: '^libs/', pathNot: ['^libs/$1/', '^libs/[^/]+/(index|nest)\\.ts$', '^libs/[^/]+/contract\\.ts$', '^libs/[^/]+/fixtures/'] }, // fixtures: the tests of another context may stand on them, code may not ("tanpa-uji-di-kode")
    ),
    larang(
      'satu-pintu-dari-luar',
      'Sebuah konteks dimasuki hanya lewat index.ts-nya.',
      { path: '^(apps|tools|test)/' },
      { path: '^libs/', pathNot: ['^libs/[^/]+/(index|nest)\\.ts$', '^libs/[^/]+/contract\\.ts$'] },
    ),
    larang(
      'kernel-tidak-kenal-siapa-pun',
      'Kernel dibaca semua konteks dan peramban; ia tidak mengenal konteks lain maupun Node.',
      { path: '^libs/kernel/', pathNot: uji },
      { path: '^(libs/(?!kernel/)|apps/|tools/|test/)' },
    ),
    larang(
      'kernel-jalan-di-peramban',
      'Kernel dibaca semua konteks dan peramban; ia tidak mengenal konteks lain maupun Node.',
      { path: '^libs/kernel/', pathNot: uji },
      { dependencyTypes: ['core'] },
    ),
    larang(
      'event-store-hanya-kernel',
      'Log tidak mengenal domain.',
      { path: '^libs/event-store/' },
      { path: '^libs/', pathNot: '^libs/(event-store|kernel)/' },
    ),
    larang(
      'projection-hanya-kernel-dan-event-store',
      'Projection tidak mengenal domain.',
      { path: '^libs/projection/' },
      { path: '^libs/', pathNot: '^libs/(projection|event-store|kernel)/' },
    ),
    larang(
      'libs-tidak-ke-luar',
      'libs dipakai oleh apps, tools dan test, tidak sebaliknya.',
      { path: '^libs/', pathNot: uji },
      { path: '^(apps|tools|test)/' },
    ),
    larang(
      'uji-libs-hanya-ke-test',
      'Uji sebuah konteks boleh memakai test/support, bukan susunan aplikasi.',
      { path: '^libs/' },
      { path: '^(apps|tools)/' },
    ),
    larang('web-hanya-libs', 'Aplikasi web hanya mengenal libs.', { path: '^apps/web/' }, { path: '^(apps/(?!web/)|tools/|test/)' }),
    larang(
      'web-nilai-hanya-dari-kernel',
      'Dari konteks lain, aplikasi web hanya memakai tipe (import type): selebihnya kode server.',
      { path: '^apps/web/' },
      { path: '^libs/(?!kernel/)', dependencyTypesNot: ['type-only'] },
    ),
    larang('web-tanpa-node', 'Aplikasi web berjalan di peramban.', { path: '^apps/web/src/' }, { dependencyTypes: ['core'] }),
    larang('api-tidak-ke-luar', 'Server tidak memakai web, tools atau test.', { path: '^apps/api/', pathNot: uji }, { path: '^(apps/web|tools|test)/' }),
    larang('tools-tanpa-uji', 'Perintah runut dipakai orang; uji tidak ikut.', { path: '^tools/', pathNot: [...uji, '^tools/bench'] }, { path: '^test/' }),
    larang('tanpa-uji-di-kode', 'Kode yang berjalan tidak memakai berkas uji.', { path: '^(libs|apps|tools)/', pathNot: [...uji, '^tools/bench'] }, { path: uji }),
    larang('tanpa-lingkaran', 'Lingkaran antarberkas: keduanya satu hal, atau ada hal ketiga.', {}, { circular: true }),
    {
      ...larang('tanpa-lingkaran-antarkonteks', 'Dua konteks yang saling mengenal adalah satu konteks.', { path: '^libs/[^/]+$' }, { path: '^libs/[^/]+$', circular: true }),
      scope: 'folder',
    },
    larang('tanpa-gudang-serba-ada', 'Folder dinamai menurut isinya.', {}, { path: '/(util|utils|common|shared|helper|helpers)/', pathNot: 'node_modules/' }),
    larang('dapat-ditemukan', 'Modul ini tidak ada.', {}, { couldNotResolve: true }),
    larang(
      'tanpa-paket-pengembangan',
      'Kode server terpasang tanpa devDependencies.',
      { path: '^(libs|apps/api|tools)/', pathNot: [...uji, '^tools/bench', '\\.mjs$'] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
    ),
    larang('tanpa-paket-tak-tercatat', 'Paket ini tidak ada di package.json.', {}, { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default', 'require'] },
  },
};
