/** Pages of an office and year: the end of their address, and their name. */
export const halamanPd = [
  ['anggaran', 'Anggaran'],
  ['kinerja', 'Kinerja'],
  ['pk', 'PK'],
  ['ketidaksesuaian', 'Rekonsiliasi'],
  ['jejak', 'Jejak'],
] as const;
