import type { Uraian } from './hasil-uji.js';

/** Every part of a computation that `masuk` does not stop at, from the outside in and from the left. */
function telusuri(u: Uraian, masuk: (x: Uraian) => boolean): Uraian[] {
  const hasil: Uraian[] = [];
  const antre = [u];
  for (let x = antre.pop(); x; x = antre.pop()) {
    hasil.push(x);
    if (masuk(x)) for (let i = x.bagian.length - 1; i >= 0; i--) antre.push(x.bagian[i]!);
  }
  return hasil;
}

const adalahDaun = (u: Uraian): boolean => u.jenis === 'angka' || u.jenis === 'tercetak';

/** The leaves of a computation: figures and printed cells, each as often as it is used. */
export const daun = (u: Uraian): Uraian[] => telusuri(u, (x) => !adalahDaun(x)).filter(adalahDaun);

/** Keys of the printed cells that a computation rests on. */
export const kunciDari = (u: Uraian): string[] => daun(u).flatMap((d) => (d.jenis === 'tercetak' ? [d.sebutan] : []));

/** Ids of the events that a computation rests on. */
export const buktiDari = (u: Uraian): string[] => telusuri(u, () => true).flatMap((x) => x.bukti);
