import { namaPeriode, tulisCiri, type Dokumen, type Periode } from '#kernel';
import { SELURUH_PD } from '#anggaran';
import { PENGALI_BAWAAN, tulisSuku } from '#perencanaan';
import type { Penghitung } from '#capaian';
import { utuhDalamSel, type DaftarDokumen } from './daftar-dokumen.js';

type Baris = Readonly<Record<string, string>>;

/** Documents that formulas, counts, comparisons and analyses rest on. */
export function sebutanData(h: Penghitung): { readonly dokumen: Dokumen; readonly seq: number }[] {
  const formula = [...h.c.formula.values()].flatMap((f) => (f.dokumen ? [{ dokumen: f.dokumen, seq: f.seq }] : []));
  return [...formula, ...h.c.data, ...h.c.pembanding, ...h.c.analisis];
}

/** Cells of the formula of an indikator; blank where it has none, or where its document cannot be said in a sheet. */
export function selFormula(h: Penghitung, indikator: string, dokumen: DaftarDokumen): Baris {
  const f = h.c.formula.get(indikator);
  const tanda = f?.dokumen ? dokumen.tanda(f.dokumen) : '';
  if (!f || tanda === undefined) return {};
  const { jenis, pembilang, penyebut, pengali } = f.formula;
  return { formula: jenis, pembilang: tulisSuku(pembilang), penyebut: tulisSuku(penyebut), pengali: pengali === PENGALI_BAWAAN ? '' : pengali, dokumenFormula: tanda };
}

const selPeriode = (p: Periode): string => (p === 'tahun' ? '' : namaPeriode(p));

export function barisData(h: Penghitung, dokumen: DaftarDokumen): Baris[] {
  return h.c.data.flatMap((d) => {
    const tanda = dokumen.tanda(d.dokumen);
    if (tanda === undefined || ![d.nama, d.satuan, d.sumber ?? ''].every(utuhDalamSel)) return [];
    const saat = d.saat.jenis === 'tanggal' ? { tahunData: '', periode: '', tanggal: d.saat.tanggal } : { tahunData: d.saat.tahun === h.c.tahun ? '' : String(d.saat.tahun), periode: selPeriode(d.saat.periode), tanggal: '' };
    return [{ kunci: d.kunci, nama: d.nama, ciri: tulisCiri(d.ciri), ...saat, sifat: d.sifat, nilai: d.nilai, satuan: d.satuan, sumber: d.sumber ?? '', dokumen: tanda }];
  });
}

export function barisPembanding(h: Penghitung, dokumen: DaftarDokumen): Baris[] {
  return h.c.pembanding.flatMap((p) => {
    const [tanda, kode] = [dokumen.tanda(p.dokumen), h.c.indikator.get(p.indikator)?.kode];
    if (tanda === undefined || kode === undefined || ![p.nama, p.satuan, p.catatan ?? ''].every(utuhDalamSel)) return [];
    return [{ indikator: kode, lingkup: p.lingkup, nama: p.nama, tahunNilai: String(p.tahunNilai), ukuran: p.ukuran, nilai: p.nilai, satuan: p.satuan, sebanding: p.sebanding ? 'ya' : 'tidak', catatan: p.catatan ?? '', dokumen: tanda }];
  });
}

export function barisAnalisis(h: Penghitung, dokumen: DaftarDokumen): Baris[] {
  return h.c.analisis.flatMap((a) => {
    const tanda = dokumen.tanda(a.dokumen);
    const subjek = a.subjek.jenis === 'indikator' ? { indikator: h.c.indikator.get(a.subjek.indikator)?.kode, simpul: '' } : { indikator: '', simpul: a.subjek.simpul === SELURUH_PD ? SELURUH_PD : h.c.simpul.get(a.subjek.simpul)?.kode };
    if (tanda === undefined || subjek.indikator === undefined || subjek.simpul === undefined || !utuhDalamSel(a.teks)) return [];
    return [{ indikator: subjek.indikator, simpul: subjek.simpul, periode: selPeriode(a.periode), faktor: a.faktor, nomor: String(a.nomor), teks: a.teks, dokumen: tanda }];
  });
}
