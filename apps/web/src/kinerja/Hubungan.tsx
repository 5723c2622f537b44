import type { BarisKinerja } from '#capaian';
import { sebutDokumen } from '#kernel';

const sebanding = (ya: boolean): string => (ya ? 'sebanding' : 'tidak sebanding');

/** What stands behind an indikator: the programs that support it, and what it took the place of. */
export function Hubungan({ baris }: { readonly baris: BarisKinerja }) {
  const { program, menggantikan, digantikan } = baris;
  return (
    <>
      {program.length > 0 && (
        <span className="hint block" title={program.map((p) => `${p.kode} ${p.uraian}`).join('; ')}>
          Didukung program {program.map((p) => p.kode).join(', ')}
        </span>
      )}
      {menggantikan.map((p) => (
        <span key={p.kode} className="hint block" title={`${p.alasan} (${sebutDokumen(p.dokumen)})`}>
          Menggantikan {p.kode} {p.nama}, {sebanding(p.sebanding)}
        </span>
      ))}
      {digantikan && (
        <span className="hint block" title={`${digantikan.alasan} (${sebutDokumen(digantikan.dokumen)})`}>
          Digantikan {digantikan.kode} {digantikan.nama}, {sebanding(digantikan.sebanding)}
        </span>
      )}
    </>
  );
}
