import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Pengimpor, bukuContoh, daftarContoh, type Contoh } from '#impor/nest';
import { Reads } from '../docs/describe.js';
import type { ContohTersedia } from '../imports.js';
import { Preparing } from '../writes/preparing.js';

@ApiTags('Impor')
@Controller('contoh')
export class ContohController {
  constructor(
    private readonly pengimpor: Pengimpor,
    private readonly preparing: Preparing,
  ) {}

  @Get()
  @Reads('Contoh terisi yang disertakan, dan mana yang sudah diimpor', 'ContohTersedia', { list: 'whole', rincian: 'Sebuah contoh diimpor dengan POST /impor?contoh=NAMA tanpa isi permintaan, dan diunduh dengan GET /templat?contoh=NAMA.' })
  async daftar(): Promise<readonly ContohTersedia[]> {
    const hasil: ContohTersedia[] = [];
    for (const c of daftarContoh) hasil.push(await this.satu(c));
    return hasil;
  }

  private async satu(c: Contoh): Promise<ContohTersedia> {
    const { isi: _, ...tentang } = c;
    const { hash } = await bukuContoh(c);
    const baris = this.pengimpor.daftar().find((b) => b.hash === hash);
    if (!baris) return { ...tentang, hash, keadaan: this.preparing.has(hash) ? 'berjalan' : 'belum', alasan: null, selesai: 0, dari: 0 };
    const { keadaan, alasan, selesai, dari } = this.pengimpor.keadaan(baris);
    return { ...tentang, hash, keadaan, alasan, ...(keadaan === 'berjalan' ? { selesai, dari } : { selesai: 0, dari: 0 }) };
  }
}
