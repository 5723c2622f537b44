import { Progress } from 'antd';
import type { ModelState, ModelStatus } from '#projection';
import { formatAngka } from '#kernel';

const nama: Readonly<Record<ModelState, readonly [teks: string, warna: string]>> = {
  terkini: ['terkini', 'baik'],
  mengejar: ['mengejar', 'sedang'],
  berhenti: ['berhenti', 'rendah'],
};

export function ModelKeadaan({ model }: { model: ModelStatus }) {
  const [teks, warna] = nama[model.keadaan];
  const ulang = model.dibangunUlang;
  return (
    <>
      <span className={`predikat is-${warna}`}>{teks}</span>
      {model.kesalahan && <p className="k-note">{model.kesalahan}</p>}
      {ulang && (
        <p className="hint">
          Dibangun ulang: {formatAngka(String(ulang.sampai))} dari {formatAngka(String(ulang.dari))}
          <Progress aria-label={`Pembangunan ulang ${model.nama}`} size="small" percent={ulang.dari > 0 ? Math.floor((100 * ulang.sampai) / ulang.dari) : 0} />
        </p>
      )}
    </>
  );
}
