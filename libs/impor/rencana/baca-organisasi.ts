import { adalahTanggal } from '#kernel';
import type { GabungPd, PdBernama, PecahPd, PerubahanPd } from '#perencanaan';
import type { Isian } from './isian.js';
import type { Rujukan } from './rujukan.js';

/** Renames, mergers and splits, in the order in which the sheet first mentions them. Rows of one merger or split are one command. */
export function bacaPerubahanPd(r: Rujukan): PerubahanPd[] {
  const hasil = new Map<string, PerubahanPd>();
  const { pemda } = r;
  for (const i of r.baris('perubahanPd')) {
    const jenis = i.pilihan('jenis', ['ubah', 'gabung', 'pecah']);
    const dokumen = r.dokumenDari(i);
    const [pd, nama, berlaku] = [i.wajib('pd'), i.wajib('nama'), i.teks('berlaku') || (dokumen?.tanggal ?? '')];
    if (berlaku !== '' && !adalahTanggal(berlaku)) i.tolak('tanggal-tidak-sah', `Tanggal berlaku "${berlaku}" tidak sah.`, 'berlaku');
    if (jenis === 'ubah' && pd !== '' && r.pd !== '' && pd !== r.pd) i.tolak('pd-lain', `Buku kerja ini milik "${r.pd}"; nama PD lain diubah lewat buku kerjanya sendiri.`, 'pd');
    const menjadi: PdBernama = { pd: jenis === 'gabung' || jenis === 'pecah' ? i.wajib('menjadi') : '', nama };
    if (!jenis || !dokumen || pemda === undefined || !i.utuh) continue;
    const dasar = { pemda, dokumen, berlaku, asal: i.asal };
    if (jenis === 'ubah') {
      hasil.set(`ubah|${pd}|${berlaku}`, { jenis: 'UbahPd', ...dasar, pd, nama });
      continue;
    }
    if (jenis === 'gabung') gabung(hasil, `gabung|${menjadi.pd}|${berlaku}`, i, { jenis: 'GabungPd', ...dasar, dari: [pd], menjadi });
    else pecah(hasil, `pecah|${pd}|${berlaku}`, { jenis: 'PecahPd', ...dasar, pd, menjadi: [menjadi] });
  }
  return [...hasil.values()];
}

function gabung(hasil: Map<string, PerubahanPd>, kunci: string, i: Isian, baru: GabungPd): void {
  const ada = hasil.get(kunci) as GabungPd | undefined;
  if (ada && ada.menjadi.nama !== baru.menjadi.nama) i.tolak('nama-berbeda', `PD hasil "${ada.menjadi.pd}" bernama "${ada.menjadi.nama}" di baris lain.`, 'nama');
  hasil.set(kunci, ada ? { ...ada, dari: [...ada.dari, ...baru.dari] } : baru);
}

function pecah(hasil: Map<string, PerubahanPd>, kunci: string, baru: PecahPd): void {
  const ada = hasil.get(kunci) as PecahPd | undefined;
  hasil.set(kunci, ada ? { ...ada, menjadi: [...ada.menjadi, ...baru.menjadi] } : baru);
}
