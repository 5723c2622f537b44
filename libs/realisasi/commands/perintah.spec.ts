import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandRunner, EmbeddedEventStore, buildEventReader, uuid5, type CommandMeta } from '#event-store';
import { GerbangFakta, type Dokumen, type Periode } from '#kernel';
import { aliranRealisasi } from '../aliran.js';
import { katalogRealisasi } from '../catalogue.js';
import { realisasi, type PerintahRealisasi } from '../decider.js';
import { JalankanRealisasi, JalankanRealisasiHandler } from './perintah.js';

class Terbuka extends GerbangFakta {
  override periksa(): Promise<void> {
    return Promise.resolve();
  }
}

const surat: Dokumen = { jenis: 'SURAT', nomor: '1', tanggal: '2024-05-01', tanggalPerkiraan: false, uraian: null, berkas: null };
const dasar = { pd: 'uji-dinas', tahun: 2024 };
const entri = (periode: Periode): PerintahRealisasi => ({ ...dasar, jenis: 'CatatRealisasi', periode, entri: [{ subjek: { jenis: 'keuangan', simpul: 's', basis: 'SP2D', rekening: null, sumberDana: null }, nilai: '10', mentah: null, dokumen: surat }] });

describe('closing and reopening reach the periods within and around', () => {
  let folder = '';
  let store: EmbeddedEventStore;
  let runner: CommandRunner;
  let handler: JalankanRealisasiHandler;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'runut-periode-'));
    store = await EmbeddedEventStore.open(folder);
    runner = new CommandRunner(store, buildEventReader([katalogRealisasi]), () => new Date(Date.UTC(2024, 4, 1)), () => Promise.resolve());
    handler = new JalankanRealisasiHandler(runner, new Terbuka());
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  let nomor = 0;
  const jalankan = (perintah: PerintahRealisasi, id = String(++nomor)) => {
    const meta: CommandMeta = { id: uuid5('uji', id), aktor: { id: 'a', peran: 'b', lingkup: 'c' }, source: { jenis: 'api' }, correlationId: id, causationId: null, usulan: null };
    return handler.execute(new JalankanRealisasi(perintah, meta));
  };
  const tutup = (periode: Periode, terbuka: string[] = []): PerintahRealisasi => ({ ...dasar, jenis: 'TutupPeriode', periode, tanggal: '2024-04-01', terbuka, penjelasan: [] });
  const ditutup = async (periode: Periode): Promise<boolean> => (await runner.state(aliranRealisasi(dasar.pd, dasar.tahun, periode), realisasi)).state.ditutup;

  it('closes the months of a triwulan, so that no entry changes its figure from within', async () => {
    await jalankan(entri('bulan-01'));
    await jalankan(tutup('tw1'));
    expect(await Promise.all((['bulan-01', 'bulan-02', 'bulan-03', 'tw1', 'bulan-04', 'tahun'] as const).map(ditutup))).toEqual([true, true, true, true, false, false]);
    await expect(jalankan(entri('bulan-02'))).rejects.toMatchObject({ kode: 'periode-ditutup' });
    await expect(jalankan(entri('bulan-04'))).resolves.toMatchObject({ count: 1 });
  });

  it('closes nothing within where the closing itself is refused', async () => {
    await expect(jalankan(tutup('tw2', ['abc']))).rejects.toMatchObject({ kode: 'belum-dijelaskan' });
    expect(await Promise.all((['bulan-04', 'bulan-05', 'bulan-06', 'tw2'] as const).map(ditutup))).toEqual([false, false, false, false]);
  });

  it('reopens what a month lies in, and only that', async () => {
    await jalankan(tutup('tahun'));
    await jalankan({ ...dasar, jenis: 'BukaPeriode', periode: 'bulan-05', alasan: 'SP2D terlambat', dokumen: surat });
    expect(await Promise.all((['bulan-05', 'tw2', 'tahun', 'bulan-04', 'tw1'] as const).map(ditutup))).toEqual([false, false, false, true, true]);
  });

  it('is the same command when it is sent again', async () => {
    const satu = await jalankan(tutup('tw3'), 'sama');
    const head = await store.head();
    expect(await jalankan(tutup('tw3'), 'sama')).toMatchObject({ duplicate: true, sequence: satu.sequence });
    expect(await store.head()).toBe(head);
  });
});
