import { namaJenisKetidaksesuaian, namaPeristiwa, sebutDokumen } from '#kernel';
import type { JawabanTercatat, KetidaksesuaianBerstatus, PeristiwaBukti, TempatKetidaksesuaian } from '#rekonsiliasi';
import type { KertasKerja } from '#rekonsiliasi/nest';
import { lembarTabel, tulisLembar, type KolomLembar, type LembarTabel } from './lembar-tabel.js';
import { namaPutusan, namaStatus, namaTingkat } from './sebutan.js';

/** Everything that contradicts in a PD and year as a workbook: counts, every contradiction, and every event behind them. The same content gives the same bytes. */
export function tulisBukuKetidaksesuaian(k: KertasKerja): Promise<Uint8Array> {
  return tulisLembar([ringkasan(k), ketidaksesuaian(k), jejak(k)]);
}

/** One line of the sheet of counts. */
interface BarisRingkasan {
  readonly bagian: string;
  readonly rincian: string;
  readonly jumlah: number | null;
  readonly menunggu: number | null;
  readonly keterangan: string;
}

const kolomRingkasan: readonly KolomLembar<BarisRingkasan>[] = [
  { judul: 'Bagian', lebar: 22, isi: 'teks', nilai: (b) => b.bagian }, { judul: 'Rincian', lebar: 44, isi: 'teks', nilai: (b) => b.rincian }, { judul: 'Banyaknya', lebar: 14, isi: 'angka', nilai: (b) => b.jumlah?.toString() ?? null },
  { judul: 'Menunggu jawaban', lebar: 14, isi: 'angka', nilai: (b) => b.menunggu?.toString() ?? null }, { judul: 'Keterangan', lebar: 80, isi: 'teks', nilai: (b) => b.keterangan },
];

function ringkasan({ ringkasan: r }: KertasKerja): LembarTabel {
  const baris = (bagian: string, rincian: string, jumlah: number | null = null, menunggu: number | null = null, keterangan = ''): BarisRingkasan => ({ bagian, rincian, jumlah, menunggu, keterangan });
  return lembarTabel('Ringkasan', kolomRingkasan, [
    baris('Perangkat daerah', r.namaPd, null, null, `${r.pd}, tahun ${r.tahun}`),
    baris('Titik waktu', `Diketahui sampai urutan ${r.koordinat.diketahui}`, null, null, r.koordinat.berlaku === null ? 'Semua tanggal berlaku' : `Berlaku sampai ${r.koordinat.berlaku}`),
    baris('Seluruhnya', 'Ketidaksesuaian', r.jumlah, r.menunggu),
    ...r.perTingkat.map((t) => baris('Tingkat', t.tingkat, t.jumlah, t.menunggu, namaTingkat[t.tingkat])),
    ...r.perJenis.map((j) => baris('Jenis', `${j.tingkat}: ${namaJenisKetidaksesuaian(j.jenis)}`, j.jumlah, j.menunggu)),
    ...r.perStatus.map((s) => baris('Status', namaStatus[s.status], s.jumlah)),
    ...r.laporan.flatMap(({ laporan, judul, dokumen, cakupan: c, ketidaksesuaian: k, reviu }) => [
      baris('Laporan', `${laporan}: ${judul}`, k.jumlah, k.menunggu, sebutDokumen(dokumen)),
      ...([['Sel tercetak', c.sel], ['Sel berpernyataan', c.berpernyataan], ['Cocok', c.cocok], ['Tidak cocok', c.tidakCocok], ['Tidak teruji', c.tidakTeruji], ['Rusak pada sumbernya', c.rusak], ['Tanpa pernyataan', c.sel - c.berpernyataan - c.rusak]] as const).map(([nama, n]) => baris('Cakupan', `${laporan}: ${nama}`, n)),
      ...reviu.map((v) => baris('Reviu', `${laporan}: ${sebutDokumen(v.dokumen)}`, null, null, [v.pernyataan, ...v.catatan].join('\n'))),
    ]),
  ]);
}

/** One place of a contradiction; what is answered stands at each. */
interface BarisKetidaksesuaian {
  readonly nomor: number;
  readonly k: KetidaksesuaianBerstatus;
  readonly tempat: TempatKetidaksesuaian;
  /** `2 dari 3`; null where it has one place only. */
  readonly bagian: string | null;
  readonly jawaban: JawabanTercatat | undefined;
}

const kolomKetidaksesuaian: readonly KolomLembar<BarisKetidaksesuaian>[] = [
  { judul: 'No', lebar: 6, isi: 'angka', nilai: (b) => String(b.nomor) }, { judul: 'Tingkat', lebar: 9, isi: 'teks', nilai: ({ k }) => k.tingkat }, { judul: 'Jenis', lebar: 28, isi: 'teks', nilai: ({ k }) => namaJenisKetidaksesuaian(k.jenis) }, { judul: 'Status', lebar: 26, isi: 'teks', nilai: ({ tempat: t }) => (t.status === null ? 'Cocok' : namaStatus[t.status]) },
  { judul: 'Tempat', lebar: 10, isi: 'teks', nilai: (b) => b.bagian }, { judul: 'Laporan', lebar: 12, isi: 'teks', nilai: ({ k }) => k.laporan }, { judul: 'Tabel', lebar: 26, isi: 'teks', nilai: ({ tempat: t }) => t.tabel }, { judul: 'Baris', lebar: 40, isi: 'teks', nilai: ({ tempat: t }) => t.baris }, { judul: 'Kolom', lebar: 24, isi: 'teks', nilai: ({ tempat: t }) => t.kolom },
  { judul: 'Teks tercetak', lebar: 20, isi: 'teks', nilai: ({ tempat: t }) => t.teks }, { judul: 'Tercetak', lebar: 20, isi: 'angka', nilai: ({ tempat: t }) => t.tercetak }, { judul: 'Seharusnya', lebar: 20, isi: 'angka', nilai: ({ tempat: t }) => t.seharusnya }, { judul: 'Selisih', lebar: 18, isi: 'angka', nilai: ({ tempat: t }) => t.selisih },
  { judul: 'Penjelasan', lebar: 80, isi: 'teks', nilai: ({ k }) => k.penjelasan }, { judul: 'Putusan', lebar: 26, isi: 'teks', nilai: ({ jawaban: j }) => j && namaPutusan[j.putusan] }, { judul: 'Alasan', lebar: 50, isi: 'teks', nilai: ({ jawaban: j }) => j?.alasan },
  { judul: 'Dokumen jawaban', lebar: 36, isi: 'teks', nilai: ({ jawaban: j }) => j?.dokumen && sebutDokumen(j.dokumen) }, { judul: 'Dijawab oleh', lebar: 18, isi: 'teks', nilai: ({ jawaban: j }) => j?.aktor.id }, { judul: 'Dijawab (WIB)', lebar: 19, isi: 'waktu', nilai: ({ jawaban: j }) => j?.dicatat },
  { judul: 'Kunci sel', lebar: 24, isi: 'teks', nilai: ({ tempat: t }) => t.kunci }, { judul: 'Alamat angka', lebar: 48, isi: 'teks', nilai: ({ k }) => k.angka }, { judul: 'Id', lebar: 15, isi: 'teks', nilai: ({ tempat: t }) => t.id },
];

/** In the order of the page: the gravest first. */
const urut = (daftar: readonly KetidaksesuaianBerstatus[]): readonly KetidaksesuaianBerstatus[] => [...daftar].sort((a, b) => (a.tingkat < b.tingkat ? -1 : a.tingkat > b.tingkat ? 1 : 0));

function ketidaksesuaian({ daftar, jawaban }: KertasKerja): LembarTabel {
  const terakhir = new Map(jawaban.map((j) => [j.ketidaksesuaian, j]));
  const baris = urut(daftar).flatMap((k, i) => k.tempat.map((tempat, n) => ({ nomor: i + 1, k, tempat, bagian: k.tempat.length > 1 ? `${n + 1} dari ${k.tempat.length}` : null, jawaban: tempat.id === null ? undefined : terakhir.get(tempat.id) })));
  return lembarTabel('Ketidaksesuaian', kolomKetidaksesuaian, baris);
}

/** An event behind a contradiction, or an answer to it. */
interface BarisJejak {
  readonly nomor: number;
  readonly k: KetidaksesuaianBerstatus;
  readonly peran: 'Bukti' | 'Jawaban';
  readonly p: Pick<PeristiwaBukti, 'eventId' | 'sequence' | 'jenis' | 'dicatat' | 'berlaku' | 'aktor' | 'dokumen'> & Partial<Pick<PeristiwaBukti, 'sumber' | 'perihal' | 'nilai' | 'satuan'>>;
  readonly keterangan: string;
}

const kolomJejak: readonly KolomLembar<BarisJejak>[] = [
  { judul: 'No ketidaksesuaian', lebar: 12, isi: 'angka', nilai: (b) => String(b.nomor) }, { judul: 'Tingkat', lebar: 9, isi: 'teks', nilai: ({ k }) => k.tingkat }, { judul: 'Jenis ketidaksesuaian', lebar: 28, isi: 'teks', nilai: ({ k }) => namaJenisKetidaksesuaian(k.jenis) }, { judul: 'Urutan', lebar: 10, isi: 'angka', nilai: ({ p }) => String(p.sequence) },
  { judul: 'Dicatat (WIB)', lebar: 19, isi: 'waktu', nilai: ({ p }) => p.dicatat }, { judul: 'Berlaku', lebar: 12, isi: 'tanggal', nilai: ({ p }) => p.berlaku }, { judul: 'Peran', lebar: 10, isi: 'teks', nilai: (b) => b.peran }, { judul: 'Peristiwa', lebar: 28, isi: 'teks', nilai: ({ p }) => namaPeristiwa(p.jenis) },
  { judul: 'Perihal', lebar: 60, isi: 'teks', nilai: ({ p }) => p.perihal }, { judul: 'Nilai', lebar: 20, isi: 'angka', nilai: ({ p }) => p.nilai }, { judul: 'Satuan', lebar: 10, isi: 'teks', nilai: ({ p }) => p.satuan }, { judul: 'Dokumen', lebar: 36, isi: 'teks', nilai: ({ p }) => p.dokumen && sebutDokumen(p.dokumen) },
  { judul: 'Pelaku', lebar: 18, isi: 'teks', nilai: ({ p }) => p.aktor.id }, { judul: 'Peran pelaku', lebar: 14, isi: 'teks', nilai: ({ p }) => p.aktor.peran }, { judul: 'Keterangan', lebar: 50, isi: 'teks', nilai: (b) => b.keterangan },
  { judul: 'Laporan', lebar: 12, isi: 'teks', nilai: ({ k }) => k.laporan }, { judul: 'Tabel', lebar: 26, isi: 'teks', nilai: ({ k }) => k.lokasi.tabel }, { judul: 'Baris', lebar: 40, isi: 'teks', nilai: ({ k }) => k.lokasi.baris }, { judul: 'Kolom', lebar: 24, isi: 'teks', nilai: ({ k }) => k.lokasi.kolom }, { judul: 'Alamat angka', lebar: 48, isi: 'teks', nilai: ({ k }) => k.angka },
  { judul: 'Lembar', lebar: 18, isi: 'teks', nilai: ({ p }) => p.sumber?.lembar }, { judul: 'Baris lembar', lebar: 10, isi: 'angka', nilai: ({ p }) => p.sumber?.baris?.toString() }, { judul: 'Sidik berkas', lebar: 20, isi: 'teks', nilai: ({ p }) => p.sumber?.berkas },
  { judul: 'Id ketidaksesuaian', lebar: 15, isi: 'teks', nilai: ({ k }) => k.id }, { judul: 'Id peristiwa', lebar: 38, isi: 'teks', nilai: ({ p }) => p.eventId },
];

/** One contradiction after another, as they are numbered; the events of each in the order of the log. */
function jejak({ daftar, jawaban, peristiwa }: KertasKerja): LembarTabel {
  const perId = new Map(peristiwa.map((p) => [p.eventId, p]));
  const baris = urut(daftar).flatMap((k, i): BarisJejak[] => [
    ...k.bukti.flatMap((id): BarisJejak[] => {
      const p = perId.get(id);
      return p ? [{ nomor: i + 1, k, peran: 'Bukti', p, keterangan: '' }] : [];
    }),
    ...jawaban.filter((j) => k.tempat.some((t) => t.id === j.ketidaksesuaian)).map((j): BarisJejak => ({ nomor: i + 1, k, peran: 'Jawaban', p: { ...j, jenis: 'KetidaksesuaianDijelaskan', perihal: [j.perihal.lokasi.tabel, j.perihal.lokasi.baris, j.perihal.lokasi.kolom].join(', ') }, keterangan: `${namaPutusan[j.putusan]}: ${j.alasan}` })),
  ]);
  return lembarTabel('Jejak', kolomJejak, baris.sort((a, b) => a.nomor - b.nomor || a.p.sequence - b.p.sequence));
}
