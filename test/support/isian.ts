import type { HasilTulis } from '../../apps/api/http/writes/write-desk.js';
import { JOMBANG, type Answer, type TestServer } from './server.js';

export type { HasilTulis };

export const sp2d = (nomor: string, tanggal = '2024-03-15') => ({ jenis: 'SP2D', nomor, tanggal });

export const entriSp2d = (simpul: string, nilai: string, nomor: string) => ({ jenis: 'keuangan', simpul, basis: 'SP2D', nilai, dokumen: sp2d(nomor) });

export function tulisRealisasi(server: TestServer, entri: readonly object[], headers: Record<string, string> = {}, periode = 'bulan-03'): Promise<Answer<HasilTulis>> {
  return server.post<HasilTulis>(`/pd/${JOMBANG}/2024/realisasi`, { periode, entri }, headers);
}
