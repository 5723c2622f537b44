import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { aktorDemo } from '#akses';
import { PelaksanaUsulan } from '#akses/nest';
import { EventStoreError } from '#event-store';
import { Pengimpor } from '#impor/nest';
import type { AddressInfo } from 'node:net';
import { destination, pino, type Logger } from 'pino';
import { importFirstExample } from './first-example.js';
import { createApp } from './http/app.js';
import { Clock } from './http/clock.js';
import { openLedger, type Ledger } from './ledger.js';
import { announceServer } from './server-file.js';
import { StartError, type Settings } from './settings.js';

export interface RunningServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** How long requests that are under way may still take when the server stops, in milliseconds. */
const DRAIN_MS = 800;

/** Opens the ledger, serves it, and finishes what a process that was killed left unfinished. Throws `StartError`. */
export async function startServer(settings: Settings): Promise<RunningServer> {
  const logger = pino({ level: settings.logLevel }, destination({ fd: 2, sync: true }));
  const clock = new Clock();
  const ledger = await open(settings, logger);
  let app: NestFastifyApplication | undefined;
  let withdraw = (): void => undefined;
  try {
    app = await createApp(ledger, { clock, logger });
    await listen(app, settings);
    const { port } = app.getHttpServer().address() as AddressInfo;
    withdraw = announceServer(settings.folder, settings.host, port);
    await resume(app, ledger, clock.hariIni(), logger);
    if (settings.contoh) await importFirstExample(app, clock.hariIni());
    return { url: `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`, stop: () => stop(app!, ledger, withdraw) };
  } catch (error) {
    await app?.close();
    await ledger.close();
    withdraw();
    throw error;
  }
}

async function open({ folder }: Settings, logger: Logger): Promise<Ledger> {
  try {
    return await openLedger({ folder, onNotice: (text) => logger.info(text) });
  } catch (error) {
    // These are worded for people: locked (with the pid), unusable folder, newer version, damaged.
    throw error instanceof EventStoreError ? new StartError(error.message, { cause: error }) : error;
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

/** Imports and approved proposals that were cut off. What can no longer be carried out is held back and shown, and stops no start. */
async function resume(app: NestFastifyApplication, ledger: Ledger, tanggal: string, logger: Logger): Promise<void> {
  try {
    await ledger.projections.waitFor(await ledger.store.head());
    const impor = await app.get(Pengimpor, { strict: false }).lanjutkan(aktorDemo, tanggal);
    const usulan = await app.get(PelaksanaUsulan, { strict: false }).lanjutkan(aktorDemo, tanggal);
    for (const tertahan of [...impor.tertahan, ...usulan.tertahan]) logger.warn(`Tertahan: ${tertahan}`);
  } catch (error) {
    logger.error({ err: error }, 'Pekerjaan yang terputus belum dapat dilanjutkan; dicoba lagi pada start berikutnya.');
  }
}

async function stop(app: NestFastifyApplication, ledger: Ledger, withdraw: () => void): Promise<void> {
  const cut = setTimeout(() => app.getHttpServer().closeAllConnections(), DRAIN_MS);
  await app.close();
  clearTimeout(cut);
  await ledger.close();
  withdraw();
}
