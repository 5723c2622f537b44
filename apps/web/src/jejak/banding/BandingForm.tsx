import { Radio, Select } from 'antd';
import { useAnggaran, useKinerja } from '../../api/queries';
import { usePdList } from '../../api/usePdList';
import type { Place } from '../../app/usePlace';
import { sebutTahapAngka } from '../../angka/sebutAngka';
import { useKoordinat } from '../../koordinat/useKoordinat';
import { usePerhentian } from '../putar/usePerhentian';
import type { Perubahan } from '../useAlamat';
import { type Cara, type PertanyaanBanding } from './pertanyaan';
import { TitikButton } from './TitikButton';

interface BandingFormProps {
  readonly place: Place;
  readonly tanya: PertanyaanBanding;
  readonly onUbah: (perubahan: Perubahan) => void;
}

/** What is set side by side: two points of the two times, two tahap, or two years. */
export function BandingForm({ place, tanya, onUbah }: BandingFormProps) {
  return (
    <div className="banding-form tanpa-cetak">
      <Radio.Group
        aria-label="Yang dibandingkan"
        optionType="button"
        value={tanya.cara}
        onChange={(e) => onUbah({ cara: e.target.value as Cara })}
        options={[
          { value: 'titik', label: 'Dua titik' },
          { value: 'tahap', label: 'Dua tahap' },
          { value: 'tahun', label: 'Dua tahun' },
        ]}
      />
      {tanya.cara === 'titik' ? <DuaTitik place={place} tanya={tanya} onUbah={onUbah} /> : tanya.cara === 'tahap' ? <DuaTahap place={place} tanya={tanya} onUbah={onUbah} /> : <DuaTahun place={place} tanya={tanya} onUbah={onUbah} />}
    </div>
  );
}

function DuaTitik({ place, tanya, onUbah }: BandingFormProps) {
  const { perhentian } = usePerhentian(place, 'dicatat', useKoordinat());
  const dokumen = perhentian.flatMap((p, i) => (i === 0 ? [] : [{ value: `${perhentian[i - 1]!.posisi}|${p.posisi}`, label: p.judul, urutan: p.posisi }]));
  const terpilih = `${tanya.dari ?? ''}|${tanya.ke ?? ''}`;
  return (
    <>
      <TitikButton nama="Lama" titik={tanya.dari} belum="pilih titik" onPilih={(dari) => onUbah({ dari })} />
      <span aria-hidden="true">→</span>
      <TitikButton nama="Baru" titik={tanya.ke} onPilih={(ke) => onUbah({ ke })} />
      {dokumen.length > 0 && (
        <Select
          aria-label="Sebelum dan sesudah dokumen"
          className="banding-dokumen"
          placeholder="atau: sebelum dan sesudah dokumen …"
          popupMatchSelectWidth={false}
          value={dokumen.some((d) => d.value === terpilih) ? terpilih : null}
          options={dokumen}
          onChange={(v) => {
            const [dari = null, ke = null] = v?.split('|') ?? [];
            onUbah({ dari, ke });
          }}
        />
      )}
    </>
  );
}

function DuaTahap({ place, tanya, onUbah }: BandingFormProps) {
  const k = useKoordinat();
  const anggaran = useAnggaran(place, k).data?.tahap ?? [];
  const kinerja = useKinerja(place, k).data?.tahap ?? [];
  const tahap = [...new Set([...anggaran, ...kinerja].map((t) => t.tahap as string))].map((value) => ({ value, label: sebutTahapAngka(value) }));
  const satu = (nama: 'dariTahap' | 'keTahap', label: string) => <Select aria-label={label} placeholder={label} className="banding-tahap" value={tanya[nama]} options={tahap} onChange={(v) => onUbah({ [nama]: v })} />;
  return (
    <>
      {satu('dariTahap', 'Tahap lama')}
      <span aria-hidden="true">→</span>
      {satu('keTahap', 'Tahap baru')}
    </>
  );
}

function DuaTahun({ place, tanya, onUbah }: BandingFormProps) {
  const tahun = (usePdList().data?.find((p) => p.pd === place.pd)?.tahun ?? []).filter((t) => t !== place.tahun);
  if (tahun.length === 0) return <p className="hint">Buku besar baru memuat satu tahun dari PD ini.</p>;
  return (
    <>
      <Select aria-label="Tahun lama" placeholder="Tahun lama" className="banding-tahap" value={tanya.dariTahun} options={tahun.map((t) => ({ value: String(t), label: String(t) }))} onChange={(v) => onUbah({ dariTahun: v })} />
      <span>→ {place.tahun}</span>
    </>
  );
}
