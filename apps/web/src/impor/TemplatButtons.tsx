import { Button } from 'antd';
import { apiUrl } from '../api/request';
import { DownloadIcon } from '../app/icons';
import { usePlace } from '../app/usePlace';

/** Workbooks to begin with: empty, with the office's own tree, or a filled example. */
export function TemplatButtons() {
  const place = usePlace();
  return (
    <div className="templat" role="group" aria-label="Unduh templat">
      <span className="hint">Belum punya buku kerja?</span>
      <Button size="small" icon={<DownloadIcon />} href={apiUrl('/templat')} download="runut-kosong.xlsx">
        Templat kosong
      </Button>
      {place && (
        <Button size="small" icon={<DownloadIcon />} href={apiUrl('/templat', { pd: place.pd, tahun: place.tahun })} download={`runut-${place.pd}-${place.tahun}.xlsx`}>
          Templat {place.pd} {place.tahun}
        </Button>
      )}
      <Button size="small" icon={<DownloadIcon />} href={apiUrl('/templat', { contoh: 'jombang-2024' })} download="contoh-jombang-2024.xlsx">
        Contoh terisi: Jombang 2024
      </Button>
    </div>
  );
}
