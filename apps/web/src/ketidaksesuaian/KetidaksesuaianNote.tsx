import { Link } from 'react-router';
import type { Ketidaksesuaian } from '#capaian';
import { namaJenisKetidaksesuaian } from '#kernel';
import { adalahDesimal, kosong, tulisKuantitas } from '../angka/tulis';
import { namaSisi } from './jenis';

const tulis = (nilai: string | null) => (nilai === null ? kosong : adalahDesimal(nilai) ? tulisKuantitas(nilai) : nilai);

/** Explains one contradiction: what is stated, what follows from the rest of the ledger, and why they differ. `menuju`: its evidence, where it is recorded. */
export function KetidaksesuaianNote({ k, menuju }: { k: Ketidaksesuaian; menuju?: { readonly pathname: string; readonly search: string } }) {
  return (
    <div className="k-note">
      <p className="k-note-head">
        <span className="flag" aria-hidden="true" /> <strong>{namaJenisKetidaksesuaian(k.jenis)}</strong>
        <span className="hint"> tingkat {k.tingkat}</span>
      </p>
      <p>{k.penjelasan}</p>
      {(k.tercetak !== null || k.seharusnya !== null) && (
        <dl className="k-note-figures">
          <dt>{namaSisi(k.jenis)[0]}</dt>
          <dd>{tulis(k.tercetak)}</dd>
          <dt>{namaSisi(k.jenis)[1]}</dt>
          <dd>{tulis(k.seharusnya)}</dd>
          <dt>Selisih</dt>
          <dd>{tulis(k.selisih)}</dd>
        </dl>
      )}
      <p className="hint">
        {k.lokasi.tabel} · {k.lokasi.baris} · {k.lokasi.kolom}
      </p>
      {menuju && <Link to={menuju}>Buka bukti dan jawabannya</Link>}
    </div>
  );
}
