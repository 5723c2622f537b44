export type { AngkaSekitar, HubunganAngka, KlaimDiuji, Lingkungan, SebelumKoreksi, SekitarAngka, TingkatSkala } from './lingkungan.js';
export { jelaskanSemua, type Terjelaskan } from './jelaskan.js';
export { kelompokkan, type KelompokGagal, type NilaiDiTempat } from './kelompok.js';
