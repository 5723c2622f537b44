import type { INestApplicationContext } from '@nestjs/common';
import { aktorDemo } from '#akses';
import { EventStorePort } from '#event-store';
import { Pengimpor, bukuContoh, daftarContoh } from '#impor/nest';

/** An empty ledger begins with the first shipped example, by the same way as any workbook. Says whether it did. */
export async function importFirstExample(app: INestApplicationContext, tanggal: string): Promise<boolean> {
  if ((await app.get(EventStorePort, { strict: false }).head()) > 0) return false;
  await app.get(Pengimpor, { strict: false }).impor(await bukuContoh(daftarContoh[0]!), aktorDemo, tanggal);
  return true;
}
