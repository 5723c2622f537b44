import { DomainError, kunciDokumen, type AsalBaris, type Decider, type Dokumen, type Kesalahan } from '#kernel';
import { tercatat, tetapkanFormula, type FormulaTercatat, type TetapkanFormula } from './decider-formula.js';
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

/** A program (node id) that helps an indikator of a sasaran. */
export interface DukunganDinyatakan {
  readonly program: string;
  readonly indikator: string;
  readonly asal?: AsalBaris;
}

/** States the tree of one year: what is new is added, what is the same is left, what differs is refused. */
export interface TetapkanPohon {
  readonly jenis: 'TetapkanPohon';
  readonly pd: string;
  readonly tahun: number;
  readonly simpul: readonly SimpulDinyatakan[];
  readonly indikator: readonly IndikatorDinyatakan[];
  readonly dukungan?: readonly DukunganDinyatakan[];
}

/** Says that an indikator has given way to another one, and whether their figures may be compared. */
export interface GantikanIndikator {
  readonly jenis: 'GantikanIndikator';
  readonly pd: string;
  readonly indikator: string;
  readonly oleh: string;
  readonly sebanding: boolean;
  readonly alasan: string;
  readonly dokumen: Dokumen;
  readonly asal?: AsalBaris;
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

export type PerintahPohon = TetapkanPohon | PindahkanSimpul | GantikanIndikator | TetapkanFormula;

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
  /** Formulas of an indikator. */
  readonly formula: Map<string, FormulaTercatat[]>;
  /** Year, indikator and program. */
  readonly dukungan: Set<string>;
  /** What took the place of an indikator. */
  readonly pengganti: Map<string, { oleh: string; sebanding: boolean; dokumen: string }>;
}

export const kunciKode = (tahun: number, kode: string): string => `${tahun}|${kode}`;

export const pohon: Decider<PerintahPohon, PeristiwaPohon, Pohon> = {
  initial: () => ({ simpul: new Map(), perKode: new Map(), kode: new Map(), indikator: new Map(), terpasang: new Set(), dukungan: new Set(), pengganti: new Map(), formula: new Map() }),

  decide(c, state) {
    switch (c.jenis) {
      case 'TetapkanPohon':
        return tetapkan(c, state);
      case 'PindahkanSimpul':
        return pindahkan(c, state);
      case 'GantikanIndikator':
        return gantikan(c, state);
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
      case 'ProgramMendukungIndikator':
        state.dukungan.add(`${e.data.tahun}|${e.data.indikator}|${e.data.program}`);
        break;
      case 'IndikatorDigantikan':
        state.pengganti.set(e.data.indikator, { oleh: e.data.oleh, sebanding: e.data.sebanding, dokumen: kunciDokumen(e.data.dokumen) });
        break;
      case 'FormulaIndikatorDitetapkan':
        state.formula.set(e.data.indikator, [...(state.formula.get(e.data.indikator) ?? []), tercatat(e)]);
        break;
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
  hasil.push(...tetapkanIndikator(c, state, simpulDari, tolak, berlaku), ...tetapkanDukungan(c, state, simpulDari, tolak, berlaku));
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

/** Levels whose indikator a program can help. */
const atasProgram: readonly Jenjang[] = urutanJenjang.slice(0, urutanJenjang.indexOf('program'));

function tetapkanDukungan(
  c: TetapkanPohon,
  state: Pohon,
  simpulDari: (id: string) => Simpul | undefined,
  tolak: (kode: string, pesan: string, asal: AsalBaris | undefined, bidang: string) => void,
  berlaku: string,
): PeristiwaPohon[] {
  const hasil: PeristiwaPohon[] = [];
  const baru = new Set<string>();
  const awalan = `${c.tahun}|`;
  /** Nodes on which an indikator stands in this year, by what is recorded and what this command states. */
  const tempat = (indikator: string): string[] => [
    ...c.indikator.filter((i) => i.indikator === indikator).map((i) => i.simpul),
    ...[...state.terpasang].filter((t) => t.startsWith(`${awalan}${indikator}|`)).map((t) => t.slice(awalan.length + indikator.length + 1)),
  ];
  for (const d of c.dukungan ?? []) {
    if (simpulDari(d.program)?.jenjang !== 'program') {
      tolak('bukan-program', `Yang mendukung indikator adalah program dalam pohon tahun ${c.tahun}; kode ini bukan program.`, d.asal, 'simpul');
      continue;
    }
    const jenjang = tempat(d.indikator).map((s) => simpulDari(s)?.jenjang);
    if (!jenjang.some((j) => j !== undefined && atasProgram.includes(j))) {
      tolak('bukan-indikator-sasaran', `Yang didukung program adalah indikator sasaran, tujuan atau misi tahun ${c.tahun}; indikator ini tidak dipasang di sana.`, d.asal, 'indikator');
      continue;
    }
    const kunci = `${awalan}${d.indikator}|${d.program}`;
    if (baru.has(kunci)) tolak('dukungan-ganda', 'Dukungan program ini kepada indikator ini sudah dinyatakan di baris lain. Hapus salah satu.', d.asal, 'simpul');
    else if (!state.dukungan.has(kunci)) hasil.push({ type: 'ProgramMendukungIndikator', version: 1, data: { pd: c.pd, tahun: c.tahun, program: d.program, indikator: d.indikator }, berlaku, ...(d.asal ? { asal: d.asal } : {}) });
    baru.add(kunci);
  }
  return hasil;
}

function gantikan(c: GantikanIndikator, state: Pohon): PeristiwaPohon[] {
  const tolak = (kode: string, pesan: string, bidang: string): never => {
    throw new DomainError(kode, pesan, [{ kode, pesan, tempat: { ...c.asal, bidang } }]);
  };
  const nama = (id: string): string => state.indikator.get(id)?.kode ?? id;
  for (const [id, bidang] of [[c.indikator, 'indikator'], [c.oleh, 'oleh']] as const) if (!state.indikator.has(id)) tolak('indikator-tidak-ada', `Indikator "${id}" tidak ada.`, bidang);
  if (c.alasan.trim() === '') tolak('alasan-kosong', 'Penggantian indikator perlu alasan.', 'alasan');
  for (let id: string | undefined = c.oleh; id !== undefined; id = state.pengganti.get(id)?.oleh) {
    if (id === c.indikator) tolak('penggantian-melingkar', `Indikator ${nama(c.indikator)} tidak dapat digantikan oleh ${nama(c.oleh)}: penggantian itu kembali kepada dirinya sendiri.`, 'oleh');
  }
  const ada = state.pengganti.get(c.indikator);
  if (ada?.oleh === c.oleh && ada.sebanding === c.sebanding) return [];
  if (ada?.oleh === c.oleh && ada.dokumen === kunciDokumen(c.dokumen)) tolak('berbeda-dari-tercatat', `Dokumen ini tercatat menyatakan penggantian yang ${ada.sebanding ? '' : 'tidak '}sebanding. Samakan, atau sebutkan dokumen lain yang mengubahnya.`, 'sebanding');
  if (ada && ada.oleh !== c.oleh) tolak('sudah-digantikan', `Indikator ${nama(c.indikator)} sudah digantikan oleh ${nama(ada.oleh)}. Bila ${nama(ada.oleh)} kini digantikan pula, nyatakan itu.`, 'indikator');
  return [{ type: 'IndikatorDigantikan', version: 1, data: { pd: c.pd, indikator: c.indikator, oleh: c.oleh, sebanding: c.sebanding, alasan: c.alasan, dokumen: c.dokumen }, berlaku: c.dokumen.tanggal, ...(c.asal ? { asal: c.asal } : {}) }];
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
