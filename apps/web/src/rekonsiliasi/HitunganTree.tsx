import { useState } from 'react';
import type { Hitungan, TempatTercetak } from '#rekonsiliasi';
import { RowToggle } from '../anggaran/RowToggle';
import { useFigureOpener } from '../angka/openFigure';
import { kosong } from '../angka/tulis';
import { useMenujuSel } from './menujuSel';
import { tulisSisi } from './sebut';

interface HitunganTreeProps {
  readonly hitungan: Hitungan;
  /** Printed cells that take part, by their key. */
  readonly sel: ReadonlyMap<string, TempatTercetak>;
  /** Table in which the contradiction stands: cells of the same one are named without it. */
  readonly tabel: string | null;
}

/** A computation down to figures, each of which leads to its linimasa, and to printed cells. */
export function HitunganTree({ hitungan, ...rest }: HitunganTreeProps) {
  return (
    <ul className="hitungan-tree" aria-label="Hitungan">
      <Cabang hitungan={hitungan} dalam={0} {...rest} />
    </ul>
  );
}

/** Cells that one pattern names stand directly under what is done with them. */
const bagianDari = (h: Hitungan): readonly Hitungan[] => h.bagian.flatMap((b) => (b.jenis === 'daftar' ? bagianDari(b) : [b]));

/** Long sums show their beginning first. */
const sekilas = 12;

function Cabang({ hitungan: h, sel, tabel, dalam }: HitunganTreeProps & { dalam: number }) {
  const [buka, setBuka] = useState(dalam === 0 || (dalam === 1 && h.angka === null));
  const [semua, setSemua] = useState(false);
  const seluruh = bagianDari(h);
  const bagian = semua || seluruh.length <= sekilas + 1 ? seluruh : seluruh.slice(0, sekilas);
  const tercetak = h.kunci === null ? undefined : sel.get(h.kunci);
  return (
    <li className={`hitungan is-${h.angka !== null ? 'angka' : tercetak ? 'tercetak' : 'langkah'}`}>
      <div className="hitungan-baris">
        <RowToggle expandable={seluruh.length > 0} expanded={buka} name={h.label} onToggle={() => setBuka(!buka)} />
        <span className="hitungan-label">
          <Label h={h} tercetak={tercetak} tabel={tabel} />
        </span>
        <span className="num">{h.nilai !== null ? tulisSisi(h.nilai) : (h.kata ?? kosong)}</span>
      </div>
      {h.nilai === null && h.kata === null && h.alasan !== null && <p className="hint hitungan-alasan">{h.alasan}</p>}
      {buka && bagian.length > 0 && (
        <ul>
          {bagian.map((b, i) => (
            <Cabang key={`${b.angka ?? b.kunci ?? b.label}/${i}`} hitungan={b} sel={sel} tabel={tabel} dalam={dalam + 1} />
          ))}
          {bagian.length < seluruh.length && (
            <li>
              <button type="button" className="link-button" onClick={() => setSemua(true)}>
                Tampilkan {seluruh.length - bagian.length} bagian lainnya
              </button>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

function Label({ h, tercetak, tabel }: { h: Hitungan; tercetak: TempatTercetak | undefined } & Pick<HitunganTreeProps, 'tabel'>) {
  const menujuSel = useMenujuSel();
  const { open } = useFigureOpener();
  const { angka } = h;
  if (angka !== null) {
    return (
      <button type="button" className="link-button" data-angka={angka} onClick={() => open(angka)}>
        {h.label}
        <span className="sr-only">, buka linimasa</span>
      </button>
    );
  }
  // What a step is called; how it is written stands once, in the claim.
  if (!tercetak) return h.jenis === 'tetap' ? <>{h.label}</> : <span title={h.label}>{h.label.split(': ')[0]}</span>;
  const menuju = menujuSel(tercetak);
  const nama = [...(tercetak.tabel === tabel ? [] : [tercetak.tabel]), tercetak.baris, tercetak.kolom].join(', ');
  return (
    <>
      {menuju ? (
        <button type="button" className="link-button" onClick={menuju.buka}>
          {menuju.bertentangan && <span className="flag" aria-hidden="true" />}
          {nama}
          <span className="sr-only">, {menuju.bertentangan ? 'buka ketidaksesuaiannya' : 'buka angka tercetaknya'}</span>
        </button>
      ) : (
        nama
      )}
      {tercetak.teks !== tulisSisi(h.nilai ?? h.kata) && <span className="hint block">tercetak {tercetak.teks === '' ? 'kosong' : `“${tercetak.teks}”`}</span>}
    </>
  );
}
