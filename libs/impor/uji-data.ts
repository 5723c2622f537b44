import { tulisCiri, type Peristiwa, type Terjadi } from '#kernel';
import { SELURUH_PD } from '#anggaran';
import { sebutFormula, type FormulaIndikatorDitetapkan } from '#perencanaan';
import { sebutSaat, type AnalisisDicatat, type AnalisisDikoreksi, type DataPendukungDicatat, type DataPendukungDikoreksi, type PembandingDicatat, type PembandingDikoreksi } from '#realisasi';
import type { Penghitung, PerubahanImpor } from '#capaian';

/** What events about formulas, counts, comparisons and analyses state, row by row. */
export function perubahanData(e: Terjadi<Peristiwa<string, object>>, h: Penghitung, lama: ReadonlyMap<string, string | null>): PerubahanImpor[] {
  const asal = { lembar: e.asal?.lembar ?? '', baris: e.asal?.baris ?? 0 };
  const indikator = (id: string): string => {
    const i = h.c.indikator.get(id);
    return i ? `${i.kode} ${i.nama}` : id;
  };
  switch (e.type) {
    case 'FormulaIndikatorDitetapkan': {
      const d = (e as unknown as FormulaIndikatorDitetapkan).data;
      return [{ ...asal, angka: null, uraian: `Formula: ${indikator(d.indikator)}`, lama: null, baru: sebutFormula(d.formula) }];
    }
    case 'DataPendukungDicatat':
    case 'DataPendukungDikoreksi': {
      const d = (e as unknown as DataPendukungDicatat | DataPendukungDikoreksi).data;
      const { angka } = h.selData(d, d.saat);
      const nama = h.kinerja.data.semua(d.kunci)[0]?.nama ?? d.kunci;
      return [{ ...asal, angka, uraian: `Data ${sebutSaat(d.saat)}: ${nama}${d.ciri.length > 0 ? ` (${tulisCiri(d.ciri)})` : ''}`, lama: lama.get(angka) ?? null, baru: d.nilai }];
    }
    case 'PembandingDicatat':
    case 'PembandingDikoreksi': {
      const d = (e as unknown as PembandingDicatat | PembandingDikoreksi).data;
      const i = h.c.indikator.get(d.indikator);
      const p = h.c.pembanding.find((x) => x.indikator === d.indikator && x.lingkup === d.lingkup && x.nama.toLowerCase() === d.nama.toLowerCase() && x.tahunNilai === d.tahunNilai && x.ukuran === d.ukuran);
      const angka = i && p ? h.selPembanding(i, p).angka : null;
      return [{ ...asal, angka, uraian: `Pembanding ${d.nama} ${d.tahunNilai} (${d.ukuran}): ${indikator(d.indikator)}`, lama: (angka === null ? null : lama.get(angka)) ?? null, baru: d.nilai }];
    }
    case 'AnalisisDicatat':
    case 'AnalisisDikoreksi': {
      const d = (e as unknown as AnalisisDicatat | AnalisisDikoreksi).data;
      const subjek = d.subjek.jenis === 'indikator' ? indikator(d.subjek.indikator) : d.subjek.simpul === SELURUH_PD ? 'seluruh PD' : h.kodeSimpul(d.subjek.simpul);
      return [{ ...asal, angka: null, uraian: `${d.faktor} ${d.nomor}: ${subjek}`, lama: null, baru: d.teks }];
    }
    default:
      return [];
  }
}
