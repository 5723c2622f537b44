/**
 * Where the hash of a complete subtree stands when hashes are written in the order in which they become known: the leaf,
 * then every inner node that it completes. A tree of any size is a prefix of that row, so nothing is ever rewritten.
 * `tingkat` 0 are leaves; `ke` is the place of the subtree among those of its level, both from 0.
 */
export function letakHash(tingkat: number, ke: number): number {
  // The subtree is complete with its last leaf; its own hash follows those of the levels below.
  const daun = (ke + 1) * 2 ** tingkat - 1;
  return jumlahHash(daun) + tingkat;
}

/** How many hashes the tree of `ukuran` leaves has written: 2·ukuran less the number of ones in `ukuran`. */
export function jumlahHash(ukuran: number): number {
  let satu = 0;
  for (let sisa = ukuran; sisa > 0; sisa = Math.floor(sisa / 2)) satu += sisa % 2;
  return 2 * ukuran - satu;
}

/** Size of the tree that has written so many hashes; `undefined` where no tree has. */
export function ukuranDari(hash: number): number | undefined {
  let [rendah, tinggi] = [0, hash];
  while (rendah < tinggi) {
    const tengah = Math.floor((rendah + tinggi) / 2);
    if (jumlahHash(tengah) < hash) rendah = tengah + 1;
    else tinggi = tengah;
  }
  return jumlahHash(rendah) === hash ? rendah : undefined;
}
