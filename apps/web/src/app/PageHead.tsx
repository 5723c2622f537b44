import { useEffect, type ReactNode } from 'react';
import { formatAngka, tanggalPanjang } from '#kernel';
import type { Koordinat } from '#capaian';

interface PageHeadProps {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly koordinat?: Koordinat | undefined;
  readonly children?: ReactNode;
}

/** Title of a page, and the exact point of the log from which its figures were made. */
export function PageHead({ title, subtitle, koordinat, children }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} · Runut`;
  }, [title]);
  return (
    <div className="page-head">
      <div>
        <h1>{title}</h1>
        {subtitle && <p className="page-sub">{subtitle}</p>}
      </div>
      <div className="page-tools">
        {children}
        {koordinat && (
          <p className="koordinat">
            Diketahui sampai urutan {formatAngka(String(koordinat.diketahui))}
            {koordinat.berlaku ? `, berlaku per ${tanggalPanjang(koordinat.berlaku)}` : ''}
          </p>
        )}
      </div>
    </div>
  );
}
