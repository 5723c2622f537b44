import { katalogAkses, modelUsulan } from '#akses';
import { katalogAnggaran } from '#anggaran';
import { katalogKebijakan, modelAngka } from '#capaian';
import { katalogImpor, modelImpor } from '#impor';
import { katalogEvaluasi, proyeksiEvaluasi } from '#evaluasi';
import { katalogPerencanaan } from '#perencanaan';
import type { EventCatalogue } from '#event-store';
import type { ReadModelDefinition } from '#projection';
import { katalogRealisasi } from '#realisasi';
import { katalogRekonsiliasi, proyeksiTercetak } from '#rekonsiliasi';
import { katalogSegel, modelSegel } from '#segel';
import { modelPermintaan } from './http/request/requests-model.js';

/** Every event type that this version knows. */
export const catalogues: EventCatalogue[] = [katalogPerencanaan, katalogAnggaran, katalogRealisasi, katalogKebijakan, katalogRekonsiliasi, katalogEvaluasi, katalogImpor, katalogAkses, katalogSegel];

/** Every read model of the ledger. The projection threads load this module by its address. */
export const readModels: ReadModelDefinition[] = [
  modelAngka([...Object.keys(katalogImpor.current), ...Object.keys(katalogAkses.current), ...Object.keys(katalogSegel.current)], [proyeksiTercetak, proyeksiEvaluasi]),
  modelImpor,
  modelUsulan,
  modelPermintaan,
  modelSegel,
];
