import { Injectable } from '@nestjs/common';
import { bacaNilaiTarget, type Dokumen } from '#kernel';
import { nilaiRupiah, type AngkaRencana, type RencanaDinyatakan, type SubjekRencana, type TetapkanPk, type TetapkanRencana } from '#perencanaan';
import { CodeBook, type Codes } from './code-book.js';
import { bacaKoreksi } from './isian/baca.js';
import { bacaDokumen } from './isian/dokumen.js';
import type { BarisRencanaIsian, PkIsian, RencanaIsian } from './isian/rencana.js';

/** Bodies about planning figures and PK, as commands. */
@Injectable()
export class RencanaCommands {
  constructor(private readonly codes: CodeBook) {}

  /** The end of a period belongs to its last year. One request is one command, so that nothing of it is recorded without the rest. */
  async rencana(pd: string, tahun: number, isian: RencanaIsian): Promise<TetapkanRencana> {
    const codes = await this.codes.of(pd, tahun);
    const milik = (b: BarisRencanaIsian): number => (b.angka === 'target-akhir' ? (b.sampaiTahun ?? tahun) : tahun);
    const aliran = milik(isian.baris[0]!);
    const baris = isian.baris.map((b, i): RencanaDinyatakan => {
      const bidang = `baris[${i}]`;
      if (milik(b) !== aliran) codes.tolak('tahun-tercampur', 'Satu permintaan memuat angka satu tahun; target akhir termasuk tahun terakhir periodenya. Kirim baris ini dalam permintaan sendiri.', `${bidang}.sampaiTahun`);
      const angka = angkaDari(codes, b, bidang);
      const dokumen = bacaDokumen(b.dokumen, `${bidang}.dokumen`, codes.salah) as Dokumen;
      const uang = b.indikator === undefined || b.indikator === null;
      const nilai = codes.coba(`${bidang}.nilai`, () => (uang ? nilaiRupiah(b.nilai.trim()) : bacaNilaiTarget(b.nilai)))!;
      return { ...angka, nilai, dokumen, ...bacaKoreksi(b.koreksi, bidang, codes), asal: { lembar: 'baris', baris: i + 1 } };
    });
    return codes.selesai({ jenis: 'TetapkanRencana', pd, tahun: aliran, baris });
  }

  async pk(pd: string, tahun: number, isian: PkIsian): Promise<TetapkanPk> {
    const codes = await this.codes.of(pd, tahun);
    const dokumen = bacaDokumen(isian.dokumen, 'dokumen', codes.salah) as Dokumen;
    const butir = isian.butir.map((b, i) => ({
      nomor: b.nomor.trim(), bagian: b.bagian?.trim() || null, sasaran: b.sasaran.trim(), indikator: b.indikator ? codes.indikator(b.indikator, `butir[${i}].indikator`) : null, nama: b.nama.trim(), satuan: b.satuan?.trim() ?? '',
      target: codes.coba(`butir[${i}].target`, () => bacaNilaiTarget(b.target))!, diLuarRenstra: b.diLuarRenstra ?? false,
      mendukung: b.mendukung ? { jabatan: b.mendukung.jabatan.trim(), nomor: b.mendukung.nomor.trim(), bagian: b.mendukung.bagian?.trim() || null } : null, asal: { lembar: 'butir', baris: i + 1 },
    }));
    const program = (isian.program ?? []).map((p, i) => ({ simpul: codes.simpul(p.simpul, `program[${i}].simpul`, true), anggaran: p.anggaran, asal: { lembar: 'program', baris: i + 1 } }));
    const jabatan = ({ id, nama }: PkIsian['jabatan']) => ({ id: id.trim(), nama: nama.trim() });
    return codes.selesai({ pd, tahun, jabatan: jabatan(isian.jabatan), atasan: jabatan(isian.atasan), tahap: isian.tahap, dokumen, alasan: isian.alasan?.trim() || null, butir, program, ...bacaKoreksi(isian.koreksi, '', codes) });
  }
}

function angkaDari(codes: Codes, b: BarisRencanaIsian, bidang: string): AngkaRencana {
  const [indikator, simpul] = [b.indikator?.trim() || null, b.simpul?.trim() || null];
  if ((indikator === null) === (simpul === null)) codes.tolak('subjek-tidak-tunggal', 'Isi tepat salah satu: indikator untuk K, atau simpul untuk rupiah.', `${bidang}.indikator`);
  const asing = b.angka === 'target-akhir' ? ['tahap' as const] : ['dariTahun' as const, 'sampaiTahun' as const, ...(b.angka === 'saldo-awal' ? ['tahap' as const] : [])];
  for (const nama of asing) if (b[nama] !== undefined && b[nama] !== null) codes.tolak('bidang-tidak-berlaku', `Bidang ini tidak berlaku untuk ${b.angka}.`, `${bidang}.${nama}`);
  const subjek: SubjekRencana = indikator === null ? { jenis: 'simpul', simpul: codes.simpul(simpul ?? '', `${bidang}.simpul`, true) } : { jenis: 'indikator', indikator: codes.indikator(indikator, `${bidang}.indikator`) };
  if (b.angka === 'target-rupiah') {
    if (subjek.jenis === 'indikator') codes.tolak('simpul-wajib', 'Target rupiah memerlukan kode simpul. Target K sebuah indikator dicatat lewat alamat target.', `${bidang}.simpul`);
    return { angka: b.angka, simpul: subjek.jenis === 'simpul' ? subjek.simpul : '', tahap: b.tahap ?? 'awal' };
  }
  if (b.angka === 'saldo-awal') return { angka: b.angka, subjek };
  if (b.dariTahun == null || b.sampaiTahun == null) codes.tolak('isian-kosong', 'Target akhir memerlukan tahun pertama dan terakhir periodenya.', `${bidang}.sampaiTahun`);
  return { angka: b.angka, subjek, dariTahun: b.dariTahun ?? 0 };
}
