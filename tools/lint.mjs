// `npm run lint`: the laws of the code (oxlint) and of the house (dependency-cruiser). Both always speak.
import './siap/versi-node.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { akar, jalankanNode } from './siap/jalankan.mjs';

const folder = ['libs', 'apps', 'tools', 'test'].filter((nama) => existsSync(join(akar, nama)));
const hukum = await jalankanNode(['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings']);
const batas = await jalankanNode(['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', ...folder]);
process.exitCode = hukum.kode !== 0 || batas.kode !== 0 ? 1 : 0;
