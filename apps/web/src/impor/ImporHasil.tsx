import { Alert, Button, Progress } from 'antd';
import { Link } from 'react-router';
import type { HasilImpor } from '#capaian';
import { formatAngka } from '#kernel';
import { useKemajuanImpor } from '../api/queries';
import { pathOf } from '../app/usePlace';
import { ErrorState } from '../keadaan/ErrorState';
import { PerubahanList } from './PerubahanList';

/** Files that bring nothing new, and why. */
const tanpaPerubahan: Readonly<Record<string, string>> = {
  'sudah-pernah': 'Berkas ini sudah pernah diimpor; tidak ada yang berubah',
  'sudah-tercatat': 'Seluruh isi berkas ini sudah tercatat; tidak ada yang berubah',
};

/** Follows the import until it is finished: a big file is many appends, and its tables are not whole before the last. */
export function ImporHasil({ hasil, onRestart }: { hasil: HasilImpor; onRestart: () => void }) {
  const { data, error, refetch } = useKemajuanImpor(hasil.keadaan === 'berjalan' ? hasil.hash : null);
  const keadaan = data?.keadaan ?? hasil.keadaan;
  if (error) return <ErrorState error={error} title="Kemajuan impor tidak dapat dibaca" onRetry={() => void refetch()} />;
  if (keadaan === 'berjalan') {
    // Counts of events, not figures: a percentage of work done may be a number.
    const percent = data && data.dari > 0 ? Math.floor((100 * data.selesai) / data.dari) : 0;
    return (
      <section className="state-box" role="status" aria-label="Impor berjalan">
        <h2>Mencatat {hasil.nama}…</h2>
        <Progress percent={percent} status="active" aria-label="Kemajuan impor" />
        <p className="hint">{data ? `${formatAngka(String(data.selesai))} dari ${formatAngka(String(data.dari))} langkah.` : 'Menunggu giliran.'} Halaman ini boleh ditutup; impor tetap diselesaikan.</p>
      </section>
    );
  }
  if (keadaan === 'tertahan') {
    return (
      <Alert type="warning" showIcon className="state-box" title="Impor tertahan" description="Sebagian sudah dicatat, sisanya menunggu. Tabel yang tersentuh menandainya. Lihat halaman Status untuk penyebabnya." action={<Button onClick={onRestart}>Impor berkas lain</Button>} />
    );
  }
  const place = { pd: hasil.pd, tahun: hasil.tahun };
  return (
    <section aria-label="Hasil impor">
      <Alert
        type="success"
        showIcon
        className="state-box"
        title={tanpaPerubahan[keadaan] ?? `Selesai: ${formatAngka(String(hasil.jumlahPeristiwa))} peristiwa dicatat${hasil.sequence === null ? '' : ` sampai urutan ${formatAngka(String(hasil.sequence))}`}`}
        description={
          <div className="impor-next">
            <Link to={pathOf(place, 'anggaran')}>Lihat Anggaran</Link>
            <Link to={pathOf(place, 'kinerja')}>Lihat Kinerja</Link>
            {/* How many they are is counted there, where what has one cause is one. */}
            {hasil.ketidaksesuaian.length > 0 && <Link to={pathOf(place, 'ketidaksesuaian')}>Lihat ketidaksesuaiannya</Link>}
            <Button size="small" onClick={onRestart}>
              Impor berkas lain
            </Button>
          </div>
        }
      />
      <PerubahanList perubahan={hasil.perubahan} />
    </section>
  );
}
