import { Spin, Upload } from 'antd';
import { FileIcon } from '../app/icons';

interface FileDropProps {
  readonly busy: boolean;
  readonly nama: string | null;
  readonly onFile: (file: File) => void;
}

export function FileDrop({ busy, nama, onFile }: FileDropProps) {
  return (
    <Spin spinning={busy} description={`Memeriksa ${nama ?? 'berkas'}…`}>
      <Upload.Dragger
        accept=".xlsx"
        maxCount={1}
        showUploadList={false}
        disabled={busy}
        // False: the component must not send the file by itself; the page asks for a preview first.
        beforeUpload={(file) => {
          onFile(file);
          return false;
        }}
      >
        <div className="drop">
          <FileIcon />
          <strong>Seret buku kerja (.xlsx) ke sini</strong>
          <span className="hint">atau tekan untuk memilih berkas dari komputer</span>
        </div>
      </Upload.Dragger>
    </Spin>
  );
}
