/** Partition of everything that hangs on one PD and year. */
export const partisiTahun = (pd: string, tahun: number): string => `${pd}/${tahun}`;
/** Partition of a PD's nodes and indikator, which outlive years. */
export const partisiPd = (pd: string): string => `${pd}/pohon`;
/** Partition that lists every PD and its years. */
export const PARTISI_DAFTAR = 'daftar';
