import { tercetakBab1 } from './jombang-2024-tercetak-1.js';
import { tercetakBab2 } from './jombang-2024-tercetak-2.js';
import { tercetakBab3Kinerja } from './jombang-2024-tercetak-3.js';
import { tercetakBab3Anggaran } from './jombang-2024-tercetak-4.js';
import { tercetakSumberDaya } from './jombang-2024-tercetak-5.js';
import { tercetak } from './tercetak.js';

/**
 * Every figure that Jombang's LKjIP of 2024 prints, with what it claims to be, chapter by chapter.
 *
 * Left out, with the reason: page, table, row and decree numbers, laws and dates (no figures); the 2024 columns of Tabel 1.1, which
 * are printed empty; "4 (empat) aspek", "tiga misi", "5 tahun" (no printed table can test them); codes 1.4.x printed under 1.5, a row number printed
 * twice, names and units of indikator that differ between tables (nomenclature). Kept without a claim: bounds of the scale, whose
 * gap is an identity of its own; the 0 of years in which an indikator did not exist; Standar and Pengadaan of Tabel 3.9, for
 * which no rule is printed. The 13 filled posts of Tabel 3.7 and the 14 ASN of the text are on two bases: the head's post is empty.
 */
export const jombangTercetak = tercetak('LKJIP', [...tercetakBab1, ...tercetakBab2, ...tercetakBab3Kinerja, ...tercetakBab3Anggaran, ...tercetakSumberDaya]);
