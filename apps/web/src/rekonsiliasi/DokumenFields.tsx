import { AutoComplete, DatePicker, Form, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { jenisDokumen } from '#kernel';
import { tulisanTanggal } from '../koordinat/tulisanTanggal';
import type { IsianDokumen } from './useTanggapan';

/** A document while it is being entered. */
export interface DokumenIsian {
  readonly jenis?: string;
  readonly nomor?: string;
  readonly tanggal?: Dayjs | null;
  readonly uraian?: string;
}

export const dokumenDari = (d: DokumenIsian): IsianDokumen => ({ jenis: d.jenis!.trim(), nomor: d.nomor?.trim() || null, tanggal: d.tanggal!.format('YYYY-MM-DD'), uraian: d.uraian?.trim() || null });

/** Kind, number, date and description of a document, as fields `dokumen.…` of the form around them. */
export function DokumenFields({ legend }: { legend: string }) {
  const jenis = Form.useWatch<string | undefined>(['dokumen', 'jenis']);
  return (
    <fieldset className="dokumen-fields">
      <legend>{legend}</legend>
      <Form.Item name={['dokumen', 'jenis']} label="Jenis" rules={[{ required: true, whitespace: true, message: 'Isi jenis dokumen, misalnya SURAT atau BERITA ACARA.' }]}>
        <AutoComplete options={jenisDokumen.map((j) => ({ value: j, label: j.replaceAll('_', ' ') }))} showSearch={{ filterOption: (ketik, o) => (o?.label ?? '').includes(ketik.toUpperCase()) }} />
      </Form.Item>
      <Form.Item name={['dokumen', 'nomor']} label="Nomor">
        <Input maxLength={200} placeholder="bila ada" />
      </Form.Item>
      <Form.Item name={['dokumen', 'tanggal']} label="Tanggal" rules={[{ required: true, message: 'Isi tanggal dokumen. Contoh: 31-12-2024.' }]}>
        {/* What cannot be read stays to be mended. */}
        <DatePicker placeholder="Pilih tanggal" format={tulisanTanggal} preserveInvalidOnBlur />
      </Form.Item>
      <Form.Item name={['dokumen', 'uraian']} label="Uraian" rules={jenis?.trim().toUpperCase() === 'LAINNYA' ? [{ required: true, whitespace: true, message: 'Dokumen LAINNYA perlu uraian: dokumen apa?' }] : []}>
        <Input maxLength={1000} placeholder="bila perlu" />
      </Form.Item>
    </fieldset>
  );
}
