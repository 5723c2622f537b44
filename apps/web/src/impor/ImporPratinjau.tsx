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

const n = (banyak: number): string => formatAngka(String(banyak));

/** What of the printed figures would be tested: one without a claim is recorded, but nothing finds it wrong. */
function Tercetak({ cakupan: { sel, berpernyataan, cocok, tidakCocok, tidakTeruji, rusak } }: { cakupan: HasilImpor['cakupan'] }) {
  const tanpa = sel - berpernyataan - rusak;
  const sisa = [[tidakTeruji, 'tidak dapat diuji karena angka atau sel pembandingnya tidak ada, rusak atau tidak terbaca'], [tanpa, 'tanpa pernyataan, jadi tidak diuji'], [rusak, 'rusak pada sumbernya']] as const;
  return (
    <Alert
      type={tidakTeruji + tanpa > 0 ? 'info' : 'success'}
      className="state-box"
      title={`${n(sel)} angka tercetak: ${n(cocok)} cocok, ${n(tidakCocok)} bertentangan${sisa.flatMap(([banyak, kata]) => (banyak > 0 ? [`, ${n(banyak)} ${kata}`] : [])).join('')}.`}
    />
  );
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
          title={`Setelah diimpor akan ada ${formatAngka(String(hasil.ketidaksesuaian.length))} tempat yang bertentangan. Impor tetap boleh dilanjutkan: fakta berdokumen dicatat dan ditandai.`}
          description={
            <details>
              <summary>Lihat semuanya</summary>
              {hasil.ketidaksesuaian.map((k) => (
                <KetidaksesuaianNote key={k.id} k={k} />
              ))}
            </details>
          }
        />
      )}
      {hasil.peringatan.length > 0 && <Alert type="info" className="state-box" title={`${hasil.peringatan.length} peringatan`} description={<FaultTable faults={hasil.peringatan} judul="Peringatan" />} />}
      {hasil.cakupan.sel > 0 && <Tercetak cakupan={hasil.cakupan} />}
      <PerubahanList perubahan={hasil.perubahan} />
    </section>
  );
}
