import { Button } from 'antd';
import type { KlaimRinci, RincianSel } from '#rekonsiliasi';
import { useFigureOpener } from '../angka/openFigure';
import { HitunganTree } from './HitunganTree';
import { KeadaanSelTag } from './KeadaanSelTag';
import { PeristiwaBuktiList } from './PeristiwaBuktiList';
import { tulisSisi } from './sebut';
import { TempatView } from './TempatView';

const namaHasil: Readonly<Record<KlaimRinci['hasil'], string>> = { sesuai: 'benar', gagal: 'tidak benar', 'tidak-teruji': 'tidak dapat diuji' };

/** A printed cell beside what its claims come to, and the events that stated it. */
export function SelContent({ rincian: { sel: s, klaim, terlibat, peristiwa, judulLaporan }, onBukti }: { rincian: RincianSel; onBukti: (id: string) => void }) {
  const { open } = useFigureOpener();
  const perKunci = new Map(terlibat.map((t) => [t.kunci, t]));
  const { ketidaksesuaian, angka } = s;
  return (
    <>
      <p className="bukti-head">
        <KeadaanSelTag keadaan={s.keadaan} />
      </p>
      <h2>
        {s.baris}, {s.kolom}
      </h2>
      <p className="hint">
        {s.tabel} · {judulLaporan}
      </p>
      <dl className="bukti-figures">
        <div>
          <dt>Tercetak</dt>
          <dd className="num">{s.teks === '' ? <span className="hint">kosong</span> : s.teks}</dd>
        </div>
        {s.seharusnya !== null && (
          <div>
            <dt>Seharusnya</dt>
            <dd className="num">{tulisSisi(s.seharusnya)}</dd>
          </div>
        )}
      </dl>
      {(ketidaksesuaian !== null || angka !== null) && (
        <p className="bukti-lanjut">
          {ketidaksesuaian !== null && <Button type="primary" onClick={() => onBukti(ketidaksesuaian)}>Buka ketidaksesuaiannya</Button>}
          {angka !== null && (
            <Button onClick={() => open(angka)} data-angka={angka}>
              Buka linimasa angka buku besarnya
            </Button>
          )}
        </p>
      )}
      <div className="bukti-sisi">
        <section aria-labelledby="judul-kiri">
          <h3 id="judul-kiri">Yang tercetak</h3>
          <TempatView tempat={s} />
        </section>
        <section aria-labelledby="judul-kanan">
          <h3 id="judul-kanan">Menurut buku besar dan bagian lain laporan</h3>
          {klaim.length === 0 && <p className="hint">{s.keadaan === 'rusak' ? 'Tidak terbaca di naskah sumber: disimpan apa adanya, tidak diuji.' : 'Tanpa pernyataan: angka ini dipakai menghitung angka lain, dan tidak menyatakan sesuatu yang dapat diuji sendiri.'}</p>}
          {klaim.map((k) => (
            <div key={k.pernyataan} className="pertentangan">
              <p className="pertentangan-nomor">
                Pernyataan <code>{k.pernyataan}</code>: {namaHasil[k.hasil]}
              </p>
              {k.alasan !== null && <p className="hint">{k.alasan}</p>}
              {k.hitungan && <HitunganTree hitungan={k.hitungan} sel={perKunci} tabel={s.tabel} />}
            </div>
          ))}
        </section>
      </div>
      <section aria-labelledby="judul-peristiwa">
        <h3 id="judul-peristiwa">{peristiwa.length} peristiwa sel ini</h3>
        <PeristiwaBuktiList peristiwa={peristiwa} />
      </section>
    </>
  );
}
