import { Desimal, DomainError, type AsalBaris, type Decider, type Dokumen } from '#kernel';
import { canonical } from '#event-store';
import { basisDikenal } from '#realisasi';
import { jenisKebijakan, type IsiKebijakan, type IsiSkala, type JenisKebijakan, type KebijakanDitetapkan } from './events.js';
import { periksaSkala } from './skala.js';

/** Sets policies of a pemda. The same content from the same date changes nothing; another content is a new version. */
export interface TetapkanKebijakan {
  readonly pemda: string;
  readonly kebijakan: readonly { readonly jenis: JenisKebijakan; readonly berlaku: string; readonly isi: IsiKebijakan[JenisKebijakan]; readonly dokumen: Dokumen; readonly asal?: AsalBaris }[];
}

export interface KebijakanPemda {
  /** Versions by kind, in the order in which they were set. */
  readonly versi: Map<JenisKebijakan, { berlaku: string; isi: string }[]>;
  /** Kinds of facts that need an approved proposal, by the date from which they do. */
  readonly empatMata: { berlaku: string; wajib: readonly string[] }[];
}

export const kebijakan: Decider<TetapkanKebijakan, KebijakanDitetapkan, KebijakanPemda> = {
  initial: () => ({ versi: new Map(), empatMata: [] }),

  decide(c, state) {
    const jumlah = new Map<JenisKebijakan, number>();
    return c.kebijakan.flatMap((k) => {
      periksaIsi(k.jenis, k.isi);
      const ada = state.versi.get(k.jenis) ?? [];
      const isi = canonical(k.isi);
      if (ada.findLast((v) => v.berlaku === k.berlaku)?.isi === isi) return [];
      const versi = ada.length + (jumlah.get(k.jenis) ?? 0) + 1;
      jumlah.set(k.jenis, (jumlah.get(k.jenis) ?? 0) + 1);
      return [{
        type: 'KebijakanDitetapkan' as const, version: 1,
        data: { pemda: c.pemda, jenis: k.jenis, versi, isi: k.isi, dokumen: k.dokumen, catatan: k.jenis === 'skala' ? periksaSkala(k.isi as IsiSkala) : [] },
        berlaku: k.berlaku, ...(k.asal ? { asal: k.asal } : {}),
      }];
    });
  },

  evolve(state, e) {
    const daftar = state.versi.get(e.data.jenis) ?? [];
    daftar.push({ berlaku: e.berlaku, isi: canonical(e.data.isi) });
    state.versi.set(e.data.jenis, daftar);
    if (e.data.jenis === 'empat-mata') state.empatMata.push({ berlaku: e.berlaku, wajib: (e.data.isi as IsiKebijakan['empat-mata']).wajib });
    return state;
  },
};

/** Structure is checked hard; a hole in a scale is reported, not refused. */
function periksaIsi(jenis: JenisKebijakan, isi: IsiKebijakan[JenisKebijakan]): void {
  if (!jenisKebijakan.includes(jenis)) throw new DomainError('kebijakan-tidak-dikenal', `Jenis kebijakan "${jenis}" tidak dikenal.`);
  if (jenis === 'skala') {
    const skala = isi as IsiSkala;
    if (skala.tingkat.length === 0) throw new DomainError('skala-kosong', 'Skala predikat perlu paling sedikit satu tingkat.');
    for (const t of skala.tingkat) {
      if (t.sampai !== null && Desimal.dari(t.dari).banding(Desimal.dari(t.sampai)) > 0) throw new DomainError('selang-terbalik', `Selang predikat "${t.predikat}" terbalik: dari ${t.dari} sampai ${t.sampai}.`);
    }
  }
  if (jenis === 'capaian') {
    const { batas } = isi as IsiKebijakan['capaian'];
    if (batas !== null && Desimal.dari(batas).tanda <= 0) throw new DomainError('batas-tidak-sah', `Batas capaian "${batas}" harus lebih dari nol, atau "tanpa".`);
  }
  if (jenis === 'basis' && !basisDikenal.includes((isi as IsiKebijakan['basis']).basis)) throw new DomainError('basis-tidak-dikenal', `Basis "${(isi as IsiKebijakan['basis']).basis}" tidak dikenal.`);
}
