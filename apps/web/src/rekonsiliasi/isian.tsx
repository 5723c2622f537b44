import type { KeyboardEvent } from 'react';
import { Alert, type FormInstance } from 'antd';
import { problemOf } from '../api/problem';

/** `catatan[2]` or `dokumen.jenis` as the name of a field of the form. */
const namaBidang = (bidang: string): (string | number)[] => bidang.split(/[.[\]]+/).filter((b) => b !== '').map((b) => (/^\d+$/.test(b) ? Number(b) : b));

/** What is recorded stays for good: only its button records it, never an Enter that was meant for a date or a suggestion. */
export function hanyaTombol(e: KeyboardEvent): void {
  if (e.key === 'Enter' && e.target instanceof HTMLInputElement) e.preventDefault();
}

/** Puts what the server refuses under the field that it names. */
export function tempatkan(form: Pick<FormInstance, 'setFields'>, error: unknown): void {
  const { kesalahan } = problemOf(error);
  const bidang = new Set(kesalahan.flatMap((k) => k.tempat?.bidang ?? []));
  form.setFields([...bidang].map((b) => ({ name: namaBidang(b) as never, errors: kesalahan.filter((k) => k.tempat?.bidang === b).map((k) => k.pesan) })));
}

/** A refusal above the button that was pressed. */
export function Penolakan({ error }: { error: unknown }) {
  const { status, judul, rincian, kesalahan } = problemOf(error);
  return (
    <Alert
      type="error"
      showIcon
      className="penolakan"
      title={status === 412 ? 'Ada jawaban atau reviu lain yang baru saja tercatat' : judul}
      description={status === 412 ? 'Bagian atas panel ini sudah dimuat ulang. Periksa, lalu kirim lagi: isian ini masih ada.' : kesalahan.length > 1 ? <ul>{kesalahan.map((k) => <li key={k.pesan}>{k.pesan}</li>)}</ul> : rincian}
    />
  );
}
