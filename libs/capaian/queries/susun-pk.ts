import { Desimal, Rupiah } from '#kernel';
import { SELURUH_PD } from '#anggaran';
import { nomorButir, type ButirPk } from '#perencanaan';
import type { Pk } from '../angka/cuplikan.js';
import type { Penghitung } from '../angka/hitung.js';
import { programPk, selPkAnggaran, selPkTarget, tahapPaguPk, urutPk } from '../angka/rencana.js';
import type { ButirTampil, DaftarPk, Ketidaksesuaian, PkTampil, ProgramPkTampil } from './hasil.js';
import { urutanPohon } from './susun-kinerja.js';

/** Every PK of the year: who promised what to whom, and how promises serve each other. Pure. */
export function susunPk(h: Penghitung, ketidaksesuaian: readonly Ketidaksesuaian[], imporBerjalan: readonly string[]): DaftarPk {
  const { c } = h;
  const urutan = urutanPohon(h);
  return {
    koordinat: c.koordinat, pd: c.pd, namaPd: c.identitas?.nama ?? c.pd, namaPemda: c.identitas?.namaPemda ?? '', tahun: c.tahun,
    pk: urutPk(h).map((pk) => satuPk(h, pk, urutan)),
    ketidaksesuaian: ketidaksesuaian.filter((k) => /^[^/]*\/\d+\/pk-/.test(k.angka)), imporBerjalan,
  };
}

function satuPk(h: Penghitung, pk: Pk, urutan: ReadonlyMap<string, number>): PkTampil {
  const iPagu = tahapPaguPk(h, pk);
  const program = [...programPk(h, pk)].sort((a, b) => (urutan.get(a.simpul) ?? -1) - (urutan.get(b.simpul) ?? -1));
  return {
    jabatan: pk.jabatan, atasan: pk.atasan, tahap: pk.tahap, dokumen: pk.dokumen, merevisi: pk.merevisi, alasan: pk.alasan, sequence: pk.seq, eventId: pk.id,
    butir: pk.butir.map((b) => butir(h, pk, b)),
    program: program.map((p) => barisProgram(h, pk, p.simpul, iPagu)),
    totalAnggaran: program.length === 0 ? null : Rupiah.jumlah(program.map((p) => Rupiah.dari(p.anggaran))).toString(),
    tahapPagu: iPagu === undefined ? null : h.c.tahap[iPagu]!.tahap,
  };
}

function barisProgram(h: Penghitung, pk: Pk, simpul: string, iPagu: number | undefined): ProgramPkTampil {
  const anggaran = selPkAnggaran(h, pk, simpul);
  const pagu = iPagu === undefined ? null : h.selPagu(simpul, iPagu);
  return {
    kode: h.kodeSimpul(simpul), uraian: simpul === SELURUH_PD ? (h.c.identitas?.nama ?? h.c.pd) : h.c.simpul.get(simpul)!.uraian, anggaran, pagu,
    selisih: pagu?.nilai == null || anggaran.nilai === null ? null : Desimal.dari(anggaran.nilai).kurang(Desimal.dari(pagu.nilai)).toString(),
  };
}

/** The PK of a post that goes with one of a tahap: of the same tahap, else its last. */
export function pkJabatan(h: Penghitung, jabatan: string, tahap: Pk['tahap']): Pk | undefined {
  const milik = urutPk(h).filter((p) => p.jabatan.id === jabatan);
  return milik.find((p) => p.tahap === tahap) ?? milik.at(-1);
}

function butir(h: Penghitung, pk: Pk, b: ButirPk): ButirTampil {
  const i = b.indikator === null ? undefined : h.c.indikator.get(b.indikator);
  const nomor = nomorButir(b);
  const didukung = urutPk(h).filter((p) => pkJabatan(h, p.jabatan.id, pk.tahap) === p)
    .flatMap((p) => p.butir.filter((x) => x.mendukung?.jabatan === pk.jabatan.id && nomorButir(x.mendukung) === nomor).map((x) => ({ jabatan: p.jabatan.id, namaJabatan: p.jabatan.nama, nomor: nomorButir(x), nama: x.nama })));
  return {
    nomor, sasaran: b.sasaran, indikator: i ? { kode: i.kode, nama: i.nama } : null, nama: b.nama, satuan: b.satuan, target: selPkTarget(h, pk, b), diLuarRenstra: b.diLuarRenstra,
    mendukung: b.mendukung && mendukung(h, pk, b.mendukung), didukung,
  };
}

function mendukung(h: Penghitung, pk: Pk, m: NonNullable<ButirPk['mendukung']>): ButirTampil['mendukung'] {
  const atas = pkJabatan(h, m.jabatan, pk.tahap)?.butir.find((b) => nomorButir(b) === nomorButir(m));
  return { jabatan: m.jabatan, nomor: nomorButir(m), nama: atas?.nama ?? null, ada: atas !== undefined };
}
