import type { KejadianLinimasa } from '#capaian';
import { apiUrl } from '../api/request';
import { DownloadIcon } from '../app/icons';

const namaJenis: Readonly<Record<string, string>> = { layar: 'Dicatat lewat layar', screen: 'Dicatat lewat layar', api: 'Dicatat lewat API' };

/** Where the fact came from: down to the row of the file that was handed in, with the file itself. */
export function SumberBerkas({ sumber }: { sumber: KejadianLinimasa['sumber'] }) {
  const place = [sumber.lembar && `lembar ${sumber.lembar}`, sumber.baris !== null && `baris ${sumber.baris}`].filter(Boolean).join(', ');
  if (sumber.berkas === null) return <>{namaJenis[sumber.jenis] ?? sumber.jenis}</>;
  const name = sumber.namaBerkas ?? `${sumber.berkas.slice(0, 12)}….xlsx`;
  return (
    <>
      <a href={apiUrl(`/berkas/${sumber.berkas}`)} download={name} aria-label={`Unduh berkas sumber ${name}`}>
        <DownloadIcon /> {name}
      </a>
      {place && <span className="block">{place}</span>}
    </>
  );
}
