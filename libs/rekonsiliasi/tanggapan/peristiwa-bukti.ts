import type { Dokumen } from '#kernel';
import type { EventStore } from '#event-store';
import type { Penghitung } from '#capaian';
import type { TanggapanTercatat } from '../projection.js';
import type { PeristiwaBukti } from './hasil.js';
import type { Temuan } from './buku-ketidaksesuaian.js';
import { perihalPeristiwa } from './perihal-peristiwa.js';

/** Sequences of events by their ids, as the figures and cells of a year carry them, and the documents that date them. */
export class LetakPeristiwa {
  private readonly perId = new Map<string, number>();
  private readonly perUrutan = new Map<number, string>();
  private readonly dokumen = new Map<string, Dokumen>();
  private readonly h: Penghitung;

  constructor({ h, lain, laporan, tanggapan, sebab }: Pick<Temuan, 'h' | 'lain' | 'laporan' | 'sebab'> & { readonly tanggapan: Pick<TanggapanTercatat, 'urutan'> }) {
    this.h = h;
    for (const x of [...(sebab ? laporan.flatMap((l) => sebab(l).masaLalu()) : []), h, ...lain.values()]) this.angka(x);
    for (const [id, seq] of tanggapan.urutan) this.tambah(id, seq);
    for (const l of laporan) for (const s of l.sel) this.dokumen.set(s.tercatat.id, l.laporan.dokumen);
  }

  urutan(id: string): number | undefined {
    return this.perId.get(id);
  }

  id(urutan: number): string | undefined {
    return this.perUrutan.get(urutan);
  }

  /** Events by their ids, in the order of the log; what the year's figures do not carry is left out. */
  async baca(store: Pick<EventStore, 'readAt'>, ids: Iterable<string>): Promise<PeristiwaBukti[]> {
    const hasil: PeristiwaBukti[] = [];
    for (const id of new Set(ids)) {
      const sequence = this.perId.get(id);
      const e = sequence === undefined ? undefined : (await store.readAt(sequence))?.envelope;
      if (sequence === undefined || e?.id !== id) continue;
      const { jenis, berkas, lembar, baris } = e.source;
      const sendiri = (e.data as { dokumen?: Dokumen | null }).dokumen;
      hasil.push({
        eventId: id, sequence, jenis: e.type, dicatat: e.dicatat, berlaku: e.berlaku, aktor: e.aktor, dokumen: sendiri ?? this.dokumen.get(id) ?? null,
        sumber: { jenis, berkas: berkas ?? null, lembar: lembar ?? null, baris: baris ?? null }, ...perihalPeristiwa(this.h, e),
      });
    }
    return hasil.sort((a, b) => a.sequence - b.sequence);
  }

  private angka({ c }: Penghitung): void {
    for (const x of [...c.pagu, ...c.keuangan, ...c.fisik, ...c.kinerja, ...c.target, ...c.rencana, ...c.pk, ...c.data, ...c.dataLalu, ...c.pembanding, ...c.analisis, ...c.formula.values(), ...c.revisi]) this.tambah(x.id, x.peristiwa);
    for (const k of Object.values(c.kebijakan.dipakai)) if (k.eventId !== null && k.sequence !== null) this.tambah(k.eventId, k.sequence);
    const revisi = new Map(c.revisi.map((r) => [r.revisi, r.dokumen]));
    for (const p of c.pagu) {
      const d = revisi.get(p.revisi);
      if (d) this.dokumen.set(p.id, d);
    }
  }

  private tambah(id: string, urutan: number): void {
    this.perId.set(id, urutan);
    this.perUrutan.set(urutan, id);
  }
}
