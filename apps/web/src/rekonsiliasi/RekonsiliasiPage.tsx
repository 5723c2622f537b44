import { useMemo } from 'react';
import { Button } from 'antd';
import { useLocation, useNavigate, useParams } from 'react-router';
import type { KetidaksesuaianBerstatus, RingkasanKetidaksesuaian, TempatTercetak } from '#rekonsiliasi';
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
import { BukaBuktiContext, MenujuSelContext, tandaSel, type MenujuSel } from './menujuSel';
import { ReviuPanel } from './ReviuPanel';
import { rowsOf } from './rows';
import { cocok, MENUNGGU, tanpaSaringan, useSaringan } from './saringan';
import { SaringanBar } from './SaringanBar';
import { tingkatan } from './sebut';
import { SelPanel } from './SelPanel';
import { TampilanBar, type Tampilan } from './TampilanBar';
import { TercetakView } from './TercetakView';
import { TerisiContext, useLaci, type Laci } from './useLaci';

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
  const { search, pathname } = useLocation();
  const navigate = useNavigate();
  const laci = useLaci();
  const params = new URLSearchParams(search);
  const tampilan: Tampilan = params.get('tampil') === 'tercetak' ? 'tercetak' : 'ketidaksesuaian';
  const perSel = useMemo(() => new Map(daftar.flatMap(({ laporan, tempat }) => tempat.flatMap((t) => (laporan === null || t.kunci === null || t.id === null ? [] : [[tandaSel({ laporan, kunci: t.kunci }), t.id]])))), [daftar]);
  const sel = bacaSel(laci.sel);
  /** Another view of the page, with the point in time that is on screen and nothing else of the old view. */
  const lihat = (isi: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams();
    for (const nama of ['diketahui', 'berlaku']) if (params.has(nama)) next.set(nama, params.get(nama)!);
    for (const [nama, nilai] of Object.entries(isi)) if (nilai !== null) next.set(nama, nilai);
    void navigate({ pathname, search: next.toString() }, { preventScrollReset: true });
  };
  const bukaBukti = (id: string) => laci.buka('rinci', id);
  const menujuSel = (s: TempatTercetak): MenujuSel | undefined => {
    const tanda = tandaSel(s);
    const id = perSel.get(tanda);
    if ((id !== undefined && id === laci.rinci) || (sel !== null && tandaSel(sel) === tanda)) return undefined;
    return { bertentangan: id !== undefined, buka: () => (id === undefined ? laci.buka('sel', tulisSel(s)) : laci.buka('rinci', id)) };
  };
  return (
    <MenujuSelContext.Provider value={menujuSel}>
      <BukaBuktiContext.Provider value={bukaBukti}>
        <TerisiContext.Provider value={laci.tandai}>
          <TampilanBar tampilan={tampilan} cari={params.get('cari')} onTampilan={(t) => lihat({ tampil: t === 'tercetak' ? t : null })} onCari={(cari) => lihat({ tampil: 'tercetak', cari })} />
          {tampilan === 'tercetak' ? (
            <TercetakView place={place} laporan={ringkasan.laporan} terbuka={sel && tandaSel(sel)} onBuka={(s) => laci.buka('sel', tulisSel(s))} />
          ) : (
            <KetidaksesuaianView daftar={daftar} ringkasan={ringkasan} laci={laci} lihat={lihat} />
          )}
          <BuktiPanel place={place} id={laci.rinci} onClose={laci.tutup} />
          <SelPanel place={place} sel={sel} onBukti={bukaBukti} onClose={laci.tutup} />
          <ReviuPanel place={place} laporan={laci.reviu === null ? undefined : ringkasan.laporan.find((l) => l.laporan === laci.reviu)} open={laci.reviu !== null} onClose={laci.tutup} />
        </TerisiContext.Provider>
      </BukaBuktiContext.Provider>
    </MenujuSelContext.Provider>
  );
}

interface KetidaksesuaianViewProps {
  readonly daftar: readonly KetidaksesuaianBerstatus[];
  readonly ringkasan: RingkasanKetidaksesuaian;
  readonly laci: Laci;
  readonly lihat: (isi: Readonly<Record<string, string | null>>) => void;
}

function KetidaksesuaianView({ daftar, ringkasan, laci, lihat }: KetidaksesuaianViewProps) {
  const { saringan, halaman, atur, aturHalaman } = useSaringan();
  const rows = useMemo(() => rowsOf(daftar, saringan), [daftar, saringan]);
  const tampak = useMemo(() => daftar.filter((k) => cocok(k, saringan)).length, [daftar, saringan]);
  const { cari } = saringan;
  return (
    <>
      <div className="rekonsiliasi-ringkas">
        {daftar.length > 0 && (
          <section className="kotak" aria-labelledby="judul-matriks">
            <h2 id="judul-matriks">
              {formatAngka(String(ringkasan.jumlah))} ketidaksesuaian, {ringkasan.menunggu === 0 ? 'semuanya sudah dijawab' : <button type="button" className="link-button" onClick={() => atur({ ...tanpaSaringan, status: MENUNGGU })}>{formatAngka(String(ringkasan.menunggu))} menunggu jawaban</button>}
            </h2>
            <p className="hint">{tingkatan.map(({ tingkat, arti }) => `${tingkat}: ${arti}`).join('. ')}.</p>
            <Matriks ringkasan={ringkasan} saringan={saringan} onSaring={atur} />
          </section>
        )}
        {ringkasan.laporan.length > 0 && (
          <section className="kotak" aria-labelledby="judul-laporan">
            <h2 id="judul-laporan">Laporan yang diuji</h2>
            {ringkasan.laporan.map((l) => (
              <LaporanCard key={l.laporan} laporan={l} bersama={ringkasan.laporan.length > 1} onReviu={() => laci.buka('reviu', l.laporan)} onSel={(keadaan) => lihat({ tampil: 'tercetak', keadaan, laporan: l.laporan })} onMenunggu={() => atur({ ...tanpaSaringan, status: MENUNGGU, laporan: l.laporan })} />
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
              <p className="jalan-lain">
                {cari !== null && ringkasan.laporan.length > 0 && <Button type="primary" onClick={() => lihat({ tampil: 'tercetak', cari })}>Cari “{cari}” di semua angka tercetak</Button>}
                <Button onClick={() => atur(tanpaSaringan)}>Hapus saringan</Button>
              </p>
            </EmptyState>
          ) : (
            <KetidaksesuaianTable rows={rows} halaman={halaman} onHalaman={aturHalaman} terbuka={laci.rinci} onBuka={(id) => laci.buka('rinci', id)} />
          )}
        </>
      )}
    </>
  );
}

/** `LKJIP/3.7/1/pagu`: the id of a report holds no slash. */
const tulisSel = ({ laporan, kunci }: Pick<TempatTercetak, 'laporan' | 'kunci'>): string => `${laporan}/${kunci}`;

function bacaSel(teks: string | null): Pick<TempatTercetak, 'laporan' | 'kunci'> | null {
  const garis = teks?.indexOf('/') ?? -1;
  return teks === null || garis < 1 ? null : { laporan: teks.slice(0, garis), kunci: teks.slice(garis + 1) };
}

/** "Nothing found" says little without what was looked at. */
function NothingContradicts({ ringkasan: { laporan } }: { ringkasan: RingkasanKetidaksesuaian }) {
  const diuji = laporan.reduce((sum, l) => sum + l.cakupan.cocok + l.cakupan.tidakCocok, 0);
  const tidakTeruji = laporan.reduce((sum, l) => sum + l.cakupan.tidakTeruji, 0);
  return (
    <EmptyState title="Tidak ada yang bertentangan pada waktu yang dipilih.">
      <p>
        Yang diperiksa: identitas buku besar (jumlah bagian, pagu dan realisasi, target, formula, perjanjian kinerja, skala)
        {laporan.length > 0 ? `, dan ${formatAngka(String(diuji))} angka tercetak dari ${laporan.length} laporan${tidakTeruji > 0 ? `; ${formatAngka(String(tidakTeruji))} lagi tidak dapat diuji` : ''}.` : '. Belum ada laporan tercetak yang dicatat untuk tahun ini; angka tercetak diimpor lewat lembar Laporan dan Angka Tercetak.'}
      </p>
    </EmptyState>
  );
}
