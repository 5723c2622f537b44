import type { EventCatalogue } from '#event-store';

/** Current versions of the events of realisasi; upcasters join here when a shape changes. */
export const katalogRealisasi: EventCatalogue = {
  current: {
    RealisasiDicatat: 1, RealisasiDikoreksi: 1, PeriodeDitutup: 1, PeriodeDibukaKembali: 1,
    DataPendukungDicatat: 1, DataPendukungDikoreksi: 1, PembandingDicatat: 1, PembandingDikoreksi: 1, AnalisisDicatat: 1, AnalisisDikoreksi: 1,
  },
  upcasters: [],
};
