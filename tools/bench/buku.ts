import { NestFactory } from '@nestjs/core';
import { QueryBus } from '@nestjs/cqrs';
import type { INestApplicationContext } from '@nestjs/common';
import { EmbeddedEventStore } from '#event-store';
import { LedgerModule } from '../../apps/api/ledger.module.js';
import { openLedger, type Ledger } from '../../apps/api/ledger.js';
import { PERISTIWA_PER_PD_TAHUN, Pembangkit, isiBuku, type UkuranBuku } from './pembangkit.js';
import type { Lingkup } from './ukur.js';

/** An open ledger with the contexts on it, as the server has it. */
export interface Buku {
  readonly ledger: Ledger;
  readonly app: INestApplicationContext;
  readonly query: QueryBus;
  readonly peristiwa: number;
  tutup(): Promise<void>;
}

/** About ten thousand events. */
export const UKURAN_KECIL: UkuranBuku = { pd: 2, tahun: 4 };
/** A million events: five governments of 30 PD over five years. */
export const ukuranBesar = (cepat: boolean): UkuranBuku => ({ pd: Math.round((cepat ? 40_000 : 1_000_000) / PERISTIWA_PER_PD_TAHUN / 5), tahun: 5 });

/** Folders that are filled already: scenarios of one run share the large ledger. */
const terisi = new Map<string, string>();

/** Folder of a ledger of this size, filled when it is first asked for. */
export async function folderBuku(lingkup: Lingkup, ukuran: UkuranBuku): Promise<string> {
  const nama = `buku-${ukuran.pd}-${ukuran.tahun}`;
  const ada = terisi.get(nama);
  if (ada !== undefined) return ada;
  const folder = lingkup.folder(nama);
  terisi.set(nama, folder);
  const mulai = performance.now();
  const store = await EmbeddedEventStore.open(folder);
  const jumlah = await isiBuku(store, new Pembangkit(ukuran));
  await store.close();
  lingkup.kabari(`${jumlah} peristiwa dibuat dalam ${Math.round((performance.now() - mulai) / 1000)} dtk`);
  return folder;
}

export async function bukaBuku(folder: string): Promise<Buku> {
  const ledger = await openLedger({ folder });
  const peristiwa = await ledger.store.head();
  await ledger.projections.waitFor(peristiwa, undefined, 3_600_000);
  const app = await NestFactory.createApplicationContext(LedgerModule.on(ledger), { logger: ['error', 'warn'] });
  await app.init();
  const tutup = async (): Promise<void> => {
    await app.close();
    await ledger.close();
  };
  return { ledger, app, query: app.get(QueryBus), peristiwa, tutup };
}
