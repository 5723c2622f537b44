import { Session, type WatchedPage } from './session.js';

const PD = 'jombang-diskopum';
const figure = (angka: string): string => `button[data-angka="${PD}/2024/${angka}"]`;

describe('a planner in a browser', () => {
  let session: Session;
  let w: WatchedPage;
  beforeAll(async () => {
    session = await Session.start();
  }, 120_000);
  afterAll(() => session.stop());
  beforeEach(async () => {
    w = await session.page();
  });
  afterEach(() => w.close());

  it('reads what the planning documents promise side by side, and follows one to its document', async () => {
    const { page } = w;
    await w.goto(`/pd/${PD}/2024/kinerja`);
    await page.locator(figure('capaian/I-S1')).waitFor();
    await page.getByText('Target per dokumen').click();
    await page.locator(figure('target-akhir/I-S1/K/RENSTRA')).waitFor();
    const cell = async (angka: string): Promise<string> => (await page.locator(figure(angka)).first().innerText()).split(',\u00a0')[0]!;
    expect(await cell('target-akhir/I-S1/K/RENSTRA')).toMatch(/^3/);
    expect(await cell('target-dokumen/I-6/RKT/perubahan')).toMatch(/^3/);
    expect(await cell('pk-target/P6/kepala-dinas/perubahan')).toMatch(/^3,5/);
    expect(await page.getByText('Didukung program 2, 3').count()).toBe(1);
    await page.locator(figure('target-akhir/I-S1/K/RENSTRA')).click();
    const panel = page.getByRole('dialog');
    await panel.getByText('Target akhir ditetapkan').first().waitFor();
    expect(await panel.innerText()).toContain('RENSTRA');
  });

  it('sees who promised what to whom, and that the PK of the report is one of another year', async () => {
    const { page } = w;
    await w.goto('/');
    await page.getByRole('link', { name: 'Perjanjian kinerja' }).click();
    const pk = page.getByRole('region', { name: /Kepala Dinas Koperasi dan Usaha Mikro/ });
    await pk.waitFor();
    const text = await pk.innerText();
    expect(text).toContain('Pj. Bupati Jombang');
    expect(text).toContain('130/923/415.26/2023');
    expect(text).toContain('di luar Renstra');
    expect(text).toContain('5.617.798.976');
    expect(text).toContain('di luar tahun itu');
    await page.locator(figure('pk-anggaran/6/kepala-dinas/perubahan')).click();
    const panel = page.getByRole('dialog');
    await panel.getByText('1.137.309.750').first().waitFor();
    expect(await panel.innerText()).toContain('dijanjikan kepada Pj. Bupati Jombang');
  });

  it.each([['1366 × 768', { width: 1366, height: 768 }], ['a phone', { width: 390, height: 844 }]])('finds no serious violation and no sideways scroll on %s', async (_, viewport) => {
    const seen = await session.page(viewport);
    for (const path of [`/pd/${PD}/2024/kinerja?tampil=dokumen`, `/pd/${PD}/2024/pk`]) {
      await seen.goto(path);
      await seen.page.getByRole('main').waitFor();
      await seen.page.waitForLoadState('load');
      expect([path, await seen.violations()]).toEqual([path, []]);
      expect([path, await seen.overflows()]).toEqual([path, false]);
    }
    await seen.close();
  });
});
