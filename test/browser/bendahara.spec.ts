import { jombang2024, tulisBuku } from '#impor/nest';
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
    const [pertama, ...lain] = jombang2024.realisasi;
    const rusak = { ...jombang2024, realisasi: [{ ...pertama!, simpul: '99', nilai: '50.000.0000' }, ...lain] };
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
    await drop('jombang.xlsx', await tulisBuku(jombang2024, { mode: 'terisi' }));
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

  it('is told that the same file was imported before', async () => {
    await w.goto('/impor');
    await drop('jombang.xlsx', await tulisBuku(jombang2024, { mode: 'terisi' }));
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
    expect(await page.locator('button[data-angka="lumajang-diskopum/2021/pagu/1/awal"]').innerText()).toContain('11.491.259.904');
  });
});
