import { Link } from 'react-router';
import type { KetidaksesuaianBerstatus, RincianKetidaksesuaian } from '#rekonsiliasi';
import { namaJenisKetidaksesuaian } from '#kernel';
import { useFigureOpener } from '../angka/openFigure';
import { namaSisi } from '../ketidaksesuaian/jenis';
import { searchOf, useKoordinat } from '../koordinat/useKoordinat';
import { PeristiwaMentahView } from '../linimasa/PeristiwaMentahView';
import { HitunganTree } from './HitunganTree';
import { JawabanSection } from './JawabanSection';
import { PenjelasanList } from './PenjelasanList';
import { PeristiwaBuktiList } from './PeristiwaBuktiList';
import { tulisBeda, tulisSisi } from './sebut';
import { StatusTag } from './StatusTag';
import { TempatList } from './TempatList';
import { TempatView } from './TempatView';

interface BuktiContentProps {
  readonly rincian: RincianKetidaksesuaian;
}

/** Both sides beside each other, why they differ, what happened, and what was answered. */
export function BuktiContent({ rincian }: BuktiContentProps) {
  const { ketidaksesuaian: k, tempat, sel, pertentangan, peristiwa } = rincian;
  const ini = k.tempat.find((t) => t.id === rincian.diminta) ?? k.tempat[0]!;
  const [kiri, kanan] = namaSisi(k.jenis);
  // What is wrong with a scale or a date has no two sides: the explanation says it all.
  const berisi = tempat !== null || ini.tercetak !== null || ini.seharusnya !== null;
  const perKunci = new Map(sel.map((s) => [s.kunci, s]));
  return (
    <>
      <p className="bukti-head">
        <span className={`tingkat is-${k.tingkat}`}>Tingkat {k.tingkat}</span> <StatusTag status={k.status} />
      </p>
      <h2>{namaJenisKetidaksesuaian(k.jenis)}</h2>
      <p className="hint">
        {ini.tabel} · {ini.baris} · {ini.kolom}
      </p>
      {berisi && (
        <>
          <dl className="bukti-figures">
            {([[kiri, tulisSisi(ini.tercetak)], [kanan, tulisSisi(ini.seharusnya)], ['Selisih', tulisBeda(ini.selisih)]] as const).map(([nama, teks]) => (
              <div key={nama}>
                <dt>{nama}</dt>
                <dd className="num">{teks}</dd>
              </div>
            ))}
          </dl>
          <div className="bukti-sisi">
            <section aria-labelledby="judul-kiri">
              <h3 id="judul-kiri">{tempat ? 'Yang tercetak' : 'Yang dinyatakan'}</h3>
              {tempat ? <><TempatView tempat={tempat} /><PeristiwaMentahView sequence={tempat.sequence} /></> : <Dinyatakan rincian={rincian} />}
            </section>
            <section aria-labelledby="judul-kanan">
              <h3 id="judul-kanan">{tempat ? 'Menurut buku besar dan bagian lain laporan' : 'Menurut buku besar'}</h3>
              {pertentangan.map((p, i) => (
                <div key={p.pernyataan ?? i} className="pertentangan">
                  {pertentangan.length > 1 && <p className="pertentangan-nomor">Pernyataan {i + 1}: {namaJenisKetidaksesuaian(p.jenis)}</p>}
                  <HitunganTree hitungan={p.hitungan} sel={perKunci} tabel={tempat?.tabel ?? null} />
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
      <PenjelasanList pertentangan={pertentangan} polos={k.penjelasan} dicari={tempat !== null} />
      {k.tempat.length > 1 && <TempatList k={k} diminta={ini.id} />}
      {!berisi && <Menuju k={k} />}
      {peristiwa.length > 0 && (
        <details className="peristiwa-bukti">
          <summary>{peristiwa.length} peristiwa di balik kedua sisi</summary>
          <PeristiwaBuktiList peristiwa={peristiwa} />
        </details>
      )}
      <JawabanSection rincian={rincian} />
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
