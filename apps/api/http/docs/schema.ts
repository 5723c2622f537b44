/** The part of an OpenAPI 3.0 schema that these descriptions use. */
export interface Schema {
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array';
  readonly description?: string;
  readonly example?: unknown;
  readonly format?: string;
  readonly enum?: readonly (string | null)[];
  readonly nullable?: boolean;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly allOf?: readonly Schema[];
  readonly $ref?: string;
}

/** An object whose every field is described: the compiler sees when the type and its description part. */
export function objek<T extends object>(description: string, properties: { readonly [K in keyof Required<T>]: Schema }, opsional: readonly (keyof T & string)[] = []): Schema {
  const fields = properties as Readonly<Record<string, Schema>>;
  return { type: 'object', description, properties: fields, required: Object.keys(fields).filter((k) => !(opsional as readonly string[]).includes(k)) };
}

export const teks = (example: string, description?: string): Schema => ({ type: 'string', example, ...(description === undefined ? {} : { description }) });
export const desimal = (example = '1250000000', description = 'Desimal eksak'): Schema => ({ type: 'string', format: 'decimal', example, description });
export const tanggal = (example = '2024-10-01'): Schema => ({ type: 'string', format: 'date', example });
export const waktu = (example = '2025-01-20T03:04:05.678Z'): Schema => ({ type: 'string', format: 'date-time', example });
export const bilangan = (example: number, description?: string): Schema => ({ type: 'integer', example, ...(description === undefined ? {} : { description }) });
export const yaTidak = (example: boolean): Schema => ({ type: 'boolean', example });
export const pilihan = (...daftar: readonly string[]): Schema => ({ type: 'string', enum: daftar, example: daftar[0] });
export const daftar = (items: Schema, description?: string): Schema => ({ type: 'array', items, ...(description === undefined ? {} : { description }) });
export const bebas = (description: string): Schema => ({ type: 'object', description, additionalProperties: true });
export const ref = (nama: string): Schema => ({ $ref: `#/components/schemas/${nama}` });
export const atauNull = (s: Schema): Schema => (s.$ref === undefined ? { ...s, nullable: true } : { nullable: true, allOf: [s] });
