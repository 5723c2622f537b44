import { useState } from 'react';
import { Modal } from 'antd';
import { tanggalPanjang } from '#kernel';
import { ClockIcon } from '../../app/icons';
import { AsOfForm } from '../../koordinat/AsOfForm';
import { sebutDiketahui } from '../../koordinat/koordinat';
import { bacaTitik, tulisTitik } from './pertanyaan';

interface TitikButtonProps {
  readonly nama: string;
  /** `DIKETAHUI[@BERLAKU]`; null: now. */
  readonly titik: string | null;
  readonly belum?: string;
  readonly hanyaDiketahui?: boolean;
  readonly onPilih: (titik: string | null) => void;
}

/** A point for people: `urutan 370, berlaku per 30 September 2024`. */
export function sebutTitik(titik: string | null): string {
  const { diketahui, berlaku } = bacaTitik(titik);
  return [diketahui === null ? 'sekarang' : sebutDiketahui(diketahui).replace(' (WIB)', ''), berlaku && `berlaku per ${tanggalPanjang(berlaku)}`].filter(Boolean).join(', ');
}

/** One side of a difference, chosen in the same form as the point of the page. */
export function TitikButton({ nama, titik, belum, hanyaDiketahui = false, onPilih }: TitikButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="titik-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span className="hint">{nama}</span>
        <span>
          <ClockIcon /> {titik === null && belum ? belum : sebutTitik(titik)}
        </span>
      </button>
      <Modal open={open} onCancel={() => setOpen(false)} footer={null} title={`${nama}: titik waktu`} width={480} destroyOnHidden>
        <AsOfForm
          initial={bacaTitik(titik)}
          hanyaDiketahui={hanyaDiketahui}
          onApply={(k) => {
            setOpen(false);
            onPilih(tulisTitik(k));
          }}
        />
      </Modal>
    </>
  );
}
