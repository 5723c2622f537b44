import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Dokumen, Periode } from '#kernel';
import type { BukaPeriode, CatatRealisasi, EntriDinyatakan, KoreksiRealisasi, SubjekRealisasi, TutupPeriode } from '#realisasi';
import { menunggu } from '#rekonsiliasi';
import { AmbilKetidaksesuaian } from '#rekonsiliasi/nest';
import { Clock } from '../clock.js';
import { CodeBook, type Codes } from './code-book.js';
import { bacaDokumen } from './isian/dokumen.js';
import { bacaKoreksi, bacaRincian } from './isian/baca.js';
import type { BukaIsian, EntriIsian, KoreksiIsian, RealisasiIsian, TutupIsian } from './isian/realisasi.js';

/** Bodies about realisasi, as commands. */
@Injectable()
export class RealisasiCommands {
  constructor(
    private readonly codes: CodeBook,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  async catat(pd: string, tahun: number, isian: RealisasiIsian): Promise<CatatRealisasi> {
    const codes = await this.codes.of(pd, tahun);
    const entri = isian.entri.map((e, i) => entriDari(codes, e, i));
    return codes.selesai({ jenis: 'CatatRealisasi', pd, tahun, periode: isian.periode, entri });
  }

  async koreksi(pd: string, tahun: number, isian: KoreksiIsian): Promise<KoreksiRealisasi> {
    const codes = await this.codes.of(pd, tahun);
    const dokumen = bacaDokumen(isian.dokumen, 'dokumen', codes.salah) as Dokumen;
    return codes.selesai({ jenis: 'KoreksiRealisasi', pd, tahun, periode: isian.periode, peristiwa: isian.peristiwa, nilai: isian.nilai, alasan: isian.alasan, dokumen });
  }

  /** Closing has to explain every contradiction of the facts that was not answered, or has changed since. */
  async tutup(pd: string, tahun: number, periode: Periode, isian: TutupIsian): Promise<TutupPeriode> {
    const terbuka = (await this.queries.execute(new AmbilKetidaksesuaian(pd, tahun, {}, 'fakta'))).filter((k) => menunggu(k.status)).map((k) => k.id);
    const penjelasan = isian.penjelasan.map(({ ketidaksesuaian, alasan }) => ({ ketidaksesuaian, alasan }));
    return { jenis: 'TutupPeriode', pd, tahun, periode, tanggal: this.clock.hariIni(), terbuka, penjelasan };
  }

  async buka(pd: string, tahun: number, periode: Periode, isian: BukaIsian): Promise<BukaPeriode> {
    const codes = await this.codes.of(pd, tahun);
    const dokumen = bacaDokumen(isian.dokumen, 'dokumen', codes.salah) as Dokumen;
    return codes.selesai({ jenis: 'BukaPeriode', pd, tahun, periode, alasan: isian.alasan, dokumen });
  }
}

function entriDari(codes: Codes, e: EntriIsian, i: number): EntriDinyatakan {
  const bidang = `entri[${i}]`;
  return {
    subjek: subjekDari(codes, e, bidang), nilai: e.nilai, mentah: null, dokumen: bacaDokumen(e.dokumen, `${bidang}.dokumen`, codes.salah) as Dokumen,
    ...bacaKoreksi(e.koreksi, bidang, codes), asal: { lembar: 'entri', baris: i + 1 },
  };
}

const hanyaUang = ['basis', 'rekening', 'sumberDana'] as const;

function subjekDari(codes: Codes, e: EntriIsian, bidang: string): SubjekRealisasi {
  const ada = (nama: keyof EntriIsian): boolean => e[nama] !== undefined && e[nama] !== null;
  const asing = [...(e.jenis === 'kinerja' ? ['simpul' as const] : ['indikator' as const]), ...(e.jenis === 'keuangan' ? [] : hanyaUang)].filter(ada);
  for (const nama of asing) codes.tolak('bidang-tidak-berlaku', `Bidang ini tidak berlaku untuk realisasi ${e.jenis}.`, `${bidang}.${nama}`);
  if (e.jenis === 'kinerja') return { jenis: 'kinerja', indikator: ada('indikator') ? codes.indikator(e.indikator!, `${bidang}.indikator`) : codes.tolak('isian-kosong', 'Realisasi kinerja memerlukan kode indikator.', `${bidang}.indikator`) };
  const simpul = ada('simpul') ? codes.simpul(e.simpul!, `${bidang}.simpul`, true) : codes.tolak('isian-kosong', `Realisasi ${e.jenis} memerlukan kode simpul.`, `${bidang}.simpul`);
  if (e.jenis === 'fisik') return { jenis: 'fisik', simpul };
  if (!ada('basis')) codes.tolak('isian-kosong', 'Realisasi keuangan memerlukan basis.', `${bidang}.basis`);
  return { jenis: 'keuangan', simpul, basis: e.basis!, ...bacaRincian(e, bidang, codes) };
}
