import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { EventStorePort, type Envelope, type EventStore } from '#event-store';
import type { SumberLinimasa } from './linimasa.js';

/** Names of imported files by their hash. Provided by impor. */
export abstract class NamaBerkas {
  abstract nama(hash: string): Promise<string | null>;
}

/** The event at a sequence. Throws `peristiwa-tidak-ada`. */
export async function ambilPeristiwa(store: EventStore, sequence: number): Promise<{ sequence: number; envelope: Envelope }> {
  const e = Number.isSafeInteger(sequence) && sequence > 0 ? await store.readAt(sequence) : undefined;
  if (!e) throw new DomainError('peristiwa-tidak-ada', `Peristiwa urutan ${sequence} tidak ada.`);
  return { sequence, envelope: e.envelope };
}

/** The log and the register of files, as one answer reads them. */
@Injectable()
export class SumberJejak {
  constructor(private readonly store: EventStorePort, private readonly berkas: NamaBerkas) {}

  /** Events and names are asked for once an answer: many rows come from one event, and many events from one workbook. */
  buka(): SumberLinimasa {
    const sekali = <K, V>(ambil: (kunci: K) => Promise<V>): ((kunci: K) => Promise<V>) => {
      const ada = new Map<K, Promise<V>>();
      return (kunci) => {
        const janji = ada.get(kunci) ?? ambil(kunci);
        ada.set(kunci, janji);
        return janji;
      };
    };
    return { peristiwa: sekali(async (sequence: number) => (await ambilPeristiwa(this.store, sequence)).envelope), namaBerkas: sekali((hash: string) => this.berkas.nama(hash)) };
  }
}
