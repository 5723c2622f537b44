import { Link } from 'react-router';
import type { KetidaksesuaianBerstatus, RincianKetidaksesuaian, TempatTercetak } from '#rekonsiliasi';
import { useFigureOpener } from '../angka/openFigure';
import { namaJenis, namaSisi } from '../ketidaksesuaian/jenis';
import { searchOf, useKoordinat } from '../koordinat/useKoordinat';
import { PeristiwaMentahView } from '../linimasa/PeristiwaMentahView';
import { HitunganTree } from './HitunganTree';
import { JawabanSection } from './JawabanSection';
import { PenjelasanList } from './PenjelasanList';
import { PeristiwaBuktiList } from './PeristiwaBuktiList';
import { tulisBeda, tulisSisi } from './sebut';
import { StatusTag } from './StatusTag';

interface BuktiContentProps {
  readonly rincian: RincianKetidaksesuaian;
  readonly perSel: ReadonlyMap<string, string>;
  readonly onBuka: (id: string) => void;
}

/** Both sides beside each other, why they differ, what happened, and what was answered. */
export function BuktiContent({ rincian, perSel, onBuka }: BuktiContentProps) {
  const { ketidaksesuaian: k, tempat, sel, pertentangan, peristiwa } = rincian;
  const [kiri, kanan] = namaSisi(k.jenis);
  // What is wrong with a scale or a date has no two sides: the explanation says it all.
  const berisi = tempat !== null || k.tercetak !== null || k.seharusnya !== null;
  const perKunci = new Map(sel.map((s) => [s.kunci, s]));
  const bukaSel = (s: TempatTercetak): (() => void) | undefined => {
    const id = perSel.get(`${s.laporan}|${s.kunci}`);
    return id === undefined || id === k.id ? undefined : () => onBuka(id);
  };
  return (
    <>
      <p className="bukti-head">
        <span className={`tingkat is-${k.tingkat}`}>Tingkat {k.tingkat}</span> <StatusTag status={k.status} />
      </p>
      <h2>{namaJenis(k.jenis)}</h2>
      <p className="hint">
        {k.lokasi.tabel} · {k.lokasi.baris} · {k.lokasi.kolom}
      </p>
      {berisi && (
        <>
          <dl className="bukti-figures">
            {([[kiri, tulisSisi(k.tercetak)], [kanan, tulisSisi(k.seharusnya)], ['Selisih', tulisBeda(k.selisih)]] as const).map(([nama, teks]) => (
              <div key={nama}>
                <dt>{nama}</dt>
                <dd className="num">{teks}</dd>
              </div>
            ))}
          </dl>
          <div className="bukti-sisi">
            <section aria-labelledby="judul-kiri">
              <h3 id="judul-kiri">{tempat ? 'Yang tercetak' : 'Yang dinyatakan'}</h3>
              {tempat ? <Tempat tempat={tempat} /> : <Dinyatakan rincian={rincian} />}
            </section>
            <section aria-labelledby="judul-kanan">
              <h3 id="judul-kanan">{tempat ? 'Menurut buku besar dan bagian lain laporan' : 'Menurut buku besar'}</h3>
              {pertentangan.map((p, i) => (
                <div key={p.pernyataan ?? i} className="pertentangan">
                  {pertentangan.length > 1 && <p className="pertentangan-nomor">Pernyataan {i + 1}: {namaJenis(p.jenis)}</p>}
                  <HitunganTree hitungan={p.hitungan} sel={perKunci} tabel={tempat?.tabel ?? null} bukaSel={bukaSel} />
                  {p.pernyataan !== null && (
                    <p className="hint">
                      Pernyataan: <code>{p.pernyataan}</code>
                    </p>
                  )}
                </div>
              ))}
            </section>
          </div>
        </>
      )}
      <PenjelasanList pertentangan={pertentangan} polos={k.penjelasan} dicari={tempat !== null} bukaSel={bukaSel} />
      {!berisi && <Menuju k={k} />}
      <PeristiwaBuktiList peristiwa={peristiwa} />
      <JawabanSection rincian={rincian} />
    </>
  );
}

function Tempat({ tempat: t }: { tempat: TempatTercetak }) {
  return (
    <>
      <p className="teks-tercetak">{t.teks === '' ? <span className="hint">sel kosong</span> : t.teks}</p>
      <dl className="kejadian-facts">
        <dt>Laporan</dt>
        <dd>{t.laporan}</dd>
        <dt>Tabel</dt>
        <dd>{t.tabel}</dd>
        <dt>Baris</dt>
        <dd>{t.baris}</dd>
        <dt>Kolom</dt>
        <dd>{t.kolom}</dd>
        <dt>Kunci</dt>
        <dd>
          <code>{t.kunci}</code>
        </dd>
        {t.catatan && (
          <>
            <dt>Catatan</dt>
            <dd>{t.catatan}</dd>
          </>
        )}
      </dl>
      <PeristiwaMentahView sequence={t.sequence} />
    </>
  );
}

function Dinyatakan({ rincian: { ketidaksesuaian: k } }: { rincian: RincianKetidaksesuaian }) {
  return (
    <>
      <p className="teks-tercetak num">{tulisSisi(k.tercetak)}</p>
      <p>
        {k.lokasi.baris}, {k.lokasi.kolom}
      </p>
      <Menuju k={k} />
    </>
  );
}

/** Where a contradiction of the ledger's own facts can be followed. */
function Menuju({ k }: { k: KetidaksesuaianBerstatus }) {
  const { open } = useFigureOpener();
  const search = searchOf(useKoordinat());
  return k.lokasi.tabel === 'Kebijakan' ? (
    <Link to={{ pathname: '../kinerja', search }} relative="path">
      Buka kebijakan di halaman Kinerja
    </Link>
  ) : (
    <button type="button" className="link-button" onClick={() => open(k.angka)} aria-label={`Buka linimasa ${k.lokasi.baris}, ${k.lokasi.kolom}`}>
      Buka linimasanya
    </button>
  );
}
