import BetterSqlite3 from 'better-sqlite3';
import { DomainError, namaPeriode, namaTahap, type AsalBaris, type Kesalahan, type Periode, type Peristiwa, type Tahap, type Terjadi } from '#kernel';
import type { CommandRunner, Envelope } from '#event-store';
import { bitemporalSchema, type AppliedEvent, type ProjectionPart, type Versi } from '#projection';
import { aliranOrganisasi, aliranPk, aliranPohon, aliranTarget, organisasi, pk, pohon, proyeksiPerencanaan, proyeksiRencana, target } from '#perencanaan';
import { SELURUH_PD, aliranAnggaran, anggaran, kunciBaris, proyeksiAnggaran, skemaPaguTunda, type PaguDikoreksi, type PaguDitetapkan } from '#anggaran';
import { aliranData, aliranRealisasi, dataPendukung, proyeksiData, proyeksiRealisasi, realisasi, type RealisasiDicatat, type RealisasiDikoreksi } from '#realisasi';
import { PembacaAngka, Penghitung, aliranKebijakan, kebijakan, proyeksiKebijakan, susunAngka, tulisAlamat, type HitunganCakupan, type Ketidaksesuaian, type KebijakanDitetapkan, type Koordinat, type PerubahanImpor } from '#capaian';
import type { BukuAngka } from '#capaian/nest';
import { aliranLaporan, cakupanTercetak, ketidaksesuaianTercetak, kunciBaris as kunciSel, laporan, partisiTercetak, periksa, proyeksiTercetak, susunTercetak, tahunDisebut, ujiTercetak } from '#rekonsiliasi';
import { aliranLhe, aliranTindakLanjut, lhe, tindakLanjut } from '#evaluasi';
import { perubahanEvaluasi } from './uji-evaluasi.js';
import { perubahanPerencanaan } from './uji-perencanaan.js';
import { perubahanTercetak } from './uji-tercetak.js';
import type { Langkah, Rencana } from './rencana/rencana.js';
import { perubahanData } from './uji-data.js';

/** What carrying a plan out would do, found without writing anything. */
export interface HasilUji {
  readonly perubahan: readonly PerubahanImpor[];
  readonly jumlahPeristiwa: number;
  readonly ketidaksesuaian: readonly Ketidaksesuaian[];
  readonly cakupan: HitunganCakupan;
  readonly catatan: readonly Kesalahan[];
}

export type PeristiwaRencana = Terjadi<Peristiwa<string, object>>;

export const aliranLangkah = (l: Langkah): string => {
  switch (l.jenis) {
    case 'organisasi':
      return aliranOrganisasi(l.perintah.pemda);
    case 'pohon':
      return aliranPohon(l.perintah.pd);
    case 'kebijakan':
      return aliranKebijakan(l.perintah.pemda);
    case 'target':
      return aliranTarget(l.perintah.pd, l.perintah.tahun);
    case 'pk':
      return aliranPk(l.perintah.pd, l.perintah.jabatan.id, l.perintah.tahun);
    case 'anggaran':
      return aliranAnggaran(l.perintah.pd, l.perintah.tahun);
    case 'realisasi':
      return aliranRealisasi(l.perintah.pd, l.perintah.tahun, l.perintah.periode);
    case 'data':
      return aliranData(l.perintah.pd, l.perintah.tahun);
    case 'laporan':
      return aliranLaporan(l.perintah.pd, l.perintah.tahun, l.perintah.laporan);
    case 'lhe':
      return aliranLhe(l.perintah.pd, l.perintah.lhe);
    case 'tindaklanjut':
      return aliranTindakLanjut(l.perintah.pd, l.perintah.lhe, l.perintah.nomor);
  }
};

const pemutus = { organisasi, pohon, kebijakan, target, pk, anggaran, realisasi, data: dataPendukung, laporan, lhe, tindaklanjut: tindakLanjut } as const;

/**
 * Runs every command of a plan on the present state of its stream. Finds every fault in one run: of a refused command the
 * rows that are not to blame go on, and what follows only from a row that is refused already is no fault. `salah` begins
 * with the faults of the file itself.
 */
export async function simulasikan(runner: CommandRunner, { langkah, susulan, beralamat, koreksiHilang, salah: salahBerkas }: Rencana, id: (i: number) => string): Promise<{ peristiwa: PeristiwaRencana[]; salah: Kesalahan[] }> {
  const perAliran = new Map<string, { id: string; langkah: Langkah }[]>();
  for (const [i, l] of langkah.entries()) {
    const aliran = aliranLangkah(l);
    perAliran.set(aliran, [...(perAliran.get(aliran) ?? []), { id: id(i), langkah: l }]);
  }
  const salah: Kesalahan[] = [...salahBerkas];
  const tolak = (k: Kesalahan): void => {
    const { lembar, sel, baris } = k.tempat ?? {};
    if (k.kode === 'berbeda-dari-tercatat' && koreksiHilang.mungkin) koreksiHilang.rujuk(`${lembar}|${baris}`, `${lembar} ${sel ?? `baris ${baris}`}`, () => salah.push(k));
    else salah.push(k);
  };
  const peristiwa: PeristiwaRencana[] = [];
  for (const [aliran, daftar] of perAliran) {
    const { jenis } = daftar[0]!.langkah;
    const hasil = await runner.simulate(aliran, pemutus[jenis] as never, daftar.map((d) => ({ id: d.id, command: d.langkah.perintah as never })), tanpaBarisDitolak as never);
    const ditolak = new Set<string>();
    for (const [n, h] of (hasil as (readonly PeristiwaRencana[] | Error)[]).entries()) {
      const l = daftar[n]!.langkah;
      if (h instanceof DomainError) {
        for (const k of h.kesalahan) if (!susulan(k) && !ditolak.has(selisihDari(l, k) ?? '')) tolak(beralamat(k, l));
        for (const k of h.kesalahan) ditolak.add(kunciPagu(l, k) ?? '');
      } else if (h instanceof Error) throw h;
      else peristiwa.push(...h);
    }
  }
  koreksiHilang.selesaikan(salah);
  return { peristiwa, salah };
}

const letak = (asal: AsalBaris | undefined): string => `${asal?.lembar}|${asal?.baris}`;

/** What is left of a refused command without the rows that its faults name; undefined where that is nothing, or all of it. */
function tanpaBarisDitolak(perintah: Readonly<Record<string, unknown>>, { kesalahan }: DomainError): Readonly<Record<string, unknown>> | undefined {
  const ditolak = new Set(kesalahan.map((k) => `${k.tempat?.lembar}|${k.tempat?.baris}`));
  let [semula, tinggal] = [0, 0];
  const isi = Object.entries(perintah).map(([kunci, nilai]) => {
    if (!Array.isArray(nilai)) return [kunci, nilai] as const;
    const sisa = (nilai as readonly { readonly asal?: AsalBaris }[]).filter((b) => b.asal === undefined || !ditolak.has(letak(b.asal)));
    semula += nilai.length;
    tinggal += sisa.length;
    return [kunci, sisa] as const;
  });
  return tinggal > 0 && tinggal < semula ? Object.fromEntries(isi) : undefined;
}

/** The budget line that a fault is about. */
function kunciPagu(l: Langkah, k: Kesalahan): string | undefined {
  const baris = l.jenis === 'anggaran' ? l.perintah.baris.find((b) => letak(b.asal) === `${k.tempat?.lembar}|${k.tempat?.baris}`) : undefined;
  return baris && kunciBaris(baris);
}

/** The same where the line states a difference: its value then rests on the documents before. */
const selisihDari = (l: Langkah, k: Kesalahan): string | undefined => (k.tempat?.bidang === 'selisih' ? kunciPagu(l, k) : undefined);

/** Figure by figure, what the events of a plan would change, and the contradictions that would then stand open. */
export function bandingkanUji(buku: BukuAngka, rencana: Rencana, peristiwa: readonly PeristiwaRencana[], kepala: number): HasilUji {
  const kini: Koordinat = { diketahui: kepala, berlaku: null, kepala };
  const nanti: Koordinat = { diketahui: kepala + peristiwa.length, berlaku: null, kepala };
  const { pd, tahun } = rencana;
  const db = salinSementara(buku, kini, rencana);
  terapkan(db, peristiwa, kepala);
  const sebelum = hitung(buku.baca(), kini, pd, tahun);
  const sesudah = hitung(new PembacaAngka(db), nanti, pd, tahun)!;
  const lama = angkaPerAlamat(sebelum);
  const sel = new Map(susunTercetak(buku.baca().tampak(partisiTercetak(pd, tahun), kini)).sel.map((s) => [kunciSel(s.laporan, s.kunci), s]));
  const perubahan = peristiwa.flatMap((e) => perubahanDari(e, sesudah, lama, (l, kunci) => sel.get(kunciSel(l, kunci))));
  const tercakup = new Set(perubahan.map((p) => `${p.angka}=${p.baru}`));
  for (const a of susunAngka(sesudah)) {
    const nilai = a.nilai ?? a.teks;
    if (tercakup.has(`${a.angka}=${nilai}`) || (lama.get(a.angka) ?? null) === nilai || a.asal === 'dicatat' || a.nilai === null) continue;
    perubahan.push({ lembar: 'Turunan', baris: 0, angka: a.angka, uraian: `${a.ukuran.replaceAll('-', ' ')}${a.tahap ? ` ${namaTahap(a.tahap as Tahap)}` : ''}${a.periode ? ` ${namaPeriode(a.periode as Periode)}` : ''}: ${a.indikator ?? `${a.kode} ${a.uraian}`} (${a.satuan})`, lama: lama.get(a.angka) ?? null, baru: nilai });
  }
  const tercetak = susunTercetak(new PembacaAngka(db).tampak(partisiTercetak(pd, tahun), nanti));
  // Claims may speak of other years, which the plan of this one leaves alone.
  const lain = new Map(tahunDisebut(tercetak).filter((t) => t !== tahun).flatMap((t) => { const h = hitung(buku.baca(), kini, pd, t); return h ? [[t, h] as const] : []; }));
  const teruji = ujiTercetak(sesudah, tercetak, lain);
  const ketidaksesuaian = [...periksa(sesudah), ...ketidaksesuaianTercetak(sesudah, teruji)];
  db.close();
  return { perubahan, jumlahPeristiwa: peristiwa.length, ketidaksesuaian, cakupan: cakupanTercetak(teruji).jumlah, catatan: catatanKebijakan(peristiwa) };
}

/** The rows of the PD and of its pemda's policies in a database of their own, so that the plan can be played on them. */
function salinSementara(buku: BukuAngka, kini: Koordinat, { pd, tahun }: Rencana): BetterSqlite3.Database {
  const db = new BetterSqlite3(':memory:');
  db.exec(bitemporalSchema + skemaPaguTunda);
  const sisip = db.prepare('insert into versi (partisi, jenis, kunci, berlaku, seq, seq_akhir, peristiwa, nilai, isi) values (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const { daftar, pohon: simpul, tahunan, kebijakan: aturan } = buku.baca().semua(kini, pd, tahun);
  // Counts of this year stand in the next year too, as those of the year before; a correction ends both.
  const tahunDepan = buku.baca().semua(kini, pd, tahun + 1).tahunan.filter((v) => v.jenis === 'data-lalu');
  db.transaction((semua: readonly Versi[]) => {
    for (const v of semua) sisip.run(v.partisi, v.jenis, v.kunci, v.berlaku, v.seq, v.seqAkhir, v.peristiwa, v.nilai, v.isi);
  })([...daftar, ...simpul, ...tahunan, ...tahunDepan, ...aturan, ...buku.baca().semuaDari(partisiTercetak(pd, tahun), kini)]);
  return db;
}

function terapkan(db: BetterSqlite3.Database, peristiwa: readonly PeristiwaRencana[], kepala: number): void {
  const bagian: readonly ProjectionPart[] = [proyeksiPerencanaan, proyeksiRencana, proyeksiAnggaran, proyeksiRealisasi, proyeksiData, proyeksiTercetak, proyeksiKebijakan];
  const terap = new Map(bagian.flatMap((b) => {
    const apply = b.prepare(db);
    return b.types.map((t) => [t, apply] as const);
  }));
  db.transaction(() => {
    peristiwa.forEach((e, i) => {
      const applied: AppliedEvent = { sequence: kepala + 1 + i, envelope: { id: e.id, type: e.type, version: e.version, data: e.data, berlaku: e.berlaku } as unknown as Envelope };
      terap.get(e.type)?.(applied);
    });
  })();
}

function hitung(pembaca: PembacaAngka, koordinat: Koordinat, pd: string, tahun: number): Penghitung | undefined {
  const c = pembaca.cuplikan(koordinat, pd, tahun);
  return c.identitas === null ? undefined : new Penghitung(c);
}

function angkaPerAlamat(h: Penghitung | undefined): Map<string, string | null> {
  return new Map(h ? susunAngka(h).map((a) => [a.angka, a.nilai ?? (a.asal === 'dicatat' && a.sequence !== null ? a.teks : null)]) : []);
}

function perubahanDari(e: PeristiwaRencana, h: Penghitung, lama: Map<string, string | null>, selLama: Parameters<typeof perubahanTercetak>[2]): PerubahanImpor[] {
  const asal = { lembar: e.asal?.lembar ?? '', baris: e.asal?.baris ?? 0 };
  // What the row states, so that a slip of the pen is seen; what becomes of roll-ups stands among the derived changes.
  const angka = (alamat: string, uraian: string, nilai: string): PerubahanImpor => ({ ...asal, angka: alamat, uraian, lama: lama.get(alamat) ?? null, baru: nilai });
  const { pd, tahun } = h.c;
  const kode = (simpul: string): string => h.kodeSimpul(simpul);
  const sebut = (simpul: string): string => (simpul === SELURUH_PD ? 'seluruh PD' : `${kode(simpul)} ${h.c.simpul.get(simpul)!.uraian}`);
  switch (e.type) {
    case 'PdDibentuk':
      return [{ ...asal, lembar: 'Identitas', baris: 2, angka: null, uraian: 'Perangkat daerah baru', lama: null, baru: (e.data as { nama: string }).nama }];
    case 'SimpulDitambahkan':
      return [{ ...asal, angka: null, uraian: 'Simpul baru', lama: null, baru: sebut((e.data as { simpul: string }).simpul) }];
    case 'IndikatorDitetapkan':
      return [{ ...asal, angka: null, uraian: 'Indikator baru', lama: null, baru: `${(e.data as { kode: string }).kode} ${(e.data as { nama: string }).nama}` }];
    case 'KebijakanDitetapkan': {
      const d = (e as unknown as KebijakanDitetapkan).data;
      return [{ ...asal, angka: null, uraian: `Kebijakan ${d.jenis}`, lama: d.versi > 1 ? `versi ${d.versi - 1}` : null, baru: `versi ${d.versi}` }];
    }
    case 'TargetDitetapkan':
    case 'TargetDikoreksi': {
      const d = e.data as { indikator: string; tahap: Tahap; periode: Periode; nilai: { mentah: string } };
      const i = h.c.indikator.get(d.indikator)!;
      const sebutan = `Target ${namaTahap(d.tahap)}${d.periode === 'tahun' ? '' : ` ${namaPeriode(d.periode)}`}: ${i.kode} ${i.nama}`;
      const setahun = angka(tulisAlamat(pd, tahun, 'target', i.kode, d.tahap), sebutan, d.nilai.mentah);
      return [d.periode === 'tahun' ? setahun : { ...setahun, lama: null }];
    }
    case 'PaguDitetapkan':
    case 'PaguDikoreksi': {
      const d = (e as unknown as PaguDitetapkan | PaguDikoreksi).data;
      const tahap = 'tahap' in d ? d.tahap : h.c.revisi.find((r) => r.revisi === d.revisi)?.tahap;
      const rinci = d.rekening === null && d.sumberDana === null ? [] : [d.rekening ?? '-', d.sumberDana?.kode ?? d.sumberDana?.nama ?? '-'];
      return [angka(tulisAlamat(pd, tahun, 'pagu', kode(d.simpul), tahap!, ...rinci), `Pagu ${namaTahap(tahap!)}: ${sebut(d.simpul)}`, d.nilai)];
    }
    case 'RealisasiDicatat':
    case 'RealisasiDikoreksi': {
      const d = (e as unknown as RealisasiDicatat | RealisasiDikoreksi).data;
      const s = d.subjek;
      if (s.jenis === 'kinerja') {
        const i = h.c.indikator.get(s.indikator)!;
        return [angka(tulisAlamat(pd, tahun, 'kinerja', i.kode, d.periode), `Realisasi kinerja ${namaPeriode(d.periode)}: ${i.kode} ${i.nama}`, d.nilai)];
      }
      const alamat = s.jenis === 'fisik' ? tulisAlamat(pd, tahun, 'fisik', kode(s.simpul)) : tulisAlamat(pd, tahun, 'realisasi', kode(s.simpul), s.basis, d.periode);
      return [angka(alamat, `Realisasi ${namaPeriode(d.periode)}: ${sebut(s.simpul)}`, d.nilai)];
    }
    default:
      return perubahanPerencanaan(e, h, angka, asal) ?? perubahanTercetak(e, asal, selLama) ?? perubahanEvaluasi(e, asal) ?? perubahanData(e, h, lama);
  }
}

/** Faults of policies that the file sets: shown at once to the one who sets them. */
function catatanKebijakan(peristiwa: readonly PeristiwaRencana[]): Kesalahan[] {
  return peristiwa.filter((e) => e.type === 'KebijakanDitetapkan').flatMap((e) => {
    const d = (e as unknown as KebijakanDitetapkan).data;
    return d.catatan.map((c) => ({ kode: 'kebijakan-bercatatan', pesan: `Kebijakan ${d.jenis}: ${c}`, ...(e.asal ? { tempat: e.asal } : {}) }));
  });
}
