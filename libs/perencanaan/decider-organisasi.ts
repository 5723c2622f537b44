import { DomainError, type Decider } from '#kernel';
import type { PeristiwaOrganisasi } from './events.js';

/** Registers a perangkat daerah. `berlaku` is the first day of the first year that it is recorded for. */
export interface BentukPd {
  readonly pemda: string;
  readonly namaPemda: string;
  readonly pd: string;
  readonly nama: string;
  readonly berlaku: string;
}

export interface Organisasi {
  readonly pd: Map<string, { nama: string; namaPemda: string }>;
}

const tandaPengenal = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const organisasi: Decider<BentukPd, PeristiwaOrganisasi, Organisasi> = {
  initial: () => ({ pd: new Map() }),

  decide(c, state) {
    if (!tandaPengenal.test(c.pemda)) throw new DomainError('pemda-tidak-sah', `Tanda pengenal pemda "${c.pemda}" tidak sah: pakai huruf kecil, angka dan tanda hubung.`);
    // The prefix keeps ids of different pemda apart without asking any other stream.
    if (!tandaPengenal.test(c.pd) || !c.pd.startsWith(`${c.pemda}-`)) {
      throw new DomainError('pd-tidak-sah', `Tanda pengenal PD "${c.pd}" tidak sah: pakai huruf kecil, angka dan tanda hubung, diawali "${c.pemda}-".`);
    }
    const ada = state.pd.get(c.pd);
    if (ada === undefined) {
      const [lain] = state.pd.values();
      if (lain && lain.namaPemda !== c.namaPemda) throw new DomainError('nama-pemda-berbeda', `Pemda "${c.pemda}" sudah tercatat dengan nama "${lain.namaPemda}", bukan "${c.namaPemda}".`);
      return [{ type: 'PdDibentuk', version: 1, data: { pemda: c.pemda, namaPemda: c.namaPemda, pd: c.pd, nama: c.nama, dokumen: null }, berlaku: c.berlaku }];
    }
    if (ada.nama !== c.nama || ada.namaPemda !== c.namaPemda) {
      throw new DomainError('pd-berbeda', `PD "${c.pd}" sudah tercatat sebagai "${ada.nama}", ${ada.namaPemda}; berkas menulis "${c.nama}", ${c.namaPemda}. Samakan dengan yang tercatat.`);
    }
    return [];
  },

  evolve(state, e) {
    if (e.type === 'PdDibentuk') state.pd.set(e.data.pd, { nama: e.data.nama, namaPemda: e.data.namaPemda });
    else state.pd.set(e.data.pd, { nama: e.data.nama, namaPemda: state.pd.get(e.data.pd)?.namaPemda ?? '' });
    return state;
  },
};
