import type { KetidaksesuaianBerstatus } from '#rekonsiliasi';
import type { Problem } from '../../apps/api/http/errors/problem.js';
import type { HasilTulis } from '../../apps/api/http/writes/write-desk.js';
import { JOMBANG, type Answer, type TestServer } from './server.js';

export type { HasilTulis };

export const TEMPAT = `/pd/${JOMBANG}/2024`;

export const sp2d = (nomor: string, tanggal = '2024-03-15') => ({ jenis: 'SP2D', nomor, tanggal });
export const beritaAcara = { jenis: 'BERITA_ACARA', nomor: 'BA-1', tanggal: '2025-02-01' };

export const entriSp2d = (simpul: string, nilai: string, nomor: string) => ({ jenis: 'keuangan', simpul, basis: 'SP2D', nilai, dokumen: sp2d(nomor) });

export function tulisRealisasi(server: TestServer, entri: readonly object[], headers: Record<string, string> = {}, periode = 'bulan-03'): Promise<Answer<HasilTulis>> {
  return server.post<HasilTulis>(`${TEMPAT}/realisasi`, { periode, entri }, headers);
}

/** An explanation of every contradiction of facts that stands open: closing a period asks for none of what a report prints. */
export async function penjelasanSemua(server: TestServer): Promise<{ ketidaksesuaian: string; alasan: string }[]> {
  const terbuka = await server.get<KetidaksesuaianBerstatus[]>(`${TEMPAT}/periksa`);
  return terbuka.json.filter((k) => k.laporan === null).map((k) => ({ ketidaksesuaian: k.id, alasan: 'Sudah diperiksa dan diterima' }));
}

/** Expects a refusal as problem+json and returns it. */
export function masalah(answer: Answer, status: number, kode: string): Problem {
  const p = answer.json as Problem;
  expect({ status: answer.status, kode: p?.kode }).toEqual({ status, kode });
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(p).toMatchObject({ type: `urn:runut:masalah:${kode}`, status, title: expect.any(String) as string, detail: expect.any(String) as string, kesalahan: expect.any(Array) as unknown[] });
  return p;
}

export const bidang = (p: Problem): (string | undefined)[] => p.kesalahan.map((k) => k.tempat?.bidang);
