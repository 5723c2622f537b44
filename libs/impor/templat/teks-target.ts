import { DomainError, bacaNilaiTarget, type NilaiTarget } from '#kernel';
import { targetSama } from '#perencanaan';
import { utuhDalamSel } from './daftar-dokumen.js';

/**
 * Text of a cell that reads back as the recorded target: as it stood in its source where that has one reading, else in
 * a writing that has. Undefined where there is none.
 */
export function teksTarget(target: NilaiTarget): string | undefined {
  return calon(target).find((teks) => teks !== '' && utuhDalamSel(teks) && terbaca(teks, target));
}

/** A figure with a decimal comma that cannot be taken for thousands: 1.234 from a numeric cell is written 1,2340. */
export function teksKuantitas(nilai: string): readonly string[] {
  const koma = nilai.replace('.', ',');
  return nilai.includes('.') ? [koma, `${koma}0`] : [koma];
}

function calon(t: NilaiTarget): readonly string[] {
  switch (t.jenis) {
    case 'angka':
      return [t.mentah, ...teksKuantitas(t.nilai)];
    case 'rentang': {
      const rentang = `${t.dari.replace('.', ',')} - ${t.sampai.replace('.', ',')}`;
      return [t.mentah, t.predikat === null ? rentang : `${t.predikat} (${rentang})`];
    }
    case 'predikat':
      return [t.mentah, t.nilai === null ? t.predikat : `${t.predikat} (${t.nilai.replace('.', ',')})`];
    case 'teks':
      return [t.mentah];
    case 'tidak-berlaku':
      return [t.mentah, 'tidak berlaku'];
  }
}

function terbaca(teks: string, target: NilaiTarget): boolean {
  try {
    return targetSama(bacaNilaiTarget(teks), target);
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
