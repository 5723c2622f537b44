import { App as AntApp, ConfigProvider } from 'antd';
import idID from 'antd/locale/id_ID';
import { QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { AnggaranPage } from '../anggaran/AnggaranPage';
import { queryClient } from '../api/queries';
import { BerandaPage } from '../beranda/BerandaPage';
import { ImporPage } from '../impor/ImporPage';
import { JejakPage } from '../jejak/JejakPage';
import { KinerjaPage } from '../kinerja/KinerjaPage';
import { PkPage } from '../pk/PkPage';
import { RekonsiliasiPage } from '../rekonsiliasi/RekonsiliasiPage';
import { StatusPage } from '../status/StatusPage';
import { Layout } from './Layout';
import { theme } from './theme';
import { TidakAda } from './TidakAda';

export function App() {
  return (
    <ConfigProvider locale={idID} theme={theme} componentSize="middle">
      <AntApp>
        <QueryClientProvider client={queryClient}>
          <BrowserRouter>
            <Routes>
              <Route element={<Layout />}>
                <Route index element={<BerandaPage />} />
                <Route path="pd/:pd/:tahun">
                  <Route index element={<Navigate to="anggaran" replace />} />
                  <Route path="anggaran" element={<AnggaranPage />} />
                  <Route path="kinerja" element={<KinerjaPage />} />
                  <Route path="pk" element={<PkPage />} />
                  <Route path="ketidaksesuaian" element={<RekonsiliasiPage />} />
                  <Route path="jejak" element={<JejakPage />} />
                </Route>
                <Route path="impor" element={<ImporPage />} />
                <Route path="status" element={<StatusPage />} />
                <Route path="*" element={<TidakAda />} />
              </Route>
            </Routes>
          </BrowserRouter>
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
