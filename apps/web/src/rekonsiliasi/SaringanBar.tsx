import { useEffect, useRef, useState } from 'react';
import { Button, Input, Select } from 'antd';
import type { KetidaksesuaianBerstatus } from '#rekonsiliasi';
import { formatAngka, namaJenisKetidaksesuaian } from '#kernel';
import { BUKU_BESAR_SENDIRI, MENUNGGU, menunggu, tanpaSaringan, type AturSaringan, type Saringan } from './saringan';
import { namaStatus, tingkatan } from './sebut';

interface SaringanBarProps extends Pick<AturSaringan<Saringan>, 'saringan' | 'atur'> {
  readonly daftar: readonly KetidaksesuaianBerstatus[];
  /** How many of them pass. */
  readonly tampak: number;
}

const unik = (nilai: readonly string[]): string[] => [...new Set(nilai)];

export function SaringanBar({ daftar, saringan, atur, tampak }: SaringanBarProps) {
  const pilih = (nama: keyof Saringan) => (nilai: string | undefined) => atur({ [nama]: nilai ?? null });
  const adaSaringan = Object.values(saringan).some((v) => v !== null);
  const banyak = (f: (k: KetidaksesuaianBerstatus) => boolean) => ` (${formatAngka(String(daftar.filter(f).length))})`;
  return (
    <search className="saringan" aria-label="Saring ketidaksesuaian">
      <Cari nilai={saringan.cari} onCari={(cari) => atur({ cari })} />
      <Select allowClear aria-label="Tingkat" placeholder="Semua tingkat" className="saringan-tingkat" value={saringan.tingkat} onChange={pilih('tingkat')} popupMatchSelectWidth={false} options={tingkatan.map(({ tingkat, arti }) => ({ value: tingkat, label: `Tingkat ${tingkat}`, arti }))} optionRender={({ label, data }) => <>{label}<span className="hint block">{data.arti}</span></>} />
      <Select allowClear aria-label="Jenis" placeholder="Semua jenis" className="saringan-jenis" value={saringan.jenis} onChange={pilih('jenis')} popupMatchSelectWidth={false} options={unik(daftar.map((k) => k.jenis)).map((j) => ({ value: j, label: namaJenisKetidaksesuaian(j) })).sort((a, b) => a.label.localeCompare(b.label))} />
      <Select
        allowClear
        aria-label="Status"
        placeholder="Semua status"
        className="saringan-status"
        value={saringan.status}
        onChange={pilih('status')}
        popupMatchSelectWidth={false}
        options={[{ value: MENUNGGU, label: `Menunggu jawaban${banyak(menunggu)}` }, ...Object.entries(namaStatus).map(([value, label]) => ({ value, label: label + banyak((k) => k.status === value) }))]}
      />
      <Select allowClear aria-label="Sumber" placeholder="Semua sumber" className="saringan-sumber" value={saringan.laporan} onChange={pilih('laporan')} popupMatchSelectWidth={false} options={unik(daftar.map((k) => k.laporan ?? BUKU_BESAR_SENDIRI)).map((l) => ({ value: l, label: (l === BUKU_BESAR_SENDIRI ? 'Fakta buku besar' : `Laporan ${l}`) + banyak((k) => (k.laporan ?? BUKU_BESAR_SENDIRI) === l) }))} />
      <Select allowClear aria-label="Tabel" placeholder="Semua tabel" className="saringan-tabel" showSearch value={saringan.tabel} onChange={pilih('tabel')} popupMatchSelectWidth={false} options={unik(daftar.flatMap((k) => k.tempat.map((t) => t.tabel))).map((t) => ({ value: t, label: t }))} />
      <span className="saringan-hasil" role="status">
        {adaSaringan ? `${formatAngka(String(tampak))} dari ${formatAngka(String(daftar.length))}` : formatAngka(String(daftar.length))} ketidaksesuaian
      </span>
      {adaSaringan && (
        <Button type="link" size="small" onClick={() => atur(tanpaSaringan)}>
          Hapus saringan
        </Button>
      )}
    </search>
  );
}

/** The address follows when the typing rests: a table of hundreds is not filtered at every key. */
function Cari({ nilai, onCari }: { nilai: string | null; onCari: (cari: string | null) => void }) {
  const [teks, setTeks] = useState(nilai ?? '');
  const timer = useRef<number>(undefined);
  useEffect(() => setTeks((kini) => (kini.trim() === (nilai ?? '') ? kini : (nilai ?? ''))), [nilai]);
  useEffect(() => {
    if (teks.trim() === (nilai ?? '')) return undefined;
    timer.current = window.setTimeout(() => onCari(teks.trim() || null), 250);
    return () => window.clearTimeout(timer.current);
    // Only typing starts the clock; `onCari` is a new one at every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [teks]);
  const cariSekarang = () => {
    window.clearTimeout(timer.current);
    onCari(teks.trim() || null);
  };
  return <Input allowClear aria-label="Cari" placeholder="Cari baris, angka, penjelasan" className="saringan-cari" value={teks} onChange={(e) => setTeks(e.target.value)} onPressEnter={cariSekarang} />;
}
