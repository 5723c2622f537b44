import { SebutanDokumen, dokumen, kode, periode, sebutTahap, tahap, type Dokumen, type Kesalahan, type Periode, type Tahap } from '#kernel';
import { PetaKode, akumulasiDikenal, isiFormula, urutanJenjang, type FormulaDinyatakan, type IndikatorDinyatakan, type PerintahOrganisasi, type PerintahPohon, type PerintahTarget, type Pohon, type SimpulDinyatakan, type TargetDinyatakan, type TetapkanFormula, type TetapkanPk } from '#perencanaan';
import { SELURUH_PD, idRevisi, pecahRevisi, type BarisDinyatakan, type SahkanRevisi } from '#anggaran';
import { basisDikenal, type CatatData, type CatatRealisasi, type EntriDinyatakan, type SubjekRealisasi } from '#realisasi';
import type { TetapkanKebijakan } from '#capaian';
import type { Laporan, PerintahLaporan } from '#rekonsiliasi';
import type { PerintahLhe, PerintahTindakLanjut } from '#evaluasi';
import type { HasilBaca } from '../buku/baca.js';
import { lembarBuku, type KunciLembar } from '../lembar.js';
import type { Identitas } from './identitas.js';
import { bacaAnalisis, bacaDataPendukung, bacaFormula, bacaPembanding, type KonteksData } from './baca-data.js';
import { bacaEvaluasi, type EvaluasiTercatat } from './baca-evaluasi.js';
import { bacaKebijakan } from './baca-kebijakan.js';
import { bacaPerubahanPd } from './baca-organisasi.js';
import { bacaDukungan, bacaPenggantian, bacaRencana } from './baca-perencanaan.js';
import { bacaPk } from './baca-pk.js';
import { bacaLaporanTercetak } from './baca-tercetak.js';
import { Isian, namaLembar } from './isian.js';
import { KunciHilang } from './kunci-hilang.js';
import type { LembarRujukan, Rujukan } from './rujukan.js';

/** One command of an import. The order of the list is the order of carrying out. */
export type Langkah =
  | { readonly jenis: 'organisasi'; readonly perintah: PerintahOrganisasi }
  | { readonly jenis: 'pohon'; readonly perintah: PerintahPohon | TetapkanFormula }
  | { readonly jenis: 'kebijakan'; readonly perintah: TetapkanKebijakan }
  | { readonly jenis: 'target'; readonly perintah: PerintahTarget }
  | { readonly jenis: 'pk'; readonly perintah: TetapkanPk }
  | { readonly jenis: 'anggaran'; readonly perintah: SahkanRevisi }
  | { readonly jenis: 'realisasi'; readonly perintah: CatatRealisasi }
  | { readonly jenis: 'data'; readonly perintah: CatatData }
  | { readonly jenis: 'laporan'; readonly perintah: PerintahLaporan }
  | { readonly jenis: 'lhe'; readonly perintah: PerintahLhe }
  | { readonly jenis: 'tindaklanjut'; readonly perintah: PerintahTindakLanjut };

export interface Rencana {
  readonly pemda: string;
  readonly pd: string;
  readonly tahun: number;
  readonly langkah: readonly Langkah[];
  readonly peringatan: readonly Kesalahan[];
  /** Every fault that the file shows by itself. What is faulty, and what rests on it, is in no step. */
  readonly salah: readonly Kesalahan[];
  /** Faults found beyond the limit of the list. */
  readonly tidakTerdaftar: number;
  /** Rows of Koreksi that do not say which row they are about: rows that differ from what is recorded may have theirs among them. */
  readonly koreksiHilang: KunciHilang;
  /** Whether a fault that a step met may only follow from one in `salah`. */
  susulan(salah: Kesalahan): boolean;
  /** The fault of a step with the address of its cell in the file, where it names a row and a column. */
  beralamat(salah: Kesalahan, langkah: Langkah): Kesalahan;
}

/** Entries and targets that go into one append. */
const BARIS_PER_LANGKAH = 800;

interface DasarKoreksi {
  readonly alasan: string;
  readonly dokumen: Dokumen;
}

/** What the ledger says that codes and documents of a workbook are read against. */
export interface Tercatat {
  readonly pohon: Pohon;
  /** The pemda that the PD is recorded under, if it is. */
  readonly pemilik: string | undefined;
  /** Documents that targets and pagu of the year rest on, by tahap. */
  readonly dokumen: readonly SebutanDokumen[];
  /** Reports that the workbook names, with the cells that are recorded of them. */
  readonly laporan: ReadonlyMap<string, Laporan>;
  /** Policies and recorded reports that evaluations of the workbook are judged against. */
  readonly evaluasi: EvaluasiTercatat;
}

/** Turns a workbook into commands, as far as it is sound. */
export function susunRencana(hasil: HasilBaca, identitas: Identitas, tercatat: Tercatat): Rencana {
  return new Penyusun(hasil, identitas, tercatat).susun();
}

class Penyusun implements Rujukan {
  private readonly salah: Kesalahan[];
  private readonly peringatan: Kesalahan[];
  readonly pd: string;
  readonly tahun: number;
  readonly pemda: string | undefined;
  private readonly peta: PetaKode;
  private readonly laporan: ReadonlyMap<string, Laporan>;
  private readonly evaluasi: EvaluasiTercatat;
  private readonly dokumen = new Map<string, Dokumen>();
  private readonly barisDokumen = new Map<string, Isian>();
  private readonly disebut: SebutanDokumen;
  /** Rows of documents without a date: they may stand there until somebody uses them. */
  private readonly tanpaTanggal = new Map<string, Isian>();
  private readonly tanggalDiminta = new Set<string>();
  /** Documents whose tahap was remarked on, with that tahap. */
  private readonly tahapJanggal = new Set<string>();
  private readonly simpulBerkas = new Map<string, string>();
  private readonly indikatorBerkas = new Map<string, string>();
  /** Of those, the ones that a sound row states. */
  private readonly indikatorDinyatakan = new Set<string>();
  private readonly formula = new Map<string, FormulaDinyatakan>();
  private readonly koreksi = new Map<string, { readonly dasar: DasarKoreksi; readonly isian: Isian }>();
  private readonly dikoreksi = new Set<string>();
  private readonly koreksiHilang = new KunciHilang('Berbeda dari yang tercatat, dan koreksinya belum ada:', 'Lengkapi baris koreksi ini untuk yang dimaksud, dan samakan yang lain dengan yang tercatat.');
  /** Whether a row of Anggaran does not say of which node: it may be the base of any difference. */
  private paguTanpaSimpul = false;
  /** Signs and codes that a faulty row of the file gives: naming one of them is no fault. */
  private readonly cacat = { dokumen: new Set<string>(), pohon: new Set<string>(), koreksi: new Set<string>() };
  /** Sheets that may say more than could be read: what is not found in them is no fault either. */
  private readonly tidakUtuh: Set<KunciLembar>;
  private readonly kunciHilang = { dokumen: new KunciHilang(), pohon: new KunciHilang(), indikator: new KunciHilang() };

  constructor(
    private readonly hasil: HasilBaca,
    private readonly identitas: Identitas,
    { pohon, pemilik, dokumen: disebut, laporan, evaluasi }: Tercatat,
  ) {
    this.laporan = laporan;
    this.evaluasi = evaluasi;
    this.disebut = new SebutanDokumen(disebut);
    this.salah = [...hasil.kesalahan, ...identitas.salah];
    this.peringatan = [...hasil.peringatan];
    this.pd = identitas.pd ?? '';
    this.tahun = identitas.tahun ?? 0;
    this.peta = new PetaKode(pohon, this.pd, this.tahun);
    this.tidakUtuh = new Set(hasil.tidakUtuh);
    // Without PD and year nobody knows which codes are recorded.
    if (!this.beralas) for (const l of ['pohon', 'indikator'] as const) this.tidakUtuh.add(l);
    if (pemilik !== undefined && identitas.pemda !== undefined && pemilik !== identitas.pemda) {
      const pesan = `PD "${this.pd}" sudah tercatat pada pemda "${pemilik}". Pakai tanda pengenal PD yang lain.`;
      this.salah.push({ kode: 'pd-pemda-lain', pesan, ...(identitas.baris ? { tempat: identitas.baris.tempat('pd') } : {}) });
    } else this.pemda = identitas.pemda;
  }

  /** Whether the file says whose ledger and which year it is about: without, nothing can be checked against what is recorded. */
  private get beralas(): boolean {
    return this.identitas.pd !== undefined && this.identitas.tahun !== undefined;
  }

  susun(): Rencana {
    const { pd, tahun, pemda } = this;
    const { namaPemda, nama, baris } = this.identitas;
    this.bacaDokumen();
    this.bacaKoreksi();
    const langkah: Langkah[] = [];
    if (pemda !== undefined && namaPemda !== undefined && nama !== undefined && baris?.utuh) langkah.push({ jenis: 'organisasi', perintah: { pemda, namaPemda, pd, nama, berlaku: `${tahun}-01-01` } });
    const simpul = this.bacaPohon();
    const indikator = this.bacaIndikator();
    const dukungan = bacaDukungan(this);
    for (const perintah of bacaPerubahanPd(this)) langkah.push({ jenis: 'organisasi', perintah });
    if (simpul.length + indikator.length + dukungan.length > 0) langkah.push({ jenis: 'pohon', perintah: { jenis: 'TetapkanPohon', pd, tahun, simpul, indikator, ...(dukungan.length > 0 ? { dukungan } : {}) } });
    for (const perintah of bacaPenggantian(this)) langkah.push({ jenis: 'pohon', perintah });
    const kebijakan = bacaKebijakan(this.baris('kebijakan'), (i) => this.dokumenDari(i));
    if (pemda !== undefined && kebijakan.length > 0) langkah.push({ jenis: 'kebijakan', perintah: { pemda, kebijakan } });
    for (const bagian of potong(this.bacaTarget())) langkah.push({ jenis: 'target', perintah: { pd, tahun, baris: bagian } });
    for (const [t, semua] of bacaRencana(this)) for (const bagian of potong(semua)) langkah.push({ jenis: 'target', perintah: { jenis: 'TetapkanRencana', pd, tahun: t, baris: bagian } });
    for (const perintah of bacaPk(this)) langkah.push({ jenis: 'pk', perintah });
    for (const perintah of this.bacaAnggaran()) langkah.push({ jenis: 'anggaran', perintah });
    for (const [p, entri] of this.bacaRealisasi()) {
      for (const bagian of potong(entri)) langkah.push({ jenis: 'realisasi', perintah: { jenis: 'CatatRealisasi', pd, tahun, periode: p, entri: bagian } });
    }
    if (this.formula.size > 0) langkah.push({ jenis: 'pohon', perintah: { jenis: 'TetapkanFormula', pd, tahun, formula: [...this.formula.values()] } });
    for (const perintah of this.bacaData()) langkah.push({ jenis: 'data', perintah });
    for (const perintah of this.bacaTercetak()) langkah.push({ jenis: 'laporan', perintah });
    langkah.push(...bacaEvaluasi(this, this.evaluasi));
    this.periksaKoreksi();
    for (const k of Object.values(this.kunciHilang)) k.selesaikan(this.salah);
    return {
      pemda: pemda ?? '', pd, tahun, langkah: this.beralas ? langkah : [], peringatan: this.peringatan, salah: this.salah, tidakTerdaftar: this.hasil.tidakTerdaftar,
      koreksiHilang: this.koreksiHilang,
      // A Koreksi that could not be read may be the one that a differing row lacks.
      // A formula stands in the row of its indikator: that one is missing only where its tree is refused.
      susulan: (k) => (k.kode === 'indikator-tidak-ada' && k.tempat?.lembar === namaLembar('indikator')) || (k.kode === 'berbeda-dari-tercatat' && this.tidakUtuh.has('koreksi')) || ((k.kode === 'selisih-tanpa-dasar' || k.kode === 'pagu-negatif') && k.tempat?.bidang === 'selisih' && this.paguTanpaSimpul),
      beralamat: (salah, l) => beralamat(this.hasil, this.identitas, salah, l),
    };
  }

  baris(lembar: KunciLembar): Isian[] {
    return this.hasil.buku[lembar].map((b) => new Isian(this.hasil, this.salah, this.peringatan, lembar, b));
  }

  /** Rows that state something. Rows prepared for a later entry have no figure yet: they are counted and said once. */
  barisBernilai(lembar: KunciLembar, kolom: readonly string[]): Isian[] {
    const semua = this.baris(lembar);
    const bernilai = (i: Isian): boolean => kolom.some((k) => i.teks(k) !== '' || i.cacat(k));
    const isi = semua.filter(bernilai);
    const kosong = semua.find((i) => !bernilai(i));
    if (kosong) {
      const jumlah = semua.length - isi.length;
      this.peringatan.push({ kode: 'baris-tanpa-angka', pesan: `Lembar ${namaLembar(lembar)}: ${jumlah} baris tanpa angka belum menyatakan apa pun, mulai baris ${kosong.baris.baris}.`, tempat: kosong.tempat(kolom[0]!) });
    }
    return isi;
  }

  private bacaDokumen(): void {
    const terpakai = new Set<string>();
    for (const i of this.baris('dokumen')) {
      const tanda = i.wajib('dokumen');
      if (tanda === '') this.kunciHilang.dokumen.catatKosong(i);
      else if (terpakai.has(tanda)) i.tolak('dokumen-ganda', `Tanda dokumen "${tanda}" sudah dipakai baris lain. Beri tanda yang berbeda.`, 'dokumen');
      terpakai.add(tanda);
      if (i.teks('tanggal') === '' && i.utuh) {
        this.tanpaTanggal.set(tanda, i);
        continue;
      }
      const perkiraan = i.pilihan('tanggalPerkiraan', ['ya', 'tidak'], 'tidak');
      const d = i.cacat('tanggal') ? undefined : i.coba('tanggal', () => dokumen({ jenis: i.wajib('jenis').toUpperCase().replace(/\s+/g, '_'), nomor: i.teks('nomor') || null, tanggal: i.wajib('tanggal'), tanggalPerkiraan: perkiraan === 'ya', uraian: i.teks('uraian') || null, berkas: null }));
      this.barisDokumen.set(tanda, i);
      if (d && i.utuh) this.dokumen.set(tanda, d);
      else this.cacat.dokumen.add(tanda);
    }
  }

  dokumenDari(i: Isian, kolom = 'dokumen'): Dokumen | undefined {
    const tanda = i.wajib(kolom);
    const d = this.dokumen.get(tanda);
    const kosong = this.tanpaTanggal.get(tanda);
    if (this.cacat.dokumen.has(tanda)) {
      i.gantungkan();
      return undefined;
    }
    if (kosong) {
      i.gantungkan();
      if (!this.tanggalDiminta.has(tanda)) kosong.tolak('tanggal-kosong', `Dokumen "${tanda}" dipakai di lembar ${i.asal.lembar} baris ${i.asal.baris}, tetapi tanggalnya kosong. Isi tanggalnya.`, 'tanggal');
      this.tanggalDiminta.add(tanda);
    } else if (!d && tanda !== '') this.tidakDitemukan(i, ['dokumen'], tanda, 'dokumen-tidak-ada', `Dokumen "${tanda}" tidak ada (atau salah) di lembar Dokumen. Tambahkan barisnya di sana.`, kolom);
    return d;
  }

  /** The same number under another date or uraian is a fault of the document's own row, once, and not of those that cite it. */
  private periksaSebutan(i: Isian, d: Dokumen, t: Tahap): void {
    const beda = this.disebut.beda(d, t);
    const baris = this.barisDokumen.get(i.teks('dokumen'));
    if (!beda || !baris) this.disebut.catat(d, t);
    else {
      i.gantungkan();
      baris.tolak(beda.kode, beda.pesan, beda.bidang);
    }
  }

  private bacaKoreksi(): void {
    for (const i of this.baris('koreksi')) {
      const lembar = i.pilihan('lembar', (['target', 'targetRupiah', 'renstra', 'pk', 'pkButir', 'pkAnggaran', 'anggaran', 'realisasi', 'kinerja', 'dataPendukung', 'pembanding', 'analisis', 'angkaTercetak'] as const).map(namaLembar));
      const nomor = i.wajib('baris');
      const alasan = i.wajib('alasan');
      const d = this.dokumenDari(i);
      if (nomor !== '' && !/^[1-9]\d*$/.test(nomor)) i.tolak('baris-tidak-sah', `Nomor baris "${nomor}" tidak sah. Tulis nomor baris di lembar itu, misalnya 7.`, 'baris');
      if (i.utuh && d) this.koreksi.set(`${lembar}|${nomor}`, { dasar: { alasan, dokumen: d }, isian: i });
      else if (lembar && /^[1-9]\d*$/.test(nomor)) this.cacat.koreksi.add(`${lembar}|${nomor}`);
      else this.koreksiHilang.catatKosong(i);
    }
  }

  dasarKoreksi(i: Isian): { koreksi?: DasarKoreksi } {
    const letak = `${i.asal.lembar}|${i.asal.baris}`;
    const k = this.koreksi.get(letak);
    this.dikoreksi.add(letak);
    if (this.cacat.koreksi.has(letak)) i.gantungkan();
    return k ? { koreksi: k.dasar } : {};
  }

  /** A Koreksi of a row that is not there, or states nothing, would be lost without a word. */
  private periksaKoreksi(): void {
    for (const [letak, { isian }] of this.koreksi) {
      const [lembar, nomor] = letak.split('|') as [string, string];
      const kunci = lembarBuku.find((l) => l.nama === lembar)!.kunci;
      if (!this.dikoreksi.has(letak) && !this.hasil.tidakUtuh.includes(kunci)) isian.tolak('koreksi-tanpa-baris', `Lembar ${lembar} baris ${nomor} tidak ada atau tidak memuat angka. Tulis nomor baris yang memuat angka barunya.`, 'baris');
    }
  }

  private bacaPohon(): SimpulDinyatakan[] {
    const { edisi } = this.identitas;
    const baris = this.baris('pohon').map((i) => {
      const lokal = edisi === null || i.pilihan('lokal', ['ya', 'tidak'], 'tidak') !== 'tidak' || i.cacat('lokal');
      // Without a readable edition nobody can say what shape a standard code has.
      if (!lokal && edisi === undefined) i.gantungkan();
      const teks = i.wajib('kode');
      const k = teks === '' ? undefined : i.coba('kode', () => kode(teks, lokal ? null : (edisi ?? null)));
      const jenjang = i.pilihan('jenjang', urutanJenjang);
      const uraian = i.wajib('uraian');
      if (k?.nilai.toLowerCase() === SELURUH_PD) i.tolak('kode-terpakai', `Kode "${SELURUH_PD}" disediakan untuk seluruh perangkat daerah. Pakai kode lain.`, 'kode');
      if (k && jenjang && uraian !== '') this.simpulBerkas.set(k.nilai, this.peta.idSimpul(k.nilai, jenjang, uraian));
      if (teks === '') this.kunciHilang.pohon.catatKosong(i);
      else if (!i.utuh) this.cacat.pohon.add(teks);
      return { i, k, jenjang, uraian, induk: i.teks('induk') };
    });
    for (const { i, induk } of baris) {
      if (induk !== '' && this.idSimpul(induk) === undefined) this.tidakDitemukan(i, ['pohon'], induk, 'induk-tidak-ada', `Induk "${induk}" tidak ada di lembar Pohon maupun dalam pohon tahun ${this.tahun}.`, 'induk');
    }
    this.gantungkanTurunan(baris);
    return baris.flatMap(({ i, k, jenjang, uraian, induk }) => {
      if (!k || !jenjang || !i.utuh) return [];
      return [{ simpul: this.simpulBerkas.get(k.nilai)!, jenjang, induk: induk === '' ? null : this.idSimpul(induk)!, uraian, kode: k.nilai, edisi: k.edisi, lokal: k.lokal, asal: i.asal }];
    });
  }

  /** A node whose row is refused takes those below it along, unless it is recorded: they would lack their parent. */
  private gantungkanTurunan(baris: readonly { readonly i: Isian; readonly k: { readonly nilai: string } | undefined; readonly induk: string }[]): void {
    const perInduk = new Map<string, (typeof baris)[number][]>();
    for (const b of baris) {
      const saudara = perInduk.get(b.induk);
      if (saudara) saudara.push(b);
      else perInduk.set(b.induk, [b]);
    }
    const antre = baris.filter((b) => !b.i.utuh);
    const sudah = new Set(antre);
    for (const { k } of antre) {
      if (!k || this.peta.simpul(k.nilai) !== undefined) continue;
      this.cacat.pohon.add(k.nilai);
      for (const anak of perInduk.get(k.nilai) ?? []) {
        anak.i.gantungkan();
        if (sudah.has(anak)) continue;
        sudah.add(anak);
        antre.push(anak);
      }
    }
  }

  /** A sign or code that no row gives: a fault, unless a row that is refused or could not be read may give it. */
  private tidakDitemukan(i: Isian, lembar: readonly LembarRujukan[], kunci: string, kodeSalah: string, pesan: string, kolom: string): void {
    const tolak = (): void => i.tolak(kodeSalah, pesan, kolom);
    const hilang = lembar.map((l) => this.kunciHilang[l]).find((k) => k.mungkin);
    if (lembar.some((l) => this.takTerbaca(l, kunci))) i.gantungkan();
    else if (hilang) {
      i.gantungkan();
      hilang.rujuk(kunci, `"${kunci}" (${i.asal.lembar} ${i.tempat(kolom).sel})`, tolak);
    } else tolak();
  }

  /** Whether a row that is refused gives this key, or a part of the sheet that could not be read may. */
  private takTerbaca(lembar: LembarRujukan, kunci: string): boolean {
    return this.tidakUtuh.has(lembar) || (lembar === 'pohon' && this.cacat.pohon.has(kunci));
  }

  private idSimpul(kodeSimpul: string): string | undefined {
    return this.simpulBerkas.get(kodeSimpul) ?? this.peta.simpul(kodeSimpul);
  }

  simpulDari(i: Isian, bolehPd: boolean): string | undefined {
    const k = i.wajib('simpul');
    if (bolehPd && k.toLowerCase() === SELURUH_PD) return SELURUH_PD;
    const id = this.idSimpul(k);
    if (id === undefined && k !== '') this.tidakDitemukan(i, ['pohon'], k, 'simpul-tidak-ada', `Kode simpul "${k}" tidak ada di lembar Pohon maupun dalam pohon tahun ${this.tahun}. Periksa kodenya atau tambahkan di lembar Pohon.`, 'simpul');
    return id;
  }

  private bacaIndikator(): IndikatorDinyatakan[] {
    return this.baris('indikator').flatMap((i) => {
      const k = i.wajib('indikator');
      const simpul = this.simpulDari(i, false);
      this.gantungkanPadaPohon(i, { simpul: 'simpul' });
      const arah = i.pilihan('arah', ['positif', 'negatif']);
      const akumulasi = i.pilihan('akumulasi', akumulasiDikenal);
      const [nama, satuan] = [i.wajib('nama'), i.wajib('satuan')];
      const id = this.peta.idIndikator(k);
      if (k === '') this.kunciHilang.indikator.catatKosong(i);
      else this.indikatorBerkas.set(k, id);
      const formula = bacaFormula(i, (isian, kolom) => this.dokumenDari(isian, kolom));
      if (!simpul || !arah || !akumulasi || !i.utuh) return [];
      this.indikatorDinyatakan.add(k);
      this.catatFormula(i, k, formula && { indikator: id, ...formula });
      const namaLain = i.teks('namaLain').split(';').map((n) => n.trim()).filter((n) => n !== '');
      return [{ indikator: id, kode: k, simpul, nama, satuan, arah, akumulasi, namaLain, asal: i.asal }];
    });
  }

  /** An indikator on several nodes has several rows: its formula stands in one of them, or is the same in each. */
  private catatFormula(i: Isian, indikator: string, f: FormulaDinyatakan | undefined): void {
    if (!f) return;
    const ada = this.formula.get(indikator);
    if (!ada) this.formula.set(indikator, f);
    else if (isiFormula(ada.formula) !== isiFormula(f.formula)) i.tolak('formula-ganda', `Formula indikator ${indikator} di baris ini lain dari yang di baris ${ada.asal!.baris}. Samakan, atau kosongkan.`, 'formula');
  }

  /** Counts, comparisons and analyses, as many in one append as the log takes. */
  private bacaData(): CatatData[] {
    const konteks: KonteksData = {
      tahun: this.tahun, barisBernilai: (l, kolom) => this.barisBernilai(l, kolom), dokumenDari: (i) => this.dokumenDari(i), indikatorDari: (i) => this.indikatorDari(i), simpulDari: (i) => this.simpulDari(i, true), dasarKoreksi: (i) => this.dasarKoreksi(i),
    };
    const kosong = { jenis: 'CatatData', pd: this.pd, tahun: this.tahun, data: [], pembanding: [], analisis: [] } as const;
    return [...potong(bacaDataPendukung(konteks)).map((data) => ({ ...kosong, data })), ...potong(bacaPembanding(konteks)).map((pembanding) => ({ ...kosong, pembanding })), ...potong(bacaAnalisis(konteks)).map((analisis) => ({ ...kosong, analisis }))];
  }

  /** What reports print: after every fact that their claims speak of. */
  private bacaTercetak(): PerintahLaporan[] {
    return bacaLaporanTercetak({
      pd: this.pd, tahun: this.tahun, laporan: this.laporan, baris: (l) => this.baris(l), dokumenDari: (i) => this.dokumenDari(i), dasarKoreksi: (i) => this.dasarKoreksi(i),
      adaSimpul: (k) => this.idSimpul(k) !== undefined,
      adaIndikator: (k) => this.indikatorBerkas.has(k) || this.peta.indikator(k) !== undefined,
      tidakDitemukan: (...rujukan) => this.tidakDitemukan(...rujukan),
      utuh: (l) => !this.tidakUtuh.has(l),
    });
  }

  gantungkanPadaPohon(i: Isian, { simpul, indikator = [] }: { readonly simpul?: string; readonly indikator?: readonly string[] }): void {
    const kodeSimpul = simpul === undefined ? '' : i.teks(simpul);
    const tanpaSimpul = this.cacat.pohon.has(kodeSimpul) && this.peta.simpul(kodeSimpul) === undefined;
    const tanpaIndikator = indikator.map((k) => i.teks(k)).some((k) => this.indikatorBerkas.has(k) && !this.indikatorDinyatakan.has(k) && this.peta.indikator(k) === undefined);
    if (tanpaSimpul || tanpaIndikator) i.gantungkan();
  }

  indikatorDari(i: Isian, kolom = 'indikator'): string | undefined {
    const k = i.wajib(kolom);
    const id = this.indikatorBerkas.get(k) ?? this.peta.indikator(k);
    if (id === undefined && k !== '') this.tidakDitemukan(i, ['indikator'], k, 'indikator-tidak-ada', `Indikator "${k}" tidak ada di lembar Indikator maupun dalam buku besar.`, kolom);
    return id;
  }

  tahapDan(i: Isian): { tahap: Tahap; dokumen: Dokumen } | undefined {
    const t = i.coba('tahap', () => tahap(i.wajib('tahap')));
    const d = this.dokumenDari(i);
    if (!t || !d) return undefined;
    this.periksaSebutan(i, d, t);
    this.ingatkanTahap(i, d, t);
    return { tahap: t, dokumen: d };
  }

  /** A DPA that is said to be a perubahan, or a DPPA that is said to be the first budget, is mostly a slip: said once, and recorded. */
  private ingatkanTahap(i: Isian, d: Dokumen, t: Tahap): void {
    const janggal = (d.jenis === 'DPA' && t.startsWith('perubahan')) || (d.jenis === 'DPPA' && t === 'awal');
    const tanda = `${i.teks('dokumen')}|${t}`;
    if (!janggal || this.tahapJanggal.has(tanda)) return;
    this.tahapJanggal.add(tanda);
    this.peringatan.push({ kode: 'tahap-janggal', pesan: `Dokumen "${i.teks('dokumen')}" berjenis ${d.jenis}, tetapi tahapnya ditulis ${sebutTahap(t)}. Biasanya DPA memuat tahap awal dan DPPA memuat perubahan. Periksa tahap baris ini atau jenis dokumennya.`, tempat: i.tempat('tahap') });
  }

  private bacaTarget(): TargetDinyatakan[] {
    return this.barisBernilai('target', ['target']).flatMap((i) => {
      const indikator = this.indikatorDari(i);
      const dasar = this.tahapDan(i);
      const p = i.coba('periode', () => periode(i.teks('periode')));
      const nilai = i.target('target');
      const koreksi = this.dasarKoreksi(i);
      return indikator && dasar && p && nilai && i.utuh ? [{ indikator, ...dasar, periode: p, nilai, ...koreksi, asal: i.asal }] : [];
    });
  }

  private bacaAnggaran(): SahkanRevisi[] {
    const { pd, tahun } = this;
    const revisi = new Map<string, { tahap: Tahap; dokumen: Dokumen; baris: BarisDinyatakan[] }>();
    const isian = this.barisBernilai('anggaran', ['nilai', 'selisih']).map((i) => {
      const simpul = this.simpulDari(i, true);
      const dasar = this.tahapDan(i);
      const [nilai, selisih] = [i.rupiah('nilai'), i.rupiah('selisih')];
      const sumber = i.teks('sumberDana');
      const rekening = i.teks('rekening');
      if (rekening !== '' && !/^\d(\.\d{1,4})*$/.test(rekening)) i.tolak('rekening-tidak-sah', `Kode rekening "${rekening}" tidak sah. Tulis seperti 5.1 atau 5.1.02.01.`, 'rekening');
      const koreksi = this.dasarKoreksi(i);
      return { i, simpul, dasar, baris: { rekening: rekening || null, sumberDana: sumber === '' ? null : { kode: null, nama: sumber }, nilai: nilai ?? null, selisih: selisih ?? null, ...koreksi, asal: i.asal } };
    });
    // A difference counts from the value of an earlier row; where that row is refused, what it comes to cannot be told.
    const tanpaDasar = new Set(isian.filter(({ i }) => !i.utuh).map(({ simpul }) => simpul));
    this.paguTanpaSimpul = tanpaDasar.has(undefined);
    for (const { i, simpul, dasar, baris } of isian) {
      if (!simpul || !dasar || !i.utuh || (baris.nilai === null && baris.selisih === null)) continue;
      if (baris.nilai === null && tanpaDasar.has(simpul)) continue;
      const id = idRevisi(pd, tahun, dasar.tahap, dasar.dokumen);
      const ada = revisi.get(id) ?? { ...dasar, baris: [] };
      ada.baris.push({ simpul, ...baris });
      revisi.set(id, ada);
    }
    // Older documents first, so that a difference finds the value that it is a difference to.
    return [...revisi].sort((a, b) => (a[1].dokumen.tanggal < b[1].dokumen.tanggal ? -1 : a[1].dokumen.tanggal > b[1].dokumen.tanggal ? 1 : 0)).flatMap(([id, r]) => pecahRevisi({ pd, tahun, revisi: id, ...r }));
  }

  private bacaRealisasi(): Map<Periode, EntriDinyatakan[]> {
    const hasil = new Map<Periode, EntriDinyatakan[]>();
    const tambah = (p: Periode, e: EntriDinyatakan): void => {
      const ada = hasil.get(p);
      if (ada) ada.push(e);
      else hasil.set(p, [e]);
    };
    for (const i of this.barisBernilai('realisasi', ['nilai'])) {
      const jenis = i.pilihan('jenis', ['keuangan', 'fisik']);
      const subjek = this.subjekRealisasi(i, jenis);
      const p = i.coba('periode', () => periode(i.wajib('periode')));
      const d = this.dokumenDari(i);
      const nilai = jenis && (jenis === 'fisik' ? i.kuantitas('nilai') : this.nilaiUang(i));
      const koreksi = this.dasarKoreksi(i);
      if (subjek && p && d && nilai && i.utuh) tambah(p, { subjek, ...nilai, dokumen: d, ...koreksi, asal: i.asal });
    }
    for (const i of this.barisBernilai('kinerja', ['nilai'])) {
      const indikator = this.indikatorDari(i);
      const p = i.coba('periode', () => periode(i.wajib('periode')));
      const d = this.dokumenDari(i);
      const nilai = i.kuantitas('nilai');
      const koreksi = this.dasarKoreksi(i);
      if (indikator && p && d && nilai && i.utuh) tambah(p, { subjek: { jenis: 'kinerja', indikator }, ...nilai, dokumen: d, ...koreksi, asal: i.asal });
    }
    return hasil;
  }

  private nilaiUang(i: Isian): { nilai: string; mentah: string | null } | undefined {
    const nilai = i.rupiah('nilai');
    return nilai === undefined ? undefined : { nilai, mentah: i.teks('nilai') === nilai ? null : i.teks('nilai') };
  }

  private subjekRealisasi(i: Isian, jenis: 'keuangan' | 'fisik' | undefined): SubjekRealisasi | undefined {
    const simpul = this.simpulDari(i, true);
    const basis = jenis === 'keuangan' ? i.pilihan('basis', basisDikenal) : undefined;
    if (!jenis || !simpul) return undefined;
    if (jenis === 'fisik') return { jenis, simpul };
    if (!basis) return undefined;
    const sumber = i.teks('sumberDana');
    return { jenis, simpul, basis, rekening: i.teks('rekening') || null, sumberDana: sumber === '' ? null : { kode: null, nama: sumber } };
  }
}

/** Columns of the sheet Identitas behind the refusals of its step. */
const kolomIdentitas: Readonly<Record<string, string>> = { 'nama-pemda-berbeda': 'namaPemda', 'pd-berbeda': 'namaPd' };

function beralamat(hasil: HasilBaca, { baris: identitas }: Identitas, salah: Kesalahan, langkah: Langkah): Kesalahan {
  if (langkah.jenis === 'organisasi' && identitas && salah.tempat?.lembar === undefined) return { ...salah, tempat: identitas.tempat(kolomIdentitas[salah.kode] ?? 'pd') };
  const { lembar, baris, bidang, sel } = salah.tempat ?? {};
  const kunci = lembarBuku.find((l) => l.nama === lembar)?.kunci;
  if (kunci === undefined || baris === undefined || sel !== undefined) return salah;
  return { ...salah, tempat: { ...salah.tempat, sel: hasil.selDari(kunci, bidang ?? '', baris) } };
}

function potong<T>(semua: readonly T[]): T[][] {
  const hasil: T[][] = [];
  for (let i = 0; i < semua.length; i += BARIS_PER_LANGKAH) hasil.push(semua.slice(i, i + BARIS_PER_LANGKAH));
  return hasil;
}
