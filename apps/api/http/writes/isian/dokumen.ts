import { DomainError, dokumen, type Dokumen, type Kesalahan } from '#kernel';
import { Tanggal, Teks, YaTidak } from '../../input/fields.js';

/** The document that a fact rests on. */
export class DokumenIsian {
  @Teks({ uraian: 'Jenis: DPA, DPPA, SP2D, SPJ, LRA, LKJIP, …, atau LAINNYA dengan uraian', contoh: 'SP2D' }, { maks: 50 })
  readonly jenis!: string;

  @Teks({ uraian: 'Nomor, bila tercetak', contoh: '0012/SP2D/2024', opsional: true }, { maks: 200, kosong: true })
  readonly nomor?: string | null;

  @Tanggal({ uraian: 'Tanggal dokumen: tanggal berlaku faktanya' })
  readonly tanggal!: string;

  @YaTidak({ uraian: 'Tanggal tidak tercetak, hanya perkiraan', contoh: false, opsional: true })
  readonly tanggalPerkiraan?: boolean | null;

  @Teks({ uraian: 'Uraian', contoh: 'Belanja alat tulis kantor', opsional: true }, { maks: 1_000, kosong: true })
  readonly uraian?: string | null;

  @Teks({ uraian: 'Sidik SHA-256 berkas pindaian', opsional: true }, { maks: 64, kosong: true })
  readonly berkas?: string | null;
}

/** The document as the ledger keeps it; what is wrong with it is added to `salah` with the field it stands in. */
export function bacaDokumen(isian: DokumenIsian, bidang: string, salah: Kesalahan[]): Dokumen | undefined {
  try {
    return dokumen({
      jenis: isian.jenis.trim().toUpperCase().replace(/\s+/g, '_'), nomor: isian.nomor ?? null, tanggal: isian.tanggal, tanggalPerkiraan: isian.tanggalPerkiraan ?? false,
      uraian: isian.uraian ?? null, berkas: isian.berkas ?? null,
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    salah.push(...error.kesalahan.map((k) => ({ ...k, tempat: { bidang: `${bidang}.${k.tempat?.bidang ?? 'jenis'}` } })));
    return undefined;
  }
}
