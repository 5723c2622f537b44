import type { TabelKinerja } from '#capaian';
import { Figure } from '../angka/Figure';
import { tulisPersen } from '../angka/tulis';
import { KebijakanList } from './KebijakanList';

/** The averages of the year, each with its name, because governments average in different ways; and the policies behind. */
export function KinerjaSummary({ tabel }: { tabel: TabelKinerja }) {
  if (tabel.rataRata.length === 0 && tabel.kebijakan.length === 0) return null;
  return (
    <div className="summary">
      {tabel.rataRata.map((r) => (
        <div key={r.nama} className="summary-item">
          <span className="summary-label">
            {r.nama} <span className="hint">({r.jumlahBaris} indikator)</span>
          </span>
          <Figure sel={r.sel} tulis={(n) => `${tulisPersen(n)}%`} konteks={r.nama} />
        </div>
      ))}
      {tabel.kebijakan.length > 0 && <KebijakanList kebijakan={tabel.kebijakan} />}
    </div>
  );
}
