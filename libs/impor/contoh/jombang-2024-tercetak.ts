import { tercetakBab1 } from './jombang-2024-tercetak-1.js';
import { tercetakBab2 } from './jombang-2024-tercetak-2.js';
import { tercetakBab3Kinerja } from './jombang-2024-tercetak-3.js';
import { tercetakBab3Anggaran } from './jombang-2024-tercetak-4.js';
import { tercetakSumberDaya } from './jombang-2024-tercetak-5.js';
import { tercetak } from './tercetak.js';

/** Every figure that the report prints, with what it claims to be. */
export const jombangTercetak = tercetak('LKJIP', [...tercetakBab1, ...tercetakBab2, ...tercetakBab3Kinerja, ...tercetakBab3Anggaran, ...tercetakSumberDaya]);
