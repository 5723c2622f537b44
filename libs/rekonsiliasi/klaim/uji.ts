import { Desimal } from '#kernel';
import type { KlaimGagal, SebagaiTercetak, SelTercetak, Uraian } from './hasil-uji.js';
import { hitungKlaim, samaKata, type LingkunganKlaim, type SelOperand } from './hitung-klaim.js';
import { bacaTercetak, potong, type TeksTercetak } from './teks-tercetak.js';
import type { Klaim, Ungkapan } from './ungkapan.js';
import { kunciDari } from './uraian.js';

/** Kinds of contradiction between a printed cell and its claim, by the shape of the claim. */
export type JenisGagal = 'beda-cetak' | 'jumlah-tercetak' | 'persentase-tercetak' | 'kategori-tercetak' | 'hitungan-tercetak' | 'dipotong';

/** What the test of one claim came to. `sesuai` and `gagal` carry both sides. */
export type HasilUji =
  | { readonly hasil: 'sesuai'; readonly sesuai: KlaimGagal }
  | { readonly hasil: 'gagal'; readonly jenis: JenisGagal; readonly gagal: KlaimGagal }
  | { readonly hasil: 'tidak-teruji'; readonly alasan: string };

/** Digits behind the comma to which a computed value is certain, sums of quotients included. */
const SKALA_TEPAT = 60;

/** Tests one claim of a printed cell. `isi`: what its text says, where that is known. Pure. */
export function ujiKlaim(sel: SelTercetak, klaim: Klaim, l: LingkunganKlaim, isi: TeksTercetak = bacaTercetak(sel.tercetak, sel.sebagai)): HasilUji {
  const seharusnya = hitungKlaim(klaim.ungkapan, l, sel.kunci);
  const kesimpulan = bandingkan(sel, isi, seharusnya, klaim.ungkapan, l);
  if (kesimpulan === 'sesuai') return { hasil: 'sesuai', sesuai: { sel, pernyataan: klaim.teks, seharusnya } };
  if (kesimpulan !== 'berbeda' && kesimpulan !== 'dipotong') return { hasil: 'tidak-teruji', alasan: kesimpulan };
  const jenis = kesimpulan === 'dipotong' ? 'dipotong' : jenisGagal(klaim.ungkapan, sel.sebagai, seharusnya);
  const ringan = kesimpulan === 'dipotong' || (isi.jenis === 'angka' && seharusnya.nilai !== undefined && dalamPembulatan(isi, seharusnya, seharusnya.nilai, klaim.ungkapan, l, sel.kunci));
  return { hasil: 'gagal', jenis, gagal: { sel: ringan ? { ...sel, tingkat: 'C' } : sel, pernyataan: klaim.teks, seharusnya } };
}

/** Operands whose rounding is looked into: a longer computation over rounded numbers proves little either way. */
const OPERAND_TERBANYAK = 60;

/** Whether the difference is no more than what the rounding of the printed operands can make, each shifted by half of its last place. */
function dalamPembulatan(isi: Extract<TeksTercetak, { jenis: 'angka' }>, s: Uraian, nilai: Desimal, u: Ungkapan, l: LingkunganKlaim, sendiri: string): boolean {
  if (u.jenis === 'tercetak') return false;
  const operand = new Map<string, SelOperand>();
  for (const kunci of kunciDari(s)) {
    const o = l.sel(kunci);
    if (o?.isi.jenis === 'angka' && o.isi.presisi > 0) operand.set(kunci, o);
  }
  if (operand.size === 0 || operand.size > OPERAND_TERBANYAK) return false;
  let batas = setengah(isi.presisi);
  for (const [kunci, o] of operand) {
    const geser: SelOperand = { ...o, isi: { ...(o.isi as typeof isi), nilai: (o.isi as typeof isi).nilai.tambah(setengah((o.isi as typeof isi).presisi)) } };
    const ganti = (x: SelOperand): SelOperand => (x.kunci === kunci ? geser : x);
    const bergeser = hitungKlaim(u, { angka: (a, t) => l.angka(a, t), anak: (a, t) => l.anak(a, t), predikat: (n) => l.predikat(n), sel: (k) => (k === kunci ? geser : l.sel(k)), selCocok: (p) => l.selCocok(p).map(ganti) }, sendiri);
    if (bergeser.nilai) batas = batas.tambah(bergeser.nilai.kurang(nilai).mutlak());
  }
  return isi.nilai.kurang(nilai).mutlak().banding(batas) <= 0;
}

const setengah = (presisi: number): Desimal => Desimal.dari(`0.${'0'.repeat(presisi)}5`);

/** `sesuai`, `berbeda`, `dipotong`, or why it cannot be told. */
function bandingkan(sel: SelTercetak, isi: TeksTercetak, s: Uraian, u: Ungkapan, l: LingkunganKlaim): string {
  const alasan = s.alasan ?? 'tidak dapat dihitung';
  if (s.nilai === undefined && s.kata === undefined) {
    if ((s.sebab ?? 'tidak-teruji') === 'tidak-teruji') return alasan;
    if (isi.jenis === 'kosong') return 'sesuai';
    return s.sebab === 'tidak-terdefinisi' && isi.jenis !== 'tak-terbaca' ? 'berbeda' : alasan;
  }
  if (s.nilai === undefined) return samaKata(sel.tercetak, s.kata!) ? 'sesuai' : isi.jenis === 'kosong' && isi.bentuk === 'hampa' ? 'tidak ada yang tercetak' : 'berbeda';
  const angka = isi.jenis === 'kata' ? bacaTercetak(sel.tercetak, 'bilangan') : isi;
  switch (angka.jenis) {
    case 'angka':
      return bandingkanAngka(angka, s.nilai, presisiDirujuk(u, l));
    case 'kosong':
      if (angka.bentuk === 'hampa') return 'tidak ada yang tercetak';
      return angka.bentuk === 'strip' && s.nilai.tanda === 0 ? 'sesuai' : 'berbeda';
    default:
      return `teks tercetak tidak terbaca${angka.jenis === 'tak-terbaca' ? `: ${angka.alasan}` : ''}`;
  }
}

function bandingkanAngka(isi: Extract<TeksTercetak, { jenis: 'angka' }>, seharusnya: Desimal, presisiRujukan: number | undefined): 'sesuai' | 'berbeda' | 'dipotong' {
  const tepat = seharusnya.bulatkan(SKALA_TEPAT);
  const bacaan = [{ nilai: isi.nilai, presisi: isi.presisi }, ...(isi.lain ? [{ nilai: isi.lain, presisi: isi.presisi === 0 ? 3 : 0 }] : [])];
  if (bacaan.some((b) => tepat.bulatkan(b.presisi).sama(b.nilai))) return 'sesuai';
  // The other place may print fewer decimals than this one: then this one must round to it.
  if (presisiRujukan !== undefined && bacaan.some((b) => presisiRujukan < b.presisi && b.nilai.bulatkan(presisiRujukan).sama(tepat))) return 'sesuai';
  return bacaan.some((b) => potong(tepat, b.presisi).sama(b.nilai)) ? 'dipotong' : 'berbeda';
}

/** Printed places of the cell that a plain reference names. */
function presisiDirujuk(u: Ungkapan, l: LingkunganKlaim): number | undefined {
  const isi = u.jenis === 'tercetak' ? l.sel(u.kunci)?.isi : undefined;
  return isi?.jenis === 'angka' ? isi.presisi : undefined;
}

/** The kind of contradiction that a claim of this shape makes when it fails. */
export function jenisGagal(u: Ungkapan, sebagai: SebagaiTercetak, seharusnya?: Pick<Uraian, 'kata'>): JenisGagal {
  if (sebagai === 'kata' || seharusnya?.kata !== undefined) return 'kategori-tercetak';
  switch (u.jenis) {
    case 'angka':
    case 'tercetak':
      return 'beda-cetak';
    case 'negatif':
      return jenisGagal(u.isi, sebagai);
    case 'operator':
      return u.tanda === '+' ? 'jumlah-tercetak' : 'hitungan-tercetak';
    case 'fungsi':
      if (u.nama === 'jumlah') return 'jumlah-tercetak';
      if (['persen', 'tumbuh', 'capaian', 'capaianNegatif'].includes(u.nama)) return 'persentase-tercetak';
      if (u.nama === 'bulat' || u.nama === 'batas') return jenisGagal(u.argumen[0]!, sebagai);
      return ['predikat', 'predikatLhe', 'skala'].includes(u.nama) ? 'kategori-tercetak' : 'hitungan-tercetak';
    default:
      return 'hitungan-tercetak';
  }
}

/** A printed cell as it is tested, out of its row. */
export function selTercetak(x: Pick<SelTercetak, 'kunci' | 'tabel' | 'baris' | 'kolom' | 'sebagai' | 'tercetak' | 'tingkat'>, rusak = false, isi: TeksTercetak = bacaTercetak(x.tercetak, x.sebagai)): SelTercetak {
  const { kunci, tabel, baris, kolom, sebagai, tercetak, tingkat } = x;
  return { kunci, tabel, baris, kolom, sebagai, tercetak, tingkat, nilai: isi.jenis === 'angka' && !rusak ? isi.nilai : undefined, presisi: isi.jenis === 'angka' ? isi.presisi : 0 };
}
