import { useState } from 'react';
import type { KetidaksesuaianBerstatus } from '#rekonsiliasi';
import { KeadaanSelTag } from './KeadaanSelTag';
import { bertentangan } from './rows';
import { sebutTempat, tulisBeda, tulisSisi } from './sebut';
import { StatusTag } from './StatusTag';
import { useBukaBukti } from './menujuSel';

/** A wrong heading over a whole column has dozens. */
const sekilas = 8;

/** Every place that the one cause shows in; each leads to its own two sides. */
export function TempatList({ k, diminta }: { k: KetidaksesuaianBerstatus; diminta: string | null }) {
  const buka = useBukaBukti();
  const [semua, setSemua] = useState(false);
  const tampak = semua || k.tempat.length <= sekilas + 1 ? k.tempat : k.tempat.slice(0, sekilas);
  return (
    <section aria-labelledby="judul-tempat">
      <h3 id="judul-tempat">{bertentangan(k).length > 1 ? 'Satu sebab' : 'Tempat lain yang mencetak angka yang sama'}: {sebutTempat(k)}</h3>
      <ul className="tempat-list">
        {tampak.map(({ id, ...t }, i) => (
          <li key={id ?? i} className={id === diminta ? 'is-ini' : undefined}>
            <span>
              {id === null || id === diminta ? (
                <strong>{t.baris}</strong>
              ) : (
                <button type="button" className="link-button" onClick={() => buka(id)}>
                  {t.baris}
                </button>
              )}
              <span className="hint block">
                {t.tabel} · {t.kolom}
              </span>
            </span>
            <span className="num">
              {t.teks ?? tulisSisi(t.tercetak)}
              {t.selisih !== null && id !== null && <span className="hint block">selisih {tulisBeda(t.selisih)}</span>}
            </span>
            {t.status === null ? <KeadaanSelTag keadaan="cocok" /> : <StatusTag status={t.status} />}
          </li>
        ))}
      </ul>
      {tampak.length < k.tempat.length && (
        <button type="button" className="link-button" onClick={() => setSemua(true)}>
          Tampilkan {k.tempat.length - tampak.length} tempat lainnya
        </button>
      )}
    </section>
  );
}
