import { bacaCiri, periode, tahun as bacaTahun, type Dokumen } from '#kernel';
import { PENGALI_BAWAAN, bacaSuku, jenisFormula, type FormulaDinyatakan } from '#perencanaan';
import { faktorDikenal, lingkupPembanding, sifatData, ukuranPembanding, type AnalisisDinyatakan, type DataDinyatakan, type PembandingDinyatakan, type SaatData, type SubjekAnalisis } from '#realisasi';
import type { KunciLembarData } from '../lembar-data.js';
import type { Isian } from './isian.js';

/** What the plan knows of the rest of the workbook and of the ledger. */
export interface KonteksData {
  readonly tahun: number;
  /** Rows of a sheet that state something in one of these columns. */
  barisBernilai(lembar: KunciLembarData, kolom: readonly string[]): Isian[];
  dokumenDari(i: Isian): Dokumen | undefined;
  indikatorDari(i: Isian): string | undefined;
  simpulDari(i: Isian): string | undefined;
  dasarKoreksi(i: Isian): { koreksi?: { readonly alasan: string; readonly dokumen: Dokumen } };
}

/** The formula in a row of the sheet Indikator; undefined where it states none or is faulty. */
export function bacaFormula(i: Isian, dokumenDari: (i: Isian, kolom: string) => Dokumen | undefined): Omit<FormulaDinyatakan, 'indikator'> | undefined {
  if (['formula', 'pembilang', 'penyebut', 'pengali', 'dokumenFormula'].every((k) => i.teks(k) === '')) return undefined;
  const jenis = i.teks('formula') === '' ? i.tolak('formula-kosong', 'Jenis formula kosong, padahal bagian formula lain terisi. Pilih rasio, pertumbuhan atau jumlah, atau kosongkan semuanya.', 'formula') : i.pilihan('formula', jenisFormula);
  const pembilang = i.coba('pembilang', () => bacaSuku(i.teks('pembilang')));
  const penyebut = i.coba('penyebut', () => bacaSuku(i.teks('penyebut')));
  const pengali = i.teks('pengali') === '' ? PENGALI_BAWAAN : i.kuantitas('pengali')?.nilai;
  const dokumen = i.teks('dokumenFormula') === '' ? null : dokumenDari(i, 'dokumenFormula');
  return jenis && pembilang && penyebut && pengali !== undefined && dokumen !== undefined ? { formula: { jenis, pembilang, penyebut, pengali }, dokumen, asal: i.asal } : undefined;
}

export function bacaDataPendukung(k: KonteksData): DataDinyatakan[] {
  return k.barisBernilai('dataPendukung', ['nilai']).flatMap((i) => {
    const [kunci, nama, satuan] = [i.wajib('kunci'), i.wajib('nama'), i.wajib('satuan')];
    const ciri = i.coba('ciri', () => bacaCiri(i.teks('ciri')));
    const saat = bacaSaat(i, k.tahun);
    const sifat = i.pilihan('sifat', sifatData, 'posisi');
    const nilai = i.kuantitas('nilai');
    const dokumen = k.dokumenDari(i);
    const koreksi = k.dasarKoreksi(i);
    if (!ciri || !saat || !sifat || !nilai || !dokumen || !i.utuh) return [];
    return [{ kunci, nama, satuan, ciri, saat, sifat, ...nilai, sumber: i.teks('sumber') || null, dokumen, ...koreksi, asal: i.asal }];
  });
}

function bacaSaat(i: Isian, tahun: number): SaatData | undefined {
  const tanggal = i.teks('tanggal');
  if (tanggal !== '') {
    if (i.teks('periode') !== '' || i.teks('tahunData') !== '') return i.tolak('saat-ganda', 'Isi tanggal, atau tahun dan periode; jangan keduanya.', 'tanggal');
    return { jenis: 'tanggal', tanggal };
  }
  const p = i.coba('periode', () => periode(i.teks('periode')));
  const t = i.teks('tahunData') === '' ? tahun : i.coba('tahunData', () => bacaTahun(i.teks('tahunData')));
  return p && t !== undefined ? { jenis: 'periode', tahun: t, periode: p } : undefined;
}

export function bacaPembanding(k: KonteksData): PembandingDinyatakan[] {
  return k.barisBernilai('pembanding', ['nilai']).flatMap((i) => {
    const indikator = k.indikatorDari(i);
    const [lingkup, ukuran] = [i.pilihan('lingkup', lingkupPembanding), i.pilihan('ukuran', ukuranPembanding)];
    const [nama, satuan] = [i.wajib('nama'), i.wajib('satuan')];
    const tahunNilai = i.coba('tahunNilai', () => bacaTahun(i.wajib('tahunNilai')));
    const nilai = i.kuantitas('nilai');
    const sebanding = i.pilihan('sebanding', ['ya', 'tidak']);
    const dokumen = k.dokumenDari(i);
    const koreksi = k.dasarKoreksi(i);
    if (!indikator || !lingkup || !ukuran || tahunNilai === undefined || !nilai || !sebanding || !dokumen || !i.utuh) return [];
    return [{ indikator, lingkup, nama, tahunNilai, ukuran, ...nilai, satuan, sebanding: sebanding === 'ya', catatan: i.teks('catatan') || null, dokumen, ...koreksi, asal: i.asal }];
  });
}

export function bacaAnalisis(k: KonteksData): AnalisisDinyatakan[] {
  return k.barisBernilai('analisis', ['teks']).flatMap((i) => {
    const subjek = bacaSubjek(i, k);
    const p = i.coba('periode', () => periode(i.teks('periode')));
    const faktor = i.pilihan('faktor', faktorDikenal);
    const nomor = i.wajib('nomor');
    if (nomor !== '' && !/^[1-9]\d{0,2}$/.test(nomor)) i.tolak('nomor-tidak-sah', `Nomor "${nomor}" tidak sah. Tulis bilangan bulat mulai 1.`, 'nomor');
    const dokumen = k.dokumenDari(i);
    const koreksi = k.dasarKoreksi(i);
    if (!subjek || !p || !faktor || !dokumen || !i.utuh) return [];
    return [{ subjek, periode: p, faktor, nomor: Number(nomor), teks: i.teks('teks'), dokumen, ...koreksi, asal: i.asal }];
  });
}

function bacaSubjek(i: Isian, k: KonteksData): SubjekAnalisis | undefined {
  const [indikator, simpul] = [i.teks('indikator'), i.teks('simpul')];
  if ((indikator === '') === (simpul === '')) return i.tolak('subjek-tidak-jelas', 'Isi kode indikator atau kode simpul, tepat salah satu.', indikator === '' ? 'indikator' : 'simpul');
  if (indikator !== '') {
    const id = k.indikatorDari(i);
    return id === undefined ? undefined : { jenis: 'indikator', indikator: id };
  }
  const id = k.simpulDari(i);
  return id === undefined ? undefined : { jenis: 'simpul', simpul: id };
}
