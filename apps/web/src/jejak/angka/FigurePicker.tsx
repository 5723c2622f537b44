import { useMemo, useState } from 'react';
import { Select } from 'antd';
import type { BarisAngka } from '#capaian';
import { readAlamat } from '../../angka/alamat';
import { sebutAngka } from '../../angka/sebutAngka';
import { useDaftarAngka } from '../../api/queries';
import type { Place } from '../../app/usePlace';
import { useKoordinat } from '../../koordinat/useKoordinat';

interface Pilihan {
  readonly value: string;
  readonly label: string;
  readonly kode: string;
  readonly uraian: string;
  readonly angka: string;
  /** What a search looks in. */
  readonly isi: string;
}

function pilihanDari(b: BarisAngka): Pilihan {
  const nama = sebutAngka(b);
  const seluruh = b.kode === 'pd';
  const kode = seluruh ? '' : b.kode;
  const uraian = b.indikator ?? (seluruh ? `Jumlah seluruh ${b.uraian}` : b.uraian);
  return { value: b.angka, label: [`${nama}:`, kode, uraian].filter(Boolean).join(' '), kode, uraian, angka: nama, isi: [nama, b.kode, b.indikator, b.uraian, b.angka].join(' ').toLocaleLowerCase('id-ID') };
}

/** Chooses one figure of the year by words, code or address; an address may also be one that no table shows. */
export function FigurePicker({ place, value, onChange }: { place: Place; value: string | null; onChange: (angka: string | null) => void }) {
  const { data, isLoading } = useDaftarAngka(place, useKoordinat());
  const [cari, setCari] = useState('');
  const daftar = useMemo(() => (data ?? []).map(pilihanDari), [data]);
  const options = useMemo(() => {
    const alamat = cari.trim();
    const lain = [value, readAlamat(alamat) ? alamat : null].filter((a): a is string => a !== null && !daftar.some((p) => p.value === a));
    return [...[...new Set(lain)].map((a): Pilihan => ({ value: a, label: a, kode: '', uraian: a, angka: 'Alamat angka', isi: a.toLocaleLowerCase('id-ID') })), ...daftar];
  }, [daftar, cari, value]);
  return (
    <Select<string, Pilihan>
      aria-label="Angka yang ditelusuri"
      className="figure-picker"
      placeholder="Cari angka: kata, kode, atau alamat"
      allowClear
      loading={isLoading}
      showSearch={{
        onSearch: setCari,
        filterOption: (input, option) => input.toLocaleLowerCase('id-ID').split(/\s+/).every((kata) => option?.isi.includes(kata) ?? false),
      }}
      notFoundContent={isLoading ? 'Memuat daftar angka…' : 'Tidak ada angka yang cocok. Coba kode (6.1), nama indikator, atau alamat lengkap.'}
      value={value}
      options={options}
      optionRender={({ data: p }) => (
        <>
          <span className="kode">{p.kode}</span> {p.uraian}
          <span className="hint block">{p.angka}</span>
        </>
      )}
      onChange={(angka) => onChange(angka ?? null)}
    />
  );
}
