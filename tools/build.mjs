// Compiles the server side into dist/. Type errors fail the build. The web app is built by Vite into dist/web.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const only = process.argv[2];

function run(args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

if (only !== 'web') {
  for (const folder of ['apps', 'libs', 'test', 'tools']) rmSync(`${root}/dist/${folder}`, { recursive: true, force: true });
  run(['node_modules/typescript-native/bin/tsc', '-p', 'tsconfig.json']);
}
if (only !== 'server' && existsSync(`${root}/apps/web/vite.config.js`)) {
  run(['node_modules/typescript-native/bin/tsc', '--noEmit', '-p', 'apps/web/tsconfig.json']);
  run(['node_modules/vite/bin/vite.js', 'build', '--config', 'apps/web/vite.config.js', '--logLevel', 'warn']);
}
