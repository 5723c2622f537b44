import { useState } from 'react';
import { Button } from 'antd';
import type { Linimasa } from '#capaian';
import { readAlamat } from '../angka/alamat';
import { tulisBersatuan } from '../angka/tulis';

const firstLook = 8;

/** Unit of a part: a percentage is made of amounts, so it is not always the whole's own unit. */
function satuanBagian(angka: string, whole: Linimasa): string {
  const ukuran = readAlamat(angka)?.ukuran;
  if (ukuran === 'pagu' || ukuran === 'pagu-terkini' || ukuran === 'realisasi' || ukuran === 'selisih' || ukuran === 'sisa') return 'Rp';
  if (ukuran === 'capaian' || ukuran === 'serapan') return '%';
  return ukuran === whole.ukuran ? whole.satuan : '';
}

/** The figures that this one is made of; each leads to its own linimasa. */
export function BagianList({ linimasa, onOpen }: { linimasa: Linimasa; onOpen: (angka: string) => void }) {
  const [all, setAll] = useState(false);
  const { bagian } = linimasa;
  const shown = all ? bagian : bagian.slice(0, firstLook);
  return (
    <section aria-labelledby="judul-bagian">
      <h3 id="judul-bagian">Dihitung dari {bagian.length} angka</h3>
      <ul className="bagian-list">
        {shown.map((b) => (
          <li key={b.angka}>
            <button type="button" className="bagian" onClick={() => onOpen(b.angka)}>
              <span>{b.judul}</span>
              <span className="num">{tulisBersatuan(b.nilai, satuanBagian(b.angka, linimasa), readAlamat(b.angka)?.ukuran ?? '')}</span>
            </button>
          </li>
        ))}
      </ul>
      {bagian.length > shown.length && (
        <Button size="small" type="link" onClick={() => setAll(true)}>
          Tampilkan {bagian.length - shown.length} angka lainnya
        </Button>
      )}
    </section>
  );
}
