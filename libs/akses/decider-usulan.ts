import { canonical, sha256 } from '#event-store';
import { DomainError, type Decider } from '#kernel';
import type { IsiUsulan, PeristiwaUsulan } from './events.js';

interface Dasar {
  readonly usulan: string;
  /** Who acts now: opaque id. */
  readonly aktor: string;
  readonly tanggal: string;
}

export type PerintahUsulan =
  | (Dasar & { readonly jenis: 'Ajukan'; readonly pd: string; readonly isi: IsiUsulan; readonly catatan: string })
  | (Dasar & { readonly jenis: 'Setujui'; readonly hash: string })
  | (Dasar & { readonly jenis: 'Tolak'; readonly alasan: string })
  | (Dasar & { readonly jenis: 'Tarik'; readonly alasan: string })
  | (Dasar & { readonly jenis: 'Laksanakan'; readonly jumlahPeristiwa: number });

export interface Usulan {
  keadaan: 'belum-ada' | 'diajukan' | 'disetujui' | 'dilaksanakan' | 'ditolak' | 'ditarik';
  pengusul: string;
  penyetuju: string | null;
  /** Day of the approval: its facts are carried out under it, whoever does so and when. */
  tanggalSetuju: string | null;
  hash: string;
  pd: string;
  isi: IsiUsulan | null;
}

export const hashUsulan = (isi: IsiUsulan): string => sha256(canonical({ perintah: isi.perintah, isi: isi.isi }));

/** Four eyes, decided here and not in a form: whoever proposes can neither approve nor refuse. */
export const usulan: Decider<PerintahUsulan, PeristiwaUsulan, Usulan> = {
  initial: () => ({ keadaan: 'belum-ada', pengusul: '', penyetuju: null, tanggalSetuju: null, hash: '', pd: '', isi: null }),

  decide(c, s) {
    switch (c.jenis) {
      case 'Ajukan':
        if (s.keadaan !== 'belum-ada') throw new DomainError('usulan-sudah-ada', `Usulan ${c.usulan} sudah ada.`);
        return [{ type: 'UsulanDiajukan', version: 1, data: { usulan: c.usulan, pd: c.pd, ...c.isi, hash: hashUsulan(c.isi), pengusul: c.aktor, catatan: c.catatan }, berlaku: c.tanggal }];
      case 'Setujui':
        harusDiajukan(s, c.usulan, 'disetujui');
        bukanPengusul(s, c.aktor, 'menyetujui');
        if (c.hash !== s.hash) throw new DomainError('usulan-berbeda', 'Isi yang disetujui bukan isi yang diusulkan. Muat ulang usulan, periksa lagi, lalu setujui.');
        return [{ type: 'UsulanDisetujui', version: 1, data: { usulan: c.usulan, hash: s.hash, penyetuju: c.aktor }, berlaku: c.tanggal }];
      case 'Tolak':
        harusDiajukan(s, c.usulan, 'ditolak');
        bukanPengusul(s, c.aktor, 'menolak');
        return [{ type: 'UsulanDitolak', version: 1, data: { usulan: c.usulan, penolak: c.aktor, alasan: perluAlasan(c.alasan) }, berlaku: c.tanggal }];
      case 'Tarik':
        harusDiajukan(s, c.usulan, 'ditarik');
        if (c.aktor !== s.pengusul) throw new DomainError('bukan-pengusul', 'Hanya pengusul yang dapat menarik usulannya.');
        return [{ type: 'UsulanDitarik', version: 1, data: { usulan: c.usulan, alasan: perluAlasan(c.alasan) }, berlaku: c.tanggal }];
      case 'Laksanakan':
        if (s.keadaan === 'dilaksanakan') return [];
        if (s.keadaan !== 'disetujui') throw new DomainError('usulan-belum-disetujui', `Usulan ${c.usulan} belum disetujui.`);
        return [{ type: 'UsulanDilaksanakan', version: 1, data: { usulan: c.usulan, jumlahPeristiwa: c.jumlahPeristiwa }, berlaku: c.tanggal }];
    }
  },

  evolve(s, e) {
    switch (e.type) {
      case 'UsulanDiajukan':
        return { keadaan: 'diajukan', pengusul: e.data.pengusul, penyetuju: null, tanggalSetuju: null, hash: e.data.hash, pd: e.data.pd, isi: { perintah: e.data.perintah, isi: e.data.isi } };
      case 'UsulanDisetujui':
        return { ...s, keadaan: 'disetujui', penyetuju: e.data.penyetuju, tanggalSetuju: e.berlaku };
      case 'UsulanDitolak':
        return { ...s, keadaan: 'ditolak' };
      case 'UsulanDitarik':
        return { ...s, keadaan: 'ditarik' };
      case 'UsulanDilaksanakan':
        return { ...s, keadaan: 'dilaksanakan' };
    }
  },
};

function harusDiajukan(s: Usulan, id: string, akan: string): void {
  if (s.keadaan === 'belum-ada') throw new DomainError('usulan-tidak-ada', `Usulan ${id} tidak ada.`);
  if (s.keadaan !== 'diajukan') throw new DomainError('usulan-selesai', `Usulan ${id} sudah ${s.keadaan}; tidak dapat ${akan} lagi.`);
}

function bukanPengusul(s: Usulan, aktor: string, tindakan: string): void {
  if (aktor === s.pengusul) throw new DomainError('empat-mata', `Pengusul tidak dapat ${tindakan} usulannya sendiri. Minta orang lain.`);
}

function perluAlasan(alasan: string): string {
  if (alasan.trim() === '') throw new DomainError('alasan-kosong', 'Sebutkan alasannya.');
  return alasan.trim();
}
