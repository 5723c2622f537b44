import { Desimal, adalahDesimal } from '#kernel';
import type { Versi } from '#projection';
import { bacaAlamat, cariAngka, dasarAngka, potong, tulisAlamat, type Alamat, type AngkaDitemukan, type Penghitung, type Pernyataan, type SemuaBaris } from '#capaian';
import { kumpulkan } from './bahan-angka.js';
import type { Bahan } from './bahan.js';
import type { PernyataanAsal, SimpulAsal, SumbanganAsal } from './hasil.js';
import { bergantian } from './jeda.js';
import type { SumberLinimasa } from './linimasa.js';
import { PenulisJejak } from './penulis-jejak.js';

/** Figures that are a signed sum of two others, in the order in which `cariAngka` names them. */
const bertanda: Partial<Readonly<Record<Alamat['ukuran'], readonly [number, number]>>> = { selisih: [-1, 1], sisa: [-1, 1] };

/** A figure above another one counts it so many times; null: it is no sum. */
type Faktor = -1 | 1 | null;

interface Tergali {
  readonly simpul: SimpulAsal;
  /** Statements that it rests on, its parts' among them. */
  readonly dasar: ReadonlySet<string>;
}

const tanda = (p: Pick<Pernyataan, 'peristiwa' | 'seq'>): string => `${p.peristiwa}/${p.seq}`;

/** Follows a figure down to the events that give it its present value. */
export class PenelusurAsal {
  private readonly tampak: SemuaBaris;
  private readonly penulis: PenulisJejak;
  private readonly giliran = bergantian();

  constructor(private readonly h: Penghitung, semua: SemuaBaris, sumber: SumberLinimasa) {
    this.tampak = potong(semua, h.c.koordinat.diketahui);
    this.penulis = new PenulisJejak(h, [...semua.daftar, ...semua.pohon, ...semua.tahunan, ...semua.kebijakan], sumber);
  }

  async telusuri(alamat: string): Promise<SimpulAsal> {
    return (await this.gali(alamat, null, null)).simpul;
  }

  private async gali(alamat: string, judul: string | null, faktor: Faktor): Promise<Tergali> {
    await this.giliran();
    const a = bacaAlamat(alamat);
    const angka = cariAngka(this.h, a);
    const { pernyataan, aditif } = dasarAngka(this.h, a, angka);
    const bagian = aditif ? await this.galiJumlah(angka, pernyataan) : await this.galiTurunan(a, angka);
    const dalamBagian = new Set(bagian.flatMap((b) => [...b.dasar]));
    const sendiri = pernyataan.filter((p) => !dalamBagian.has(tanda(p)));
    const jumlah = aditif || (a.ukuran in bertanda && bagian.length > 0);
    const nilai = angka.sel.nilai;
    const simpul: SimpulAsal = {
      angka: angka.sel.angka, judul: judul ?? angka.judul, nilai, teks: angka.sel.teks, satuan: angka.satuan, asal: angka.sel.asal, cara: angka.cara,
      aditif: jumlah && nilai !== null && adalahDesimal(nilai), sumbangan: sumbangan(nilai, faktor), bagian: bagian.map((b) => b.simpul), pernyataan: await this.tulisSendiri(a, angka, sendiri, aditif),
    };
    return { simpul, dasar: new Set([...dalamBagian, ...pernyataan.map(tanda)]) };
  }

  /** Parts of a sum: those whose statements are all among its own. What it was entered for itself stays its own. */
  private async galiJumlah(angka: AngkaDitemukan, pernyataan: readonly Pernyataan[]): Promise<Tergali[]> {
    const milik = new Set(pernyataan.map(tanda));
    const hasil: Tergali[] = [];
    for (const b of angka.bagian) {
      const anak = bacaAlamat(b.sel.angka);
      const dasar = dasarAngka(this.h, anak, cariAngka(this.h, anak)).pernyataan;
      if (dasar.length > 0 && dasar.every((p) => milik.has(tanda(p)))) hasil.push(await this.gali(b.sel.angka, b.judul, 1));
    }
    return hasil;
  }

  private async galiTurunan(a: Alamat, angka: AngkaDitemukan): Promise<Tergali[]> {
    // Beside what was entered stands what a formula gives; the figure does not rest on it.
    if (a.ukuran === 'kinerja' && angka.sel.asal !== 'turunan') return [];
    const faktor = bertanda[a.ukuran];
    const hasil: Tergali[] = [];
    for (const [i, b] of angka.bagian.entries()) hasil.push(await this.gali(b.sel.angka, b.judul, angka.sel.nilai === null ? null : ((faktor?.[i] ?? null) as Faktor)));
    // Progress of the parts is weighed with their pagu.
    if (a.ukuran === 'fisik') for (const b of angka.bagian) hasil.push(await this.gali(tulisAlamat(a.pd, a.tahun, 'pagu-terkini', bacaAlamat(b.sel.angka).subjek), `Bobot: pagu ${b.judul}`, null));
    return hasil;
  }

  private async tulisSendiri(a: Alamat, angka: AngkaDitemukan, pernyataan: readonly Pernyataan[], aditif: boolean): Promise<PernyataanAsal[]> {
    if (pernyataan.length === 0) return [];
    const perTanda = new Map<string, Bahan>(kumpulkan(this.h, this.tampak, a, angka).map((b) => [tanda(b.versi), b]));
    const hasil: PernyataanAsal[] = [];
    for (const p of pernyataan) {
      const bahan = perTanda.get(tanda(p));
      const versi: Versi | undefined = bahan?.versi;
      const peristiwa = versi ? await this.penulis.tulis(versi, bahan) : await this.penulis.tulisLain(p.peristiwa);
      hasil.push({ ...peristiwa, sumbangan: aditif && angka.sel.nilai !== null ? sumbangan(peristiwa.nilai, 1) : null });
      await this.giliran();
    }
    return hasil.sort((x, y) => x.sequence - y.sequence);
  }
}

function sumbangan(nilai: string | null, faktor: Faktor): string | null {
  if (nilai === null || faktor === null || !adalahDesimal(nilai)) return null;
  return faktor === 1 ? nilai : Desimal.dari(nilai).negatif().toString();
}

/** What each event adds to the figure at the root, by sequence: null for what does not reach it by adding alone. */
export function jumlahkanSumbangan(akar: SimpulAsal): SumbanganAsal[] {
  const hasil = new Map<number, { readonly eventId: string; jumlah: Desimal | null }>();
  const jalan = (s: SimpulAsal, faktor: Faktor): void => {
    for (const p of s.pernyataan) {
      const teks = p.sumbangan === null || faktor === null ? null : sumbangan(p.sumbangan, faktor);
      const ada = hasil.get(p.sequence);
      if (!ada) hasil.set(p.sequence, { eventId: p.eventId, jumlah: teks === null ? null : Desimal.dari(teks) });
      else if (teks !== null) ada.jumlah = (ada.jumlah ?? Desimal.nol).tambah(Desimal.dari(teks));
    }
    for (const [i, b] of s.bagian.entries()) jalan(b, kali(faktor, s, i));
  };
  jalan(akar, akar.aditif ? 1 : null);
  return [...hasil].sort(([a], [b]) => a - b).map(([sequence, { eventId, jumlah }]) => ({ sequence, eventId, sumbangan: jumlah?.toString() ?? null }));
}

function kali(faktor: Faktor, s: SimpulAsal, ke: number): Faktor {
  if (faktor === null || !s.aditif || !s.bagian[ke]!.aditif) return null;
  return (faktor * (bertanda[bacaAlamat(s.angka).ukuran]?.[ke] ?? 1)) as Faktor;
}
