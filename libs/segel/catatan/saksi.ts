import { barisTanda, tandaMilik, type Catatan } from './catatan.js';
import type { KunciRahasia, KunciTerbuka } from './kunci.js';

/** Message of a cosignature (C2SP tlog-cosignature): header, time, the whole text of the checkpoint. */
const pesan = (teks: string, detik: bigint): Buffer => Buffer.from(`cosignature/v1\ntime ${detik}\n${teks}`);

/** A witness says: at this time (seconds since 1970) this is the largest tree of this log that I have seen, and it continues what I saw before. */
export function saksikan(catatan: Catatan, kunci: KunciRahasia, detik: bigint): string {
  const waktu = Buffer.alloc(8);
  waktu.writeBigUInt64BE(detik);
  return barisTanda(kunci.terbuka, Buffer.concat([waktu, kunci.tandai(pesan(catatan.teks, detik))]));
}

/** When the witness saw the checkpoint, in seconds since 1970; `undefined` where no line of it is right. */
export function disaksikan(catatan: Catatan, kunci: KunciTerbuka): { readonly detik: bigint; readonly baris: string } | undefined {
  for (const { tanda, baris } of tandaMilik(catatan, kunci)) {
    if (tanda.length !== 72) continue;
    const detik = tanda.readBigUInt64BE();
    if (detik < 1n << 63n && kunci.periksa(pesan(catatan.teks, detik), tanda.subarray(8))) return { detik, baris };
  }
  return undefined;
}
