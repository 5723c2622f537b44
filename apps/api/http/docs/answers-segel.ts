import type { SegelTampil } from '#segel/nest';
import { bilangan, daftar, objek, pilihan, teks, waktu, type Schema } from './schema.js';

/** Shapes of the answers about checkpoints. */
export const jawabanSegel: Readonly<Record<string, Schema>> = {
  Segel: objek<SegelTampil>('Segel: ukuran dan akar buku besar pada suatu saat, bertanda tangan', {
    ukuran: bilangan(412, 'Banyak peristiwa yang diliputi'), sequence: bilangan(413, 'Urutan segel itu sendiri'), asal: teks('runut.jombangkab.go.id', 'Nama buku besar'), akar: teks('CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=', 'Akar pohon Merkle (RFC 6962), base64'),
    kunci: teks('runut.jombangkab.go.id+0f3a9c1e+AQAA…', 'Kunci pemeriksa'), catatan: teks('runut.jombangkab.go.id\n412\n…', 'Segel bertanda tangan, beserta tanda tangan saksi'), sebab: pilihan('jadwal', 'permintaan', 'tutup-periode', 'laporan'), dicatat: waktu(), saksi: daftar(teks('inspektorat.jombangkab.go.id+0f3a9c1e+BAAA…'), 'Kunci pemeriksa para saksi'),
  }),
};
