import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import type { Kesalahan } from '#kernel';
import { Refusal } from '../errors/refusal.js';

/** Deeper than any body that this API takes; the checks below recurse. */
const MAX_DEPTH = 24;

/** Makes an instance of `kelas` out of what was sent, or refuses with every field that is wrong. */
export async function checkInput<T extends object>(kelas: ClassConstructor<T>, sent: unknown, prefix = ''): Promise<T> {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) throw refusal([{ kode: 'isian-tidak-sah', pesan: 'Kirim satu objek JSON.', tempat: { bidang: prefix || '(isi)' } }]);
  const values = flatten(sent, MAX_DEPTH);
  if (values === undefined) throw refusal([{ kode: 'isian-tidak-sah', pesan: 'Isi bersarang terlalu dalam.', tempat: { bidang: prefix || '(isi)' } }]);
  const instance = plainToInstance(kelas, sent);
  const faults = (await validate(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true })).flatMap((e) => faultsOf(e, prefix));
  if (faults.length > 0) throw refusal(faults);
  // What a field leaves open is stored as well, and half a character has no bytes.
  if (values.some((v) => typeof v === 'string' && /\p{Surrogate}/u.test(v))) throw refusal([{ kode: 'isian-tidak-sah', pesan: 'Ada teks dengan karakter yang tidak utuh.', tempat: { bidang: prefix || '(isi)' } }]);
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

/** Every key and value at every depth; undefined where it is nested deeper than the limit. */
function flatten(value: object, limit: number): unknown[] | undefined {
  const all: unknown[] = [];
  let level: object[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return undefined;
    const below = level.flatMap((v) => (Array.isArray(v) ? (v as unknown[]) : Object.entries(v).flat()));
    for (const v of below) all.push(v);
    level = below.filter((v): v is object => typeof v === 'object' && v !== null);
  }
  return all;
}
