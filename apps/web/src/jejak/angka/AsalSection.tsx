import { useMemo } from 'react';
import { Button } from 'antd';
import type { Asal, PernyataanAsal, SimpulAsal } from '#jejak';
import { formatAngka } from '#kernel';
import { useAsal } from '../../api/queries';
import { apiUrl } from '../../api/request';
import { DownloadIcon } from '../../app/icons';
import { ErrorState } from '../../keadaan/ErrorState';
import { LoadingTable } from '../../keadaan/LoadingTable';
import { useKoordinat } from '../../koordinat/useKoordinat';
import { AsalTree } from './AsalTree';

interface AsalSectionProps {
  readonly angka: string;
  readonly onAndai: (sequence: number) => void;
}

function pernyataanDalam(s: SimpulAsal): readonly PernyataanAsal[] {
  return [...s.pernyataan, ...s.bagian.flatMap(pernyataanDalam)];
}

/** The events that give the figure its value, as a tree, with what each of them contributes. */
export function AsalSection({ angka, onAndai }: AsalSectionProps) {
  const k = useKoordinat();
  const { data, error, refetch } = useAsal(angka, k);
  return (
    <section className="kotak jejak-asal" aria-labelledby="judul-asal">
      <div className="jejak-anak-kepala">
        <h2 id="judul-asal">Asal angka</h2>
        {data && (
          <Button size="small" className="tanpa-cetak" icon={<DownloadIcon />} href={apiUrl('/asal', { angka, diketahui: k.diketahui, berlaku: k.berlaku, format: 'csv' })} download="asal.csv">
            CSV
          </Button>
        )}
      </div>
      {data ? <AsalContent asal={data} onAndai={onAndai} /> : error ? <ErrorState error={error} title="Asal angka tidak dapat dimuat" onRetry={() => void refetch()} /> : <LoadingTable label="Menelusuri asal angka…" />}
    </section>
  );
}

function AsalContent({ asal, onAndai }: { asal: Asal; onAndai: (sequence: number) => void }) {
  const banyak = useMemo(() => new Set(pernyataanDalam(asal.akar).map((p) => p.sequence)).size, [asal]);
  if (banyak === 0) return <p className="hint">Tidak ada peristiwa di balik angka ini pada waktu yang dipilih.</p>;
  return (
    <>
      <p className="hint">
        {formatAngka(String(banyak))} peristiwa. {asal.akar.aditif ? 'Sumbangannya, dijumlahkan, tepat sama dengan angkanya.' : 'Angka ini bukan penjumlahan, sehingga sumbangan tiap peristiwa kepadanya tidak dapat dihitung; “Andai” menghitung angkanya tanpa satu peristiwa.'}
      </p>
      <AsalTree akar={asal.akar} onAndai={onAndai} />
    </>
  );
}
