import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import type { Feature } from 'write-excel-file/node';
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings, sanitizeAttributeValue, sanitizeTextContent } from 'write-excel-file/utility';
import { sel } from './alamat.js';

/** What one sheet gets besides cells. Columns count from 1. */
export interface AturanLembar {
  readonly pilihan: readonly { readonly kolom: number; readonly nilai: readonly string[] }[];
  /** Columns whose empty cells take what is typed as text, so that the code 1.10 does not become the number 1.1. */
  readonly kolomTeks: ReadonlySet<number>;
}

/** Rows that a validation list covers. Not whole columns: readers that expand ranges choke on those. */
export const barisValidasi = 2_000;
/** Excel's limit for a list written into the validation itself. */
export const panjangPilihan = 255;

/**
 * The two things that write-excel-file has no option for: validation lists and column formats. It offers features
 * (hooks into the XML) for such. `contohTeks` is the address of an otherwise plain text cell on the first sheet, whose
 * style number the columns borrow.
 */
export function fiturLembar(aturan: readonly (AturanLembar | undefined)[], contohTeks: string): Feature<Stream | Buffer | Blob> {
  let gayaTeks: string | number | undefined;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (unsur, atribut, index, _opsi, { sheetIndex }) => {
            if (unsur === 'c' && sheetIndex === 0 && atribut['r'] === contohTeks) gayaTeks = atribut['s'];
            if (unsur !== 'col' || index === undefined || !aturan[sheetIndex]?.kolomTeks.has(index + 1)) return atribut;
            if (gayaTeks === undefined) throw new Error(`no text style at ${contohTeks} of the first sheet`);
            return { ...atribut, style: gayaTeks };
          },
          transform: (xml, _opsi, { sheetIndex }) => {
            const pilihan = aturan[sheetIndex]?.pilihan ?? [];
            if (pilihan.length === 0) return xml;
            const urutan = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
            return insertElementMarkupAccordingToOrderOfSiblings(xml, validasi(pilihan), urutan, 'worksheet');
          },
        },
      },
    },
  };
}

// A warning, not a stop: the reader knows more spellings than the list offers.
function validasi(pilihan: AturanLembar['pilihan']): string {
  const isi = pilihan.map(({ kolom, nilai }) => {
    const daftar = nilai.join(',');
    if (daftar.length > panjangPilihan || nilai.some((n) => /[",]/.test(n))) throw new Error(`choices do not fit a validation list: ${daftar}`);
    const pesan = sanitizeAttributeValue(`Pilihan yang dikenal: ${daftar}`.slice(0, 225));
    return `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="Periksa isian" error="${pesan}" sqref="${sel(kolom, 2)}:${sel(kolom, barisValidasi + 1)}"><formula1>${sanitizeTextContent(`"${daftar}"`)}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${isi.length}">${isi.join('')}</dataValidations>`;
}
