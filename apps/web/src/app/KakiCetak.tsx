import { formatAngka, tanggalPanjang } from '#kernel';
import type { Koordinat } from '#capaian';

interface KakiCetakProps {
  readonly koordinat: Koordinat | undefined;
  /** What is printed, where its coordinates do not say it: the two points of a difference. */
  readonly keterangan?: string | undefined;
}

/** `Diketahui sampai urutan 6.330, berlaku per 30 September 2024`. */
export const sebutKoordinat = (k: Koordinat): string => `Diketahui sampai urutan ${formatAngka(String(k.diketahui))}${k.berlaku ? `, berlaku per ${tanggalPanjang(k.berlaku)}` : ', semua tanggal berlaku'}`;

/** A CSS string: nothing in it can end it. */
const cssString = (teks: string): string => `"${teks.replace(/["\\\n<]/g, (c) => `\\${c.charCodeAt(0).toString(16)} `)}"`;

/**
 * The foot of every printed page: the coordinates from which its figures were made, and its number. The checkpoint over
 * those coordinates has its place here as soon as there is one.
 */
export function KakiCetak({ koordinat, keterangan }: KakiCetakProps) {
  const isi = [keterangan, koordinat && sebutKoordinat(koordinat)].filter(Boolean).join(' · ');
  return (
    <style>
      {`@page { @bottom-left { content: ${cssString(`Runut · ${isi}`)}; } @bottom-right { content: counter(page) " / " counter(pages); } }`}
    </style>
  );
}
