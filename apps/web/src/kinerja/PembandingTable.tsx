import type { PembandingRincian } from '#capaian';
import { Figure } from '../angka/Figure';
import { tulisBersatuan, tulisSelisih } from '../angka/tulis';

const namaLingkup: Readonly<Record<string, string>> = { nasional: 'Nasional', provinsi: 'Provinsi', 'pd-lain': 'PD lain', 'tahun-sebelumnya': 'Tahun sebelumnya' };

/** What the indikator is compared with; a value that cannot be compared has a reason instead of a difference. */
export function PembandingTable({ pembanding }: { pembanding: readonly PembandingRincian[] }) {
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">Pembanding</th>
          <th scope="col" className="num">Nilai</th>
          <th scope="col">Selisih realisasi</th>
        </tr>
      </thead>
      <tbody>
        {pembanding.map((p) => (
          <tr key={p.eventId}>
            <th scope="row">
              {p.nama}
              <span className="head-note">
                {namaLingkup[p.lingkup] ?? p.lingkup}, {p.ukuran} {p.tahun}
              </span>
            </th>
            <td className="num">
              <Figure sel={{ ...p.sel, teks: null }} tulis={(n) => tulisBersatuan(n, p.satuan, 'kinerja')} konteks={`Pembanding ${p.nama} ${p.tahun}`} />
            </td>
            <td>
              {p.sebanding ? (p.selisih === null ? '' : tulisSelisih(p.selisih)) : 'tidak sebanding'}
              {p.catatan && <span className="head-note">{p.catatan}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
