import type { Command } from 'commander';
import type { CakupanTercetak, HitunganCakupan, KlaimTidakTeruji } from '#capaian';
import type { KetidaksesuaianBerstatus, TempatKetidaksesuaian } from '#rekonsiliasi';
import { bukaPerintah, pilihanPdTahun, pilihanTitik, titik, umum, type PilihanPdTahun, type PilihanTitik, type PilihanUmum } from '../bentuk-perintah.js';

interface Pilihan extends PilihanUmum, PilihanPdTahun, PilihanTitik {
  readonly cakupan?: boolean;
  readonly ke?: string;
}

/** `runut periksa`: every contradiction that the ledger finds and how it was answered, and how much of what reports print was tested. */
export function periksa(program: Command): void {
  const perintah = pilihanTitik(pilihanPdTahun(program.command('periksa').description('semua ketidaksesuaian: angka yang tidak cocok satu sama lain, dengan kedua sisinya'))).option('--cakupan', 'sebagai gantinya, setiap pernyataan angka tercetak yang tidak dapat diuji, dan sebabnya').option('--ke <berkas>', 'tulis pula sebagai buku kerja .xlsx: ringkasan, semua baris, dan jejak peristiwanya');
  umum(perintah, ['runut periksa --pd jombang-diskopum --tahun 2024', 'runut periksa --pd jombang-diskopum --tahun 2024 --berlaku 2024-09-30 --json', 'runut periksa --pd jombang-diskopum --tahun 2024 --cakupan', 'runut periksa --pd jombang-diskopum --tahun 2024 --ke ketidaksesuaian.xlsx']).action(async () => {
    const { pilihan, keluaran, folder } = bukaPerintah<Pilihan>(perintah);
    const { DomainError, tahun } = await import('#kernel');
    const t = tahun(pilihan.tahun);
    if (pilihan.ke !== undefined && !/\.xlsx$/i.test(pilihan.ke)) throw new DomainError('pilihan-periksa', `"${pilihan.ke}" bukan nama buku kerja. Akhiri dengan .xlsx, agar Excel mengenalinya.`);
    if (pilihan.ke !== undefined && pilihan.cakupan) throw new DomainError('pilihan-periksa', '--ke tidak dipakai bersama --cakupan.');
    const [{ tanyaBeberapa }, { AmbilCakupanTercetak, AmbilKertasKerja, AmbilKetidaksesuaian }] = [await import('../tanya.js'), await import('#rekonsiliasi/nest')];
    const untuk = [pilihan.pd, t, titik(pilihan)] as const;
    const [daftar, cakupan, kertas] = await tanyaBeberapa(folder, keluaran, (tanya) => Promise.all([pilihan.cakupan ? [] : tanya(new AmbilKetidaksesuaian(...untuk)), tanya(new AmbilCakupanTercetak(...untuk)), pilihan.ke === undefined ? undefined : tanya(new AmbilKertasKerja(...untuk))]));
    if (pilihan.cakupan) {
      const garis = pilihan.json ? [] : [...cetakCakupan(cakupan), ...(await cetakTidakTeruji(cakupan.tidakTeruji))];
      await keluaran.jawab(cakupan.tidakTeruji, () => (garis.length > 0 ? garis : ['Belum ada laporan yang angka tercetaknya dicatat.']));
      return;
    }
    if (kertas && pilihan.ke !== undefined) {
      const [{ tulisBukuKetidaksesuaian }, { tulisBerkas }] = [await import('#laporan'), await import('../berkas-keluaran.js')];
      await tulisBerkas(pilihan.ke, await tulisBukuKetidaksesuaian(kertas));
      keluaran.kabar(`Buku kerja ditulis ke ${pilihan.ke}: ${daftar.length} ketidaksesuaian, ${kertas.peristiwa.length} peristiwa.`);
    }
    const garis = pilihan.json ? [] : [...(await cetak(daftar)), ...cetakCakupan(cakupan), ...(cakupan.tidakTeruji.length > 0 ? ['  Yang tidak teruji beserta sebabnya: tambahkan --cakupan.'] : [])];
    await keluaran.jawab(daftar, () => garis);
  });
}

/** A contradiction in its first place with why, or in another one of its places. */
interface BarisCetak {
  readonly tempat: TempatKetidaksesuaian;
  readonly penjelasan: string;
}

const barisCetak = ({ tempat, penjelasan }: KetidaksesuaianBerstatus): BarisCetak[] => tempat.map((t, i) => ({ tempat: t, penjelasan: i === 0 ? penjelasan : '' }));

async function cetak(daftar: readonly KetidaksesuaianBerstatus[]): Promise<string[]> {
  if (daftar.length === 0) return ['Tidak ada ketidaksesuaian.'];
  const [{ susunTabel }, { cetakNilai, cetakSelisih }, { namaStatus, namaTingkat }, { hitungStatus, tingkatDikenal }] = [await import('../tabel.js'), await import('../cetak-angka.js'), await import('#laporan'), await import('#rekonsiliasi')];
  const sebut = (yang: readonly KetidaksesuaianBerstatus[]): string => {
    const { jumlah, menunggu } = hitungStatus(yang);
    return menunggu === jumlah ? `${jumlah} ketidaksesuaian` : `${jumlah} ketidaksesuaian, ${menunggu} menunggu jawaban`;
  };
  return [
    `${sebut(daftar)}.`,
    ...tingkatDikenal.flatMap((tingkat) => {
      const yang = daftar.filter((k) => k.tingkat === tingkat);
      if (yang.length === 0) return [];
      return [
        '', `Tingkat ${tingkat} (${namaTingkat[tingkat].toLowerCase()}): ${sebut(yang)}`, '',
        ...susunTabel<BarisCetak>(
          [
            { judul: 'Status', lebar: 12, isi: ({ tempat }) => (tempat.status === null ? 'cocok' : namaStatus[tempat.status]) },
            { judul: 'Tempat', lebar: 28, isi: ({ tempat, penjelasan }) => `${penjelasan === '' ? '└ ' : ''}${tempat.tabel}: ${tempat.baris}, ${tempat.kolom}` },
            { judul: 'Tertulis', lebar: 15, kanan: true, isi: ({ tempat }) => cetakNilai(tempat.tercetak) },
            { judul: 'Seharusnya', lebar: 15, kanan: true, isi: ({ tempat }) => cetakNilai(tempat.seharusnya) },
            { judul: 'Selisih', lebar: 15, kanan: true, isi: ({ tempat }) => cetakSelisih(tempat.selisih) },
            { judul: 'Penjelasan', isi: ({ penjelasan }) => penjelasan },
          ],
          yang.flatMap(barisCetak),
        ),
      ];
    }),
  ];
}

function cetakCakupan({ laporan, jumlah }: CakupanTercetak): string[] {
  const sebut = (c: HitunganCakupan): string => `${c.sel} sel, ${c.berpernyataan} berpernyataan: ${c.cocok} cocok, ${c.tidakCocok} tidak cocok, ${c.tidakTeruji} tidak teruji${c.rusak > 0 ? `; ${c.rusak} rusak` : ''}`;
  if (laporan.length === 0) return [];
  return ['', 'Angka tercetak:', ...laporan.map((l) => `  ${l.laporan} (${l.judul}): ${sebut(l)}.`), ...(laporan.length > 1 ? [`  Seluruhnya: ${sebut(jumlah)}.`] : [])];
}

async function cetakTidakTeruji(daftar: readonly KlaimTidakTeruji[]): Promise<string[]> {
  if (daftar.length === 0) return [];
  const { susunTabel } = await import('../tabel.js');
  return ['', ...susunTabel<KlaimTidakTeruji>([{ judul: 'Sel', lebar: 30, isi: (k) => k.kunci }, { judul: 'Tercetak', lebar: 16, kanan: true, isi: (k) => k.tercetak }, { judul: 'Pernyataan', lebar: 40, isi: (k) => k.pernyataan }, { judul: 'Mengapa tidak teruji', isi: (k) => k.alasan }], daftar)];
}
