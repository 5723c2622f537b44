import type { ReactNode } from 'react';
import { Empty } from 'antd';

export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state-box">
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={<strong>{title}</strong>}>
        {children}
      </Empty>
    </div>
  );
}
