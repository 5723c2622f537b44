import { formatAngka } from '#kernel';

/** On paper the pager is gone: what of the rows is printed, and where the others are. */
export function PotonganCetak({ baris, halaman, perHalaman }: { baris: number; halaman: number; perHalaman: number }) {
  if (baris <= perHalaman) return null;
  const awal = (Math.min(halaman, Math.ceil(baris / perHalaman)) - 1) * perHalaman;
  const [dari, sampai, semua] = [awal + 1, Math.min(awal + perHalaman, baris), baris].map((n) => formatAngka(String(n)));
  return <p className="hanya-cetak">{`Tercetak baris ${dari} sampai ${sampai} dari ${semua}. Selebihnya ada di halaman lain tabel ini dan di unduhan CSV.`}</p>;
}
