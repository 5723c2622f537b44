import { DomainError, Rupiah, adalahPeriode, adalahTahap, namaPeriode, namaTahap, type Periode, type Tahap } from '#kernel';
import { SELURUH_PD } from '#anggaran';
import { basisDikenal, namaBasis, type Basis } from '#realisasi';
import type { Sel } from '../queries/hasil.js';
import { tulisAlamat, type Alamat } from './alamat.js';
import { adalahRencana, cariRencana } from './cari-rencana.js';
import type { AngkaDitemukan } from './angka-ditemukan.js';
import { susunSel, type KelompokRataRata, type Penghitung } from './hitung.js';

const tidakAda = (a: Alamat, apa: string): DomainError =>
  new DomainError('angka-tidak-ada', `${apa} tidak ada pada ${a.pd} tahun ${a.tahun} menurut titik waktu yang diminta.`);

/** Resolves an address to its figure at the coordinates of the Penghitung. */
export function cariAngka(h: Penghitung, a: Alamat): AngkaDitemukan {
  if (a.ukuran === 'rata-rata') return rataRata(h, a);
  if (adalahRencana(a.ukuran)) return cariRencana(h, a, tidakAda);
  if (['target', 'kinerja', 'capaian', 'predikat'].includes(a.ukuran)) return angkaIndikator(h, a);
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
      return { ...dasar, sel: h.selFisik(simpul), judul: `Fisik: ${nama}`, cara: 'Dicatat langsung, atau rata-rata bagian-bagiannya ditimbang dengan pagu.', bagian: anak((s) => h.selFisik(s)) };
  }
}

function rincianPagu(h: Penghitung, a: Alamat, simpul: string, nama: string): AngkaDitemukan {
  const [tahap, rekening, sumber] = a.konteks as [string, string, string];
  const p = h.c.pagu.find((x) => x.simpul === simpul && x.tahap === tahap && (x.rekening ?? '-') === rekening && (x.sumberDana?.kode ?? x.sumberDana?.nama ?? '-') === sumber);
  if (!p) throw tidakAda(a, `Rincian pagu ${rekening} / ${sumber}`);
  const angka = tulisAlamat(a.pd, a.tahun, 'pagu', a.subjek, tahap, rekening, sumber);
  const rinci = [rekening === '-' ? null : `rekening ${rekening}`, sumber === '-' ? null : `sumber dana ${sumber}`].filter((x) => x !== null).join(', ');
  return {
    sel: susunSel(angka, Rupiah.dariSen(p.sen).toString(), null, 'dicatat', [p]),
    judul: `Pagu ${namaTahap(tahap as Tahap)} ${rinci}: ${nama}`, satuan: 'Rp', cara: 'Dicatat langsung dari dokumen.', bagian: [], simpul, indikator: null,
  };
}

function angkaIndikator(h: Penghitung, a: Alamat): AngkaDitemukan {
  const i = [...h.c.indikator.values()].find((x) => x.kode === a.subjek);
  if (!i) throw tidakAda(a, `Indikator dengan kode "${a.subjek}"`);
  const dasar = { simpul: null, indikator: i, bagian: [] as AngkaDitemukan['bagian'] };
  const nama = `${i.kode} ${i.nama}`;
  if (a.ukuran === 'target') {
    const tahap = a.konteks[0]!;
    if (!h.tahapTarget().includes(tahap as Tahap)) throw tidakAda(a, `Target tahap "${tahap}"`);
    const sel = h.selTarget(i, tahap as Tahap);
    return { ...dasar, sel, judul: `Target ${namaTahap(tahap as Tahap)}: ${nama}`, satuan: i.satuan, cara: sel.asal === 'terbawa' ? 'Tidak dinyatakan pada tahap ini: target tahap sebelumnya masih berlaku.' : sel.asal === 'gabungan' ? `Gabungan target per triwulan (${i.akumulasi}).` : 'Dicatat langsung dari dokumen.' };
  }
  if (a.ukuran === 'kinerja') {
    const periode = a.konteks[0] as Periode;
    if (!adalahPeriode(periode)) throw tidakAda(a, `Periode "${periode}"`);
    const sel = h.selKinerja(i, periode);
    return { ...dasar, sel, judul: `Realisasi kinerja ${namaPeriode(periode)}: ${nama}`, satuan: i.satuan, cara: sel.asal === 'gabungan' ? `Gabungan realisasi per periode (${i.akumulasi}).` : 'Dicatat langsung dari dokumen.' };
  }
  const tahap = h.tahapTarget().at(-1);
  const bagian = [{ sel: h.selKinerja(i), judul: 'Realisasi kinerja' }, ...(tahap ? [{ sel: h.selTarget(i, tahap), judul: `Target ${namaTahap(tahap)}` }] : [])];
  const { capaian, skala } = h.c.kebijakan.dipakai;
  const batas = h.c.kebijakan.isi.capaian.batas;
  if (a.ukuran === 'capaian') {
    const rumus = i.arah === 'positif' ? 'Realisasi ÷ target × 100' : '(2 × target − realisasi) ÷ target × 100';
    return { ...dasar, sel: h.selCapaian(i), judul: `Capaian: ${nama}`, satuan: '%', cara: `${rumus}${batas === null ? ', tanpa batas' : `, paling tinggi ${batas} %`}, dibulatkan setengah ke atas pada dua desimal. Kebijakan capaian versi ${capaian.versi}.`, bagian };
  }
  return { ...dasar, sel: h.selPredikat(i), judul: `Predikat: ${nama}`, satuan: '', cara: `Label capaian (sebelum dibulatkan) menurut skala predikat versi ${skala.versi}.`, bagian: [{ sel: h.selCapaian(i), judul: 'Capaian' }] };
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
