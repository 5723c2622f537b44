import { useMemo } from 'react';
import { Button } from 'antd';
import { useLocation, useNavigate, useParams } from 'react-router';
import type { KetidaksesuaianBerstatus, RingkasanKetidaksesuaian } from '#rekonsiliasi';
import { formatAngka } from '#kernel';
import { usePeriksa, useRingkasanKetidaksesuaian } from '../api/queries';
import { apiUrl } from '../api/request';
import { usePdList } from '../api/usePdList';
import { DownloadIcon } from '../app/icons';
import { PageHead } from '../app/PageHead';
import type { Place } from '../app/usePlace';
import { EmptyState } from '../keadaan/EmptyState';
import { ErrorState } from '../keadaan/ErrorState';
import { LoadingTable } from '../keadaan/LoadingTable';
import { StaleNotice } from '../keadaan/StaleNotice';
import { useKoordinat } from '../koordinat/useKoordinat';
import { BuktiPanel } from './BuktiPanel';
import { KetidaksesuaianTable } from './KetidaksesuaianTable';
import { LaporanCard } from './LaporanCard';
import { Matriks } from './Matriks';
import { ReviuPanel } from './ReviuPanel';
import { rowsOf } from './rows';
import { cocok, tanpaSaringan, useSaringan } from './saringan';
import { SaringanBar } from './SaringanBar';
import { tingkatan } from './sebut';

/** What contradicts what in a year, with its evidence and its answers: where the Inspektorat and the dinas work. */
export function RekonsiliasiPage() {
  const { pd = '', tahun: teksTahun = '' } = useParams();
  const place = { pd, tahun: Number(teksTahun) };
  const koordinat = useKoordinat();
  const daftar = usePeriksa(place, koordinat);
  const ringkasan = useRingkasanKetidaksesuaian(place, koordinat);
  const nama = usePdList().data?.find((p) => p.pd === pd);
  const error = daftar.error ?? ringkasan.error;
  const lagi = () => {
    void daftar.refetch();
    void ringkasan.refetch();
  };
  const unduhan = `ketidaksesuaian-${pd}-${teksTahun}.xlsx`;
  return (
    <>
      <PageHead title={`Rekonsiliasi ${teksTahun}`} subtitle={nama && `${nama.nama}, ${nama.namaPemda}`} koordinat={ringkasan.data?.koordinat}>
        {ringkasan.data && (
          <Button icon={<DownloadIcon />} href={apiUrl(`/pd/${encodeURIComponent(pd)}/${teksTahun}/ketidaksesuaian.xlsx`, { diketahui: koordinat.diketahui, berlaku: koordinat.berlaku })} download={unduhan}>
            Unduh kertas kerja
          </Button>
        )}
      </PageHead>
      {daftar.data && ringkasan.data ? (
        <>
          <StaleNotice error={error} onRetry={lagi} />
          <RekonsiliasiContent place={place} daftar={daftar.data} ringkasan={ringkasan.data} />
        </>
      ) : error ? (
        <ErrorState error={error} title="Ketidaksesuaian tidak dapat dimuat" onRetry={lagi} />
      ) : (
        <LoadingTable label="Memeriksa buku besar dan laporan…" />
      )}
    </>
  );
}

function RekonsiliasiContent({ place, daftar, ringkasan }: { place: Place; daftar: readonly KetidaksesuaianBerstatus[]; ringkasan: RingkasanKetidaksesuaian }) {
  const { saringan, halaman, atur, aturHalaman } = useSaringan();
  const rows = useMemo(() => rowsOf(daftar, saringan), [daftar, saringan]);
  const tampak = useMemo(() => daftar.filter((k) => cocok(k, saringan)).length, [daftar, saringan]);
  const perSel = useMemo(() => new Map(daftar.flatMap((k) => (k.kunci === null ? [] : [[`${k.laporan}|${k.kunci}`, k.id]]))), [daftar]);
  const [rinci, bukaRinci] = useParam('rinci');
  const [reviu, bukaReviu] = useParam('reviu');
  return (
    <>
      <div className="rekonsiliasi-ringkas">
        {daftar.length > 0 && (
          <section className="kotak" aria-labelledby="judul-matriks">
            <h2 id="judul-matriks">
              {formatAngka(String(ringkasan.jumlah))} ketidaksesuaian, {formatAngka(String(ringkasan.menunggu))} menunggu jawaban
            </h2>
            <p className="hint">{tingkatan.map(({ tingkat, arti }) => `${tingkat}: ${arti}`).join('. ')}.</p>
            <Matriks ringkasan={ringkasan} saringan={saringan} onSaring={atur} />
          </section>
        )}
        {ringkasan.laporan.length > 0 && (
          <section className="kotak" aria-labelledby="judul-laporan">
            <h2 id="judul-laporan">Laporan yang diuji</h2>
            {ringkasan.laporan.map((l) => (
              <LaporanCard key={l.laporan} laporan={l} onReviu={() => bukaReviu(l.laporan)} />
            ))}
          </section>
        )}
      </div>
      {daftar.length === 0 ? (
        <NothingContradicts ringkasan={ringkasan} />
      ) : (
        <>
          <SaringanBar daftar={daftar} saringan={saringan} atur={atur} tampak={tampak} />
          {rows.length === 0 ? (
            <EmptyState title="Tidak ada ketidaksesuaian yang lolos saringan ini.">
              <Button onClick={() => atur(tanpaSaringan)}>Hapus saringan</Button>
            </EmptyState>
          ) : (
            <KetidaksesuaianTable rows={rows} halaman={halaman} onHalaman={aturHalaman} terbuka={rinci} onBuka={bukaRinci} />
          )}
        </>
      )}
      <BuktiPanel place={place} id={rinci} perSel={perSel} onBuka={bukaRinci} onClose={() => bukaRinci(null)} />
      <ReviuPanel place={place} laporan={reviu === null ? undefined : ringkasan.laporan.find((l) => l.laporan === reviu)} open={reviu !== null} onClose={() => bukaReviu(null)} />
    </>
  );
}

/** "Nothing found" says little without what was looked at. */
function NothingContradicts({ ringkasan: { laporan } }: { ringkasan: RingkasanKetidaksesuaian }) {
  const diuji = laporan.reduce((sum, l) => sum + l.cakupan.berpernyataan, 0);
  return (
    <EmptyState title="Tidak ada yang bertentangan pada waktu yang dipilih.">
      <p>
        Yang diperiksa: identitas buku besar (jumlah bagian, pagu dan realisasi, target, formula, perjanjian kinerja, skala)
        {laporan.length > 0 ? `, dan ${formatAngka(String(diuji))} angka tercetak dari ${laporan.length} laporan.` : '. Belum ada laporan tercetak yang dicatat untuk tahun ini; angka tercetak diimpor lewat lembar Laporan dan Angka Tercetak.'}
      </p>
    </EmptyState>
  );
}

/** One value of the address that opens a panel: a step of the history, so that "back" closes it. */
function useParam(nama: string): readonly [string | null, (nilai: string | null) => void] {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  return [
    new URLSearchParams(search).get(nama),
    (nilai) => {
      const next = new URLSearchParams(search);
      if (nilai === null) next.delete(nama);
      else next.set(nama, nilai);
      void navigate({ pathname, search: next.toString() }, { preventScrollReset: true });
    },
  ];
}
