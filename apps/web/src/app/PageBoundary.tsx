import { Component, type ReactNode } from 'react';
import { Button, Result } from 'antd';

/** A fault in one page must not leave a blank screen; after a release an old tab may also ask for a file that is gone. */
export class PageBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Result
        status="warning"
        title="Halaman ini gagal ditampilkan"
        subTitle="Data di buku besar tidak terpengaruh. Muat ulang halaman; bila berulang, laporkan beserta alamat halaman ini."
        extra={<Button onClick={() => window.location.reload()}>Muat ulang</Button>}
      />
    );
  }
}
