import { tahun as bacaTahun, type NilaiTarget } from '#kernel';
import { nilaiRupiah, type DukunganDinyatakan, type GantikanIndikator, type RencanaDinyatakan, type SubjekRencana } from '#perencanaan';
import type { Isian } from './isian.js';
import type { Rujukan } from './rujukan.js';

export function bacaDukungan(r: Rujukan): DukunganDinyatakan[] {
  return r.baris('dukungan').flatMap((i) => {
    const [indikator, program] = [r.indikatorDari(i), r.simpulDari(i, false)];
    r.gantungkanPadaPohon(i, { simpul: 'simpul', indikator: ['indikator'] });
    return indikator && program && i.utuh ? [{ program, indikator, asal: i.asal }] : [];
  });
}

export function bacaPenggantian(r: Rujukan): GantikanIndikator[] {
  return r.baris('penggantian').flatMap((i): GantikanIndikator[] => {
    const [indikator, oleh] = [r.indikatorDari(i), r.indikatorDari(i, 'oleh')];
    r.gantungkanPadaPohon(i, { indikator: ['indikator', 'oleh'] });
    const sebanding = i.pilihan('sebanding', ['ya', 'tidak']);
    const dokumen = r.dokumenDari(i);
    const alasan = i.wajib('alasan');
    return indikator && oleh && sebanding && dokumen && i.utuh ? [{ jenis: 'GantikanIndikator', pd: r.pd, indikator, oleh, sebanding: sebanding === 'ya', alasan, dokumen, asal: i.asal }] : [];
  });
}

/** Planning figures by the year whose stream they belong to: the end of a period belongs to its last year. */
export function bacaRencana(r: Rujukan): Map<number, RencanaDinyatakan[]> {
  const hasil = new Map<number, RencanaDinyatakan[]>();
  const tambah = (tahun: number, baris: RencanaDinyatakan): void => {
    const ada = hasil.get(tahun);
    if (ada) ada.push(baris);
    else hasil.set(tahun, [baris]);
  };
  for (const i of r.barisBernilai('targetRupiah', ['nilai'])) {
    const simpul = r.simpulDari(i, true);
    const dasar = r.tahapDan(i);
    const nilai = rupiah(i, 'nilai');
    const koreksi = r.dasarKoreksi(i);
    if (simpul && dasar && nilai && i.utuh) tambah(r.tahun, { angka: 'target-rupiah', simpul, ...dasar, nilai, ...koreksi, asal: i.asal });
  }
  for (const i of r.barisBernilai('renstra', ['k', 'rupiah'])) {
    const angka = i.pilihan('angka', ['target akhir', 'saldo awal']);
    const isi = subjekDan(r, i);
    const dokumen = r.dokumenDari(i);
    const koreksi = r.dasarKoreksi(i);
    const periode = angka && periodeRenstra(i, angka);
    if (!periode || !isi || !dokumen || !i.utuh) continue;
    const umum = { ...isi, dokumen, ...koreksi, asal: i.asal, kolomNilai: isi.subjek.jenis === 'indikator' ? 'k' : 'rupiah' };
    if (periode === 'tanpa') tambah(r.tahun, { angka: 'saldo-awal', ...umum });
    else tambah(periode.sampai, { angka: 'target-akhir', dariTahun: periode.dari, ...umum });
  }
  return hasil;
}

/** Years of the period that a target akhir is for; a saldo awal has none. */
function periodeRenstra(i: Isian, angka: 'target akhir' | 'saldo awal'): { readonly dari: number; readonly sampai: number } | 'tanpa' | undefined {
  if (angka === 'saldo awal') {
    for (const kolom of ['dari', 'sampai']) if (i.teks(kolom) !== '') i.tolak('periode-tidak-berlaku', 'Saldo awal adalah realisasi sampai tahun lalu: kosongkan tahun periodenya.', kolom);
    return 'tanpa';
  }
  const tahunDari = (kolom: string): number | undefined => (i.wajib(kolom) === '' ? undefined : i.coba(kolom, () => bacaTahun(i.teks(kolom))));
  const [dari, sampai] = [tahunDari('dari'), tahunDari('sampai')];
  return dari !== undefined && sampai !== undefined ? { dari, sampai } : undefined;
}

/** K of an indikator or Rp of a node: exactly one of the two. */
function subjekDan(r: Rujukan, i: Isian): { subjek: SubjekRencana; nilai: NilaiTarget } | undefined {
  const [adaIndikator, adaSimpul] = [i.teks('indikator') !== '', i.teks('simpul') !== ''];
  if (adaIndikator === adaSimpul) {
    i.tolak('subjek-tidak-tunggal', 'Isi tepat salah satu: Indikator dengan K, atau Kode simpul dengan Rp.', 'indikator');
    return undefined;
  }
  const asing = adaIndikator ? 'rupiah' : 'k';
  if (i.teks(asing) !== '') i.tolak('kolom-tidak-berlaku', adaIndikator ? 'Baris indikator memuat K, bukan Rp. Tulis Rp pada baris simpulnya.' : 'Baris simpul memuat Rp, bukan K. Tulis K pada baris indikatornya.', asing);
  if (adaIndikator) {
    const [indikator, nilai] = [r.indikatorDari(i), i.target('k')];
    return indikator && nilai ? { subjek: { jenis: 'indikator', indikator }, nilai } : undefined;
  }
  const [simpul, nilai] = [r.simpulDari(i, true), rupiah(i, 'rupiah')];
  return simpul && nilai ? { subjek: { jenis: 'simpul', simpul }, nilai } : undefined;
}

function rupiah(i: Isian, kolom: string): NilaiTarget | undefined {
  const nilai = i.rupiah(kolom);
  return nilai === undefined ? undefined : nilaiRupiah(nilai, i.teks(kolom));
}
