import { DomainError, Rupiah, adalahPeriode, adalahPeriodeAngka, adalahTahap, bacaCiri, namaPeriode, namaPeriodeAngka, namaTahap, tulisCiri, type Periode, type PeriodeAngka, type Tahap } from '#kernel';
import { SELURUH_PD } from '#anggaran';
import { sebutFormula } from '#perencanaan';
import { basisDikenal, namaBasis, saatDari, sebutSaat, type Basis } from '#realisasi';
import type { Sel } from '../queries/hasil.js';
import { tulisAlamat, type Alamat } from './alamat.js';
import { adalahRencana, cariRencana } from './cari-rencana.js';
import type { AngkaDitemukan } from './angka-ditemukan.js';
import type { Indikator } from './cuplikan.js';
import { garisRincian } from './gulung-pagu.js';
import { SKALA_PERSEN, sebutCakupan, susunSel, type KelompokRataRata, type Penghitung } from './hitung.js';

const tidakAda = (a: Alamat, apa: string): DomainError =>
  new DomainError('angka-tidak-ada', `${apa} tidak ada pada ${a.pd} tahun ${a.tahun} menurut titik waktu yang diminta.`);

/** Resolves an address to its figure at the coordinates of the Penghitung. */
export function cariAngka(h: Penghitung, a: Alamat): AngkaDitemukan {
  if (a.ukuran === 'rata-rata') return rataRata(h, a);
  if (adalahRencana(a.ukuran)) return cariRencana(h, a, tidakAda);
  if (a.ukuran === 'data') return angkaData(h, a);
  if (['target', 'kinerja', 'capaian', 'predikat', 'pembanding'].includes(a.ukuran)) return angkaIndikator(h, a);
  return angkaSimpul(h, a);
}

function angkaSimpul(h: Penghitung, a: Alamat): AngkaDitemukan {
  const simpul = a.subjek === SELURUH_PD ? SELURUH_PD : h.c.perKode.get(a.subjek);
  if (simpul === undefined) throw tidakAda(a, `Simpul dengan kode "${a.subjek}"`);
  const nama = simpul === SELURUH_PD ? `seluruh ${h.c.identitas?.nama ?? h.c.pd}` : `${a.subjek} ${h.c.simpul.get(simpul)!.uraian}`;
  const dasar = { simpul, indikator: null, satuan: ['serapan', 'fisik'].includes(a.ukuran) ? '%' : 'Rp' };
  const anak = (buat: (s: string) => Sel): AngkaDitemukan['bagian'] => h.pagu.anak(simpul).map((s) => ({ sel: buat(s), judul: `${h.kodeSimpul(s)} ${h.c.simpul.get(s)!.uraian}` }));
  const basis = (): Basis => {
    const b = a.konteks[0] as Basis;
    if (!basisDikenal.includes(b)) throw tidakAda(a, `Basis "${b}"`);
    return b;
  };
  const cara = (sel: Sel, jumlah: string): string =>
    ({ dicatat: 'Dicatat langsung dari dokumen.', jumlah, terbawa: 'Tidak dinyatakan pada tahap ini: nilai tahap sebelumnya masih berlaku.', turunan: jumlah, gabungan: 'Jumlah entri yang tercatat.' })[sel.asal];

  switch (a.ukuran) {
    case 'pagu': {
      const tahap = a.konteks[0]!;
      const i = h.c.tahap.findIndex((t) => t.tahap === tahap);
      if (i < 0) throw tidakAda(a, adalahTahap(tahap) ? `Pagu ${namaTahap(tahap as Tahap)}` : `Tahap "${tahap}"`);
      if (a.konteks.length === 3) return rincianPagu(h, a, simpul, nama);
      const sel = h.selPagu(simpul, i);
      return { ...dasar, sel, judul: `Pagu ${h.c.tahap[i]!.nama}: ${nama}`, cara: cara(sel, 'Jumlah pagu bagian-bagiannya.'), bagian: sel.asal === 'jumlah' ? anak((s) => h.selPagu(s, i)) : [] };
    }
    case 'pagu-terkini': {
      const sel = h.selPaguTerkini(simpul);
      return { ...dasar, sel, judul: `Pagu terkini: ${nama}`, cara: `Pagu menurut tahap terakhir${h.c.tahap.length > 0 ? ` (${h.c.tahap.at(-1)!.nama})` : ''}. ${cara(sel, 'Jumlah pagu bagian-bagiannya.')}`, bagian: anak((s) => h.selPaguTerkini(s)) };
    }
    case 'selisih': {
      const [awal, akhir] = [h.c.tahap[0], h.c.tahap.at(-1)];
      const bagian = h.c.tahap.length < 2 ? [] : [0, h.c.tahap.length - 1].map((i) => ({ sel: h.selPagu(simpul, i), judul: `Pagu ${h.c.tahap[i]!.nama}` }));
      return { ...dasar, sel: h.selSelisih(simpul), judul: `Selisih pagu: ${nama}`, cara: awal && akhir ? `Pagu ${akhir.nama} − pagu ${awal.nama}.` : 'Belum ada dua tahap untuk dibandingkan.', bagian };
    }
    case 'realisasi': {
      const periode = a.konteks[1]!;
      if (!adalahPeriode(periode)) throw tidakAda(a, `Periode "${periode}"`);
      if (a.konteks.length === 4) return rincianRealisasi(h, a, simpul, nama, basis(), periode);
      const sel = h.selRealisasi(simpul, basis(), periode);
      return { ...dasar, sel, judul: `Realisasi ${namaPeriode(periode)} (${namaBasis[basis()]}): ${nama}`, cara: cara(sel, 'Jumlah realisasi bagian-bagiannya.'), bagian: sel.asal === 'jumlah' ? anak((s) => h.selRealisasi(s, basis(), periode)) : [] };
    }
    case 'serapan':
    case 'sisa': {
      const sel = a.ukuran === 'serapan' ? h.selSerapan(simpul, basis()) : h.selSisa(simpul, basis());
      const bagian = [{ sel: h.selRealisasi(simpul, basis()), judul: 'Realisasi' }, { sel: h.selPaguTerkini(simpul), judul: 'Pagu terkini' }];
      return { ...dasar, sel, judul: `${a.ukuran === 'serapan' ? 'Serapan' : 'Sisa'}: ${nama}`, cara: a.ukuran === 'serapan' ? 'Realisasi ÷ pagu terkini × 100, dibulatkan setengah ke atas pada dua desimal.' : 'Pagu terkini − realisasi.', bagian };
    }
    default:
      return { ...dasar, sel: h.selFisik(simpul), judul: `Fisik: ${nama}`, cara: caraFisik(h, simpul), bagian: h.fisik.nilai(simpul).asal === 'gabungan' ? anak((s) => h.selFisik(s)) : [] };
  }
}

const samaGaris = (garis: readonly [string, string], rekening: string, sumber: string): boolean => garis[0] === rekening && garis[1] === sumber;
const sebutGaris = (rekening: string, sumber: string): string => [rekening === '-' ? null : `rekening ${rekening}`, sumber === '-' ? null : `sumber dana ${sumber}`].filter((x) => x !== null).join(', ');

function rincianRealisasi(h: Penghitung, a: Alamat, simpul: string, nama: string, basis: Basis, periode: Periode): AngkaDitemukan {
  const [rekening, sumber] = a.konteks.slice(2) as [string, string];
  const r = h.rincianRealisasi.find((x) => samaGaris([x.rekening, x.sumberDana], rekening, sumber));
  if (!r) throw tidakAda(a, `Rincian realisasi ${rekening} / ${sumber}`);
  const sel = h.selRincianRealisasi(simpul, basis, periode, r);
  const bagian = sel.asal === 'jumlah' ? h.pagu.anak(simpul).map((s) => ({ sel: h.selRincianRealisasi(s, basis, periode, r), judul: `${h.kodeSimpul(s)} ${h.c.simpul.get(s)!.uraian}` })) : [];
  return {
    sel, judul: `Realisasi ${namaPeriode(periode)} (${namaBasis[basis]}) ${sebutGaris(rekening, sumber)}: ${nama}`, satuan: 'Rp', simpul, indikator: null, bagian: bagian.filter((x) => x.sel.nilai !== null),
    cara: sel.asal === 'jumlah' ? 'Jumlah rincian ini pada bagian-bagiannya.' : sel.asal === 'gabungan' ? 'Jumlah entri yang tercatat.' : 'Dicatat langsung dari dokumen.',
  };
}

function rincianPagu(h: Penghitung, a: Alamat, simpul: string, nama: string): AngkaDitemukan {
  const [tahap, rekening, sumber] = a.konteks as [string, string, string];
  const p = h.c.pagu.find((x) => x.simpul === simpul && x.tahap === tahap && samaGaris(garisRincian(x), rekening, sumber));
  if (!p) throw tidakAda(a, `Rincian pagu ${rekening} / ${sumber}`);
  const angka = tulisAlamat(a.pd, a.tahun, 'pagu', a.subjek, tahap, rekening, sumber);
  return {
    sel: susunSel(angka, Rupiah.dariSen(p.sen).toString(), null, 'dicatat', [p]),
    judul: `Pagu ${namaTahap(tahap as Tahap)} ${sebutGaris(rekening, sumber)}: ${nama}`, satuan: 'Rp', cara: 'Dicatat langsung dari dokumen.', bagian: [], simpul, indikator: null,
  };
}

function angkaIndikator(h: Penghitung, a: Alamat): AngkaDitemukan {
  const i = [...h.c.indikator.values()].find((x) => x.kode === a.subjek);
  if (!i) throw tidakAda(a, `Indikator dengan kode "${a.subjek}"`);
  const dasar = { simpul: null, indikator: i, bagian: [] as AngkaDitemukan['bagian'] };
  const nama = `${i.kode} ${i.nama}`;
  if (a.ukuran === 'pembanding') return pembanding(h, a, i);
  const letakPeriode = a.ukuran === 'target' ? 1 : 0;
  const periode = (a.konteks[letakPeriode] ?? 'tahun') as PeriodeAngka;
  if (!adalahPeriodeAngka(periode)) throw tidakAda(a, `Periode "${periode}"`);
  const sebutPeriode = periode === 'tahun' ? '' : ` ${namaPeriodeAngka(periode)}`;
  if (a.ukuran === 'target') {
    const tahap = a.konteks[0]!;
    if (!h.tahapTarget().includes(tahap as Tahap)) throw tidakAda(a, `Target tahap "${tahap}"`);
    const sel = h.selTarget(i, tahap as Tahap, periode);
    return { ...dasar, sel, judul: `Target ${namaTahap(tahap as Tahap)}${sebutPeriode}: ${nama}`, satuan: i.satuan, cara: sel.asal === 'terbawa' ? 'Tidak dinyatakan pada tahap ini: target tahap sebelumnya masih berlaku.' : sel.asal === 'gabungan' ? `Gabungan target per triwulan (${i.akumulasi}).` : 'Dicatat langsung dari dokumen.' };
  }
  if (a.ukuran === 'kinerja') {
    const sel = h.selKinerja(i, periode);
    return { ...dasar, sel, judul: `Realisasi kinerja ${namaPeriodeAngka(periode)}: ${nama}`, satuan: i.satuan, ...asalKinerja(h, i, periode) };
  }
  const tahap = h.tahapTarget().at(-1);
  const acuan = h.acuanTarget(i, periode);
  const target = tahap ? [{ sel: h.selTarget(i, tahap, acuan === 'periode' ? periode : 'tahun'), judul: `Target ${namaTahap(tahap)}${acuan === 'periode' ? sebutPeriode : ''}` }] : [];
  const bagian = [{ sel: h.selKinerja(i, periode), judul: `Realisasi kinerja${sebutPeriode}` }, ...target];
  const { capaian, skala } = h.c.kebijakan.dipakai;
  const batas = h.c.kebijakan.isi.capaian.batas;
  if (a.ukuran === 'capaian') {
    const rumus = i.arah === 'positif' ? 'Realisasi ÷ target × 100' : '(2 × target − realisasi) ÷ target × 100';
    const terhadap = periode === 'tahun' ? '' : acuan === 'periode' ? `, terhadap target ${namaPeriodeAngka(periode)}` : ', terhadap target setahun: target periode ini tidak dinyatakan';
    return { ...dasar, sel: h.selCapaian(i, periode), judul: `Capaian${sebutPeriode}: ${nama}`, satuan: '%', cara: `${rumus}${terhadap}${batas === null ? ', tanpa batas' : `, paling tinggi ${batas} %`}, dibulatkan setengah ke atas pada dua desimal. Kebijakan capaian versi ${capaian.versi}.`, bagian };
  }
  return { ...dasar, sel: h.selPredikat(i), judul: `Predikat: ${nama}`, satuan: '', cara: `Label capaian (sebelum dibulatkan) menurut skala predikat versi ${skala.versi}.`, bagian: [{ sel: h.selCapaian(i), judul: 'Capaian' }] };
}

/** How a realisasi of kinerja came about, and the figures that it is made of. */
function asalKinerja(h: Penghitung, i: Indikator, periode: PeriodeAngka): Pick<AngkaDitemukan, 'cara' | 'bagian'> {
  const b = h.kinerja.nilai(i, periode);
  const anak = h.kinerja.anak(i, periode);
  const formula = h.c.formula.get(i.id);
  if (b.asal === 'turunan' && anak) {
    const cakupan = anak.cakupan.bagian < anak.cakupan.dari ? ` Baru ${anak.cakupan.bagian} dari ${anak.cakupan.dari} indikator yang berrealisasi.` : '';
    return {
      cara: `Σ keluaran ÷ Σ target indikator di bawahnya: ${anak.keluaran.toString()} ÷ ${anak.target.toString()} × 100, dibulatkan setengah ke atas pada dua desimal.${cakupan}`,
      bagian: anak.bagian.map(({ indikator }) => ({ sel: h.selKinerja(indikator, periode), judul: `${indikator.kode} ${indikator.nama}` })),
    };
  }
  if (b.asal === 'turunan' && formula) return { cara: `Dihitung dari data pendukung: ${sebutFormula(formula.formula)}${formula.formula.jenis === 'jumlah' ? '' : ', dibulatkan setengah ke atas pada dua desimal'}.`, bagian: bagianFormula(h, i, periode) };
  const terhitung = anak?.nilai ?? h.kinerja.formula(i, periode)?.nilai;
  const beda = terhitung ? ` Menurut ${anak ? 'indikator di bawahnya' : 'formulanya'}: ${terhitung.tetap(SKALA_PERSEN)}; yang dipakai adalah yang dicatat.` : '';
  return { cara: `${b.asal === 'gabungan' ? `Gabungan realisasi per periode (${i.akumulasi}).` : 'Dicatat langsung dari dokumen.'}${beda}`, bagian: terhitung && !anak ? bagianFormula(h, i, periode) : [] };
}

/** The counts that a formula was computed from, each at the moment that it was read at. */
function bagianFormula(h: Penghitung, i: Indikator, periode: PeriodeAngka): AngkaDitemukan['bagian'] {
  const unik = new Map<string, AngkaDitemukan['bagian'][number]>();
  for (const { pokok, hitungan } of h.kinerja.formula(i, periode)?.masukan ?? []) {
    for (const saat of hitungan.saat) {
      const sel = h.selData(pokok, saat);
      unik.set(sel.angka, { sel, judul: sebutData(h, pokok.kunci, pokok.ciri.length === 0 ? '' : tulisCiri(pokok.ciri), sebutSaat(saat)) });
    }
  }
  return [...unik.values()];
}

const sebutData = (h: Penghitung, kunci: string, ciri: string, waktu: string): string => `${h.kinerja.data.semua(kunci)[0]?.nama ?? kunci}${ciri === '' ? '' : ` (${ciri})`}, ${waktu}`;

function angkaData(h: Penghitung, a: Alamat): AngkaDitemukan {
  const [teksCiri, teksSaat] = a.konteks as [string, string];
  const saat = saatDari(teksSaat);
  const ciri = teksCiri === '-' ? [] : bacaCiri(teksCiri);
  const semua = h.kinerja.data.semua(a.subjek);
  if (!saat || semua.length === 0) throw tidakAda(a, `Data "${a.subjek}" ${teksSaat}`);
  const hitungan = h.kinerja.data.pada({ kunci: a.subjek, ciri }, saat);
  if (hitungan.nilai === undefined) throw tidakAda(a, `Data "${a.subjek}" ${teksCiri} ${teksSaat}`);
  const judul = sebutData(h, a.subjek, ciri.length === 0 ? '' : tulisCiri(ciri), sebutSaat(saat));
  const rinci = hitungan.jumlah ? hitungan.dari.map((d) => ({ sel: h.selData({ kunci: d.kunci, ciri: d.ciri }, d.saat), judul: tulisCiri(d.ciri) })) : [];
  return {
    sel: h.selData({ kunci: a.subjek, ciri }, saat), judul, satuan: semua[0]!.satuan, simpul: null, indikator: null, bagian: rinci,
    cara: hitungan.jumlah ? `Jumlah ${rinci.length} rincian: tidak dicatat sebagai satu angka.` : 'Dicatat langsung dari dokumen.',
  };
}

function pembanding(h: Penghitung, a: Alamat, i: Indikator): AngkaDitemukan {
  const [lingkup, tahun, ukuran, nama] = a.konteks as [string, string, string, string];
  const p = h.c.pembanding.find((x) => x.indikator === i.id && x.lingkup === lingkup && String(x.tahunNilai) === tahun && x.ukuran === ukuran && x.nama.toLowerCase() === nama.toLowerCase());
  if (!p) throw tidakAda(a, `Pembanding "${nama}" ${tahun}`);
  return {
    sel: h.selPembanding(i, p), judul: `Pembanding ${p.nama} ${p.tahunNilai} (${p.ukuran}): ${i.kode} ${i.nama}`, satuan: p.satuan, simpul: null, indikator: i, bagian: [],
    cara: `Dicatat langsung dari dokumen. ${p.sebanding ? 'Sebanding dengan indikator ini.' : 'Tidak sebanding dengan indikator ini.'}${p.catatan ? ` ${p.catatan}` : ''}`,
  };
}

function caraFisik(h: Penghitung, simpul: string): string {
  const f = h.fisik.nilai(simpul);
  if (f.asal !== 'gabungan') return 'Dicatat langsung dari dokumen.';
  const cakupan = f.cakupan ? sebutCakupan(f.cakupan) : null;
  return `Rata-rata bagian-bagiannya ditimbang dengan pagu${f.cakupan ? `: ${cakupan ?? `mencakup seluruh ${f.cakupan.dari} bagian berpagu`}` : ''}.`;
}

function rataRata(h: Penghitung, a: Alamat): AngkaDitemukan {
  if (!['sasaran', 'program', 'sasaran-dan-program', 'semua'].includes(a.subjek)) throw tidakAda(a, `Rata-rata "${a.subjek}"`);
  const k = a.subjek as KelompokRataRata;
  const { sel, jumlahBaris } = h.selRataRata(k);
  const kebijakan = h.c.kebijakan.dipakai['rata-rata'];
  return {
    sel, judul: `Rata-rata capaian ${k.replaceAll('-', ' ')}`, satuan: '%', simpul: null, indikator: null,
    cara: `Rata-rata ${jumlahBaris} capaian yang dapat dihitung, ${h.c.kebijakan.isi['rata-rata'].nilai.replace('-', ' ')}. Kebijakan rata-rata versi ${kebijakan.versi}.`,
    bagian: h.kelompok(k).map((i) => ({ sel: h.selCapaian(i), judul: `${i.kode} ${i.nama}` })),
  };
}
