import type { Command } from 'commander';
import { namaContoh } from '#impor';
import type { IsiTulis } from '#impor/nest';
import { bukaPerintah, umum, type PilihanUmum } from '../bentuk-perintah.js';
import { bukaBaca } from '../buku-besar.js';
import { tulisBerkas } from '../berkas-keluaran.js';
import type { Keluaran } from '../keluaran.js';

interface Pilihan extends PilihanUmum {
  readonly ke: string;
  readonly contoh?: string;
  readonly pd?: string;
  readonly tahun?: string;
  readonly periode?: string;
}

interface Templat {
  readonly isi: IsiTulis;
  readonly judul: string;
  readonly mode: 'kosong' | 'terisi';
}

/** `runut templat`: the workbook, empty, as a shipped example, or as the office's own. */
export function templat(program: Command): void {
  const perintah = program
    .command('templat')
    .description('menulis buku kerja Excel: kosong, berisi contoh, atau milik perangkat daerah sendiri yang siap diisi')
    .requiredOption('--ke <berkas>', 'berkas .xlsx yang ditulis (yang lama diganti)')
    .option('--contoh <nama>', `isi dengan contoh: ${namaContoh.join(', ')}`)
    .option('--pd <pd>', 'perangkat daerah yang pohon, pagu dan realisasinya disiapkan')
    .option('--tahun <tahun>', 'tahun anggaran')
    .option('--periode <periode>', 'siapkan pula baris realisasi dan kinerja periode ini: TW I sampai TW IV, nama bulan, atau tahun');
  umum(perintah, ['runut templat --ke kosong.xlsx', 'runut templat --contoh jombang-2024 --ke contoh.xlsx', 'runut templat --pd jombang-diskopum --tahun 2024 --periode "TW I" --ke tw1.xlsx']).action(async () => {
    const { pilihan, keluaran, folder } = bukaPerintah<Pilihan>(perintah);
    const { isi, judul, mode } = await susun(pilihan, folder, keluaran);
    const [{ lembarBuku }, { tulisBuku }] = [await import('#impor'), await import('#impor/nest')];
    await tulisBerkas(pilihan.ke, await tulisBuku(isi, { mode, judul }));
    const jumlah = lembarBuku.map((l) => ({ lembar: l.nama, baris: isi[l.kunci]?.length ?? 0 }));
    await keluaran.jawab([{ ke: pilihan.ke, contoh: pilihan.contoh ?? null, pd: pilihan.pd ?? null, tahun: pilihan.tahun ? Number(pilihan.tahun) : null, lembar: jumlah }], () => [
      `Buku kerja ditulis ke ${pilihan.ke}.`,
      ...(mode === 'kosong' ? [] : [`  ${jumlah.filter((j) => j.baris > 0).map((j) => `${j.lembar} ${j.baris} baris`).join(', ')}.`]),
    ]);
  });
}

async function susun(p: Pilihan, folder: string, keluaran: Keluaran): Promise<Templat> {
  const { DomainError, periode, tahun } = await import('#kernel');
  const salahPilih = (pesan: string): Error => new DomainError('pilihan-templat', pesan);
  if (!/\.xlsx$/i.test(p.ke)) throw salahPilih(`"${p.ke}" bukan nama buku kerja. Akhiri dengan .xlsx, agar Excel mengenalinya.`);
  if (p.contoh !== undefined) {
    if (p.pd !== undefined || p.tahun !== undefined || p.periode !== undefined) throw salahPilih('--contoh tidak dipakai bersama --pd, --tahun atau --periode.');
    const { cariContoh, judulContoh } = await import('#impor/nest');
    const c = cariContoh(p.contoh);
    return { isi: c.isi, judul: judulContoh(c), mode: 'terisi' };
  }
  if (p.pd === undefined && p.tahun === undefined) {
    if (p.periode !== undefined) throw salahPilih('--periode memerlukan --pd dan --tahun.');
    return { isi: {}, judul: 'Buku kerja Runut', mode: 'kosong' };
  }
  if (p.pd === undefined || p.tahun === undefined) throw salahPilih('--pd dan --tahun disebut bersama-sama.');
  const [pd, t] = [p.pd, tahun(p.tahun)];
  const untuk = p.periode === undefined ? {} : { periode: periode(p.periode) };
  const ledger = await bukaBaca(folder, keluaran);
  try {
    const [{ BukuAngka }, { susunTemplat }, { bacaTercetakTahun }] = [await import('#capaian/nest'), await import('#impor/nest'), await import('#rekonsiliasi/nest')];
    const angka = new BukuAngka(ledger.store, ledger.projections);
    const penghitung = await angka.penghitung(pd, t, {});
    const { kepala } = penghitung.c.koordinat;
    const lama = angka.baca().daftarPd(kepala, null).find((d) => d.pd === pd)?.tahun.findLast((x) => x < t);
    const sebelumnya = penghitung.c.simpul.size === 0 && lama !== undefined ? { sebelumnya: await angka.penghitung(pd, lama, {}) } : {};
    return { isi: susunTemplat(penghitung, { ...untuk, ...sebelumnya, tercetak: bacaTercetakTahun(angka, pd, t, penghitung.c.koordinat) }), judul: `Buku kerja ${penghitung.c.identitas!.nama}, ${penghitung.c.identitas!.namaPemda}, ${t}`, mode: 'terisi' };
  } finally {
    await ledger.close();
  }
}
