import type { Kesalahan } from '#kernel';

/** A request that HTTP itself refuses, before any domain is asked. `message` is Indonesian. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly status: number,
    readonly kode: string,
    message: string,
    readonly kesalahan: readonly Kesalahan[] = [],
  ) {
    super(message);
  }
}
