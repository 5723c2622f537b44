import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import type { Kesalahan } from '#kernel';
import { Refusal } from '../errors/refusal.js';

/** Deeper than any body that this API takes; the checks below recurse. */
const MAX_DEPTH = 24;

/** Makes an instance of `kelas` out of what was sent, or refuses with every field that is wrong. */
export async function checkInput<T extends object>(kelas: ClassConstructor<T>, sent: unknown, prefix = ''): Promise<T> {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) throw refusal([{ kode: 'isian-tidak-sah', pesan: 'Kirim satu objek JSON.', tempat: { bidang: prefix || '(isi)' } }]);
  if (isDeeperThan(sent, MAX_DEPTH)) throw refusal([{ kode: 'isian-tidak-sah', pesan: 'Isi bersarang terlalu dalam.', tempat: { bidang: prefix || '(isi)' } }]);
  const instance = plainToInstance(kelas, sent);
  const faults = (await validate(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true })).flatMap((e) => faultsOf(e, prefix));
  if (faults.length > 0) throw refusal(faults);
  return instance;
}

function refusal(faults: readonly Kesalahan[]): Refusal {
  return new Refusal(400, 'isian-tidak-sah', faults.length === 1 ? `Isian tidak sah: ${faults[0]!.tempat?.bidang}. ${faults[0]!.pesan}` : `Ada ${faults.length} isian yang tidak sah.`, faults);
}

function faultsOf(error: ValidationError, prefix: string): Kesalahan[] {
  const bidang = /^\d+$/.test(error.property) && prefix !== '' ? `${prefix}[${error.property}]` : prefix === '' ? error.property : `${prefix}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).slice(0, 1).map(([jenis, pesan]) => ({ kode: 'isian-tidak-sah', pesan: jenis === 'whitelistValidation' ? 'Bidang ini tidak dikenal.' : pesan, tempat: { bidang } }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, bidang))];
}

function isDeeperThan(value: object, limit: number): boolean {
  let level: object[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((v) => Object.values(v)).filter((v): v is object => typeof v === 'object' && v !== null);
  }
  return false;
}
