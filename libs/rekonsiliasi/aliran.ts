/** Printed figures of one published report of a PD and year. The id of a report holds no hyphen, so that two reports never share a stream. */
export const aliranLaporan = (pd: string, tahun: number, laporan: string): string => `laporan-${pd}-${tahun}-${laporan}`;

/**
 * Stands in the place of a report for what the ledger's own identities find: these belong to no report. No report can
 * be registered under it, because the id of a report begins with a letter or digit.
 */
export const BUKU_BESAR = '_buku_besar';
