import { namaPeriode, namaTahap, tulisCiri, type Ciri, type NilaiTarget, type Periode, type Tahap } from '#kernel';
import { SELURUH_PD } from '#anggaran';
import type { Penghitung } from '#capaian';
import type { Envelope } from '#event-store';
import { namaBasis, sebutSaat, type Basis, type SaatData } from '#realisasi';
import { sebut } from '../ketidaksesuaian.js';

/** What an event is about and what it states: what tells many of them apart. */
export interface PerihalPeristiwa {
  readonly perihal: string | null;
  /** Exact decimal, or the text as it was stated; null where the event states no single value. */
  readonly nilai: string | null;
  /** `Rp`, `%`, or the unit of the indikator; empty where there is none. */
  readonly satuan: string;
}

/** Fields by which the events of figures, policies and printed cells say what they are about; none has all of them. */
interface Isi {
  readonly simpul?: string;
  readonly indikator?: string;
  readonly subjek?: { readonly jenis: string; readonly simpul?: string; readonly indikator?: string; readonly basis?: Basis; readonly rekening?: string | null; readonly sumberDana?: { readonly nama: string } | null };
  readonly rekening?: string | null;
  readonly sumberDana?: { readonly nama: string } | null;
  readonly tahap?: Tahap;
  readonly periode?: Periode;
  readonly nama?: string;
  readonly ciri?: readonly Ciri[];
  readonly saat?: SaatData;
  readonly kunci?: string;
  readonly nilai?: string | NilaiTarget | null;
  readonly satuan?: string;
  readonly jenis?: string;
  readonly versi?: number;
  readonly jabatan?: { readonly nama: string };
  readonly tabel?: string;
  readonly baris?: string;
  readonly kolom?: string;
  readonly tercetak?: string;
  readonly isi?: Isi | null;
}

/** Reads the fields that the stored shapes share, so that a new kind of event says what it can. */
export function perihalPeristiwa(h: Penghitung, { type, data }: Pick<Envelope, 'type' | 'data'>): PerihalPeristiwa {
  const d = data as unknown as Isi;
  if (type.startsWith('AngkaTercetak')) {
    const sel = d.tabel === undefined ? d.isi : d;
    return { perihal: sel ? [sel.tabel, sel.baris, sel.kolom].join(', ') : `sel ${d.kunci}`, nilai: sel?.tercetak ?? null, satuan: '' };
  }
  if (type === 'KebijakanDitetapkan') return { perihal: `Kebijakan ${d.jenis}, versi ${d.versi}`, nilai: null, satuan: '' };
  if (d.jabatan) return { perihal: d.jabatan.nama, nilai: null, satuan: '' };
  const indikator = h.c.indikator.get(d.indikator ?? d.subjek?.indikator ?? '');
  const simpul = d.simpul ?? d.subjek?.simpul;
  const rinci = d.subjek ?? d;
  const bagian = [
    simpul === undefined ? null : simpul === SELURUH_PD ? (h.c.identitas?.nama ?? h.c.pd) : sebut(h, simpul), indikator && `${indikator.kode} ${indikator.nama}`, indikator || simpul !== undefined ? null : (d.nama ?? d.kunci),
    rinci.rekening && `rekening ${rinci.rekening}`, rinci.sumberDana?.nama, d.ciri && d.ciri.length > 0 ? tulisCiri(d.ciri) : null, d.saat && sebutSaat(d.saat), d.tahap && namaTahap(d.tahap), d.subjek?.basis && namaBasis[d.subjek.basis],
    d.periode && d.periode !== 'tahun' ? namaPeriode(d.periode) : null,
  ].filter((b): b is string => typeof b === 'string' && b !== '');
  return { perihal: bagian.length > 0 ? bagian.join(', ') : null, nilai: nilaiDari(d.nilai), satuan: d.satuan ?? (d.subjek?.jenis === 'fisik' ? '%' : (indikator?.satuan ?? (simpul === undefined ? '' : 'Rp'))) };
}

function nilaiDari(n: string | NilaiTarget | null | undefined): string | null {
  if (n === undefined || n === null || typeof n === 'string') return n ?? null;
  return n.jenis === 'angka' ? n.nilai : n.mentah;
}
