import type { Dokumen } from '#kernel';
import { BitemporalWriter, type ProjectionPart } from '#projection';
import type { EventCatalogue } from '#event-store';
import type { IsiKebijakan, JenisKebijakan, KebijakanDitetapkan } from './events.js';

export const partisiKebijakan = (pemda: string): string => `${pemda}/kebijakan`;

export interface BarisKebijakan {
  readonly id: string;
  readonly versi: number;
  readonly isi: IsiKebijakan[JenisKebijakan];
  readonly dokumen: Dokumen;
  readonly catatan: readonly string[];
}

/** Rows of policies in the two-time table of the figure model. */
export const proyeksiKebijakan: ProjectionPart = {
  types: ['KebijakanDitetapkan'],
  prepare(db) {
    const tulis = new BitemporalWriter(db);
    return ({ sequence, envelope }) => {
      const d = envelope.data as unknown as KebijakanDitetapkan['data'];
      const isi: BarisKebijakan = { id: envelope.id, versi: d.versi, isi: d.isi, dokumen: d.dokumen, catatan: d.catatan };
      tulis.tambah({ partisi: partisiKebijakan(d.pemda), jenis: 'kebijakan', kunci: d.jenis, berlaku: envelope.berlaku, seq: sequence, peristiwa: sequence, nilai: null, isi: JSON.stringify(isi) });
    };
  },
};

/** Current versions of the events of policies; upcasters join here when a shape changes. */
export const katalogKebijakan: EventCatalogue = { current: { KebijakanDitetapkan: 1 }, upcasters: [] };
