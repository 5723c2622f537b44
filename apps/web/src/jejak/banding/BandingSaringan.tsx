import { Button, Input, Select } from 'antd';
import type { BarisBanding } from '#jejak';
import { formatAngka } from '#kernel';
import { namaJenjang } from '../../anggaran/levels';
import { sebutUkuran } from '../../angka/sebutAngka';
import { nilaiPerubahan } from './penilaian';
import { tanpaSaringan, type SaringanBanding } from './saringan';

interface BandingSaringanProps {
  readonly baris: readonly BarisBanding[];
  readonly saringan: SaringanBanding;
  /** How many of them pass. */
  readonly tampak: number;
  readonly atur: (perubahan: Partial<SaringanBanding>) => void;
}

const namaKeadaan: Readonly<Record<BarisBanding['keadaan'], string>> = { baru: 'Baru ada', hilang: 'Tidak ada lagi', berubah: 'Berubah' };

/** Only what occurs can be chosen, each with how often it does. */
function pilihan(nilai: readonly (string | null)[], nama: (v: string) => string) {
  const banyak = new Map<string, number>();
  for (const v of nilai) if (v !== null) banyak.set(v, (banyak.get(v) ?? 0) + 1);
  return [...banyak].map(([value, n]) => ({ value, label: `${nama(value)} (${formatAngka(String(n))})` }));
}

export function BandingSaringan({ baris, saringan, tampak, atur }: BandingSaringanProps) {
  const pilih = (nama: keyof SaringanBanding) => (nilai: string | undefined) => atur({ [nama]: nilai ?? null });
  const ada = Object.values(saringan).some((v) => v !== null);
  const satu = (nama: keyof SaringanBanding, label: string, semua: string, options: { value: string; label: string }[]) => (
    <Select allowClear showSearch={{ optionFilterProp: 'label' }} aria-label={label} placeholder={semua} className="saringan-jenis" value={saringan[nama]} onChange={pilih(nama)} popupMatchSelectWidth={false} options={options} />
  );
  return (
    <search className="saringan tanpa-cetak" aria-label="Saring perbedaan">
      <Input.Search key={saringan.cari} allowClear aria-label="Cari" placeholder="Cari kode, uraian, angka" className="saringan-cari" defaultValue={saringan.cari ?? ''} onSearch={(teks) => atur({ cari: teks.trim() || null })} />
      {satu('ukuran', 'Ukuran', 'Semua ukuran', pilihan(baris.map((b) => b.ukuran), sebutUkuran))}
      {satu('jenjang', 'Jenjang', 'Semua jenjang', pilihan(baris.map((b) => b.jenjang), (j) => namaJenjang[j] ?? j))}
      {satu('keadaan', 'Keadaan', 'Semua keadaan', pilihan(baris.map((b) => b.keadaan), (v) => namaKeadaan[v as BarisBanding['keadaan']]))}
      {satu('penilaian', 'Arah perubahan', 'Semua arah', pilihan(baris.map(nilaiPerubahan), (v) => (v === 'membaik' ? 'Membaik' : 'Memburuk')))}
      <span className="saringan-hasil" role="status">
        {ada ? `${formatAngka(String(tampak))} dari ${formatAngka(String(baris.length))}` : formatAngka(String(baris.length))} angka berbeda
      </span>
      {ada && (
        <Button type="link" size="small" onClick={() => atur(tanpaSaringan)}>
          Hapus saringan
        </Button>
      )}
    </search>
  );
}
