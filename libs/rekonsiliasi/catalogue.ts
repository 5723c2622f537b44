import type { EventCatalogue } from '#event-store';

/** Current versions of the events of rekonsiliasi; upcasters join here when a shape changes. */
export const katalogRekonsiliasi: EventCatalogue = { current: { LaporanDidaftarkan: 1, AngkaTercetakDicatat: 1, AngkaTercetakDikoreksi: 1 }, upcasters: [] };
