import type { EventCatalogue } from '#event-store';

/** Current versions of the events of realisasi; upcasters join here when a shape changes. */
export const katalogRealisasi: EventCatalogue = { current: { RealisasiDicatat: 1, RealisasiDikoreksi: 1, PeriodeDitutup: 1, PeriodeDibukaKembali: 1 }, upcasters: [] };
