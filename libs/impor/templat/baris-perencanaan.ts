import { Rupiah } from '#kernel';
import { SELURUH_PD } from '#anggaran';
import { nomorButir } from '#perencanaan';
import { programPk, urutPk, type Penghitung, type Pk, type Rencana } from '#capaian';
import type { IsiTulis } from '../buku/tulis.js';
import { utuhDalamSel, type DaftarDokumen } from './daftar-dokumen.js';
import { teksTarget } from './teks-target.js';

type Baris = Readonly<Record<string, string>>;

/** Everything beside the yearly K that planning recorded: sheets that, read back, change nothing. */
export function lembarPerencanaanTerisi(h: Penghitung, dokumen: DaftarDokumen): Pick<IsiTulis, 'dukungan' | 'penggantian' | 'targetRupiah' | 'renstra' | 'pk' | 'pkButir' | 'pkAnggaran'> {
  const pk = urutPk(h).flatMap((p) => barisPk(h, p, dokumen) ?? []);
  return {
    dukungan: barisDukungan(h), penggantian: barisPenggantian(h, dokumen), targetRupiah: barisRupiah(h, dokumen), renstra: h.c.rencana.flatMap((r) => barisRenstra(h, r, dokumen)),
    pk: pk.map((p) => p.kepala), pkButir: pk.flatMap((p) => p.butir), pkAnggaran: pk.flatMap((p) => p.anggaran),
  };
}

/** Documents that these rows rest on. */
export const dokumenPerencanaan = (h: Penghitung) => [...h.c.rencana, ...h.c.pk, ...h.c.penggantian];

function barisDukungan(h: Penghitung): Baris[] {
  return [...h.c.dukungan].flatMap(([indikator, program]) => {
    const kode = h.c.indikator.get(indikator)?.kode;
    return kode !== undefined && utuhDalamSel(kode) ? program.map((p) => ({ indikator: kode, simpul: h.kodeSimpul(p) })) : [];
  });
}

function barisPenggantian(h: Penghitung, dokumen: DaftarDokumen): Baris[] {
  return h.c.penggantian.flatMap((p) => {
    const tanda = dokumen.tanda(p.dokumen);
    return tanda !== undefined && [p.lama.kode, p.baru.kode, p.alasan].every(utuhDalamSel) ? [{ indikator: p.lama.kode, oleh: p.baru.kode, sebanding: p.sebanding ? 'ya' : 'tidak', alasan: p.alasan, dokumen: tanda }] : [];
  });
}

const adaSimpul = (h: Penghitung, simpul: string): boolean => simpul === SELURUH_PD || h.c.simpul.has(simpul);

function barisRupiah(h: Penghitung, dokumen: DaftarDokumen): Baris[] {
  return h.c.rencana.flatMap((r) => {
    const tanda = dokumen.tanda(r.dokumen);
    return r.angka === 'target-rupiah' && tanda !== undefined && adaSimpul(h, r.simpul) ? [{ simpul: h.kodeSimpul(r.simpul), tahap: r.tahap, dokumen: tanda, nilai: Rupiah.dariSen(r.sen!).toString() }] : [];
  });
}

function barisRenstra(h: Penghitung, r: Rencana, dokumen: DaftarDokumen): Baris[] {
  const tanda = dokumen.tanda(r.dokumen);
  if (r.angka === 'target-rupiah' || tanda === undefined) return [];
  const periode = r.angka === 'target-akhir' ? { angka: 'target akhir', dari: String(r.dariTahun), sampai: String(r.tahun) } : { angka: 'saldo awal', dari: '', sampai: '' };
  if (r.subjek.jenis === 'simpul') return adaSimpul(h, r.subjek.simpul) ? [{ ...periode, indikator: '', simpul: h.kodeSimpul(r.subjek.simpul), k: '', rupiah: Rupiah.dariSen(r.sen!).toString(), dokumen: tanda }] : [];
  const [kode, k] = [h.c.indikator.get(r.subjek.indikator)?.kode, teksTarget(r.nilai)];
  return kode !== undefined && k !== undefined ? [{ ...periode, indikator: kode, simpul: '', k, rupiah: '', dokumen: tanda }] : [];
}

interface BarisPk {
  readonly kepala: Baris;
  readonly butir: readonly Baris[];
  readonly anggaran: readonly Baris[];
}

/** The rows of one PK; undefined where a part of it cannot be said in a cell: read back without it, the PK would be another. */
function barisPk(h: Penghitung, pk: Pk, dokumen: DaftarDokumen): BarisPk | undefined {
  const tanda = dokumen.tanda(pk.dokumen);
  if (tanda === undefined || ![pk.jabatan.nama, pk.atasan.nama].every(utuhDalamSel) || programPk(h, pk).length < pk.program.length) return undefined;
  const milik = { jabatan: pk.jabatan.id, dokumen: tanda };
  const butir = pk.butir.flatMap((b): Baris[] => {
    const [kode, target] = [b.indikator === null ? '' : h.c.indikator.get(b.indikator)?.kode, teksTarget(b.target)];
    const mendukung = b.mendukung ? `${b.mendukung.jabatan}/${nomorButir(b.mendukung)}` : '';
    if (kode === undefined || target === undefined || ![b.nomor, b.bagian ?? '', b.sasaran, b.nama, b.satuan, mendukung].every(utuhDalamSel)) return [];
    return [{ ...milik, nomor: b.nomor, bagian: b.bagian ?? '', sasaran: b.sasaran, indikator: kode, nama: b.nama, satuan: b.satuan, target, diLuarRenstra: b.diLuarRenstra ? 'ya' : 'tidak', mendukung }];
  });
  if (butir.length < pk.butir.length) return undefined;
  return {
    kepala: { jabatan: pk.jabatan.id, namaJabatan: pk.jabatan.nama, atasan: pk.atasan.id, namaAtasan: pk.atasan.nama, tahap: pk.tahap, dokumen: tanda, alasan: pk.alasan !== null && utuhDalamSel(pk.alasan) ? pk.alasan : '' },
    butir, anggaran: pk.program.map((p) => ({ ...milik, simpul: h.kodeSimpul(p.simpul), nilai: Rupiah.dari(p.anggaran).toString() })),
  };
}
