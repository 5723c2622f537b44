import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { uuid5, type Aktor } from '#event-store';
import { BukuEvaluasi } from './buku-evaluasi.js';
import { JalankanTindakLanjut } from './commands/perintah.js';
import type { TandaiTenggat } from './decider-tindaklanjut.js';
import { geserHari } from './hari.js';
import { kunciTanda } from './keadaan-tindaklanjut.js';
import { tenggatBerjalan } from './langkah.js';

/** The process acts in its own name: nobody who reports or verifies. */
const aktorProses: Aktor = { id: 'proses-pengingat', peran: 'proses', lingkup: '*' };

/**
 * Announces due dates, each once: what was announced is in the log, the command's id follows from the due date, and the
 * decider passes over what stands there already. So it may be started, killed and run on several nodes at any time.
 */
@Injectable()
export class PengingatTenggat {
  constructor(
    private readonly buku: BukuEvaluasi,
    private readonly bus: CommandBus,
  ) {}

  /** Announces what is due on a day and was not announced. Returns how many it announced. */
  async ingatkan(hariIni: string): Promise<number> {
    let jumlah = 0;
    for (const perintah of await this.jatuh(hariIni)) {
      const { pd, lhe, nomor, rencana, jatuhTempo, tanda } = perintah;
      const id = uuid5('tenggat', pd, lhe, nomor, rencana, jatuhTempo, tanda);
      jumlah += (await this.bus.execute(new JalankanTindakLanjut(perintah, { id, aktor: aktorProses, source: { jenis: 'proses' }, correlationId: id, causationId: null, usulan: null }))).count;
    }
    return jumlah;
  }

  /** A due date that is reached is announced as passed only, however late this comes. */
  private async jatuh(hariIni: string): Promise<TandaiTenggat[]> {
    const { koordinat, pd } = await this.buku.semua(null, {});
    return pd.flatMap((c) => {
      const { ingatkan } = this.buku.kebijakan(c.pemda, 'tindak-lanjut', koordinat.diketahui, hariIni).isi;
      return c.rekomendasi.flatMap(({ lhe, nomor }) => {
        const rekomendasi = `${lhe}-${nomor}`;
        const s = c.keadaan(rekomendasi);
        if (!tenggatBerjalan(s.keadaan)) return [];
        const ditandai = new Set((c.samping.get(rekomendasi) ?? []).flatMap(({ peristiwa: e }) => (e.type === 'TenggatMendekat' || e.type === 'TenggatTerlampaui' ? [kunciTanda(e.type === 'TenggatMendekat' ? 'mendekat' : 'terlampaui', e.data.rencana, e.data.jatuhTempo)] : [])));
        return s.rencana.flatMap(({ kunci, sampai }): TandaiTenggat[] => {
          if (sampai === null) return [];
          const tanda = hariIni > sampai ? 'terlampaui' : hariIni >= geserHari(sampai, -ingatkan) ? 'mendekat' : null;
          if (tanda === null || ditandai.has(kunciTanda(tanda, kunci, sampai))) return [];
          // The day on which it is due, not the day on which somebody looked: every node says the same.
          return [{ jenis: 'TandaiTenggat', pd: c.pd, lhe, nomor, aktor: aktorProses.id, tanda, rencana: kunci, jatuhTempo: sampai, tanggal: tanda === 'terlampaui' ? geserHari(sampai, 1) : geserHari(sampai, -ingatkan) }];
        });
      });
    });
  }
}
