import type { EventStore } from '#event-store';
import { aliranLaporan, BUKU_BESAR } from '../aliran.js';
import { gagalDari } from '../periksa-tercetak.js';
import type { LaporanTeruji, SelTeruji } from '../uji-tercetak.js';
import { kunciDari } from '../klaim/uraian.js';
import { cariTemuan, type Temuan } from './buku-ketidaksesuaian.js';
import type { PertentanganRinci, RincianKetidaksesuaian, TempatTercetak } from './hasil.js';
import { PohonHitungan } from './hitungan.js';
import { LetakPeristiwa } from './peristiwa-bukti.js';

/** Everything behind one contradiction in the place that `id` names, except where its stream stands now. */
export async function susunRincianKetidaksesuaian(t: Temuan, id: string, store: Pick<EventStore, 'readAt'>): Promise<Omit<RincianKetidaksesuaian, 'revisi'>> {
  const { h } = t;
  const k = cariTemuan(t, id);
  const letak = new LetakPeristiwa(t);
  const milik = t.sel.get(id);
  const perKunci = new Map(milik?.laporan.sel.map((s) => [s.sel.kunci, s]) ?? []);
  const pohon = new PohonHitungan(h, t.lain, (s) => letak.id(s), (kunci) => perKunci.get(kunci)?.tercatat);
  const tempat = (s: SelTeruji): TempatTercetak => tempatDari(milik!.laporan, s, letak);
  const jelaskan = milik && t.sebab?.(milik.laporan).jelaskan;
  const gagal = milik ? gagalDari(milik.sel) : [];
  const pertentangan: PertentanganRinci[] = milik
    ? gagal.map(({ jenis, gagal: g }) => ({
        pernyataan: g.pernyataan, jenis, hitungan: pohon.dariKlaim(g.seharusnya),
        penjelasan: [...(jelaskan?.(g) ?? [])].sort((a, b) => b.bobot - a.bobot).map((p) => ({ jenis: p.jenis, teks: p.teks, bobot: p.bobot, sel: p.sel.flatMap((kunci) => perKunci.get(kunci) ?? []).map(tempat) })),
      }))
    : [{ pernyataan: null, jenis: k.jenis, hitungan: pohon.dariIdentitas(k), penjelasan: [] }];
  const ikut = new Set([...gagal.flatMap((g) => kunciDari(g.gagal.seharusnya)), ...pertentangan.flatMap((p) => p.penjelasan.flatMap((x) => x.sel.map((s) => s.kunci)))]);
  const jawaban = t.tanggapan.jawaban.filter((j) => j.ketidaksesuaian === id);
  return {
    koordinat: h.c.koordinat, pd: h.c.pd, namaPd: h.c.identitas?.nama ?? h.c.pd, tahun: h.c.tahun, ketidaksesuaian: k, diminta: id,
    tempat: milik ? tempat(milik.sel) : null, sel: milik ? milik.laporan.sel.filter((s) => ikut.has(s.sel.kunci)).map(tempat) : [], pertentangan,
    jawaban: jawaban.map((j, i) => ({ ...j, dipakai: i === jawaban.length - 1 })),
    peristiwa: await letak.baca(store, k.bukti), aliran: aliranLaporan(h.c.pd, h.c.tahun, k.laporan ?? BUKU_BESAR),
  };
}

export function tempatDari(l: LaporanTeruji, { tercatat: s }: SelTeruji, letak: LetakPeristiwa): TempatTercetak {
  return { laporan: l.laporan.laporan, kunci: s.kunci, tabel: s.tabel, baris: s.baris, kolom: s.kolom, teks: s.tercetak, sebagai: s.sebagai, pernyataan: s.pernyataan, catatan: s.catatan, eventId: s.id, sequence: letak.urutan(s.id) ?? s.urut };
}
