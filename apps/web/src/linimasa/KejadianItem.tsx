import { Button } from 'antd';
import type { KejadianLinimasa, Linimasa } from '#capaian';
import { formatAngka, namaPeriode, namaPeristiwa, namaTahap, adalahTahap, tanggalPanjang } from '#kernel';
import { sebutAktor } from '../angka/sebutAktor';
import { tulisBersatuan } from '../angka/tulis';
import { apiUrl } from '../api/request';
import { DownloadIcon } from '../app/icons';
import { sebutSaat } from '../koordinat/koordinat';
import { PeristiwaMentahView } from './PeristiwaMentahView';
import { SebutDokumen } from './SebutDokumen';
import { SumberBerkas } from './SumberBerkas';

interface KejadianItemProps {
  readonly kejadian: KejadianLinimasa;
  readonly linimasa: Linimasa;
  readonly onShowTable: (sequence: number) => void;
}

export function KejadianItem({ kejadian: k, linimasa, onShowTable }: KejadianItemProps) {
  const tulis = (nilai: string | null) => tulisBersatuan(nilai, linimasa.satuan, linimasa.ukuran);
  const { perihal } = k;
  // An event that states only a part of the figure shows its own step first; the figure's step is shared by the whole document.
  const sebagian = k.nilai !== null && k.nilai !== k.baru;
  const dinyatakan = (nilai: string | null) => (nilai === null ? 'belum ada' : tulisBersatuan(nilai, k.satuan, 'kinerja'));
  const [sebelum, sesudah] = sebagian ? [dinyatakan(k.nilaiSebelum), dinyatakan(k.nilai)] : [k.lama === null ? 'belum ada' : tulis(k.lama), tulis(k.baru)];
  return (
    <li className="kejadian">
      <div className="kejadian-head">
        <strong>{namaPeristiwa(k.jenis)}</strong>
        <span className="hint">urutan {formatAngka(String(k.sequence))}</span>
      </div>
      <p className="kejadian-change">
        <span className="sr-only">dari </span>
        <span className="old">{sebelum}</span>
        <span aria-hidden="true"> → </span>
        <span className="sr-only"> menjadi </span>
        <span className="new">{sesudah}</span>
      </p>
      <p className="kejadian-perihal">
        {perihal.kode} {perihal.uraian}
        {perihal.tahap ? ` · ${adalahTahap(perihal.tahap) ? namaTahap(perihal.tahap) : perihal.tahap}` : ''}
        {perihal.periode ? ` · ${namaPeriode(perihal.periode)}` : ''}
      </p>
      {sebagian && (
        <p className="kejadian-perihal">
          Angka ini {k.lama === null ? 'belum ada' : tulis(k.lama)} → {tulis(k.baru)}
        </p>
      )}
      {k.alasan && <p className="kejadian-alasan">Alasan: {k.alasan}</p>}
      <dl className="kejadian-facts">
        <dt>Dokumen</dt>
        <dd>
          {k.dokumen ? (
            <>
              <SebutDokumen dokumen={k.dokumen} />
              {k.dokumen.berkas && (
                <a className="block" href={apiUrl(`/berkas/${k.dokumen.berkas}`)} download>
                  <DownloadIcon /> Unduh dokumen
                </a>
              )}
              {k.dokumen.uraian && <span className="hint block">{k.dokumen.uraian}</span>}
            </>
          ) : (
            'tanpa dokumen'
          )}
        </dd>
        <dt>Berlaku</dt>
        <dd>{tanggalPanjang(k.berlaku)}</dd>
        <dt>Dicatat</dt>
        <dd>
          {sebutSaat(k.dicatat)} oleh {sebutAktor(k.aktor)}
        </dd>
        <dt>Sumber</dt>
        <dd>
          <SumberBerkas sumber={k.sumber} />
        </dd>
        {k.usulan && (
          <>
            <dt>Usulan</dt>
            <dd>{k.usulan}</dd>
          </>
        )}
      </dl>
      <div className="kejadian-actions">
        {k.diketahuiSebelum > 0 && (
          <Button size="small" onClick={() => onShowTable(k.diketahuiSebelum)}>
            Lihat tabel sebelum ini
          </Button>
        )}
        <Button size="small" onClick={() => onShowTable(k.diketahuiSejak)}>
          Lihat tabel seperti saat itu
        </Button>
        <PeristiwaMentahView sequence={k.sequence} />
      </div>
    </li>
  );
}
