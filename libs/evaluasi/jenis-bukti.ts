import { DomainError } from '#kernel';
import { fileTypeFromBuffer } from 'file-type';

/** Largest piece of evidence, bytes. */
export const BUKTI_TERBESAR = 20 * 1024 * 1024;

/** What evidence may be, by what its bytes say: documents and pictures without programs in them. */
const diterima: ReadonlyMap<string, string> = new Map([
  ['application/pdf', 'pdf'], ['image/jpeg', 'jpg'], ['image/png', 'png'], ['image/webp', 'webp'], ['image/tiff', 'tif'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'], ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'], ['application/vnd.oasis.opendocument.text', 'odt'], ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
]);

/** The media type of evidence by its content, whatever it is called. Throws `berkas-kosong`, `berkas-terlalu-besar` or `jenis-berkas-ditolak`. */
export async function jenisBukti(bytes: Uint8Array): Promise<string> {
  if (bytes.length === 0) throw new DomainError('berkas-kosong', 'Berkas kosong (0 bita). Kirim ulang berkasnya.');
  if (bytes.length > BUKTI_TERBESAR) throw new DomainError('berkas-terlalu-besar', `Berkas berukuran ${bytes.length} bita, melebihi batas ${BUKTI_TERBESAR} bita. Perkecil atau bagi berkasnya.`);
  const media = (await fileTypeFromBuffer(bytes))?.mime;
  if (media !== undefined && diterima.has(media)) return media;
  throw new DomainError('jenis-berkas-ditolak', `Isi berkas ini ${media === undefined ? 'tidak dikenali' : media}, bukan jenis yang diterima sebagai bukti: ${[...diterima.values()].join(', ')}.`);
}

/** The media type that a download may carry: what is not evidence of today's kinds is bytes and nothing more. */
export const mediaAman = (media: string): string => (diterima.has(media) ? media : 'application/octet-stream');
