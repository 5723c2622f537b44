import type { PeristiwaBukti, PeristiwaSel } from '#rekonsiliasi';
import { formatAngka, namaPeristiwa, sebutDokumen, tanggalPanjang } from '#kernel';
import { sebutAktor } from '../angka/sebutAktor';
import { tulisBersatuan } from '../angka/tulis';
import { sebutSaat } from '../koordinat/koordinat';
import { PeristiwaMentahView } from '../linimasa/PeristiwaMentahView';
import { SumberBerkas } from '../linimasa/SumberBerkas';

/** Events one after another: what each stated, on which document, who recorded it. */
export function PeristiwaBuktiList({ peristiwa }: { peristiwa: readonly (PeristiwaBukti | PeristiwaSel)[] }) {
  return (
    <ol className="kejadian-list">
      {peristiwa.map((p) => (
        <li key={p.eventId} className="kejadian">
          <div className="kejadian-head">
            <strong>{namaPeristiwa(p.jenis)}</strong>
            <span className="hint">urutan {formatAngka(String(p.sequence))}</span>
          </div>
          <Menyatakan p={p} />
          {p.perihal !== null && <p className="kejadian-perihal">{p.perihal}</p>}
          {'alasan' in p && p.alasan !== null && <p className="kejadian-alasan">Alasan: {p.alasan}</p>}
          <dl className="kejadian-facts">
            <dt>Dokumen</dt>
            <dd>{p.dokumen ? sebutDokumen(p.dokumen) : 'tanpa dokumen'}</dd>
            <dt>Berlaku</dt>
            <dd>{tanggalPanjang(p.berlaku)}</dd>
            <dt>Dicatat</dt>
            <dd>
              {sebutSaat(p.dicatat)} oleh {sebutAktor(p.aktor)}
            </dd>
            <dt>Sumber</dt>
            <dd>
              <SumberBerkas sumber={{ ...p.sumber, namaBerkas: null }} />
            </dd>
          </dl>
          <PeristiwaMentahView sequence={p.sequence} />
        </li>
      ))}
    </ol>
  );
}

/** A printed text stays as it is printed; a fact is written as everywhere. */
function Menyatakan({ p }: { p: PeristiwaBukti | PeristiwaSel }) {
  if ('teks' in p || p.jenis.startsWith('AngkaTercetak')) {
    const [sebelum, teks] = 'teks' in p ? [p.sebelum, p.teks] : [null, p.nilai];
    return (
      <p className="kejadian-change">
        {sebelum !== null && <><span className="sr-only">dari </span><span className="old">“{sebelum}”</span><span aria-hidden="true"> → </span><span className="sr-only"> menjadi </span></>}
        <span className="new">{teks === null ? 'dicabut' : teks === '' ? 'kosong' : `“${teks}”`}</span>
      </p>
    );
  }
  return p.nilai === null ? null : <p className="kejadian-change"><span className="new">{tulisBersatuan(p.nilai, p.satuan, 'kinerja')}</span></p>;
}
