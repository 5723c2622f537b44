import { Button } from 'antd';
import type { KeadaanSel, LaporanTampil } from '#rekonsiliasi';
import { formatAngka, sebutDokumen } from '#kernel';
import { keadaanSel } from './sebut';

const n = (banyak: number): string => formatAngka(String(banyak));

interface LaporanCardProps {
  readonly laporan: LaporanTampil;
  /** Whether other reports stand beside it: drafts of one report have the same title and document. */
  readonly bersama: boolean;
  readonly onReviu: () => void;
  /** Shows the printed cells of one outcome. */
  readonly onSel: (keadaan: KeadaanSel) => void;
  /** Shows its contradictions that wait for an answer. */
  readonly onMenunggu: () => void;
}

/** One published report: how much of what it prints was tested, and what the reviews of it came to. */
export function LaporanCard({ laporan: l, bersama, onReviu, onSel, onMenunggu }: LaporanCardProps) {
  const { sel, berpernyataan, cocok, tidakCocok, tidakTeruji, rusak } = l.cakupan;
  const banyak: Readonly<Record<KeadaanSel, number>> = { cocok, 'tidak-cocok': tidakCocok, 'tidak-teruji': tidakTeruji, rusak, 'tanpa-pernyataan': sel - berpernyataan - rusak };
  const judul = bersama ? `${l.laporan}: ${l.judul}` : l.judul;
  return (
    <article className="laporan-card" aria-label={judul}>
      <h3>{judul}</h3>
      <p className="hint">{sebutDokumen(l.dokumen)}</p>
      <p>
        {n(sel)} angka tercetak, <strong>{n(cocok + tidakCocok)} diuji</strong>
        {tidakTeruji > 0 && `, ${n(tidakTeruji)} tidak dapat diuji`}
        {l.ketidaksesuaian.jumlah > 0 && (
          <>
            ; {l.ketidaksesuaian.menunggu === 0 ? `semua dari ${n(l.ketidaksesuaian.jumlah)} ketidaksesuaian sudah dijawab` : <button type="button" className="link-button" onClick={onMenunggu}>{n(l.ketidaksesuaian.menunggu)} dari {n(l.ketidaksesuaian.jumlah)} ketidaksesuaian menunggu jawaban</button>}
          </>
        )}
        .
      </p>
      <div className="bilah" aria-hidden="true">
        {keadaanSel.map(({ keadaan }) => banyak[keadaan] > 0 && <span key={keadaan} className={`is-${keadaan}`} style={{ flexGrow: banyak[keadaan] }} />)}
      </div>
      <dl className="cakupan">
        {keadaanSel.map(({ keadaan, nama, arti }) => (
          <div key={keadaan} title={arti} className={`is-${keadaan}`}>
            <dt>{nama}</dt>
            <dd className="num">
              {banyak[keadaan] === 0 ? '0' : <button type="button" className="link-button" onClick={() => onSel(keadaan)} aria-label={`${n(banyak[keadaan])} ${nama}: lihat selnya`}>{n(banyak[keadaan])}</button>}
            </dd>
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
