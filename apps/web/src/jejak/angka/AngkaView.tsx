import { lazy, Suspense, useCallback, useMemo } from 'react';
import { Skeleton } from 'antd';
import { useNavigate } from 'react-router';
import type { Linimasa } from '#capaian';
import { readAlamat, tabelDari } from '../../angka/alamat';
import { kosong, tulisBersatuan } from '../../angka/tulis';
import { useLinimasa, useTerlambat } from '../../api/queries';
import { KakiCetak, sebutKoordinat } from '../../app/KakiCetak';
import type { LocationState } from '../../app/locationState';
import type { Place } from '../../app/usePlace';
import { EmptyState } from '../../keadaan/EmptyState';
import { ErrorState } from '../../keadaan/ErrorState';
import { LoadingTable } from '../../keadaan/LoadingTable';
import { useFigureOpener } from '../../angka/openFigure';
import { searchOf, useKoordinat } from '../../koordinat/useKoordinat';
import { useAlamat } from '../useAlamat';
import { AndaiPanel } from './AndaiPanel';
import { AsalSection } from './AsalSection';
import { FigurePicker } from './FigurePicker';
import { titikDari } from './titik';
import { TitikTable } from './TitikTable';

// The chart library is the biggest part of the app; the table says the same.
const GambarDuaWaktu = lazy(() => import('./GambarDuaWaktu').then((m) => ({ default: m.GambarDuaWaktu })));

/** One figure through both times: when it was recorded, from when it holds, what made it, and what it would be without. */
export function AngkaView({ place }: { place: Place }) {
  const { baca, pergi } = useAlamat();
  const pilih = baca('pilih');
  return (
    <>
      <div className="jejak-alat">
        <FigurePicker place={place} value={pilih} onChange={(angka) => pergi({ pilih: angka, tanpa: null })} />
      </div>
      {pilih === null ? (
        <EmptyState title="Pilih satu angka untuk ditelusuri.">
          <p>Cari di atas dengan kata, kode, atau alamatnya. Dari tabel mana pun: klik angkanya, lalu “Telusuri di Jejak”.</p>
        </EmptyState>
      ) : (
        <SatuAngka key={pilih} angka={pilih} />
      )}
    </>
  );
}

function SatuAngka({ angka }: { angka: string }) {
  const { data, error, refetch, isPlaceholderData } = useLinimasa(angka, useKoordinat());
  if (error) return <ErrorState error={error} title="Angka ini tidak dapat ditelusuri" onRetry={() => void refetch()} />;
  if (!data || data.angka !== angka) return <LoadingTable label="Menelusuri angka…" />;
  return (
    <div className={isPlaceholderData ? 'is-stale' : undefined} aria-busy={isPlaceholderData}>
      <AngkaContent linimasa={data} />
    </div>
  );
}

function AngkaContent({ linimasa }: { linimasa: Linimasa }) {
  const { angka, judul, nilai, teks, satuan, ukuran, cara, koordinat } = linimasa;
  const { baca, pergi } = useAlamat();
  const navigate = useNavigate();
  const { open } = useFigureOpener();
  const k = useKoordinat();
  const alamat = readAlamat(angka);
  // A correction holds from the day of what it corrects: without that, points would stand on the wrong day.
  const { data: terlambat, error, refetch } = useTerlambat({ pd: alamat?.pd ?? '', tahun: alamat?.tahun ?? 0 }, 0, k);
  const berlakuAngka = useMemo(() => new Map(terlambat?.baris.map((b) => [b.sequence, b.berlakuAngka])), [terlambat]);
  const titik = useMemo(() => (terlambat ? titikDari(linimasa.kejadian, berlakuAngka) : []), [linimasa, terlambat, berlakuAngka]);
  const takAda = linimasa.asal === 'turunan' || linimasa.asal === 'jumlah' ? 'tidak dapat dihitung' : 'belum ada';
  const tulis = useCallback((n: string | null) => (n === null ? takAda : tulisBersatuan(n, satuan, ukuran)), [takAda, satuan, ukuran]);
  const mundur = titik.filter((t) => t.mundurDari !== null).length;
  const tanpaNilai = nilai === null && (teks === null || linimasa.asal === 'turunan' || linimasa.asal === 'jumlah') && ukuran !== 'predikat';
  return (
    <>
      <section className="kotak jejak-angka" aria-labelledby="judul-angka">
        <div className="jejak-angka-kepala">
          <div>
            <h2 id="judul-angka">{judul}</h2>
            <p className="linimasa-value">{tanpaNilai ? kosong : nilai === null ? teks : tulisBersatuan(nilai, satuan, ukuran)}</p>
            {tanpaNilai && <p className="linimasa-reason">Tidak dapat dihitung: {teks ?? 'belum ada yang tercatat'}.</p>}
            <p className="hint">{cara}</p>
          </div>
          <div className="jejak-angka-rujukan">
            <code>{angka}</code>
            <span className="koordinat">{sebutKoordinat(koordinat)}</span>
            <button type="button" className="link-button tanpa-cetak" onClick={() => open(angka)}>
              Buka linimasa
            </button>
          </div>
        </div>
        {error && !terlambat ? (
          <ErrorState error={error} title="Waktu peristiwanya tidak dapat dimuat" onRetry={() => void refetch()} />
        ) : !terlambat ? (
          <Skeleton active />
        ) : titik.length === 0 ? (
          <p className="hint">{kosong} Belum ada peristiwa yang menyentuh angka ini pada waktu yang dipilih.</p>
        ) : (
          <>
            <h3 className="jejak-anak-judul">
              Dicatat × berlaku <span className="hint">{mundur > 0 ? `${mundur} bertanggal mundur: menyangkut hari sebelum yang sudah dicatat` : 'tidak ada yang bertanggal mundur'}</span>
            </h3>
            <Suspense fallback={<Skeleton active />}>
              <GambarDuaWaktu titik={titik} judul={`${judul}: waktu dicatat dan tanggal berlaku`} tulis={tulis} />
            </Suspense>
          </>
        )}
      </section>
      {titik.length > 0 && (
        <section aria-label="Titik dicatat dan berlaku">
          <TitikTable
            titik={titik}
            tulis={tulis}
            onTabel={(sequence) => void navigate((tabelDari(angka) ?? '/') + searchOf({ ...k, diketahui: String(sequence) }), { state: { sorot: angka } satisfies LocationState })}
            onBanding={(dari, ke) => pergi({ tampil: 'banding', cara: 'titik', dari: String(dari), ke: String(ke), pilih: null })}
          />
        </section>
      )}
      <AsalSection angka={angka} onAndai={(sequence) => pergi({ tanpa: String(sequence) })} />
      <AndaiPanel angka={angka} ukuran={ukuran} tanpa={baca('tanpa')} onClose={() => pergi({ tanpa: null })} />
      <KakiCetak koordinat={koordinat} keterangan={angka} />
    </>
  );
}
