import type { AnalisisRincian } from '#capaian';
import { namaPeriode, sebutDokumen } from '#kernel';

const namaFaktor: Readonly<Record<string, string>> = { pendorong: 'Faktor pendorong', penghambat: 'Faktor penghambat', solusi: 'Solusi' };

/** Why the indikator came out as it did, by kind of factor; each with the document that says so. */
export function AnalisisList({ analisis }: { analisis: readonly AnalisisRincian[] }) {
  return (
    <>
      {Object.entries(namaFaktor).map(([faktor, nama]) => {
        const isi = analisis.filter((a) => a.faktor === faktor);
        return (
          isi.length > 0 && (
            <div key={faktor}>
              <h4>{nama}</h4>
              <ul className="analisis-list">
                {isi.map((a) => (
                  <li key={a.eventId} title={`Menurut ${sebutDokumen(a.dokumen)}; urutan ${a.sequence}`}>
                    {a.teks}
                    {a.periode !== 'tahun' && <span className="hint"> ({namaPeriode(a.periode)})</span>}
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </>
  );
}
