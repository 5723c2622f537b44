import { useState } from 'react';
import { Button } from 'antd';
import type { PernyataanAsal, SimpulAsal } from '#jejak';
import { formatAngka, namaPeristiwa, tanggalPanjang } from '#kernel';
import { RowToggle } from '../../anggaran/RowToggle';
import { readAlamat } from '../../angka/alamat';
import { useFigureOpener } from '../../angka/openFigure';
import { kosong, tulisBersatuan, tulisSelisih } from '../../angka/tulis';
import { SebutDokumen } from '../../linimasa/SebutDokumen';

interface AsalTreeProps {
  readonly akar: SimpulAsal;
  readonly onAndai: (sequence: number) => void;
}

/** Long lists show their beginning first. */
const sekilas = 12;

/** A figure down to the statements of documents; parts with one statement only show it at once. */
export function AsalTree({ akar, onAndai }: AsalTreeProps) {
  return (
    <ul className="hitungan-tree asal-tree" aria-label="Pohon asal angka">
      <Cabang simpul={akar} dalam={0} onAndai={onAndai} />
    </ul>
  );
}

const ukuranDari = (s: SimpulAsal): string => readAlamat(s.angka)?.ukuran ?? '';

function Cabang({ simpul: s, dalam, onAndai }: { simpul: SimpulAsal; dalam: number; onAndai: (sequence: number) => void }) {
  const { open } = useFigureOpener();
  const [buka, setBuka] = useState(dalam < 2);
  const [semua, setSemua] = useState(false);
  const isi = s.bagian.length + s.pernyataan.length;
  const bagian = semua || isi <= sekilas + 1 ? s.bagian : s.bagian.slice(0, sekilas);
  const pernyataan = semua || isi <= sekilas + 1 ? s.pernyataan : s.pernyataan.slice(0, Math.max(0, sekilas - bagian.length));
  const tersembunyi = isi - bagian.length - pernyataan.length;
  return (
    <li>
      <div className="hitungan-baris">
        <RowToggle expandable={isi > 0} expanded={buka} name={s.judul} onToggle={() => setBuka(!buka)} />
        <span className="hitungan-label">
          <button type="button" className="link-button" data-angka={s.angka} onClick={() => open(s.angka)}>
            {s.judul}
            <span className="sr-only">, buka linimasa</span>
          </button>
          <span className="hint block">{s.cara}</span>
        </span>
        <Nilai nilai={s.nilai === null ? (s.teks ?? null) : tulisBersatuan(s.nilai, s.satuan, ukuranDari(s))} sumbangan={dalam === 0 ? null : s.sumbangan} />
      </div>
      {buka && isi > 0 && (
        <ul>
          {bagian.map((b, i) => (
            <Cabang key={`${b.angka}/${i}`} simpul={b} dalam={dalam + 1} onAndai={onAndai} />
          ))}
          {pernyataan.map((p) => (
            <Pernyataan key={p.eventId} p={p} onAndai={onAndai} />
          ))}
          {tersembunyi > 0 && (
            <li>
              <button type="button" className="link-button" onClick={() => setSemua(true)}>
                Tampilkan {tersembunyi} lainnya
              </button>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

function Pernyataan({ p, onAndai }: { p: PernyataanAsal; onAndai: (sequence: number) => void }) {
  return (
    <li className="asal-pernyataan">
      <div className="hitungan-baris">
        <span className="hitungan-label">
          <SebutDokumen dokumen={p.dokumen} />
          <span className="hint block">
            {namaPeristiwa(p.jenis)} · {p.perihal.kode} {p.perihal.uraian} · urutan {formatAngka(String(p.sequence))} · berlaku {tanggalPanjang(p.berlaku)} · oleh {p.aktor.id}
            {p.usulan ? `, disetujui ${p.usulan.penyetuju}` : ''}
          </span>
          {p.alasan && <span className="kejadian-alasan block">Alasan: {p.alasan}</span>}
          <Button size="small" className="tanpa-cetak tombol-andai" aria-label={`Andai tanpa peristiwa ${p.sequence}`} onClick={() => onAndai(p.sequence)}>
            Andai tanpa ini
          </Button>
        </span>
        <Nilai nilai={p.nilai === null ? null : tulisBersatuan(p.nilai, p.satuan, 'kinerja')} sumbangan={p.sumbangan} />
      </div>
    </li>
  );
}

/** The value of a part, and below it what it adds to the figure above where that is not the same. */
function Nilai({ nilai, sumbangan }: { nilai: string | null; sumbangan: string | null }) {
  return (
    <span className="num">
      {nilai ?? kosong}
      {sumbangan !== null && <span className="hint block">menyumbang {tulisSelisih(sumbangan)}</span>}
    </span>
  );
}
