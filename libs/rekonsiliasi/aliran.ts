/** Printed figures of one published report of a PD and year. The id of a report holds no hyphen, so that two reports never share a stream. */
export const aliranLaporan = (pd: string, tahun: number, laporan: string): string => `laporan-${pd}-${tahun}-${laporan}`;
