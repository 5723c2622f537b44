import { Button, Select } from 'antd';
import type { GolonganPeristiwa, PeristiwaSejak, Sejak } from '#jejak';
import { formatAngka, namaPeriode } from '#kernel';
import { useSejak } from '../../api/queries';
import { apiUrl } from '../../api/request';
import { DownloadIcon } from '../../app/icons';
import { KakiCetak, sebutKoordinat } from '../../app/KakiCetak';
import type { Place } from '../../app/usePlace';
import { EmptyState } from '../../keadaan/EmptyState';
import { ErrorState } from '../../keadaan/ErrorState';
import { LoadingTable } from '../../keadaan/LoadingTable';
import { useKoordinat } from '../../koordinat/useKoordinat';
import { TitikButton } from '../banding/TitikButton';
import { usePerhentian } from '../putar/usePerhentian';
import { useAlamat } from '../useAlamat';
import { GolonganPicker } from './GolonganPicker';
import { KeputusanRinci } from './KeputusanRinci';
import { PeristiwaTable } from './PeristiwaTable';

const namaGolongan: Readonly<Record<GolonganPeristiwa, string>> = { 'periode-baru': 'Periode yang belum pernah ditutup', 'periode-tertutup': 'Periode yang pernah ditutup', 'di-luar-periode': 'Di luar periode' };

/** Everything that was recorded after a point: since the auditor was last here, since a document. */
export function SejakView({ place }: { place: Place }) {
  const { baca, pergi } = useAlamat();
  const k = useKoordinat();
  const sejak = baca('sejak') ?? '0';
  const { data, error, refetch, isPlaceholderData } = useSejak(place, sejak, k);
  const { perhentian } = usePerhentian(place, 'dicatat', k);
  return (
    <>
      <div className="jejak-alat">
        <div className="banding-form tanpa-cetak">
          <TitikButton nama="Dicatat sesudah" titik={sejak === '0' ? null : sejak} belum="sejak awal" hanyaDiketahui onPilih={(titik) => pergi({ sejak: titik, halaman: null })} />
          <Select
            allowClear
            aria-label="Sesudah dokumen"
            className="banding-dokumen"
            placeholder="atau: sesudah dokumen …"
            popupMatchSelectWidth={false}
            value={perhentian.some((p) => p.posisi === sejak) ? sejak : null}
            options={perhentian.map((p) => ({ value: p.posisi, label: p.judul }))}
            onChange={(v) => pergi({ sejak: v ?? null, halaman: null })}
          />
        </div>
        <Button className="tanpa-cetak" icon={<DownloadIcon />} href={apiUrl(`/pd/${encodeURIComponent(place.pd)}/${place.tahun}/sejak`, { sejak, diketahui: k.diketahui, berlaku: k.berlaku, format: 'csv' })} download={`sejak-${place.pd}-${place.tahun}.csv`}>
          CSV
        </Button>
      </div>
      {error ? (
        <ErrorState error={error} title="Daftar peristiwa tidak dapat dimuat" onRetry={() => void refetch()} />
      ) : data ? (
        <div className={isPlaceholderData ? 'is-stale' : undefined} aria-busy={isPlaceholderData}>
          <SejakContent sejak={data} />
        </div>
      ) : (
        <LoadingTable label="Memuat peristiwa…" />
      )}
    </>
  );
}

function SejakContent({ sejak }: { sejak: Sejak }) {
  const { baca, ganti } = useAlamat();
  const golongan = (Object.keys(namaGolongan) as GolonganPeristiwa[]).find((g) => g === baca('golongan')) ?? null;
  const tampak = golongan === null ? sejak.peristiwa : sejak.peristiwa.filter((p) => p.golongan === golongan);
  const keterangan = `Dicatat sesudah urutan ${formatAngka(String(sejak.sejak))}`;
  const periode = (p: PeristiwaSejak) => (
    <>
      {namaGolongan[p.golongan]}
      {p.periode && <span className="hint block">{namaPeriode(p.periode)}</span>}
      {p.pembukaan && <span className="hint block">dibuka kembali di urutan {formatAngka(String(p.pembukaan.sequence))}</span>}
    </>
  );
  return (
    <>
      <p className="koordinat jejak-koordinat">
        {keterangan}. {sebutKoordinat(sejak.koordinat)}.
      </p>
      <GolonganPicker label="Golongan peristiwa" nama={namaGolongan} jumlah={sejak.jumlah} semua={sejak.peristiwa.length} value={golongan} onChange={(g) => ganti({ golongan: g, halaman: null })} />
      {tampak.length === 0 ? (
        <EmptyState title={sejak.peristiwa.length === 0 ? 'Tidak ada yang dicatat sesudah titik ini.' : 'Tidak ada peristiwa dari golongan ini.'} />
      ) : (
        <PeristiwaTable
          label={keterangan}
          peristiwa={tampak}
          kolom={{ title: 'Golongan', width: 190, render: (_, p) => periode(p) }}
          tambahan={(p) => (
            <>
              <KeputusanRinci nama="Penutupan periode" keputusan={p.penutupan} />
              <KeputusanRinci nama="Pembukaan kembali" keputusan={p.pembukaan} />
            </>
          )}
          halaman={Math.max(1, Number(baca('halaman')) || 1)}
          onHalaman={(h) => ganti({ halaman: h === 1 ? null : String(h) })}
        />
      )}
      <KakiCetak koordinat={sejak.koordinat} keterangan={`${sejak.pd} ${sejak.tahun}: ${keterangan.toLowerCase()}`} />
    </>
  );
}
