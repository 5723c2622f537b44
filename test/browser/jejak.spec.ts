import { Session, type WatchedPage } from './session.js';

const PD = 'jombang-diskopum';
const JEJAK = `/pd/${PD}/2024/jejak`;
const REALISASI = `${PD}/2024/realisasi/6/TIDAK_DISEBUT/tahun`;

describe('an auditor who replays the ledger in a browser', () => {
  let session: Session;
  let w: WatchedPage;
  /** Sequence of the correction of program 6's realisasi: of the year 2024, on a document of 2025. */
  let koreksi: number;
  beforeAll(async () => {
    session = await Session.start();
    const seen = await session.page();
    const { request } = seen.page;
    const api = `${session.base}/api/v1`;
    const linimasa = (await (await request.get(`${api}/linimasa?angka=${encodeURIComponent(REALISASI)}`)).json()) as { kejadian: { eventId: string }[] };
    const jawaban = await request.post(`${api}/pd/${PD}/2024/realisasi/koreksi`, {
      headers: { 'idempotency-key': 'koreksi-mundur' },
      data: { periode: 'tahun', peristiwa: linimasa.kejadian[0]!.eventId, nilai: '656832371', alasan: 'Salah jumlah pada lampiran', dokumen: { jenis: 'LAINNYA', nomor: '700/12/2025', tanggal: '2025-03-10', uraian: 'Berita acara rekonsiliasi' } },
    });
    expect([jawaban.status(), jawaban.ok() ? '' : await jawaban.text()]).toEqual([200, '']);
    koreksi = ((await jawaban.json()) as { sequence: number }).sequence;
    await seen.close();
  }, 120_000);
  afterAll(() => session.stop());
  beforeEach(async () => {
    w = await session.page();
  });
  afterEach(() => w.close());

  const param = (nama: string): string | null => new URL(w.page.url()).searchParams.get(nama);

  it('comes from a figure of the budget table to its two times, its origin, and what it would be without the correction', async () => {
    const { page } = w;
    await w.goto(`/pd/${PD}/2024/anggaran`);
    await page.locator(`button[data-angka="${REALISASI}"]`).click();
    await page.getByRole('dialog').getByRole('link', { name: 'Telusuri di Jejak' }).click();
    await page.getByRole('heading', { name: 'Asal angka' }).waitFor();
    expect(param('pilih')).toBe(REALISASI);
    await page.getByTestId('gambar-dua-waktu').locator('svg').waitFor();
    const titik = page.getByRole('row').filter({ hasText: '700/12/2025' });
    expect(await titik.innerText()).toMatch(/31 Desember 2024\s+◆ mundur dari 10 Maret 2025.*Salah jumlah pada lampiran.*2\.568\.323\.711.*656\.832\.371/s);
    expect(await w.violations()).toEqual([]);

    await page.getByRole('button', { name: `Andai tanpa peristiwa ${koreksi}` }).focus();
    await page.keyboard.press('Enter');
    const andai = page.getByRole('dialog').filter({ hasText: 'Andai tanpa peristiwa' });
    await andai.getByText('Rp2.568.323.711').first().waitFor();
    expect(await andai.innerText()).toContain('+1.911.491.340');
    const sebelum = page.url();
    await page.reload();
    await andai.getByText('Rp2.568.323.711').first().waitFor();
    expect(page.url()).toBe(sebelum);
  });

  it('finds a figure by words, and reads in words why one cannot be computed', async () => {
    const { page } = w;
    await w.goto(JEJAK);
    await page.getByRole('combobox', { name: 'Angka yang ditelusuri' }).fill('serapan 6.1.1 kelembagaan');
    await page.locator('.ant-select-item-option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(/Tidak dapat dihitung: /).waitFor();
    expect(param('pilih')).toContain('/serapan/6.1.1/');
  });

  it('sees figure by figure what a correction changed, the document behind it, and keeps it all in the address', async () => {
    const { page } = w;
    await w.goto(`${JEJAK}?tampil=banding&dari=${koreksi - 1}&ke=${koreksi}`);
    const baris = page.getByRole('row').filter({ hasText: 'Realisasi keuangan' }).filter({ hasText: 'UMKM' });
    await baris.waitFor();
    expect(await baris.innerText()).toMatch(/2\.568\.323\.711.*656\.832\.371.*−1\.911\.491\.340.*−74,43%/s);
    await page.getByRole('combobox', { name: 'Ukuran' }).focus();
    await page.keyboard.type('Serapan');
    await page.keyboard.press('Enter');
    await baris.waitFor({ state: 'detached' });
    expect(param('ukuran')).toBe('serapan');
    await page.getByRole('button', { name: /^Rincian 1 peristiwa 6 Serapan/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('LAINNYA 700/12/2025').first().waitFor();
    expect(await w.violations()).toEqual([]);
    const [unduhan] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()]);
    expect(unduhan.suggestedFilename()).toBe(`banding-${PD}-2024.csv`);
    await page.reload();
    await page.getByText(/^\d+ dari \d+ angka berbeda$/).waitFor();
    expect([param('dari'), param('ke'), param('ukuran')]).toEqual([String(koreksi - 1), String(koreksi), 'serapan']);
  });

  it('sees two tahap side by side', async () => {
    await w.goto(`${JEJAK}?tampil=banding&cara=tahap&dariTahap=awal&keTahap=perubahan&cari=6.1.1`);
    await w.page.getByText('111.425.400').first().waitFor();
    expect(await w.page.getByText('195.925.400').count()).toBeGreaterThan(0);
  });

  it('replays the year by keyboard, with the changed cells marked, and finds the stop again after a reload', async () => {
    const { page } = w;
    await w.goto(`${JEJAK}?tampil=putar&berlaku=2024-09-30`);
    const geser = page.getByRole('slider', { name: 'Perhentian tahun' });
    await page.locator(`button[data-angka="${PD}/2024/pagu/pd/awal"]`).waitFor();
    expect(await page.locator(`button[data-angka="${PD}/2024/pagu/pd/perubahan"]`).count()).toBe(0);
    await geser.focus();
    await page.keyboard.press('ArrowRight');
    const berubah = page.locator(`button[data-angka="${PD}/2024/pagu/pd/perubahan"].is-changed`);
    await berubah.waitFor();
    expect(await berubah.innerText()).toContain('baru pada titik ini');
    expect([param('berlaku'), await geser.getAttribute('aria-valuetext')]).toEqual(['2024-10-01', expect.stringContaining('1 Oktober 2024')]);
    expect(await w.violations()).toEqual([]);
    await page.reload();
    await berubah.waitFor();
    await geser.focus();
    await page.keyboard.press('ArrowLeft');
    await berubah.waitFor({ state: 'detached' });
    expect(param('berlaku')! < '2024-10-01').toBe(true);
  });

  it('has no serious violation and no sideways scroll on a phone', async () => {
    const phone = await session.page({ width: 390, height: 844 });
    for (const [search, tanda] of [[`?pilih=${encodeURIComponent(REALISASI)}`, 'Asal angka'], ['?tampil=terlambat&hari=60', 'Dicatat terlambat'], ['?tampil=putar', 'Putar']] as const) {
      await phone.goto(JEJAK + search);
      await phone.page.getByRole('main').getByText(tanda).first().waitFor();
      expect([search, await phone.violations(), await phone.overflows()]).toEqual([search, [], false]);
    }
    await phone.close();
  });
});
