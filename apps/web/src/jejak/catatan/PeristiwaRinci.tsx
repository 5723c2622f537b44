import type { PeristiwaJejak } from '#jejak';
import { formatAngka, namaPeriode, namaPeristiwa, tanggalPanjang } from '#kernel';
import { sebutAktor } from '../../angka/sebutAktor';
import { sebutTahapAngka } from '../../angka/sebutAngka';
import { tulisBersatuan } from '../../angka/tulis';
import { sebutSaat } from '../../koordinat/koordinat';
import { PeristiwaMentahView } from '../../linimasa/PeristiwaMentahView';
import { SebutDokumen } from '../../linimasa/SebutDokumen';
import { SumberBerkas } from '../../linimasa/SumberBerkas';

/** One recorded event: what it states, on which document, by whom, approved by whom, out of which file. */
export function PeristiwaRinci({ peristiwa: p }: { peristiwa: PeristiwaJejak }) {
  const tulis = (nilai: string | null) => (nilai === null ? 'belum ada' : tulisBersatuan(nilai, p.satuan, 'kinerja'));
  return (
    <div className="peristiwa-rinci">
      <div className="kejadian-head">
        <strong>{namaPeristiwa(p.jenis)}</strong>
        <span className="hint">urutan {formatAngka(String(p.sequence))}</span>
      </div>
      <p className="kejadian-perihal">
        {p.perihal.kode} {p.perihal.uraian}
        {p.perihal.tahap ? ` · ${sebutTahapAngka(p.perihal.tahap)}` : ''}
        {p.perihal.periode ? ` · ${namaPeriode(p.perihal.periode)}` : ''}
      </p>
      {(p.nilai !== null || p.nilaiSebelum !== null) && (
        <p className="kejadian-change">
          <span className="sr-only">dari </span>
          <span className="old">{tulis(p.nilaiSebelum)}</span>
          <span aria-hidden="true"> → </span>
          <span className="sr-only"> menjadi </span>
          <span className="new">{p.nilai === null ? 'ditarik' : tulis(p.nilai)}</span>
        </p>
      )}
      {p.alasan && <p className="kejadian-alasan">Alasan: {p.alasan}</p>}
      <dl className="kejadian-facts">
        <dt>Dokumen</dt>
        <dd>
          <SebutDokumen dokumen={p.dokumen} />
          {p.dokumen?.uraian && <span className="hint block">{p.dokumen.uraian}</span>}
        </dd>
        <dt>Berlaku</dt>
        <dd>{tanggalPanjang(p.berlaku)}</dd>
        <dt>Dicatat</dt>
        <dd>
          {sebutSaat(p.dicatat)} oleh {sebutAktor(p.aktor)}
        </dd>
        <dt>Penyetuju</dt>
        <dd>{p.usulan ? p.usulan.penyetuju : 'tanpa empat mata'}</dd>
        <dt>Sumber</dt>
        <dd>
          <SumberBerkas sumber={p.sumber} />
        </dd>
      </dl>
      <PeristiwaMentahView sequence={p.sequence} />
    </div>
  );
}
