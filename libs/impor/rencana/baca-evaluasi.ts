import type { Dokumen } from '#kernel';
import type { IsiKatalogLhe, IsiTindakLanjut } from '#capaian';
import { rekomendasiDari, satuanTenggat, sikapDikenal, sumberLhe, tandaLhe, type Lhe, type NilaiDinyatakan, type PerintahLhe, type PerintahTindakLanjut, type RekomendasiDinyatakan, type RencanaDinyatakan, type TerbitkanLhe } from '#evaluasi';
import type { Isian } from './isian.js';
import type { Rujukan } from './rujukan.js';

/** What the ledger says about evaluations of the PD. */
export interface EvaluasiTercatat {
  katalog(tanggal: string): { readonly versi: number; readonly isi: IsiKatalogLhe };
  aturan(tanggal: string): IsiTindakLanjut;
  kalender(tanggal: string): { readonly versi: number; readonly libur: readonly string[] };
  /** Reports that are recorded, by sign. */
  readonly lhe: ReadonlyMap<string, Lhe>;
}

type Langkah = { readonly jenis: 'lhe'; readonly perintah: PerintahLhe } | { readonly jenis: 'tindaklanjut'; readonly perintah: PerintahTindakLanjut };

/** One report as the workbook states it. */
interface LheDisebut {
  readonly dokumen: Dokumen;
  /** Null where its row is faulty, or the report is recorded already and only spoken of. */
  readonly pokok: Omit<TerbitkanLhe, 'nilai' | 'rekomendasi' | 'katalog'> | null;
  readonly nilai: NilaiDinyatakan[];
  readonly rekomendasi: RekomendasiDinyatakan[];
}

/** Commands that publish reports and say what a matrix prints about their recommendations. */
export function bacaEvaluasi(r: Rujukan, tercatat: EvaluasiTercatat): Langkah[] {
  const disebut = bacaLhe(r, tercatat);
  const terbit = [...disebut.values()].flatMap((l): Langkah[] => (l.pokok === null ? [] : [{ jenis: 'lhe', perintah: { ...l.pokok, katalog: tercatat.katalog(l.dokumen.tanggal), nilai: l.nilai, rekomendasi: l.rekomendasi } }]));
  return [...terbit, ...bacaMatriks(r, tercatat, disebut)];
}

function bacaLhe(r: Rujukan, tercatat: EvaluasiTercatat): Map<string, LheDisebut> {
  const disebut = new Map<string, LheDisebut>();
  for (const i of r.baris('lhe')) {
    const dokumen = r.dokumenDari(i);
    const sumber = i.pilihan('sumber', sumberLhe);
    const tahunDievaluasi = tahunDari(i, 'tahunDievaluasi');
    const nilaiDinyatakan = i.teks('nilaiDinyatakan') === '' ? null : (i.kuantitas('nilaiDinyatakan')?.nilai ?? null);
    if (!dokumen) continue;
    const lhe = tandaLhe(dokumen);
    if (disebut.has(lhe)) i.tolak('lhe-ganda', `LHE "${lhe}" sudah ada di baris lain. Hapus salah satu.`, 'dokumen');
    const utuh = i.utuh && sumber !== undefined && tahunDievaluasi !== undefined;
    const pokok = utuh ? { jenis: 'TerbitkanLhe' as const, pd: r.pd, lhe, sumber, dokumen, suratTugas: i.teks('suratTugas') || null, tahunDievaluasi, diterima: i.teks('diterima') || null, nilaiDinyatakan, predikatDinyatakan: i.teks('predikatDinyatakan') || null, asal: i.asal } : null;
    disebut.set(lhe, { dokumen, pokok, nilai: [], rekomendasi: [] });
  }
  const milik = (i: Isian): LheDisebut | undefined => {
    const dokumen = r.dokumenDari(i);
    return dokumen && cariLhe(i, dokumen, 'dokumen', disebut, tercatat, r);
  };
  for (const i of r.baris('nilaiLhe')) {
    const l = milik(i);
    const tahun = tahunDari(i, 'tahun');
    const angka = (kolom: string): string | null => (i.teks(kolom) === '' ? null : (i.kuantitas(kolom)?.nilai ?? null));
    const nilai = { komponen: i.wajib('komponen'), sub: i.teks('sub') || null, bobot: angka('bobot'), capaian: angka('capaian'), nilai: angka('nilai') };
    if (l && tahun !== undefined && i.utuh) l.nilai.push({ tahun, ...nilai, asal: i.asal });
  }
  for (const i of r.baris('rekomendasi')) {
    const l = milik(i);
    const [nomor, uraian] = [i.wajib('nomor'), i.wajib('uraian')];
    const rupiah = i.teks('rupiah') === '' ? null : (i.rupiah('rupiah') ?? null);
    if (l && i.utuh) l.rekomendasi.push({ nomor, uraian, komponen: i.teks('komponen') || null, rupiah, angka: i.teks('angka') || null, asal: i.asal });
  }
  return disebut;
}

/** The report that a row speaks of: of the workbook, or recorded, in which case what is recorded of it is stated again. */
function cariLhe(i: Isian, dokumen: Dokumen, kolom: string, disebut: Map<string, LheDisebut>, tercatat: EvaluasiTercatat, r: Rujukan): LheDisebut | undefined {
  const lhe = tandaLhe(dokumen);
  const ada = disebut.get(lhe);
  if (ada) {
    if (ada.pokok === null) i.gantungkan();
    return ada;
  }
  const { terbit } = tercatat.lhe.get(lhe) ?? {};
  if (!terbit) return i.tolak('lhe-tidak-ada', `LHE dengan dokumen "${i.teks(kolom)}" tidak ada di lembar LHE dan belum tercatat. Tambahkan barisnya di lembar LHE.`, kolom);
  const baru: LheDisebut = { dokumen, pokok: { jenis: 'TerbitkanLhe', pd: r.pd, lhe, ...terbit.isi }, nilai: [], rekomendasi: [] };
  disebut.set(lhe, baru);
  return baru;
}

interface BarisMatriksDisebut {
  readonly i: Isian;
  readonly lhe: LheDisebut;
  readonly nomor: string;
  readonly dokumen: Dokumen;
  readonly rencana: RencanaDinyatakan | null;
}

/** Rows of one recommendation and document are one statement; a faulty row takes the others with it. */
function bacaMatriks(r: Rujukan, tercatat: EvaluasiTercatat, disebut: Map<string, LheDisebut>): Langkah[] {
  const kelompok = new Map<string, BarisMatriksDisebut[]>();
  for (const i of r.baris('tindakLanjut')) {
    const [dokumenLhe, dokumen, nomor] = [r.dokumenDari(i, 'lhe'), r.dokumenDari(i), i.wajib('nomor')];
    const rencana = rencanaDari(i);
    if (i.teks('tanggapan') !== '') i.pilihan('tanggapan', sikapDikenal);
    const lhe = dokumenLhe && cariLhe(i, dokumenLhe, 'lhe', disebut, tercatat, r);
    if (!lhe || !dokumen) continue;
    const kunci = JSON.stringify([tandaLhe(lhe.dokumen), nomor, i.teks('dokumen')]);
    kelompok.set(kunci, [...(kelompok.get(kunci) ?? []), { i, lhe, nomor, dokumen, rencana: rencana ?? null }]);
  }
  return [...kelompok.values()].flatMap((baris): Langkah[] => {
    const [{ i, lhe, nomor, dokumen }] = baris as [BarisMatriksDisebut];
    if (!baris.every((b) => b.i.utuh)) return [];
    const tanda = tandaLhe(lhe.dokumen);
    const lama = tercatat.lhe.get(tanda);
    const disini = lhe.rekomendasi.find((x) => x.nomor === nomor);
    const pokok = lhe.pokok;
    const rekomendasi = disini && pokok ? { sumber: pokok.sumber, terbit: lhe.dokumen.tanggal, rupiah: disini.rupiah } : lama ? rekomendasiDari(lama, nomor) : null;
    const sikap = i.teks('tanggapan') === '' ? undefined : i.pilihan('tanggapan', sikapDikenal);
    const status = baris.findLast((b) => b.i.teks('status') !== '')?.i;
    return [{
      jenis: 'tindaklanjut',
      perintah: {
        jenis: 'CatatMatriks', pd: r.pd, lhe: tanda, nomor, aktor: '', tanggal: dokumen.tanggal, lingkup: { rekomendasi, aturan: tercatat.aturan(dokumen.tanggal), kalender: tercatat.kalender(dokumen.tanggal) },
        tanggapan: sikap === undefined ? null : { sikap, alasan: i.teks('alasan') || null }, rencana: baris.flatMap((b) => b.rencana ?? []),
        klaim: status === undefined ? null : { kata: status.teks('status'), uraian: status.teks('keterangan') || 'Menurut matriks tindak lanjut' }, dokumen, asal: i.asal,
      },
    }];
  });
}

function rencanaDari(i: Isian): RencanaDinyatakan | undefined {
  if (i.teks('kunci') === '' && i.teks('rencana') === '') return undefined;
  const hari = i.teks('hari') === '' ? null : i.kuantitas('hari');
  if (hari && !/^\d{1,4}$/.test(hari.nilai)) i.tolak('hari-tidak-sah', `Lama "${i.teks('hari')}" bukan banyak hari yang bulat.`, 'hari');
  const satuan = i.pilihan('satuan', satuanTenggat, 'tidak-disebut') ?? 'tidak-disebut';
  return { kunci: i.wajib('kunci'), uraian: i.wajib('rencana'), tujuan: i.teks('tujuan') || null, penanggungJawab: i.teks('penanggungJawab') || null, hari: hari ? Number(hari.nilai) : null, satuan, mulai: i.teks('mulai') || null, jatuhTempo: null };
}

function tahunDari(i: Isian, kolom: string): number | undefined {
  const teks = i.wajib(kolom);
  if (/^\d{4}$/.test(teks)) return Number(teks);
  if (teks !== '') i.tolak('tahun-tidak-sah', `Tahun "${teks}" tidak sah. Tulis empat angka, misalnya 2022.`, kolom);
  return undefined;
}
