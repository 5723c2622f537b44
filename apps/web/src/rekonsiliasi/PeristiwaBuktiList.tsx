import type { PeristiwaBukti } from '#rekonsiliasi';
import { formatAngka, sebutDokumen } from '#kernel';
import { sebutSaat } from '../koordinat/koordinat';
import { namaKejadian } from '../linimasa/KejadianItem';
import { PeristiwaMentahView } from '../linimasa/PeristiwaMentahView';
import { SumberBerkas } from '../linimasa/SumberBerkas';

/** The events behind both sides, folded: who recorded what, on which document. */
export function PeristiwaBuktiList({ peristiwa }: { peristiwa: readonly PeristiwaBukti[] }) {
  if (peristiwa.length === 0) return null;
  return (
    <details className="peristiwa-bukti">
      <summary>{peristiwa.length} peristiwa di balik kedua sisi</summary>
      <ol className="kejadian-list">
        {peristiwa.map((p) => (
          <li key={p.eventId} className="kejadian">
            <div className="kejadian-head">
              <strong>{namaKejadian(p.jenis)}</strong>
              <span className="hint">urutan {formatAngka(String(p.sequence))}</span>
            </div>
            <dl className="kejadian-facts">
              <dt>Dokumen</dt>
              <dd>{p.dokumen ? sebutDokumen(p.dokumen) : 'tanpa dokumen'}</dd>
              <dt>Dicatat</dt>
              <dd>
                {sebutSaat(p.dicatat)} oleh {p.aktor.id} ({p.aktor.peran}, {p.aktor.lingkup})
              </dd>
              <dt>Sumber</dt>
              <dd>
                <SumberBerkas sumber={{ ...p.sumber, namaBerkas: null }} />
              </dd>
            </dl>
            <PeristiwaMentahView sequence={p.sequence} />
          </li>
        ))}
      </ol>
    </details>
  );
}
