import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type, type ClassConstructor } from 'class-transformer';
import { ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import { adalahPeriode, adalahTahap, adalahTanggal } from '#kernel';

/** What a field says about itself. `opsional`: it may be absent or null. */
interface About {
  readonly uraian: string;
  readonly contoh?: unknown;
  readonly opsional?: boolean;
}

function field(about: About, schema: ApiPropertyOptions, name: string, valid: (value: unknown) => boolean, pesan: string, ...more: PropertyDecorator[]): PropertyDecorator {
  const api = { description: about.uraian, required: !about.opsional, nullable: about.opsional === true, ...(about.contoh === undefined ? {} : { example: about.contoh }), ...schema } as ApiPropertyOptions;
  return applyDecorators(
    ApiProperty(api),
    ...(about.opsional ? [ValidateIf((_, value) => value !== undefined && value !== null)] : []),
    ValidateBy({ name, validator: { validate: valid, defaultMessage: () => pesan } }),
    ...more,
  );
}

/** Text that can be stored and shown: whole Unicode characters and no control characters but line breaks and tabs. */
export const isText = (value: unknown): value is string => typeof value === 'string' && !/[\p{Surrogate}\p{Cc}]/u.test(value.replace(/[\t\r\n]/g, ''));

export function Teks(about: About, { maks = 500, kosong = false }: { maks?: number; kosong?: boolean } = {}): PropertyDecorator {
  const valid = (v: unknown): boolean => isText(v) && v.length <= maks && (kosong || v.trim() !== '');
  return field(about, { type: String, maxLength: maks, ...(kosong ? {} : { minLength: 1 }) }, 'teks', valid, `Isi dengan teks${kosong ? '' : ' yang tidak kosong'}, paling banyak ${maks} huruf, tanpa karakter kendali.`);
}

/** An exact decimal as text: a JSON number could lose digits on its way. */
export function Desimal(about: About): PropertyDecorator {
  const valid = (v: unknown): boolean => typeof v === 'string' && /^-?\d{1,30}(\.\d{1,20})?$/.test(v);
  return field(about, { type: String, pattern: '^-?\\d+(\\.\\d+)?$' }, 'desimal', valid, 'Tulis sebagai teks desimal dengan titik, misalnya "1250000" atau "1250000.50".');
}

export function Tanggal(about: About): PropertyDecorator {
  return field({ contoh: '2024-10-01', ...about }, { type: String, format: 'date' }, 'tanggal', (v) => typeof v === 'string' && adalahTanggal(v), 'Tulis tanggal yang ada sebagai TTTT-BB-HH, misalnya 2024-10-01.');
}

export function Pilihan(about: About, daftar: readonly string[]): PropertyDecorator {
  return field(about, { type: String, enum: [...daftar] }, 'pilihan', (v) => typeof v === 'string' && daftar.includes(v), `Pilih salah satu: ${daftar.join(', ')}.`);
}

export function PeriodeTeks(about: About = { uraian: 'Periode: tahun, tw1 sampai tw4, atau bulan-01 sampai bulan-12' }): PropertyDecorator {
  return field({ contoh: 'tw4', ...about }, { type: String, pattern: '^(tahun|tw[1-4]|bulan-(0[1-9]|1[0-2]))$' }, 'periode', (v) => typeof v === 'string' && adalahPeriode(v), 'Pakai tahun, tw1 sampai tw4, atau bulan-01 sampai bulan-12.');
}

export function TahapTeks(about: About = { uraian: 'Tahap: awal, pergeseran-1, pergeseran-2, …, perubahan' }): PropertyDecorator {
  return field({ contoh: 'perubahan', ...about }, { type: String }, 'tahap', (v) => typeof v === 'string' && adalahTahap(v), 'Pakai awal, pergeseran-1, pergeseran-2, …, atau perubahan.');
}

export function YaTidak(about: About): PropertyDecorator {
  return field(about, { type: Boolean }, 'boolean', (v) => typeof v === 'boolean', 'Isi dengan true atau false.');
}

export function Bulat(about: About, dari: number, sampai: number): PropertyDecorator {
  return field(about, { type: Number, minimum: dari, maximum: sampai }, 'bulat', (v) => typeof v === 'number' && Number.isInteger(v) && v >= dari && v <= sampai, `Isi dengan bilangan bulat ${dari} sampai ${sampai}.`);
}

/** A whole number of an address or query string, where everything is text. */
export function BulatTeks(about: About, dari: number, sampai: number): PropertyDecorator {
  const valid = (v: unknown): boolean => typeof v === 'string' && /^\d{1,15}$/.test(v) && Number(v) >= dari && Number(v) <= sampai;
  return field(about, { type: Number, minimum: dari, maximum: sampai }, 'bulat', valid, `Isi dengan bilangan bulat ${dari} sampai ${sampai}.`);
}

const isObject = (v: unknown): boolean => typeof v === 'object' && v !== null && !Array.isArray(v);

/** The documentation takes a function for "the class of later" by its name only; another one it takes for a class without a name. */
const malas = (kelas: () => ClassConstructor<object>): (() => ClassConstructor<object>) => ({ type: () => kelas() }).type;

/** One object of a class of its own. */
export function Objek(about: About, kelas: () => ClassConstructor<object>): PropertyDecorator {
  return field(about, { type: malas(kelas) }, 'objek', isObject, 'Isi dengan satu objek.', ValidateNested({ message: 'Isi dengan satu objek.' }), Type(kelas));
}

/** An object whose shape depends on another field. */
export function ObjekBebas(about: About): PropertyDecorator {
  return field(about, { type: Object }, 'objek', isObject, 'Isi dengan satu objek.');
}

export function Daftar(about: About, kelas: () => ClassConstructor<object>, { min = 1, maks = 5_000 }: { min?: number; maks?: number } = {}): PropertyDecorator {
  const valid = (v: unknown): boolean => Array.isArray(v) && v.length >= min && v.length <= maks && v.every(isObject);
  return field(about, { type: malas(kelas), isArray: true, minItems: min, maxItems: maks } as ApiPropertyOptions, 'daftar', valid, `Isi dengan daftar ${min} sampai ${maks} objek.`, ValidateNested({ each: true, message: 'Isi dengan daftar objek.' }), Type(kelas));
}

export function DaftarTeks(about: About, { min = 1, maks = 100, panjang = 500 }: { min?: number; maks?: number; panjang?: number } = {}): PropertyDecorator {
  const valid = (v: unknown): boolean => Array.isArray(v) && v.length >= min && v.length <= maks && v.every((x) => isText(x) && x.trim() !== '' && x.length <= panjang);
  return field(about, { type: String, isArray: true, minItems: min, maxItems: maks } as ApiPropertyOptions, 'daftar', valid, `Isi dengan daftar ${min} sampai ${maks} teks.`);
}
