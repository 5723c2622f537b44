import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { TemplatButtons } from '../impor/TemplatButtons';
import { EmptyState } from '../keadaan/EmptyState';

/** An empty ledger says how to begin. */
export function Mulai() {
  const navigate = useNavigate();
  return (
    <EmptyState title="Buku besar masih kosong">
      <ol className="mulai">
        <li>
          Unduh templat di bawah ini, atau jalankan <code>npx runut templat --ke buku-kerja.xlsx</code>.
        </li>
        <li>Isi dokumen, pohon kinerja, pagu dan realisasi. Setiap lembar memuat petunjuknya.</li>
        <li>Seret buku kerja ke halaman Impor, periksa pratinjaunya, lalu setujui. Atau mulai dengan contoh di bawah.</li>
      </ol>
      <Button type="primary" onClick={() => void navigate('/impor')}>
        Buka halaman Impor
      </Button>
      <TemplatButtons />
    </EmptyState>
  );
}
