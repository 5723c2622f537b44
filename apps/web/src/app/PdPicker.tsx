import { Select } from 'antd';
import { useNavigate } from 'react-router';
import { tanggalPanjang } from '#kernel';
import { usePdList } from '../api/usePdList';
import { useKoordinat, searchOf } from '../koordinat/useKoordinat';
import { pathOf, usePlace, usePlaceOfPage } from './usePlace';

/** Chooses office and year; the kind of table and the as-of coordinates stay. */
export function PdPicker() {
  const { data } = usePdList();
  const here = usePlaceOfPage();
  const place = usePlace();
  const koordinat = useKoordinat();
  const navigate = useNavigate();
  if (!data || data.length === 0 || !place) return null;

  // Offices of several pemda often share a name: what tells them apart comes first, where the box is too narrow for both.
  const banyakPemda = new Set(data.map((p) => p.pemda)).size > 1;
  const years = data.find((p) => p.pd === place.pd)?.tahun ?? [];
  const go = (pd: string, tahun: number) => void navigate(pathOf({ pd, tahun }, here?.page ?? 'anggaran') + searchOf(koordinat));
  return (
    <div className="pd-picker">
      <Select
        aria-label="Perangkat Daerah"
        className="pd-picker-pd"
        showSearch={{ optionFilterProp: 'label' }}
        value={place.pd}
        popupMatchSelectWidth={360}
        options={data.map((p) => ({ value: p.pd, nama: p.nama, namaPemda: p.namaPemda, berakhir: p.berakhir, label: (banyakPemda ? [p.namaPemda, p.nama] : [p.nama, p.namaPemda]).join(' — ') }))}
        optionRender={({ data: p }) => (
          <>
            {p.nama}
            <span className="hint block">
              {p.namaPemda}
              {p.berakhir && `, berakhir ${tanggalPanjang(p.berakhir.berlaku)}`}
            </span>
          </>
        )}
        onChange={(pd) => {
          const available = data.find((p) => p.pd === pd)?.tahun ?? [];
          go(pd, available.includes(place.tahun) ? place.tahun : Math.max(...available));
        }}
      />
      <Select
        aria-label="Tahun anggaran"
        className="pd-picker-tahun"
        value={place.tahun}
        options={years.toSorted((a, b) => b - a).map((t) => ({ value: t, label: String(t) }))}
        onChange={(tahun) => go(place.pd, tahun)}
      />
    </div>
  );
}
