import { useState } from 'react';
import { PageHead } from '../app/PageHead';
import { ImporGagal } from './ImporGagal';
import { ImporHasil } from './ImporHasil';
import { ImporList } from './ImporList';
import { ImporPratinjau } from './ImporPratinjau';
import { FileDrop } from './FileDrop';
import { TemplatButtons } from './TemplatButtons';
import { useJalankanImpor, useUjiImpor } from './useImpor';

/** Drop a file → see what it would change → confirm → follow it to the end. */
export function ImporPage() {
  const [file, setFile] = useState<File | null>(null);
  const uji = useUjiImpor();
  const jalankan = useJalankanImpor();

  const restart = () => {
    setFile(null);
    uji.reset();
    jalankan.reset();
  };
  const check = (chosen: File) => {
    jalankan.reset();
    setFile(chosen);
    uji.mutate(chosen);
  };

  return (
    <>
      <PageHead title="Impor buku kerja" subtitle="Buku kerja diperiksa dulu. Tidak ada yang tercatat sebelum Anda menyetujuinya." />
      <div className="impor">
        {jalankan.data ? (
          <ImporHasil hasil={jalankan.data} onRestart={restart} />
        ) : jalankan.error ? (
          <ImporGagal error={jalankan.error} nama={file?.name ?? ''} onRestart={restart} onRetry={() => file && uji.data && jalankan.mutate({ file, hash: uji.data.hash })} />
        ) : uji.data && file ? (
          <ImporPratinjau hasil={uji.data} busy={jalankan.isPending} onConfirm={() => jalankan.mutate({ file, hash: uji.data.hash })} onRestart={restart} />
        ) : uji.error ? (
          <ImporGagal error={uji.error} nama={file?.name ?? ''} onRestart={restart} onRetry={() => file && check(file)} />
        ) : (
          <>
            <FileDrop busy={uji.isPending} nama={file?.name ?? null} onFile={check} />
            <TemplatButtons />
          </>
        )}
      </div>
      <ImporList />
    </>
  );
}
