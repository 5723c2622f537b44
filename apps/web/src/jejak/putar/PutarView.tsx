import { useMemo } from 'react';
import { Radio } from 'antd';
import type { TabelAnggaran, TabelKinerja } from '#capaian';
import { formatAngka } from '#kernel';
import { ChangeProvider } from '../../angka/changes';
import { problemOf } from '../../api/problem';
import { useAnggaranBergerak, useKinerjaBergerak } from '../../api/queries';
import { KakiCetak, sebutKoordinat } from '../../app/KakiCetak';
import type { Place } from '../../app/usePlace';
import { EmptyState } from '../../keadaan/EmptyState';
import { ErrorState } from '../../keadaan/ErrorState';
import { LoadingTable } from '../../keadaan/LoadingTable';
import { isSequence, type KoordinatUrl } from '../../koordinat/koordinat';
import { useKoordinat } from '../../koordinat/useKoordinat';
import { SebutDokumen } from '../../linimasa/SebutDokumen';
import { useAlamat } from '../useAlamat';
import { berubahDari } from './berubah';
import { Pemutar } from './Pemutar';
import type { Perhentian, Sumbu } from './perhentian';
import { TabelAnggaranPutar } from './TabelAnggaranPutar';
import { TabelKinerjaPutar } from './TabelKinerjaPutar';
import { usePerhentian } from './usePerhentian';

type Nama = 'anggaran' | 'kinerja';

/** Where the slider stands: the last stop that the coordinates of the page have reached; without coordinates the last one of all. */
function tempat(perhentian: readonly Perhentian[], sumbu: Sumbu, { diketahui, berlaku }: KoordinatUrl, terjawab: number | undefined): number {
  if (sumbu === 'berlaku') return berlaku === null ? perhentian.length - 1 : perhentian.findLastIndex((p) => p.posisi <= berlaku);
  if (diketahui === null) return perhentian.length - 1;
  const urutan = isSequence(diketahui) ? Number(diketahui) : terjawab;
  return urutan === undefined ? perhentian.length - 1 : perhentian.findLastIndex((p) => Number(p.posisi) <= urutan);
}

/** Replays the year document by document. The slider moves the coordinates of the page, so that every stop is an address. */
export function PutarView({ place }: { place: Place }) {
  const { baca, pergi } = useAlamat();
  const sumbu: Sumbu = baca('sumbu') === 'dicatat' ? 'dicatat' : 'berlaku';
  const nama: Nama = baca('tabel') === 'kinerja' ? 'kinerja' : 'anggaran';
  const k = useKoordinat();
  const { perhentian, dimuat, error, refetch } = usePerhentian(place, sumbu, k);
  return (
    <>
      <div className="jejak-alat tanpa-cetak">
        <Radio.Group
          aria-label="Tabel yang diputar"
          optionType="button"
          value={nama}
          onChange={(e) => pergi({ tabel: e.target.value as string, buka: null })}
          options={[
            { value: 'anggaran', label: 'Anggaran' },
            { value: 'kinerja', label: 'Kinerja' },
          ]}
        />
        <Radio.Group
          aria-label="Diputar menurut"
          optionType="button"
          value={sumbu}
          onChange={(e) => pergi({ sumbu: e.target.value as string, diketahui: null, berlaku: null })}
          options={[
            { value: 'berlaku', label: 'Menurut berlaku' },
            { value: 'dicatat', label: 'Menurut dicatat' },
          ]}
        />
      </div>
      {perhentian.length > 0 ? (
        <Putaran place={place} nama={nama} sumbu={sumbu} perhentian={perhentian} />
      ) : error ? (
        <ErrorState error={error} title="Perjalanan tahun ini tidak dapat dimuat" onRetry={() => void refetch()} />
      ) : dimuat ? (
        <EmptyState title="Belum ada peristiwa yang dapat diputar pada waktu yang dipilih." />
      ) : (
        <LoadingTable label="Menyusun dokumen setahun…" />
      )}
    </>
  );
}

interface PutaranProps {
  readonly place: Place;
  readonly nama: Nama;
  readonly sumbu: Sumbu;
  readonly perhentian: readonly Perhentian[];
}

/** Both tables' answers, of which only the one on screen is asked for. */
function useTabel(place: Place, nama: Nama, k: KoordinatUrl, perlu: boolean) {
  const anggaran = useAnggaranBergerak(place, k, null, perlu && nama === 'anggaran');
  const kinerja = useKinerjaBergerak(place, k, perlu && nama === 'kinerja');
  return nama === 'anggaran' ? anggaran : kinerja;
}

function Putaran({ place, nama, sumbu, perhentian }: PutaranProps) {
  const { ganti } = useAlamat();
  const k = useKoordinat();
  const kini = useTabel(place, nama, k, true);
  const di = tempat(perhentian, sumbu, k, kini.data?.koordinat.diketahui);
  const hentian = perhentian[di];
  const sebelum = perhentian[di - 1];
  const dulu = useTabel(place, nama, sumbu === 'berlaku' ? { ...k, berlaku: sebelum?.posisi ?? null } : { ...k, diketahui: sebelum?.posisi ?? null }, sebelum !== undefined);
  const siap = kini.error !== null || (kini.data !== undefined && !kini.isPlaceholderData);
  const pembanding = sebelum === undefined ? undefined : dulu.error ? null : dulu.isPlaceholderData ? undefined : dulu.data;
  const changes = useMemo(() => (siap && kini.data && pembanding !== undefined ? berubahDari(pembanding, kini.data) : new Map<string, null>()), [siap, kini.data, pembanding]);
  return (
    <>
      <Pemutar perhentian={perhentian} di={di} siap={siap} onPindah={(i) => ganti({ [sumbu === 'berlaku' ? 'berlaku' : 'diketahui']: perhentian[i]?.posisi ?? null })} />
      <Keterangan hentian={hentian} banyak={sebelum === undefined ? null : changes.size} siap={siap} />
      {kini.error && !kini.isPlaceholderData ? (
        problemOf(kini.error).status === 404 ? <EmptyState title="Pada titik ini tabelnya belum ada." /> : <ErrorState error={kini.error} title="Tabel tidak dapat dimuat" onRetry={() => void kini.refetch()} />
      ) : kini.data ? (
        <ChangeProvider value={changes}>
          <div className={kini.isPlaceholderData ? 'is-stale' : undefined} aria-busy={kini.isPlaceholderData}>
            {nama === 'anggaran' ? <TabelAnggaranPutar tabel={kini.data as TabelAnggaran} /> : <TabelKinerjaPutar tabel={kini.data as TabelKinerja} />}
          </div>
          <KakiCetak koordinat={kini.data.koordinat} keterangan={`Putar ulang ${nama} ${place.pd} ${place.tahun}`} />
        </ChangeProvider>
      ) : (
        <LoadingTable />
      )}
      {kini.data && <p className="koordinat jejak-koordinat">{sebutKoordinat(kini.data.koordinat)}</p>}
    </>
  );
}

/** Which documents make the stop, and how much they change. */
function Keterangan({ hentian, banyak, siap }: { hentian: Perhentian | undefined; banyak: number | null; siap: boolean }) {
  if (!hentian) return <p className="putar-keterangan">Sebelum dokumen pertama.</p>;
  return (
    <div className="putar-keterangan" role="status">
      <strong>{hentian.dokumen.length > 1 ? `${hentian.dokumen.length} dokumen` : hentian.dokumen.length === 1 ? 'Dokumen' : 'Tanpa dokumen'}</strong>
      <ul>
        {hentian.dokumen.map((d) => (
          <li key={`${d.jenis}/${d.nomor}/${d.tanggal}/${d.uraian}`}>
            <SebutDokumen dokumen={d} />
            {d.uraian && <span className="hint"> {d.uraian}</span>}
          </li>
        ))}
      </ul>
      <span className="putar-banyak">
        {!siap ? 'memuat…' : banyak === null ? 'perhentian pertama' : banyak === 0 ? 'tidak ada angka tabel ini yang berubah' : <><span className="change-mark" aria-hidden="true" /> {formatAngka(String(banyak))} angka tabel ini berubah</>}
      </span>
    </div>
  );
}
