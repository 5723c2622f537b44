import { uuid5 } from '#event-store';
import type { Akumulasi, Jenjang } from '#perencanaan';

export interface SimpulRangka {
  readonly id: string;
  readonly kode: string;
  readonly jenjang: Jenjang;
  readonly induk: string | null;
  readonly uraian: string;
}

export interface IndikatorRangka {
  readonly id: string;
  readonly kode: string;
  readonly nama: string;
  readonly satuan: string;
  readonly akumulasi: Akumulasi;
  readonly simpul: string;
}

/** Tree of a PD of ordinary size: 60 nodes, an indikator on each from sasaran down, and the lines of its budget. */
export interface RangkaPd {
  readonly simpul: readonly SimpulRangka[];
  readonly indikator: readonly IndikatorRangka[];
  readonly garis: readonly { readonly simpul: string; readonly rekening: string }[];
}

const PROGRAM = 5;
const KEGIATAN = 13;
const SUB = 38;

export function rangkaPd(pd: string): RangkaPd {
  const simpul: SimpulRangka[] = [];
  const tambah = (kode: string, jenjang: Jenjang, induk: SimpulRangka | null, uraian: string): SimpulRangka => {
    const s = { id: uuid5('simpul', pd, 2020, kode), kode, jenjang, induk: induk?.id ?? null, uraian };
    simpul.push(s);
    return s;
  };
  const tujuan = tambah('T1', 'tujuan', null, 'Meningkatnya peran koperasi dan usaha mikro dalam perekonomian daerah');
  const sasaran = [1, 2, 3].map((n) => tambah(`S${n}`, 'sasaran', tujuan, `Meningkatnya kualitas kelembagaan dan usaha binaan bagian ${n}`));
  const program = Array.from({ length: PROGRAM }, (_, n) => tambah(`2.17.0${n + 1}`, 'program', sasaran[n % 3]!, `Program Pemberdayaan dan Perlindungan Koperasi ${n + 1}`));
  const kegiatan = Array.from({ length: KEGIATAN }, (_, n) => {
    const p = program[n % PROGRAM]!;
    return tambah(`${p.kode}.2.${String(n + 1).padStart(2, '0')}`, 'kegiatan', p, `Pemberdayaan Usaha Mikro yang Dilakukan Melalui Pendataan, Kemitraan dan Kemudahan Perizinan ${n + 1}`);
  });
  for (let n = 0; n < SUB; n++) {
    const k = kegiatan[n % KEGIATAN]!;
    tambah(`${k.kode}.${String(n + 1).padStart(4, '0')}`, 'sub-kegiatan', k, `Koordinasi dan Sinkronisasi dengan Para Pemangku Kepentingan dalam Pemberdayaan Usaha Mikro ${n + 1}`);
  }
  const indikator = simpul.filter((s) => s.jenjang !== 'tujuan').map((s): IndikatorRangka => ({
    id: uuid5('indikator', pd, `I-${s.kode}`), kode: `I-${s.kode}`, nama: `Jumlah dokumen koordinasi dan sinkronisasi yang tersusun pada ${s.kode}`,
    satuan: 'dokumen', akumulasi: s.jenjang === 'sub-kegiatan' ? 'jumlah' : 'akhir', simpul: s.id,
  }));
  const garis = simpul.filter((s) => s.jenjang === 'sub-kegiatan').flatMap((s, n) => (n % 4 === 0 ? ['5.1.02', '5.2.02'] : n % 4 === 1 ? ['5.1.01', '5.1.02'] : ['5.1.02']).map((rekening) => ({ simpul: s.id, rekening })));
  return { simpul, indikator, garis };
}
