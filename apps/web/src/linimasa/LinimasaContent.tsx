import { useState } from 'react';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { Linimasa } from '#capaian';
import { formatAngka, tanggalPanjang } from '#kernel';
import { kosong, tulisBersatuan } from '../angka/tulis';
import { searchOf, useKoordinat } from '../koordinat/useKoordinat';
import { pathOf } from '../app/usePlace';
import { readAlamat } from '../angka/alamat';
import { KetidaksesuaianNote } from '../ketidaksesuaian/KetidaksesuaianNote';
import { BagianList } from './BagianList';
import { KejadianItem } from './KejadianItem';
import type { Panel } from './usePanel';

const pageSize = 15;

const namaAsal: Readonly<Record<Linimasa['asal'], string>> = {
  dicatat: 'dicatat dari dokumen',
  jumlah: 'jumlah dari bagiannya',
  terbawa: 'terbawa dari tahap sebelumnya',
  turunan: 'dihitung menurut kebijakan',
  gabungan: 'gabungan beberapa periode',
};

export function LinimasaContent({ linimasa, panel }: { linimasa: Linimasa; panel: Panel }) {
  const { judul, nilai, teks, satuan, ukuran, asal, cara, bagian, ketidaksesuaian, koordinat, angka } = linimasa;
  const [shown, setShown] = useState(pageSize);
  const kini = useKoordinat();
  const alamat = readAlamat(angka);
  const menujuJejak = alamat && pathOf(alamat, 'jejak') + searchOf(kini, { pilih: angka });
  // Newest first: the first question is what made the figure what it is now.
  const kejadian = linimasa.kejadian.toSorted((a, b) => b.sequence - a.sequence);
  const isReason = nilai === null && (asal === 'turunan' || asal === 'jumlah' || linimasa.kejadian.length === 0) && ukuran !== 'predikat';

  return (
    <>
      <h2 className="linimasa-title">{judul}</h2>
      <p className="linimasa-value">{nilai === null && teks !== null && !isReason ? teks : tulisBersatuan(nilai, satuan, ukuran)}</p>
      {isReason && <p className="linimasa-reason">Tidak dapat dihitung: {teks ?? 'belum ada yang tercatat'}.</p>}
      <p className="linimasa-cara">
        <span className={`asal is-${asal}`}>{namaAsal[asal]}</span> {cara}
      </p>
      <p className="koordinat">
        Diketahui sampai urutan {formatAngka(String(koordinat.diketahui))} dari {formatAngka(String(koordinat.kepala))}
        {koordinat.berlaku ? `, berlaku per ${tanggalPanjang(koordinat.berlaku)}` : ''}
      </p>
      {menujuJejak && (
        <p className="linimasa-jejak">
          <Link to={menujuJejak}>Telusuri di Jejak</Link> <span className="hint">asal, dua waktu, andai</span>
        </p>
      )}
      {ketidaksesuaian.length > 0 && (
        <section aria-labelledby="judul-ketidaksesuaian">
          <h3 id="judul-ketidaksesuaian">{ketidaksesuaian.length} ketidaksesuaian</h3>
          {ketidaksesuaian.map((k) => (
            <KetidaksesuaianNote key={k.id} k={k} {...(alamat && { menuju: { pathname: pathOf(alamat, 'ketidaksesuaian'), search: searchOf(kini, { rinci: k.id }) } })} />
          ))}
        </section>
      )}
      {bagian.length > 0 && <BagianList linimasa={linimasa} onOpen={(next) => panel.follow(next, { angka, judul })} />}
      <section aria-labelledby="judul-kejadian">
        <h3 id="judul-kejadian">
          {kejadian.length} peristiwa <span className="hint">terbaru di atas</span>
        </h3>
        {kejadian.length === 0 && <p className="hint">{kosong} Belum ada peristiwa yang menyentuh angka ini pada waktu yang dipilih.</p>}
        <ol className="kejadian-list">
          {kejadian.slice(0, shown).map((k) => (
            <KejadianItem key={k.eventId} kejadian={k} linimasa={linimasa} onShowTable={(sequence) => panel.showTableAt(angka, sequence)} />
          ))}
        </ol>
        {kejadian.length > shown && (
          <Button block onClick={() => setShown(shown + 4 * pageSize)}>
            Tampilkan {Math.min(kejadian.length - shown, 4 * pageSize)} peristiwa sebelumnya
          </Button>
        )}
      </section>
    </>
  );
}
