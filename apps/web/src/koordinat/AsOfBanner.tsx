import { Button } from 'antd';
import { ClockIcon } from '../app/icons';
import { isAsOf, kalimatKoordinat, sekarang } from './koordinat';
import { useKoordinat, useSetKoordinat } from './useKoordinat';

/** Stays on screen as long as the figures are not those of now: nobody may take an old table for the present one. */
export function AsOfBanner() {
  const koordinat = useKoordinat();
  const setKoordinat = useSetKoordinat();
  if (!isAsOf(koordinat)) return null;
  return (
    <div className="asof-banner" role="status" aria-label="Waktu tabel">
      <ClockIcon />
      <span className="asof-banner-text">{kalimatKoordinat(koordinat)}</span>
      <Button size="small" ghost onClick={() => setKoordinat(sekarang)}>
        Kembali ke sekarang
      </Button>
    </div>
  );
}
