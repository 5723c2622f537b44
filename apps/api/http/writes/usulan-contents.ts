import { Injectable } from '@nestjs/common';
import type { ClassConstructor } from 'class-transformer';
import { DomainError, adalahPeriode, tahun as bacaTahun, type JsonObject, type Periode } from '#kernel';
import type { IsiUsulan } from '#akses';
import { menunggu, type PerintahTanggapan } from '#rekonsiliasi';
import { AmbilKetidaksesuaian } from '#rekonsiliasi/nest';
import { QueryBus } from '@nestjs/cqrs';
import { Refusal } from '../errors/refusal.js';
import { checkInput } from '../input/check-input.js';
import { DataCommands } from './data-commands.js';
import { RevisiIsian } from './isian/anggaran.js';
import { DaftarFormulaIsian, DataIsian, KoreksiDataIsian } from './isian/data.js';
import { PenggantianIsian, PindahIsian, PohonIsian, TargetIsian } from './isian/perencanaan.js';
import { BukaIsian, KoreksiIsian, RealisasiIsian, TutupIsian } from './isian/realisasi.js';
import type { UsulanIsian } from './isian/usulan.js';
import { PkIsian, RencanaIsian } from './isian/rencana.js';
import { PenjelasanIsian, ReviuIsian } from './isian/tanggapan.js';
import { RencanaCommands } from './rencana-commands.js';
import { PerencanaanCommands } from './perencanaan-commands.js';
import { RealisasiCommands } from './realisasi-commands.js';
import { TanggapanCommands } from './tanggapan-commands.js';

/** Makes the command that a proposal holds out of the body of the write that it stands for. */
@Injectable()
export class UsulanContents {
  constructor(
    private readonly realisasi: RealisasiCommands,
    private readonly perencanaan: PerencanaanCommands,
    private readonly rencana: RencanaCommands,
    private readonly data: DataCommands,
    private readonly tanggapan: TanggapanCommands,
    private readonly queries: QueryBus,
  ) {}

  async isi({ pd, perintah, isi }: UsulanIsian): Promise<IsiUsulan> {
    const { tahun: sent, ...rest } = isi as { tahun?: unknown };
    const tahun = typeof sent === 'number' ? bacaTahun(sent) : tolak('isi.tahun', 'Isi dengan tahun, misalnya 2024.');
    const baca = <T extends object>(kelas: ClassConstructor<T>, body: object = rest): Promise<T> => checkInput(kelas, body, 'isi');
    switch (perintah) {
      case 'realisasi':
        return simpan('realisasi', await this.realisasi.catat(pd, tahun, await baca(RealisasiIsian)));
      case 'koreksi':
        return simpan('realisasi', await this.realisasi.koreksi(pd, tahun, await baca(KoreksiIsian)));
      case 'tutup': {
        const { periode, body } = pisahPeriode(rest);
        return simpan('realisasi', await this.realisasi.tutup(pd, tahun, periode, await baca(TutupIsian, body)));
      }
      case 'buka': {
        const { periode, body } = pisahPeriode(rest);
        return simpan('realisasi', await this.realisasi.buka(pd, tahun, periode, await baca(BukaIsian, body)));
      }
      case 'revisi': {
        const bagian = await this.perencanaan.revisi(pd, tahun, await baca(RevisiIsian));
        if (bagian.length > 1) throw new DomainError('usulan-terlalu-besar', 'Dokumen sebesar ini belum dapat diusulkan sekaligus. Bagi menjadi beberapa dokumen pergeseran.', [{ kode: 'usulan-terlalu-besar', pesan: 'Terlalu banyak baris.', tempat: { bidang: 'isi.baris' } }]);
        return simpan('anggaran', bagian[0]!);
      }
      case 'target':
        return simpan('target', await this.perencanaan.target(pd, tahun, await baca(TargetIsian)));
      case 'pohon':
        return simpan('pohon', await this.perencanaan.pohon(pd, tahun, await baca(PohonIsian)));
      case 'rencana':
        return simpan('target', await this.rencana.rencana(pd, tahun, await baca(RencanaIsian)));
      case 'pk':
        return simpan('pk', await this.rencana.pk(pd, tahun, await baca(PkIsian)));
      case 'penggantian':
        return simpan('pohon', await this.perencanaan.penggantian(pd, tahun, await baca(PenggantianIsian)));
      case 'data':
        return simpan('data', await this.data.catat(pd, tahun, await baca(DataIsian)));
      case 'koreksi-data':
        return simpan('data', await this.data.koreksi(pd, tahun, await baca(KoreksiDataIsian)));
      case 'formula':
        return simpan('pohon', await this.data.formula(pd, tahun, await baca(DaftarFormulaIsian)));
      case 'penjelasan': {
        const { nama, body } = pisahNama(rest, 'ketidaksesuaian');
        return simpan('laporan', await this.tanggapan.jelaskan(pd, tahun, nama, await baca(PenjelasanIsian, body)));
      }
      case 'reviu': {
        const { nama, body } = pisahNama(rest, 'laporan');
        return simpan('laporan', await this.tanggapan.reviu(pd, tahun, nama, await baca(ReviuIsian, body)));
      }
      case 'pindah':
        return simpan('pohon', await this.perencanaan.pindah(pd, tahun, await baca(PindahIsian)));
    }
  }

  /** A closing explains what stood open when it was proposed: what has come up since is explained by nobody. An answer is one to what was seen. */
  async periksaMasihCukup(isi: IsiUsulan): Promise<void> {
    if (isi.perintah === 'laporan') return this.tanggapan.periksaMasihSama(isi.isi as unknown as PerintahTanggapan);
    const c = isi.isi as { jenis?: string; pd: string; tahun: number; terbuka: readonly string[] };
    if (c.jenis !== 'TutupPeriode') return;
    const baru = (await this.queries.execute(new AmbilKetidaksesuaian(c.pd, c.tahun, {}, 'fakta'))).filter((k) => menunggu(k.status) && !c.terbuka.includes(k.id));
    if (baru.length > 0) throw new DomainError('usulan-usang', `Sejak diusulkan ada ketidaksesuaian baru: ${baru.map((k) => k.id).join(', ')}. Tarik usulan ini dan ajukan lagi dengan penjelasannya.`);
  }
}

const simpan = (perintah: string, isi: object): IsiUsulan => ({ perintah, isi: JSON.parse(JSON.stringify(isi)) as JsonObject });

function pisahPeriode(rest: object): { periode: Periode; body: object } {
  const { periode, ...body } = rest as { periode?: unknown };
  return { periode: typeof periode === 'string' && adalahPeriode(periode) ? periode : tolak('isi.periode', 'Pakai tahun, tw1 sampai tw4, atau bulan-01 sampai bulan-12.'), body };
}

function pisahNama(rest: object, bidang: 'ketidaksesuaian' | 'laporan'): { nama: string; body: object } {
  const { [bidang]: nama, ...body } = rest as Record<string, unknown>;
  return { nama: typeof nama === 'string' && nama.trim() !== '' ? nama : tolak(`isi.${bidang}`, `Sebutkan id ${bidang}nya.`), body };
}

function tolak(bidang: string, pesan: string): never {
  throw new Refusal(400, 'isian-tidak-sah', `Isian tidak sah: ${bidang}. ${pesan}`, [{ kode: 'isian-tidak-sah', pesan, tempat: { bidang } }]);
}
