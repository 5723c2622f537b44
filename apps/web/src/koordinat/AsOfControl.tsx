import { useState } from 'react';
import { Modal } from 'antd';
import { ClockIcon } from '../app/icons';
import { AsOfForm } from './AsOfForm';
import { isAsOf, sebutDiketahui } from './koordinat';
import { useKoordinat, useSetKoordinat } from './useKoordinat';

/** The button of the top bar: says where in time the page stands, and opens the form that moves it. */
export function AsOfControl() {
  const koordinat = useKoordinat();
  const setKoordinat = useSetKoordinat();
  const [open, setOpen] = useState(false);
  const on = isAsOf(koordinat);
  const label = koordinat.diketahui ? sebutDiketahui(koordinat.diketahui).replace(' (WIB)', '') : on ? `per ${koordinat.berlaku}` : 'Sekarang';
  return (
    <>
      <button type="button" className={`asof-button${on ? ' is-on' : ''}`} onClick={() => setOpen(true)} aria-haspopup="dialog">
        <ClockIcon />
        <span className="sr-only">Waktu tabel: </span>
        <span className="asof-button-label">{label}</span>
      </button>
      <Modal open={open} onCancel={() => setOpen(false)} footer={null} title="Lihat tabel pada waktu lain" width={480} destroyOnHidden>
        <AsOfForm
          initial={koordinat}
          onApply={(next) => {
            setOpen(false);
            setKoordinat(next);
          }}
        />
      </Modal>
    </>
  );
}
