import { Rupiah, type Dokumen, type Tahap } from '#kernel';
import { BitemporalReader, BitemporalWriter, SELAMANYA, type ProjectionPart } from '#projection';
import { hashBaris, kunciBaris } from './decider.js';
import type { BarisPagu, PeristiwaAnggaran, SumberDana } from './events.js';

/** Lines of revisions that are not closed yet: they count from the closing event on. */
export const skemaPaguTunda = `
  create table pagu_tunda (
    partisi text not null, revisi text not null, peristiwa integer not null, event_id text not null, isi text not null,
    primary key (partisi, revisi, peristiwa)
  ) without rowid;
`;

export interface IsiPagu {
  /** Event that states this value: what a correction names. */
  readonly id: string;
  readonly revisi: string;
  readonly tahap: Tahap;
  readonly simpul: string;
  readonly rekening: string | null;
  readonly sumberDana: SumberDana | null;
  /** Sequence from which its document counts: its place among statements of one date, which a correction keeps. */
  readonly urut: number;
}

export interface IsiRevisi {
  readonly id: string;
  readonly tahap: Tahap;
  readonly dokumen: Dokumen;
  readonly merevisi: string | null;
  readonly jumlahBaris: number;
}

interface BarisTunda {
  peristiwa: number;
  event_id: string;
  isi: string;
}

/** A pagu statement of one tahap: the later document, then the later event, replaces the earlier. */
export const kunciPagu = (tahap: Tahap, baris: { simpul: string; rekening: string | null; sumberDana: SumberDana | null }): string => `${tahap}|${kunciBaris(baris)}`;

/** Rows of pagu and revisions in the two-time table of the figure model. */
export const proyeksiAnggaran: ProjectionPart = {
  types: ['PaguDitetapkan', 'RevisiAnggaranDisahkan', 'PaguDikoreksi'],

  prepare(db) {
    const tulis = new BitemporalWriter(db);
    const baca = new BitemporalReader(db);
    const tunda = db.prepare('insert into pagu_tunda (partisi, revisi, peristiwa, event_id, isi) values (?, ?, ?, ?, ?)');
    const ditunda = db.prepare<[string, string], BarisTunda>('select peristiwa, event_id, isi from pagu_tunda where partisi = ? and revisi = ? order by peristiwa');
    const hapus = db.prepare('delete from pagu_tunda where partisi = ? and revisi = ?');

    return ({ sequence, envelope }) => {
      const e = { type: envelope.type, data: envelope.data } as unknown as PeristiwaAnggaran;
      const partisi = `${e.data.pd}/${e.data.tahun}`;
      if (e.type === 'PaguDitetapkan') {
        const { revisi, simpul, rekening, sumberDana, nilai } = e.data;
        tunda.run(partisi, revisi, sequence, envelope.id, JSON.stringify({ simpul, rekening, sumberDana, nilai }));
      } else if (e.type === 'RevisiAnggaranDisahkan') {
        const { revisi, tahap, dokumen, merevisi, jumlahBaris } = e.data;
        const baris = ditunda.all(partisi, revisi).map((b) => ({ ...b, garis: JSON.parse(b.isi) as BarisPagu }));
        if (baris.length !== jumlahBaris) throw new Error(`Revisi ${revisi} menyatakan ${jumlahBaris} baris, yang tercatat ${baris.length}.`);
        if (hashBaris(baris.map((b) => b.garis)) !== e.data.hashBaris) throw new Error(`Baris revisi ${revisi} tidak cocok dengan sidiknya.`);
        for (const b of baris) {
          const { nilai, ...garis } = b.garis;
          tulis.tambah({
            partisi, jenis: 'pagu', kunci: kunciPagu(tahap, garis), berlaku: dokumen.tanggal, seq: sequence, peristiwa: b.peristiwa,
            nilai: Rupiah.dari(nilai).sen, isi: JSON.stringify({ id: b.event_id, revisi, tahap, ...garis, urut: sequence } satisfies IsiPagu),
          });
        }
        hapus.run(partisi, revisi);
        tulis.tambah({ partisi, jenis: 'revisi', kunci: revisi, berlaku: dokumen.tanggal, seq: sequence, peristiwa: sequence, nilai: null, isi: JSON.stringify({ id: envelope.id, tahap, dokumen, merevisi, jumlahBaris } satisfies IsiRevisi) });
      } else {
        const kunci = kunciPagu(e.data.tahap, e.data);
        const lama = baca.semuaVersi(partisi, 'pagu', kunci).find((v) => v.seqAkhir === SELAMANYA && (JSON.parse(v.isi!) as IsiPagu).id === e.data.peristiwa);
        if (!lama) throw new Error(`PaguDikoreksi menunjuk peristiwa ${e.data.peristiwa} yang tidak ada.`);
        tulis.hentikan(partisi, 'pagu', kunci, lama.berlaku, lama.peristiwa, sequence);
        const isi = JSON.parse(lama.isi!) as IsiPagu;
        tulis.tambah({ partisi, jenis: 'pagu', kunci, berlaku: lama.berlaku, seq: sequence, peristiwa: sequence, nilai: Rupiah.dari(e.data.nilai).sen, isi: JSON.stringify({ ...isi, id: envelope.id } satisfies IsiPagu) });
      }
    };
  },
};
