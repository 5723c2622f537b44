/** Names of the streams of perencanaan (design, Streams and events). */
export const aliranOrganisasi = (pemda: string): string => `organisasi-${pemda}`;
export const aliranPohon = (pd: string): string => `pohon-${pd}`;
/** A point parts office and post: ids hold none, so that two posts never share a stream. */
export const aliranPk = (pd: string, jabatan: string, tahun: number): string => `pk-${pd}.${jabatan}-${tahun}`;
export const aliranTarget = (pd: string, tahun: number): string => `target-${pd}-${tahun}`;
