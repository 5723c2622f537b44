import { App, Button, Drawer, Form, Input } from 'antd';
import type { LaporanTampil } from '#rekonsiliasi';
import { formatAngka, sebutDokumen } from '#kernel';
import { sebutAktor } from '../angka/sebutAktor';
import type { Place } from '../app/usePlace';
import { EmptyState } from '../keadaan/EmptyState';
import { sebutSaat } from '../koordinat/koordinat';
import { dokumenDari, DokumenFields, type DokumenIsian } from './DokumenFields';
import { SekarangSaja } from './JawabanSection';
import { hanyaTombol, Penolakan, tempatkan } from './isian';
import { useTerisi } from './useLaci';
import { useReviu } from './useTanggapan';

interface ReviuPanelProps {
  readonly place: Place;
  /** The report that the address asks for; undefined where it names none of the year. */
  readonly laporan: LaporanTampil | undefined;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The reviews of a whole report, and the form for the next one. */
export function ReviuPanel({ place, laporan, open, onClose }: ReviuPanelProps) {
  return (
    <Drawer open={open} onClose={onClose} placement="right" size={640} title="Reviu laporan" classNames={{ body: 'bukti-body' }} styles={{ mask: { background: 'rgb(16 45 48 / 30%)' } }}>
      {laporan ? (
        <>
          <h2>{laporan.judul}</h2>
          <p className="hint">{sebutDokumen(laporan.dokumen)}</p>
          <ReviuList laporan={laporan} />
          <SekarangSaja apa="Reviu">
            <ReviuForm key={laporan.laporan} place={place} laporan={laporan} />
          </SekarangSaja>
        </>
      ) : (
        open && <EmptyState title="Laporan ini tidak terdaftar pada waktu yang dipilih." />
      )}
    </Drawer>
  );
}

function ReviuList({ laporan: { reviu } }: { laporan: LaporanTampil }) {
  return (
    <section aria-labelledby="judul-reviu">
      <h3 id="judul-reviu">{reviu.length === 0 ? 'Belum ada reviu' : `${reviu.length} reviu`}</h3>
      <ol className="jawaban-list">
        {reviu.toReversed().map((r) => (
          <li key={r.eventId} className="is-dipakai">
            <p>
              <strong>{sebutDokumen(r.dokumen)}</strong>
            </p>
            <p className="jawaban-alasan">{r.pernyataan}</p>
            {r.catatan.length > 0 && (
              <ol className="analisis-list">
                {r.catatan.map((c, i) => (
                  <li key={i}>{c}</li>
                ))}
              </ol>
            )}
            <p className="hint">
              Dicatat {sebutSaat(r.dicatat)} oleh {sebutAktor(r.aktor)}, urutan {formatAngka(String(r.sequence))}.
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface Isian {
  readonly dokumen: DokumenIsian;
  readonly catatan?: readonly (string | undefined)[];
  readonly pernyataan: string;
}

function ReviuForm({ place, laporan }: { place: Place; laporan: LaporanTampil }) {
  const [form] = Form.useForm<Isian>();
  const reviu = useReviu(place, laporan.laporan, laporan.revisi);
  const { message } = App.useApp();
  const { mulai, selesai } = useTerisi();
  const { menunggu } = laporan.ketidaksesuaian;
  const kirim = ({ dokumen, catatan = [], pernyataan }: Isian) =>
    reviu.mutate(
      { dokumen: dokumenDari(dokumen), catatan: catatan.flatMap((c) => (c?.trim() ? [c.trim()] : [])), pernyataan: pernyataan.trim() },
      {
        onSuccess: () => {
          form.resetFields();
          selesai();
          void message.success('Reviu tercatat.');
        },
        onError: (error) => tempatkan(form, error),
      },
    );
  return (
    <Form<Isian> form={form} layout="vertical" className="tanggapan-form" requiredMark={false} scrollToFirstError={{ focus: true }} onFinish={kirim} onKeyDown={hanyaTombol} onValuesChange={mulai} aria-label="Catat reviu" disabled={reviu.isPending}>
      <h4>Catat reviu</h4>
      {menunggu > 0 && <p className="hint">{formatAngka(String(menunggu))} ketidaksesuaian laporan ini masih menunggu jawaban; reviu tetap dapat dicatat.</p>}
      <DokumenFields legend="Laporan hasil reviu" />
      <Form.Item name="pernyataan" label="Pernyataan" rules={[{ required: true, whitespace: true, message: 'Tulis pernyataan atau simpulan reviu.' }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />
      </Form.Item>
      <Form.List name="catatan">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }, i) => (
              <div key={key} className="catatan-baris">
                <Form.Item name={name} label={`Catatan ${i + 1}`} rules={[{ required: true, whitespace: true, message: 'Isi catatan ini, atau hapus barisnya.' }]}>
                  <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={4000} />
                </Form.Item>
                <Button size="small" onClick={() => remove(name)} aria-label={`Hapus catatan ${i + 1}`}>
                  Hapus
                </Button>
              </div>
            ))}
            {fields.length < 200 && (
              <Button size="small" className="tambah-catatan" onClick={() => add()}>
                Tambah catatan
              </Button>
            )}
          </>
        )}
      </Form.List>
      {reviu.error && <Penolakan error={reviu.error} />}
      <Button type="primary" htmlType="submit" loading={reviu.isPending}>
        Catat reviu
      </Button>
    </Form>
  );
}
