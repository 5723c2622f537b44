import { Button } from 'antd';
import type { LaporanTampil } from '#rekonsiliasi';
import { formatAngka, sebutDokumen } from '#kernel';

const n = (banyak: number): string => formatAngka(String(banyak));

/** One published report: how much of what it prints was tested, and what the reviews of it came to. */
export function LaporanCard({ laporan: l, onReviu }: { laporan: LaporanTampil; onReviu: () => void }) {
  const { sel, berpernyataan, cocok, tidakCocok, tidakTeruji, rusak } = l.cakupan;
  const items = [
    ['Cocok', cocok, 'diuji, dan tidak ada pernyataan yang salah'],
    ['Bertentangan', tidakCocok, 'sel dengan satu pernyataan yang tidak benar, atau lebih'],
    ['Tidak teruji', tidakTeruji, 'angka pembandingnya belum tercatat di buku besar'],
    ['Rusak', rusak, 'tidak terbaca di naskah sumber; disimpan, tidak diuji'],
    ['Tanpa pernyataan', sel - berpernyataan - rusak, 'dipakai menghitung angka lain saja'],
  ] as const;
  return (
    <article className="laporan-card" aria-label={l.judul}>
      <h3>{l.judul}</h3>
      <p className="hint">{sebutDokumen(l.dokumen)}</p>
      <p>
        {n(sel)} angka tercetak, <strong>{n(berpernyataan)} diuji</strong>
        {l.ketidaksesuaian.jumlah > 0 && `; ${n(l.ketidaksesuaian.menunggu)} dari ${n(l.ketidaksesuaian.jumlah)} ketidaksesuaian menunggu jawaban`}.
      </p>
      <div className="bilah" aria-hidden="true">
        {sel > 0 && items.map(([nama, banyak]) => banyak > 0 && <span key={nama} className={`is-${nama.toLowerCase().replaceAll(' ', '-')}`} style={{ flexGrow: banyak }} />)}
      </div>
      <dl className="cakupan">
        {items.map(([nama, banyak, arti]) => (
          <div key={nama} title={arti} className={`is-${nama.toLowerCase().replaceAll(' ', '-')}`}>
            <dt>{nama}</dt>
            <dd className="num">{n(banyak)}</dd>
          </div>
        ))}
      </dl>
      <p className="laporan-reviu">
        <span>{l.reviu.length === 0 ? 'Belum ada reviu yang tercatat.' : `${l.reviu.length} reviu; terakhir ${sebutDokumen(l.reviu.at(-1)!.dokumen)}.`}</span>
        <Button size="small" onClick={onReviu} aria-label={`Reviu ${l.judul}`}>
          {l.reviu.length === 0 ? 'Reviu laporan' : 'Lihat atau tambah reviu'}
        </Button>
      </p>
    </article>
  );
}
