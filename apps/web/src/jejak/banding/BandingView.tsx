import { useMemo } from 'react';
import { Button } from 'antd';
import { useBanding } from '../../api/queries';
import { apiUrl } from '../../api/request';
import { sebutTahapAngka } from '../../angka/sebutAngka';
import { DownloadIcon } from '../../app/icons';
import { KakiCetak, sebutKoordinat } from '../../app/KakiCetak';
import type { Place } from '../../app/usePlace';
import type { Banding, TitikBanding } from '#jejak';
import { EmptyState } from '../../keadaan/EmptyState';
import { ErrorState } from '../../keadaan/ErrorState';
import { LoadingTable } from '../../keadaan/LoadingTable';
import { useKoordinat } from '../../koordinat/useKoordinat';
import { useAlamat } from '../useAlamat';
import { BandingForm } from './BandingForm';
import { BandingSaringan } from './BandingSaringan';
import { BandingTable } from './BandingTable';
import { bacaPertanyaan, parameterBanding, type PertanyaanBanding } from './pertanyaan';
import { bacaSaringan, cocok, tanpaSaringan } from './saringan';
import { sebutTitik } from './TitikButton';

/** What is not the same at two points, figure by figure. */
export function BandingView({ place }: { place: Place }) {
  const { baca, pergi } = useAlamat();
  const tanya = bacaPertanyaan(baca, useKoordinat());
  const parameter = parameterBanding(tanya);
  const { data, error, refetch, isPlaceholderData } = useBanding(place, parameter);
  return (
    <>
      <div className="jejak-alat">
        <BandingForm place={place} tanya={tanya} onUbah={(p) => pergi({ ...p, halaman: null })} />
        {parameter && data && (
          <Button className="tanpa-cetak" icon={<DownloadIcon />} href={apiUrl(`/pd/${encodeURIComponent(place.pd)}/${place.tahun}/banding`, { ...parameter, format: 'csv' })} download={`banding-${place.pd}-${place.tahun}.csv`}>
            CSV
          </Button>
        )}
      </div>
      {parameter === null ? (
        <EmptyState title="Pilih apa yang dibandingkan.">
          <p>Dua titik waktu (urutan, tanggal atau jam dicatat, dan tanggal berlaku), dua tahap, atau dua tahun. Yang tampil hanya angka yang berbeda, masing-masing dengan peristiwanya.</p>
        </EmptyState>
      ) : error ? (
        <ErrorState error={error} title="Perbedaan tidak dapat dihitung" onRetry={() => void refetch()} />
      ) : data ? (
        <div className={isPlaceholderData ? 'is-stale' : undefined} aria-busy={isPlaceholderData}>
          <BandingContent banding={data} tanya={tanya} />
        </div>
      ) : (
        <LoadingTable label="Membandingkan…" />
      )}
    </>
  );
}

function namaSisi(t: TitikBanding, titik: string | null, cara: PertanyaanBanding['cara']): string {
  if (cara === 'tahap' && t.tahap !== null) return sebutTahapAngka(t.tahap);
  return cara === 'tahun' ? String(t.tahun) : sebutTitik(titik);
}

function BandingContent({ banding, tanya }: { banding: Banding; tanya: PertanyaanBanding }) {
  const { baca, ganti } = useAlamat();
  const saringan = bacaSaringan(baca);
  const kunciSaringan = JSON.stringify(saringan);
  // The filter is read anew from the address at every render; its text says whether it is another one.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const tampak = useMemo(() => banding.baris.filter((b) => cocok(b, saringan)), [banding, kunciSaringan]);
  const [dari, ke] = [namaSisi(banding.dari, tanya.dari, tanya.cara), namaSisi(banding.ke, tanya.ke, tanya.cara)];
  return (
    <>
      <p className="koordinat jejak-koordinat">
        Lama: {dari} ({sebutKoordinat(banding.dari.koordinat).toLowerCase()}). Baru: {ke} ({sebutKoordinat(banding.ke.koordinat).toLowerCase()}).
      </p>
      {banding.baris.length === 0 ? (
        <EmptyState title="Tidak ada angka yang berbeda di antara kedua titik ini." />
      ) : (
        <>
          <BandingSaringan baris={banding.baris} saringan={saringan} tampak={tampak.length} atur={(p) => ganti({ ...p, halaman: null })} />
          {tampak.length === 0 ? (
            <EmptyState title="Tidak ada angka yang lolos saringan ini.">
              <Button onClick={() => ganti({ ...tanpaSaringan, halaman: null })}>Hapus saringan</Button>
            </EmptyState>
          ) : (
            <BandingTable baris={tampak} peristiwa={banding.peristiwa} namaDari={dari} namaKe={ke} halaman={Math.max(1, Number(baca('halaman')) || 1)} onHalaman={(h) => ganti({ halaman: h === 1 ? null : String(h) })} />
          )}
        </>
      )}
      <KakiCetak koordinat={undefined} keterangan={`${banding.pd} ${banding.ke.tahun}: ${dari} (${sebutKoordinat(banding.dari.koordinat)}) → ${ke} (${sebutKoordinat(banding.ke.koordinat)})`} />
    </>
  );
}
