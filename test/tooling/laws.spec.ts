import { Tree } from './tree.js';

/** A file, and the rules that it breaks; none where the list is empty. */
const code: Record<string, { text: string; breaks: readonly string[] }> = {
  'libs/kernel/desimal.ts': { text: `export const teks = (isi: { toFixed(n: number): string }): string => isi.toFixed(2);`, breaks: [] },
  'libs/kernel/float.ts': { text: `export const a = parseFloat('1,5');`, breaks: ['no-restricted-globals'] },
  'libs/kernel/float-too.ts': { text: `export const a = Number.parseFloat('1,5');`, breaks: ['no-restricted-properties'] },
  'libs/anggaran/round.ts': { text: `export const a = (n: number): string => n.toFixed(2);`, breaks: ['no-restricted-properties'] },
  'apps/web/src/round.ts': { text: `export const a = (n: number): string => n.toFixed(2);`, breaks: ['no-restricted-properties'] },
  'libs/anggaran/talk.ts': { text: `console.log('x');`, breaks: ['no-console'] },
  'tools/talk.ts': { text: `console.log('x');`, breaks: [] },
  'libs/anggaran/floating.ts': { text: `export function f(g: () => Promise<void>): void {\n  g();\n}`, breaks: ['no-floating-promises'] },
  'libs/anggaran/misused.ts': { text: `export const f = (g: () => Promise<boolean>): number => (g() ? 1 : 0);`, breaks: ['no-misused-promises'] },
  'libs/anggaran/loose.ts': { text: `export const f = (a: unknown): boolean => a == 1;`, breaks: ['eqeqeq'] },
  'libs/anggaran/any.ts': { text: `export const f = (a: any): unknown => a;`, breaks: ['no-explicit-any'] },
  'libs/anggaran/reader.ts': { text: `export const kini = (): number => Date.now();`, breaks: [] },
  'libs/anggaran/decider.ts': { text: `import { createHash } from 'node:crypto';\nexport const f = (t: string): string => createHash('sha256').update(t).digest('hex');`, breaks: [] },
  'libs/anggaran/decider-jam.ts': { text: `export const f = (): number => Date.now();`, breaks: ['no-restricted-globals'] },
  'libs/anggaran/decider-tanggal.ts': { text: `export const f = (): Date => new Date();`, breaks: ['no-restricted-globals'] },
  'libs/anggaran/decider-acak.ts': { text: `export const f = (): number => Math.random();`, breaks: ['no-restricted-properties'] },
  'libs/anggaran/decider-id.ts': { text: `import { randomUUID } from 'node:crypto';\nexport const f = (): string => randomUUID();`, breaks: ['no-restricted-imports'] },
  'libs/anggaran/decider-id-global.ts': { text: `export const f = (): string => crypto.randomUUID();`, breaks: ['no-restricted-globals'] },
  'libs/anggaran/decider-disk.ts': { text: `import { readFileSync } from 'node:fs';\nexport const f = (): string => readFileSync('x', 'utf8');`, breaks: ['no-restricted-imports'] },
  'libs/anggaran/decider-float.ts': { text: `export const f = parseFloat('1');`, breaks: ['no-restricted-globals'] },
  'libs/anggaran/decider.spec.ts': { text: `it('x', () => {\n  expect(Date.now()).toBe(1);\n});`, breaks: ['no-restricted-globals'] },
  'libs/anggaran/only.spec.ts': { text: `it.only('x', () => {\n  expect(1).toBe(1);\n});`, breaks: ['no-focused-tests', 'no-restricted-properties'] },
  'libs/anggaran/skip.spec.ts': { text: `it.skip('x', () => {\n  expect(1).toBe(1);\n});`, breaks: ['no-disabled-tests', 'no-restricted-properties'] },
  'test/e2e/skip-quietly.spec.ts': { text: `const perhaps = process.env['X'] ? describe : describe.skip;\nperhaps('x', () => {\n  it('y', () => {\n    expect(1).toBe(1);\n  });\n});`, breaks: ['no-restricted-properties'] },
  'test/e2e/todo.spec.ts': { text: `it.todo('x');`, breaks: ['no-restricted-properties'] },
};

interface Report {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
}

describe('the laws of the code', () => {
  const found = new Map<string, Set<string>>();

  beforeAll(async () => {
    const tree = new Tree(Object.fromEntries(Object.entries(code).map(([path, { text }]) => [path, `${text}\n`])));
    try {
      const { diagnostics } = (await tree.run('oxlint/bin/oxlint', ['--type-aware', '-f', 'json'])) as Report;
      // "eslint(no-console)": the plugin is how the rule is kept, not what it says.
      for (const { code: rule, filename } of diagnostics) found.set(filename, (found.get(filename) ?? new Set()).add(rule.replace(/^.*\(|\)$/g, '')));
    } finally {
      tree.remove();
    }
  });

  it.each(Object.entries(code))('%s', (path, { breaks }) => {
    expect([...(found.get(path) ?? [])].sort()).toEqual([...breaks].sort());
  });
});
