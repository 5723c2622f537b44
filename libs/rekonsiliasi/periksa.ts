import { Desimal, Rupiah, formatRupiah, namaPeriode, namaTahap, periodeDiDalam, sebutDokumen, type Periode } from '#kernel';
import { SELURUH_PD } from '#anggaran';
import { namaBasis, type Basis } from '#realisasi';
import { bagianPeriode, type Jumlah, type Ketidaksesuaian, type Penghitung } from '#capaian';
import { alamat, ketidaksesuaian, sebut } from './ketidaksesuaian.js';
import { fisikBelumLengkap, periksaKinerja } from './periksa-kinerja.js';
import { periksaPk } from './periksa-pk.js';

/**
 * The ledger's own identities over the facts (rules, Budget): every contradiction, each with both sides and the events
 * behind them. Pure. Nothing is refused for being embarrassing; it is shown.
 */
export function periksa(h: Penghitung): Ketidaksesuaian[] {
  return [...h.ingat('ketidaksesuaian', () => semuaPeriksaan(h))];
}

/** What is found at one node follows from that node and what lies below it: after an entry most of it is known already. */
const pemeriksaanSimpul = [realisasiMelebihiPagu, indukBerbeda, rincianBerbeda, realisasiIndukBerbeda, periodeBerbeda, fisikMelebihiSeratus, fisikBelumLengkap] as const;

function semuaPeriksaan(h: Penghitung): readonly Ketidaksesuaian[] {
  const perSimpul = [...h.c.simpul.keys(), SELURUH_PD].map((s) => h.ingatSimpul(s, () => pemeriksaanSimpul.map((periksaSimpul) => periksaSimpul(h, s))));
  return [
    ...pemeriksaanSimpul.flatMap((_, i) => perSimpul.flatMap((hasil) => hasil[i]!)),
    ...pergeseranMengubahTotal(h),
    ...tahapPertamaBukanAwal(h),
    ...periksaKinerja(h),
    ...skalaBerlubang(h),
    ...periksaPk(h),
  ];
}

const teks = (sen: bigint): string => Rupiah.dariSen(sen).toString();
const rp = (sen: bigint): string => formatRupiah(teks(sen));

/** Reported at the lowest nodes where it happens: their parents only inherit it. */
function realisasiMelebihiPagu(h: Penghitung, simpul: string): Ketidaksesuaian[] {
  return h.basis.flatMap((basis) => {
    const lebih = (s: string): boolean => {
      const [p, r] = [h.pagu.terkini(s).sen, h.realisasi.nilai(s, basis).sen];
      return p !== undefined && r !== undefined && r > p;
    };
    if (!lebih(simpul) || h.pagu.anak(simpul).some(lebih)) return [];
    const [pagu, real] = [h.pagu.terkini(simpul), h.realisasi.nilai(simpul, basis)];
    const tahap = h.c.tahap.at(-1)!;
    return [ketidaksesuaian({
      jenis: 'realisasi-melebihi-pagu', tingkat: 'A', tabel: 'Anggaran', baris: sebut(h, simpul), kolom: `Realisasi (${namaBasis[basis]})`,
      angka: alamat(h, 'realisasi', h.kodeSimpul(simpul), basis, 'tahun'), tercetak: teks(real.sen!), seharusnya: teks(pagu.sen!),
      penjelasan: `Realisasi ${rp(real.sen!)} melebihi pagu ${rp(pagu.sen!)} sebesar ${rp(real.sen! - pagu.sen!)}. Dokumen anggaran terakhir yang tercatat: ${sebutDokumen(tahap.dokumen)} (${tahap.nama}); tidak ada dokumen revisi sesudahnya yang menaikkan pagu ini.`,
      dari: [...pagu.dari, ...real.dari],
    })];
  });
}

function indukBerbeda(h: Penghitung, simpul: string): Ketidaksesuaian[] {
  return h.c.tahap.flatMap((t, i) => {
    const sendiri = h.pagu.sendiri(simpul, i);
    const anak = sendiri && h.pagu.jumlahAnak(simpul, i);
    if (!sendiri || !anak || sendiri.sen === anak.sen) return [];
    // Parts carried from an earlier tahap do not contradict a statement of this one: it replaces them.
    if (h.pagu.nilai(simpul, i).sen === sendiri.sen) return [];
    return [beda(h, 'jumlah-bagian-berbeda', 'A', simpul, t.nama, alamat(h, 'pagu', h.kodeSimpul(simpul), t.tahap), sendiri, anak, `Dokumen menyatakan ${rp(sendiri.sen!)}, jumlah bagiannya ${rp(anak.sen!)}. Yang dipakai adalah jumlah bagian.`)];
  });
}

function rincianBerbeda(h: Penghitung, simpul: string): Ketidaksesuaian[] {
  return h.c.tahap.flatMap((t, i) => {
    const dipakai = h.pagu.sendiri(simpul, i);
    return [...h.pagu.rincianSendiri(simpul, i)]
      .filter(([, j]) => dipakai !== undefined && j.sen !== dipakai.sen)
      .map(([nama, j]) => beda(h, 'rincian-berbeda', 'A', simpul, t.nama, alamat(h, 'pagu', h.kodeSimpul(simpul), t.tahap), j, dipakai!, `Dua rincian satu angka tidak sama: menurut ${nama.replaceAll('-', ' ')} ${rp(j.sen!)}, menurut rincian yang lebih halus ${rp(dipakai!.sen!)}.`));
  });
}

/** Compared per period that the node itself states: its other periods may well be stated below only. */
function realisasiIndukBerbeda(h: Penghitung, simpul: string): Ketidaksesuaian[] {
  return h.basis.flatMap((basis) =>
    semuaPeriode.flatMap((p) => {
      const langsung = h.realisasi.langsung(simpul, basis, p);
      const anak = langsung && h.realisasi.jumlahAnak(simpul, basis, p);
      if (!langsung || !anak || langsung.sen === anak.sen) return [];
      return [beda(h, 'jumlah-bagian-berbeda', 'A', simpul, `Realisasi ${namaPeriode(p)} (${namaBasis[basis]})`, alamat(h, 'realisasi', h.kodeSimpul(simpul), basis, p), langsung, anak, `Realisasi ${namaPeriode(p)} dinyatakan ${rp(langsung.sen!)} pada jenjang ini, jumlah bagiannya ${rp(anak.sen!)}. Yang dipakai adalah jumlah bagian.`)];
    }),
  );
}

const semuaPeriode: readonly Periode[] = ['tahun', ...periodeDiDalam('tahun')];

/** A year or triwulan stated beside its own parts. */
function periodeBerbeda(h: Penghitung, simpul: string): Ketidaksesuaian[] {
  const periode: readonly Periode[] = ['tahun', ...bagianPeriode('tahun')];
  return h.basis.flatMap((basis: Basis) =>
    periode.flatMap((p) => {
      const langsung = h.realisasi.langsung(simpul, basis, p);
      const bagian = langsung && h.realisasi.jumlahBagian(simpul, basis, p);
      if (!langsung || !bagian || langsung.sen === bagian.sen) return [];
      return [beda(h, 'jumlah-periode-berbeda', 'B', simpul, `Realisasi ${namaPeriode(p)} (${namaBasis[basis]})`, alamat(h, 'realisasi', h.kodeSimpul(simpul), basis, p), langsung, bagian, `${namaPeriode(p)} dinyatakan ${rp(langsung.sen!)}, jumlah periode di dalamnya ${rp(bagian.sen!)}. Yang dipakai adalah jumlah periode.`)];
    }),
  );
}

function beda(h: Penghitung, jenis: string, tingkat: 'A' | 'B', simpul: string, kolom: string, angka: string, tercetak: Jumlah, seharusnya: Jumlah, penjelasan: string): Ketidaksesuaian {
  return ketidaksesuaian({ jenis, tingkat, tabel: 'Anggaran', baris: sebut(h, simpul), kolom, angka, tercetak: teks(tercetak.sen!), seharusnya: teks(seharusnya.sen!), penjelasan, dari: [...tercetak.dari, ...seharusnya.dari] });
}

function fisikMelebihiSeratus(h: Penghitung, simpul: string): Ketidaksesuaian[] {
  if (!h.fisik.dinyatakan(simpul)) return [];
  const f = h.fisik.nilai(simpul);
  if (f.asal === 'gabungan' || !f.nilai || f.nilai.banding(Desimal.dariBulat(100)) <= 0) return [];
  return [ketidaksesuaian({ jenis: 'fisik-melebihi-seratus', tingkat: 'B', tabel: 'Anggaran', baris: sebut(h, simpul), kolom: 'Fisik', angka: alamat(h, 'fisik', h.kodeSimpul(simpul)), tercetak: f.nilai.toString(), seharusnya: '100', penjelasan: 'Kemajuan fisik melebihi 100 %.', dari: f.dari })];
}

/** A pergeseran moves money inside its scope and keeps the total. */
function pergeseranMengubahTotal(h: Penghitung): Ketidaksesuaian[] {
  return h.c.tahap.flatMap((t, i) => {
    if (!t.tahap.startsWith('pergeseran') || i === 0) return [];
    const [lama, baru] = [h.pagu.nilai(SELURUH_PD, i - 1), h.pagu.nilai(SELURUH_PD, i)];
    if (lama.sen === undefined || baru.sen === undefined || lama.sen === baru.sen) return [];
    return [beda(h, 'pergeseran-mengubah-total', 'A', SELURUH_PD, t.nama, alamat(h, 'pagu', SELURUH_PD, t.tahap), baru, lama, `Pergeseran mengubah total dari ${rp(lama.sen)} menjadi ${rp(baru.sen)}. Pergeseran memindahkan anggaran, tidak menambah atau mengurangi.`)];
  });
}

function tahapPertamaBukanAwal(h: Penghitung): Ketidaksesuaian[] {
  const pertama = h.c.tahap[0];
  if (!pertama || pertama.tahap === 'awal') return [];
  const id = h.c.revisi.find((r) => r.tahap === pertama.tahap)!;
  return [ketidaksesuaian({
    jenis: 'tahap-pertama-bukan-awal', tingkat: 'B', tabel: 'Anggaran', baris: sebut(h, SELURUH_PD), kolom: pertama.nama, angka: alamat(h, 'pagu', SELURUH_PD, pertama.tahap), tercetak: null, seharusnya: null,
    penjelasan: `Dokumen pertama menurut tanggal adalah ${sebutDokumen(pertama.dokumen)} (${namaTahap(pertama.tahap)}); APBD awal belum dicatat atau bertanggal sesudahnya.`, dari: [id],
  })];
}

/** Faults of the scale itself, found when the policy was set: one scale, one entry. */
function skalaBerlubang(h: Penghitung): Ketidaksesuaian[] {
  const { catatan, versi, eventId } = h.c.kebijakan.dipakai.skala;
  if (catatan.length === 0) return [];
  return [ketidaksesuaian({ jenis: 'skala-berlubang', tingkat: 'C', tabel: 'Kebijakan', baris: `Skala predikat versi ${versi}`, kolom: 'Tingkat', angka: `${h.c.pd}/${h.c.tahun}/kebijakan/skala/${versi}`, tercetak: null, seharusnya: null, penjelasan: catatan.join(' '), dari: eventId === null ? [] : [{ id: eventId }] })];
}
