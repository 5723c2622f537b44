import { useState } from 'react';
import { Button, Modal } from 'antd';
import type { KebijakanDipakai } from '#capaian';
import { formatAngka, tanggalPanjang } from '#kernel';

/** Which version of which policy made the derived numbers, with the faults of the policies themselves. */
export function KebijakanList({ kebijakan }: { kebijakan: readonly KebijakanDipakai[] }) {
  const [open, setOpen] = useState(false);
  const faults = kebijakan.reduce((sum, k) => sum + k.catatan.length, 0);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {kebijakan.length} kebijakan dipakai{faults > 0 ? `, ${faults} catatan` : ''}
      </Button>
      <Modal open={open} onCancel={() => setOpen(false)} footer={null} width={640} title="Kebijakan yang dipakai">
        <ul className="kebijakan-list">
          {kebijakan.map((k) => (
            <li key={`${k.jenis}-${k.versi}`}>
              <strong>{k.jenis}</strong> versi {k.versi}, berlaku {tanggalPanjang(k.berlaku)}
              <span className="hint"> {k.sequence === null ? 'bawaan Runut' : `urutan ${formatAngka(String(k.sequence))}`}</span>
              {k.catatan.map((c) => (
                <p key={c} className="k-note">
                  <span className="flag" aria-hidden="true" /> {c}
                </p>
              ))}
              <details>
                <summary>Isi kebijakan</summary>
                <pre className="raw-event" tabIndex={0} aria-label={`Isi kebijakan ${k.jenis}`}>
                  {JSON.stringify(k.isi, null, 2)}
                </pre>
              </details>
            </li>
          ))}
        </ul>
      </Modal>
    </>
  );
}
