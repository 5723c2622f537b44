import { useState } from 'react';
import { Button, DatePicker, Input, InputNumber, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { adalahTanggal } from '#kernel';
import { bacaJam, isSequence, jamDari, sekarang, tulisJam, zonaWaktu, type KoordinatUrl, type Zona } from './koordinat';
import { tulisanTanggal } from './tulisanTanggal';

type Cara = 'sekarang' | 'tanggal' | 'urutan' | 'saat';

function caraDari(diketahui: string | null): Cara {
  if (diketahui === null) return 'sekarang';
  if (isSequence(diketahui)) return 'urutan';
  return adalahTanggal(diketahui) ? 'tanggal' : 'saat';
}

interface AsOfFormProps {
  readonly initial: KoordinatUrl;
  /** Leaves the effective date out, where only a place in the order of recording is asked for. */
  readonly hanyaDiketahui?: boolean;
  readonly onApply: (k: KoordinatUrl) => void;
}

export function AsOfForm({ initial, hanyaDiketahui = false, onApply }: AsOfFormProps) {
  const [cara, setCara] = useState<Cara>(caraDari(initial.diketahui));
  const [tanggal, setTanggal] = useState<string | null>(cara === 'tanggal' ? initial.diketahui : null);
  const [urutan, setUrutan] = useState<string | null>(cara === 'urutan' ? initial.diketahui : null);
  const [saat, setSaat] = useState(() => jamDari(cara === 'saat' ? initial.diketahui : null));
  const [berlaku, setBerlaku] = useState<string | null>(initial.berlaku);
  const diketahui = cara === 'tanggal' ? tanggal : cara === 'urutan' ? urutan : cara === 'saat' ? tulisJam(saat, initial.diketahui) : null;
  const incomplete = cara !== 'sekarang' && diketahui === null;

  return (
    <form
      className="asof-form"
      onSubmit={(e) => {
        e.preventDefault();
        if (!incomplete) onApply({ diketahui, berlaku });
      }}
    >
      <fieldset>
        <legend>Diketahui sampai</legend>
        <p className="hint">Apa yang sudah tercatat di buku besar saat itu.</p>
        <Radio.Group
          value={cara}
          onChange={(e) => setCara(e.target.value as Cara)}
          options={[
            { value: 'sekarang', label: 'Sekarang' },
            { value: 'tanggal', label: 'Akhir hari' },
            { value: 'saat', label: 'Hari dan jam' },
            { value: 'urutan', label: 'Urutan' },
          ]}
        />
        {cara === 'tanggal' && (
          <DatePicker
            aria-label="Tanggal diketahui"
            placeholder="Pilih tanggal"
            format={tulisanTanggal}
            value={tanggal ? dayjs(tanggal) : null}
            onChange={(v) => setTanggal(v ? v.format('YYYY-MM-DD') : null)}
          />
        )}
        {cara === 'saat' && (
          <div className="asof-saat">
            <DatePicker
              aria-label="Tanggal diketahui"
              placeholder="Pilih tanggal"
              format={tulisanTanggal}
              value={saat.tanggal ? dayjs(saat.tanggal) : null}
              onChange={(v) => setSaat({ ...saat, tanggal: v ? v.format('YYYY-MM-DD') : null })}
            />
            <Input aria-label="Jam diketahui" placeholder="14.30" inputMode="numeric" status={saat.jam !== '' && bacaJam(saat.jam) === null ? 'error' : ''} value={saat.jam} onChange={(e) => setSaat({ ...saat, jam: e.target.value })} />
            <Select<Zona> aria-label="Zona waktu" value={saat.zona} onChange={(zona) => setSaat({ ...saat, zona })} options={zonaWaktu.map((z) => ({ value: z, label: z }))} />
            <p className="hint">Jam 00.00 sampai 23.59; detik boleh ditulis, misalnya 14.30.05.</p>
          </div>
        )}
        {cara === 'urutan' && (
          <InputNumber aria-label="Nomor urutan" placeholder="mis. 120" min="1" precision={0} stringMode value={urutan} onChange={(v) => setUrutan(v)} />
        )}
      </fieldset>
      {!hanyaDiketahui && (
        <fieldset>
          <legend>Berlaku per</legend>
          <p className="hint">Hanya dokumen yang tanggal berlakunya sampai hari itu. Kosong: semua.</p>
          <DatePicker
            aria-label="Tanggal berlaku"
            placeholder="Semua tanggal"
            format={tulisanTanggal}
            value={berlaku ? dayjs(berlaku) : null}
            onChange={(v) => setBerlaku(v ? v.format('YYYY-MM-DD') : null)}
          />
        </fieldset>
      )}
      <div className="asof-actions">
        <Button onClick={() => onApply(sekarang)}>Kembali ke sekarang</Button>
        <Button type="primary" htmlType="submit" disabled={incomplete}>
          Terapkan
        </Button>
      </div>
    </form>
  );
}
