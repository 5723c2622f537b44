import { Rupiah, type Dokumen } from '#kernel';
import type { Envelope } from '#event-store';
import type { Versi } from '#projection';
import { SELURUH_PD } from '#anggaran';
import { Penghitung, adalahRencana, bacaAlamat, cariAngka, paguDari, potong, susunCuplikan, type Alamat, type AngkaDitemukan, type KejadianLinimasa, type Koordinat, type SemuaBaris } from '#capaian';
import { kumpulkan } from './bahan-angka.js';
import { keturunan, type Bahan } from './bahan.js';
import { bergantian } from './jeda.js';

/** What the log and the file register add to a kejadian. */
export interface SumberLinimasa {
  peristiwa(sequence: number): Promise<Envelope>;
  namaBerkas(hash: string): Promise<string | null>;
}

export interface HasilLinimasa {
  readonly angka: AngkaDitemukan;
  readonly kejadian: readonly KejadianLinimasa[];
}

/**
 * Every event that ever took part in a figure, in the order in which it was recorded, with the value of the figure
 * before and after it. Rows that a correction ended are part of the history.
 */
export async function susunLinimasa(h: Penghitung, semua: SemuaBaris, alamat: string, sumber: SumberLinimasa): Promise<HasilLinimasa> {
  const a = bacaAlamat(alamat);
  const angka = cariAngka(h, a);
  const bahan = kumpulkan(h, semua, a, angka).sort((x, y) => x.versi.peristiwa - y.versi.peristiwa);
  const nilaiPada = nilaiFigur(h, semua, a);
  const sebelum = nilaiSebelumnya(bahan);
  const akibat = akibatSetiap(h, bahan, sebelum, nilaiPada, a);
  const giliran = bergantian();
  const kejadian: KejadianLinimasa[] = [];
  for (const b of bahan) {
    await giliran();
    const e = await sumber.peristiwa(b.versi.peristiwa);
    const data = e.data as { alasan?: string; peristiwa?: string; dokumen?: Dokumen };
    // A line counts from the append that closes its revision, which may be a later one.
    const { part } = b.versi.seq === b.versi.peristiwa ? e : await sumber.peristiwa(b.versi.seq);
    kejadian.push({
      sequence: b.versi.peristiwa, diketahuiSebelum: b.versi.seq - part.i, diketahuiSejak: b.versi.seq + part.n - part.i, eventId: e.id, jenis: e.type, dicatat: e.dicatat, berlaku: e.berlaku, aktor: e.aktor,
      // A correction rests on a document of its own; the line still names the one that it corrects.
      dokumen: data.peristiwa !== undefined && data.dokumen ? data.dokumen : b.dokumen, perihal: { kode: b.kode, uraian: b.uraian, periode: b.periode, tahap: b.tahap }, nilai: b.nilai, nilaiSebelum: sebelum.get(b) ?? null, satuan: b.satuan,
      ...akibat(b), alasan: data.alasan ?? null,
      sumber: { jenis: e.source.jenis, berkas: e.source.berkas ?? null, namaBerkas: e.source.berkas ? await sumber.namaBerkas(e.source.berkas) : null, lembar: e.source.lembar ?? null, baris: e.source.baris ?? null },
      usulan: e.usulan?.id ?? null,
    });
  }
  return { angka, kejadian };
}

/** What the same line said before: for a pagu the stage before it, for an entry the value that a correction replaced. */
function nilaiSebelumnya(bahan: readonly Bahan[]): Map<Bahan, string | null> {
  const terakhir = new Map<string, string | null>();
  return new Map(bahan.map((b) => {
    const garis = b.versi.jenis === 'pagu' ? b.versi.kunci.slice(b.versi.kunci.indexOf('|')) : b.versi.kunci;
    const kunci = `${b.versi.jenis}|${garis}`;
    const sebelum = terakhir.get(kunci) ?? null;
    terakhir.set(kunci, b.nilai);
    return [b, sebelum] as const;
  }));
}

/** Value of the figure before and after an event. */
type Akibat = Pick<KejadianLinimasa, 'lama' | 'baru'>;

/**
 * What each event makes of the figure. The lines of a document count together, from the event that closes it: each then
 * shows its own contribution to a sum, and where these do not add up to the change (a finer statement that replaces a
 * coarser one, a quotient) the last line shows the whole, and the others none.
 */
function akibatSetiap(h: Penghitung, bahan: readonly Bahan[], sebelum: ReadonlyMap<Bahan, string | null>, nilaiPada: (s: number) => string | null, { ukuran }: Alamat): (b: Bahan) => Akibat {
  const sekaligus = new Map<number, Bahan[]>();
  for (const b of bahan) {
    const ada = sekaligus.get(b.versi.seq);
    if (ada) ada.push(b);
    else sekaligus.set(b.versi.seq, [b]);
  }
  const hasil = new Map<Bahan, Akibat>();
  const hitung = (seq: number): void => {
    const baris = sekaligus.get(seq)!;
    const [lama, baru] = [nilaiPada(seq - 1), nilaiPada(seq)];
    const jumlah = ukuran === 'pagu' || ukuran === 'pagu-terkini' ? jumlahBerjalan(h, baris, sebelum, lama, baru) : undefined;
    for (const [i, b] of baris.entries()) hasil.set(b, { lama: i === 0 || !jumlah ? lama : jumlah[i - 1]!, baru: jumlah ? jumlah[i]! : i === baris.length - 1 ? baru : lama });
  };
  return (b) => {
    if (!hasil.has(b)) hitung(b.versi.seq);
    return hasil.get(b)!;
  };
}

/** The sum after each line; undefined where the lines do not lead from the one value to the other. */
function jumlahBerjalan(h: Penghitung, baris: readonly Bahan[], sebelum: ReadonlyMap<Bahan, string | null>, lama: string | null, baru: string | null): string[] | undefined {
  const sen = (nilai: string | null | undefined): bigint => (nilai === null || nilai === undefined ? 0n : Rupiah.dari(nilai).sen);
  // Where a document states a node and what lies below it, the finer lines are what counts.
  const simpul = new Set(baris.map((b) => paguDari(b.versi).simpul));
  const kasar = new Set([...simpul].filter((s) => [...keturunan(h, s)].some((k) => k !== s && simpul.has(k))));
  let jumlah = sen(lama);
  const berjalan: string[] = [];
  for (const b of baris) {
    if (!kasar.has(paguDari(b.versi).simpul)) jumlah += sen(b.nilai) - sen(sebelum.get(b));
    berjalan.push(Rupiah.dariSen(jumlah).toString());
  }
  return berjalan.at(-1) === baru ? berjalan : undefined;
}

/** Value of the figure as known at a sequence; remembered for as long as nothing of the PD and year changes. */
function nilaiFigur(h: Penghitung, semua: SemuaBaris, a: Alamat): (s: number) => string | null {
  const ingatan = new Map<number, string | null>();
  const perubahan = new Set(Object.values(semua).flatMap((baris: readonly Versi[]) => baris.flatMap((v) => [v.seq, v.seqAkhir])));
  const urut = Float64Array.from(perubahan).sort();
  // One state differs from the next in little: most of what was computed for one holds for the other.
  let sebelum: Penghitung | undefined;
  const hitung = (s: number): Penghitung => {
    const koordinat: Koordinat = { ...h.c.koordinat, diketahui: s };
    return (sebelum = new Penghitung(susunCuplikan(koordinat, a.pd, a.tahun, potong(semua, s), (sebelum ?? h).c), h.basisDipakai ?? undefined, sebelum));
  };
  return (s) => {
    const sejak = terakhirSampai(urut, s);
    if (!ingatan.has(sejak)) ingatan.set(sejak, nilaiSaat(h, hitung(sejak), a));
    return ingatan.get(sejak)!;
  };
}

/** The greatest of sorted numbers that is not above a limit; 0 where there is none. */
function terakhirSampai(urut: Float64Array, batas: number): number {
  let [bawah, atas] = [0, urut.length];
  while (bawah < atas) {
    const tengah = (bawah + atas) >> 1;
    if (urut[tengah]! <= batas) bawah = tengah + 1;
    else atas = tengah;
  }
  return bawah === 0 ? 0 : urut[bawah - 1]!;
}

function nilaiSaat(h: Penghitung, saat: Penghitung, a: Alamat): string | null {
  if (a.ukuran === 'pagu' && a.konteks.length === 1) return paguSaat(h, saat, a);
  try {
    const { sel } = cariAngka(saat, a);
    return sel.nilai ?? (a.ukuran === 'target' || (sel.sequence !== null && adalahRencana(a.ukuran)) ? sel.teks : null);
  } catch {
    return null; // the node, indikator or tahap did not exist yet: the figure had no value
  }
}

/** Pagu of a tahap at a time when it may not have been stated yet: what then held of the stages up to it. */
function paguSaat(h: Penghitung, saat: Penghitung, a: Alamat): string | null {
  const simpul = a.subjek === SELURUH_PD ? SELURUH_PD : saat.c.perKode.get(a.subjek);
  const urutan = h.c.tahap.map((t) => t.tahap);
  const sampai = urutan.indexOf(a.konteks[0] as (typeof urutan)[number]);
  const terakhir = saat.c.tahap.findLastIndex((t) => urutan.indexOf(t.tahap) <= sampai);
  const sen = simpul === undefined ? undefined : saat.pagu.nilai(simpul, terakhir).sen;
  return sen === undefined ? null : Rupiah.dariSen(sen).toString();
}
