import type { RincianIndikator } from '#capaian';
import { formatAngka } from '#kernel';
import { Figure } from '../angka/Figure';
import { tulisBersatuan, tulisKuantitas, tulisPersen } from '../angka/tulis';
import { KetidaksesuaianNote } from '../ketidaksesuaian/KetidaksesuaianNote';
import { AnalisisList } from './AnalisisList';
import { FormulaView } from './FormulaView';
import { PembandingTable } from './PembandingTable';

/** Formula with its inputs, the year by triwulan, comparisons and analysis of one indikator. */
export function RincianContent({ rincian }: { rincian: RincianIndikator }) {
  const { indikator, setahun, predikat, formula, anak, triwulan, pembanding, analisis, ketidaksesuaian } = rincian;
  return (
    <div className="rincian">
      <h2>{indikator.nama}</h2>
      <p className="hint">
        {indikator.kode} · {indikator.simpul.map((s) => `${s.kode} ${s.uraian}`).join('; ')} · {indikator.satuan} · akumulasi {indikator.akumulasi}
        {indikator.arah === 'negatif' ? ' · makin rendah makin baik' : ''}
      </p>
      <dl className="rincian-figures">
        <div>
          <dt>Target {rincian.tahun}</dt>
          <dd>
            <Figure sel={setahun.target} tulis={(n) => tulisBersatuan(n, indikator.satuan, 'target')} konteks={`Target ${indikator.kode}`} />
          </dd>
        </div>
        <div>
          <dt>Realisasi</dt>
          <dd>
            <Figure sel={setahun.realisasi} tulis={(n) => tulisBersatuan(n, indikator.satuan, 'kinerja')} konteks={`Realisasi ${indikator.kode}`} />
          </dd>
        </div>
        <div>
          <dt>Capaian</dt>
          <dd>
            <Figure sel={setahun.capaian} tulis={(n) => `${tulisPersen(n)}%`} konteks={`Capaian ${indikator.kode}`} />
            {predikat.nilai && <span className="hint"> {predikat.nilai}</span>}
          </dd>
        </div>
      </dl>
      {ketidaksesuaian.map((k) => (
        <KetidaksesuaianNote key={k.id} k={k} />
      ))}
      <section aria-labelledby="judul-formula">
        <h3 id="judul-formula">Formula</h3>
        {formula ? <FormulaView formula={formula} satuan={indikator.satuan} /> : anak ? <AnakView anak={anak} /> : <p className="hint">Realisasi dicatat langsung dari dokumen; tidak ada formula.</p>}
      </section>
      {triwulan.length > 0 && (
        <section aria-labelledby="judul-triwulan">
          <h3 id="judul-triwulan">Per triwulan</h3>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">Periode</th>
                <th scope="col" className="num">Target</th>
                <th scope="col" className="num">Realisasi</th>
                <th scope="col" className="num">Capaian %</th>
              </tr>
            </thead>
            <tbody>
              {triwulan.flatMap((t) => [t, t.kumulatif]).map((p) => (
                <tr key={p.periode}>
                  <th scope="row">{p.nama}</th>
                  <td className="num">
                    <Figure sel={p.target} tulis={tulisKuantitas} konteks={`Target ${p.nama}`} />
                    {p.acuan === 'tahun' && p.target.nilai !== null && <span className="head-note">target setahun</span>}
                  </td>
                  <td className="num">
                    <Figure sel={p.realisasi} tulis={tulisKuantitas} konteks={`Realisasi ${p.nama}`} />
                  </td>
                  <td className="num">
                    <Figure sel={p.capaian} tulis={tulisPersen} konteks={`Capaian ${p.nama}`} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <section aria-labelledby="judul-pembanding">
        <h3 id="judul-pembanding">Pembanding</h3>
        {pembanding.length > 0 ? <PembandingTable pembanding={pembanding} /> : <p className="hint">Belum ada pembanding yang dicatat.</p>}
      </section>
      <section aria-labelledby="judul-analisis">
        <h3 id="judul-analisis">Analisis</h3>
        {analisis.length > 0 ? <AnalisisList analisis={analisis} /> : <p className="hint">Belum ada faktor yang dicatat.</p>}
      </section>
    </div>
  );
}

function AnakView({ anak }: { anak: NonNullable<RincianIndikator['anak']> }) {
  return (
    <>
      <p>
        Σ keluaran ÷ Σ target indikator di bawahnya: {formatAngka(anak.keluaran)} ÷ {formatAngka(anak.target)} × 100 = <strong>{anak.nilai === null ? `tidak dapat dihitung: ${anak.alasan ?? ''}` : `${tulisPersen(anak.nilai)}%`}</strong>
      </p>
      {!anak.cakupan.lengkap && (
        <p className="linimasa-reason">
          Baru {anak.cakupan.bagian} dari {anak.cakupan.dari} indikator yang berrealisasi.
        </p>
      )}
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Indikator</th>
            <th scope="col" className="num">Target</th>
            <th scope="col" className="num">Realisasi</th>
          </tr>
        </thead>
        <tbody>
          {anak.bagian.map((b) => (
            <tr key={b.indikator}>
              <th scope="row">
                <span className="kode">{b.simpul}</span> {b.nama}
              </th>
              <td className="num">{b.target && <Figure sel={b.target} tulis={(n) => tulisBersatuan(n, b.satuan, 'target')} konteks={`Target ${b.indikator}`} />}</td>
              <td className="num">
                <Figure sel={b.realisasi} tulis={(n) => tulisBersatuan(n, b.satuan, 'kinerja')} konteks={`Realisasi ${b.indikator}`} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
