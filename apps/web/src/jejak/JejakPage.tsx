import { Radio } from 'antd';
import { useParams } from 'react-router';
import { usePdList } from '../api/usePdList';
import { PageHead } from '../app/PageHead';
import type { Place } from '../app/usePlace';
import { AngkaView } from './angka/AngkaView';
import { BandingView } from './banding/BandingView';
import { PutarView } from './putar/PutarView';
import { SejakView } from './catatan/SejakView';
import { TerlambatView } from './catatan/TerlambatView';
import { useAlamat } from './useAlamat';

const tampilan = [
  { value: 'angka', label: 'Satu angka', View: AngkaView },
  { value: 'banding', label: 'Banding', View: BandingView },
  { value: 'putar', label: 'Putar ulang', View: PutarView },
  { value: 'sejak', label: 'Sejak', View: SejakView },
  { value: 'terlambat', label: 'Terlambat', View: TerlambatView },
] as const;

/** Replay for auditors: one figure through both times, the difference of two points, the year document by document, what came since, what came late. */
export function JejakPage() {
  const { pd = '', tahun = '' } = useParams();
  return <JejakOfYear key={`${pd}/${tahun}`} pd={pd} tahun={Number(tahun)} />;
}

function JejakOfYear(place: Place) {
  const { baca, pergi } = useAlamat();
  const nama = usePdList().data?.find((p) => p.pd === place.pd);
  const { value, View } = tampilan.find((t) => t.value === baca('tampil')) ?? tampilan[0];
  return (
    <>
      <PageHead title={`Jejak ${place.tahun}`} subtitle={nama && `${nama.nama}, ${nama.namaPemda}`} />
      <Radio.Group
        className="jejak-tampilan"
        aria-label="Tampilan jejak"
        optionType="button"
        buttonStyle="solid"
        value={value}
        onChange={(e) => pergi({ tampil: e.target.value as string, halaman: null })}
        options={tampilan.map((t) => ({ value: t.value, label: t.label }))}
      />
      <View place={place} />
    </>
  );
}
