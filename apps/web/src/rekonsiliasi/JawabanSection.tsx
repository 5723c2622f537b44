import { Button } from 'antd';
import type { JawabanRinci, RincianKetidaksesuaian } from '#rekonsiliasi';
import { formatAngka, sebutDokumen } from '#kernel';
import { sebutAktor } from '../angka/sebutAktor';
import { isAsOf, sebutSaat, sekarang } from '../koordinat/koordinat';
import { useKoordinat, useSetKoordinat } from '../koordinat/useKoordinat';
import { JawabanForm } from './JawabanForm';
import { namaPutusan, tulisSisi } from './sebut';

/** What was answered, the last one first because it holds, and the form for the next answer. */
export function JawabanSection({ rincian }: { rincian: RincianKetidaksesuaian }) {
  const { jawaban, ketidaksesuaian: k } = rincian;
  const asOf = isAsOf(useKoordinat());
  return (
    <section aria-labelledby="judul-jawaban">
      <h3 id="judul-jawaban">Jawaban</h3>
      {k.status === 'perlu-ditinjau-ulang' && <p className="is-refused">Angkanya berubah sejak jawaban terakhir: periksa dan jawab lagi.</p>}
      {jawaban.length === 0 ? <p className="hint">Belum dijawab{asOf && ' pada waktu yang dipilih'}.</p> : <ol className="jawaban-list">{jawaban.toReversed().map((j) => <Jawaban key={j.eventId} j={j} />)}</ol>}
      <SekarangSaja apa="Jawaban">
        <JawabanForm rincian={rincian} />
      </SekarangSaja>
    </section>
  );
}

function Jawaban({ j }: { j: JawabanRinci }) {
  return (
    <li className={j.dipakai ? 'is-dipakai' : 'is-lama'}>
      <p>
        <strong>{namaPutusan[j.putusan]}</strong>
        {!j.dipakai && <span className="hint"> digantikan jawaban sesudahnya</span>}
      </p>
      <p className="jawaban-alasan">{j.alasan}</p>
      {j.dokumen && <p>{sebutDokumen(j.dokumen)}{j.dokumen.uraian && `: ${j.dokumen.uraian}`}</p>}
      <p className="hint">
        Menjawab {tulisSisi(j.tercetak)} terhadap {tulisSisi(j.seharusnya)}. Dicatat {sebutSaat(j.dicatat)} oleh {sebutAktor(j.aktor)}, urutan {formatAngka(String(j.sequence))}.
      </p>
    </li>
  );
}

/** What is recorded is recorded now: on a table of another time there is a way back instead of a form. */
export function SekarangSaja({ apa, children }: { apa: string; children: React.ReactNode }) {
  const asOf = isAsOf(useKoordinat());
  const setKoordinat = useSetKoordinat();
  if (!asOf) return <>{children}</>;
  return (
    <p className="hanya-sekarang">
      {apa} dicatat pada keadaan sekarang.{' '}
      <Button size="small" onClick={() => setKoordinat(sekarang)}>
        Kembali ke sekarang
      </Button>
    </p>
  );
}
