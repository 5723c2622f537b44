import type { EventCatalogue } from '#event-store';
import type { Peristiwa } from '#kernel';

// impor-{hash of the file}
/** A workbook was validated whole and kept by its hash; a durable process now carries its commands out (law 9). */
export type ImporDiterima = Peristiwa<'ImporDiterima', { hash: string; nama: string; ukuran: number; pemda: string; pd: string; tahun: number; jumlahLangkah: number }>;
export type ImporSelesai = Peristiwa<'ImporSelesai', { hash: string; pd: string; tahun: number; jumlahPeristiwa: number }>;
export type PeristiwaImpor = ImporDiterima | ImporSelesai;

/** Current versions of the events of impor; upcasters join here when a shape changes. */
export const katalogImpor: EventCatalogue = { current: { ImporDiterima: 1, ImporSelesai: 1 }, upcasters: [] };
