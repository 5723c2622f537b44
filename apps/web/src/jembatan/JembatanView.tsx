import { useMemo, useState } from 'react';
import { Radio, TreeSelect } from 'antd';
import type { BarisAnggaran, TabelAnggaran } from '#capaian';
import { findBaris } from '../anggaran/rows';
import { namaJenjang } from '../anggaran/levels';
import { BagianTable } from './BagianTable';
import { batangBagian } from './steps';
import { TahapBridge } from './TahapBridge';
import { axisStart } from './waterfallOption';
import { Waterfall } from './Waterfall';

interface Pilihan {
  readonly value: string;
  readonly title: string;
  readonly children: Pilihan[];
}

const pilihan = (b: BarisAnggaran, nama?: string): Pilihan => ({ value: b.kode, title: nama ?? `${b.kode} ${b.uraian}`, children: b.anak.map((a) => pilihan(a)) });

/** Explains the way from the first to the last pagu of one node: by its parts, or by the revisions in between. */
export function JembatanView({ tabel, simpul, onSimpul }: { tabel: TabelAnggaran; simpul: string | null; onSimpul: (kode: string) => void }) {
  const baris = (simpul !== null && findBaris(tabel.total, simpul)) || tabel.total;
  const isTotal = baris === tabel.total;
  const parts = useMemo(() => batangBagian(baris, tabel.tahap), [baris, tabel.tahap]);
  const canSplit = baris.anak.length > 0 && parts.length > 0;
  const [menurut, setMenurut] = useState<'bagian' | 'tahap'>('bagian');
  const shown = canSplit ? menurut : 'tahap';
  const jenjangAnak = (namaJenjang[baris.anak[0]?.jenjang ?? ''] ?? 'bagian').toLowerCase();
  const judul = `Jembatan pagu ${isTotal ? 'seluruh PD' : `${baris.kode} ${baris.uraian}`}`;
  const treeData = useMemo(() => [pilihan(tabel.total, 'Jumlah seluruh PD')], [tabel.total]);

  return (
    <div className="jembatan">
      <div className="jembatan-tools">
        <TreeSelect aria-label="Simpul jembatan" className="jembatan-simpul" showSearch={{ treeNodeFilterProp: 'title' }} popupMatchSelectWidth={false} treeDefaultExpandedKeys={[tabel.total.kode]} value={baris.kode} treeData={treeData} onChange={onSimpul} />
        {canSplit && (
          <Radio.Group
            aria-label="Rincian jembatan"
            optionType="button"
            value={menurut}
            onChange={(e) => setMenurut(e.target.value as 'bagian' | 'tahap')}
            options={[
              { value: 'bagian', label: `Menurut ${jenjangAnak}` },
              { value: 'tahap', label: 'Menurut tahap' },
            ]}
          />
        )}
      </div>
      {shown === 'tahap' ? (
        <TahapBridge tabel={tabel} kode={baris.kode} judul={judul} />
      ) : (
        <>
          <Waterfall batang={parts} judul={`${judul}, menurut ${jenjangAnak}`} />
          {axisStart(parts) > 0 && <p className="hint">Sumbu tegak tidak mulai dari nol, agar perubahan terlihat. Bagian tanpa perubahan tidak digambar.</p>}
          <BagianTable baris={baris} tabel={tabel} isTotal={isTotal} onSimpul={onSimpul} />
        </>
      )}
    </div>
  );
}
