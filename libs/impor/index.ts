export * from './lembar.js';
export { tulisBuku, type IsiTulis, type OpsiTulis } from './buku/tulis.js';
export { bacaBuku, type HasilBaca } from './buku/baca.js';
export { bilanganSel } from './buku/bilangan-sel.js';
export { batasBaku, type Batas } from './buku/batas.js';
export { sel } from './buku/alamat.js';
export { bacaTanggalKantor } from './buku/tanggal-kantor.js';
