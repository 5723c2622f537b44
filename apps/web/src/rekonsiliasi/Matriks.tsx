import type { RingkasanKetidaksesuaian } from '#rekonsiliasi';
import { formatAngka, namaJenisKetidaksesuaian } from '#kernel';
import { kosong } from '../angka/tulis';
import type { Saringan } from './saringan';
import { tingkatan } from './sebut';

interface MatriksProps {
  readonly ringkasan: RingkasanKetidaksesuaian;
  readonly saringan: Saringan;
  readonly onSaring: (s: Pick<Saringan, 'tingkat' | 'jenis'>) => void;
}

/** Contradictions counted by jenis and tingkat; each count filters the table below, and takes its filter off again. */
export function Matriks({ ringkasan: { jumlah, perTingkat, perJenis }, saringan, onSaring }: MatriksProps) {
  // By the gravest tingkat in which a jenis occurs, as the server lists them.
  const jenis = [...new Set(perJenis.map((p) => p.jenis))];
  const banyak = (t: string | null, j: string | null): number =>
    j === null ? (t === null ? jumlah : (perTingkat.find((p) => p.tingkat === t)?.jumlah ?? 0)) : perJenis.filter((p) => p.jenis === j && (t === null || p.tingkat === t)).reduce((sum, p) => sum + p.jumlah, 0);
  const cell = (t: string | null, j: string | null) => {
    const n = banyak(t, j);
    if (n === 0) return <span className="hint">{kosong}</span>;
    const dipakai = saringan.tingkat === t && saringan.jenis === j && !(t === null && j === null);
    return (
      <button type="button" className={`hitungan-k${dipakai ? ' is-on' : ''}`} aria-pressed={dipakai} onClick={() => onSaring(dipakai ? { tingkat: null, jenis: null } : { tingkat: t, jenis: j })}>
        {formatAngka(String(n))}
        <span className="sr-only">
          {' '}
          ketidaksesuaian{j !== null && `, ${namaJenisKetidaksesuaian(j)}`}
          {t !== null && `, tingkat ${t}`}
        </span>
      </button>
    );
  };
  return (
    <div className="matriks">
      <table className="plain-table" aria-label="Ketidaksesuaian menurut jenis dan tingkat">
        <thead>
          <tr>
            <th scope="col">Jenis</th>
            {tingkatan.map(({ tingkat, arti }) => (
              <th key={tingkat} scope="col" className="num">
                <span className={`tingkat is-${tingkat}`} title={`Tingkat ${tingkat}: ${arti}`}>
                  <span className="sr-only">Tingkat </span>
                  {tingkat}
                </span>
              </th>
            ))}
            <th scope="col" className="num">
              Jumlah
            </th>
          </tr>
        </thead>
        <tbody>
          {jenis.map((j) => (
            <tr key={j}>
              <th scope="row">{namaJenisKetidaksesuaian(j)}</th>
              {tingkatan.map(({ tingkat }) => (
                <td key={tingkat} className="num">
                  {cell(tingkat, j)}
                </td>
              ))}
              <td className="num">{cell(null, j)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Semua jenis</th>
            {tingkatan.map(({ tingkat }) => (
              <td key={tingkat} className="num">
                {cell(tingkat, null)}
              </td>
            ))}
            <td className="num">{cell(null, null)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
