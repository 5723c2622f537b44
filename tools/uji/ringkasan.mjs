// What a run of `npm test` says at its end.

const lama = (ms) => {
  const detik = ms / 1000;
  return detik < 60 ? `${detik.toFixed(1).replace('.', ',')} dtk` : `${Math.floor(detik / 60)} mnt ${Math.round(detik % 60)} dtk`;
};

function isi({ lulus, gagal, dilewati, sebab }) {
  if (sebab !== undefined) return sebab;
  if (lulus === undefined) return '';
  return [`${lulus} lulus`, `${gagal} gagal`, ...(dilewati > 0 ? [`${dilewati} dilewati`] : [])].join(', ');
}

/** What of `total` went into no stage was preparation: packages, better-sqlite3, Chromium. */
export function ringkasan(tahap, total) {
  const persiapan = { nama: 'persiapan', ms: total - tahap.reduce((sum, b) => sum + b.ms, 0), baik: true };
  const baris = [persiapan, ...tahap];
  const rows = baris.map((b) => `  ${b.baik ? '✓' : '✗'} ${b.nama.padEnd(10)}${lama(b.ms).padStart(13)}  ${isi(b)}`.trimEnd());
  const gagal = baris.filter((b) => !b.baik).map((b) => b.nama);
  const akhir = gagal.length === 0 ? `Semua lulus dalam ${lama(total)}.` : `Gagal setelah ${lama(total)}: ${gagal.join(', ')}.`;
  return ['', 'Ringkasan', ...rows, akhir, ''].join('\n');
}

/** Tests over all rows; a stage that failed without counting any counts as one failure. */
export function jumlah(baris) {
  const lulus = baris.reduce((sum, b) => sum + (b.lulus ?? 0), 0);
  const gagal = baris.reduce((sum, b) => sum + (b.gagal ?? (b.baik ? 0 : 1)), 0);
  return { lulus, gagal };
}
