import { sebutDokumen } from '#kernel';
import type { JawabanTercatat, KetidaksesuaianBerstatus, PeristiwaBukti } from '#rekonsiliasi';
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
    ...r.perJenis.map((j) => baris('Jenis', `${j.tingkat}: ${j.jenis}`, j.jumlah, j.menunggu)),
    ...r.perStatus.map((s) => baris('Status', namaStatus[s.status], s.jumlah)),
    ...r.laporan.flatMap(({ laporan, judul, dokumen, cakupan: c, ketidaksesuaian: k, reviu }) => [
      baris('Laporan', `${laporan}: ${judul}`, k.jumlah, k.menunggu, sebutDokumen(dokumen)),
      ...([['Sel tercetak', c.sel], ['Sel berpernyataan', c.berpernyataan], ['Cocok', c.cocok], ['Tidak cocok', c.tidakCocok], ['Tidak teruji', c.tidakTeruji], ['Rusak pada sumbernya', c.rusak]] as const).map(([nama, n]) => baris('Cakupan', `${laporan}: ${nama}`, n)),
      ...reviu.map((v) => baris('Reviu', `${laporan}: ${sebutDokumen(v.dokumen)}`, null, null, [v.pernyataan, ...v.catatan].join('\n'))),
    ]),
  ]);
}

interface BarisKetidaksesuaian {
  readonly nomor: number;
  readonly k: KetidaksesuaianBerstatus;
  readonly jawaban: JawabanTercatat | undefined;
}

const kolomKetidaksesuaian: readonly KolomLembar<BarisKetidaksesuaian>[] = [
  { judul: 'No', lebar: 6, isi: 'angka', nilai: (b) => String(b.nomor) }, { judul: 'Tingkat', lebar: 9, isi: 'teks', nilai: ({ k }) => k.tingkat }, { judul: 'Jenis', lebar: 26, isi: 'teks', nilai: ({ k }) => k.jenis }, { judul: 'Status', lebar: 26, isi: 'teks', nilai: ({ k }) => namaStatus[k.status] },
  { judul: 'Laporan', lebar: 12, isi: 'teks', nilai: ({ k }) => k.laporan }, { judul: 'Tabel', lebar: 26, isi: 'teks', nilai: ({ k }) => k.lokasi.tabel }, { judul: 'Baris', lebar: 40, isi: 'teks', nilai: ({ k }) => k.lokasi.baris }, { judul: 'Kolom', lebar: 24, isi: 'teks', nilai: ({ k }) => k.lokasi.kolom },
  { judul: 'Teks tercetak', lebar: 20, isi: 'teks', nilai: ({ k }) => k.teks }, { judul: 'Tercetak', lebar: 20, isi: 'angka', nilai: ({ k }) => k.tercetak }, { judul: 'Seharusnya', lebar: 20, isi: 'angka', nilai: ({ k }) => k.seharusnya }, { judul: 'Selisih', lebar: 18, isi: 'angka', nilai: ({ k }) => k.selisih },
  { judul: 'Penjelasan', lebar: 80, isi: 'teks', nilai: ({ k }) => k.penjelasan }, { judul: 'Putusan', lebar: 26, isi: 'teks', nilai: ({ jawaban: j }) => j && namaPutusan[j.putusan] }, { judul: 'Alasan', lebar: 50, isi: 'teks', nilai: ({ jawaban: j }) => j?.alasan },
  { judul: 'Dokumen jawaban', lebar: 36, isi: 'teks', nilai: ({ jawaban: j }) => j?.dokumen && sebutDokumen(j.dokumen) }, { judul: 'Dijawab oleh', lebar: 18, isi: 'teks', nilai: ({ jawaban: j }) => j?.aktor.id }, { judul: 'Dijawab (WIB)', lebar: 19, isi: 'waktu', nilai: ({ jawaban: j }) => j?.dicatat },
  { judul: 'Kunci sel', lebar: 24, isi: 'teks', nilai: ({ k }) => k.kunci }, { judul: 'Alamat angka', lebar: 48, isi: 'teks', nilai: ({ k }) => k.angka }, { judul: 'Id', lebar: 15, isi: 'teks', nilai: ({ k }) => k.id },
];

function ketidaksesuaian({ daftar, jawaban }: KertasKerja): LembarTabel {
  const terakhir = new Map(jawaban.map((j) => [j.ketidaksesuaian, j]));
  return lembarTabel('Ketidaksesuaian', kolomKetidaksesuaian, daftar.map((k, i) => ({ nomor: i + 1, k, jawaban: terakhir.get(k.id) })));
}

/** An event behind a contradiction, or an answer to it. */
interface BarisJejak {
  readonly nomor: number;
  readonly k: KetidaksesuaianBerstatus;
  readonly peran: 'bukti' | 'jawaban';
  readonly p: Pick<PeristiwaBukti, 'eventId' | 'sequence' | 'jenis' | 'dicatat' | 'berlaku' | 'aktor' | 'dokumen'> & { readonly sumber?: PeristiwaBukti['sumber'] };
  readonly keterangan: string;
}

const kolomJejak: readonly KolomLembar<BarisJejak>[] = [
  { judul: 'Urutan', lebar: 10, isi: 'angka', nilai: ({ p }) => String(p.sequence) }, { judul: 'Dicatat (WIB)', lebar: 19, isi: 'waktu', nilai: ({ p }) => p.dicatat }, { judul: 'Berlaku', lebar: 12, isi: 'tanggal', nilai: ({ p }) => p.berlaku }, { judul: 'Peristiwa', lebar: 28, isi: 'teks', nilai: ({ p }) => p.jenis },
  { judul: 'Peran', lebar: 10, isi: 'teks', nilai: (b) => b.peran }, { judul: 'No ketidaksesuaian', lebar: 12, isi: 'angka', nilai: (b) => String(b.nomor) }, { judul: 'Tingkat', lebar: 9, isi: 'teks', nilai: ({ k }) => k.tingkat }, { judul: 'Jenis ketidaksesuaian', lebar: 26, isi: 'teks', nilai: ({ k }) => k.jenis },
  { judul: 'Laporan', lebar: 12, isi: 'teks', nilai: ({ k }) => k.laporan }, { judul: 'Tabel', lebar: 26, isi: 'teks', nilai: ({ k }) => k.lokasi.tabel }, { judul: 'Baris', lebar: 40, isi: 'teks', nilai: ({ k }) => k.lokasi.baris }, { judul: 'Kolom', lebar: 24, isi: 'teks', nilai: ({ k }) => k.lokasi.kolom },
  { judul: 'Alamat angka', lebar: 48, isi: 'teks', nilai: ({ k }) => k.angka }, { judul: 'Keterangan', lebar: 50, isi: 'teks', nilai: (b) => b.keterangan }, { judul: 'Dokumen', lebar: 36, isi: 'teks', nilai: ({ p }) => p.dokumen && sebutDokumen(p.dokumen) }, { judul: 'Pelaku', lebar: 18, isi: 'teks', nilai: ({ p }) => p.aktor.id }, { judul: 'Peran pelaku', lebar: 14, isi: 'teks', nilai: ({ p }) => p.aktor.peran },
  { judul: 'Lembar', lebar: 18, isi: 'teks', nilai: ({ p }) => p.sumber?.lembar }, { judul: 'Baris lembar', lebar: 10, isi: 'angka', nilai: ({ p }) => p.sumber?.baris?.toString() }, { judul: 'Sidik berkas', lebar: 20, isi: 'teks', nilai: ({ p }) => p.sumber?.berkas },
  { judul: 'Id ketidaksesuaian', lebar: 15, isi: 'teks', nilai: ({ k }) => k.id }, { judul: 'Id peristiwa', lebar: 38, isi: 'teks', nilai: ({ p }) => p.eventId },
];

/** In the order of the log, whatever the contradiction. */
function jejak({ daftar, jawaban, peristiwa }: KertasKerja): LembarTabel {
  const perId = new Map(peristiwa.map((p) => [p.eventId, p]));
  const baris = daftar.flatMap((k, i): BarisJejak[] => [
    ...k.bukti.flatMap((id): BarisJejak[] => {
      const p = perId.get(id);
      return p ? [{ nomor: i + 1, k, peran: 'bukti', p, keterangan: '' }] : [];
    }),
    ...jawaban.filter((j) => j.ketidaksesuaian === k.id).map((j): BarisJejak => ({ nomor: i + 1, k, peran: 'jawaban', p: { ...j, jenis: 'KetidaksesuaianDijelaskan' }, keterangan: `${namaPutusan[j.putusan]}: ${j.alasan}` })),
  ]);
  return lembarTabel('Jejak', kolomJejak, baris.sort((a, b) => a.p.sequence - b.p.sequence || a.nomor - b.nomor));
}
