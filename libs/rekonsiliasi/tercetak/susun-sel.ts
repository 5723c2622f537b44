import { DomainError } from '#kernel';
import type { EventStore } from '#event-store';
import type { Penghitung } from '#capaian';
import type { Versi } from '#projection';
import type { AngkaTercetakDicatat, AngkaTercetakDikoreksi } from '../events.js';
import type { Uraian } from '../klaim/hasil-uji.js';
import type { HasilUji } from '../klaim/uji.js';
import { gagalDari, idTercetak, keadaanSel, seharusnyaCetak } from '../periksa-tercetak.js';
import type { SelTercatat } from '../projection.js';
import { PohonHitungan } from '../tanggapan/hitungan.js';
import { perihalPeristiwa } from '../tanggapan/perihal-peristiwa.js';
import { LetakPeristiwa } from '../tanggapan/peristiwa-bukti.js';
import { kunciDari } from '../klaim/uraian.js';
import { tempatDari } from '../tanggapan/susun-rincian.js';
import type { LaporanTeruji, SelTeruji, TahunLain } from '../uji-tercetak.js';
import type { PeristiwaSel, RincianSel, SelTampil } from './hasil.js';

/** A cell within its report. */
export interface SelLaporan {
  readonly laporan: LaporanTeruji;
  readonly sel: SelTeruji;
}

/** What a test computed, where it could be made. */
const uraianDari = (u: HasilUji): Uraian | null => (u.hasil === 'sesuai' ? u.sesuai.seharusnya : u.hasil === 'gagal' ? u.gagal.seharusnya : null);

const diingat = new WeakMap<LaporanTeruji, ReadonlyMap<string, SelTeruji>>();

function selPerKunci(laporan: LaporanTeruji): ReadonlyMap<string, SelTeruji> {
  let hasil = diingat.get(laporan);
  if (!hasil) diingat.set(laporan, (hasil = new Map(laporan.sel.map((s) => [s.sel.kunci, s]))));
  return hasil;
}

/** The figure of the ledger that a cell claims to be, itself or by way of the cells that it claims to repeat. */
function angkaDari(sel: SelTeruji, perKunci: ReadonlyMap<string, SelTeruji>, lewat: ReadonlySet<string> = new Set()): string | null {
  const uraian = sel.klaim.flatMap((k) => uraianDari(k.uji) ?? []);
  const langsung = uraian.find((u) => u.jenis === 'angka');
  if (langsung) return langsung.sebutan;
  for (const u of uraian) {
    const rujukan = u.jenis === 'tercetak' && !lewat.has(u.sebutan) ? perKunci.get(u.sebutan) : undefined;
    const angka = rujukan && angkaDari(rujukan, perKunci, new Set([...lewat, sel.sel.kunci]));
    if (angka) return angka;
  }
  return null;
}

export function susunSel(h: Penghitung, { laporan, sel }: SelLaporan, letak: LetakPeristiwa): SelTampil {
  const keadaan = keadaanSel(sel);
  const [gagal] = gagalDari(sel);
  const uraian = sel.klaim.flatMap((k) => uraianDari(k.uji) ?? []);
  const penentu = gagal?.gagal.seharusnya ?? uraian[0];
  const tak = sel.klaim.find((k) => k.uji.hasil === 'tidak-teruji')?.uji;
  return {
    ...tempatDari(laporan, sel, letak), keadaan, seharusnya: penentu === undefined ? null : seharusnyaCetak(penentu, sel.sel), angka: angkaDari(sel, selPerKunci(laporan)),
    alasan: keadaan === 'tidak-teruji' && tak?.hasil === 'tidak-teruji' ? tak.alasan : null, ketidaksesuaian: gagal ? idTercetak(h, laporan.laporan.laporan, sel.sel.kunci) : null,
  };
}

/** What `susunRincianSel` looks into. */
export interface BahanSel {
  readonly h: Penghitung;
  readonly lain: TahunLain;
  readonly laporan: readonly LaporanTeruji[];
  readonly letak: LetakPeristiwa;
  /** Every row of the cell up to the coordinates, replaced ones too. */
  readonly riwayat: readonly Versi[];
}

/** Everything behind one printed cell. Throws `sel-tidak-ada`. */
export async function susunRincianSel({ h, lain, laporan: semua, letak, riwayat }: BahanSel, idLaporan: string, kunci: string, store: Pick<EventStore, 'readAt'>): Promise<RincianSel> {
  const laporan = semua.find((l) => l.laporan.laporan === idLaporan);
  const sel = laporan?.sel.find((s) => s.sel.kunci === kunci);
  if (!laporan || !sel) throw new DomainError('sel-tidak-ada', `Sel "${kunci}" tidak tercatat pada laporan "${idLaporan}" ${h.c.pd} tahun ${h.c.tahun} menurut titik waktu yang diminta.`);
  const perKunci = selPerKunci(laporan);
  const pohon = new PohonHitungan(h, lain, (s) => letak.id(s), (k) => perKunci.get(k)?.tercatat);
  const ikut = new Set(sel.klaim.flatMap((k) => uraianDari(k.uji) ?? []).flatMap(kunciDari));
  return {
    koordinat: h.c.koordinat, pd: h.c.pd, namaPd: h.c.identitas?.nama ?? h.c.pd, tahun: h.c.tahun, judulLaporan: laporan.laporan.judul, sel: susunSel(h, { laporan, sel }, letak),
    klaim: sel.klaim.map(({ pernyataan, uji }) => {
      const uraian = uraianDari(uji);
      return { pernyataan, hasil: uji.hasil, alasan: uji.hasil === 'tidak-teruji' ? uji.alasan : null, hitungan: uraian && pohon.dariKlaim(uraian) };
    }),
    terlibat: laporan.sel.filter((s) => ikut.has(s.sel.kunci)).map((s) => tempatDari(laporan, s, letak)), peristiwa: await peristiwaSel(h, laporan, riwayat, store),
  };
}

async function peristiwaSel(h: Penghitung, { laporan }: LaporanTeruji, riwayat: readonly Versi[], store: Pick<EventStore, 'readAt'>): Promise<PeristiwaSel[]> {
  const hasil: PeristiwaSel[] = [];
  for (const v of [...riwayat].sort((a, b) => a.seq - b.seq)) {
    const e = (await store.readAt(v.peristiwa))?.envelope;
    if (!e) continue;
    const { tercetak } = JSON.parse(v.isi!) as SelTercatat;
    const { alasan = null, dokumen = laporan.dokumen } = e.data as unknown as Partial<AngkaTercetakDikoreksi['data']> & AngkaTercetakDicatat['data'];
    const { jenis, berkas, lembar, baris } = e.source;
    hasil.push({
      eventId: e.id, sequence: v.peristiwa, jenis: e.type, dicatat: e.dicatat, berlaku: e.berlaku, aktor: e.aktor, dokumen, sumber: { jenis, berkas: berkas ?? null, lembar: lembar ?? null, baris: baris ?? null },
      ...perihalPeristiwa(h, e), teks: tercetak, sebelum: hasil.at(-1)?.teks ?? null, alasan,
    });
  }
  return hasil;
}
