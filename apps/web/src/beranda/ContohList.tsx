import { Button, Progress } from 'antd';
import { Link } from 'react-router';
import type { ContohTersedia } from '../api/answers';
import { useContoh } from '../api/queries';
import { pathOf } from '../app/usePlace';
import { ImporGagal } from '../impor/ImporGagal';
import { KeadaanTag } from '../impor/KeadaanTag';
import { useImporContoh } from '../impor/useImpor';
import { ErrorState } from '../keadaan/ErrorState';

/** Every shipped example: to be imported with one click, or where it stands already. */
export function ContohList() {
  const impor = useImporContoh();
  const { data, error, refetch } = useContoh(impor.isPending);
  const dipilih = impor.variables;
  if (error) return <ErrorState error={error} title="Daftar contoh tidak dapat dimuat" onRetry={() => void refetch()} />;
  if (!data) return null;
  return (
    <section className="contoh" aria-labelledby="judul-contoh">
      <h2 id="judul-contoh">Contoh yang disertakan</h2>
      <p className="page-sub">Angka dari laporan yang sudah terbit, disalin ke buku kerja. Sekali tekan, contoh diimpor dengan cara yang sama seperti buku kerja Anda sendiri.</p>
      {impor.error && dipilih && <ImporGagal error={impor.error} nama={`contoh-${dipilih.nama}.xlsx`} onRestart={impor.reset} onRetry={() => impor.mutate(dipilih)} />}
      <ul className="contoh-list">
        {data.map((c) => (
          <li key={c.nama}>
            <div>
              <strong>
                {c.namaPemda} {c.tahun}
              </strong>
              <span className="hint block">
                {c.namaPd} · {c.judul}
              </span>
            </div>
            <Tindakan contoh={c} busy={impor.isPending && dipilih?.nama === c.nama} waiting={impor.isPending} onImpor={() => impor.mutate(c)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TindakanProps {
  readonly contoh: ContohTersedia;
  /** This page is importing it. */
  readonly busy: boolean;
  /** This page is importing one of them. */
  readonly waiting: boolean;
  readonly onImpor: () => void;
}

function Tindakan({ contoh: c, busy, waiting, onImpor }: TindakanProps) {
  if (c.keadaan === 'selesai') {
    return (
      <div className="contoh-tindakan">
        <KeadaanTag keadaan="sudah diimpor" />
        <Link to={pathOf(c, 'anggaran')} aria-label={`Lihat ${c.namaPemda} ${c.tahun}`}>
          Lihat
        </Link>
      </div>
    );
  }
  if (busy || c.keadaan === 'berjalan') {
    // Counts of steps, not figures: a percentage of work done may be a number.
    return <Progress className="contoh-kemajuan" size="small" percent={c.dari > 0 ? Math.floor((100 * c.selesai) / c.dari) : 0} status="active" aria-label={`Kemajuan impor ${c.namaPemda} ${c.tahun}`} />;
  }
  if (c.keadaan === 'tertahan') {
    return (
      <div className="contoh-tindakan">
        <KeadaanTag keadaan="tertahan" />
        <span className="hint">{c.alasan}</span>
      </div>
    );
  }
  return (
    <Button size="small" disabled={waiting} onClick={onImpor} aria-label={`Impor ${c.namaPemda} ${c.tahun}`}>
      Impor
    </Button>
  );
}
