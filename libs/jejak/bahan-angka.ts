import { Rupiah, bacaCiri, bulanPeriode, type Dokumen, type Periode, type PeriodeAngka } from '#kernel';
import type { Versi } from '#projection';
import { sebutFormula, type IsiTarget } from '#perencanaan';
import { kunciSaat, sebutSaat, tahunSaat } from '#realisasi';
import { dataDari, entriDari, formulaDari, garisRincian, memuat, paguDari, pembandingDari, revisiDari, sebutPokok, targetDari, terurai, type Alamat, type Penghitung, type SemuaBaris } from '#capaian';
import { keturunan, satuanIndikator, sebutIndikator, sebutSimpul, sebutTarget, type Bahan, type PerihalAngka } from './bahan.js';
import { bahanRencana } from './bahan-rencana.js';

/** Rows, of those handed in, that take part in a figure, with what each says. Rows that a correction ended are among them. */
export function kumpulkan(h: Penghitung, semua: SemuaBaris, a: Alamat, angka: PerihalAngka): Bahan[] {
  const tahunan = (jenis: string): Versi[] => semua.tahunan.filter((v) => v.jenis === jenis);
  const pagu = (): Bahan[] => bahanPagu(h, tahunan('pagu'), tahunan('revisi'), a, angka);
  const realisasi = (): Bahan[] => bahanRealisasi(h, tahunan('realisasi'), a, angka);
  switch (a.ukuran) {
    case 'pagu':
    case 'pagu-terkini':
    case 'selisih':
      return pagu();
    case 'realisasi':
    case 'fisik':
      return realisasi();
    case 'serapan':
    case 'sisa':
      return [...pagu(), ...realisasi()];
    case 'target':
      return bahanTarget(tahunan('target'), [angka.indikator!.id], h, a);
    case 'target-dokumen':
    case 'target-rupiah':
    case 'target-akhir':
    case 'saldo-awal':
    case 'pk-target':
    case 'pk-anggaran':
      return bahanRencana(h, semua, a, angka);
    case 'kinerja':
      return bahanRealisasiKinerja(h, semua, [angka.indikator!.id], a);
    case 'data':
      return bahanData([...tahunan('data'), ...tahunan('data-lalu')], (d) => d.kunci === a.subjek && kunciSaat(d.saat) === a.konteks[1] && memuat(d.ciri, a.konteks[0] === '-' ? [] : bacaCiri(a.konteks[0]!)));
    case 'pembanding':
      return tahunan('pembanding').map((v) => ({ v, p: pembandingDari(v) })).filter(({ p }) => p.indikator === angka.indikator!.id && p.lingkup === a.konteks[0] && String(p.tahunNilai) === a.konteks[1] && p.ukuran === a.konteks[2] && p.nama.toLowerCase() === a.konteks[3]!.toLowerCase())
        .map(({ v, p }) => ({ versi: v, ...sebutIndikator(h, p.indikator), periode: null, tahap: null, nilai: p.nilai, satuan: p.satuan, dokumen: p.dokumen }));
    default: {
      const indikator = angka.indikator ? [angka.indikator.id] : h.kelompok(a.subjek as 'semua').map((i) => i.id);
      const jenis = a.ukuran === 'rata-rata' ? ['capaian', 'rata-rata'] : a.ukuran === 'predikat' ? ['capaian', 'skala'] : ['capaian'];
      return [...bahanTarget(tahunan('target'), indikator, h, a), ...bahanRealisasiKinerja(h, semua, indikator, a), ...bahanKebijakan(semua.kebijakan, jenis)];
    }
  }
}

function bahanPagu(h: Penghitung, pagu: readonly Versi[], revisi: readonly Versi[], a: Alamat, angka: PerihalAngka): Bahan[] {
  const dalam = keturunan(h, angka.simpul!);
  const dokumen = new Map(revisi.map((v) => [v.kunci, revisiDari(v).dokumen]));
  // A tahap carries what earlier ones stated, so their statements are part of its history.
  const sampai = a.ukuran === 'pagu' ? h.c.tahap.findIndex((t) => t.tahap === a.konteks[0]) : h.c.tahap.length - 1;
  const tahap = new Set<string>(h.c.tahap.slice(0, sampai + 1).map((t) => t.tahap));
  return pagu.flatMap((v) => {
    const isi = paguDari(v);
    if (!dalam.has(isi.simpul) || !tahap.has(isi.tahap)) return [];
    if (a.konteks.length === 3 && (garisRincian(isi).join('/') !== a.konteks.slice(1).join('/') || isi.tahap !== a.konteks[0] || isi.simpul !== angka.simpul)) return [];
    return [{ versi: v, ...sebutSimpul(h, isi.simpul, isi.rekening), periode: null, tahap: isi.tahap, nilai: Rupiah.dariSen(v.nilai!).toString(), satuan: 'Rp', dokumen: dokumen.get(isi.revisi) ?? null }];
  });
}

function bahanRealisasi(h: Penghitung, baris: readonly Versi[], a: Alamat, angka: PerihalAngka): Bahan[] {
  const dalam = keturunan(h, angka.simpul!);
  const basis = a.ukuran === 'fisik' ? null : a.konteks[0]!;
  const periode = a.ukuran === 'realisasi' ? (a.konteks[1] as Periode) : 'tahun';
  return baris.flatMap((v) => {
    const isi = entriDari(v);
    const s = isi.subjek;
    const cocok = basis === null ? s.jenis === 'fisik' && dalam.has(s.simpul) : s.jenis === 'keuangan' && s.basis === basis && dalam.has(s.simpul);
    if (!cocok || s.jenis === 'kinerja' || !termasuk(isi.periode, periode)) return [];
    if (a.konteks.length === 4 && (s.jenis !== 'keuangan' || garisRincian(s).join('/') !== a.konteks.slice(2).join('/'))) return [];
    return [{ versi: v, ...sebutSimpul(h, s.simpul, s.jenis === 'keuangan' ? s.rekening : null), periode: isi.periode, tahap: null, nilai: v.nilai === null ? isi.nilai : Rupiah.dariSen(v.nilai).toString(), satuan: v.nilai === null ? '%' : 'Rp', dokumen: isi.dokumen }];
  });
}

/** Whether a period lies in another one. */
function termasuk(p: Periode, dalam: PeriodeAngka): boolean {
  if (p === 'tahun') return dalam === 'tahun' || dalam === 'sd-tw4';
  const [milik, luar] = [bulanPeriode(p), bulanPeriode(dalam)];
  return luar[0] <= milik[0] && milik[1] <= luar[1];
}

/** Period of kinerja that an address speaks about. */
const periodeAlamat = (a: Alamat): PeriodeAngka => ((a.ukuran === 'target' ? a.konteks[1] : ['kinerja', 'capaian'].includes(a.ukuran) ? a.konteks[0] : undefined) ?? 'tahun') as PeriodeAngka;

/** Entries of an indikator; and of one that follows from counts or from the indikator below, those too. */
function bahanRealisasiKinerja(h: Penghitung, semua: SemuaBaris, indikator: readonly string[], a: Alamat): Bahan[] {
  const tahunan = (jenis: string): Versi[] => semua.tahunan.filter((v) => v.jenis === jenis);
  const anak = indikator.flatMap((id) => h.kinerja.anak(h.c.indikator.get(id)!)?.bagian ?? []).map((b) => b.indikator.id);
  const dalam = [...new Set([...indikator, ...anak])];
  const formula = semua.pohon.filter((v) => v.jenis === 'formula' && dalam.includes(v.kunci));
  const suku = formula.flatMap((v) => {
    const f = formulaDari(v).formula;
    return [...f.pembilang, ...f.penyebut];
  });
  // Growth looks back one year; what is not of the year itself takes part in every period.
  const terpakai = (d: ReturnType<typeof dataDari>): boolean => suku.some((s) => s.data === d.kunci && memuat(d.ciri, s.ciri)) && [h.c.tahun, h.c.tahun - 1].includes(tahunSaat(d.saat));
  return [
    ...bahanKinerja(tahunan('realisasi'), dalam, h, a), ...(anak.length > 0 ? bahanTarget(tahunan('target'), anak, h, { ...a, ukuran: 'capaian' }) : []),
    ...formula.map((v): Bahan => ({ versi: v, kode: h.c.indikator.get(v.kunci)!.kode, uraian: `Formula: ${sebutFormula(formulaDari(v).formula)}`, periode: null, tahap: null, nilai: null, satuan: '', dokumen: formulaDari(v).dokumen })),
    ...(suku.length > 0 ? bahanData([...tahunan('data'), ...tahunan('data-lalu')], terpakai) : []),
  ];
}

function bahanData(baris: readonly Versi[], dipakai: (d: ReturnType<typeof dataDari>) => boolean): Bahan[] {
  return baris.flatMap((v) => {
    const d = dataDari(v);
    return dipakai(d) ? [{ versi: v, kode: d.kunci, uraian: `${d.nama}, ${sebutSaat(d.saat)}${d.ciri.length > 0 ? `: ${sebutPokok(d)}` : ''}`, periode: null, tahap: null, nilai: d.nilai, satuan: d.satuan, dokumen: d.dokumen }] : [];
  });
}

function bahanTarget(baris: readonly Versi[], indikator: readonly string[], h: Penghitung, a: Alamat): Bahan[] {
  const urutan = h.tahapTarget();
  // A period without a target of its own is measured against the year's.
  const periode = periodeAlamat(a);
  const sampai = a.ukuran === 'target' ? urutan.indexOf(a.konteks[0] as IsiTarget['tahap']) : urutan.length - 1;
  return baris.flatMap((v) => {
    const isi = targetDari(v);
    if (!indikator.includes(isi.indikator) || urutan.indexOf(isi.tahap) > sampai || !(termasuk(isi.periode, periode) || isi.periode === 'tahun')) return [];
    return [{ versi: v, ...sebutIndikator(h, isi.indikator), periode: isi.periode, tahap: isi.tahap, nilai: sebutTarget(isi.nilai), satuan: satuanIndikator(h, isi.indikator), dokumen: isi.dokumen }];
  });
}

function bahanKinerja(baris: readonly Versi[], indikator: readonly string[], h: Penghitung, a: Alamat): Bahan[] {
  const periode = periodeAlamat(a);
  return baris.flatMap((v) => {
    const isi = entriDari(v);
    if (isi.subjek.jenis !== 'kinerja' || !indikator.includes(isi.subjek.indikator) || !termasuk(isi.periode, periode)) return [];
    return [{ versi: v, ...sebutIndikator(h, isi.subjek.indikator), periode: isi.periode, tahap: null, nilai: isi.nilai, satuan: satuanIndikator(h, isi.subjek.indikator), dokumen: isi.dokumen }];
  });
}

function bahanKebijakan(baris: readonly Versi[], jenis: readonly string[]): Bahan[] {
  return baris.filter((v) => jenis.includes(v.kunci)).map((v) => {
    const isi = terurai<{ versi: number; dokumen: Dokumen }>(v);
    return { versi: v, kode: v.kunci, uraian: `Kebijakan ${v.kunci} versi ${isi.versi}`, periode: null, tahap: null, nilai: null, satuan: '', dokumen: isi.dokumen };
  });
}
