import { Rupiah, bacaCiri, bulanPeriode, type Dokumen, type Periode, type PeriodeAngka } from '#kernel';
import type { Envelope } from '#event-store';
import type { Versi } from '#projection';
import { sebutFormula, type IsiTarget } from '#perencanaan';
import { SELURUH_PD } from '#anggaran';
import { kunciSaat, sebutSaat, tahunSaat } from '#realisasi';
import { Penghitung, adalahRencana, bacaAlamat, cariAngka, dataDari, entriDari, formulaDari, garisRincian, memuat, paguDari, pembandingDari, potong, revisiDari, sebutPokok, susunCuplikan, targetDari, terurai, type Alamat, type AngkaDitemukan, type KejadianLinimasa, type Koordinat, type SemuaBaris } from '#capaian';
import { keturunan, satuanIndikator, sebutIndikator, sebutSimpul, sebutTarget, type Bahan } from './bahan.js';
import { bahanRencana } from './bahan-rencana.js';
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

function kumpulkan(h: Penghitung, semua: SemuaBaris, a: Alamat, angka: AngkaDitemukan): Bahan[] {
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

function bahanPagu(h: Penghitung, pagu: readonly Versi[], revisi: readonly Versi[], a: Alamat, angka: AngkaDitemukan): Bahan[] {
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

function bahanRealisasi(h: Penghitung, baris: readonly Versi[], a: Alamat, angka: AngkaDitemukan): Bahan[] {
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
