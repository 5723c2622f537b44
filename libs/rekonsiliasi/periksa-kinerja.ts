import { Desimal, namaPeriode, namaPeriodeAngka, periodeDiDalam, tulisCiri, type Periode } from '#kernel';
import { akhirSaat, kunciSaat, sebutSaat, tahunSaat } from '#realisasi';
import { jumlahRincian, kunciLengkap, memuat, rincianData, sebutCakupan, type Cuplikan, type Indikator, type Ketidaksesuaian, type Penghitung } from '#capaian';
import { alamat, ketidaksesuaian, sebut } from './ketidaksesuaian.js';

type Data = Cuplikan['data'][number];

/** What contradicts itself among realisasi of kinerja and the counts behind it. Pure. */
export function periksaKinerja(h: Penghitung): Ketidaksesuaian[] {
  return [
    ...[...h.c.indikator.values()].flatMap((i) => realisasiBerbedaDariTurunan(h, i)),
    ...rincianDataBerbeda(h),
    ...dataTahunLaluBerbeda(h),
    ...dataSetelahTutup(h),
  ];
}

const semuaPeriode: readonly Periode[] = ['tahun', ...periodeDiDalam('tahun')];

/** A realisasi that was entered and one that follows from counts or from the indikator below are one figure: the entered one stands, compared at its own places. */
function realisasiBerbedaDariTurunan(h: Penghitung, i: Indikator): Ketidaksesuaian[] {
  if (!h.kinerja.adaTurunan(i)) return [];
  return semuaPeriode.flatMap((p) => {
    if (!h.kinerja.tercatatPenuh(i, p)) return [];
    const [tercatat, turunan] = [h.kinerja.tercatat(i, p), h.kinerja.turunan(i, p)];
    if (!tercatat.nilai || !turunan?.nilai || turunan.nilai.bulatkan(tercatat.nilai.skala).sama(tercatat.nilai)) return [];
    const seharusnya = turunan.nilai.bulatkan(Math.max(2, tercatat.nilai.skala)).toString();
    const dasar = i.akumulasi === 'rasio-anak' ? 'indikator di bawahnya' : 'data pendukungnya';
    return [ketidaksesuaian({
      jenis: 'realisasi-berbeda-dari-formula', tingkat: 'A', tabel: 'Kinerja', baris: `${i.kode} ${i.nama}`, kolom: `Realisasi ${namaPeriodeAngka(p)}`, angka: alamat(h, 'kinerja', i.kode, p),
      tercetak: tercatat.nilai.toString(), seharusnya, dari: [...tercatat.dari, ...turunan.dari],
      penjelasan: `Realisasi ${namaPeriodeAngka(p)} dicatat ${koma(tercatat.nilai.toString())}, padahal menurut ${dasar} ${koma(seharusnya)}. Yang dipakai adalah yang dicatat.`,
    })];
  });
}

const koma = (teks: string): string => teks.replace('.', ',');

/** A count that is stated and also broken down over a dimension: the parts must add up. A single part is no breakdown. */
function rincianDataBerbeda(h: Penghitung): Ketidaksesuaian[] {
  const perSaat = new Map<string, Data[]>();
  for (const d of h.c.data) {
    const kunci = `${d.kunci}|${kunciSaat(d.saat)}`;
    perSaat.set(kunci, [...(perSaat.get(kunci) ?? []), d]);
  }
  return h.c.data.flatMap((total) => {
    const sesaat = perSaat.get(`${total.kunci}|${kunciSaat(total.saat)}`)!.filter((d) => d.ciri.length > total.ciri.length && memuat(d.ciri, total.ciri));
    return rincianData(sesaat).filter((r) => r.length > 1).flatMap((r) => {
      const jumlah = jumlahRincian(r);
      if (jumlah.sama(Desimal.dari(total.nilai))) return [];
      const dimensi = r[0]!.ciri.filter((c) => !total.ciri.some((t) => t.dimensi === c.dimensi)).map((c) => c.dimensi).join(' dan ');
      return [ketidaksesuaian({
        jenis: 'rincian-data-berbeda', tingkat: 'B', tabel: 'Data pendukung', baris: sebutData(total), kolom: `${sebutSaat(total.saat)}, menurut ${dimensi}`, angka: alamatData(h, total), tercetak: total.nilai, seharusnya: jumlah.toString(),
        penjelasan: `Dinyatakan ${koma(total.nilai)}, jumlah ${r.length} rinciannya menurut ${dimensi} ${koma(jumlah.toString())}. Yang dipakai adalah yang dinyatakan.`, dari: [total, ...r], rinci: dimensi,
      })];
    });
  });
}

const sebutData = (d: Data): string => `${d.nama}${d.ciri.length > 0 ? ` (${tulisCiri(d.ciri)})` : ''}`;
const alamatData = (h: Penghitung, d: Data): string => h.selData(d, d.saat).angka;

/** What this year's sources say of the year before, beside what was said then. */
function dataTahunLaluBerbeda(h: Penghitung): Ketidaksesuaian[] {
  const lalu = new Map(h.c.dataLalu.map((d) => [kunciLengkap(d), d]));
  return h.c.data.filter((d) => tahunSaat(d.saat) < h.c.tahun).flatMap((d) => {
    const dulu = lalu.get(kunciLengkap(d));
    if (!dulu || Desimal.dari(dulu.nilai).sama(Desimal.dari(d.nilai))) return [];
    return [ketidaksesuaian({
      jenis: 'data-tahun-lalu-berbeda', tingkat: 'B', tabel: 'Data pendukung', baris: sebutData(d), kolom: sebutSaat(d.saat), angka: alamatData(h, d), tercetak: d.nilai, seharusnya: dulu.nilai,
      penjelasan: `Data ${sebutSaat(d.saat)} kini dinyatakan ${koma(d.nilai)}, padahal pada tahun ${tahunSaat(d.saat)} tercatat ${koma(dulu.nilai)}. Yang dipakai adalah pernyataan tahun ini.`, dari: [d, dulu],
    })];
  });
}

/** Counts have no periods to close: what was recorded about a closed period after its closing is shown, because a derived realisasi may have moved. */
function dataSetelahTutup(h: Penghitung): Ketidaksesuaian[] {
  const tertutup = [...h.c.periode].filter(([, p]) => p.ditutup);
  return h.c.data.filter((d) => tahunSaat(d.saat) === h.c.tahun).flatMap((d) => {
    const bulan = Number(akhirSaat(d.saat).slice(5, 7));
    const kena = tertutup.find(([p, isi]) => isi.sejak < d.seq && (d.saat.jenis === 'periode' ? d.saat.periode === p : p === `bulan-${String(bulan).padStart(2, '0')}` || p === `tw${Math.ceil(bulan / 3)}` || p === 'tahun'));
    if (!kena) return [];
    return [ketidaksesuaian({
      jenis: 'data-setelah-tutup', tingkat: 'C', tabel: 'Data pendukung', baris: sebutData(d), kolom: sebutSaat(d.saat), angka: alamatData(h, d), tercetak: d.nilai, seharusnya: null,
      penjelasan: `Dicatat atau dikoreksi setelah ${namaPeriode(kena[0])} ditutup. Realisasi yang dihitung darinya dapat berubah sesudah penutupan.`, dari: [d],
    })];
  });
}

/** Progress of a whole that leaves parts out, at the lowest nodes where it happens. */
export function fisikBelumLengkap(h: Penghitung, simpul: string): Ketidaksesuaian[] {
  const kurang = (s: string): string | null => {
    const { cakupan } = h.fisik.nilai(s);
    return cakupan && sebutCakupan(cakupan);
  };
  const catatan = kurang(simpul);
  if (catatan === null || h.pagu.anak(simpul).some((a) => kurang(a) !== null)) return [];
  const f = h.fisik.nilai(simpul);
  return [ketidaksesuaian({
    jenis: 'fisik-belum-lengkap', tingkat: 'C', tabel: 'Anggaran', baris: sebut(h, simpul), kolom: 'Fisik', angka: alamat(h, 'fisik', h.kodeSimpul(simpul)), tercetak: f.nilai!.tetap(2), seharusnya: null,
    penjelasan: `Kemajuan fisik ini hanya ${catatan}: bagian lain belum mencatat kemajuannya.`, dari: f.dari,
  })];
}
