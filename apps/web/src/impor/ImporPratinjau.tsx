import { Alert, Button } from 'antd';
import type { HasilImpor } from '#capaian';
import { formatAngka } from '#kernel';
import { FaultTable } from '../keadaan/FaultTable';
import { KetidaksesuaianNote } from '../ketidaksesuaian/KetidaksesuaianNote';
import { PerubahanList } from './PerubahanList';

interface ImporPratinjauProps {
  readonly hasil: HasilImpor;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onRestart: () => void;
}

/** What the file would change, before anything is recorded. */
export function ImporPratinjau({ hasil, busy, onConfirm, onRestart }: ImporPratinjauProps) {
  const known = hasil.keadaan === 'sudah-pernah';
  const nothing = known || hasil.jumlahPeristiwa === 0;
  return (
    <section aria-label="Pratinjau impor">
      <div className="impor-head">
        <div>
          <h2>{known ? 'Berkas ini sudah pernah diimpor' : 'Pratinjau'}</h2>
          <p className="page-sub">
            {hasil.nama} · {hasil.pd} {hasil.tahun} ·{' '}
            {nothing ? 'tidak ada yang akan berubah' : `${formatAngka(String(hasil.perubahan.length))} perubahan, ${formatAngka(String(hasil.jumlahPeristiwa))} peristiwa akan dicatat`}
          </p>
        </div>
        <div className="impor-actions">
          <Button onClick={onRestart} disabled={busy}>
            {nothing ? 'Pilih berkas lain' : 'Batal'}
          </Button>
          {!nothing && (
            <Button type="primary" loading={busy} onClick={onConfirm}>
              Catat ke buku besar
            </Button>
          )}
        </div>
      </div>
      {hasil.ketidaksesuaian.length > 0 && (
        <Alert
          type="warning"
          className="state-box"
          title={`Setelah diimpor akan ada ${hasil.ketidaksesuaian.length} ketidaksesuaian. Impor tetap boleh dilanjutkan: fakta berdokumen dicatat dan ditandai.`}
          description={
            <details>
              <summary>Lihat ketidaksesuaian</summary>
              {hasil.ketidaksesuaian.map((k) => (
                <KetidaksesuaianNote key={k.id} k={k} />
              ))}
            </details>
          }
        />
      )}
      {hasil.peringatan.length > 0 && <Alert type="info" className="state-box" title={`${hasil.peringatan.length} peringatan`} description={<FaultTable faults={hasil.peringatan} judul="Peringatan" />} />}
      <PerubahanList perubahan={hasil.perubahan} />
    </section>
  );
}
