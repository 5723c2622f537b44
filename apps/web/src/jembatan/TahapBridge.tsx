import { useMemo } from 'react';
import { Table } from 'antd';
import type { TabelAnggaran } from '#capaian';
import type { SimpulAsal } from '#jejak';
import { kunciDokumen, type Dokumen } from '#kernel';
import { useAsal, useJembatan } from '../api/queries';
import { useFigureOpener } from '../angka/openFigure';
import { kosong, tulisRupiah, tulisSelisih } from '../angka/tulis';
import { EmptyState } from '../keadaan/EmptyState';
import { ErrorState } from '../keadaan/ErrorState';
import { LoadingTable } from '../keadaan/LoadingTable';
import { useKoordinat } from '../koordinat/useKoordinat';
import { SebutDokumen } from '../linimasa/SebutDokumen';
import { batangTahap } from './steps';
import { axisStart } from './waterfallOption';
import { Waterfall } from './Waterfall';

/** One line of the table below the chart: a revision, or what was realised in the end. */
interface Langkah {
  readonly kunci: string;
  readonly nama: string;
  readonly dokumen: readonly Dokumen[];
  readonly sebelum: string | null;
  readonly selisih: string | null;
  readonly sesudah: string | null;
  readonly angka: string;
}

/** Documents of the statements that a figure is made of, each once. */
function dokumenDari(akar: SimpulAsal): readonly Dokumen[] {
  const semua = new Map<string, Dokumen>();
  const kunjungi = (s: SimpulAsal) => {
    for (const { dokumen } of s.pernyataan) if (dokumen) semua.set(kunciDokumen(dokumen), dokumen);
    s.bagian.forEach(kunjungi);
  };
  kunjungi(akar);
  return [...semua.values()];
}

const lihatDokumen = 3;

/** The revisions of one node in the order of their documents. */
export function TahapBridge({ tabel, kode, judul }: { tabel: TabelAnggaran; kode: string; judul: string }) {
  const k = useKoordinat();
  const { data, error, refetch } = useJembatan(tabel, k, tabel.basisDipakai);
  const { open } = useFigureOpener();
  const baris = data?.baris.find((b) => b.kode === kode);
  const { data: asal } = useAsal(baris?.realisasi.nilai == null ? null : baris.realisasi.angka, k);
  const dokumenRealisasi = useMemo(() => (asal ? dokumenDari(asal.akar) : []), [asal]);
  const batang = useMemo(() => (baris ? batangTahap(baris, dokumenRealisasi) : []), [baris, dokumenRealisasi]);
  if (error) return <ErrorState error={error} title="Jembatan tidak dapat dimuat" onRetry={() => void refetch()} />;
  if (!data) return <LoadingTable label="Memuat jembatan…" />;
  if (!baris || batang.length === 0) return <EmptyState title="Belum ada pagu untuk simpul ini pada waktu yang dipilih." />;
  const langkah: Langkah[] = [
    ...baris.langkah.map((l) => ({ ...l, kunci: l.tahap, dokumen: [l.dokumen] })),
    ...(baris.realisasi.nilai === null ? [] : [{ kunci: 'realisasi', nama: 'Realisasi', dokumen: dokumenRealisasi, sebelum: null, selisih: null, sesudah: baris.realisasi.nilai, angka: baris.realisasi.angka }]),
  ];
  return (
    <>
      <Waterfall batang={batang} judul={`${judul}, menurut tahap`} />
      {axisStart(batang) > 0 && <p className="hint">Sumbu tegak tidak mulai dari nol, agar perubahan terlihat.</p>}
      <Table<Langkah>
        size="small"
        className="ledger-table"
        rowKey="kunci"
        dataSource={langkah}
        pagination={false}
        scroll={{ x: 760 }}
        columns={[
          { title: 'Tahap', dataIndex: 'nama', width: 140, rowScope: 'row' },
          {
            title: 'Dokumen', width: 240,
            render: (_, l) => (
              <>
                {l.dokumen.slice(0, lihatDokumen).map((d) => (
                  <span key={kunciDokumen(d)} className="block">
                    <SebutDokumen dokumen={d} />
                  </span>
                ))}
                {l.dokumen.length > lihatDokumen && <span className="hint">dan {l.dokumen.length - lihatDokumen} dokumen lain</span>}
              </>
            ),
          },
          { title: 'Sebelum', width: 125, align: 'right', className: 'num', render: (_, l) => (l.sebelum === null ? kosong : tulisRupiah(l.sebelum)) },
          { title: 'Selisih', width: 125, align: 'right', className: 'num', render: (_, l) => (l.selisih === null ? kosong : tulisSelisih(l.selisih)) },
          {
            title: 'Sesudah', width: 125, align: 'right', className: 'num',
            render: (_, l) => (
              <button type="button" className="figure" onClick={() => open(l.angka)}>
                {l.sesudah === null ? kosong : tulisRupiah(l.sesudah)}
                <span className="sr-only">, {l.nama} {kode}</span>
              </button>
            ),
          },
        ]}
      />
    </>
  );
}
