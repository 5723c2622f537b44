import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const program = fileURLToPath(new URL('../../apps/api/main.js', import.meta.url));

/** The real program on a real ledger, and a real browser before it. */
export class Session {
  private constructor(
    readonly base: string,
    private readonly server: ChildProcess,
    private readonly folder: string,
    private readonly browser: Browser,
  ) {}

  /** `contoh: false` leaves the ledger empty. */
  static async start({ contoh = true }: { readonly contoh?: boolean } = {}): Promise<Session> {
    const folder = mkdtempSync(join(tmpdir(), 'runut-peramban-'));
    const server = spawn(process.execPath, [program], {
      env: { ...process.env, NODE_OPTIONS: '', RUNUT_DATA: folder, RUNUT_PORT: '0', RUNUT_CONTOH: contoh ? 'ya' : 'tidak' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [base, browser] = await Promise.all([
      addressOf(server),
      chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'] }),
    ]);
    return new Session(base, server, folder, browser);
  }

  /** A page of a person who has not been here before. Anything that the page complains about fails the test at `close`. */
  async page(viewport = { width: 1366, height: 768 }): Promise<WatchedPage> {
    const context = await this.browser.newContext({ viewport, locale: 'id-ID', timezoneId: 'Asia/Jakarta', acceptDownloads: true });
    return new WatchedPage(await context.newPage(), context, this.base);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    const gone = new Promise((resolve) => this.server.once('exit', resolve));
    this.server.kill('SIGTERM');
    await gone;
    rmSync(this.folder, { recursive: true });
  }
}

export class WatchedPage {
  readonly complaints: string[] = [];

  constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly base: string,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      // A refused answer is logged by the browser itself; whether the page shows it is what the tests look at.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) this.complaints.push(message.text());
    });
  }

  goto(path: string): Promise<unknown> {
    return this.page.goto(`${this.base}${path}`);
  }

  /** Serious and critical violations of accessibility rules, as sentences. Axe's newer mode opens a page of its own each time, for frames that we do not have. */
  async violations(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).setLegacyMode(true).options({ resultTypes: ['violations'] }).analyze();
    return violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
  }

  /** The page is scrolled sideways by nothing but its tables. */
  overflows(): Promise<boolean> {
    return this.page.locator('html').evaluate((html: { scrollWidth: number; clientWidth: number }) => html.scrollWidth > html.clientWidth);
  }

  /** Boxes of the page that have to be scrolled sideways. */
  sideways(): Promise<number> {
    return this.page.evaluate(`[...document.querySelectorAll('main *')].filter((e) => ['auto', 'scroll'].includes(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth).length`);
  }

  async close(): Promise<void> {
    await this.context.close();
    expect(this.complaints).toEqual([]);
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = '';
    let err = '';
    server.stderr!.setEncoding('utf8').on('data', (text: string) => (err += text));
    server.stdout!.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const ready = /http:\/\/127\.0\.0\.1:\d+/.exec(out);
      if (ready) resolve(ready[0]);
    });
    server.once('exit', (code) => reject(new Error(`Server berhenti (${code}): ${err}${out}`)));
  });
}
