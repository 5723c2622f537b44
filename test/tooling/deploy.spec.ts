import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettings } from '../../apps/api/settings.js';

const { load } = createRequire(import.meta.url)('js-yaml') as { load(text: string): unknown };
const repo = fileURLToPath(new URL('../../..', import.meta.url));
const deploy = join(repo, 'tools/deploy');
const read = (file: string): string => readFileSync(join(deploy, file), 'utf8');

interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly command?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly network_mode?: string;
  readonly networks?: readonly string[] | Readonly<Record<string, { readonly ipv4_address?: string }>>;
  readonly ports?: readonly string[];
  readonly user?: string;
  readonly stop_grace_period?: string;
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly networks: Readonly<Record<string, unknown>>;
}

const compose = load(read('compose.yaml')) as Compose;
const services = Object.entries(compose.services);
const dockerfile = read('Dockerfile');
/** Instructions of the Dockerfile, with continued lines joined and comments left out. */
const instructions = dockerfile.split('\n').filter((l) => !l.trimStart().startsWith('#')).join('\n').replace(/\\\n/g, ' ').split('\n').map((l) => l.trim()).filter((l) => l !== '');

describe('compose.yaml', () => {
  it('has what the operation needs: three members, two servers, one gate', () => {
    expect(services.map(([name]) => name).sort()).toEqual(['gerbang', 'kurrent1', 'kurrent2', 'kurrent3', 'pengguna', 'penyiapan', 'runut1', 'runut2', 'sertifikat']);
  });

  it('every file, volume, network and service that it names exists', () => {
    for (const [name, s] of services) {
      for (const volume of s.volumes ?? []) {
        const source = volume.split(':')[0]!;
        expect({ name, source, there: source.startsWith('./') ? existsSync(join(deploy, source)) : source in compose.volumes }).toEqual({ name, source, there: true });
      }
      const networks = Array.isArray(s.networks) ? s.networks : Object.keys(s.networks ?? {});
      for (const network of networks as string[]) expect(Object.keys(compose.networks)).toContain(network);
      for (const other of Object.keys(s.depends_on ?? {})) expect(Object.keys(compose.services)).toContain(other);
      if (s.network_mode?.startsWith('service:')) expect(Object.keys(compose.services)).toContain(s.network_mode.slice('service:'.length));
      if (s.build) expect(existsSync(normalize(join(deploy, s.build.context, s.build.dockerfile)))).toBe(true);
    }
    const used = new Set(services.flatMap(([, s]) => (s.volumes ?? []).map((v) => v.split(':')[0]!)));
    expect(Object.keys(compose.volumes).filter((v) => !used.has(v))).toEqual([]);
  });

  it('every variable has a preset or a line in contoh.env', () => {
    const named = new Set([...read('contoh.env').matchAll(/^([A-Z0-9_]+)=/gm)].map((m) => m[1]!));
    const required = [...read('compose.yaml').matchAll(/\$\{([A-Z0-9_]+)(:\?[^}]*|:-[^}]*)?\}/g)];
    expect(required.length).toBeGreaterThan(10);
    expect(required.filter(([, name, rest]) => !rest?.startsWith(':-') && !named.has(name!)).map((m) => m[0])).toEqual([]);
    expect([...named].filter((n) => !required.some((r) => r[1] === n))).toEqual([]);
  });

  it('no image is left to chance, and no secret is written down', () => {
    for (const [name, { image = '' }] of services) expect([name, /^[^\s:]+(:\$?|.*:).+$/.test(image) && !image.endsWith(':latest')]).toEqual([name, true]);
    expect([...read('contoh.env').matchAll(/^([A-Z0-9_]*(?:PASSWORD|SANDI|SECRET)[A-Z0-9_]*)=(.*)$/gm)].map((m) => m[2]!.replaceAll("'", '')).join('')).toBe('');
  });

  it('members know each other, and each has a certificate for its own address', () => {
    const members = services.filter(([name]) => name.startsWith('kurrent'));
    const address = ([, s]: [string, Service]): string => (s.networks as Readonly<Record<string, { ipv4_address: string }>>)['klaster']!.ipv4_address;
    for (const member of members) {
      const [name, { environment }] = member;
      const others = members.filter((m) => m !== member).map((m) => `${address(m)}:2113`);
      expect([name, environment!['KURRENTDB_GOSSIP_SEED']!.split(',')]).toEqual([name, others]);
      expect(environment!['KURRENTDB_NODE_IP']).toBe(address(member));
      expect(read('sertifikat.sh')).toContain(`172.30.240.1$n`);
      expect(address(member)).toBe(`172.30.240.1${name.slice(-1)}`);
    }
  });

  it('servers are reached through the gate only, and their settings are ones that the program takes', () => {
    const servers = services.filter(([name]) => name.startsWith('runut'));
    const gate = read('Caddyfile');
    expect(new Set(servers.map(([, s]) => s.environment!['RUNUT_PORT'])).size).toBe(servers.length);
    for (const [name, s] of servers) {
      expect([name, s.network_mode, s.ports]).toEqual([name, 'service:gerbang', undefined]);
      expect(gate).toContain(`127.0.0.1:${s.environment!['RUNUT_PORT']}`);
      const filled = Object.fromEntries(Object.entries(s.environment!).map(([k, v]) => [k, v.replace(/\$\{[A-Z0-9_]+:-([^}]*)\}/g, '$1').replace(/\$\{[A-Z0-9_]+:\?[^}]*\}/g, 'x')]));
      const settings = readSettings({ ...filled, RUNUT_DATA: '/data' });
      expect(settings).toMatchObject({ host: '127.0.0.1', port: Number(s.environment!['RUNUT_PORT']), klaster: { prefix: 'runut.' }, berkas: { jenis: 'folder', folder: '/berkas' } });
      expect(Number.parseInt(s.stop_grace_period!, 10)).toBeGreaterThan(Number(/RUNUT_TUNTAS=(\d+)/.exec(dockerfile)![1]));
    }
    expect(compose.services['gerbang']!.ports).toEqual(['80:80', '443:443']);
    expect(gate).toMatch(/basic_auth \{/);
    expect(gate).toMatch(/respond @dalam 404/);
  });

  it('what is run in a container is there: commands of the image, scripts beside the file', () => {
    for (const [name, s] of services) {
      for (const word of [...(s.command ?? []), ...(s.entrypoint ?? [])]) {
        if (word.startsWith('dist/')) expect([name, word, existsSync(join(repo, word))]).toEqual([name, word, true]);
        if (word.endsWith('.sh')) expect([name, existsSync(join(deploy, word))]).toEqual([name, true]);
      }
    }
    const help = spawnSync(process.execPath, [join(repo, 'dist/tools/cli/main.js'), 'siapkan-klaster', '--help'], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
    expect([help.status, help.stdout]).toEqual([0, expect.stringContaining('EVENTSTORE_URL')]);
  });
});

describe('Dockerfile', () => {
  it('copies only what exists, runs as an ordinary user, and looks after its health', () => {
    for (const line of instructions.filter((i) => i.startsWith('COPY') && !i.includes('--from'))) {
      for (const source of line.split(/\s+/).slice(1, -1)) expect([line, existsSync(join(repo, source))]).toEqual([line, true]);
    }
    const last = instructions.lastIndexOf(instructions.findLast((i) => i.startsWith('FROM'))!);
    const run = instructions.slice(last);
    expect(run).toContain('USER node');
    expect(run.some((i) => i.startsWith('HEALTHCHECK') && i.includes('/api/v1/health'))).toBe(true);
    expect(run.some((i) => i === 'STOPSIGNAL SIGTERM')).toBe(true);
    const command = JSON.parse(run.find((i) => i.startsWith('CMD'))!.slice('CMD '.length)) as string[];
    expect(existsSync(join(repo, command[1]!))).toBe(true);
    // Whatever follows USER would run without the rights that it needs; so nothing is installed after it.
    expect(run.slice(run.indexOf('USER node')).filter((i) => i.startsWith('RUN'))).toEqual([]);
    expect(instructions.filter((i) => i.startsWith('FROM')).every((i) => i.includes('${NODE}'))).toBe(true);
    expect(dockerfile).toMatch(/^ARG NODE=node:\d+-/m);
  });

  it('the probe of its health passes on a healthy answer only', () => {
    const probe = JSON.parse(/HEALTHCHECK[^[]*(\[.*\])$/.exec(instructions.find((i) => i.startsWith('HEALTHCHECK'))!)![1]!) as string[];
    const { status } = spawnSync(process.execPath, probe.slice(1), { env: { ...process.env, NODE_OPTIONS: '', RUNUT_PORT: '1' } });
    expect(status).toBe(1);
  });

  it('nothing of this machine goes into it', () => {
    expect(read('Dockerfile.dockerignore').split('\n')).toEqual(expect.arrayContaining(['.git', 'data', 'dist', 'node_modules', '**/.env']));
    expect(readFileSync(join(repo, '.gitignore'), 'utf8').split('\n')).toContain('tools/deploy/.env');
  });
});

describe('scripts and the runbook', () => {
  it.each(readdirSync(deploy).filter((f) => f.endsWith('.sh')))('%s is a shell script without errors of form', (file) => {
    const { status, stderr } = spawnSync('sh', ['-n', join(deploy, file)], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('the runbook names only commands, settings and files that exist', () => {
    const text = read('README.md');
    const program = spawnSync(process.execPath, [join(repo, 'dist/tools/cli/main.js'), '--help'], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } }).stdout;
    for (const [, command] of text.matchAll(/\brunut ([a-z][a-z-]+)\b(?=[^.\n]*`)/g)) expect([command, program.includes(` ${command} `) || program.includes(` ${command}\n`)]).toEqual([command, true]);
    const known = `${readFileSync(join(repo, 'README.md'), 'utf8')}${read('compose.yaml')}${read('contoh.env')}`;
    for (const [name] of text.matchAll(/\b(?:RUNUT|KURRENTDB|EVENTSTORE|AWS)_[A-Z0-9_]+\b/g)) expect([name, known.includes(name)]).toEqual([name, true]);
    for (const [, file] of text.matchAll(/\]\((?!http|#)([^)#]+)/g)) expect([file, existsSync(join(deploy, file!))]).toEqual([file, true]);
  });
});
