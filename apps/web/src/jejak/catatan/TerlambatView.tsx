import { Button, InputNumber } from 'antd';
import type { BarisTerlambat, GolonganTerlambat, Terlambat } from '#jejak';
import { formatAngka, tanggalPanjang } from '#kernel';
import { useTerlambat } from '../../api/queries';
import { apiUrl } from '../../api/request';
import { DownloadIcon } from '../../app/icons';
import { KakiCetak, sebutKoordinat } from '../../app/KakiCetak';
import type { Place } from '../../app/usePlace';
import { EmptyState } from '../../keadaan/EmptyState';
import { ErrorState } from '../../keadaan/ErrorState';
import { LoadingTable } from '../../keadaan/LoadingTable';
import { useKoordinat } from '../../koordinat/useKoordinat';
import { useAlamat } from '../useAlamat';
import { GolonganPicker } from './GolonganPicker';
import { KeputusanRinci } from './KeputusanRinci';
import { PeristiwaTable } from './PeristiwaTable';

const namaGolongan: Readonly<Record<GolonganTerlambat, string>> = { terlambat: 'Dicatat terlambat', 'periode-dibuka-kembali': 'Masuk periode yang dibuka kembali', 'koreksi-setelah-tutup': 'Koreksi setelah tutup' };

/** Days after which an entry counts as late where the address names none: a month. */
const hariBawaan = 30;

/** What was recorded long after the day from which it holds, or into a period that had been closed. */
export function TerlambatView({ place }: { place: Place }) {
  const { baca, pergi } = useAlamat();
  const k = useKoordinat();
  const diminta = baca('hari');
  const hari = diminta !== null && /^\d{1,5}$/.test(diminta) ? Number(diminta) : hariBawaan;
  const { data, error, refetch, isPlaceholderData } = useTerlambat(place, hari, k);
  return (
    <>
      <div className="jejak-alat">
        <span className="terlambat-hari tanpa-cetak">
          Dicatat lebih dari
          <InputNumber
            key={hari}
            min={0}
            max={36_500}
            precision={0}
            defaultValue={hari}
            aria-label="Dicatat lebih dari sekian hari sesudah berlaku"
            onPressEnter={(e) => pergi({ hari: e.currentTarget.value, halaman: null })}
            onBlur={(e) => {
              if (e.currentTarget.value !== String(hari)) pergi({ hari: e.currentTarget.value, halaman: null });
            }}
          />
          hari sesudah berlaku
        </span>
        <Button className="tanpa-cetak" icon={<DownloadIcon />} href={apiUrl(`/pd/${encodeURIComponent(place.pd)}/${place.tahun}/terlambat`, { hari, diketahui: k.diketahui, berlaku: k.berlaku, format: 'csv' })} download={`terlambat-${place.pd}-${place.tahun}.csv`}>
          CSV
        </Button>
      </div>
      {error ? (
        <ErrorState error={error} title="Daftar keterlambatan tidak dapat dimuat" onRetry={() => void refetch()} />
      ) : data ? (
        <div className={isPlaceholderData ? 'is-stale' : undefined} aria-busy={isPlaceholderData}>
          <TerlambatContent terlambat={data} />
        </div>
      ) : (
        <LoadingTable label="Memeriksa waktu pencatatan…" />
      )}
    </>
  );
}

function TerlambatContent({ terlambat }: { terlambat: Terlambat }) {
  const { baca, ganti } = useAlamat();
  const golongan = (Object.keys(namaGolongan) as GolonganTerlambat[]).find((g) => g === baca('golongan')) ?? null;
  const tampak = golongan === null ? terlambat.baris : terlambat.baris.filter((b) => b.golongan.includes(golongan));
  const jarak = (b: BarisTerlambat) => (
    <>
      {b.hari < 0 ? `${formatAngka(String(-b.hari))} hari sebelumnya` : `${formatAngka(String(b.hari))} hari`}
      <span className="hint block">sejak {tanggalPanjang(b.berlakuAngka)}</span>
      <span className="hint block">{b.golongan.map((g) => namaGolongan[g].toLowerCase()).join('; ')}</span>
    </>
  );
  return (
    <>
      <p className="koordinat jejak-koordinat">{sebutKoordinat(terlambat.koordinat)}.</p>
      <GolonganPicker label="Golongan keterlambatan" nama={namaGolongan} jumlah={terlambat.jumlah} semua={terlambat.baris.length} value={golongan} onChange={(g) => ganti({ golongan: g, halaman: null })} />
      {tampak.length === 0 ? (
        <EmptyState title={terlambat.baris.length === 0 ? `Tidak ada yang dicatat lebih dari ${formatAngka(String(terlambat.hari))} hari sesudah berlaku, tidak ada pula entri ke periode yang pernah ditutup.` : 'Tidak ada peristiwa dari golongan ini.'} />
      ) : (
        <PeristiwaTable
          label={`Dicatat lebih dari ${terlambat.hari} hari sesudah berlaku`}
          peristiwa={tampak}
          kolom={{ title: 'Terlambat', width: 190, render: (_, b) => jarak(b) }}
          tambahan={(b) => (
            <>
              <KeputusanRinci nama="Penutupan periode" keputusan={b.penutupan} />
              <KeputusanRinci nama="Pembukaan kembali" keputusan={b.pembukaan} />
            </>
          )}
          halaman={Math.max(1, Number(baca('halaman')) || 1)}
          onHalaman={(h) => ganti({ halaman: h === 1 ? null : String(h) })}
        />
      )}
      <KakiCetak koordinat={terlambat.koordinat} keterangan={`${terlambat.pd} ${terlambat.tahun}: dicatat lebih dari ${terlambat.hari} hari sesudah berlaku`} />
    </>
  );
}
