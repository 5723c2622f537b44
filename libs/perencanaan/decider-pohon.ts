import { DomainError, type AsalBaris, type Decider, type Dokumen, type Kesalahan } from '#kernel';
import { kunciFormula, tercatat, tetapkanFormula, type FormulaTercatat, type TetapkanFormula } from './decider-formula.js';
import type { Akumulasi, Arah, Jenjang, PeristiwaPohon } from './events.js';

/** Levels from the top down. A parent must stand strictly above its child. */
export const urutanJenjang: readonly Jenjang[] = ['misi', 'tujuan', 'sasaran', 'program', 'kegiatan', 'sub-kegiatan'];

export interface SimpulDinyatakan {
  readonly simpul: string;
  readonly jenjang: Jenjang;
  readonly induk: string | null;
  readonly uraian: string;
  readonly kode: string;
  readonly edisi: string | null;
  readonly lokal: boolean;
  readonly asal?: AsalBaris;
}

export interface IndikatorDinyatakan {
  readonly indikator: string;
  readonly kode: string;
  readonly simpul: string;
  readonly nama: string;
  readonly satuan: string;
  readonly arah: Arah;
  readonly akumulasi: Akumulasi;
  readonly namaLain: readonly string[];
  readonly asal?: AsalBaris;
}

/** States the tree of one year: what is new is added, what is the same is left, what differs is refused. */
export interface TetapkanPohon {
  readonly jenis: 'TetapkanPohon';
  readonly pd: string;
  readonly tahun: number;
  readonly simpul: readonly SimpulDinyatakan[];
  readonly indikator: readonly IndikatorDinyatakan[];
}

/** Moves a node under another parent, on a document. */
export interface PindahkanSimpul {
  readonly jenis: 'PindahkanSimpul';
  readonly pd: string;
  readonly simpul: string;
  readonly induk: string | null;
  readonly dokumen: Dokumen;
  readonly alasan: string;
}

export type PerintahPohon = TetapkanPohon | PindahkanSimpul | TetapkanFormula;

export interface Simpul {
  readonly jenjang: Jenjang;
  /** Parent under which it was added. */
  readonly induk: string | null;
  readonly uraian: string;
  /** Moves by effective date, then by order of recording. */
  readonly pindah: readonly { readonly berlaku: string; readonly induk: string | null }[];
}

/** Parent of a node on a date. */
export function indukPada(s: Simpul, tanggal: string): string | null {
  const pindah = s.pindah.findLast((p) => p.berlaku <= tanggal);
  return pindah ? pindah.induk : s.induk;
}

export interface IndikatorTercatat {
  readonly kode: string;
  readonly nama: string;
  readonly satuan: string;
  readonly arah: Arah;
  readonly akumulasi: Akumulasi;
  readonly namaLain: readonly string[];
}

export interface Pohon {
  readonly simpul: Map<string, Simpul>;
  /** Node by year and code. */
  readonly perKode: Map<string, string>;
  /** Code and name of a node in a year. */
  readonly kode: Map<string, { kode: string; edisi: string | null; lokal: boolean; uraian: string }>;
  readonly indikator: Map<string, IndikatorTercatat>;
  readonly terpasang: Set<string>;
  /** Formulas by year and indikator. */
  readonly formula: Map<string, FormulaTercatat[]>;
}

export const kunciKode = (tahun: number, kode: string): string => `${tahun}|${kode}`;

export const pohon: Decider<PerintahPohon, PeristiwaPohon, Pohon> = {
  initial: () => ({ simpul: new Map(), perKode: new Map(), kode: new Map(), indikator: new Map(), terpasang: new Set(), formula: new Map() }),

  decide(c, state) {
    switch (c.jenis) {
      case 'TetapkanPohon':
        return tetapkan(c, state);
      case 'PindahkanSimpul':
        return pindahkan(c, state);
      case 'TetapkanFormula':
        return tetapkanFormula(c, state);
    }
  },

  evolve(state, e) {
    switch (e.type) {
      case 'SimpulDitambahkan':
        state.simpul.set(e.data.simpul, { jenjang: e.data.jenjang, induk: e.data.induk, uraian: e.data.uraian, pindah: [] });
        break;
      case 'KodeDipasang':
        state.perKode.set(kunciKode(e.data.tahun, e.data.kode), e.data.simpul);
        state.kode.set(kunciKode(e.data.tahun, e.data.simpul), { kode: e.data.kode, edisi: e.data.edisi, lokal: e.data.lokal, uraian: e.data.uraian });
        break;
      case 'SimpulDipindahkan': {
        const simpul = state.simpul.get(e.data.simpul)!;
        const sebelum = simpul.pindah.filter((p) => p.berlaku <= e.berlaku);
        const sesudah = simpul.pindah.filter((p) => p.berlaku > e.berlaku);
        state.simpul.set(e.data.simpul, { ...simpul, pindah: [...sebelum, { berlaku: e.berlaku, induk: e.data.induk }, ...sesudah] });
        break;
      }
      case 'IndikatorDitetapkan': {
        const { indikator, kode, nama, satuan, arah, akumulasi, namaLain } = e.data;
        state.indikator.set(indikator, { kode, nama, satuan, arah, akumulasi, namaLain });
        break;
      }
      case 'IndikatorDipasang':
        state.terpasang.add(`${e.data.tahun}|${e.data.indikator}|${e.data.simpul}`);
        break;
      case 'IndikatorDigantikan':
        break;
      case 'FormulaIndikatorDitetapkan': {
        const kunci = kunciFormula(e.data.tahun, e.data.indikator);
        state.formula.set(kunci, [...(state.formula.get(kunci) ?? []), tercatat(e)]);
        break;
      }
    }
    return state;
  },
};

function tetapkan(c: TetapkanPohon, state: Pohon): PeristiwaPohon[] {
  const salah: Kesalahan[] = [];
  const tolak = (kode: string, pesan: string, asal: AsalBaris | undefined, bidang: string): void => {
    salah.push({ kode, pesan, tempat: { ...asal, bidang } });
  };
  const berlaku = `${c.tahun}-01-01`;
  const hasil: PeristiwaPohon[] = [];
  const baru = new Map<string, Simpul>();
  const kodeBaru = new Map<string, string>();
  const dinyatakan = new Set<string>();
  const tahunIni = new Set(c.simpul.map((s) => s.simpul));
  /** A node that stands in this year's tree: nodes outlive years, but only a code puts them into one. */
  const simpulDari = (id: string): Simpul | undefined => (tahunIni.has(id) || state.kode.has(kunciKode(c.tahun, id)) ? (baru.get(id) ?? state.simpul.get(id)) : undefined);

  for (const s of c.simpul) {
    const pemilik = kodeBaru.get(s.kode) ?? state.perKode.get(kunciKode(c.tahun, s.kode));
    if (pemilik !== undefined && (pemilik !== s.simpul || kodeBaru.has(s.kode))) {
      tolak('kode-ganda', `Kode "${s.kode}" dipakai lebih dari satu kali untuk tahun ${c.tahun}. Setiap simpul perlu kode sendiri.`, s.asal, 'kode');
      continue;
    }
    kodeBaru.set(s.kode, s.simpul);
    if (dinyatakan.has(s.simpul)) {
      tolak('simpul-ganda', `Simpul ${s.kode} dinyatakan dua kali dengan kode yang berbeda. Hapus salah satu.`, s.asal, 'kode');
      continue;
    }
    dinyatakan.add(s.simpul);
    const ada = state.simpul.get(s.simpul);
    const asal = s.asal ? { asal: s.asal } : {};
    if (!ada) {
      baru.set(s.simpul, { jenjang: s.jenjang, induk: s.induk, uraian: s.uraian, pindah: [] });
      hasil.push({ type: 'SimpulDitambahkan', version: 1, data: { pd: c.pd, simpul: s.simpul, jenjang: s.jenjang, induk: s.induk, uraian: s.uraian }, berlaku, ...asal });
    } else {
      if (ada.jenjang !== s.jenjang) tolak('jenjang-berbeda', `Simpul ${s.kode} sudah tercatat sebagai ${ada.jenjang}, bukan ${s.jenjang}.`, s.asal, 'jenjang');
      if (indukPada(ada, `${c.tahun}-12-31`) !== s.induk) tolak('induk-berbeda', `Simpul ${s.kode} sudah tercatat di bawah induk lain. Pemindahan perlu perintah pindahkan simpul dengan dokumen dan alasan.`, s.asal, 'induk');
    }
    const terpasang = state.kode.get(kunciKode(c.tahun, s.simpul));
    if (terpasang === undefined) {
      hasil.push({ type: 'KodeDipasang', version: 1, data: { pd: c.pd, simpul: s.simpul, tahun: c.tahun, kode: s.kode, edisi: s.edisi, lokal: s.lokal, uraian: s.uraian }, berlaku, ...asal });
    } else if (terpasang.kode !== s.kode || terpasang.uraian !== s.uraian || terpasang.edisi !== s.edisi || terpasang.lokal !== s.lokal) {
      tolak('uraian-berbeda', `Simpul ${terpasang.kode} (${sebutEdisi(terpasang.edisi)}) tahun ${c.tahun} sudah tercatat sebagai "${terpasang.uraian}"; berkas menulis ${s.kode} (${sebutEdisi(s.edisi)}) "${s.uraian}". Samakan dengan yang tercatat.`, s.asal, 'uraian');
    }
  }
  for (const s of c.simpul) {
    if (s.induk === null) continue;
    const induk = simpulDari(s.induk);
    if (!induk) tolak('induk-tidak-ada', `Induk simpul ${s.kode} tidak ada dalam pohon tahun ${c.tahun}. Tambahkan barisnya di lembar Pohon.`, s.asal, 'induk');
    else if (urutanJenjang.indexOf(induk.jenjang) >= urutanJenjang.indexOf(s.jenjang)) {
      tolak('jenjang-terbalik', `Simpul ${s.kode} (${s.jenjang}) tidak dapat berada di bawah ${induk.jenjang} "${induk.uraian}".`, s.asal, 'induk');
    }
  }
  hasil.push(...tetapkanIndikator(c, state, simpulDari, tolak, berlaku));
  if (salah.length > 0) throw DomainError.dari(salah);
  return hasil;
}

const sebutEdisi = (edisi: string | null): string => edisi ?? 'kode lokal';

function tetapkanIndikator(
  c: TetapkanPohon,
  state: Pohon,
  simpulDari: (id: string) => Simpul | undefined,
  tolak: (kode: string, pesan: string, asal: AsalBaris | undefined, bidang: string) => void,
  berlaku: string,
): PeristiwaPohon[] {
  const hasil: PeristiwaPohon[] = [];
  const dikenal = new Map(state.indikator);
  const perKode = new Map([...dikenal].map(([id, i]) => [i.kode, id]));
  const terpasang = new Set<string>();
  for (const i of c.indikator) {
    const asal = i.asal ? { asal: i.asal } : {};
    if (!simpulDari(i.simpul)) {
      tolak('simpul-tidak-ada', `Indikator ${i.kode} dipasang pada simpul yang tidak ada dalam pohon tahun ${c.tahun}.`, i.asal, 'simpul');
      continue;
    }
    const nyata: IndikatorTercatat = { kode: i.kode, nama: i.nama, satuan: i.satuan, arah: i.arah, akumulasi: i.akumulasi, namaLain: i.namaLain };
    const ada = dikenal.get(i.indikator);
    if ((perKode.get(i.kode) ?? i.indikator) !== i.indikator) {
      tolak('kode-indikator-ganda', `Kode indikator "${i.kode}" sudah dipakai indikator lain. Setiap indikator perlu kode sendiri.`, i.asal, 'indikator');
      continue;
    }
    if (!ada) {
      dikenal.set(i.indikator, nyata);
      perKode.set(i.kode, i.indikator);
      hasil.push({ type: 'IndikatorDitetapkan', version: 1, data: { pd: c.pd, indikator: i.indikator, ...nyata }, berlaku, ...asal });
    } else {
      const beda = (['kode', 'nama', 'satuan', 'arah', 'akumulasi'] as const).filter((k) => ada[k] !== nyata[k]);
      for (const k of beda) tolak('indikator-berbeda', `Indikator ${i.kode} sudah tercatat dengan ${k} "${ada[k]}", bukan "${nyata[k]}". Indikator yang berubah maknanya adalah indikator baru dengan kode baru.`, i.asal, k);
      // A further name changes no meaning: it joins those that are recorded.
      const namaBaru = nyata.namaLain.filter((n, k) => !ada.namaLain.includes(n) && nyata.namaLain.indexOf(n) === k);
      if (beda.length === 0 && namaBaru.length > 0) {
        const lengkap: IndikatorTercatat = { ...ada, namaLain: [...ada.namaLain, ...namaBaru] };
        dikenal.set(i.indikator, lengkap);
        hasil.push({ type: 'IndikatorDitetapkan', version: 1, data: { pd: c.pd, indikator: i.indikator, ...lengkap }, berlaku, ...asal });
      }
    }
    const kunci = `${c.tahun}|${i.indikator}|${i.simpul}`;
    if (terpasang.has(kunci)) tolak('indikator-ganda', `Indikator ${i.kode} dipasang dua kali pada simpul yang sama.`, i.asal, 'indikator');
    terpasang.add(kunci);
    if (!state.terpasang.has(kunci)) hasil.push({ type: 'IndikatorDipasang', version: 1, data: { pd: c.pd, indikator: i.indikator, simpul: i.simpul, tahun: c.tahun }, berlaku, ...asal });
  }
  return hasil;
}

function pindahkan(c: PindahkanSimpul, state: Pohon): PeristiwaPohon[] {
  const simpul = state.simpul.get(c.simpul);
  if (!simpul) throw new DomainError('simpul-tidak-ada', `Simpul "${c.simpul}" tidak ada.`);
  if (indukPada(simpul, c.dokumen.tanggal) === c.induk) return [];
  if (c.induk !== null) {
    const induk = state.simpul.get(c.induk);
    if (!induk) throw new DomainError('induk-tidak-ada', `Induk "${c.induk}" tidak ada.`);
    if (urutanJenjang.indexOf(induk.jenjang) >= urutanJenjang.indexOf(simpul.jenjang)) throw new DomainError('jenjang-terbalik', `${simpul.jenjang} tidak dapat berada di bawah ${induk.jenjang}.`);
  }
  if (c.alasan.trim() === '') throw new DomainError('alasan-kosong', 'Pemindahan simpul perlu alasan.');
  return [{ type: 'SimpulDipindahkan', version: 1, data: { pd: c.pd, simpul: c.simpul, induk: c.induk, dokumen: c.dokumen, alasan: c.alasan }, berlaku: c.dokumen.tanggal }];
}
