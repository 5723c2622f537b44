import type { Command } from 'commander';
import type { PdTerdaftar } from '#capaian';
import type { Banding, BarisBanding } from '#jejak';
import { bukaPerintah, umum } from '../bentuk-perintah.js';
import { jawabData, satuBentuk, type PilihanData } from '../jawab-data.js';

interface Pilihan extends PilihanData {
  readonly pd?: string;
  readonly tahun?: string;
  readonly dari?: string;
  readonly ke?: string;
  readonly dariTahap?: string;
  readonly keTahap?: string;
  readonly dariTahun?: string;
}

/** `runut banding`: what differs between two points, two tahap or two years, figure by figure. */
export function banding(program: Command): void {
  const perintah = program
    .command('banding')
    .description('beda antara dua titik waktu, dua tahap atau dua tahun, angka demi angka, dengan dokumen dan pelakunya')
    .option('--pd <pd>', 'tanda pengenal perangkat daerah; bila tidak disebut: semuanya')
    .option('--tahun <tahun>', 'tahun anggaran; bila tidak disebut: semua tahun yang tercatat')
    .option('--dari <titik>', 'titik lama, DIKETAHUI[@BERLAKU]: urutan, tanggal atau waktu, lalu bila perlu @ dan tanggal')
    .option('--ke <titik>', 'titik baru, bentuknya sama; bila tidak disebut: sekarang')
    .option('--dari-tahap <tahap>', 'bandingkan tahap ini, bersama --ke-tahap')
    .option('--ke-tahap <tahap>', 'dengan tahap ini')
    .option('--dari-tahun <tahun>', 'bandingkan dengan tahun ini; --pd dan --tahun disebut')
    .option('--csv', 'cetak sebagai CSV');
  umum(perintah, ['runut banding --dari 400 --ke 426', 'runut banding --pd jombang-diskopum --tahun 2024 --dari @2024-09-30 --ke @2024-12-31 --csv', 'runut banding --pd jombang-diskopum --tahun 2024 --dari-tahap awal --ke-tahap perubahan']).action(async () => {
    const { pilihan, keluaran, folder } = bukaPerintah<Pilihan>(perintah);
    await satuBentuk(pilihan);
    const { DomainError, tahun } = await import('#kernel');
    const t = pilihan.tahun === undefined ? undefined : tahun(pilihan.tahun);
    const dariTahun = pilihan.dariTahun === undefined ? undefined : tahun(pilihan.dariTahun);
    if (dariTahun !== undefined && (pilihan.pd === undefined || t === undefined)) throw new DomainError('pilihan-banding', 'Dengan --dari-tahun, sebutkan --pd dan --tahun.');
    const [{ tanyaBeberapa }, { AmbilBanding }, { AmbilDaftarPd }, { bacaTitik, csvBanding }] = [await import('../tanya.js'), await import('#jejak/nest'), await import('#capaian/nest'), await import('#jejak')];
    const { dari, ke, dariTahap, keTahap } = pilihan;
    const semua = await tanyaBeberapa(folder, keluaran, async (tanya) => {
      const lingkup = pilihan.pd !== undefined && t !== undefined ? [{ pd: pilihan.pd, tahun: t }] : kantor(await tanya(new AmbilDaftarPd(bacaTitik(ke ?? ''))), pilihan.pd, t);
      const hasil: Banding[] = [];
      for (const l of lingkup) hasil.push(await tanya(new AmbilBanding(l.pd, l.tahun, { dari, ke, dariTahap, keTahap, dariTahun })));
      return hasil;
    });
    const gabungan = { baris: semua.flatMap((b) => b.baris), peristiwa: semua.flatMap((b) => b.peristiwa) };
    await jawabData(keluaran, pilihan, semua.flatMap(denganPeristiwa), () => csvBanding(gabungan), async () => (await Promise.all(semua.map(cetak))).flat());
  });
}

function kantor(daftar: readonly PdTerdaftar[], pd: string | undefined, tahun: number | undefined): { readonly pd: string; readonly tahun: number }[] {
  return daftar.filter((d) => pd === undefined || d.pd === pd).flatMap((d) => d.tahun.filter((t) => tahun === undefined || t === tahun).map((t) => ({ pd: d.pd, tahun: t })));
}

/** Rows that stand alone: each with the content of its events. */
function denganPeristiwa(b: Banding): object[] {
  const perUrutan = new Map(b.peristiwa.map((p) => [p.sequence, p]));
  return b.baris.map((x) => ({ pd: b.pd, tahun: b.ke.tahun, ...x, peristiwa: x.peristiwa.map((s) => perUrutan.get(s)!) }));
}

async function cetak(b: Banding): Promise<string[]> {
  const [{ susunTabel }, { cetakNilai, cetakSelisih, sebutUkuran }, { kolomPeristiwa }] = [await import('../tabel.js'), await import('../cetak-angka.js'), await import('../cetak-peristiwa.js')];
  const sebut = ({ koordinat: k, tahun, tahap }: Banding['dari']): string => [`${tahun}`, ...(tahap === null ? [] : [tahap]), `urutan ${k.diketahui}`, ...(k.berlaku === null ? [] : [`berlaku ${k.berlaku}`])].join(', ');
  const kepala = `${b.pd}, dari (${sebut(b.dari)}) ke (${sebut(b.ke)}): ${b.baris.length} angka berbeda, ${b.peristiwa.length} peristiwa.`;
  if (b.baris.length === 0) return [kepala];
  return [
    kepala, '',
    ...susunTabel<BarisBanding>(
      [
        { judul: 'Kode', lebar: 14, isi: (x) => x.kode },
        { judul: 'Uraian', isi: (x) => x.indikator ?? x.uraian },
        { judul: 'Ukuran', lebar: 22, isi: sebutUkuran },
        { judul: 'Lama', lebar: 16, kanan: true, isi: (x) => (x.keadaan === 'baru' ? 'belum ada' : cetakNilai(x.lama, x.satuan, x.lamaTeks)) },
        { judul: 'Baru', lebar: 16, kanan: true, isi: (x) => (x.keadaan === 'hilang' ? 'tidak ada' : cetakNilai(x.baru, x.satuan, x.baruTeks)) },
        { judul: 'Selisih', lebar: 16, kanan: true, isi: (x) => cetakSelisih(x.selisih) },
        { judul: '%', lebar: 10, kanan: true, isi: (x) => cetakSelisih(x.persen) },
      ],
      b.baris,
    ),
    ...(b.peristiwa.length === 0 ? [] : ['', ...susunTabel([...kolomPeristiwa], b.peristiwa)]),
  ];
}
