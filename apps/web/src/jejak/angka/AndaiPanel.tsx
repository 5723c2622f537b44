import { Drawer, Skeleton } from 'antd';
import type { Andai } from '#jejak';
import { formatAngka, namaPeristiwa } from '#kernel';
import { kosong, tulisBersatuan, tulisSelisih } from '../../angka/tulis';
import { useAndai } from '../../api/queries';
import { sebutKoordinat } from '../../app/KakiCetak';
import { ErrorState } from '../../keadaan/ErrorState';
import { useKoordinat } from '../../koordinat/useKoordinat';
import { PeristiwaRinci } from '../catatan/PeristiwaRinci';

interface AndaiPanelProps {
  readonly angka: string;
  readonly ukuran: string;
  /** Sequence of the event to leave out, as in the address; null: closed. */
  readonly tanpa: string | null;
  readonly onClose: () => void;
}

/** What the figure would be without one event: computed, never stored. */
export function AndaiPanel({ angka, ukuran, tanpa, onClose }: AndaiPanelProps) {
  const { data, error, refetch } = useAndai(angka, tanpa, useKoordinat());
  return (
    <Drawer open={tanpa !== null} onClose={onClose} placement="right" size={520} title={`Andai tanpa peristiwa ${tanpa === null ? '' : formatAngka(tanpa)}`} classNames={{ body: 'linimasa-body' }} styles={{ mask: { background: 'rgb(16 45 48 / 30%)' } }}>
      {error ? (
        <ErrorState error={error} title="Pengandaian tidak dapat dihitung" onRetry={() => void refetch()} />
      ) : data ? (
        <AndaiContent andai={data} ukuran={ukuran} />
      ) : (
        <div role="status" aria-label="Menghitung…">
          <Skeleton active paragraph={{ rows: 6 }} />
        </div>
      )}
    </Drawer>
  );
}

function AndaiContent({ andai: a, ukuran }: { andai: Andai; ukuran: string }) {
  const tulis = (nilai: string | null, teks: string | null) => (nilai !== null ? tulisBersatuan(nilai, a.satuan, ukuran) : ukuran === 'predikat' && teks !== null ? teks : kosong);
  const alasan = (nilai: string | null, teks: string | null) => nilai === null && ukuran !== 'predikat' && <span className="hint block">tidak dapat dihitung: {teks ?? 'belum ada yang tercatat'}</span>;
  return (
    <>
      <h2 className="linimasa-title">{a.judul}</h2>
      <p className="koordinat">{sebutKoordinat(a.koordinat)}</p>
      {!a.ikut && <p className="k-note">Peristiwa ini tidak ikut membentuk angka ini: tanpa ia pun angkanya sama.</p>}
      {!a.mungkin && (
        <div className="k-note">
          <p>Tidak mungkin diandaikan: peristiwa sesudahnya bersandar padanya.</p>
          <ul className="penghalang">
            {a.penghalang.map((p) => (
              <li key={p.eventId}>
                Urutan {formatAngka(String(p.sequence))}, {namaPeristiwa(p.jenis)}. {p.sebab}
              </li>
            ))}
          </ul>
        </div>
      )}
      <dl className="andai-figures">
        <div>
          <dt>Angka sekarang</dt>
          <dd>
            {tulis(a.nilai, a.teks)}
            {alasan(a.nilai, a.teks)}
          </dd>
        </div>
        {a.mungkin && (
          <div>
            <dt>Andai tanpa peristiwa ini</dt>
            <dd className="andai-tanpa">
              {tulis(a.nilaiTanpa, a.teksTanpa)}
              {alasan(a.nilaiTanpa, a.teksTanpa)}
            </dd>
          </div>
        )}
        {a.mungkin && a.ikut && (
          <div>
            <dt>Selisih</dt>
            <dd>
              {a.selisih === null ? kosong : tulisSelisih(a.selisih)}
              <span className="hint block">{a.selisih === null || a.persen === null ? 'persen tidak dapat dihitung' : `${tulisSelisih(a.persen)}%`}</span>
            </dd>
          </div>
        )}
      </dl>
      <section aria-labelledby="judul-tanpa">
        <h3 id="judul-tanpa">Peristiwa yang diandaikan tidak ada</h3>
        <PeristiwaRinci peristiwa={a.tanpa} />
      </section>
      <p className="hint penghitungan">Dihitung saat diminta dan tidak disimpan; buku besar tidak berubah.</p>
    </>
  );
}
