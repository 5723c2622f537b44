import type { TempatTercetak } from '#rekonsiliasi';

/** A printed cell as it stands in its report. */
export function TempatView({ tempat: t }: { tempat: TempatTercetak }) {
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
    </>
  );
}
