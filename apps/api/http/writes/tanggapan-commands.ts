import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { DomainError, type Dokumen } from '#kernel';
import { BUKU_BESAR, type JelaskanKetidaksesuaian, type KetidaksesuaianBerstatus, type PerintahTanggapan, type ReviuLaporan } from '#rekonsiliasi';
import { AmbilKetidaksesuaian } from '#rekonsiliasi/nest';
import { Clock } from '../clock.js';
import { CodeBook } from './code-book.js';
import { bacaDokumen } from './isian/dokumen.js';
import type { PenjelasanIsian, ReviuIsian } from './isian/tanggapan.js';

/** Bodies about contradictions and reports, as commands. */
@Injectable()
export class TanggapanCommands {
  constructor(
    private readonly codes: CodeBook,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  /** The answer to a contradiction as it stands now; throws `ketidaksesuaian-berubah` when it said something else at `diketahui`. */
  async jelaskan(pd: string, tahun: number, id: string, isian: PenjelasanIsian): Promise<JelaskanKetidaksesuaian> {
    const codes = await this.codes.of(pd, tahun);
    const dokumen = isian.dokumen ? (bacaDokumen(isian.dokumen, 'dokumen', codes.salah) as Dokumen) : null;
    codes.selesai(dokumen);
    const kini = await this.cari(pd, tahun, id);
    if (!kini) throw new DomainError('ketidaksesuaian-tidak-ada', `Ketidaksesuaian "${id}" tidak ada pada ${pd} tahun ${tahun}. Mungkin angkanya sudah diperbaiki; muat ulang daftarnya.`);
    if (typeof isian.diketahui === 'number') {
      const dilihat = await this.cari(pd, tahun, id, isian.diketahui);
      if (dilihat?.tercetak !== kini.tercetak || dilihat.seharusnya !== kini.seharusnya) throw new DomainError('ketidaksesuaian-berubah', `Ketidaksesuaian ini berubah sejak urutan ${isian.diketahui}: sekarang tertulis ${kini.tercetak ?? 'tidak ada'}, seharusnya ${kini.seharusnya ?? 'tidak ada'}. Muat ulang, periksa, lalu jawab lagi.`);
    }
    return {
      jenis: 'JelaskanKetidaksesuaian', pd, tahun, laporan: kini.laporan ?? BUKU_BESAR, ketidaksesuaian: id, perihal: { jenis: kini.jenis, lokasi: kini.lokasi, angka: kini.angka }, tercetak: kini.tercetak, seharusnya: kini.seharusnya,
      putusan: isian.putusan, alasan: isian.alasan.trim(), dokumen, tanggal: this.clock.hariIni(),
    };
  }

  async reviu(pd: string, tahun: number, laporan: string, isian: ReviuIsian): Promise<ReviuLaporan> {
    const codes = await this.codes.of(pd, tahun);
    const dokumen = bacaDokumen(isian.dokumen, 'dokumen', codes.salah) as Dokumen;
    return codes.selesai({ jenis: 'ReviuLaporan', pd, tahun, laporan, dokumen, catatan: isian.catatan, pernyataan: isian.pernyataan });
  }

  /** An answer that was proposed is one to what the contradiction said then: throws `usulan-usang` when it says something else now. */
  async periksaMasihSama(c: PerintahTanggapan): Promise<void> {
    if (c.jenis !== 'JelaskanKetidaksesuaian') return;
    const kini = await this.cari(c.pd, c.tahun, c.ketidaksesuaian);
    if (kini?.tercetak !== c.tercetak || kini.seharusnya !== c.seharusnya) throw new DomainError('usulan-usang', `Ketidaksesuaian ${c.ketidaksesuaian} berubah sejak jawabannya diusulkan. Tarik usulan ini dan ajukan lagi.`);
  }

  private async cari(pd: string, tahun: number, id: string, diketahui?: number): Promise<KetidaksesuaianBerstatus | undefined> {
    return (await this.queries.execute(new AmbilKetidaksesuaian(pd, tahun, diketahui === undefined ? {} : { diketahui: String(diketahui) }))).find((k) => k.id === id);
  }
}
