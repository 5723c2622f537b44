import type { BarisLembar, Kolom, Lembar } from '../lembar.js';
import { type Rentang, sel } from './alamat.js';
import { BlokGabungan } from './blok-gabungan.js';
import { bacaJudul, type Judul, kolomHilang, ratakan, sebutJudul, tandaContoh } from './judul.js';
import type { BarisMentah } from './lembar-xml.js';
import { nilaiSel } from './nilai-sel.js';
import type { Temuan } from './temuan.js';

/** Headings may stand below a title, within this many rows with content. */
const barisAwal = 10;

/** Turns the raw rows of one sheet into rows by column key, noting every fault on the way. */
export class PenyusunLembar {
  readonly baris: BarisLembar[] = [];
  /** Required cells without content. Told at the end: a cell inside a merged block is not blank by its author's doing. */
  private readonly kosong: { kolom: Kolom; ke: number; baris: number }[] = [];
  private readonly kandidat: BarisMentah[] = [];
  private judul: Judul | undefined;
  /** Columns whose heading stands there twice: which of the two holds the figures is for the author to say. */
  private ganda: ReadonlySet<string> = new Set();
  private kolom: readonly (readonly [Kolom, number])[] = [];
  private barisTerakhir = 0;

  constructor(
    private readonly lembar: Lembar,
    private readonly temuan: Temuan,
    private readonly sejak1904: boolean,
  ) {}

  /** Column of each known heading, from 1. */
  get letak(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.judul?.kolom ?? []);
  }

  terima(baris: BarisMentah): void {
    if (this.judul) return this.susun(baris);
    if (this.kandidat.length >= barisAwal) return;
    const judul = bacaJudul(this.lembar, baris);
    if (kolomHilang(this.lembar, judul).length > 0) this.kandidat.push(baris);
    else this.pakaiJudul(judul);
  }

  /** Whether headings were found: without them no row was read. */
  get berjudul(): boolean {
    return this.judul !== undefined || this.kandidat.length === 0;
  }

  selesai(gabungan: readonly Rentang[]): void {
    if (!this.judul) return this.tanpaJudul();
    const kena = gabungan.filter((r) => this.kenaData(r));
    for (const r of kena) this.tolakGabungan(r);
    const tergabung = new BlokGabungan(kena, this.kolom.map(([, ke]) => ke));
    for (const { kolom, ke, baris } of this.kosong) {
      if (!tergabung.memuat(ke, baris)) this.temuan.diSel('wajib-kosong', this.lembar.nama, kolom.judul, ke, baris, `kolom wajib ini kosong. Isi (contoh: ${kolom.contoh}), atau hapus barisnya.`);
    }
    if (kena.length === 0) return;
    for (const [n, b] of this.baris.entries()) {
      const hilang = this.kolom.filter(([, ke]) => tergabung.memuat(ke, b.baris)).map(([k]) => k.kunci);
      if (hilang.length === 0) continue;
      const isi = { ...b.isi, ...Object.fromEntries(hilang.map((k) => [k, ''])) };
      this.baris[n] = { ...b, isi, bilangan: b.bilangan?.filter((k) => !hilang.includes(k)) ?? [], cacat: [...new Set([...(b.cacat ?? []), ...hilang])] };
    }
  }

  private pakaiJudul(judul: Judul): void {
    const { nama } = this.lembar;
    this.judul = judul;
    this.ganda = new Set(judul.ganda.map((g) => g.kunci));
    this.kolom = this.lembar.kolom.flatMap((k) => {
      const ke = judul.kolom.get(k.kunci);
      return ke === undefined ? [] : [[k, ke] as const];
    });
    for (const a of judul.asing) {
      this.temuan.ingatkan({ kode: 'kolom-asing', pesan: `Lembar ${nama}, sel ${sel(a.kolom, judul.baris)}: kolom "${a.judul.slice(0, 60)}" tidak dikenal dan diabaikan. Judul yang dikenal: ${sebutJudul(this.lembar)}.`, tempat: { lembar: nama, sel: sel(a.kolom, judul.baris), baris: judul.baris } });
    }
    for (const g of judul.ganda) this.temuan.diSel('kolom-ganda', nama, g.judul, g.kolom, judul.baris, 'judul ini sudah ada di kolom lain. Sisakan satu kolom saja.');
  }

  private susun(mentah: BarisMentah): void {
    const { nama } = this.lembar;
    const isi: Record<string, string> = Object.fromEntries(this.lembar.kolom.map((k) => [k.kunci, '']));
    const bilangan: string[] = [];
    const catat: (() => void)[] = [];
    // An unreadable cell has had its say; it is not empty as well.
    const cacat = new Set<Kolom>();
    for (const [kolom, ke] of this.kolom) {
      if (this.ganda.has(kolom.kunci)) continue;
      const s = mentah.sel.get(ke);
      if (!s) continue;
      const hasil = nilaiSel(s.isi, kolom, this.sejak1904);
      if ('salah' in hasil) {
        cacat.add(kolom);
        catat.push(() => this.temuan.diSel(hasil.kode, nama, kolom.judul, ke, mentah.nomor, hasil.salah));
        continue;
      }
      isi[kolom.kunci] = hasil.teks;
      if (hasil.bilangan) bilangan.push(kolom.kunci);
      const { catatan } = hasil;
      if (catatan) catat.push(() => this.temuan.ingatkanSekali(catatan.kode, nama, kolom.judul, ke, mentah.nomor, catatan.pesan));
      if (s.rumus) catat.push(() => this.temuan.ingatkanSekali('sel-berumus', nama, kolom.judul, ke, mentah.nomor, 'sel berisi rumus; yang dibaca hasil terakhir yang tersimpan.'));
    }
    const kosong = cacat.size === 0 && this.kolom.every(([k]) => isi[k.kunci] === '');
    if (this.bertandaContoh(mentah)) return this.lewatiContoh(mentah, isi, kosong || (cacat.size === 0 && this.kolom.every(([k]) => isi[k.kunci] === k.contoh)));
    if (kosong) return;
    for (const [kolom] of this.kolom) if (this.ganda.has(kolom.kunci)) cacat.add(kolom);
    this.barisTerakhir = mentah.nomor;
    for (const c of catat) c();
    if (mentah.tersembunyi) this.temuan.ingatkanSekali('baris-tersembunyi', nama, '#', 1, mentah.nomor, 'baris tersembunyi ikut dibaca.');
    for (const [kolom, ke] of this.kolom) {
      if (kolom.wajib && !kolom.bolehKosong && isi[kolom.kunci] === '' && !cacat.has(kolom)) {
        cacat.add(kolom);
        this.kosong.push({ kolom, ke, baris: mentah.nomor });
      }
    }
    this.baris.push({ baris: mentah.nomor, isi, ...(bilangan.length > 0 ? { bilangan } : {}), ...(cacat.size > 0 ? { cacat: [...cacat].map((k) => k.kunci) } : {}) });
  }

  private bertandaContoh(mentah: BarisMentah): boolean {
    const tanda = this.judul?.tanda === undefined ? undefined : mentah.sel.get(this.judul.tanda)?.isi;
    return tanda?.jenis === 'teks' && ratakan(tanda.teks) === tandaContoh;
  }

  // Somebody typed over the example and left the mark: dropping that row would lose their figures without a word.
  private lewatiContoh(mentah: BarisMentah, isi: Record<string, string>, benarContoh: boolean): void {
    if (benarContoh) return;
    this.barisTerakhir = mentah.nomor;
    this.temuan.diSel('contoh-diubah', this.lembar.nama, '#', this.judul?.tanda ?? 1, mentah.nomor, 'baris bertanda "contoh", tetapi isinya sudah diubah. Bila baris ini data, hapus kata contoh; bila bukan, hapus barisnya.');
    this.baris.push({ baris: mentah.nomor, isi, cacat: this.lembar.kolom.map((k) => k.kunci) });
  }

  private kenaData(r: Rentang): boolean {
    if (!this.judul || r.barisAkhir <= this.judul.baris || r.barisAwal > this.barisTerakhir) return false;
    if (r.kolomAwal === r.kolomAkhir && r.barisAwal === r.barisAkhir) return false;
    return this.kolom.some(([, ke]) => ke >= r.kolomAwal && ke <= r.kolomAkhir);
  }

  private tolakGabungan(r: Rentang): void {
    const kena = this.kolom.find(([, ke]) => ke >= r.kolomAwal && ke <= r.kolomAkhir)!;
    this.temuan.diSel('sel-gabungan', this.lembar.nama, kena[0].judul, r.kolomAwal, r.barisAwal, `sel digabung sampai ${sel(r.kolomAkhir, r.barisAkhir)}, sehingga hanya sel pertama yang berisi. Batalkan penggabungan dan isi setiap sel.`);
  }

  private tanpaJudul(): void {
    if (this.kandidat.length === 0 && !this.lembar.wajib) return;
    const terbaik = this.kandidat.map((b) => bacaJudul(this.lembar, b)).sort((a, b) => b.kolom.size - a.kolom.size)[0];
    const hilang = kolomHilang(this.lembar, terbaik).map((k) => k.judul);
    const baris = terbaik && terbaik.kolom.size > 0 ? terbaik.baris : undefined;
    const { nama } = this.lembar;
    this.temuan.tambah({ kode: 'kolom-hilang', pesan: `Lembar ${nama}: tidak ada baris judul yang memuat kolom wajib ${hilang.join(', ')}. Judul yang diharapkan: ${sebutJudul(this.lembar)}.`, tempat: baris === undefined ? { lembar: nama } : { lembar: nama, baris } });
  }
}
