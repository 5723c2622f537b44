import { Session, type WatchedPage } from './session.js';

const PD = 'jombang-diskopum';
const figure = (angka: string): string => `button[data-angka="${PD}/2024/${angka}"]`;

describe('an auditor in a browser', () => {
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

  const openAnggaran = async (search = ''): Promise<void> => {
    await w.goto(`/pd/${PD}/2024/anggaran${search}`);
    await w.page.locator(figure('pagu/pd/awal')).waitFor();
  };

  it('goes from the start page to the document behind a figure that looks wrong', async () => {
    const { page } = w;
    await w.goto('/');
    await page.getByRole('article', { name: /Dinas Koperasi dan Usaha Mikro/ }).getByRole('link', { name: 'Anggaran' }).click();
    await page.locator(figure('realisasi/6/TIDAK_DISEBUT/tahun')).click();

    const panel = page.getByRole('dialog');
    await panel.getByText('2.568.323.711').first().waitFor();
    const text = await panel.innerText();
    expect(text).toContain('LKJIP');
    expect(text).toContain('188/37/415.26/2025');
    expect(text).toContain('698.676.600');
    expect(text).toContain('tidak ada dokumen revisi sesudahnya');
    expect(text).toMatch(/Realisasi.*baris \d+/s);
    expect(page.url()).toContain('angka=');

    const [download] = await Promise.all([page.waitForEvent('download'), panel.getByRole('link', { name: /Unduh berkas sumber/ }).first().click()]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  });

  it('sees the figures of the report, each computed from its parts', async () => {
    await openAnggaran();
    const { page } = w;
    const shown = async (angka: string): Promise<string> => (await page.locator(figure(angka)).innerText()).split('\n')[0]!.split(',\u00a0')[0]!;
    expect(await shown('pagu/pd/perubahan')).toContain('6.302.736.257');
    expect(await shown('realisasi/pd/TIDAK_DISEBUT/tahun')).toContain('7.815.322.265');
    expect(await shown('pagu/6/perubahan')).toContain('698.676.600');
    expect(await page.locator(`${figure('realisasi/6/TIDAK_DISEBUT/tahun')}.is-flagged`).count()).toBe(1);
    await page.getByRole('group', { name: 'Buka tabel sampai jenjang' }).getByText('Sub kegiatan').click();
    expect(await shown('pagu/1.7.1/awal')).toMatch(/^0/);
    expect(await shown('pagu/1.7.1/perubahan')).toContain('96.211.050');
  });

  it('sees the table as it was effective before the DPPA, with a banner, and comes back', async () => {
    await openAnggaran('?berlaku=2024-09-30');
    const { page } = w;
    const banner = page.getByRole('status', { name: 'Waktu tabel' });
    await banner.waitFor();
    expect(await banner.innerText()).toContain('30 September 2024');
    expect(await page.locator(figure('pagu/pd/perubahan')).count()).toBe(0);
    expect(await page.locator(figure('pagu/pd/awal')).innerText()).toContain('5.726.954.494');
    await banner.getByRole('button').click();
    await page.locator(figure('pagu/pd/perubahan')).waitFor();
    expect(page.url()).not.toContain('berlaku=');
  });

  it('sees the table as it was known before the DPPA was recorded', async () => {
    const tahap = (await (await w.page.request.get(`${session.base}/api/v1/pd/${PD}/2024/anggaran`)).json()) as { tahap: { tahap: string; sequence: number }[] };
    const dppa = tahap.tahap.find((t) => t.tahap === 'perubahan')!.sequence;
    await openAnggaran(`?diketahui=${dppa - 1}`);
    expect(await w.page.locator(figure('pagu/pd/perubahan')).count()).toBe(0);
    expect(await w.page.locator(figure('pagu/pd/awal')).innerText()).toContain('5.726.954.494');
  });

  it('asks by keyboard for a day and a time of day in a zone, and finds both in the form again', async () => {
    await openAnggaran();
    const { page } = w;
    await page.getByRole('button', { name: /Waktu tabel/ }).focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Lihat tabel pada waktu lain' });
    await form.getByRole('radio', { name: 'Sekarang' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await form.getByLabel('Tanggal diketahui').focus();
    await page.keyboard.type('2040-03-01');
    await page.keyboard.press('Enter');
    await form.getByLabel('Jam diketahui').focus();
    await page.keyboard.type('25.00');
    expect(await form.getByRole('button', { name: 'Terapkan' }).isDisabled()).toBe(true);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('14.30');
    expect(await w.violations()).toEqual([]);
    await page.keyboard.press('Enter');
    const banner = page.getByRole('status', { name: 'Waktu tabel' });
    await banner.waitFor();
    expect(new URL(page.url()).searchParams.get('diketahui')).toBe('2040-03-01T14:30+07:00');
    expect(await banner.innerText()).toContain('1 Maret 2040 pukul 14.30');
    await page.locator(figure('pagu/pd/perubahan')).waitFor();
    await page.getByRole('button', { name: /Waktu tabel/ }).click();
    expect(await form.getByLabel('Jam diketahui').inputValue()).toBe('14.30');
  });

  it('finds the rows that were unfolded in the address: after a reload, at another time, and in a link', async () => {
    await openAnggaran();
    const { page } = w;
    const levels = page.getByRole('group', { name: 'Buka tabel sampai jenjang' });
    await levels.getByText('Sub kegiatan').click();
    await page.locator(figure('pagu/1.7.1/perubahan')).waitFor();
    expect(new URL(page.url()).searchParams.get('buka')).toBe('sub-kegiatan');
    await page.reload();
    await page.locator(figure('pagu/1.7.1/perubahan')).waitFor();
    await levels.getByText('Program').click();
    await page.locator(figure('pagu/1.7.1/perubahan')).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Rincian 1', exact: true }).click();
    await page.locator(figure('pagu/1.7/perubahan')).waitFor();
    await openAnggaran(`${new URL(page.url()).search}&berlaku=2024-12-31`);
    await page.locator(figure('pagu/1.7/perubahan')).waitFor();
    expect(await page.locator(figure('pagu/1.7.1/perubahan')).count()).toBe(0);
  });

  it('reads contradictions on a phone without scrolling sideways, and follows one to its figure', async () => {
    const phone = await session.page({ width: 390, height: 844 });
    await phone.goto(`/pd/${PD}/2024/ketidaksesuaian`);
    await phone.page.getByText('Realisasi melebihi pagu').first().waitFor();
    expect([await phone.overflows(), await phone.sideways()]).toEqual([false, 0]);
    await phone.page.getByRole('button', { name: /Buka bukti 6 / }).click();
    const bukti = phone.page.getByRole('dialog');
    await bukti.getByText('2.568.323.711').first().waitFor();
    expect([await phone.overflows(), await phone.sideways()]).toEqual([false, 0]);
    await bukti.getByRole('button', { name: /Buka linimasa/ }).click();
    await phone.page.getByRole('dialog').filter({ hasText: 'Linimasa angka' }).getByText('188/37/415.26/2025').first().waitFor();
    await phone.close();
  });

  it('reads capaian with the predikat of the own scale, and the hole in that scale', async () => {
    await w.goto(`/pd/${PD}/2024/kinerja`);
    const { page } = w;
    await page.locator(figure('capaian/I-S1')).waitFor();
    expect(await page.locator(figure('capaian/I-S1')).innerText()).toContain('111,00');
    expect(await page.locator(figure('predikat/I-S1')).innerText()).toContain('Istimewa');
    expect(await page.locator(figure('predikat/I-5')).innerText()).toContain('Istimewa');
    expect(await page.locator(figure('predikat/I-7')).innerText()).toContain('Baik');
    await page.goto(`${session.base}/pd/${PD}/2024/ketidaksesuaian?cari=Celah`);
    await page.getByText('Celah antara 80 % dan 90 %').first().waitFor();
  });

  it('opens an indikator to its formula, and comes from an input to the document behind it', async () => {
    await w.goto(`/pd/${PD}/2024/kinerja`);
    const { page } = w;
    await page.getByRole('button', { name: /Persentase SDM Usaha Mikro terfasilitasi/ }).click();
    const rincian = page.getByRole('dialog').filter({ hasText: 'um-omset-naik' });
    await rincian.getByRole('heading', { name: 'Formula' }).waitFor();
    const text = await rincian.innerText();
    for (const bagian of ['4,65 persen', '4,56 persen', 'realisasi berbeda dari formula', 'tidak sebanding', '3,5 persen']) expect(text.toLowerCase()).toContain(bagian);
    expect(await w.violations()).toEqual([]);
    await rincian.locator(figure('data/um-omset-naik/-/2024-tahun')).click();
    const linimasa = page.getByRole('dialog').filter({ hasText: 'Linimasa angka' });
    await linimasa.getByText('188/37/415.26/2025').first().waitFor();
    expect(await linimasa.innerText()).toMatch(/Data Pendukung.*baris \d+/s);
    await page.goto(`${session.base}/pd/${PD}/2024/kinerja?indikator=I-S1`);
    await page.getByText('Minat pengurus belajar akuntansi koperasi').waitFor();
  });

  it('walks by keyboard alone: to a figure, into its panel, and out again', async () => {
    await openAnggaran();
    const { page } = w;
    await page.locator(figure('pagu/pd/awal')).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it.each([['1366 × 768', { width: 1366, height: 768 }], ['a phone', { width: 390, height: 844 }]])('has no serious violation and no sideways scroll on %s', async (_, viewport) => {
    const seen = await session.page(viewport);
    for (const path of ['/', `/pd/${PD}/2024/anggaran`, `/pd/${PD}/2024/anggaran?angka=${encodeURIComponent(`${PD}/2024/realisasi/6/TIDAK_DISEBUT/tahun`)}`, `/pd/${PD}/2024/kinerja?berlaku=2024-12-31`, `/pd/${PD}/2024/kinerja?indikator=I-6`, `/pd/${PD}/2024/ketidaksesuaian`, '/impor', '/status']) {
      await seen.goto(path);
      await seen.page.getByRole('main').waitFor();
      await seen.page.waitForLoadState('load');
      expect([path, await seen.violations()]).toEqual([path, []]);
      expect([path, await seen.overflows()]).toEqual([path, false]);
    }
    await seen.close();
  });

  it('says in words what is wrong with an address that names nothing', async () => {
    await w.goto('/pd/tidak-ada/2024/anggaran');
    await w.page.getByText('tidak tercatat').first().waitFor();
    await w.page.getByRole('link', { name: 'Buka halaman awal' }).click();
    await w.page.getByRole('article', { name: /Dinas Koperasi dan Usaha Mikro/ }).waitFor();
  });
});
