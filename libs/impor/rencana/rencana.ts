import { DomainError, dokumen, kode, periode, tahap, tahun as bacaTahun, type Dokumen, type Edisi, type Kesalahan, type Periode, type Tahap } from '#kernel';
import { edisiDikenal } from '#kernel';
import { PetaKode, akumulasiDikenal, urutanJenjang, type BentukPd, type IndikatorDinyatakan, type Pohon, type SimpulDinyatakan, type TargetDinyatakan, type TetapkanPohon, type TetapkanTarget } from '#perencanaan';
import { SELURUH_PD, idRevisi, pecahRevisi, type BarisDinyatakan, type SahkanRevisi } from '#anggaran';
import { basisDikenal, type CatatRealisasi, type EntriDinyatakan, type SubjekRealisasi } from '#realisasi';
import type { TetapkanKebijakan } from '#capaian';
import type { HasilBaca } from '../buku/baca.js';
import { lembarBuku, type KunciLembar } from '../lembar.js';
import { bacaKebijakan } from './baca-kebijakan.js';
import { Isian, namaLembar } from './isian.js';

/** One command of an import. The order of the list is the order of carrying out. */
export type Langkah =
  | { readonly jenis: 'organisasi'; readonly perintah: BentukPd }
  | { readonly jenis: 'pohon'; readonly perintah: TetapkanPohon }
  | { readonly jenis: 'kebijakan'; readonly perintah: TetapkanKebijakan }
  | { readonly jenis: 'target'; readonly perintah: TetapkanTarget }
  | { readonly jenis: 'anggaran'; readonly perintah: SahkanRevisi }
  | { readonly jenis: 'realisasi'; readonly perintah: CatatRealisasi };

export interface Rencana {
  readonly pemda: string;
  readonly pd: string;
  readonly tahun: number;
  readonly langkah: readonly Langkah[];
  readonly peringatan: readonly Kesalahan[];
  /** The fault of a step with the address of its cell in the file, where it names a row and a column. */
  beralamat(salah: Kesalahan): Kesalahan;
}

/** Entries and targets that go into one append. */
const BARIS_PER_LANGKAH = 800;

interface DasarKoreksi {
  readonly alasan: string;
  readonly dokumen: Dokumen;
}

/** Who and which year a workbook speaks about: needed to fetch the tree that its codes are looked up in. */
export function bacaIdentitas(hasil: HasilBaca): BentukPd & { readonly tahun: number; readonly edisi: Edisi | null } {
  const salah: Kesalahan[] = [];
  const [baris, ...lebih] = hasil.buku.identitas;
  if (!baris) throw new DomainError('identitas-kosong', 'Lembar Identitas kosong. Isi satu baris: pemda, perangkat daerah dan tahun.', [{ kode: 'identitas-kosong', pesan: 'Lembar Identitas kosong. Isi satu baris: pemda, perangkat daerah dan tahun.', tempat: { lembar: 'Identitas', sel: 'A2' } }]);
  const i = new Isian(hasil, salah, [], 'identitas', baris);
  for (const l of lebih) new Isian(hasil, salah, [], 'identitas', l).tolak('identitas-ganda', 'Lembar Identitas hanya memuat satu baris. Hapus baris ini.', 'pemda');
  const tahun = i.coba('tahun', () => bacaTahun(i.wajib('tahun'))) ?? 0;
  const edisi = i.teks('edisi') === '' ? null : (i.pilihan('edisi', edisiDikenal) ?? null);
  const hasilnya = { pemda: i.wajib('pemda'), namaPemda: i.wajib('namaPemda'), pd: i.wajib('pd'), nama: i.wajib('namaPd'), berlaku: `${tahun}-01-01`, tahun, edisi };
  if (salah.length > 0) throw DomainError.dari(salah);
  return hasilnya;
}

/** Turns a workbook into commands. Throws one `DomainError` with every fault of every sheet. */
export function susunRencana(hasil: HasilBaca, pohon: Pohon): Rencana {
  return new Penyusun(hasil, pohon).susun();
}

class Penyusun {
  private readonly salah: Kesalahan[] = [];
  private readonly peringatan: Kesalahan[];
  private readonly identitas: ReturnType<typeof bacaIdentitas>;
  private readonly peta: PetaKode;
  private readonly dokumen = new Map<string, Dokumen>();
  /** Rows of documents without a date: they may stand there until somebody uses them. */
  private readonly tanpaTanggal = new Map<string, Isian>();
  private readonly tanggalDiminta = new Set<string>();
  private readonly simpulBerkas = new Map<string, string>();
  private readonly indikatorBerkas = new Map<string, string>();
  private readonly koreksi = new Map<string, DasarKoreksi>();

  constructor(
    private readonly hasil: HasilBaca,
    pohon: Pohon,
  ) {
    this.peringatan = [...hasil.peringatan];
    this.identitas = bacaIdentitas(hasil);
    this.peta = new PetaKode(pohon, this.identitas.pd, this.identitas.tahun);
  }

  susun(): Rencana {
    const { pemda, namaPemda, pd, nama, berlaku, tahun } = this.identitas;
    this.bacaDokumen();
    this.bacaKoreksi();
    const langkah: Langkah[] = [{ jenis: 'organisasi', perintah: { pemda, namaPemda, pd, nama, berlaku } }];
    const simpul = this.bacaPohon();
    const indikator = this.bacaIndikator();
    if (simpul.length + indikator.length > 0) langkah.push({ jenis: 'pohon', perintah: { jenis: 'TetapkanPohon', pd, tahun, simpul, indikator } });
    const kebijakan = bacaKebijakan(this.baris('kebijakan'), (i) => this.dokumenDari(i));
    if (kebijakan.length > 0) langkah.push({ jenis: 'kebijakan', perintah: { pemda, kebijakan } });
    for (const baris of potong(this.bacaTarget())) langkah.push({ jenis: 'target', perintah: { pd, tahun, baris } });
    for (const perintah of this.bacaAnggaran()) langkah.push({ jenis: 'anggaran', perintah });
    for (const [p, entri] of this.bacaRealisasi()) {
      for (const bagian of potong(entri)) langkah.push({ jenis: 'realisasi', perintah: { jenis: 'CatatRealisasi', pd, tahun, periode: p, entri: bagian } });
    }
    if (this.salah.length > 0) throw DomainError.dari(this.salah, `Berkas ditolak: ada ${this.salah.length} kesalahan. Tidak ada satu baris pun yang dicatat.`);
    return { pemda, pd, tahun, langkah, peringatan: this.peringatan, beralamat: (salah) => beralamat(this.hasil, salah) };
  }

  private baris(lembar: KunciLembar): Isian[] {
    return this.hasil.buku[lembar].map((b) => new Isian(this.hasil, this.salah, this.peringatan, lembar, b));
  }

  /** Rows that state something. Rows prepared for a later entry have no figure yet: they are counted and said once. */
  private barisBernilai(lembar: KunciLembar, kolom: readonly string[]): Isian[] {
    const semua = this.baris(lembar);
    const isi = semua.filter((i) => kolom.some((k) => i.teks(k) !== ''));
    const kosong = isi.length < semua.length ? semua.find((i) => kolom.every((k) => i.teks(k) === '')) : undefined;
    if (kosong) {
      const jumlah = semua.length - isi.length;
      this.peringatan.push({ kode: 'baris-tanpa-angka', pesan: `Lembar ${namaLembar(lembar)}: ${jumlah} baris tanpa angka belum menyatakan apa pun, mulai baris ${kosong.baris.baris}.`, tempat: kosong.tempat(kolom[0]!) });
    }
    return isi;
  }

  private bacaDokumen(): void {
    for (const i of this.baris('dokumen')) {
      const tanda = i.wajib('dokumen');
      if (this.dokumen.has(tanda) || this.tanpaTanggal.has(tanda)) i.tolak('dokumen-ganda', `Tanda dokumen "${tanda}" sudah dipakai baris lain. Beri tanda yang berbeda.`, 'dokumen');
      if (i.teks('tanggal') === '') {
        this.tanpaTanggal.set(tanda, i);
        continue;
      }
      const perkiraan = i.pilihan('tanggalPerkiraan', ['ya', 'tidak'], 'tidak');
      const d = i.coba('tanggal', () => dokumen({ jenis: i.wajib('jenis').toUpperCase().replace(/\s+/g, '_'), nomor: i.teks('nomor') || null, tanggal: i.wajib('tanggal'), tanggalPerkiraan: perkiraan === 'ya', uraian: i.teks('uraian') || null, berkas: null }));
      if (d) this.dokumen.set(tanda, d);
    }
  }

  private dokumenDari(i: Isian): Dokumen | undefined {
    const tanda = i.wajib('dokumen');
    const d = this.dokumen.get(tanda);
    const kosong = this.tanpaTanggal.get(tanda);
    if (kosong) {
      if (!this.tanggalDiminta.has(tanda)) kosong.tolak('tanggal-kosong', `Dokumen "${tanda}" dipakai di lembar ${i.asal.lembar} baris ${i.asal.baris}, tetapi tanggalnya kosong. Isi tanggalnya.`, 'tanggal');
      this.tanggalDiminta.add(tanda);
    } else if (!d && tanda !== '') i.tolak('dokumen-tidak-ada', `Dokumen "${tanda}" tidak ada (atau salah) di lembar Dokumen. Tambahkan barisnya di sana.`, 'dokumen');
    return d;
  }

  private bacaKoreksi(): void {
    for (const i of this.baris('koreksi')) {
      const lembar = i.pilihan('lembar', (['target', 'anggaran', 'realisasi', 'kinerja'] as const).map(namaLembar));
      const nomor = i.wajib('baris');
      const alasan = i.wajib('alasan');
      const d = this.dokumenDari(i);
      if (!/^\d+$/.test(nomor)) i.tolak('baris-tidak-sah', `Nomor baris "${nomor}" tidak sah.`, 'baris');
      else if (lembar && d && alasan !== '') this.koreksi.set(`${lembar}|${nomor}`, { alasan, dokumen: d });
    }
  }

  private dasarKoreksi(i: Isian): { koreksi?: DasarKoreksi } {
    const k = this.koreksi.get(`${i.asal.lembar}|${i.asal.baris}`);
    return k ? { koreksi: k } : {};
  }

  private bacaPohon(): SimpulDinyatakan[] {
    const baris = this.baris('pohon').map((i) => {
      const lokal = this.identitas.edisi === null || i.pilihan('lokal', ['ya', 'tidak'], 'tidak') === 'ya';
      const k = i.coba('kode', () => kode(i.wajib('kode'), lokal ? null : this.identitas.edisi));
      const jenjang = i.pilihan('jenjang', urutanJenjang);
      const uraian = i.wajib('uraian');
      if (k?.nilai.toLowerCase() === SELURUH_PD) i.tolak('kode-terpakai', `Kode "${SELURUH_PD}" disediakan untuk seluruh perangkat daerah. Pakai kode lain.`, 'kode');
      if (k && jenjang) this.simpulBerkas.set(k.nilai, this.peta.idSimpul(k.nilai, jenjang, uraian));
      return { i, k, jenjang, uraian, induk: i.teks('induk') };
    });
    return baris.flatMap(({ i, k, jenjang, uraian, induk }) => {
      if (!k || !jenjang) return [];
      const idInduk = induk === '' ? null : this.idSimpul(induk);
      if (idInduk === undefined) {
        i.tolak('induk-tidak-ada', `Induk "${induk}" tidak ada di lembar Pohon maupun dalam pohon tahun ${this.identitas.tahun}.`, 'induk');
        return [];
      }
      return [{ simpul: this.simpulBerkas.get(k.nilai)!, jenjang, induk: idInduk, uraian, kode: k.nilai, edisi: k.edisi, lokal: k.lokal, asal: i.asal }];
    });
  }

  private idSimpul(kodeSimpul: string): string | undefined {
    return this.simpulBerkas.get(kodeSimpul) ?? this.peta.simpul(kodeSimpul);
  }

  private simpulDari(i: Isian, bolehPd: boolean): string | undefined {
    const k = i.wajib('simpul');
    if (bolehPd && k.toLowerCase() === SELURUH_PD) return SELURUH_PD;
    const id = this.idSimpul(k);
    if (id === undefined && k !== '') i.tolak('simpul-tidak-ada', `Kode simpul "${k}" tidak ada di lembar Pohon maupun dalam pohon tahun ${this.identitas.tahun}. Periksa kodenya atau tambahkan di lembar Pohon.`, 'simpul');
    return id;
  }

  private bacaIndikator(): IndikatorDinyatakan[] {
    return this.baris('indikator').flatMap((i) => {
      const k = i.wajib('indikator');
      const simpul = this.simpulDari(i, false);
      const arah = i.pilihan('arah', ['positif', 'negatif']);
      const akumulasi = i.pilihan('akumulasi', akumulasiDikenal);
      const id = this.peta.idIndikator(k);
      this.indikatorBerkas.set(k, id);
      if (!simpul || !arah || !akumulasi) return [];
      const namaLain = i.teks('namaLain').split(';').map((n) => n.trim()).filter((n) => n !== '');
      return [{ indikator: id, kode: k, simpul, nama: i.wajib('nama'), satuan: i.wajib('satuan'), arah, akumulasi, namaLain, asal: i.asal }];
    });
  }

  private indikatorDari(i: Isian): string | undefined {
    const k = i.wajib('indikator');
    const id = this.indikatorBerkas.get(k) ?? this.peta.indikator(k);
    if (id === undefined && k !== '') i.tolak('indikator-tidak-ada', `Indikator "${k}" tidak ada di lembar Indikator maupun dalam buku besar.`, 'indikator');
    return id;
  }

  private tahapDan(i: Isian): { tahap: Tahap; dokumen: Dokumen } | undefined {
    const t = i.coba('tahap', () => tahap(i.wajib('tahap')));
    const d = this.dokumenDari(i);
    return t && d ? { tahap: t, dokumen: d } : undefined;
  }

  private bacaTarget(): TargetDinyatakan[] {
    return this.barisBernilai('target', ['target']).flatMap((i) => {
      const indikator = this.indikatorDari(i);
      const dasar = this.tahapDan(i);
      const p = i.coba('periode', () => periode(i.teks('periode')));
      const nilai = i.target('target');
      return indikator && dasar && p && nilai ? [{ indikator, ...dasar, periode: p, nilai, ...this.dasarKoreksi(i), asal: i.asal }] : [];
    });
  }

  private bacaAnggaran(): SahkanRevisi[] {
    const { pd, tahun } = this.identitas;
    const revisi = new Map<string, { tahap: Tahap; dokumen: Dokumen; baris: BarisDinyatakan[] }>();
    for (const i of this.barisBernilai('anggaran', ['nilai', 'selisih'])) {
      const simpul = this.simpulDari(i, true);
      const dasar = this.tahapDan(i);
      const [nilai, selisih] = [i.rupiah('nilai'), i.rupiah('selisih')];
      if (!simpul || !dasar || (nilai === undefined && selisih === undefined)) continue;
      const sumber = i.teks('sumberDana');
      const rekening = i.teks('rekening');
      if (rekening !== '' && !/^\d(\.\d{1,4})*$/.test(rekening)) i.tolak('rekening-tidak-sah', `Kode rekening "${rekening}" tidak sah. Tulis seperti 5.1 atau 5.1.02.01.`, 'rekening');
      const id = idRevisi(pd, tahun, dasar.tahap, dasar.dokumen);
      const ada = revisi.get(id) ?? { ...dasar, baris: [] };
      ada.baris.push({ simpul, rekening: rekening || null, sumberDana: sumber === '' ? null : { kode: null, nama: sumber }, nilai: nilai ?? null, selisih: selisih ?? null, ...this.dasarKoreksi(i), asal: i.asal });
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
      const subjek = this.subjekRealisasi(i);
      const p = i.coba('periode', () => periode(i.wajib('periode')));
      const d = this.dokumenDari(i);
      const nilai = subjek?.jenis === 'fisik' ? i.kuantitas('nilai') : this.nilaiUang(i);
      if (subjek && p && d && nilai) tambah(p, { subjek, ...nilai, dokumen: d, ...this.dasarKoreksi(i), asal: i.asal });
    }
    for (const i of this.barisBernilai('kinerja', ['nilai'])) {
      const indikator = this.indikatorDari(i);
      const p = i.coba('periode', () => periode(i.wajib('periode')));
      const d = this.dokumenDari(i);
      const nilai = i.kuantitas('nilai');
      if (indikator && p && d && nilai) tambah(p, { subjek: { jenis: 'kinerja', indikator }, ...nilai, dokumen: d, ...this.dasarKoreksi(i), asal: i.asal });
    }
    return hasil;
  }

  private nilaiUang(i: Isian): { nilai: string; mentah: string | null } | undefined {
    const nilai = i.rupiah('nilai');
    return nilai === undefined ? undefined : { nilai, mentah: i.teks('nilai') === nilai ? null : i.teks('nilai') };
  }

  private subjekRealisasi(i: Isian): SubjekRealisasi | undefined {
    const jenis = i.pilihan('jenis', ['keuangan', 'fisik']);
    const simpul = this.simpulDari(i, true);
    if (!jenis || !simpul) return undefined;
    if (jenis === 'fisik') return { jenis, simpul };
    const basis = i.pilihan('basis', basisDikenal);
    if (!basis) return undefined;
    const sumber = i.teks('sumberDana');
    return { jenis, simpul, basis, rekening: i.teks('rekening') || null, sumberDana: sumber === '' ? null : { kode: null, nama: sumber } };
  }
}

function beralamat(hasil: HasilBaca, salah: Kesalahan): Kesalahan {
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
