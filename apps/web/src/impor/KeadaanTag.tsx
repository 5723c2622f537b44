const nama: Readonly<Record<string, readonly [teks: string, warna: string]>> = {
  selesai: ['selesai', 'baik'],
  'sudah diimpor': ['sudah diimpor', 'baik'],
  berjalan: ['berjalan', 'sedang'],
  tertahan: ['tertahan', 'rendah'],
};

export function KeadaanTag({ keadaan }: { keadaan: string }) {
  const [teks, warna] = nama[keadaan] ?? [keadaan, 'lain'];
  return <span className={`predikat is-${warna}`}>{teks}</span>;
}
