import { DomainError, Rupiah, SebutanDokumen, kunciDokumen, sebutDokumen, type AsalBaris, type Decider, type Dokumen, type Kesalahan, type Tahap, type Terjadi } from '#kernel';
import { periksaNilai, targetSama, type DasarKoreksi } from './nilai-rencana.js';
import type { ButirPk, Jabatan, PeristiwaPk, ProgramPk } from './events.js';

export type ButirDinyatakan = ButirPk & { readonly asal?: AsalBaris };
export type ProgramPkDinyatakan = ProgramPk & { readonly asal?: AsalBaris };

/** Records one signed PK whole: a later document of the same post revises the one before it. */
export interface TetapkanPk {
  readonly pd: string;
  readonly tahun: number;
  readonly jabatan: Jabatan;
  readonly atasan: Jabatan;
  readonly tahap: Tahap;
  readonly dokumen: Dokumen;
  /** Why it revises the one before: another official, another strategy, another budget. */
  readonly alasan: string | null;
  readonly butir: readonly ButirDinyatakan[];
  readonly program: readonly ProgramPkDinyatakan[];
  readonly koreksi?: DasarKoreksi;
  readonly asal?: AsalBaris;
}

interface PkTercatat {
  readonly id: string;
  readonly atasan: Jabatan;
  readonly jabatan: Jabatan;
  readonly tahap: Tahap;
  readonly dokumen: Dokumen;
  readonly butir: readonly ButirPk[];
  readonly program: readonly ProgramPk[];
  readonly urutan: number;
}

export interface PkJabatan {
  /** By `kunciDokumen`. */
  readonly pk: Map<string, PkTercatat>;
  /** Key of a PK by the id of every event that ever stated it. */
  readonly perPeristiwa: Map<string, string>;
  /** Documents of PK and corrections. */
  readonly dokumen: SebutanDokumen;
}

const tandaPengenal = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** A staff number, or a degree as it stands behind or before a name: people stay out of events (law 11). */
const polaOrang = /(\d[ .]?){18}|\b[SM]\.[A-Z][A-Za-z.]*|\b(?:Drs?|Dra|Ir|Hj?)\. /;
/** One PK is one event; an event holds at most 65 535 bytes. */
const BUTIR_TERBANYAK = 120;
const PROGRAM_TERBANYAK = 200;
const BYTE_TERBANYAK = 60_000;

/** Name of a butir inside its PK: `7`, or `7.a` for a part. */
export const nomorButir = (b: { readonly nomor: string; readonly bagian: string | null }): string => (b.bagian === null ? b.nomor : `${b.nomor}.${b.bagian}`);

export const pk: Decider<TetapkanPk, PeristiwaPk, PkJabatan> = {
  initial: () => ({ pk: new Map(), perPeristiwa: new Map(), dokumen: new SebutanDokumen() }),

  decide(c, state) {
    const beda = state.dokumen.beda(c.dokumen, c.tahap) ?? (c.koreksi && state.dokumen.beda(c.koreksi.dokumen, null));
    if (beda) throw satu(c, beda.kode, beda.pesan, 'dokumen');
    const salah = [...periksaPihak(c), ...periksaButir(c), ...periksaProgram(c)];
    if (salah.length > 0) throw DomainError.dari(salah);
    const isi = { pd: c.pd, tahun: c.tahun, jabatan: { id: c.jabatan.id, nama: c.jabatan.nama }, atasan: { id: c.atasan.id, nama: c.atasan.nama }, butir: c.butir.map(tanpaAsal), program: c.program.map(tanpaAsal) };
    if (Buffer.byteLength(JSON.stringify(isi)) > BYTE_TERBANYAK) throw satu(c, 'pk-terlalu-besar', 'PK ini terlalu besar untuk satu dokumen. Persingkat uraiannya.', 'butir');
    const asal = c.asal ? { asal: c.asal } : {};
    const ada = state.pk.get(kunciDokumen(c.dokumen));
    if (!ada) {
      if (c.koreksi) throw satu(c, 'koreksi-tanpa-dasar', 'Koreksi menunjuk PK yang belum pernah tercatat. Hapus barisnya dari lembar Koreksi, atau periksa dokumennya.', 'dokumen');
      const sebelum = pkSebelum(state, c.dokumen.tanggal);
      if (!sebelum) return [{ type: 'PkDitandatangani', version: 1, data: { ...isi, tahap: c.tahap, dokumen: c.dokumen }, berlaku: c.dokumen.tanggal, ...asal }];
      return [{ type: 'PkDiubah', version: 1, data: { ...isi, tahap: c.tahap, merevisi: { peristiwa: sebelum.id, dokumen: sebelum.dokumen }, alasan: c.alasan, dokumen: c.dokumen }, berlaku: c.dokumen.tanggal, ...asal }];
    }
    const lain = perbedaan(c, ada);
    if (lain.length === 0) return [];
    if (ada.tahap !== c.tahap) throw satu(c, 'tahap-berbeda', `PK ini sudah tercatat untuk tahap ${ada.tahap}, bukan ${c.tahap}.`, 'tahap');
    if (!c.koreksi) throw DomainError.dari(lain);
    if (c.koreksi.alasan.trim() === '') throw satu(c, 'alasan-kosong', 'Koreksi perlu alasan.', 'dokumen');
    return [{ type: 'PkDikoreksi', version: 1, data: { ...isi, pk: kunciDokumen(c.dokumen), peristiwa: ada.id, alasan: c.koreksi.alasan, dokumen: c.koreksi.dokumen }, berlaku: c.koreksi.dokumen.tanggal, ...asal }];
  },

  evolve(state, e) {
    const [kunci, tercatat] = tercatatDari(state, e);
    if (kunci === undefined || !tercatat) return state;
    state.pk.set(kunci, tercatat);
    state.dokumen.catat(e.data.dokumen, e.type === 'PkDikoreksi' ? null : e.data.tahap);
    state.perPeristiwa.set(e.id, kunci);
    return state;
  },
};

function tercatatDari(state: PkJabatan, e: Terjadi<PeristiwaPk>): [kunci: string | undefined, tercatat: PkTercatat | undefined] {
  const { jabatan, atasan, butir, program } = e.data;
  if (e.type !== 'PkDikoreksi') {
    const { tahap, dokumen } = e.data;
    return [kunciDokumen(dokumen), { id: e.id, jabatan, atasan, tahap, dokumen, butir, program, urutan: state.pk.size }];
  }
  const kunci = state.perPeristiwa.get(e.data.peristiwa);
  const lama = kunci === undefined ? undefined : state.pk.get(kunci);
  return [kunci, lama && { ...lama, id: e.id, jabatan, atasan, butir, program }];
}

/** The PK that one of this date revises: the last one before it by document date, then by order of recording. */
function pkSebelum(state: PkJabatan, tanggal: string): PkTercatat | undefined {
  return [...state.pk.values()].filter((p) => p.dokumen.tanggal <= tanggal).sort((a, b) => (a.dokumen.tanggal < b.dokumen.tanggal ? -1 : a.dokumen.tanggal > b.dokumen.tanggal ? 1 : a.urutan - b.urutan)).at(-1);
}

function tanpaAsal<T extends { readonly asal?: AsalBaris }>(baris: T): Omit<T, 'asal'> {
  const { asal: _, ...isi } = baris;
  return isi;
}

function satu(c: TetapkanPk, kode: string, pesan: string, bidang: string): DomainError {
  return new DomainError(kode, pesan, [{ kode, pesan, tempat: { ...c.asal, bidang } }]);
}

function periksaPihak(c: TetapkanPk): Kesalahan[] {
  const salah: Kesalahan[] = [];
  const tolak = (kode: string, pesan: string, bidang: string): unknown => salah.push({ kode, pesan, tempat: { ...c.asal, bidang } });
  for (const [bidang, { id, nama }] of [['jabatan', c.jabatan], ['atasan', c.atasan]] as const) {
    const bidangNama = bidang === 'jabatan' ? 'namaJabatan' : 'namaAtasan';
    if (!tandaPengenal.test(id)) tolak('jabatan-tidak-sah', `Tanda pengenal jabatan "${id}" tidak sah: pakai huruf kecil, angka dan tanda hubung, misalnya kepala-dinas.`, bidang);
    if (nama.trim() === '') tolak('nama-kosong', 'Nama jabatan kosong.', bidangNama);
    if (polaOrang.test(nama)) tolak('data-pribadi', `"${nama}" tampak seperti nama atau NIP seseorang. PK dicatat menurut jabatan: tulis nama jabatannya saja.`, bidangNama);
  }
  if (c.jabatan.id === c.atasan.id) tolak('jabatan-sama', 'Jabatan yang berjanji dan atasannya sama.', 'atasan');
  if (c.butir.length + c.program.length === 0) tolak('pk-kosong', 'PK tidak memuat butir maupun program.', 'dokumen');
  if (c.butir.length > BUTIR_TERBANYAK || c.program.length > PROGRAM_TERBANYAK) tolak('pk-terlalu-besar', `Satu PK memuat paling banyak ${BUTIR_TERBANYAK} butir dan ${PROGRAM_TERBANYAK} program.`, 'dokumen');
  return salah;
}

function periksaButir(c: TetapkanPk): Kesalahan[] {
  const salah: Kesalahan[] = [];
  const nomor = new Set<string>();
  const utuh = new Set(c.butir.filter((b) => b.bagian === null).map((b) => b.nomor));
  for (const b of c.butir) {
    const tolak = (kode: string, pesan: string, bidang: string): unknown => salah.push({ kode, pesan, tempat: { ...b.asal, bidang } });
    const kunci = nomorButir(b);
    if (nomor.has(kunci)) tolak('butir-ganda', `Butir ${kunci} sudah dinyatakan di baris lain. Beri nomor, atau huruf bagian, yang berbeda.`, 'nomor');
    else if (b.bagian !== null && utuh.has(b.nomor)) tolak('bagian-tercampur', `Butir ${b.nomor} dinyatakan utuh dan juga per bagian. Beri setiap barisnya huruf bagian.`, 'bagian');
    nomor.add(kunci);
    if (b.indikator === null && !b.diLuarRenstra) tolak('butir-tanpa-indikator', `Butir ${kunci} tanpa kode indikator. Isi kodenya, atau tandai sebagai butir di luar Renstra.`, 'indikator');
    if (b.mendukung?.jabatan === c.jabatan.id) tolak('dukungan-ke-diri', `Butir ${kunci} mendukung PK yang sama. Yang didukung adalah butir PK di atasnya.`, 'mendukung');
    else if (b.mendukung && !tandaPengenal.test(b.mendukung.jabatan)) tolak('jabatan-tidak-sah', `Tanda pengenal jabatan "${b.mendukung.jabatan}" tidak sah: pakai huruf kecil, angka dan tanda hubung.`, 'mendukung');
    const nilai = periksaNilai(b.target);
    if (nilai) tolak(nilai.kode, nilai.pesan, 'target');
  }
  return salah;
}

function periksaProgram(c: TetapkanPk): Kesalahan[] {
  const salah: Kesalahan[] = [];
  const simpul = new Set<string>();
  for (const p of c.program) {
    const tempat = { ...p.asal, bidang: 'simpul' };
    if (simpul.has(p.simpul)) salah.push({ kode: 'program-ganda', pesan: 'Anggaran program ini sudah dinyatakan di baris lain. Hapus salah satu.', tempat });
    simpul.add(p.simpul);
    try {
      Rupiah.dari(p.anggaran);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      salah.push({ kode: error.kode, pesan: error.message, tempat: { ...p.asal, bidang: 'nilai' } });
    }
  }
  return salah;
}

/** What the same document is recorded to say otherwise, each with its row. */
function perbedaan(c: TetapkanPk, ada: PkTercatat): Kesalahan[] {
  const salah: Kesalahan[] = [];
  const beda = (apa: string, tempat: object): unknown => salah.push({ kode: 'berbeda-dari-tercatat', pesan: `${apa} ${sebutDokumen(ada.dokumen)} tercatat lain. Samakan, atau sebutkan alasan dan dokumennya di lembar Koreksi.`, tempat });
  if (ada.tahap !== c.tahap) beda('Tahap', { ...c.asal, bidang: 'tahap' });
  if (ada.jabatan.nama !== c.jabatan.nama) beda('Nama jabatan dalam', { ...c.asal, bidang: 'namaJabatan' });
  if (ada.atasan.id !== c.atasan.id || ada.atasan.nama !== c.atasan.nama) beda('Atasan dalam', { ...c.asal, bidang: 'atasan' });
  const lama = new Map(ada.butir.map((b) => [nomorButir(b), b]));
  for (const b of c.butir) {
    const l = lama.get(nomorButir(b));
    if (!l || !butirSama(l, b)) beda(`Butir ${nomorButir(b)} dalam`, { ...b.asal, bidang: 'target' });
    lama.delete(nomorButir(b));
  }
  const pagu = new Map(ada.program.map((p) => [p.simpul, p.anggaran]));
  for (const p of c.program) {
    const l = pagu.get(p.simpul);
    if (l === undefined || Rupiah.dari(l).sen !== Rupiah.dari(p.anggaran).sen) beda('Anggaran program dalam', { ...p.asal, bidang: 'nilai' });
    pagu.delete(p.simpul);
  }
  if (lama.size + pagu.size > 0) beda(`Butir ${[...lama.keys()].join(', ') || 'atau program'} tidak disebut, padahal dalam`, { ...c.asal, bidang: 'dokumen' });
  return salah;
}

function butirSama(a: ButirPk, b: ButirPk): boolean {
  const inti = (x: ButirPk): string => JSON.stringify([x.sasaran, x.indikator, x.nama, x.satuan, x.diLuarRenstra, x.mendukung && [x.mendukung.jabatan, nomorButir(x.mendukung)]]);
  return inti(a) === inti(b) && targetSama(a.target, b.target);
}
