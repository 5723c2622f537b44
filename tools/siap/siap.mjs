// Everything between a fresh clone and a program that can run.
import { bangun } from './bangun.mjs';
import { siapkanPaket } from './paket.mjs';
import { siapkanSqlite } from './sqlite.mjs';

/** Compiling better-sqlite3 takes minutes and one core; the builds use the other meanwhile. */
export async function siapkan(bagian) {
  await siapkanPaket();
  const hasil = await Promise.allSettled([siapkanSqlite(), bangunBerurutan(bagian)]);
  const gagal = hasil.find(({ status }) => status === 'rejected');
  if (gagal !== undefined) throw gagal.reason;
}

async function bangunBerurutan(bagian) {
  for (const nama of bagian) await bangun(nama, { hanyaBilaUsang: true });
}
