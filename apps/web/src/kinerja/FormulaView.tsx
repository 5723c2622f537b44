import { Fragment } from 'react';
import type { MasukanRincian, RincianIndikator } from '#capaian';
import { sebutDokumen } from '#kernel';
import { Figure } from '../angka/Figure';
import { kosong, tulisBersatuan, tulisKuantitas } from '../angka/tulis';

const namaPeran: Readonly<Record<string, string>> = { pembilang: 'Pembilang', penyebut: 'Penyebut', sebelumnya: 'Tahun sebelumnya' };

/** A formula, what it gives, and every count that it was computed from; each count leads to its document. */
export function FormulaView({ formula, satuan }: { formula: NonNullable<RincianIndikator['formula']>; satuan: string }) {
  return (
    <>
      <p>
        <code className="rumus">{formula.rumus}</code> = <strong>{formula.nilai === null ? `tidak dapat dihitung: ${formula.alasan ?? ''}` : tulisBersatuan(formula.nilai, satuan, 'kinerja')}</strong>
        <span className="hint"> {formula.dipakai ? 'dipakai sebagai realisasi' : 'sebagai pembanding: realisasi yang dicatat yang dipakai'}</span>
      </p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Masukan</th>
            <th scope="col">Waktu</th>
            <th scope="col" className="num">Nilai</th>
          </tr>
        </thead>
        <tbody>
          {formula.masukan.map((m) => (
            <tr key={`${m.peran}|${m.kunci}|${m.ciri}`}>
              <th scope="row">
                {m.nama}
                {m.ciri && <span className="hint"> ({m.ciri})</span>}
                <span className="head-note">{namaPeran[m.peran] ?? m.peran}</span>
              </th>
              <td>{m.waktu}</td>
              <td className="num">
                <MasukanNilai masukan={m} />
                <span className="head-note">{m.nilai === null ? m.alasan : m.satuan}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {formula.dokumen && <p className="hint">Formula menurut {sebutDokumen(formula.dokumen)}.</p>}
    </>
  );
}

/** A count, or the counts of several periods with their sum before them. */
function MasukanNilai({ masukan: { nilai, nama, sel } }: { masukan: MasukanRincian }) {
  if (nilai === null) return <>{kosong}</>;
  return (
    <>
      {sel.length > 1 && `${tulisKuantitas(nilai)} = `}
      {sel.map((s, n) => (
        <Fragment key={s.angka}>
          {n > 0 && ' + '}
          <Figure sel={s} tulis={tulisKuantitas} konteks={nama} />
        </Fragment>
      ))}
    </>
  );
}
