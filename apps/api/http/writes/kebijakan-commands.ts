import { Injectable } from '@nestjs/common';
import { DomainError, type Dokumen, type Kesalahan } from '#kernel';
import type { IsiKebijakan, JenisKebijakan, TetapkanKebijakan } from '#capaian';
import { BukuAngka } from '#capaian/nest';
import { checkInput } from '../input/check-input.js';
import { bacaDokumen } from './isian/dokumen.js';
import { CapaianIsian, EmpatMataIsian, SkalaIsian, isianKebijakan, type KebijakanIsian } from './isian/kebijakan.js';

const jenisFakta = ['pohon', 'target', 'pk', 'anggaran', 'realisasi', 'tanggapan'];

/** Bodies about policies, as commands. */
@Injectable()
export class KebijakanCommands {
  constructor(private readonly buku: BukuAngka) {}

  async tetapkan(pemda: string, isian: KebijakanIsian): Promise<TetapkanKebijakan> {
    if (!(await this.buku.daftarPd({})).some((d) => d.pemda === pemda)) throw new DomainError('pemda-tidak-ada', `Pemerintah daerah "${pemda}" tidak tercatat.`);
    const salah: Kesalahan[] = [];
    const kebijakan: TetapkanKebijakan['kebijakan'][number][] = [];
    for (const [i, k] of isian.kebijakan.entries()) {
      const bidang = `kebijakan[${i}]`;
      const isi = isiDari(k.jenis, await checkInput(isianKebijakan[k.jenis], k.isi, `${bidang}.isi`), `${bidang}.isi`, salah);
      kebijakan.push({ jenis: k.jenis, berlaku: k.berlaku, isi, dokumen: bacaDokumen(k.dokumen, `${bidang}.dokumen`, salah) as Dokumen, asal: { lembar: 'kebijakan', baris: i + 1 } });
    }
    if (salah.length > 0) throw DomainError.dari(salah);
    return { pemda, kebijakan };
  }
}

/** What is left open in a body is null in the ledger. */
function isiDari(jenis: JenisKebijakan, isian: object, bidang: string, salah: Kesalahan[]): IsiKebijakan[JenisKebijakan] {
  if (isian instanceof CapaianIsian) return { batas: isian.batas ?? null, dokumenTarget: isian.dokumenTarget };
  if (isian instanceof SkalaIsian) {
    return { tingkat: isian.tingkat.map((t) => ({ predikat: t.predikat.trim(), dari: t.dari, dariTermasuk: t.dariTermasuk, sampai: t.sampai ?? null, sampaiTermasuk: t.sampaiTermasuk })), celah: isian.celah, diAtasPuncak: isian.diAtasPuncak };
  }
  if (isian instanceof EmpatMataIsian) {
    const asing = isian.wajib.filter((w) => !jenisFakta.includes(w));
    if (asing.length > 0) salah.push({ kode: 'jenis-fakta-tidak-dikenal', pesan: `Jenis fakta ${asing.map((a) => `"${a}"`).join(', ')} tidak dikenal. Pakai ${jenisFakta.join(', ')}.`, tempat: { bidang: `${bidang}.wajib` } });
    return { wajib: isian.wajib };
  }
  return { ...isian } as IsiKebijakan[typeof jenis];
}
