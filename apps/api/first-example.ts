import type { INestApplicationContext } from '@nestjs/common';
import { aktorDemo } from '#akses';
import { EventStorePort } from '#event-store';
import { Pengimpor, jombang2024, tulisBuku } from '#impor/nest';

/** An empty ledger begins with the shipped example, by the same way as any workbook. Says whether it did. */
export async function importFirstExample(app: INestApplicationContext, tanggal: string): Promise<boolean> {
  if ((await app.get(EventStorePort, { strict: false }).head()) > 0) return false;
  const bytes = await tulisBuku(jombang2024, { mode: 'terisi' });
  await app.get(Pengimpor, { strict: false }).impor({ nama: 'contoh-jombang-2024.xlsx', bytes }, aktorDemo, tanggal);
  return true;
}
