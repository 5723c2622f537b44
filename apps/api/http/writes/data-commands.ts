import { Injectable } from '@nestjs/common';
import { bacaCiri, type Dokumen } from '#kernel';
import { PENGALI_BAWAAN, bacaSuku, type TetapkanFormula } from '#perencanaan';
import type { AnalisisDinyatakan, CatatData, DataDinyatakan, KoreksiData, PembandingDinyatakan, SaatData, SubjekAnalisis } from '#realisasi';
import { CodeBook, type Codes } from './code-book.js';
import { bacaKoreksi } from './isian/baca.js';
import type { AnalisisIsian, DaftarFormulaIsian, DataIsian, DataPendukungIsian, KoreksiDataIsian, PembandingIsian } from './isian/data.js';
import { bacaDokumen } from './isian/dokumen.js';

/** Bodies about counts, comparisons, analyses and formulas, as commands. */
@Injectable()
export class DataCommands {
  constructor(private readonly codes: CodeBook) {}

  async catat(pd: string, tahun: number, isian: DataIsian): Promise<CatatData> {
    const codes = await this.codes.of(pd, tahun);
    const [data, pembanding, analisis] = [(isian.data ?? []).map((d, i) => dataDari(codes, d, i)), (isian.pembanding ?? []).map((p, i) => pembandingDari(codes, p, i)), (isian.analisis ?? []).map((a, i) => analisisDari(codes, a, i))];
    if (data.length + pembanding.length + analisis.length === 0) codes.tolak('isian-kosong', 'Sebutkan paling sedikit satu data, pembanding atau analisis.', 'data');
    return codes.selesai({ jenis: 'CatatData', pd, tahun, data, pembanding, analisis });
  }

  async koreksi(pd: string, tahun: number, isian: KoreksiDataIsian): Promise<KoreksiData> {
    const codes = await this.codes.of(pd, tahun);
    const dokumen = bacaDokumen(isian.dokumen, 'dokumen', codes.salah) as Dokumen;
    return codes.selesai({ jenis: 'KoreksiData', pd, tahun, peristiwa: isian.peristiwa, isi: isian.isi ?? null, alasan: isian.alasan, dokumen });
  }

  async formula(pd: string, tahun: number, isian: DaftarFormulaIsian): Promise<TetapkanFormula> {
    const codes = await this.codes.of(pd, tahun);
    const formula = isian.formula.map((f, i) => {
      const bidang = `formula[${i}]`;
      return {
        indikator: codes.indikator(f.indikator, `${bidang}.indikator`), dokumen: f.dokumen ? (bacaDokumen(f.dokumen, `${bidang}.dokumen`, codes.salah) as Dokumen) : null, asal: { lembar: 'formula', baris: i + 1 },
        formula: { jenis: f.jenis, pembilang: codes.coba(`${bidang}.pembilang`, () => bacaSuku(f.pembilang))!, penyebut: codes.coba(`${bidang}.penyebut`, () => bacaSuku(f.penyebut ?? ''))!, pengali: f.pengali ?? PENGALI_BAWAAN },
      };
    });
    return codes.selesai({ jenis: 'TetapkanFormula', pd, tahun, formula });
  }
}

const atauNull = (teks: string | null | undefined): string | null => teks?.trim() || null;

function dataDari(codes: Codes, d: DataPendukungIsian, i: number): DataDinyatakan {
  const bidang = `data[${i}]`;
  return {
    kunci: d.kunci.trim(), nama: d.nama.trim(), ciri: codes.coba(`${bidang}.ciri`, () => bacaCiri(d.ciri ?? ''))!, saat: saatDari(codes, d, bidang), sifat: d.sifat ?? 'posisi', nilai: d.nilai, satuan: d.satuan.trim(), mentah: null, sumber: atauNull(d.sumber),
    dokumen: bacaDokumen(d.dokumen, `${bidang}.dokumen`, codes.salah) as Dokumen, ...bacaKoreksi(d.koreksi, bidang, codes), asal: { lembar: 'data', baris: i + 1 },
  };
}

function saatDari(codes: Codes, d: DataPendukungIsian, bidang: string): SaatData {
  if (d.tanggal === undefined || d.tanggal === null) return { jenis: 'periode', tahun: d.tahun ?? codes.peta.tahun, periode: d.periode ?? 'tahun' };
  if ((d.tahun ?? d.periode ?? null) !== null) codes.tolak('saat-ganda', 'Isi tanggal, atau tahun dan periode; jangan keduanya.', `${bidang}.tanggal`);
  return { jenis: 'tanggal', tanggal: d.tanggal };
}

function pembandingDari(codes: Codes, p: PembandingIsian, i: number): PembandingDinyatakan {
  const bidang = `pembanding[${i}]`;
  return {
    indikator: codes.indikator(p.indikator, `${bidang}.indikator`), lingkup: p.lingkup, nama: p.nama.trim(), tahunNilai: p.tahun, ukuran: p.ukuran, nilai: p.nilai, satuan: p.satuan.trim(), mentah: null, sebanding: p.sebanding, catatan: atauNull(p.catatan),
    dokumen: bacaDokumen(p.dokumen, `${bidang}.dokumen`, codes.salah) as Dokumen, ...bacaKoreksi(p.koreksi, bidang, codes), asal: { lembar: 'pembanding', baris: i + 1 },
  };
}

function analisisDari(codes: Codes, a: AnalisisIsian, i: number): AnalisisDinyatakan {
  const bidang = `analisis[${i}]`;
  return {
    subjek: subjekDari(codes, a, bidang), periode: a.periode ?? 'tahun', faktor: a.faktor, nomor: a.nomor, teks: a.teks.trim(),
    dokumen: bacaDokumen(a.dokumen, `${bidang}.dokumen`, codes.salah) as Dokumen, ...bacaKoreksi(a.koreksi, bidang, codes), asal: { lembar: 'analisis', baris: i + 1 },
  };
}

function subjekDari(codes: Codes, a: AnalisisIsian, bidang: string): SubjekAnalisis {
  const [indikator, simpul] = [a.indikator ?? null, a.simpul ?? null];
  if (indikator !== null && simpul === null) return { jenis: 'indikator', indikator: codes.indikator(indikator, `${bidang}.indikator`) };
  if (simpul !== null && indikator === null) return { jenis: 'simpul', simpul: codes.simpul(simpul, `${bidang}.simpul`, true) };
  codes.tolak('subjek-tidak-jelas', 'Sebutkan kode indikator atau kode simpul, tepat salah satu.', `${bidang}.indikator`);
  return { jenis: 'indikator', indikator: '' };
}
