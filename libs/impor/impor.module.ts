import { Global, Injectable, Module } from '@nestjs/common';
import { CapaianModule } from '#capaian/nest';
import { EvaluasiModule } from '#evaluasi/nest';
import { ImporBerjalan } from '#rekonsiliasi/nest';
import { NamaBerkas } from '#jejak/nest';
import { Projections } from '#projection';
import { Pengimpor } from './pengimpor.js';
import { MODEL_IMPOR } from './projection.js';

/** Answers what other contexts ask about imports, from the small read model of impor. */
@Injectable()
class JawabanImpor extends ImporBerjalan implements NamaBerkas {
  constructor(private readonly pengimpor: Pengimpor, private readonly projections: Projections) {
    super();
  }

  override async untuk(pd: string, tahun: number, diketahui: number): Promise<readonly string[]> {
    await this.projections.waitFor(diketahui, [MODEL_IMPOR]);
    return this.pengimpor.daftar().filter((b) => b.pd === pd && b.tahun === tahun && b.diterima <= diketahui && (b.selesai === null || b.selesai > diketahui)).map((b) => b.nama);
  }

  nama(hash: string): Promise<string | null> {
    return Promise.resolve(this.pengimpor.daftar().find((b) => b.hash === hash)?.nama ?? null);
  }
}

/** Global, because the tables and the linimasa ask about imports. */
@Global()
@Module({
  imports: [CapaianModule, EvaluasiModule],
  providers: [Pengimpor, JawabanImpor, { provide: ImporBerjalan, useExisting: JawabanImpor }, { provide: NamaBerkas, useExisting: JawabanImpor }],
  exports: [Pengimpor, ImporBerjalan, NamaBerkas],
})
export class ImporModule {}
