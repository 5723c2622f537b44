// The second door: the workbook, the plan, the durable process and the module. Apart from index.ts, so that the
// projection threads load neither a framework nor a spreadsheet library.
export { tulisBuku, type IsiTulis, type OpsiTulis } from './buku/tulis.js';
export { bacaBuku, type HasilBaca } from './buku/baca.js';
export { bilanganSel } from './buku/bilangan-sel.js';
export { batasBaku, type Batas } from './buku/batas.js';
export { sel } from './buku/alamat.js';
export { selTulis } from './buku/sel-tulis.js';
export { panjangTeks } from './buku/nilai-sel.js';
export { samakanWaktuZip } from './buku/waktu-zip.js';
export { bacaTanggalKantor } from './buku/tanggal-kantor.js';
export * from './rencana/rencana.js';
export { bacaSelang, tulisSelang } from './rencana/baca-kebijakan.js';
export * from './uji.js';
export { jombang2024, jombang2024Fakta } from './contoh/jombang-2024.js';
export * from './contoh/daftar.js';
export type { IsiContoh } from './contoh/isi.js';
export { susunTemplat } from './templat/susun-templat.js';
export { S3Berkas, type PengaturanS3 } from './berkas/s3.js';
export { bukaSimpanan } from './berkas/buka.js';
export * from './pengimpor.js';
export * from './impor.module.js';
