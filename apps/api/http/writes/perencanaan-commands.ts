import { Injectable } from '@nestjs/common';
import { bacaNilaiTarget, kode, type Dokumen, type Edisi } from '#kernel';
import { SELURUH_PD, idRevisi, pecahRevisi, type SahkanRevisi } from '#anggaran';
import type { DukunganDinyatakan, GantikanIndikator, IndikatorDinyatakan, PindahkanSimpul, SimpulDinyatakan, TargetDinyatakan, TetapkanPohon, TetapkanTarget } from '#perencanaan';
import { CodeBook, type Codes } from './code-book.js';
import type { RevisiIsian } from './isian/anggaran.js';
import { bacaKoreksi, bacaRincian } from './isian/baca.js';
import { bacaDokumen } from './isian/dokumen.js';
import type { BarisTargetIsian, PenggantianIsian, PindahIsian, PohonIsian, TargetIsian } from './isian/perencanaan.js';

/** Bodies about the tree, targets and budget, as commands. */
@Injectable()
export class PerencanaanCommands {
  constructor(private readonly codes: CodeBook) {}

  /** A large document is several commands, of which only the last makes it count. */
  async revisi(pd: string, tahun: number, isian: RevisiIsian): Promise<SahkanRevisi[]> {
    const codes = await this.codes.of(pd, tahun);
    const dokumen = bacaDokumen(isian.dokumen, 'dokumen', codes.salah) as Dokumen;
    const baris = isian.baris.map((b, i) => ({
      simpul: codes.simpul(b.simpul, `baris[${i}].simpul`, true), ...bacaRincian(b, `baris[${i}]`, codes), nilai: b.nilai ?? null, selisih: b.selisih ?? null,
      ...bacaKoreksi(b.koreksi, `baris[${i}]`, codes), asal: { lembar: 'baris', baris: i + 1 },
    }));
    codes.selesai(null);
    return pecahRevisi({ pd, tahun, revisi: idRevisi(pd, tahun, isian.tahap, dokumen), tahap: isian.tahap, dokumen, baris });
  }

  async target(pd: string, tahun: number, isian: TargetIsian): Promise<TetapkanTarget> {
    const codes = await this.codes.of(pd, tahun);
    return codes.selesai({ pd, tahun, baris: isian.baris.map((b, i) => targetDari(codes, b, i)) });
  }

  async pohon(pd: string, tahun: number, isian: PohonIsian): Promise<TetapkanPohon> {
    const codes = await this.codes.of(pd, tahun);
    const dinyatakan = isian.simpul ?? [];
    const baru = new Map(dinyatakan.map((s) => [s.kode.trim(), codes.peta.idSimpul(s.kode.trim(), s.jenjang, s.uraian.trim())]));
    const idDari = (k: string, bidang: string): string => baru.get(k.trim()) ?? codes.simpul(k, bidang, false);
    const simpul = dinyatakan.map((s, i): SimpulDinyatakan => {
      const k = codes.coba(`simpul[${i}].kode`, () => kode(s.kode, (s.edisi ?? null) as Edisi | null));
      if (k?.nilai.toLowerCase() === SELURUH_PD) codes.tolak('kode-terpakai', `Kode "${SELURUH_PD}" disediakan untuk seluruh perangkat daerah. Pakai kode lain.`, `simpul[${i}].kode`);
      const induk = s.induk === undefined || s.induk === null ? null : idDari(s.induk, `simpul[${i}].induk`);
      return { simpul: baru.get(s.kode.trim())!, jenjang: s.jenjang, induk, uraian: s.uraian.trim(), kode: k?.nilai ?? '', edisi: k?.edisi ?? null, lokal: k?.lokal ?? true, asal: { lembar: 'simpul', baris: i + 1 } };
    });
    const indikator = (isian.indikator ?? []).map((x, i): IndikatorDinyatakan => ({
      indikator: codes.peta.idIndikator(x.kode.trim()), kode: x.kode.trim(), simpul: idDari(x.simpul, `indikator[${i}].simpul`), nama: x.nama.trim(), satuan: x.satuan.trim(), arah: x.arah, akumulasi: x.akumulasi,
      namaLain: (x.namaLain ?? []).map((n) => n.trim()), asal: { lembar: 'indikator', baris: i + 1 },
    }));
    const idIndikator = new Map(indikator.map((x) => [x.kode, x.indikator]));
    const dukungan = (isian.dukungan ?? []).map((d, i): DukunganDinyatakan => ({
      program: idDari(d.program, `dukungan[${i}].program`), indikator: idIndikator.get(d.indikator.trim()) ?? codes.indikator(d.indikator, `dukungan[${i}].indikator`), asal: { lembar: 'dukungan', baris: i + 1 },
    }));
    if (simpul.length + indikator.length + dukungan.length === 0) codes.tolak('isian-kosong', 'Sebutkan paling sedikit satu simpul, indikator atau dukungan.', 'simpul');
    return codes.selesai({ jenis: 'TetapkanPohon', pd, tahun, simpul, indikator, ...(dukungan.length > 0 ? { dukungan } : {}) });
  }

  async penggantian(pd: string, tahun: number, isian: PenggantianIsian): Promise<GantikanIndikator> {
    const codes = await this.codes.of(pd, tahun);
    const dokumen = bacaDokumen(isian.dokumen, 'dokumen', codes.salah) as Dokumen;
    return codes.selesai({ jenis: 'GantikanIndikator', pd, indikator: codes.indikator(isian.indikator, 'indikator'), oleh: codes.indikator(isian.oleh, 'oleh'), sebanding: isian.sebanding, alasan: isian.alasan, dokumen });
  }

  async pindah(pd: string, tahun: number, isian: PindahIsian): Promise<PindahkanSimpul> {
    const codes = await this.codes.of(pd, tahun);
    const induk = isian.induk === undefined || isian.induk === null ? null : codes.simpul(isian.induk, 'induk', false);
    const dokumen = bacaDokumen(isian.dokumen, 'dokumen', codes.salah) as Dokumen;
    return codes.selesai({ jenis: 'PindahkanSimpul', pd, simpul: codes.simpul(isian.simpul, 'simpul', false), induk, dokumen, alasan: isian.alasan });
  }
}

function targetDari(codes: Codes, b: BarisTargetIsian, i: number): TargetDinyatakan {
  const bidang = `baris[${i}]`;
  return {
    indikator: codes.indikator(b.indikator, `${bidang}.indikator`), tahap: b.tahap, periode: b.periode ?? 'tahun', nilai: codes.coba(`${bidang}.nilai`, () => bacaNilaiTarget(b.nilai))!,
    dokumen: bacaDokumen(b.dokumen, `${bidang}.dokumen`, codes.salah) as Dokumen, ...bacaKoreksi(b.koreksi, bidang, codes), asal: { lembar: 'baris', baris: i + 1 },
  };
}
