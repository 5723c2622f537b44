import { Tag } from 'antd';
import { tanggalPanjang, type Dokumen } from '#kernel';

/** A document in one line, with the mark of a date that the source does not print. */
export function SebutDokumen({ dokumen: d }: { dokumen: Dokumen | null }) {
  if (!d) return <>tanpa dokumen</>;
  return (
    <>
      {d.jenis.replaceAll('_', ' ')} {d.nomor ?? '(nomor tidak tercetak)'}, {tanggalPanjang(d.tanggal)}{' '}
      {d.tanggalPerkiraan && <Tag className="tag-perkiraan">tanggal perkiraan</Tag>}
    </>
  );
}
