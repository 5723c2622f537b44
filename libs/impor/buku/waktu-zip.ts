/** 1 January 1980, midnight: the first moment that a zip can state, and so the one that states nothing. */
const tanggalDos = 0x0021;

/**
 * Replaces the time stamps of all entries of a zip by a constant, so that the same content gives the same bytes. Follows
 * the central directory; for zips that a library has just written (no comment, no zip64), not for anybody's.
 */
export function samakanWaktuZip(zip: Buffer): Buffer {
  const hasil = Buffer.from(zip);
  const akhir = hasil.length - 22;
  if (akhir < 0 || hasil.readUInt32LE(akhir) !== 0x06054b50) throw new Error('zip without a plain end record');
  let p = hasil.readUInt32LE(akhir + 16);
  for (let n = hasil.readUInt16LE(akhir + 10); n > 0; n--) {
    if (hasil.readUInt32LE(p) !== 0x02014b50) throw new Error('zip with a broken central directory');
    const lokal = hasil.readUInt32LE(p + 42);
    if (hasil.readUInt32LE(lokal) !== 0x04034b50) throw new Error('zip with a broken local header');
    for (const stempel of [p + 12, lokal + 10]) {
      hasil.writeUInt16LE(0, stempel);
      hasil.writeUInt16LE(tanggalDos, stempel + 2);
    }
    p += 46 + hasil.readUInt16LE(p + 28) + hasil.readUInt16LE(p + 30) + hasil.readUInt16LE(p + 32);
  }
  return hasil;
}
