import { App, Button, Checkbox, Form, Input, Radio } from 'antd';
import type { Putusan, RincianKetidaksesuaian } from '#rekonsiliasi';
import { dokumenDari, DokumenFields, type DokumenIsian } from './DokumenFields';
import { hanyaTombol, Penolakan, tempatkan } from './isian';
import { bertentangan } from './rows';
import { namaPutusan } from './sebut';
import { useTerisi } from './useLaci';
import { useJawab } from './useTanggapan';

interface Isian {
  readonly putusan: Putusan;
  readonly alasan: string;
  readonly berdokumen?: boolean;
  readonly dokumen?: DokumenIsian;
}

const artiPutusan: Readonly<Record<Putusan, string>> = {
  'kesalahan-diakui': 'yang tercetak keliru',
  'benar-seperti-tercetak': 'ada sebab yang sah; tulis sebabnya',
  'diperbaiki-dengan-dokumen': 'sudah diralat atau direvisi; sebutkan dokumennya',
};

/** Records an answer. A later one replaces it; both stay readable. */
export function JawabanForm({ rincian }: { rincian: RincianKetidaksesuaian }) {
  const [form] = Form.useForm<Isian>();
  const jawab = useJawab(rincian);
  const banyak = bertentangan(rincian.ketidaksesuaian).length;
  const { message } = App.useApp();
  const { mulai, selesai } = useTerisi();
  const wajib = Form.useWatch('putusan', form) === 'diperbaiki-dengan-dokumen';
  const berdokumen = (Form.useWatch('berdokumen', form) ?? false) || wajib;
  const kirim = (isian: Isian) =>
    jawab.mutate(
      { putusan: isian.putusan, alasan: isian.alasan.trim(), dokumen: berdokumen && isian.dokumen ? dokumenDari(isian.dokumen) : null },
      {
        onSuccess: () => {
          form.resetFields();
          selesai();
          void message.success('Jawaban tercatat.');
        },
        onError: (error) => tempatkan(form, error),
      },
    );
  return (
    <Form<Isian> form={form} layout="vertical" className="tanggapan-form" requiredMark={false} scrollToFirstError={{ focus: true }} onFinish={kirim} onKeyDown={hanyaTombol} onValuesChange={mulai} aria-label="Jawab ketidaksesuaian" disabled={jawab.isPending}>
      <h4>{rincian.jawaban.length > 0 ? 'Jawab lagi' : 'Jawab'}</h4>
      {banyak > 1 && <p className="hint jawab-bersama">Satu sebab, {banyak} sel: jawaban ini dicatat untuk semuanya sekaligus.</p>}
      <Form.Item name="putusan" label="Putusan" rules={[{ required: true, message: 'Pilih satu putusan.' }]}>
        <Radio.Group className="putusan-pilihan" options={Object.entries(namaPutusan).map(([value, label]) => ({ value, label: <>{label} <span className="hint">({artiPutusan[value as Putusan]})</span></> }))} />
      </Form.Item>
      <Form.Item name="alasan" label="Alasan" rules={[{ required: true, whitespace: true, message: 'Tulis alasannya: mengapa berbeda, dan apa akibatnya.' }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />
      </Form.Item>
      {!wajib && (
        <Form.Item name="berdokumen" valuePropName="checked" className="berdokumen">
          <Checkbox>Sebutkan dokumen yang mendasarinya</Checkbox>
        </Form.Item>
      )}
      {berdokumen && <DokumenFields legend={wajib ? 'Dokumen yang memperbaikinya' : 'Dokumen yang mendasarinya'} />}
      {jawab.error && <Penolakan error={jawab.error} />}
      <Button type="primary" htmlType="submit" loading={jawab.isPending}>
        Catat jawaban
      </Button>
    </Form>
  );
}
