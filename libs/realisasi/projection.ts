import { Rupiah, type Dokumen, type Periode } from '#kernel';
import { BitemporalReader, BitemporalWriter, SELAMANYA, type ProjectionPart } from '#projection';
import { kunciEntri, kunciSubjek } from './decider.js';
import type { PeristiwaRealisasi, SubjekRealisasi } from './events.js';

export interface IsiRealisasi {
  /** Event that states this value: what a correction names. */
  readonly id: string;
  readonly subjek: SubjekRealisasi;
  readonly periode: Periode;
  readonly dokumen: Dokumen;
  /** Value of kinerja and fisik; money stands in the row's integer. */
  readonly nilai: string | null;
  readonly setelahTutup: boolean;
}

export interface IsiPeriode {
  readonly ditutup: boolean;
  readonly penjelasan: readonly { readonly ketidaksesuaian: string; readonly alasan: string }[];
}

/** What a row of realisasi is about, told by its key: `{periode}|["{jenis}",…`. */
export function jenisEntri(kunci: string): SubjekRealisasi['jenis'] {
  const mulai = kunci.indexOf('|["') + 3;
  return kunci.slice(mulai, kunci.indexOf('"', mulai)) as SubjekRealisasi['jenis'];
}

/** Rows of realisasi and of closed periods in the two-time table of the figure model. */
export const proyeksiRealisasi: ProjectionPart = {
  types: ['RealisasiDicatat', 'RealisasiDikoreksi', 'PeriodeDitutup', 'PeriodeDibukaKembali'],

  prepare(db) {
    const tulis = new BitemporalWriter(db);
    const baca = new BitemporalReader(db);

    return ({ sequence, envelope }) => {
      const e = { type: envelope.type, data: envelope.data } as unknown as PeristiwaRealisasi;
      const partisi = `${e.data.pd}/${e.data.tahun}`;
      const periode = e.data.periode;
      if (e.type === 'RealisasiDicatat') {
        const { subjek, nilai, dokumen } = e.data;
        const uang = subjek.jenis === 'keuangan';
        const isi: IsiRealisasi = { id: envelope.id, subjek, periode, dokumen, nilai: uang ? null : nilai, setelahTutup: false };
        tulis.tambah({ partisi, jenis: 'realisasi', kunci: `${periode}|${kunciEntri(subjek, dokumen)}`, berlaku: envelope.berlaku, seq: sequence, peristiwa: sequence, nilai: uang ? Rupiah.dari(nilai).sen : null, isi: JSON.stringify(isi) });
      } else if (e.type === 'RealisasiDikoreksi') {
        const lama = cari(baca, partisi, periode, e.data.subjek, e.data.peristiwa);
        if (!lama) throw new Error(`RealisasiDikoreksi menunjuk peristiwa ${e.data.peristiwa} yang tidak ada.`);
        tulis.hentikan(partisi, 'realisasi', lama.kunci, lama.berlaku, lama.peristiwa, sequence);
        const isi = JSON.parse(lama.isi!) as IsiRealisasi;
        const uang = isi.subjek.jenis === 'keuangan';
        // A correction keeps the effective date: it says what the figure of that date was all along.
        tulis.tambah({
          partisi, jenis: 'realisasi', kunci: lama.kunci, berlaku: lama.berlaku, seq: sequence, peristiwa: sequence, nilai: uang ? Rupiah.dari(e.data.nilai).sen : null,
          isi: JSON.stringify({ ...isi, id: envelope.id, nilai: uang ? null : e.data.nilai, setelahTutup: e.data.setelahTutup } satisfies IsiRealisasi),
        });
      } else {
        const isi: IsiPeriode = { ditutup: e.type === 'PeriodeDitutup', penjelasan: e.type === 'PeriodeDitutup' ? e.data.penjelasan : [] };
        // A state follows the one before it: a letter older than the closing that it undoes cannot take effect before it.
        const sebelum = baca.semuaVersi(partisi, 'periode', periode).at(-1)?.berlaku ?? envelope.berlaku;
        const berlaku = envelope.berlaku < sebelum ? sebelum : envelope.berlaku;
        tulis.tambah({ partisi, jenis: 'periode', kunci: periode, berlaku, seq: sequence, peristiwa: sequence, nilai: null, isi: JSON.stringify(isi) });
      }
    };
  },
};

/** The live row that event `id` stated. Its key begins with the period and the subject, so the search stays in the partition. */
function cari(baca: BitemporalReader, partisi: string, periode: Periode, subjek: SubjekRealisasi, id: string) {
  return baca.berawalan(partisi, 'realisasi', `${periode}|${kunciSubjek(subjek)}`).find((v) => v.seqAkhir === SELAMANYA && (JSON.parse(v.isi!) as IsiRealisasi).id === id);
}
