import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { DomainError, type Dokumen } from '#kernel';
import type { TitikWaktu } from '#capaian';
import { BUKU_BESAR, isiPertentangan, samaPertentangan, type JelaskanKetidaksesuaian, type KetidaksesuaianBerstatus, type KoreksiAngkaTercetak, type PerintahTanggapan, type PertentanganDijawab, type ReviuLaporan } from '#rekonsiliasi';
import { AmbilKetidaksesuaian } from '#rekonsiliasi/nest';
import { Clock } from '../clock.js';
import { CodeBook } from './code-book.js';
import { bacaDokumen } from './isian/dokumen.js';
import type { PenjelasanIsian, ReviuIsian } from './isian/tanggapan.js';
import type { KoreksiTercetakIsian } from './isian/tercetak.js';

/** Bodies about contradictions and reports, as commands. */
@Injectable()
export class TanggapanCommands {
  constructor(
    private readonly codes: CodeBook,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  /** The answer to a contradiction in all its places as they stand now; throws `ketidaksesuaian-berubah` when one of them said something else at `diketahui`. */
  async jelaskan(pd: string, tahun: number, id: string, isian: PenjelasanIsian): Promise<JelaskanKetidaksesuaian> {
    const codes = await this.codes.of(pd, tahun);
    const dokumen = isian.dokumen ? (bacaDokumen(isian.dokumen, 'dokumen', codes.salah) as Dokumen) : null;
    codes.selesai(dokumen);
    const kini = (await this.semua(pd, tahun, {}, true)).find((k) => k.tempat.some((t) => t.id === id));
    if (!kini) throw new DomainError('ketidaksesuaian-tidak-ada', `Ketidaksesuaian "${id}" tidak ada pada ${pd} tahun ${tahun}. Mungkin angkanya sudah diperbaiki; muat ulang daftarnya.`);
    const tempat = new Set(kini.tempat.flatMap((t) => t.id ?? []));
    const [pertama, ...lainnya] = (await this.semua(pd, tahun, {})).filter((k) => tempat.has(k.id));
    if (typeof isian.diketahui === 'number') {
      const dilihat = new Map((await this.semua(pd, tahun, { diketahui: String(isian.diketahui) })).map((k) => [k.id, k]));
      for (const k of [pertama!, ...lainnya]) {
        const dulu = dilihat.get(k.id);
        if (!dulu || !samaPertentangan(dulu, k)) throw new DomainError('ketidaksesuaian-berubah', `Ketidaksesuaian ini berubah sejak urutan ${isian.diketahui}: di ${k.lokasi.tabel}, ${k.lokasi.baris}, ${k.lokasi.kolom} sekarang tertulis ${k.tercetak ?? 'tidak ada'}, seharusnya ${k.seharusnya ?? 'tidak ada'}. Muat ulang, periksa, lalu jawab lagi.`);
      }
    }
    return {
      jenis: 'JelaskanKetidaksesuaian', pd, tahun, laporan: kini.laporan ?? BUKU_BESAR, ...dijawab(pertama!), ...(lainnya.length > 0 && { lainnya: lainnya.map(dijawab) }),
      putusan: isian.putusan, alasan: isian.alasan.trim(), dokumen, tanggal: this.clock.hariIni(),
    };
  }

  async reviu(pd: string, tahun: number, laporan: string, isian: ReviuIsian): Promise<ReviuLaporan> {
    const codes = await this.codes.of(pd, tahun);
    const dokumen = bacaDokumen(isian.dokumen, 'dokumen', codes.salah) as Dokumen;
    return codes.selesai({ jenis: 'ReviuLaporan', pd, tahun, laporan, dokumen, catatan: isian.catatan, pernyataan: isian.pernyataan });
  }

  /** What was recorded of a printed cell, put right or withdrawn. */
  async koreksi(pd: string, tahun: number, laporan: string, { peristiwa, isi, alasan, dokumen: isianDokumen }: KoreksiTercetakIsian): Promise<KoreksiAngkaTercetak> {
    const codes = await this.codes.of(pd, tahun);
    const dokumen = bacaDokumen(isianDokumen, 'dokumen', codes.salah) as Dokumen;
    const sel = isi ? { tabel: isi.tabel, baris: isi.baris, kolom: isi.kolom, sebagai: isi.sebagai, tercetak: isi.tercetak ?? '', pernyataan: isi.pernyataan ?? '', tingkat: isi.tingkat ?? null, rusak: isi.rusak ?? false, catatan: isi.catatan || null } : null;
    return codes.selesai({ jenis: 'KoreksiAngkaTercetak', pd, tahun, laporan, peristiwa, isi: sel, alasan, dokumen });
  }

  /** An answer that was proposed is one to what the contradiction said then: throws `usulan-usang` when it says something else now. */
  async periksaMasihSama(c: PerintahTanggapan): Promise<void> {
    if (c.jenis !== 'JelaskanKetidaksesuaian') return;
    const kini = new Map((await this.semua(c.pd, c.tahun, {})).map((k) => [k.id, k]));
    for (const d of [c, ...(c.lainnya ?? [])]) {
      const k = kini.get(d.ketidaksesuaian);
      if (!k || !samaPertentangan(k, d)) throw new DomainError('usulan-usang', `Ketidaksesuaian ${d.ketidaksesuaian} berubah sejak jawabannya diusulkan. Tarik usulan ini dan ajukan lagi.`);
    }
  }

  /** Cell by cell; `bersama`: one entry for what has one cause. */
  private semua(pd: string, tahun: number, titik: TitikWaktu, bersama = false): Promise<KetidaksesuaianBerstatus[]> {
    return this.queries.execute(new AmbilKetidaksesuaian(pd, tahun, titik, 'semua', bersama));
  }
}

const dijawab = (k: KetidaksesuaianBerstatus): PertentanganDijawab => ({ ketidaksesuaian: k.id, perihal: { jenis: k.jenis, lokasi: k.lokasi, angka: k.angka }, ...isiPertentangan(k) });
