import { jombang2024Fakta, tulisBuku } from '#impor/nest';
import { Session, type WatchedPage } from './session.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('a bendahara in a browser, on an empty ledger', () => {
  let session: Session;
  let w: WatchedPage;
  beforeAll(async () => {
    session = await Session.start({ contoh: false });
    w = await session.page();
  }, 120_000);
  afterAll(async () => {
    await w.close();
    await session.stop();
  });

  const drop = async (name: string, bytes: Uint8Array): Promise<void> => {
    await w.page.locator('input[type=file]').setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(bytes) });
  };

  it('is told how to begin', async () => {
    await w.goto('/');
    await w.page.getByRole('main').getByText(/templat/i).first().waitFor();
    expect(await w.violations()).toEqual([]);
  });

  it('is shown every fault of a workbook with sheet and cell, and nothing is recorded', async () => {
    const [pertama, ...lain] = jombang2024Fakta.realisasi;
    const rusak = { ...jombang2024Fakta, realisasi: [{ ...pertama!, simpul: '99', nilai: '50.000.0000' }, ...lain] };
    await w.goto('/impor');
    await drop('rusak.xlsx', await tulisBuku(rusak, { mode: 'terisi' }));
    const refused = w.page.getByRole('alert', { name: 'Impor ditolak' });
    await refused.waitFor();
    const text = await refused.innerText();
    expect(text).toContain('Realisasi');
    expect(text).toMatch(/[A-Z]+2\b/);
    expect(text).toContain('99');
    expect(text).toContain('50.000.0000');
    expect(await (await w.page.request.get(`${session.base}/api/v1/pd`)).json()).toEqual([]);
  });

  it('previews the changes, confirms, and finds the figures', async () => {
    const { page } = w;
    await w.goto('/impor');
    await drop('jombang.xlsx', await tulisBuku(jombang2024Fakta, { mode: 'terisi' }));
    const preview = page.getByRole('region', { name: 'Pratinjau impor' });
    await preview.waitFor();
    expect(await w.violations()).toEqual([]);
    await preview.getByRole('button', { name: /Catat|Impor|Konfirmasi/ }).first().click();
    const result = page.getByRole('region', { name: 'Hasil impor' });
    await result.waitFor();
    await result.getByRole('link', { name: /Anggaran/ }).first().click();
    await page.locator('button[data-angka="jombang-diskopum/2024/pagu/pd/perubahan"]').waitFor();
    expect(await page.locator('button[data-angka="jombang-diskopum/2024/pagu/pd/perubahan"]').innerText()).toContain('6.302.736.257');
  });

  it.each([['1366 × 768', { width: 1366, height: 768 }], ['a phone', { width: 390, height: 844 }]])('can work with hundreds of changes and of faults on %s', async (_, viewport) => {
    const banyak = Array.from({ length: 250 }, (__, i) => `9.1.${i + 1}`);
    const dokumen = { dokumen: 'GESER', jenis: 'PERKADA', nomor: '77', tanggal: '2024-11-20', tanggalPerkiraan: 'tidak', uraian: 'Pergeseran' };
    const isi = {
      ...jombang2024Fakta,
      dokumen: [...jombang2024Fakta.dokumen, dokumen],
      pohon: [
        ...jombang2024Fakta.pohon, { kode: '9', jenjang: 'program', uraian: 'Program tambahan', lokal: 'ya' }, { kode: '9.1', jenjang: 'kegiatan', induk: '9', uraian: 'Kegiatan tambahan', lokal: 'ya' },
        ...banyak.map((kode) => ({ kode, jenjang: 'sub-kegiatan', induk: '9.1', uraian: `Sub kegiatan tambahan ${kode} dengan nama yang panjang sekali`, lokal: 'ya' })),
      ],
      anggaran: banyak.map((simpul) => ({ simpul, tahap: 'pergeseran-2', dokumen: 'GESER', nilai: '1000000' })),
    };
    const seen = await session.page(viewport);
    const unggah = async (nama: string, bytes: Uint8Array): Promise<void> => {
      await seen.goto('/impor');
      await seen.page.locator('input[type=file]').setInputFiles({ name: nama, mimeType: XLSX, buffer: Buffer.from(bytes) });
    };
    await unggah('banyak.xlsx', await tulisBuku(isi, { mode: 'terisi' }));
    const preview = seen.page.getByRole('region', { name: 'Pratinjau impor' });
    await preview.getByText('Lembar Anggaran (250 perubahan)').waitFor();
    expect(await seen.overflows()).toBe(false);
    expect(await seen.violations()).toEqual([]);

    await unggah('rusak.xlsx', await tulisBuku({ ...isi, anggaran: isi.anggaran.map((b, i) => (i < 200 ? { ...b, tahap: 'entah' } : b)), kinerja: [{ ...jombang2024Fakta.kinerja[0]!, nilai: 'banyak' }] }, { mode: 'terisi' }));
    const refused = seen.page.getByRole('alert', { name: 'Impor ditolak' });
    await refused.getByText('201 kesalahan').waitFor();
    expect(await seen.overflows()).toBe(false);
    expect(await seen.violations()).toEqual([]);
    // The way to the one fault that is not like the others.
    await refused.locator('.ant-table-filter-trigger').click();
    await seen.page.getByRole('menuitem', { name: 'Kinerja (1)' }).click();
    await seen.page.getByRole('button', { name: 'OK' }).click();
    expect(await refused.locator('tbody code').allInnerTexts()).toEqual(['D2']);
    await seen.close();
  });

  it('is told that the same file was imported before', async () => {
    await w.goto('/impor');
    await drop('jombang.xlsx', await tulisBuku(jombang2024Fakta, { mode: 'terisi' }));
    await w.page.getByText(/sudah pernah/i).first().waitFor();
  });

  it('imports a shipped example from the start page with one click, beside the office that is there', async () => {
    const { page } = w;
    await w.goto('/');
    const contoh = page.getByRole('region', { name: 'Contoh yang disertakan' });
    await contoh.getByRole('button', { name: 'Impor Kabupaten Lumajang 2021' }).click();
    await contoh.getByRole('link', { name: 'Lihat Kabupaten Lumajang 2021' }).waitFor();
    await page.getByRole('article', { name: /Kabupaten Lumajang/ }).waitFor();
    expect(await page.getByRole('article').count()).toBe(2);
    expect(await w.violations()).toEqual([]);
    await contoh.getByRole('link', { name: 'Lihat Kabupaten Lumajang 2021' }).click();
    expect(await page.locator('button[data-angka="lumajang-diskopum/2021/pagu/S1/awal"]').innerText()).toContain('11.491.259.904');
    // Down to program, in a tree whose programs stand at two depths: one under no sasaran, which belongs to nobody else's.
    await w.goto('/pd/lumajang-diskopum/2021/kinerja');
    for (const [indikator, nilai] of [['I-5', '98,00'], ['I-1', '99,25']] as const) expect(await page.locator(`button[data-angka="lumajang-diskopum/2021/capaian/${indikator}"]`).innerText()).toContain(nilai);
    expect(await page.locator('button[data-angka="lumajang-diskopum/2021/capaian/I-5.1"]').count()).toBe(0);
  });
});
