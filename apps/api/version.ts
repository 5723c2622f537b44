import { readFileSync } from 'node:fs';

/** Version of this program, from the package that it is part of. */
export const versi: string = (JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string }).version;
