import { Injectable } from '@nestjs/common';
import { DomainError, type Dokumen, type Kesalahan } from '#kernel';
import { BukuEvaluasi, jenisBukti } from '#evaluasi/nest';
import { tandaLhe, type IsiLangkah, type IsiLhe, type IsiRalat, type IsiRekomendasi, type RalatLhe, type TerbitkanLhe } from '#evaluasi';
import { SimpananBerkas } from '#impor';
import { Refusal } from '../errors/refusal.js';
import { bacaDokumen } from './isian/dokumen.js';
import type { DokumenIsian } from './isian/dokumen.js';
import type { BuktiQuery, IsiLheIsian, IsiRekomendasiIsian, LheIsian, RalatLheIsian, SatuRencanaIsian } from './isian/evaluasi.js';

/** Bodies about evaluations and their follow-up, as commands. */
@Injectable()
export class EvaluasiCommands {
  constructor(private readonly buku: BukuEvaluasi, private readonly simpanan: SimpananBerkas) {}

  async terbitkan(pd: string, isian: LheIsian): Promise<TerbitkanLhe> {
    const isi = isiLhe(isian);
    const { pemda, koordinat } = await this.buku.cuplikan(pd, {});
    return {
      jenis: 'TerbitkanLhe', pd, lhe: tandaLhe(isi.dokumen), ...isi, katalog: this.buku.kebijakan(pemda, 'katalog-lhe', koordinat.diketahui, isi.dokumen.tanggal),
      nilai: isian.nilai.map((n, i) => ({ tahun: n.tahun ?? isi.tahunDievaluasi, komponen: n.komponen.trim(), sub: n.sub?.trim() || null, bobot: n.bobot ?? null, capaian: n.capaian ?? null, nilai: n.nilai ?? null, asal: { lembar: 'nilai', baris: i + 1 } })),
      rekomendasi: isian.rekomendasi.map((r, i) => ({ nomor: r.nomor.trim(), ...isiRekomendasi(r), asal: { lembar: 'rekomendasi', baris: i + 1 } })),
    };
  }

  ralat(pd: string, lhe: string, isian: RalatLheIsian): RalatLhe {
    const sebut = [isian.lhe, isian.nilai, isian.rekomendasi].filter((x) => x !== undefined && x !== null);
    if (sebut.length > 1) throw new DomainError('ralat-ganda', 'Satu ralat menyangkut satu peristiwa: isi lhe, nilai atau rekomendasi, salah satu.');
    return { jenis: 'RalatLhe', pd, lhe, peristiwa: isian.peristiwa, isi: isiRalat(isian), alasan: isian.alasan, dokumen: harusDokumen(isian.dokumen, 'dokumen') };
  }

  /** Keeps the file by its hash and says what it is by its content. */
  async bukti(isi: unknown, q: BuktiQuery): Promise<IsiLangkah> {
    if (!Buffer.isBuffer(isi)) throw new Refusal(415, 'jenis-isi-tidak-dilayani', 'Kirim berkasnya sebagai isi permintaan, dengan jenis application/octet-stream.');
    const media = await jenisBukti(isi);
    return {
      jenis: 'LampirkanBukti', berkas: await this.simpanan.simpan(isi), nama: q.nama.replace(/^.*[/\\]/, ''), ukuran: isi.length, media, tanggalDokumen: q.tanggalDokumen ?? null, uraian: q.uraian ?? null, menggantikan: q.menggantikan ?? null,
    };
  }
}

/** The document of a body; throws what is wrong with it. */
export function harusDokumen(isian: DokumenIsian, bidang: string): Dokumen {
  const salah: Kesalahan[] = [];
  const dokumen = bacaDokumen(isian, bidang, salah);
  if (!dokumen) throw DomainError.dari(salah);
  return dokumen;
}

export const dokumenAtauNull = (isian: DokumenIsian | null | undefined): Dokumen | null => (isian ? harusDokumen(isian, 'dokumen') : null);

export const rencanaDari = (r: SatuRencanaIsian): Extract<IsiLangkah, { jenis: 'AjukanRencanaAksi' }>['rencana'][number] => ({
  kunci: r.kunci.trim(), uraian: r.uraian, tujuan: r.tujuan ?? null, penanggungJawab: r.penanggungJawab ?? null, hari: r.hari ?? null, satuan: r.satuan ?? 'tidak-disebut', mulai: r.mulai ?? null, jatuhTempo: r.jatuhTempo ?? null,
});

const isiLhe = (i: IsiLheIsian): IsiLhe => ({
  sumber: i.sumber, dokumen: harusDokumen(i.dokumen, 'dokumen'), suratTugas: i.suratTugas?.trim() || null, tahunDievaluasi: i.tahunDievaluasi, diterima: i.diterima ?? null, nilaiDinyatakan: i.nilaiDinyatakan ?? null, predikatDinyatakan: i.predikatDinyatakan?.trim() || null,
});
const isiRekomendasi = (r: IsiRekomendasiIsian): IsiRekomendasi => ({ uraian: r.uraian.trim(), komponen: r.komponen?.trim() || null, rupiah: r.rupiah ?? null, angka: r.angka?.trim() || null });

function isiRalat({ lhe, nilai, rekomendasi }: RalatLheIsian): IsiRalat | null {
  if (lhe) return { perihal: 'lhe', ...isiLhe(lhe) };
  if (nilai) return { perihal: 'nilai', bobot: nilai.bobot, capaian: nilai.capaian ?? null, nilai: nilai.nilai ?? null };
  return rekomendasi ? { perihal: 'rekomendasi', ...isiRekomendasi(rekomendasi) } : null;
}
