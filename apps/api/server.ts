import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PelaksanaUsulan } from '#akses/nest';
import { PengingatTenggat } from '#evaluasi/nest';
import { EventStoreError } from '#event-store';
import { Pengimpor, bukaSimpanan } from '#impor/nest';
import { PenerbitSegel } from '#segel/nest';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { destination, pino, type Logger } from 'pino';
import { importFirstExample } from './first-example.js';
import { createApp } from './http/app.js';
import { Clock } from './http/clock.js';
import { Node } from './http/node.js';
import { openLedger, type Ledger } from './ledger.js';
import { sebutKlaster } from './ledger-settings.js';
import { Metrics } from './metrics.js';
import { JadwalSegel } from './jadwal-segel.js';
import { Reminders } from './reminders.js';
import { announceServer } from './server-file.js';
import { StartError, type Settings } from './settings.js';
import { UnfinishedWork } from './unfinished-work.js';

export interface RunningServer {
  readonly url: string;
  /** Resolves when the log stops for good, with the sentence that says why: the process must end then. Every request is refused from that moment on. */
  readonly failed: Promise<string>;
  stop(): Promise<void>;
}

/** How long the start waits for a cluster before it goes on without knowing whether the ledger is empty, in milliseconds. */
const LEVEL_MS = 30_000;
const LOOK_MS = 50;

/** Opens the ledger, serves it, and finishes what a process that was killed left unfinished. Throws `StartError`. */
export async function startServer(settings: Settings): Promise<RunningServer> {
  const logger = pino({ level: settings.logLevel }, destination({ fd: 2, sync: true }));
  const clock = new Clock();
  const metrics = new Metrics();
  let fail: (reason: string) => void = () => undefined;
  const failed = new Promise<string>((resolve) => (fail = resolve));
  const node = new Node();
  const ledger = await open(settings, logger, metrics, (error) => {
    node.stop(error.message);
    fail(error.message);
  });
  node.follow(() => ledger.replica());
  let app: NestFastifyApplication | undefined;
  let work: UnfinishedWork | undefined;
  let reminders: Reminders | undefined;
  let jadwal: JadwalSegel | undefined;
  let withdraw = (): void => undefined;
  try {
    app = await createApp(ledger, { clock, logger, metrics, node, requestsPerMinute: settings.requestsPerMinute });
    await listen(app, settings);
    const { port } = app.getHttpServer().address() as AddressInfo;
    withdraw = announceServer(settings.folder, settings.host, port);
    work = new UnfinishedWork([app.get(Pengimpor, { strict: false }), app.get(PelaksanaUsulan, { strict: false })], { patienceMs: settings.ambilAlihMs, onNotice: (text) => logger.warn(text) });
    await begin(app, ledger, work, settings, clock.hariIni(), logger);
    work.start();
    reminders = new Reminders(app.get(PengingatTenggat, { strict: false }), clock, (text) => logger.warn(text));
    reminders.start();
    jadwal = new JadwalSegel(app.get(PenerbitSegel, { strict: false }), ledger.store, { selangMs: settings.segelMs, hariIni: () => clock.hariIni(), onNotice: (text) => logger.warn(text) });
    await jadwal.start();
    return { url: `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`, failed, stop: () => stop(app!, ledger, [work!, reminders!, jadwal!], withdraw, settings.drainMs) };
  } catch (error) {
    work?.stop();
    reminders?.stop();
    await jadwal?.stop();
    await app?.close();
    await ledger.close();
    withdraw();
    // The log may have stopped meanwhile: it says why, in words for people.
    throw error instanceof EventStoreError ? new StartError(error.message, { cause: error }) : error;
  }
}

async function open({ folder, klaster, berkas, kunciSegel }: Settings, logger: Logger, metrics: Metrics, onStopped: (error: EventStoreError) => void): Promise<Ledger> {
  try {
    return await openLedger({ folder, klaster, kunciSegel, berkas: bukaSimpanan(berkas), onNotice: (text) => logger.info(text), onStopped, onAppend: metrics.onAppend });
  } catch (error) {
    if (!(error instanceof EventStoreError)) throw error;
    // These are worded for people: locked (with the pid), unusable folder, newer version, damaged, no cluster.
    throw new StartError(klaster === null ? error.message : `${error.message} (klaster ${sebutKlaster(klaster)})`, { cause: error });
  }
}

async function listen(app: NestFastifyApplication, { host, port }: Settings): Promise<void> {
  try {
    // Not through Nest, which logs the error beside the sentence below.
    await app.getHttpAdapter().getInstance().listen({ port, host });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new StartError(`Port ${port} sudah dipakai program lain. Hentikan program itu, atau pilih port lain: RUNUT_PORT=${port + 1} npm start`);
    if (code === 'EACCES') throw new StartError(`Port ${port} tidak boleh dibuka oleh pengguna ini. Pilih port di atas 1023, misalnya RUNUT_PORT=3000.`);
    throw error;
  }
}

/**
 * What a log of its own still has open is finished at once, because it can be nobody else's; on a cluster it may be under
 * way elsewhere and is left to the supervision. The example goes into an empty ledger only: on a cluster that can be
 * known when this node holds all that the cluster holds. Two nodes that see it empty import the same file, which counts once.
 */
async function begin(app: NestFastifyApplication, ledger: Ledger, work: UnfinishedWork, { contoh }: Settings, tanggal: string, logger: Logger): Promise<void> {
  if (ledger.replica() === null) {
    await finishOwn(ledger, work, logger);
    if (contoh) await importFirstExample(app, tanggal);
    return;
  }
  if (!contoh || (await ledger.store.head()) > 0) return;
  if (await level(ledger)) await importFirstExample(app, tanggal);
  else logger.warn('Klaster belum terjangkau, jadi belum diketahui apakah buku besar kosong: contoh tidak diimpor.');
}

async function finishOwn(ledger: Ledger, work: UnfinishedWork, logger: Logger): Promise<void> {
  try {
    await ledger.projections.waitFor(await ledger.store.head());
    await work.finishOwn();
  } catch (error) {
    logger.error({ err: error }, 'Pekerjaan yang terputus belum dapat dilanjutkan.');
  }
}

/** Whether the replica comes to hold all that the cluster holds, in time. */
async function level(ledger: Ledger): Promise<boolean> {
  for (const until = performance.now() + LEVEL_MS; performance.now() < until; await setTimeout(LOOK_MS)) {
    const { keadaan } = ledger.replica()!;
    if (keadaan === 'tersambung') return true;
    if (keadaan === 'berhenti') return false;
  }
  return false;
}

async function stop(app: NestFastifyApplication, ledger: Ledger, background: readonly { stop(): void | Promise<void> }[], withdraw: () => void, drainMs: number): Promise<void> {
  for (const b of background) await b.stop();
  const cut = globalThis.setTimeout(() => app.getHttpServer().closeAllConnections(), drainMs);
  await app.close();
  clearTimeout(cut);
  await ledger.close();
  withdraw();
}
