import type { KeputusanPeriode } from '#jejak';
import { formatAngka } from '#kernel';
import { sebutSaat } from '../../koordinat/koordinat';
import { SebutDokumen } from '../../linimasa/SebutDokumen';

/** The decision that closed or reopened the period into which an event came. */
export function KeputusanRinci({ nama, keputusan: k }: { nama: string; keputusan: KeputusanPeriode | null }) {
  if (!k) return null;
  return (
    <div className="peristiwa-rinci">
      <div className="kejadian-head">
        <strong>{nama}</strong>
        <span className="hint">urutan {formatAngka(String(k.sequence))}</span>
      </div>
      {k.alasan && <p className="kejadian-alasan">Alasan: {k.alasan}</p>}
      <dl className="kejadian-facts">
        <dt>Dokumen</dt>
        <dd>
          <SebutDokumen dokumen={k.dokumen} />
        </dd>
        <dt>Dicatat</dt>
        <dd>
          {sebutSaat(k.dicatat)} oleh {k.aktor.id}
          {k.usulan ? `, disetujui ${k.usulan.penyetuju}` : ''}
        </dd>
      </dl>
    </div>
  );
}
