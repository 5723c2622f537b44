/** Names of the streams of perencanaan (design, Streams and events). */
export const aliranOrganisasi = (pemda: string): string => `organisasi-${pemda}`;
export const aliranPohon = (pd: string): string => `pohon-${pd}`;
export const aliranTarget = (pd: string, tahun: number): string => `target-${pd}-${tahun}`;
