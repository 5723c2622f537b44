import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '#event-store';
import { bukuContoh, cariContoh } from '#impor/nest';
import type { Kesehatan, Status } from '../../apps/api/http/standing.js';
import { XLSX } from '../../apps/api/http/media.js';
import { bukuPanjang, sampai } from '../support/buku-panjang.js';
import { StandInProcess } from '../support/eventstore-standin/index.js';
import { TEMPAT, entriSp2d, type HasilTulis } from '../support/isian.js';
import { Program } from '../support/program.js';
import { JOMBANG, TestServer } from '../support/server.js';

/**
 * Two application processes on one cluster. The far side is a process of its own that obeys (a stand-in for EventStoreDB),
 * because it is stopped and tampered with here; the same servers on a real one are the other suites of this stage.
 */
class Kantor {
  readonly folder = mkdtempSync(join(tmpdir(), 'runut-kantor-'));
  readonly prefix = `uji-${randomBytes(6).toString('hex')}.`;
  readonly server = new Map<string, { readonly program: Program; readonly base: string }>();

  private constructor(readonly klaster: StandInProcess) {}

  static async buka(): Promise<Kantor> {
    const tempat = mkdtempSync(join(tmpdir(), 'runut-pengganti-'));
    return new Kantor(await StandInProcess.start(['--folder', tempat]));
  }

  mulai(nama: string, env: Record<string, string> = {}): Promise<Program> {
    return Program.start({ RUNUT_DATA: join(this.folder, nama), RUNUT_BERKAS: join(this.folder, 'bersama'), RUNUT_AMBIL_ALIH: '1', EVENTSTORE_URL: this.klaster.url, RUNUT_EVENTSTORE_PREFIX: this.prefix, ...env }, 'tertanam');
  }

  async jalankan(nama: string, env: Record<string, string> = {}): Promise<string> {
    const program = await this.mulai(nama, env);
    const base = await program.ready();
    this.server.set(nama, { program, base });
    return base;
  }

  async tutup(): Promise<void> {
    await Promise.all([...this.server.values()].map(({ program }) => program.kill('SIGKILL')));
    await this.klaster.stop('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

interface Jawaban<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly json: T;
  readonly text: string;
}

async function minta<T>(base: string, path: string, init: RequestInit = {}): Promise<Jawaban<T>> {
  const response = await fetch(`${base}/api/v1${path}`, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: JSON.parse(text) as T };
}

const baca = <T>(base: string, path: string, urutan?: string | null): Promise<Jawaban<T>> => minta<T>(base, path, { headers: urutan ? { 'x-runut-sequence': urutan } : {} });

const tulis = <T = HasilTulis & { kode?: string; detail?: string }>(base: string, path: string, body: object, headers: Record<string, string> = {}): Promise<Jawaban<T>> =>
  minta<T>(base, path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers } });

const realisasi = (nilai: string, nomor: string) => ({ periode: 'bulan-03', entri: [entriSp2d('1.2.2', nilai, nomor)] });
const pergeseran = (tahap: string, nomor: string, selisih: string) => ({ tahap, dokumen: { jenis: 'PERKADA', nomor, tanggal: '2024-03-01' }, baris: [{ simpul: '1.2.1', selisih }] });
const LINIMASA = `/linimasa?angka=${JOMBANG}/2024/realisasi/1.2.2/SP2D/tahun`;

describe('Beberapa server pada satu klaster', () => {
  let kantor: Kantor;
  let satu: string;
  let dua: string;

  beforeAll(async () => {
    kantor = await Kantor.buka();
    // At once, on an empty cluster, each with the example to import.
    [satu, dua] = await Promise.all([kantor.jalankan('satu', { RUNUT_CONTOH: 'ya' }), kantor.jalankan('dua', { RUNUT_CONTOH: 'ya' })]) as [string, string];
  });
  afterAll(() => kantor.tutup());

  /** What both servers say about the log once each has come to where the other is. */
  async function samaPersis(): Promise<number> {
    const kepala = Math.max(...(await Promise.all([satu, dua].map(async (s) => (await baca<Status>(s, '/status')).json.kepala))));
    const jawaban = await Promise.all([satu, dua].map(async (s) => {
      const tabel = await Promise.all(['anggaran', 'kinerja', 'jembatan', 'angka'].map((t) => baca(s, `${TEMPAT}/${t}`, String(kepala))));
      const { json } = await baca<Status>(s, '/status');
      return { tabel: tabel.map((t) => t.text), kepala: json.kepala, sidik: json.replika?.runningHash, impor: json.impor.map((i) => [i.hash, i.keadaan, i.sequence, i.jumlahPeristiwa]) };
    }));
    expect(jawaban[0]).toEqual(jawaban[1]);
    return kepala;
  }

  it('keduanya dimulai pada klaster kosong: contoh tercatat tepat sekali', async () => {
    const kepala = await samaPersis();
    const sendiri = await TestServer.start({ mesin: 'tertanam' });
    expect((await sendiri.importFile((await bukuContoh(cariContoh('jombang-2024'))).bytes)).status).toBe(200);
    expect(kepala).toBe(await sendiri.ledger.store.head());
    await sendiri.close();
  });

  it('yang ditulis di satu server terbaca di yang lain, bila urutannya dibawa', async () => {
    let jumlah = 0;
    for (let i = 1; i <= 10; i++) {
      const [penulis, pembaca] = i % 2 === 0 ? [satu, dua] : [dua, satu];
      const { status, headers, json } = await tulis(penulis, `${TEMPAT}/realisasi`, realisasi(String(i), `antar-${i}`));
      expect({ i, status }).toEqual({ i, status: 200 });
      expect(headers.get('x-runut-sequence')).toBe(String(json.sequence));
      jumlah += i;
      expect((await baca<{ nilai: string }>(pembaca, LINIMASA, headers.get('x-runut-sequence'))).json.nilai).toBe(String(jumlah));
    }
  });

  it('dua penulis pada satu anggaran: satu menang, yang lain mendapat tabrakan yang jelas', async () => {
    const awal = await tulis(satu, `${TEMPAT}/anggaran/revisi`, pergeseran('pergeseran-1', 'P-0', '-1'));
    expect(awal.status).toBe(200);
    let etag = awal.headers.get('etag')!;
    for (let i = 2; i <= 6; i++) {
      const kedua = await Promise.all([satu, dua].map((s, k) => tulis(s, `${TEMPAT}/anggaran/revisi`, pergeseran(`pergeseran-${i}`, `P-${i}-${k}`, '-1'), { 'if-match': etag })));
      expect(kedua.map((j) => j.status).sort()).toEqual([200, 412]);
      const kalah = kedua.find((j) => j.status === 412)!;
      const menang = kedua.find((j) => j.status === 200)!;
      etag = menang.headers.get('etag')!;
      expect(kalah.json).toMatchObject({ kode: 'sudah-berubah', revisi: { sekarang: Number(etag.replaceAll('"', '')) } });
    }
    await samaPersis();
  });

  it('perintah yang sama dikirim ke dua server sekaligus tercatat sekali', async () => {
    const kunci = { 'idempotency-key': randomUUID() };
    const sebelum = await samaPersis();
    const hasil = await Promise.all([satu, dua, satu, dua].map((s) => tulis(s, `${TEMPAT}/realisasi`, realisasi('7', 'kembar'), kunci)));
    expect(hasil.map((h) => [h.status, h.json.sequence])).toEqual(hasil.map(() => [200, sebelum + 1]));
    expect(await samaPersis()).toBe(sebelum + 1);
  });

  it('usulan yang diajukan di satu server disetujui lewat server yang lain', async () => {
    const isi = { tahun: 2024, baris: [{ indikator: 'I-S1', tahap: 'awal', nilai: '3', dokumen: { jenis: 'PK', tanggal: '2024-01-02' } }] };
    const diajukan = await tulis<HasilTulis & { usulan: string }>(satu, '/usulan', { pd: JOMBANG, perintah: 'target', isi });
    const dibaca = await baca<{ keadaan: string }>(dua, `/usulan/${diajukan.json.usulan}`, diajukan.headers.get('x-runut-sequence'));
    expect(dibaca.json.keadaan).toBe('diajukan');
  });

  it('server yang dibunuh di tengah impor: yang lain menyelesaikannya tepat sekali, dan keduanya menjawab sama', async () => {
    const bytes = await bukuPanjang(30);
    const hash = sha256(bytes);
    const sebelum = await samaPersis();
    const kirim = fetch(`${satu}/api/v1/impor?nama=panjang.xlsx`, { method: 'POST', body: Buffer.from(bytes), headers: { 'content-type': XLSX, 'idempotency-key': 'panjang' } }).then(() => 'dijawab', () => 'putus');
    const terpotong = await sampai(satu, hash, (k) => k.selesai >= 5);
    await kantor.server.get('satu')!.program.kill('SIGKILL');
    expect({ jawaban: await kirim, terpotong: terpotong.selesai < terpotong.dari }).toEqual({ jawaban: 'putus', terpotong: true });

    const selesai = await sampai(dua, hash, (k) => k.keadaan !== 'berjalan');
    expect(selesai).toMatchObject({ keadaan: 'selesai', nama: 'panjang.xlsx' });
    satu = await kantor.jalankan('satu');
    const sesudah = await samaPersis();

    const peristiwa = await Promise.all(Array.from({ length: sesudah - sebelum }, async (_, i) => (await baca<{ envelope: { id: string; type: string; correlation: { id: string } } }>(dua, `/peristiwa/${sebelum + 1 + i}`)).json.envelope));
    expect(peristiwa.filter((e) => e.correlation.id !== hash)).toEqual([]);
    expect(new Set(peristiwa.map((e) => e.id)).size).toBe(peristiwa.length);
    expect(peristiwa.filter((e) => e.type === 'ImporDiterima' || e.type === 'ImporSelesai').map((e) => e.type)).toEqual(['ImporDiterima', 'ImporSelesai']);
    const { jumlahPeristiwa } = (await baca<{ jumlahPeristiwa: number }>(satu, `/impor/${hash}`)).json;
    expect(jumlahPeristiwa).toBe(peristiwa.length - 2);

    const lagi = await fetch(`${satu}/api/v1/impor?nama=lagi.xlsx`, { method: 'POST', body: Buffer.from(bytes), headers: { 'content-type': XLSX, 'idempotency-key': 'lagi' } });
    expect(await lagi.json()).toMatchObject({ keadaan: 'sudah-pernah' });
    expect(await samaPersis()).toBe(sesudah);
  });

  it('klaster hilang: bacaan dilayani dan menyebutnya, pencatatan 503 yang jelas; kembali: menyusul', async () => {
    const sebelum = await samaPersis();
    await kantor.klaster.stop('SIGKILL');
    const kunci = { 'idempotency-key': randomUUID() };
    const gagal = await tulis<{ kode: string; detail: string }>(satu, `${TEMPAT}/realisasi`, realisasi('5', 'tanpa-klaster'), kunci);
    expect(gagal.status).toBe(503);
    expect(['buku-besar-tidak-siap', 'hasil-belum-pasti']).toContain(gagal.json.kode);
    expect(Number(gagal.headers.get('retry-after'))).toBeGreaterThan(0);
    for (const s of [satu, dua]) {
      expect((await baca(s, `${TEMPAT}/anggaran`, String(sebelum))).status).toBe(200);
      const kesehatan = await baca<Kesehatan>(s, '/health');
      expect([kesehatan.status, kesehatan.json]).toEqual([200, expect.objectContaining({ sehat: true, menulis: false, replika: expect.objectContaining({ keadaan: 'menyambung', sequence: sebelum, kesalahan: expect.any(String) as string }) as object })]);
      expect((await baca(s, '/health/hidup')).status).toBe(200);
    }
    await kantor.klaster.startAgain();
    let lagi = await tulis(satu, `${TEMPAT}/realisasi`, realisasi('5', 'tanpa-klaster'), kunci);
    while (lagi.status === 503) lagi = await tulis(satu, `${TEMPAT}/realisasi`, realisasi('5', 'tanpa-klaster'), kunci);
    expect(lagi.status).toBe(200);
    expect(lagi.json.sequence).toBe(sebelum + 1);
    let tersusul = await baca(dua, LINIMASA, lagi.headers.get('x-runut-sequence'));
    while (tersusul.status === 503) tersusul = await baca(dua, LINIMASA, lagi.headers.get('x-runut-sequence'));
    expect(tersusul.status).toBe(200);
    expect(await samaPersis()).toBe(sebelum + 1);
  });

  it('metrik menyebut replikanya', async () => {
    const teks = await (await fetch(`${dua}/metrics`)).text();
    expect(teks).toMatch(/^runut_replica_state\{state="tersambung"\} 1$/m);
    expect(teks).toMatch(/^runut_replica_reconnects_total [1-9]/m);
    expect(teks).toMatch(/^runut_append_seconds_count\{outcome="conflict"\} \d+$/m);
  });

  it('replika yang tidak sama dengan klaster: server itu berakhir dengan sebabnya', async () => {
    const { program } = kantor.server.get('dua')!;
    await program.kill('SIGTERM');
    await kantor.klaster.commands.garble(`${kantor.prefix}kebijakan-jombang`, 0, 40);
    const lagi = await kantor.mulai('dua');
    const { code, stderr } = await lagi.end();
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/^Runut (berhenti|tidak dapat dijalankan): [^\n]+\n/m);
  });
});
