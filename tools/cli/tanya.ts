import { QueryBus, type Query } from '@nestjs/cqrs';
import { DomainError } from '#kernel';
import { AmbilDaftarPd } from '#capaian/nest';
import { dalamAplikasi } from './aplikasi.js';
import { bukaBaca } from './buku-besar.js';
import type { Keluaran } from './keluaran.js';

/** Asks one query of the ledger in a folder. An unknown PD is answered with the ones that are known. */
export const tanya = <T>(folder: string, keluaran: Keluaran, pertanyaan: Query<T>): Promise<T> => tanyaBeberapa(folder, keluaran, (satu) => satu(pertanyaan));

/** The same for several queries of one opened ledger. */
export async function tanyaBeberapa<T>(folder: string, keluaran: Keluaran, kerja: (tanya: <Q>(pertanyaan: Query<Q>) => Promise<Q>) => Promise<T>): Promise<T> {
  const ledger = await bukaBaca(folder, keluaran);
  return dalamAplikasi(ledger, async (aplikasi) => {
    const bus = aplikasi.get(QueryBus);
    try {
      return await kerja((pertanyaan) => bus.execute(pertanyaan));
    } catch (error) {
      if (error instanceof DomainError && error.kode === 'pd-tidak-ada') {
        const daftar = await bus.execute(new AmbilDaftarPd({}));
        keluaran.kabar(daftar.length === 0 ? 'Belum ada perangkat daerah yang tercatat.' : `Yang tercatat: ${daftar.map((d) => `${d.pd} (${d.tahun.join(', ')})`).join('; ')}.`);
      }
      throw error;
    }
  });
}
