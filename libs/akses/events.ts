import type { EventCatalogue } from '#event-store';
import type { JsonObject, Peristiwa } from '#kernel';

/** A command as a proposal holds it: the name of its kind and its body. */
export interface IsiUsulan {
  readonly perintah: string;
  readonly isi: JsonObject;
}

// usulan-{id}
/** A proposal changes no figure (law 10). `hash` is SHA-256 over the canonical content: what is approved is what was proposed. */
export type UsulanDiajukan = Peristiwa<'UsulanDiajukan', { usulan: string; pd: string; hash: string; pengusul: string; catatan: string } & IsiUsulan>;
export type UsulanDisetujui = Peristiwa<'UsulanDisetujui', { usulan: string; hash: string; penyetuju: string }>;
export type UsulanDitolak = Peristiwa<'UsulanDitolak', { usulan: string; penolak: string; alasan: string }>;
export type UsulanDitarik = Peristiwa<'UsulanDitarik', { usulan: string; alasan: string }>;
/** The facts of an approved proposal are in the log. */
export type UsulanDilaksanakan = Peristiwa<'UsulanDilaksanakan', { usulan: string; jumlahPeristiwa: number }>;

export type PeristiwaUsulan = UsulanDiajukan | UsulanDisetujui | UsulanDitolak | UsulanDitarik | UsulanDilaksanakan;

/** Current versions of the events of akses; upcasters join here when a shape changes. */
export const katalogAkses: EventCatalogue = { current: { UsulanDiajukan: 1, UsulanDisetujui: 1, UsulanDitolak: 1, UsulanDitarik: 1, UsulanDilaksanakan: 1 }, upcasters: [] };
