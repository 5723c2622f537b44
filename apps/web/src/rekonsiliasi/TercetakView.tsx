import { Button, Select } from 'antd';
import type { RingkasanKetidaksesuaian, SelTampil } from '#rekonsiliasi';
import { formatAngka } from '#kernel';
import { useSelTercetak } from '../api/queries';
import type { Place } from '../app/usePlace';
import { EmptyState } from '../keadaan/EmptyState';
import { ErrorState } from '../keadaan/ErrorState';
import { LoadingTable } from '../keadaan/LoadingTable';
import { StaleNotice } from '../keadaan/StaleNotice';
import { useKoordinat } from '../koordinat/useKoordinat';
import { tanpaSaringanSel, useSaringanSel } from './saringan';
import { keadaanSel } from './sebut';
import { SelTable } from './SelTable';

interface TercetakViewProps {
  readonly place: Place;
  readonly laporan: RingkasanKetidaksesuaian['laporan'];
  readonly terbuka: string | null;
  readonly onBuka: (s: SelTampil) => void;
}

const perHalaman = 50;

/** What the reports print, right or wrong: where an auditor with a page in hand finds the cell. */
export function TercetakView({ place, laporan, terbuka, onBuka }: TercetakViewProps) {
  const { saringan, halaman, atur, aturHalaman } = useSaringanSel();
  const { data, error, refetch, isPlaceholderData } = useSelTercetak(place, { ...saringan, halaman, ukuran: perHalaman }, useKoordinat());
  const adaSaringan = Object.values(saringan).some((v) => v !== null);
  if (laporan.length === 0) {
    return (
      <EmptyState title="Belum ada laporan tercetak pada waktu yang dipilih.">
        <p>Angka tercetak diimpor lewat lembar Laporan dan Angka Tercetak.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <search className="saringan" aria-label="Saring angka tercetak">
        <Select allowClear aria-label="Hasil uji" placeholder="Semua hasil uji" className="saringan-status" value={saringan.keadaan} onChange={(v: string | undefined) => atur({ keadaan: v ?? null })} popupMatchSelectWidth={false} options={keadaanSel.map(({ keadaan, nama, arti }) => ({ value: keadaan, label: nama, arti }))} optionRender={({ label, data: o }) => <>{label}<span className="hint block">{o.arti}</span></>} />
        {laporan.length > 1 && <Select allowClear aria-label="Laporan" placeholder="Semua laporan" className="saringan-jenis" value={saringan.laporan} onChange={(v: string | undefined) => atur({ laporan: v ?? null })} popupMatchSelectWidth={false} options={laporan.map((l) => ({ value: l.laporan, label: l.laporan }))} />}
        {saringan.cari !== null && <span className="saringan-cari-kini">Mencari “{saringan.cari}”</span>}
        {data && <span className="saringan-hasil" role="status">{formatAngka(String(data.jumlah))} sel tercetak</span>}
        {adaSaringan && (
          <Button type="link" size="small" onClick={() => atur(tanpaSaringanSel)}>
            Hapus saringan
          </Button>
        )}
      </search>
      {data ? (
        <div className={isPlaceholderData ? 'is-stale' : undefined} aria-busy={isPlaceholderData}>
          <StaleNotice error={error} onRetry={() => void refetch()} />
          {data.jumlah === 0 ? (
            <EmptyState title={saringan.cari === null ? 'Tidak ada sel yang lolos saringan ini.' : `Tidak ada sel yang mencetak “${saringan.cari}”.`}>
              <p>
                Angka dicari seperti tercetak, dengan atau tanpa pemisah ribuan; kata dicari di nama tabel, baris, dan kolomnya.
                {saringan.keadaan !== null && ' Saringan hasil uji ikut berlaku.'}
              </p>
              <Button onClick={() => atur(tanpaSaringanSel)}>Tampilkan semua sel</Button>
            </EmptyState>
          ) : (
            <SelTable sel={data.baris} jumlah={data.jumlah} halaman={halaman} perHalaman={perHalaman} onHalaman={aturHalaman} terbuka={terbuka} onBuka={onBuka} />
          )}
        </div>
      ) : error ? (
        <ErrorState error={error} title="Angka tercetak tidak dapat dimuat" onRetry={() => void refetch()} />
      ) : (
        <LoadingTable label="Memuat angka tercetak…" />
      )}
    </>
  );
}
