import { Button, Dropdown } from 'antd';
import { useContoh } from '../api/queries';
import { apiUrl } from '../api/request';
import { ChevronIcon, DownloadIcon } from '../app/icons';
import { usePlace } from '../app/usePlace';

/** Workbooks to begin with: empty, with the office's own tree, or a filled example. */
export function TemplatButtons() {
  const place = usePlace();
  const { data: contoh } = useContoh();
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
      {contoh && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: contoh.map((c) => ({
              key: c.nama,
              label: (
                <a href={apiUrl('/templat', { contoh: c.nama })} download={`contoh-${c.nama}.xlsx`}>
                  {c.namaPemda} {c.tahun}
                </a>
              ),
            })),
          }}
        >
          <Button size="small" icon={<DownloadIcon />}>
            Contoh terisi <ChevronIcon />
          </Button>
        </Dropdown>
      )}
    </div>
  );
}
