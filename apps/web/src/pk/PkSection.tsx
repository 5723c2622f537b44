import { Table } from 'antd';
import type { ButirTampil, Ketidaksesuaian, PkTampil, ProgramPkTampil } from '#capaian';
import { namaTahap, sebutDokumen, sebutTahap } from '#kernel';
import { Figure } from '../angka/Figure';
import { kosong, tulisKuantitas, tulisRupiah, tulisSelisih } from '../angka/tulis';
import { useNarrow } from '../app/useNarrow';
import { KetidaksesuaianNote } from '../ketidaksesuaian/KetidaksesuaianNote';

interface PkSectionProps {
  readonly pk: PkTampil;
  /** Contradictions of this PK; those about the whole of it are said in words. */
  readonly notes: readonly Ketidaksesuaian[];
}

const butirUtuh = ['pk-tahun-lain', 'pk-pertama-bukan-awal'];

/** One signed PK: its parties by post, its butir, its programs beside the DPA. */
export function PkSection({ pk, notes }: PkSectionProps) {
  const judul = `PK ${sebutTahap(pk.tahap)} ${pk.jabatan.nama}`;
  return (
    <section className="pk" aria-label={judul}>
      <h2>{judul}</h2>
      <p>
        Berjanji kepada {pk.atasan.nama}. {sebutDokumen(pk.dokumen)}.{pk.merevisi && ` Mengubah ${sebutDokumen(pk.merevisi)}${pk.alasan ? `: ${pk.alasan}` : ''}.`}
      </p>
      {pk.dokumen.uraian && <p className="hint">{pk.dokumen.uraian}</p>}
      {notes.filter((k) => butirUtuh.includes(k.jenis)).map((k) => (
        <KetidaksesuaianNote key={k.id} k={k} />
      ))}
      {pk.butir.length > 0 && <ButirTable pk={pk} judul={judul} />}
      {pk.program.length > 0 && <ProgramTable pk={pk} judul={judul} />}
    </section>
  );
}

function ButirTable({ pk, judul }: { pk: PkTampil; judul: string }) {
  const narrow = useNarrow();
  return (
    <Table<ButirTampil>
      size="small"
      className="ledger-table"
      aria-label={`Butir ${judul}`}
      rowKey="nomor"
      dataSource={[...pk.butir]}
      pagination={false}
      scroll={{ x: narrow ? 420 : 820 }}
      columns={[
        { title: 'No', dataIndex: 'nomor', width: 52 },
        { title: 'Sasaran, indikator', width: narrow ? 190 : 560, render: (_, b) => <NamaButir b={b} /> },
        { title: 'Target', width: 110, align: 'right', className: 'num', render: (_, b) => <Figure sel={b.target} tulis={tulisKuantitas} konteks={`Target butir ${b.nomor} ${judul}`} /> },
        { title: 'Satuan', dataIndex: 'satuan', width: 100 },
      ]}
    />
  );
}

function NamaButir({ b }: { b: ButirTampil }) {
  const { mendukung, didukung } = b;
  return (
    <>
      <span className="hint block">{b.sasaran}</span>
      {b.indikator && <span className="kode">{b.indikator.kode}</span>} {b.nama}
      {b.diLuarRenstra && (
        <>
          {' '}
          <span className="tingkat">di luar Renstra</span>
        </>
      )}
      {b.indikator && b.indikator.nama !== b.nama && <span className="hint block">Dalam pohon: {b.indikator.nama}</span>}
      {mendukung && (
        <span className="hint block">
          Mendukung butir {mendukung.nomor} PK {mendukung.jabatan}
          {mendukung.nama === null ? ' (belum tercatat)' : `: ${mendukung.nama}`}
        </span>
      )}
      {didukung.map((d) => (
        <span key={`${d.jabatan}/${d.nomor}`} className="hint block">
          Didukung butir {d.nomor} PK {d.namaJabatan}: {d.nama}
        </span>
      ))}
    </>
  );
}

function ProgramTable({ pk, judul }: { pk: PkTampil; judul: string }) {
  const narrow = useNarrow();
  const tahap = pk.tahapPagu === null ? 'belum ada' : namaTahap(pk.tahapPagu);
  return (
    <Table<ProgramPkTampil>
      size="small"
      className="ledger-table"
      aria-label={`Anggaran ${judul}`}
      rowKey="kode"
      dataSource={[...pk.program]}
      pagination={false}
      scroll={{ x: narrow ? 580 : 860 }}
      columns={[
        { title: 'Program', width: narrow ? 160 : 420, fixed: 'start', render: (_, p) => <><span className="kode">{p.kode}</span> {p.uraian}</> },
        { title: <>Anggaran PK<span className="head-note">Rp</span></>, width: 150, align: 'right', className: 'num', render: (_, p) => <Figure sel={p.anggaran} tulis={tulisRupiah} konteks={`Anggaran ${p.kode} ${judul}`} /> },
        { title: <>Pagu<span className="head-note">{tahap}</span></>, width: 150, align: 'right', className: 'num', render: (_, p) => (p.pagu ? <Figure sel={p.pagu} tulis={tulisRupiah} konteks={`Pagu ${tahap} ${p.kode}`} /> : kosong) },
        { title: <>Selisih<span className="head-note">PK − pagu</span></>, width: 140, align: 'right', className: 'num', render: (_, p) => (p.selisih === null ? kosong : tulisSelisih(p.selisih)) },
      ]}
      summary={() => (
        <Table.Summary.Row className="row-total">
          <Table.Summary.Cell index={0}>Jumlah</Table.Summary.Cell>
          <Table.Summary.Cell index={1} align="right">
            <span className="num">{pk.totalAnggaran === null ? kosong : tulisRupiah(pk.totalAnggaran)}</span>
          </Table.Summary.Cell>
          <Table.Summary.Cell index={2} colSpan={2} />
        </Table.Summary.Row>
      )}
    />
  );
}
