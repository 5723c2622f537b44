import { useEffect, useEffectEvent, useState } from 'react';
import { Button, Slider } from 'antd';
import { formatAngka } from '#kernel';
import type { Perhentian } from './perhentian';

interface PemutarProps {
  readonly perhentian: readonly Perhentian[];
  /** Place in `perhentian`; -1: before the first. */
  readonly di: number;
  /** Whether the table of this stop is on screen: the next one waits for it. */
  readonly siap: boolean;
  readonly onPindah: (ke: number) => void;
}

/** How long a stop stays on screen while the year plays, in milliseconds. */
const tahan = 1_800;

/** The slider over the year, by pointer or by arrow keys, and its player. */
export function Pemutar({ perhentian, di, siap, onPindah }: PemutarProps) {
  const [main, setMain] = useState(false);
  const akhir = perhentian.length - 1;
  const berjalan = main && di < akhir;
  const lanjut = useEffectEvent(() => {
    if (siap) onPindah(di + 1);
  });

  useEffect(() => {
    if (!berjalan) return undefined;
    const timer = setInterval(lanjut, tahan);
    return () => clearInterval(timer);
  }, [berjalan]);

  const sebut = (i: number | undefined) => (i === undefined ? '' : `Perhentian ${i + 1} dari ${perhentian.length}: ${perhentian[i]?.judul ?? 'sebelum dokumen pertama'}`);
  const ke = (i: number) => {
    setMain(false);
    onPindah(i);
  };
  return (
    <div className="pemutar tanpa-cetak">
      <div className="pemutar-tombol">
        <Button aria-label="Perhentian sebelumnya" disabled={di <= 0} onClick={() => ke(di - 1)}>
          ◀
        </Button>
        <Button
          type="primary"
          aria-pressed={berjalan}
          onClick={() => {
            if (di >= akhir) onPindah(0);
            setMain(!berjalan);
          }}
        >
          {berjalan ? 'Jeda' : 'Putar'}
        </Button>
        <Button aria-label="Perhentian berikutnya" disabled={di >= akhir} onClick={() => ke(di + 1)}>
          ▶
        </Button>
      </div>
      <Slider className="pemutar-geser" min={0} max={akhir} step={1} dots={perhentian.length <= 60} value={Math.max(0, di)} onChange={ke} tooltip={{ formatter: (i) => perhentian[i ?? 0]?.judul }} ariaLabelForHandle="Perhentian tahun" ariaValueTextFormatterForHandle={sebut} />
      <span className="hint nowrap">
        {formatAngka(String(di + 1))} / {formatAngka(String(perhentian.length))}
      </span>
    </div>
  );
}
