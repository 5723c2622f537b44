import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Ledger } from '../../apps/api/ledger.js';
import { LedgerModule } from '../../apps/api/ledger.module.js';

/** Runs something on the contexts of an open ledger, the ones that the HTTP server uses, and closes both. */
export async function dalamAplikasi<T>(ledger: Ledger, kerja: (aplikasi: INestApplicationContext) => Promise<T>): Promise<T> {
  try {
    const aplikasi = await NestFactory.createApplicationContext(LedgerModule.on(ledger), { logger: false, abortOnError: false });
    try {
      return await kerja(aplikasi);
    } finally {
      await aplikasi.close();
    }
  } finally {
    await ledger.close();
  }
}
