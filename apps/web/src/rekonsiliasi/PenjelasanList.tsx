import type { PertentanganRinci } from '#rekonsiliasi';
import { useMenujuSel } from './menujuSel';

interface PenjelasanListProps {
  readonly pertentangan: readonly PertentanganRinci[];
  /** Both sides in words: what is known where nothing explains it. */
  readonly polos: string;
  /** Whether explanations were looked for: they are for printed figures. */
  readonly dicari: boolean;
}

/** Hypotheses that fit, best first. */
export function PenjelasanList({ pertentangan, polos, dicari }: PenjelasanListProps) {
  const menujuSel = useMenujuSel();
  const sama = new Set<string>();
  const semua = pertentangan.flatMap((p) => p.penjelasan).filter((p) => !sama.has(p.teks) && sama.add(p.teks)).toSorted((a, b) => b.bobot - a.bobot);
  return (
    <section aria-labelledby="judul-penjelasan">
      <h3 id="judul-penjelasan">Penjelasan</h3>
      {semua.length === 0 ? (
        <>
          <p>{polos}</p>
          {dicari && <p className="hint">Tidak terjelaskan: tidak ada dugaan yang cocok sampai ke angka terakhir.</p>}
        </>
      ) : (
        <ol className="penjelasan-list">
          {semua.map((p, i) => (
            <li key={p.teks} className={i === 0 ? 'is-terbaik' : undefined}>
              {p.teks}
              {p.sel.length > 0 && (
                <details>
                  <summary>{p.sel.length} sel tercetak yang mendasarinya</summary>
                  <ul>
                    {p.sel.map((s) => {
                      const menuju = menujuSel(s);
                      const tempat = `${s.tabel}, ${s.baris}, ${s.kolom}`;
                      return (
                        <li key={s.kunci}>
                          {menuju ? (
                            <button type="button" className="link-button" onClick={menuju.buka}>
                              {tempat}
                            </button>
                          ) : (
                            tempat
                          )}
                          : <span className="num">{s.teks}</span>
                        </li>
                      );
                    })}
                  </ul>
                </details>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
