import type { Ketidaksesuaian } from '#capaian';
import { samaPertentangan, tingkatDikenal, type IsiPertentangan } from '../events.js';
import type { JawabanTercatat, SelTercatat } from '../projection.js';
import { menunggu, statusDikenal, type JumlahKetidaksesuaian, type KetidaksesuaianBerstatus, type RingkasanKetidaksesuaian, type StatusKetidaksesuaian, type TempatKetidaksesuaian } from './hasil.js';

/** How a contradiction stands after its last answer. */
export function statusDari(k: IsiPertentangan, jawaban: JawabanTercatat | undefined): StatusKetidaksesuaian {
  if (!jawaban) return 'terbuka';
  return samaPertentangan(jawaban, k) ? jawaban.putusan : 'perlu-ditinjau-ulang';
}

/** Every contradiction with how it stands, each in its one place. `selDari`: the printed cell that it is about. */
export function beriStatus(daftar: readonly Ketidaksesuaian[], jawaban: readonly JawabanTercatat[], selDari: (id: string) => SelTercatat | undefined): KetidaksesuaianBerstatus[] {
  const terakhir = new Map(jawaban.map((j) => [j.ketidaksesuaian, j]));
  return daftar.map((k) => {
    const [j, sel] = [terakhir.get(k.id), selDari(k.id)];
    const status = statusDari(k, j);
    const [kunci, teks] = [sel?.kunci ?? null, sel?.tercetak ?? null];
    return {
      ...k, status, laporan: sel?.laporan ?? null, kunci, teks, jawaban: j ? { putusan: j.putusan, dicatat: j.dicatat, aktor: j.aktor, eventId: j.eventId, sequence: j.sequence } : null, sebab: null,
      tempat: [{ id: k.id, ...letak(k.lokasi), kunci, teks, tercetak: k.tercetak, seharusnya: k.seharusnya, selisih: k.selisih, status }],
    };
  });
}

/** Where a place stands, with the page that the name of its table carries. */
export const letak = ({ tabel, baris, kolom }: Ketidaksesuaian['lokasi']): Pick<TempatKetidaksesuaian, 'tabel' | 'baris' | 'kolom' | 'halaman'> => ({ tabel, baris, kolom, halaman: /\bhlm\. *(\S+)$/.exec(tabel)?.[1] ?? null });

export const hitungStatus = (daftar: readonly KetidaksesuaianBerstatus[]): JumlahKetidaksesuaian => ({ jumlah: daftar.length, menunggu: daftar.filter((k) => menunggu(k.status)).length });

/** Counts by tingkat, by jenis and by status. */
export function ringkas(daftar: readonly KetidaksesuaianBerstatus[]): Pick<RingkasanKetidaksesuaian, 'jumlah' | 'menunggu' | 'perTingkat' | 'perJenis' | 'perStatus'> {
  const yang = (f: (k: KetidaksesuaianBerstatus) => boolean): JumlahKetidaksesuaian => hitungStatus(daftar.filter(f));
  return {
    ...hitungStatus(daftar),
    perTingkat: tingkatDikenal.map((tingkat) => ({ tingkat, ...yang((k) => k.tingkat === tingkat) })),
    perJenis: tingkatDikenal.flatMap((tingkat) => {
      const jenis = [...new Set(daftar.filter((k) => k.tingkat === tingkat).map((k) => k.jenis))];
      return jenis.map((j) => ({ tingkat, jenis: j, ...yang((k) => k.tingkat === tingkat && k.jenis === j) })).sort((a, b) => b.jumlah - a.jumlah || (a.jenis < b.jenis ? -1 : 1));
    }),
    perStatus: statusDikenal.map((status) => ({ status, jumlah: daftar.filter((k) => k.status === status).length })),
  };
}
