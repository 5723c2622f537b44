import type { EventCatalogue } from '#event-store';

/** Current versions of the events of anggaran; upcasters join here when a shape changes. */
export const katalogAnggaran: EventCatalogue = { current: { PaguDitetapkan: 1, RevisiAnggaranDisahkan: 1, PaguDikoreksi: 1 }, upcasters: [] };
