import { Button, Tag } from 'antd';
import type { KejadianLinimasa, Linimasa } from '#capaian';
import { formatAngka, namaPeriode, namaTahap, adalahTahap, tanggalPanjang } from '#kernel';
import { tulisBersatuan } from '../angka/tulis';
import { apiUrl } from '../api/request';
import { DownloadIcon } from '../app/icons';
import { sebutSaat } from '../koordinat/koordinat';
import { PeristiwaMentahView } from './PeristiwaMentahView';
import { SumberBerkas } from './SumberBerkas';

interface KejadianItemProps {
  readonly kejadian: KejadianLinimasa;
  readonly linimasa: Linimasa;
  readonly onShowTable: (sequence: number) => void;
}

/** `RevisiAnggaranDisahkan` → `Revisi anggaran disahkan`: the event's own name, readable. */
export function namaKejadian(jenis: string): string {
  const words = jenis.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function KejadianItem({ kejadian: k, linimasa, onShowTable }: KejadianItemProps) {
  const tulis = (nilai: string | null) => tulisBersatuan(nilai, linimasa.satuan, linimasa.ukuran);
  const { perihal } = k;
  return (
    <li className="kejadian">
      <div className="kejadian-head">
        <strong>{namaKejadian(k.jenis)}</strong>
        <span className="hint">urutan {formatAngka(String(k.sequence))}</span>
      </div>
      <p className="kejadian-change">
        <span className="sr-only">dari </span>
        <span className="old">{k.lama === null ? 'belum ada' : tulis(k.lama)}</span>
        <span aria-hidden="true"> → </span>
        <span className="sr-only"> menjadi </span>
        <span className="new">{tulis(k.baru)}</span>
      </p>
      <p className="kejadian-perihal">
        {perihal.kode} {perihal.uraian}
        {perihal.tahap ? ` · ${adalahTahap(perihal.tahap) ? namaTahap(perihal.tahap) : perihal.tahap}` : ''}
        {perihal.periode ? ` · ${namaPeriode(perihal.periode)}` : ''}
        {k.nilai !== null && k.nilai !== k.baru ? ` · dinyatakan ${tulis(k.nilai)}` : ''}
      </p>
      {k.alasan && <p className="kejadian-alasan">Alasan: {k.alasan}</p>}
      <dl className="kejadian-facts">
        <dt>Dokumen</dt>
        <dd>
          {k.dokumen ? (
            <>
              {k.dokumen.jenis.replace('_', ' ')} {k.dokumen.nomor ?? '(nomor tidak tercetak)'}, {tanggalPanjang(k.dokumen.tanggal)}{' '}
              {k.dokumen.tanggalPerkiraan && <Tag className="tag-perkiraan">tanggal perkiraan</Tag>}
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
          {sebutSaat(k.dicatat)} oleh {k.aktor.id} ({k.aktor.peran}, {k.aktor.lingkup})
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
