/** Scales differ between governments: the colour follows words that several scales use, and means nothing by itself. */
const golongan: readonly (readonly [RegExp, string])[] = [
  [/^(istimewa|sangat (tinggi|baik|berhasil)|memuaskan|aa?$)/i, 'tinggi'],
  [/^(baik|tinggi|berhasil|bb?$)/i, 'baik'],
  [/^(butuh|cukup|sedang|cc$)/i, 'sedang'],
  [/^(sangat (kurang|rendah)|kurang|rendah|buruk|[cd]$)/i, 'rendah'],
];

/** `catatan`: how the scale was read where it has no step of its own for the value. */
export function PredikatTag({ predikat, catatan = null }: { readonly predikat: string; readonly catatan?: string | null }) {
  const warna = golongan.find(([pola]) => pola.test(predikat))?.[1] ?? 'lain';
  return (
    <span className={`predikat is-${warna}`} title={catatan ?? undefined}>
      {predikat}
      {catatan && <span className="sr-only">, {catatan}</span>}
    </span>
  );
}
