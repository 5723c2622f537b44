import { createHash, randomBytes } from 'node:crypto';
import type { SimpananBerkas } from '../berkas/simpanan.js';

/** A store of files that a test owns. */
export interface SimpananUji {
  /** Two servers on the same store. */
  readonly simpanan: SimpananBerkas;
  readonly lain: SimpananBerkas;
  /** Puts other bytes in the place of a kept file, behind the back of the store. */
  timpa(hash: string, bytes: Uint8Array): Promise<void>;
  /** What lies in the place of a file, unchecked. */
  mentah(hash: string): Promise<Uint8Array>;
  tutup(): Promise<void>;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What the port promises, as a suite that every engine has to pass. */
export function kontrakSimpananBerkas(nama: string, buat: () => Promise<SimpananUji>): void {
  describe(`kontrak simpanan berkas: ${nama}`, () => {
    let uji: SimpananUji;
    beforeAll(async () => {
      uji = await buat();
    });
    afterAll(() => uji.tutup());

    it.each([0, 1, 65_537, 3_000_000])('%i bita kembali utuh dengan sidiknya, juga di server lain', async (n) => {
      const bytes = randomBytes(n);
      const hash = await uji.simpanan.simpan(bytes);
      expect(hash).toBe(sha256(bytes));
      expect(Buffer.compare(await uji.simpanan.baca(hash), bytes)).toBe(0);
      expect(Buffer.compare(await uji.lain.baca(hash), bytes)).toBe(0);
    });

    it('isi yang sama dua kali adalah satu berkas', async () => {
      const bytes = randomBytes(1_000);
      const hash = await uji.simpanan.simpan(bytes);
      expect(await uji.simpanan.simpan(Buffer.from(bytes))).toBe(hash);
      expect(await uji.lain.simpan(bytes)).toBe(hash);
      expect(Buffer.compare(await uji.lain.baca(hash), bytes)).toBe(0);
    });

    it('bersamaan dari dua server pun satu berkas yang utuh', async () => {
      const bytes = randomBytes(200_000);
      const hasil = await Promise.all(Array.from({ length: 8 }, (_, i) => (i % 2 === 0 ? uji.simpanan : uji.lain).simpan(bytes)));
      expect(new Set(hasil)).toEqual(new Set([sha256(bytes)]));
      expect(Buffer.compare(await uji.simpanan.baca(hasil[0]!), bytes)).toBe(0);
    });

    it('yang tidak ada dan yang bukan sidik disebut begitu', async () => {
      await expect(uji.simpanan.baca(sha256(randomBytes(8)))).rejects.toMatchObject({ kode: 'berkas-tidak-ada' });
      for (const bukan of ['', 'x', '../../etc/passwd', 'F'.repeat(64), `${'0'.repeat(63)}/`]) await expect(uji.simpanan.baca(bukan)).rejects.toMatchObject({ kode: 'berkas-tidak-ada' });
    });

    it('yang diubah orang ditolak saat dibaca, dan tidak ditimpa diam-diam oleh yang benar', async () => {
      const bytes = randomBytes(500);
      const hash = await uji.simpanan.simpan(bytes);
      const palsu = randomBytes(500);
      await uji.timpa(hash, palsu);
      await expect(uji.simpanan.baca(hash)).rejects.toMatchObject({ kode: 'berkas-berubah' });
      await expect(uji.lain.simpan(bytes)).rejects.toMatchObject({ kode: 'berkas-berubah' });
      expect(Buffer.compare(await uji.mentah(hash), palsu)).toBe(0);
      await uji.timpa(hash, bytes.subarray(0, 100));
      await expect(uji.simpanan.baca(hash)).rejects.toMatchObject({ kode: 'berkas-berubah' });
    });
  });
}
